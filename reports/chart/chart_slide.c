#include "reports/chart/chart_slide.h"

#include <math.h>
#include <string.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"

/* Text beside a chart, broken between words, `left` and `width` in the pixels of the chart. */
struct paragraph {
    const char *text;
    double size, line;
    bool bold;
    const char *colour;
    double left, width;
};

/* Draws the lines below `y`, or only measures them where there is no chart. Returns their end. */
static double add_paragraph(struct chart *chart, const struct paragraph *paragraph, double y,
                            struct arena *arena)
{
    const struct label_style style = {
        paragraph->size, paragraph->colour, ALIGN_LEFT, paragraph->bold, false, false};
    for (const char *at = paragraph->text; *at; at += strspn(at, " ")) {
        const size_t length = label_width_line(at, paragraph->size, paragraph->width, arena);
        if (chart)
            chart_script_label(chart, paragraph->left, y + paragraph->line / 2,
                               arena_copy_n(arena, at, length), style);
        y += paragraph->line;
        at += length;
    }
    return y;
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

static void begin(const struct chart *chart, const struct chart_canvas *canvas, struct chart *ret)
{
    *ret = *chart;
    ret->script = (struct buffer){0};
    ret->svg = NULL;
    ret->png = NULL;
    ret->failed = false;
    chart_style_begin_on(ret, canvas);
}

static const char *reading_of(const struct chart *chart)
{
    return chart->reading ? chart->reading : "";
}

/* --- As high as it needs ---------------------------------------------------------------------- */

static double add_words_above(const struct chart *about, struct chart *chart, double y,
                              struct arena *arena)
{
    enum { MARGIN = 12, ABOVE = 10, BETWEEN = 6, BELOW = 14 };
    const double width = about->width - 2 * MARGIN;
    const struct paragraph title = {about->title, 18, 24, true, "ink", MARGIN, width};
    const struct paragraph reading = {reading_of(about), 12, 17, false, "ink2", MARGIN, width};
    y = add_paragraph(chart, &title, y + ABOVE, arena);
    return add_paragraph(chart, &reading, y + BETWEEN, arena) + BELOW;
}

void chart_slide_tall(const struct chart *chart, bool png, struct arena *arena, struct chart *ret)
{
    const int above = (int)add_words_above(chart, NULL, 0, arena);
    const struct chart_canvas canvas = {.width = chart->width,
                                        .height = chart->height + above,
                                        .above = above,
                                        .scale = png ? (double)SLIDE_WIDTH / chart->width : 0};
    begin(chart, &canvas, ret);
    add_words_above(chart, ret, -above, arena);
    add_body(chart->script.data + chart->body, png, &ret->script);
    ret->height += above;
}

/* --- A slide ---------------------------------------------------------------------------------- */

/* In pixels of a slide that is 960 across. */
enum { ACROSS = 960, DOWN = 540, EDGE = 40, TOP = 30, TITLE = 27, TITLE_LINE = 34 };
enum { TEXT = 14, TEXT_LINE = 20, GAP = 18, BESIDE = 240 };
static const double LARGEST = 1.5; /* times the size of the page's */

struct slide {
    double scale; /* of the chart */
    double top;   /* of the chart, in pixels of the slide */
    double words_left, words_top, words_width;
};

static struct paragraph slide_title(const struct chart *chart)
{
    return (struct paragraph){chart->title, TITLE, TITLE_LINE,       true,
                              "ink",        EDGE,  ACROSS - 2 * EDGE};
}

static double fit(const struct chart *chart, double width, double height)
{
    return fmin(fmin(width / chart->width, height / chart->height), LARGEST);
}

static struct slide lay_out(const struct chart *chart, struct arena *arena)
{
    const struct paragraph title = slide_title(chart);
    const struct paragraph below = {reading_of(chart), TEXT, TEXT_LINE, false, "ink2", EDGE,
                                    ACROSS - 2 * EDGE};
    const double top = add_paragraph(NULL, &title, TOP, arena) + GAP;
    const double words = add_paragraph(NULL, &below, 0, arena), bottom = DOWN - EDGE / 2.0;
    const double with_below = fit(chart, ACROSS - 2 * EDGE,
                                  bottom - top - (words > 0 ? words + GAP : 0));
    const double with_beside = fit(chart, ACROSS - 2 * EDGE - GAP - BESIDE, bottom - top);
    if (with_below >= with_beside)
        return (struct slide){with_below, top, EDGE, bottom - words, ACROSS - 2 * EDGE};
    const double left = EDGE + chart->width * with_beside + GAP;
    return (struct slide){with_beside, top, left, top, ACROSS - EDGE - left};
}

/* Words are placed and sized in the pixels of the slide, which are not those of the chart. */
static void add_slide_words(const struct chart *about, const struct slide *slide,
                            struct chart *chart, struct arena *arena)
{
    const double scale = slide->scale;
    struct paragraph words[] = {
        slide_title(about),
        {reading_of(about), TEXT, TEXT_LINE, false, "ink2", slide->words_left, slide->words_width}};
    const double tops[] = {TOP, slide->words_top};
    for (size_t i = 0; i < 2; i++) {
        words[i].size /= scale;
        words[i].line /= scale;
        words[i].left = (words[i].left - EDGE) / scale;
        words[i].width /= scale;
        add_paragraph(chart, &words[i], (tops[i] - slide->top) / scale, arena);
    }
}

void chart_slide(const struct chart *chart, bool png, struct arena *arena, struct chart *ret)
{
    const struct slide slide = lay_out(chart, arena);
    const int unit = (int)lround(ACROSS / 16.0 / slide.scale);
    const struct chart_canvas canvas = {.width = 16 * unit,
                                        .height = 9 * unit,
                                        .left = EDGE / slide.scale,
                                        .above = slide.top / slide.scale,
                                        .scale = png ? SLIDE_WIDTH / (16.0 * unit) : 0};
    begin(chart, &canvas, ret);
    add_slide_words(chart, &slide, ret, arena);
    add_body(chart->script.data + chart->body, png, &ret->script);
    ret->width = canvas.width;
    ret->height = canvas.height;
}
