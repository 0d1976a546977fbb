#include "reports/chart/label_width.h"

#include <stdbool.h>
#include <string.h>
#include <utf8proc.h>

#define ELLIPSIS "\u2026"

/* In em, measured on Inter. */
static double ascii_width(utf8proc_int32_t c)
{
    if (c >= 'A' && c <= 'Z')
        return c == 'I' ? 0.27 : c == 'M' || c == 'W' ? 0.9 : 0.68;
    if (strchr("ijl|.,:;'!", c))
        return 0.27;
    if (strchr("ft()[]", c))
        return 0.36;
    if (strchr("mw", c))
        return 0.85;
    return c == ' ' ? 0.28 : c == '-' ? 0.45 : 0.59;
}

/* The character at `text` in em, and its bytes. */
static double next_width(const char *text, size_t left, size_t *size)
{
    utf8proc_int32_t c;
    const utf8proc_ssize_t read = utf8proc_iterate((const utf8proc_uint8_t *)text,
                                                   (utf8proc_ssize_t)left, &c);
    *size = read > 0 ? (size_t)read : 1;
    if (read <= 0)
        return 0.8;
    if (c < 0x20)
        return 0.28;
    if (c < 0x7f)
        return ascii_width(c);
    const int columns = utf8proc_charwidth(c);
    if (columns == 1 && utf8proc_category(c) == UTF8PROC_CATEGORY_LU)
        return 0.68;
    return columns == 0 ? 0 : columns == 2 ? 1.02 : 0.6;
}

double label_width(const char *text, double font_size)
{
    const size_t length = strlen(text);
    double width = 0;
    for (size_t at = 0, size; at < length; at += size)
        width += next_width(text + at, length - at, &size);
    return width * font_size;
}

const char *label_width_fit(const char *text, double font_size, double width, struct arena *arena)
{
    if (label_width(text, font_size) <= width)
        return arena_copy(arena, text);
    const size_t length = strlen(text);
    double used = label_width(ELLIPSIS, font_size);
    size_t end = 0;
    for (size_t at = 0, size; at < length; at += size) {
        const double em = next_width(text + at, length - at, &size);
        if (em > 0)
            end = at;
        used += em * font_size;
        if (used > width)
            break;
    }
    while (end > 0 && text[end - 1] == ' ')
        end--;
    return arena_format(arena, "%.*s" ELLIPSIS, (int)end, text);
}

size_t label_width_line(const char *text, double font_size, double width, struct arena *arena)
{
    size_t fits = 0;
    for (size_t end = strcspn(text, " ");; end += 1 + strcspn(text + end + 1, " ")) {
        const double wide = label_width(arena_copy_n(arena, text, end), font_size);
        if (fits > 0 && wide * LABEL_SLACK > width)
            return fits;
        fits = end;
        if (!text[end])
            return fits;
    }
}

void label_width_two_lines(const char *text, double font_size, double width, struct arena *arena,
                           const char *ret[2])
{
    const size_t first = label_width_line(text, font_size, width, arena);
    const char *const rest = text + first + strspn(text + first, " ");
    const double cut = width / LABEL_SLACK;
    ret[0] = label_width_fit(arena_copy_n(arena, text, first), font_size, cut, arena);
    ret[1] = *rest ? label_width_fit(rest, font_size, cut, arena) : NULL;
}
