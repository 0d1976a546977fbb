#include "reports/agreement/kappa_forest_chart.h"

#include <math.h>
#include <stdint.h>

#include "reports/agreement/forest_words.h"
#include "reports/chart/chart_script.h"
#include "reports/chart/chart_slide.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { TOP = 34, POOLED = 30, BELOW = 22 };

/* Where things stand across, in pixels. */
struct forest_layout {
    int width;
    double row, code, title, left, length, value, count;
};

static const struct forest_layout wide_layout = {720, 16.5, 12, 74, 236, 352, 640, 708};
static const struct forest_layout narrow_layout = {360, 20, 8, 0, 84, 212, 352, 0};

struct forest {
    const struct report *report;
    struct arena *arena;
    struct chart *chart;
    const struct forest_layout *layout;
    const size_t *shown; /* questions */
    size_t n;
    double lowest; /* end of the scale; the other is 1 */
};

static const struct estimate *kappa_of(const struct forest *drawn, size_t row)
{
    return forest_words_kappa(drawn->report, drawn->shown[row]);
}

static const struct estimate *overall(const struct forest *drawn)
{
    return &drawn->report->result->agreement.overall.kappa[KAPPA_QUADRATIC].estimate;
}

static bool has_pooled(const struct forest *drawn)
{
    return overall(drawn)->status == ESTIMATE_OK;
}

static double x_of(const struct forest *drawn, double kappa)
{
    const struct forest_layout *const layout = drawn->layout;
    const double inside = fmax(kappa, drawn->lowest);
    return layout->left + layout->length * (inside - drawn->lowest) / (1 - drawn->lowest);
}

static double y_of(const struct forest *drawn, size_t row)
{
    return TOP + drawn->layout->row * ((double)row + 0.5);
}

static double end_of_rows(const struct forest *drawn)
{
    return TOP + drawn->layout->row * (double)drawn->n;
}

static double bottom_of(const struct forest *drawn)
{
    return end_of_rows(drawn) + (has_pooled(drawn) ? POOLED : 4);
}

/* 0, or the fifth below the lowest bound. */
static double lowest_of(const struct forest *drawn)
{
    double lowest = 0;
    for (size_t row = 0; row < drawn->n; row++)
        lowest = fmin(lowest, kappa_of(drawn, row)->lower);
    const double rounding = 1e-9;
    return fmax(-1, floor(lowest * 5 + rounding) / 5);
}

static void add_ground(const struct forest *drawn)
{
    struct chart *const chart = drawn->chart;
    const double bottom = bottom_of(drawn), line = drawn->report->limits->disagree;
    const int first = (int)lround(drawn->lowest * 5);
    const struct label_style style = {12, "ink2", ALIGN_CENTRE, false, false, false};
    chart_script_box(
        chart, (struct pixel_box){x_of(drawn, FOREST_GOOD), TOP, x_of(drawn, 1), bottom}, "band");
    chart_script_box(chart,
                     (struct pixel_box){x_of(drawn, drawn->lowest), TOP, x_of(drawn, line), bottom},
                     "tint_disa");
    const int every = drawn->chart->narrow && first < -1 ? 2 : 1;
    for (int fifth = first; fifth <= 5; fifth++) {
        const double x = x_of(drawn, fifth / 5.0);
        chart_script_line(chart, x, TOP, x, bottom, (struct line_style){1, "grid", false, false});
        if ((5 - fifth) % every == 0)
            chart_script_label(chart, x, bottom + 13,
                               phrase_kept(drawn->arena, "{}", PLAIN(fifth / 5.0)), style);
    }
    chart_script_label(chart, x_of(drawn, drawn->lowest) + (chart->narrow ? 0 : 6), 18,
                       chart->narrow ? "look at this" : "disagreement needs a look",
                       (struct label_style){11, "disa", ALIGN_LEFT, false, false, false});
    chart_script_label(chart, x_of(drawn, FOREST_GOOD) + (chart->narrow ? 0 : 6), 18,
                       "good agreement",
                       (struct label_style){11, "ink2", ALIGN_LEFT, false, false, false});
}

