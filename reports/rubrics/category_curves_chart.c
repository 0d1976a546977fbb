#include "reports/rubrics/category_curves_chart.h"

#include <math.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"
#include "reports/model/question_flags.h"
#include "reports/model/report_names.h"
#include "reports/rubrics/category_curves.h"
#include "reports/rubrics/category_curves_words.h"
#include "reports/rubrics/rubric_key.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

/* Of a panel, in pixels from its top: the curves, the strip of likeliest scores, and the steps, so
 * many pixels each. */
enum { KEY = 40, CURVES = 56, STRIP = 166, STRIP_END = 182, STEPS = 190, STEP = 7, FOOT = 30 };
enum { WORDS = 27, LINE = 14, WORDS_SIZE = 11 };
enum { N_POINTS = 61, N_SHARES = 3 };

struct curves_layout {
    int width;
    size_t columns;
    double left, between; /* of the first panel; from panel to panel, empty */
    double panel;         /* width */
};

static const struct curves_layout wide_layout = {720, 3, 48, 18, 208};
static const struct curves_layout narrow_layout = {360, 2, 40, 14, 150};

struct curves_chart {
    const struct report *report;
    struct category_curves curves;
    struct arena *arena;
    struct chart *chart;
    const struct curves_layout *layout;
};

struct panel {
    size_t index, question;
    double left, top;
};

static double panel_height(const struct curves_chart *drawn)
{
    return STEPS + STEP * (double)(drawn->curves.scale->n_levels - 1) + FOOT;
}

static struct panel panel_of(const struct curves_chart *drawn, size_t index)
{
    const struct curves_layout *const layout = drawn->layout;
    return (struct panel){index, drawn->curves.questions[index],
                          layout->left +
                              (double)(index % layout->columns) * (layout->panel + layout->between),
                          KEY + (double)(index / layout->columns) * panel_height(drawn)};
}

static double x_of(const struct curves_chart *drawn, const struct panel *panel, double ability)
{
    const double share = (ability - drawn->curves.from) / (drawn->curves.to - drawn->curves.from);
    return panel->left + fmin(1, fmax(0, share)) * drawn->layout->panel;
}

static double y_of(const struct panel *panel, double chance)
{
    return panel->top + STRIP - 8 - chance * (STRIP - 8 - CURVES);
}

static const char *colour_of(const struct curves_chart *drawn, size_t level)
{
    return arena_format(drawn->arena, "r%zu",
                        chart_style_ramp_step(level, drawn->curves.scale->n_levels));
}

/* In two lines at most. */
static void add_words(const struct curves_chart *drawn, const struct panel *panel)
{
    const struct label_style style = {WORDS_SIZE, "ink2", ALIGN_LEFT, false, false, false};
    const char *lines[2];
    const char *const words = category_curves_words_of(&drawn->curves, panel->question,
                                                       drawn->arena);
    label_width_two_lines(words, WORDS_SIZE, drawn->layout->panel, drawn->arena, lines);
    for (size_t i = 0; i < 2 && lines[i]; i++)
        chart_script_label(drawn->chart, panel->left, panel->top + WORDS + LINE * (double)i,
                           lines[i], style);
}

static void add_head(const struct curves_chart *drawn, const struct panel *panel)
{
    const enum question_flag flag = question_flag(
        &drawn->report->result->questions.questions[panel->question]);
    chart_script_label(
        drawn->chart, panel->left, panel->top + 10,
        label_width_fit(report_names_code(drawn->report, panel->question, drawn->arena), 13,
                        drawn->layout->panel / LABEL_SLACK, drawn->arena),
        (struct label_style){13, question_flag_colour(flag, "ink"), ALIGN_LEFT, true, false,
                             false});
    add_words(drawn, panel);
}

static void add_ground(const struct curves_chart *drawn, const struct panel *panel)
{
    const double right = panel->left + drawn->layout->panel;
    chart_script_box(drawn->chart,
                     (struct pixel_box){x_of(drawn, panel, drawn->curves.ruler.low), y_of(panel, 1),
                                        x_of(drawn, panel, drawn->curves.ruler.high),
                                        y_of(panel, 0)},
                     "band");
    for (int i = 0; i < N_SHARES; i++) {
        const double share = (double)i / (N_SHARES - 1), y = y_of(panel, share);
        chart_script_line(drawn->chart, panel->left, y, right, y,
                          (struct line_style){1, "grid", false, false});
        if (panel->index % drawn->layout->columns == 0)
            chart_script_label(drawn->chart, panel->left - 6, y,
                               phrase_kept(drawn->arena, "{}", SHARE(share)),
                               (struct label_style){11, "ink2", ALIGN_RIGHT, false, false, false});
    }
}

