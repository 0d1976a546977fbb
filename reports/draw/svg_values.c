#include "reports/draw/svg_values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char digits[] = "0123456789";
static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char blanks[] = " \t\n\r";

static bool holds_only(const char *raw, const char *allowed, const char *also, const char *and_also)
{
    for (; *raw; raw++)
        if (!strchr(allowed, *raw) && !strchr(also, *raw) && !strchr(and_also, *raw))
            return false;
    return true;
}

static bool read_component(const char **raw, int *ret)
{
    *raw += strspn(*raw, blanks);
    const size_t length = strspn(*raw, digits);
    if (length == 0 || length > 3)
        return false;
    *ret = atoi(*raw);
    *raw += length;
    *raw += strspn(*raw, blanks);
    return *ret <= 255;
}

static bool add_rgb(const char *raw, struct buffer *value)
{
    int red, green, blue;
    if (strncmp(raw, "rgb(", 4) != 0)
        return false;
    raw += 4;
    if (!read_component(&raw, &red) || *raw++ != ',' || !read_component(&raw, &green) ||
        *raw++ != ',' || !read_component(&raw, &blue) || strcmp(raw, ")") != 0)
        return false;
    buffer_format(value, "#%02x%02x%02x", (unsigned)red, (unsigned)green, (unsigned)blue);
    return true;
}

bool svg_values_add_colour(const char *raw, struct buffer *value)
{
    if (strcmp(raw, "none") == 0 || strcmp(raw, "currentColor") == 0)
        buffer_add(value, raw);
    else if (strcmp(raw, "black") == 0)
        buffer_add(value, "currentColor");
    else if (strcmp(raw, "white") == 0)
        buffer_add(value, "#ffffff");
    else if (raw[0] == '#' && strlen(raw) == 7 && strspn(raw + 1, "0123456789abcdef") == 6)
        buffer_add(value, raw);
    else
        return add_rgb(raw, value);
    return true;
}

/* The length of what follows a number as its power of ten: "e-7", "E3"; 0 where nothing of the kind
 * does. */
static size_t exponent_length(const char *raw)
{
    if (*raw != 'e' && *raw != 'E')
        return 0;
    const size_t mark = strchr("+-", raw[1]) && raw[1] ? 2 : 1;
    const size_t power = strspn(raw + mark, digits);
    return power > 0 ? mark + power : 0;
}

/* The number at `raw`, whose length is returned; one with an exponent stays as it is. */
static size_t add_number(const char *raw, bool rounded, struct buffer *value)
{
    const size_t mantissa = strspn(raw, "0123456789.");
    const size_t exponent = exponent_length(raw + mantissa);
    const size_t whole = strspn(raw, digits);
    const size_t fraction = raw[whole] == '.' ? strspn(raw + whole + 1, digits) : 0;
    char number[32];
    if (!rounded || exponent > 0 || whole == 0 || whole > 8 || fraction == 0 ||
        whole + 1 + fraction != mantissa) {
        buffer_add_n(value, raw, mantissa + exponent);
        return mantissa + exponent;
    }
    const int written = snprintf(number, sizeof number, "%.1f", strtod(raw, NULL));
    const bool is_whole = number[written - 1] == '0';
    buffer_add_n(value, number, (size_t)(is_whole ? written - 2 : written));
    return mantissa;
}

/* One space for a run of blanks, none at either end. */
static size_t add_blank(const char *raw, size_t start, struct buffer *value)
{
    const size_t length = strspn(raw, blanks);
    if (value->length > start && raw[length])
        buffer_add(value, " ");
    return length;
}

bool svg_values_add_geometry(const char *raw, bool rounded, struct buffer *value)
{
    if (!holds_only(raw, letters, digits, " \t\n\r.,+-"))
        return false;
    const size_t start = value->length;
    while (*raw)
        if (strchr(blanks, *raw))
            raw += add_blank(raw, start, value);
        else if (strchr("0123456789.", *raw))
            raw += add_number(raw, rounded, value);
        else
            buffer_add_n(value, raw++, 1);
    return true;
}

bool svg_values_add_transform(const char *raw, bool rounded, struct buffer *value)
{
    if (!holds_only(raw, letters, digits, " \t\n\r.,+-()"))
        return false;
    const size_t start = value->length;
    bool moves = false;
    while (*raw)
        if (strchr(blanks, *raw)) {
            raw += add_blank(raw, start, value);
        } else if (strchr(letters, *raw)) {
            const size_t length = strspn(raw, letters);
            moves = length == strlen("translate") && strncmp(raw, "translate", length) == 0;
            buffer_add_n(value, raw, length);
            raw += length;
        } else if (strchr("0123456789.", *raw)) {
            raw += add_number(raw, rounded && moves, value);
        } else {
            buffer_add_n(value, raw++, 1);
        }
    return true;
}

bool svg_values_add_numbers(const char *raw, struct buffer *value)
{
    if (!*raw || !holds_only(raw, digits, " .,-", ""))
        return false;
    const size_t length = strlen(raw);
    const bool is_whole = length > 3 && strcmp(raw + length - 3, ".00") == 0;
    buffer_add_n(value, raw, is_whole ? length - 3 : length);
    return true;
}

void svg_values_add_text(const char *plain, struct buffer *text)
{
    for (; *plain; plain++) {
        if (*plain == '&')
            buffer_add(text, "&amp;");
        else if (*plain == '<')
            buffer_add(text, "&lt;");
        else if (*plain == '>')
            buffer_add(text, "&gt;");
        else if ((unsigned char)*plain < 0x20 || *plain == 0x7f)
            buffer_add(text, " ");
        else
            buffer_add_n(text, plain, 1);
    }
}