static void add_heads(const struct forest *drawn)
{
    const struct label_style style = {11, "ink2", ALIGN_RIGHT, false, false, false};
    chart_script_label(drawn->chart, drawn->layout->value, 18, "κ", style);
    if (!drawn->chart->narrow)
        chart_script_label(drawn->chart, drawn->layout->count, 18, "pairs", style);
}

static const char *fitted(const struct forest *drawn, const char *text, double size, double room)
{
    return label_width_fit(text ? text : "", size, room / LABEL_SLACK, drawn->arena);
}

static const char *number_of(const struct forest *drawn, double kappa)
{
    return phrase_kept(drawn->arena, "{}", NUMBER(kappa, 2));
}

static const char *count_of(const struct forest *drawn, size_t n)
{
    return phrase_kept(drawn->arena, "{}", COUNT(n));
}

static void add_row(const struct forest *drawn, size_t row)
{
    const struct forest_layout *const layout = drawn->layout;
    const struct question *const question = &drawn->report->catalogue->questions[drawn->shown[row]];
    const struct estimate *const kappa = kappa_of(drawn, row);
    const bool flagged = forest_words_is_flagged(drawn->report, drawn->shown[row]);
    const double y = y_of(drawn, row), size = 11.5;
    struct label_style style = {size, flagged ? "disa" : "ink", ALIGN_RIGHT, flagged, false, false};
    chart_script_label(drawn->chart, layout->value, y, number_of(drawn, kappa->value), style);
    style.align = ALIGN_LEFT;
    if (!drawn->chart->narrow) {
        chart_script_label(drawn->chart, layout->title, y,
                           fitted(drawn, question->title, size, layout->left - layout->title - 8),
                           style);
        chart_script_label(drawn->chart, layout->count, y, count_of(drawn, kappa->n),
                           (struct label_style){size, "ink2", ALIGN_RIGHT, false, false, false});
        style.colour = flagged ? "disa" : "ink2";
    }
    const double room = (drawn->chart->narrow ? layout->left : layout->title) - layout->code - 6;
    chart_script_label(drawn->chart, layout->code, y, fitted(drawn, question->code, size, room),
                       style);
}

/* The polygon spans the interval. */
static void add_pooled(const struct forest *drawn)
{
    const struct forest_layout *const layout = drawn->layout;
    const struct estimate *const kappa = overall(drawn);
    struct chart *const chart = drawn->chart;
    const double y = end_of_rows(drawn) + POOLED / 2.0 + 1;
    const double left = x_of(drawn, kappa->lower), right = x_of(drawn, kappa->upper);
    const double middle = x_of(drawn, kappa->value), half = 6;
    struct label_style style = {12, "ink", ALIGN_LEFT, true, false, false};
    chart_script_line(chart, layout->code, end_of_rows(drawn) + 2, layout->width - layout->code,
                      end_of_rows(drawn) + 2, (struct line_style){1, "rule", false, false});
    buffer_format(&chart->script,
                  "set object polygon from %.1f,%.1f to %.1f,%.1f to %.1f,%.1f to %.1f,%.1f to "
                  "%.1f,%.1f fc rgb ink fs solid noborder front\n",
                  left, y, middle, y - half, right, y, middle, y + half, left, y);
    chart_script_label(chart, chart->narrow ? layout->code : layout->title, y,
                       chart->narrow ? "All" : "All questions", style);
    style.align = ALIGN_RIGHT;
    chart_script_label(chart, layout->value, y, number_of(drawn, kappa->value), style);
    if (!chart->narrow)
        chart_script_label(chart, layout->count, y, count_of(drawn, kappa->n),
                           (struct label_style){11.5, "ink2", ALIGN_RIGHT, false, false, false});
}

