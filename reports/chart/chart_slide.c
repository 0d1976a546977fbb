#include "reports/chart/chart_slide.h"

#include <string.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"

enum { MARGIN = 12, ABOVE = 10, BETWEEN = 6, BELOW = 14 };

/* Text above a chart, broken between words. */
struct paragraph {
    const char *text;
    double size, line;
    bool bold;
    const char *colour;
};

/* Draws the lines below `y`, or only measures them where there is no chart. Returns their end. */
static double add_paragraph(struct chart *chart, const struct paragraph *paragraph, double y,
                            double width, struct arena *arena)
{
    const struct label_style style = {
        paragraph->size, paragraph->colour, ALIGN_LEFT, paragraph->bold, false, false};
    for (const char *at = paragraph->text; *at; at += strspn(at, " ")) {
        const size_t length = label_width_line(at, paragraph->size, width, arena);
        if (chart)
            chart_script_label(chart, MARGIN, y + paragraph->line / 2,
                               arena_copy_n(arena, at, length), style);
        y += paragraph->line;
        at += length;
    }
    return y;
}

static double add_words(const struct chart *about, struct chart *chart, double y,
                        struct arena *arena)
{
    const struct paragraph title = {about->title, 18, 24, true, "ink"};
    const struct paragraph reading = {about->reading ? about->reading : "", 12, 17, false, "ink2"};
    const double width = about->width - 2 * MARGIN;
    y = add_paragraph(chart, &title, y + ABOVE, width, arena);
    return add_paragraph(chart, &reading, y + BETWEEN, width, arena) + BELOW;
}

/* "Inter Plain" is a mark for the page's style and no font. A quote cannot come from a label. */
static void add_body(const char *body, bool png, struct buffer *script)
{
    static const char mark[] = " font 'Inter Plain";
    const char *found;
    while (png && (found = strstr(body, mark))) {
        buffer_add_n(script, body, (size_t)(found - body));
        buffer_add(script, " font 'Inter");
        body = found + sizeof mark - 1;
    }
    buffer_add(script, body);
}

void chart_slide(const struct chart *chart, bool png, struct arena *arena, struct chart *ret)
{
    const int above = (int)add_words(chart, NULL, 0, arena);
    *ret = *chart;
    ret->script = (struct buffer){0};
    ret->svg = NULL;
    ret->png = NULL;
    ret->failed = false;
    chart_style_begin_below(ret, above, png ? (double)SLIDE_WIDTH / chart->width : 0);
    add_words(chart, ret, -above, arena);
    add_body(chart->script.data + chart->body, png, &ret->script);
    ret->height += above;
}
