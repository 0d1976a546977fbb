#include "reports/chart/gnuplot_text.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>
#include <utf8proc.h>

#define REPLACEMENT 0xfffd
#define APOSTROPHE 0x2019

static bool is_control(utf8proc_int32_t c)
{
    return c < 0x20 || c == 0x7f;
}

static bool is_dropped(utf8proc_int32_t c)
{
    return (c >= 0x80 && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Not allowed in XML, or reserved for internal use. */
static bool is_noncharacter(utf8proc_int32_t c)
{
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

static utf8proc_int32_t cleaned(utf8proc_int32_t c)
{
    if (is_control(c))
        return ' ';
    if (c == '\'')
        return APOSTROPHE;
    return is_noncharacter(c) ? REPLACEMENT : c;
}

void gnuplot_text_clean(struct buffer *clean, const char *text)
{
    const utf8proc_uint8_t *rest = (const utf8proc_uint8_t *)text;
    size_t left = strlen(text), room = GNUPLOT_TEXT_LIMIT;
    buffer_add(clean, "");
    while (left > 0) {
        utf8proc_int32_t c;
        utf8proc_ssize_t size = utf8proc_iterate(rest, (utf8proc_ssize_t)left, &c);
        if (size <= 0) {
            size = 1;
            c = REPLACEMENT;
        }
        rest += size;
        left -= (size_t)size;
        if (is_dropped(c))
            continue;
        utf8proc_uint8_t bytes[4];
        const size_t length = (size_t)utf8proc_encode_char(cleaned(c), bytes);
        if (length > room)
            return;
        buffer_add_n(clean, (const char *)bytes, length);
        room -= length;
    }
}

void gnuplot_text_add(struct buffer *script, const char *text)
{
    buffer_add(script, "'");
    gnuplot_text_clean(script, text);
    buffer_add(script, "'");
}

void gnuplot_text_add_number(struct buffer *script, double value)
{
    if (isfinite(value))
        buffer_format(script, "%.6g", value);
    else
        buffer_add(script, "nan");
}
