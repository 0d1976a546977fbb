#include "reports/table/json_dump.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/number_text.h"

/* Control characters and bidirectional overrides that jansson leaves as they are; a terminal obeys
 * them. They only occur inside strings, where an escape means the same. */
static const struct {
    const char *first, *last; /* UTF-8, equally long */
    unsigned code_point;
} unsafe[] = {
    {"\x7F", "\x7F", 0x7F},
    {"\xC2\x80", "\xC2\x9F", 0x80},
    {"\xD8\x9C", "\xD8\x9C", 0x61C},
    {"\xE2\x80\x8E", "\xE2\x80\x8F", 0x200E},
    {"\xE2\x80\xA8", "\xE2\x80\xAE", 0x2028},
    {"\xE2\x81\xA6", "\xE2\x81\xA9", 0x2066},
};

/* Length of the unsafe character that begins here, its code point in `ret`; 0 for any other. */
static size_t unsafe_character(const char *bytes, size_t length, unsigned *ret)
{
    for (size_t i = 0; i < sizeof unsafe / sizeof *unsafe; i++) {
        const size_t n = strlen(unsafe[i].first);
        if (n > length || memcmp(bytes, unsafe[i].first, n) < 0 ||
            memcmp(bytes, unsafe[i].last, n) > 0)
            continue;
        *ret = unsafe[i].code_point + (unsigned char)bytes[n - 1] -
               (unsigned char)unsafe[i].first[n - 1];
        return n;
    }
    return 0;
}

static void add_escaped(unsigned code_point, struct buffer *out)
{
    static const char named[] = "\bb\ff\nn\rr\tt\"\"\\\\";
    for (size_t i = 0; i + 1 < sizeof named; i += 2)
        if ((unsigned char)named[i] == code_point) {
            buffer_add_n(out, (const char[]){'\\', named[i + 1]}, 2);
            return;
        }
    /* As jansson has those that it escapes itself. */
    buffer_format(out, code_point < ' ' ? "\\u%04X" : "\\u%04x", code_point);
}

/* Bytes up to the next one that may have to be escaped. */
static size_t plain_span(const char *text, size_t length)
{
    size_t n = 0;
    while (n < length && (unsigned char)text[n] >= ' ' && (unsigned char)text[n] < 0x7F &&
           text[n] != '"' && text[n] != '\\')
        n++;
    return n;
}

static void add_text(const char *text, size_t length, struct buffer *out)
{
    buffer_add_n(out, "\"", 1);
    for (size_t at = 0, bytes; at < length; at += bytes) {
        unsigned code_point = (unsigned char)text[at];
        bytes = plain_span(text + at, length - at);
        buffer_add_n(out, text + at, bytes);
        if (bytes > 0)
            continue;
        bytes = code_point < 0x7F ? 1 : unsafe_character(text + at, length - at, &code_point);
        if (bytes > 0) {
            add_escaped(code_point, out);
        } else {
            bytes = 1;
            buffer_add_n(out, text + at, 1);
        }
    }
    buffer_add_n(out, "\"", 1);
}

/* A real number has a point or an exponent, and the exponent neither a plus nor zeros before it. */
static void add_real(double number, struct buffer *out)
{
    char text[NUMBER_TEXT_SIZE];
    const size_t length = number_text_full(number, text);
    const char *const exponent = strchr(text, 'e');
    if (!exponent) {
        buffer_add_n(out, text, length);
        if (!strchr(text, '.'))
            buffer_add_n(out, ".0", 2);
        return;
    }
    const char *digits = exponent + 1;
    buffer_add_n(out, text, (size_t)(digits - text));
    if (*digits == '-')
        buffer_add_n(out, "-", 1);
    digits += strspn(digits, "+-");
    buffer_add(out, digits + strspn(digits, "0"));
}

static void add_integer(json_int_t number, struct buffer *out)
{
    char text[NUMBER_TEXT_SIZE];
    const int length = snprintf(text, sizeof text, "%" JSON_INTEGER_FORMAT, number);
    buffer_add_n(out, text, (size_t)length);
}

static void add_line(bool first, size_t depth, struct buffer *out)
{
    static const char indent[] = "                                ";
    buffer_add_n(out, first ? "\n" : ",\n", first ? 1 : 2);
    for (size_t left = 2 * depth, n; left > 0; left -= n) {
        n = left < sizeof indent - 1 ? left : sizeof indent - 1;
        buffer_add_n(out, indent, n);
    }
}

static void add_array(json_t *array, size_t depth, struct buffer *out)
{
    const size_t n = json_array_size(array);
    buffer_add_n(out, "[", 1);
    for (size_t i = 0; i < n; i++) {
        add_line(i == 0, depth + 1, out);
        json_dump(json_array_get(array, i), depth + 1, out);
    }
    if (n > 0)
        add_line(true, depth, out);
    buffer_add_n(out, "]", 1);
}

static void add_object(json_t *object, size_t depth, struct buffer *out)
{
    bool first = true;
    buffer_add_n(out, "{", 1);
    for (void *at = json_object_iter(object); at; at = json_object_iter_next(object, at)) {
        const char *const key = json_object_iter_key(at);
        add_line(first, depth + 1, out);
        add_text(key, strlen(key), out);
        buffer_add_n(out, ": ", 2);
        json_dump(json_object_iter_value(at), depth + 1, out);
        first = false;
    }
    if (!first)
        add_line(true, depth, out);
    buffer_add_n(out, "}", 1);
}

void json_dump(json_t *value, size_t depth, struct buffer *out)
{
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        add_object(value, depth, out);
        break;
    case JSON_ARRAY:
        add_array(value, depth, out);
        break;
    case JSON_STRING:
        add_text(json_string_value(value), json_string_length(value), out);
        break;
    case JSON_INTEGER:
        add_integer(json_integer_value(value), out);
        break;
    case JSON_REAL:
        add_real(json_real_value(value), out);
        break;
    case JSON_TRUE:
        buffer_add(out, "true");
        break;
    case JSON_FALSE:
        buffer_add(out, "false");
        break;
    case JSON_NULL:
        buffer_add(out, "null");
        break;
    }
}
