#include "ingest/bytes/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/text.h"
#include "ingest/bytes/code_page.h"

enum { CHUNK = 64 * 1024 };

static const struct encoding utf8 = {.kind = ENCODING_UTF8, .name = "utf-8"};

static const struct byte_order_mark {
    const char *bytes;
    size_t length;
    struct encoding encoding;
} marks[] = {
    {"\xEF\xBB\xBF", 3, {.kind = ENCODING_UTF8, .name = "utf-8"}},
    {"\xFF\xFE", 2, {.kind = ENCODING_UTF16LE, .name = "utf-16le"}},
    {"\xFE\xFF", 2, {.kind = ENCODING_UTF16BE, .name = "utf-16be"}},
};
enum { N_MARKS = sizeof marks / sizeof *marks };

static const struct spelling {
    const char *key, *name;
    enum encoding_kind kind;
} spellings[] = {
    {"utf8", "utf-8", ENCODING_UTF8},
    {"utf16", "utf-16le", ENCODING_UTF16LE},
    {"utf16le", "utf-16le", ENCODING_UTF16LE},
    {"unicode", "utf-16le", ENCODING_UTF16LE},
    {"utf16be", "utf-16be", ENCODING_UTF16BE},
    {"cp1252", "windows-1252", ENCODING_SINGLE_BYTE},
    {"ansi", "windows-1252", ENCODING_SINGLE_BYTE},
    {"latin1", "iso-8859-1", ENCODING_SINGLE_BYTE},
    {"mac", "macintosh", ENCODING_SINGLE_BYTE},
    {"macroman", "macintosh", ENCODING_SINGLE_BYTE},
};

static bool fail(struct error *error)
{
    return error_set(error, ERROR_FAILED, "cannot read: %s", strerror(errno));
}

/* Each byte is a character, or none; no two make one. */
static bool is_single_byte(const char *name)
{
    const iconv_t converter = iconv_open("utf-8", name);
    if (converter == (iconv_t)-1)
        return false;
    bool single = true;
    for (int byte = 1; byte < 256 && single; byte++) {
        char in = (char)byte, out[16];
        char *from = &in, *to = out;
        size_t n_in = 1, n_out = sizeof out;
        iconv(converter, NULL, NULL, NULL, NULL);
        single = iconv(converter, &from, &n_in, &to, &n_out) != (size_t)-1 || errno == EILSEQ;
        single = single && (byte >= 128 || (n_out == sizeof out - 1 && *out == (char)byte));
    }
    iconv_close(converter);
    return single;
}

static bool is_known(const char *name)
{
    const iconv_t converter = iconv_open("utf-8", name);
    if (converter == (iconv_t)-1)
        return false;
    iconv_close(converter);
    return true;
}

bool encoding_find(const char *name, struct encoding *ret, struct error *error)
{
    struct arena scratch = {0};
    const char *const key = text_key(&scratch, name);
    struct encoding encoding = {.kind = ENCODING_SINGLE_BYTE};
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
        if (strcmp(spellings[i].key, key) == 0) {
            encoding.kind = spellings[i].kind;
            snprintf(encoding.name, sizeof encoding.name, "%s", spellings[i].name);
        }
    arena_free(&scratch);
    if (!*encoding.name && *name && strlen(name) < sizeof encoding.name && is_known(name)) {
        snprintf(encoding.name, sizeof encoding.name, "%s", name);
        if (!is_single_byte(name))
            encoding.kind = ENCODING_MULTI_BYTE;
    }
    if (!*encoding.name) {
        error_set(error, ERROR_USAGE, "no such encoding: '%.40s'", name);
        return error_hint(error, "such as utf-8, utf-16le, utf-16be, windows-1252, windows-1250, "
                                 "iso-8859-1, macroman, shift_jis");
    }
    *ret = encoding;
    return true;
}

static bool starts_with(const char *bytes, size_t n, const struct byte_order_mark *mark)
{
    return n >= mark->length && memcmp(bytes, mark->bytes, mark->length) == 0;
}

/* The first bytes of the file, which is left at its start. */
static bool read_start(FILE *file, char *bytes, size_t size, size_t *n, struct error *error)
{
    rewind(file);
    *n = fread(bytes, 1, size, file);
    const bool done = !ferror(file) || fail(error);
    rewind(file);
    return done;
}