static void add_strip(const struct curves_chart *drawn, const struct panel *panel)
{
    const size_t n = drawn->curves.scale->n_levels;
    double from, to;
    for (size_t level = 0; level < n; level++) {
        if (!category_curves_likeliest(&drawn->curves, panel->question, level, &from, &to))
            continue;
        const double left = x_of(drawn, panel, from), right = x_of(drawn, panel, to);
        const char *const label = drawn->curves.scale->labels[level];
        const bool strong = level == 0 || level + 1 == n;
        chart_script_box(
            drawn->chart,
            (struct pixel_box){left, panel->top + STRIP, right, panel->top + STRIP_END},
            colour_of(drawn, level));
        if (label_width(label, 11) * LABEL_SLACK + 4 < right - left)
            chart_script_label(
                drawn->chart, (left + right) / 2, panel->top + (STRIP + STRIP_END) / 2.0, label,
                (struct label_style){11, strong ? "on" : "onm", ALIGN_CENTRE, false, false, false});
    }
}

/* One below the other, so that those in order go down to the right. */
static void add_steps(const struct curves_chart *drawn, const struct panel *panel)
{
    double before = -INFINITY;
    for (size_t level = 1; level < drawn->curves.scale->n_levels; level++) {
        const struct estimate step = category_curves_step(&drawn->curves, panel->question, level);
        const double x = x_of(drawn, panel, step.value);
        const double y = panel->top + STEPS + STEP * (double)(level - 1) + STEP / 2.0;
        const char *const colour = step.value < before ? "hard" : "ink2";
        before = step.value;
        chart_script_line(drawn->chart, x_of(drawn, panel, step.lower), y,
                          x_of(drawn, panel, step.upper), y,
                          (struct line_style){1.4, colour, false, false});
        chart_script_line(drawn->chart, x, y - 3, x, y + 3,
                          (struct line_style){2.4, colour, false, false});
    }
}

static void add_foot(const struct curves_chart *drawn, const struct panel *panel)
{
    const double y = panel->top + panel_height(drawn) - FOOT + 10;
    struct label_style style = {11, "ink2", ALIGN_LEFT, false, false, false};
    chart_script_label(drawn->chart, panel->left, y, "← weaker", style);
    style.align = ALIGN_RIGHT;
    chart_script_label(drawn->chart, panel->left + drawn->layout->panel, y, "stronger →", style);
}

/* A column of pixels across, then one down for each level. */
static void add_block(const struct curves_chart *drawn, const struct panel *panel)
{
    const size_t n = drawn->curves.scale->n_levels;
    const double range = drawn->curves.to - drawn->curves.from;
    chart_script_data_begin(drawn->chart, arena_format(drawn->arena, "p%zu", panel->index),
                            "pixels across, and down for each level");
    for (int i = 0; i < N_POINTS; i++) {
        double row[CATEGORY_CURVES_MOST_LEVELS + 1];
        const double ability = drawn->curves.from + range * i / (N_POINTS - 1);
        row[0] = x_of(drawn, panel, ability);
        category_curves_chances(&drawn->curves, panel->question, ability, row + 1);
        for (size_t level = 0; level < n; level++)
            row[level + 1] = y_of(panel, row[level + 1]);
        chart_script_data_row(drawn->chart, row, n + 1);
    }
    chart_script_data_end(drawn->chart);
}

/* The middle of the ramp is too pale for a line. */
static const char *line_colour(const struct curves_chart *drawn, size_t level)
{
    const size_t n = drawn->curves.scale->n_levels;
    return 2 * level + 1 == n ? "rule" : colour_of(drawn, level);
}

static void plot(const struct curves_chart *drawn)
{
    const char *clauses[CATEGORY_CURVES_MOST * CATEGORY_CURVES_MOST_LEVELS];
    size_t n = 0;
    for (size_t i = 0; i < drawn->curves.n; i++)
        for (size_t level = 0; level < drawn->curves.scale->n_levels; level++)
            clauses[n++] = arena_format(drawn->arena, "$p%zu using 1:%zu with lines lw 2 lc rgb %s",
                                        i, level + 2, line_colour(drawn, level));
    chart_script_plot(drawn->chart, clauses, n);
}

static int height_of(const struct curves_chart *drawn)
{
    const size_t columns = drawn->layout->columns;
    const size_t rows = (drawn->curves.n + columns - 1) / columns;
    return (int)(KEY + (double)rows * panel_height(drawn));
}

bool category_curves_chart(const struct report *report, bool narrow, struct arena *arena,
                           struct chart *ret)
{
    struct curves_chart drawn = {.report = report,
                                 .arena = arena,
                                 .chart = ret,
                                 .layout = narrow ? &narrow_layout : &wide_layout};
    if (!category_curves_of(report, &drawn.curves))
        return false;
    *ret = (struct chart){.id = narrow ? "category-curves-narrow" : "category-curves",
                          .width = drawn.layout->width,
                          .height = height_of(&drawn),
                          .narrow = narrow};
    category_curves_words(report, &drawn.curves, arena, ret);
    chart_style_begin(ret);
    chart_style_define_ramp(ret);
    rubric_key(ret, drawn.curves.scale, ret->width / 2.0);
    for (size_t i = 0; i < drawn.curves.n; i++) {
        const struct panel panel = panel_of(&drawn, i);
        add_head(&drawn, &panel);
        add_ground(&drawn, &panel);
        add_strip(&drawn, &panel);
        add_steps(&drawn, &panel);
        add_foot(&drawn, &panel);
        add_block(&drawn, &panel);
    }
    plot(&drawn);
    return true;
}
