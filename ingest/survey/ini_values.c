#include "ingest/survey/ini_values.h"

#include <ini.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { WRITTEN_WIDTH = 100 };

/* inih hands out a value line by line; it is complete when another begins. */
struct reading {
    const char *rest, *end; /* of the text, behind the line that inih is at */
    bool (*on_value)(const struct ini_value *value, void *context, struct error *error);
    void *context;
    struct error error;
    size_t line; /* that inih is at */
    bool indented, in_new_section;
    char section[64], key[64];
    struct buffer value; /* with its escapes; without a key, nothing is pending */
    size_t key_line;
    bool opens_section;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* As fgets does it; returns the length. */
static size_t take_line(struct reading *reading, char *line, size_t room)
{
    const size_t left = (size_t)(reading->end - reading->rest);
    const char *const line_end = memchr(reading->rest, '\n', left);
    size_t length = line_end ? (size_t)(line_end - reading->rest) + 1 : left;
    if (length > room)
        length = room;
    memcpy(line, reading->rest, length);
    line[length] = '\0';
    reading->rest += length;
    return length;
}

static char *next_line(char *line, int size, void *context)
{
    struct reading *const reading = context;
    if (reading->error.code || reading->rest == reading->end)
        return NULL;
    const size_t length = take_line(reading, line, (size_t)size - 1);
    reading->line++;
    reading->indented = is_blank(line[0]);
    reading->in_new_section |= line[strspn(line, " \t")] == '[' && !reading->indented;
    if (length + 1 < (size_t)size || line[length - 1] == '\n')
        return line;
    error_set(&reading->error, ERROR_FAILED, "the line is longer than %d bytes", size - 2);
    error_hint(&reading->error, "let it go on in a second line that begins with a blank");
    error_at(&reading->error, "", reading->line, 0);
    return NULL;
}

/* A backslash that is not itself escaped. */
static bool ends_with_backslash(const struct buffer *value)
{
    size_t n = 0;
    while (n < value->length && value->data[value->length - 1 - n] == '\\')
        n++;
    return n % 2 == 1;
}

static bool decode(char *text)
{
    char *out = text;
    while (*text) {
        unsigned byte;
        if (*text != '\\') {
            *out++ = *text++;
        } else if (text[1] == '\\' || text[1] == ';') {
            *out++ = text[1];
            text += 2;
        } else if (text[1] == 'x' && strspn(text + 2, "0123456789abcdefABCDEF") >= 2 &&
                   sscanf(text + 2, "%2x", &byte) == 1 && byte != 0) {
            *out++ = (char)byte;
            text += 4;
        } else {
            return false;
        }
    }
    *out = '\0';
    return true;
}

static bool hand_out(struct reading *reading)
{
    if (!*reading->key || reading->error.code)
        return !reading->error.code;
    char *const value = reading->value.data;
    if (!decode(value))
        error_set(&reading->error, ERROR_FAILED,
                  "a backslash stands only before another, a semicolon, or x and two digits");
    else if (!text_is_utf8(value, strlen(value)))
        error_set(&reading->error, ERROR_FAILED, "the file is not UTF-8");
    else
        reading->on_value(&(const struct ini_value){.section = reading->section,
                                                    .key = reading->key,
                                                    .value = value,
                                                    .line = reading->key_line,
                                                    .opens_section = reading->opens_section},
                          reading->context, &reading->error);
    if (reading->error.code)
        error_at(&reading->error, "", reading->key_line, 0);
    reading->key[0] = '\0';
    return !reading->error.code;
}

static int on_line(void *context, const char *section, const char *key, const char *value)
{
    struct reading *const reading = context;
    if (reading->indented && *reading->key) {
        if (ends_with_backslash(&reading->value))
            reading->value.data[--reading->value.length] = '\0';
        else
            buffer_add(&reading->value, " ");
        buffer_add(&reading->value, value);
        return 1;
    }
    if (!hand_out(reading))
        return 0;
    snprintf(reading->section, sizeof reading->section, "%s", section);
    snprintf(reading->key, sizeof reading->key, "%s", key);
    buffer_clear(&reading->value);
    buffer_add(&reading->value, value);
    reading->key_line = reading->line;
    reading->opens_section = reading->in_new_section;
    reading->in_new_section = false;
    return 1;
}

bool ini_values_read(const char *text, size_t length,
                     bool (*on_value)(const struct ini_value *value, void *context,
                                      struct error *error),
                     void *context, struct error *error)
{
    struct reading reading = {
        .rest = text, .end = text + length, .on_value = on_value, .context = context};
    if (memchr(text, '\0', length))
        return error_set(error, ERROR_FAILED, "it holds NUL characters and is no text");
    const int wrong_line = ini_parse_stream(next_line, &reading, on_line, &reading);
    hand_out(&reading);
    if (!reading.error.code && wrong_line) {
        error_set(&reading.error, ERROR_FAILED, "this is neither [section] nor key = value");
        error_at(&reading.error, "", (size_t)wrong_line, 0);
    }
    buffer_free(&reading.value);
    if (reading.error.code)
        *error = reading.error;
    return !reading.error.code;
}

static size_t written_width(char c)
{
    const unsigned char byte = (unsigned char)c;
    if (byte < ' ' || byte == 0x7F)
        return 4;
    return c == '\\' || c == ';' ? 2 : 1;
}

/* How many bytes of the text stand in one line; to a blank, where there is one in its second half,
 * and never to within a character. */
static size_t line_length(const char *text)
{
    size_t width = 0, end = 0, blank = 0;
    for (; text[end] && width < WRITTEN_WIDTH; end++) {
        width += written_width(text[end]);
        if (width > WRITTEN_WIDTH / 2 && text[end] == ' ')
            blank = end;
    }
    if (!text[end])
        return end;
    while (((unsigned char)text[end] & 0xC0) == 0x80)
        end--;
    return blank ? blank : end;
}

/* Blanks at the ends, and a # at the beginning, would not be read as they are. */
static void write_line(const char *text, size_t length, struct buffer *out)
{
    for (size_t i = 0; i < length; i++) {
        const bool at_end = i == 0 || i + 1 == length;
        if (written_width(text[i]) == 4 || (at_end && text[i] == ' ') || (i == 0 && *text == '#'))
            buffer_format(out, "\\x%02x", (unsigned char)text[i]);
        else if (written_width(text[i]) == 2)
            buffer_format(out, "\\%c", text[i]);
        else
            buffer_add_n(out, &text[i], 1);
    }
}

void ini_value_write(const char *key, const char *value, struct buffer *out)
{
    buffer_format(out, "%s =%s", key, *value ? " " : "");
    while (*value) {
        const size_t length = line_length(value);
        write_line(value, length, out);
        value += length;
        if (*value && *value != ' ')
            buffer_add(out, "\\");
        value += *value == ' ';
        if (*value)
            buffer_add(out, "\n    ");
    }
    buffer_add(out, "\n");
}