static size_t most_answers(const struct forest *drawn)
{
    size_t most = 1;
    for (size_t row = 0; row < drawn->n; row++)
        if (kappa_of(drawn, row)->n > most)
            most = kappa_of(drawn, row)->n;
    return most;
}

static void plot_rows(const struct forest *drawn)
{
    static const char *const clauses[] = {
        "$d using (sx($3)):(row($1)):($6==0?sx($4)-sx($3):NaN):(0) with vectors nohead lw 1.6 lc "
        "rgb blue",
        "$d using (sx($3)):(row($1)):($6==1?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2 lc rgb "
        "disa",
        "$d using ($6==0?sx($2):NaN):(row($1)):(0.8*$5) with points pt 7 ps variable lc rgb blue",
        "$d using ($6==1?sx($2):NaN):(row($1)):(0.9*$5) with points pt 5 ps variable lc rgb disa"};
    const double smallest = 0.4, most = sqrt((double)most_answers(drawn));
    const struct forest_layout *const layout = drawn->layout;
    chart_script_data_begin(drawn->chart, "d", "row kappa, its bounds, size of the mark, flag");
    for (size_t row = 0; row < drawn->n; row++) {
        const struct estimate *const kappa = kappa_of(drawn, row);
        chart_script_data_row(drawn->chart,
                              (double[]){(double)(row + 1), kappa->value,
                                         fmax(kappa->lower, drawn->lowest), kappa->upper,
                                         fmax(smallest, sqrt((double)kappa->n) / most),
                                         forest_words_is_flagged(drawn->report, drawn->shown[row])},
                              6);
    }
    chart_script_data_end(drawn->chart);
    buffer_format(&drawn->chart->script, "sx(v) = %g+%.6g*(v-(%g)); row(i) = %d+%g*(i-0.5)\n",
                  layout->left, layout->length / (1 - drawn->lowest), drawn->lowest, TOP,
                  layout->row);
    chart_script_plot(drawn->chart, clauses, sizeof clauses / sizeof *clauses);
}

/* Of `all` questions those with the least agreement. */
static void say_shown(const struct forest *drawn, size_t all)
{
    struct chart *const chart = drawn->chart;
    if (drawn->n < all)
        chart->reading = phrase_kept(drawn->arena,
                                     "{} Shown are the {} with the least agreement of {}.",
                                     TEXT(chart->reading), SPELLED(drawn->n), COUNT(all));
}

static bool draw_forest(const struct report *report, bool narrow, size_t most, struct arena *arena,
                        struct chart *ret)
{
    size_t *const shown = ARENA_ARRAY(arena, report->catalogue->n_questions, size_t);
    const size_t all = forest_words_questions(report, shown);
    struct forest drawn = {.report = report,
                           .arena = arena,
                           .chart = ret,
                           .layout = narrow ? &narrow_layout : &wide_layout,
                           .shown = shown,
                           .n = all < most ? all : most};
    if (drawn.n == 0)
        return false;
    drawn.lowest = lowest_of(&drawn);
    *ret = (struct chart){.id = narrow ? "kappa-forest-narrow" : "kappa-forest",
                          .width = drawn.layout->width,
                          .height = (int)ceil(bottom_of(&drawn)) + BELOW,
                          .narrow = narrow};
    forest_words(report, shown, all, arena, ret);
    say_shown(&drawn, all);
    chart_style_begin(ret);
    add_ground(&drawn);
    add_heads(&drawn);
    for (size_t row = 0; row < drawn.n; row++)
        add_row(&drawn, row);
    if (has_pooled(&drawn))
        add_pooled(&drawn);
    plot_rows(&drawn);
    return true;
}

bool kappa_forest_chart(const struct report *report, bool narrow, struct arena *arena,
                        struct chart *ret)
{
    return draw_forest(report, narrow, SIZE_MAX, arena, ret);
}

bool kappa_forest_chart_slide(const struct report *report, struct arena *arena, struct chart *ret)
{
    return draw_forest(report, false, CHART_SLIDE_QUESTIONS, arena, ret);
}
