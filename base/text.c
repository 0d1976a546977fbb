#include "base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/buffer.h"
#include "base/memory.h"

enum { REPLACEMENT = 0xFFFD, MARKS_PER_CHARACTER = 8, MOST_MARKS = 64 };

/* The code point at `text`, which does not end here, and its bytes; an invalid byte counts as one
 * U+FFFD. */
static size_t decode(const char *text, size_t length, utf8proc_int32_t *ret)
{
    const utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)text,
                                                   (utf8proc_ssize_t)length, ret);
    if (used > 0)
        return (size_t)used;
    *ret = REPLACEMENT;
    return 1;
}

static void add_code_point(struct buffer *buffer, utf8proc_int32_t code_point)
{
    utf8proc_uint8_t bytes[4];
    const utf8proc_ssize_t length = utf8proc_encode_char(code_point, bytes);
    buffer_add_n(buffer, (const char *)bytes, (size_t)length);
}

static bool is_blank(utf8proc_int32_t c)
{
    if ((c >= '\t' && c <= '\r') || c == 0x85 || c == 0x200B || c == 0x2060 || c == 0xFEFF)
        return true;
    const utf8proc_category_t category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

size_t text_ascii_length(const char *text, size_t length)
{
    const uint64_t high_bits = UINT64_C(0x8080808080808080);
    uint64_t word = 0;
    size_t at = 0;
    for (; at + sizeof word <= length; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        if (word & high_bits)
            break;
    }
    while (at < length && (unsigned char)text[at] < 0x80)
        at++;
    return at;
}

bool text_is_utf8(const char *text, size_t length)
{
    utf8proc_int32_t code_point;
    for (size_t at = text_ascii_length(text, length); at < length;) {
        const utf8proc_ssize_t used = utf8proc_iterate(
            (const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(length - at), &code_point);
        if (used <= 0)
            return false;
        at += (size_t)used;
    }
    return true;
}

void text_mend(char *text)
{
    const size_t length = strlen(text);
    utf8proc_int32_t code_point;
    for (size_t at = text_ascii_length(text, length); at < length;) {
        const utf8proc_ssize_t used = utf8proc_iterate(
            (const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(length - at), &code_point);
        if (used <= 0)
            text[at] = '?';
        at += used > 0 ? (size_t)used : 1;
    }
}

/* Where the last character before `end` begins, if it is a blank; else `end`. Bytes that are no
 * character are none. */
static size_t before_blank(const char *text, size_t first, size_t end)
{
    size_t at = end - 1;
    utf8proc_int32_t code_point;
    while (at > first && ((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    return decode(text + at, end - at, &code_point) == end - at && is_blank(code_point) ? at : end;
}

char *text_trim(struct arena *arena, const char *text)
{
    size_t first = 0, end = strlen(text), before;
    while (first < end) {
        utf8proc_int32_t code_point;
        const size_t used = decode(text + first, end - first, &code_point);
        if (!is_blank(code_point))
            break;
        first += used;
    }
    while (end > first && (before = before_blank(text, first, end)) < end)
        end = before;
    return arena_copy_n(arena, text + first, end - first);
}

static char *copy_buffer(struct arena *arena, struct buffer *buffer)
{
    char *const copy = arena_copy_n(arena, buffer->data, buffer->length);
    buffer_free(buffer);
    return copy;
}

/*
 * The text up to where more marks stand on one letter than any script needs. utf8proc brings them
 * into order in a time that grows with the square of their number.
 */
static size_t piece_length(const char *text, size_t length)
{
    size_t at = 0;
    for (size_t n_marks = 0; at < length && n_marks < MOST_MARKS;) {
        utf8proc_int32_t code_point = (unsigned char)text[at];
        at += code_point < 0x80 ? 1 : decode(text + at, length - at, &code_point);
        n_marks = code_point >= 0x80 && utf8proc_get_property(code_point)->combining_class
                      ? n_marks + 1
                      : 0;
    }
    return at;
}

static void map_valid(const char *text, size_t length, utf8proc_option_t options,
                      struct buffer *ret)
{
    for (size_t at = 0, n; at < length; at += n) {
        utf8proc_uint8_t *mapped = NULL;
        n = piece_length(text + at, length - at);
        const utf8proc_ssize_t n_mapped = utf8proc_map((const utf8proc_uint8_t *)text + at,
                                                       (utf8proc_ssize_t)n, &mapped,
                                                       options | UTF8PROC_STABLE);
        if (n_mapped < 0)
            memory_exhausted();
        buffer_add_n(ret, (const char *)mapped, (size_t)n_mapped);
        free(mapped);
    }
}

/* utf8proc refuses invalid input, so it gets U+FFFD in its place. */
static char *map(struct arena *arena, const char *text, utf8proc_option_t options)
{
    const size_t length = strlen(text);
    struct buffer valid = {0}, mapped = {0};
    if (!text_is_utf8(text, length)) {
        for (size_t at = 0; at < length;) {
            utf8proc_int32_t code_point;
            at += decode(text + at, length - at, &code_point);
            add_code_point(&valid, code_point);
        }
    }
    map_valid(valid.data ? valid.data : text, valid.data ? valid.length : length, options, &mapped);
    char *const copy = arena_copy_n(arena, mapped.data, mapped.length);
    buffer_free(&mapped);
    buffer_free(&valid);
    return copy;
}

bool text_is_below_marks(const char *text)
{
    enum { BEHIND_LATIN = 0xCC }; /* the first byte of U+0300 */
    for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
        if (*at < 0x80)
            continue;
        if (*at < 0xC2 || *at >= BEHIND_LATIN || (at[1] & 0xC0) != 0x80)
            return false;
        at++;
    }
    return true;
}

char *text_compose(struct arena *arena, const char *text)
{
    return text_is_below_marks(text) ? arena_copy(arena, text) : map(arena, text, UTF8PROC_COMPOSE);
}

/* ASCII needs no tables. */
static char *fold_ascii(struct arena *arena, const char *text, size_t length)
{
    char *const folded = arena_alloc(arena, length + 1);
    size_t n = 0;
    for (size_t i = 0; i < length; i++) {
        const char c = text[i];
        if (c != ' ' && (c < '\t' || c > '\r'))
            folded[n++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        else if (n && folded[n - 1] != ' ')
            folded[n++] = ' ';
    }
    n -= n && folded[n - 1] == ' ';
    folded[n] = '\0';
    return folded;
}

char *text_fold(struct arena *arena, const char *text)
{
    const size_t n = strlen(text);
    if (text_ascii_length(text, n) == n)
        return fold_ascii(arena, text, n);
    const char *const folded = map(arena, text,
                                   UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const size_t length = strlen(folded);
    struct buffer result = {0};
    bool pending = false;
    for (size_t at = 0; at < length;) {
        utf8proc_int32_t code_point;
        const size_t used = decode(folded + at, length - at, &code_point);
        if (is_blank(code_point)) {
            pending = result.length > 0;
        } else {
            if (pending)
                buffer_add(&result, " ");
            pending = false;
            buffer_add_n(&result, folded + at, used);
        }
        at += used;
    }
    return copy_buffer(arena, &result);
}

static char *key_of_ascii(struct arena *arena, const char *text, size_t length)
{
    char *const key = arena_alloc(arena, length + 1);
    size_t n = 0;
    for (size_t i = 0; i < length; i++) {
        const char c = text[i];
        if (c >= 'A' && c <= 'Z')
            key[n++] = (char)(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            key[n++] = c;
    }
    return key;
}

char *text_key(struct arena *arena, const char *text)
{
    const size_t n_bytes = strlen(text);
    if (text_ascii_length(text, n_bytes) == n_bytes)
        return key_of_ascii(arena, text, n_bytes);
    const char *const folded = map(
        arena, text, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
    const size_t length = strlen(folded);
    char *const key = arena_alloc(arena, length + 1);
    size_t n = 0;
    for (size_t at = 0; at < length;) {
        utf8proc_int32_t code_point;
        const size_t used = decode(folded + at, length - at, &code_point);
        const utf8proc_category_t category = utf8proc_category(code_point);
        if ((category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
            category == UTF8PROC_CATEGORY_ND) {
            memcpy(key + n, folded + at, used);
            n += used;
        }
        at += used;
    }
    return key;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Compares the runs of digits at `a` and `b` by value and moves past them. */
static int compare_digits(const char **a, const char **b)
{
    *a += strspn(*a, "0");
    *b += strspn(*b, "0");
    const size_t n_a = strspn(*a, "0123456789"), n_b = strspn(*b, "0123456789");
    const int order = n_a != n_b ? (n_a < n_b ? -1 : 1) : memcmp(*a, *b, n_a);
    *a += n_a;
    *b += n_b;
    return order;
}

int text_natural_compare(const char *a, const char *b)
{
    const char *x = a, *y = b;
    while (*x && *y) {
        if (is_digit(*x) && is_digit(*y)) {
            const int order = compare_digits(&x, &y);
            if (order)
                return order;
        } else if (*x != *y) {
            break;
        } else {
            x++;
            y++;
        }
    }
    return *x == *y ? strcmp(a, b) : (unsigned char)*x - (unsigned char)*y;
}

static utf8proc_int32_t inert(utf8proc_int32_t c)
{
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
        return ' ';
    const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || bidi ? REPLACEMENT : c;
}

static size_t code_point_width(utf8proc_int32_t code_point)
{
    const int width = utf8proc_charwidth(code_point);
    return width > 0 ? (size_t)width : 0;
}

char *text_printable(struct arena *arena, const char *text, size_t max_width)
{
    const size_t length = strlen(text), limit = max_width ? max_width : SIZE_MAX;
    struct buffer result = {0};
    size_t width = 0, marks = 0;
    size_t cut = 0; /* bytes that fit when … takes the last column */
    for (size_t at = 0; at < length;) {
        utf8proc_int32_t code_point;
        at += decode(text + at, length - at, &code_point);
        code_point = inert(code_point);
        const size_t columns = code_point_width(code_point);
        if (columns > limit - width) {
            result.length = cut;
            buffer_add(&result, "…");
            break;
        }
        width += columns;
        marks = columns ? 0 : marks + 1;
        if (marks <= MARKS_PER_CHARACTER)
            add_code_point(&result, code_point);
        if (width < limit)
            cut = result.length;
    }
    return copy_buffer(arena, &result);
}

size_t text_width(const char *text)
{
    const size_t length = strlen(text);
    size_t width = 0;
    for (size_t at = 0; at < length;) {
        utf8proc_int32_t code_point;
        at += decode(text + at, length - at, &code_point);
        width += code_point_width(code_point);
    }
    return width;
}