bool encoding_find_mark(FILE *file, struct encoding *encoding, struct error *error)
{
    char bytes[4];
    size_t n;
    if (!read_start(file, bytes, sizeof bytes, &n, error))
        return false;
    encoding->mark_length = 0;
    for (size_t i = 0; i < N_MARKS; i++)
        if (marks[i].encoding.kind == encoding->kind && starts_with(bytes, n, &marks[i]))
            encoding->mark_length = marks[i].length;
    return true;
}

/* UTF-16 without a mark: most of its characters are below U+0100, at least the separators. */
static bool guess_utf16(const char *bytes, size_t n, struct encoding *ret)
{
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < n; i++)
        zeros[i % 2] += bytes[i] == '\0';
    const size_t units = n / 2;
    if (units < 2 || (zeros[0] > units / 20 && zeros[1] > units / 20))
        return false;
    const bool little = zeros[1] > units / 2, big = zeros[0] > units / 2;
    if (little)
        *ret = marks[1].encoding;
    else if (big)
        *ret = marks[2].encoding;
    return little || big;
}

/* Counts the characters of several bytes and the bytes that belong to none. */
struct utf8_count {
    size_t valid, invalid;
    unsigned awaited; /* bytes that the character begun still needs */
};

static void count_byte(struct utf8_count *count, unsigned char byte)
{
    const bool goes_on = byte >= 0x80 && byte < 0xC0;
    if (count->awaited && goes_on) {
        count->valid += --count->awaited == 0;
        return;
    }
    count->invalid += count->awaited > 0;
    count->awaited = byte >= 0xC2 && byte < 0xE0   ? 1
                     : byte >= 0xE0 && byte < 0xF0 ? 2
                     : byte >= 0xF0 && byte < 0xF5 ? 3
                                                   : 0;
    count->invalid += byte >= 0x80 && count->awaited == 0;
}

static bool count_utf8(FILE *file, struct utf8_count *ret, struct error *error)
{
    unsigned char bytes[CHUNK];
    struct utf8_count count = {0};
    for (size_t n; (n = fread(bytes, 1, sizeof bytes, file));)
        for (size_t i = 0; i < n; i++) {
            if (!count.awaited)
                i += text_ascii_length((const char *)bytes + i, n - i);
            if (i < n)
                count_byte(&count, bytes[i]);
        }
    if (ferror(file))
        return fail(error);
    count.invalid += count.awaited > 0;
    rewind(file);
    *ret = count;
    return true;
}

static bool choose_code_page(FILE *file, struct encoding *ret, struct error *error)
{
    static const struct encoding encodings[] = {
        [CODE_PAGE_WESTERN] = {.kind = ENCODING_SINGLE_BYTE, .name = "windows-1252"},
        [CODE_PAGE_CENTRAL] = {.kind = ENCODING_SINGLE_BYTE, .name = "windows-1250"},
        [CODE_PAGE_JAPANESE] = {.kind = ENCODING_MULTI_BYTE, .name = "cp932"},
    };
    enum code_page page;
    if (!code_page_find(file, &page, error))
        return false;
    if (page == CODE_PAGE_NOT_WESTERN) {
        error_set(error, ERROR_FAILED, "it is not known in which encoding the text is");
        return error_hint(error, "say it, such as --encoding windows-1251 (Cyrillic), windows-1253 "
                                 "(Greek), euc-kr, gb18030, or save the file as \"CSV UTF-8\"");
    }
    *ret = encodings[page];
    return true;
}

bool encoding_detect(FILE *file, struct encoding *ret, struct error *error)
{
    char bytes[CHUNK];
    size_t n;
    if (!read_start(file, bytes, sizeof bytes, &n, error))
        return false;
    for (size_t i = 0; i < N_MARKS; i++)
        if (starts_with(bytes, n, &marks[i])) {
            *ret = marks[i].encoding;
            ret->mark_length = marks[i].length;
            return true;
        }
    if (guess_utf16(bytes, n, ret))
        return true;
    struct utf8_count count = {0};
    if (!count_utf8(file, &count, error))
        return false;
    *ret = utf8;
    return count.invalid <= count.valid || choose_code_page(file, ret, error);
}

uint64_t encoding_source_length(const struct encoding *encoding, const char *text, size_t length)
{
    if (encoding->kind == ENCODING_UTF8)
        return length;
    uint64_t characters = 0, beyond = 0;
    for (size_t i = 0; i < length; i++) {
        const unsigned char byte = (unsigned char)text[i];
        characters += byte < 0x80 || byte >= 0xC0;
        beyond += byte >= 0xF0;
    }
    return encoding->kind == ENCODING_SINGLE_BYTE ? characters : 2 * (characters + beyond);
}
