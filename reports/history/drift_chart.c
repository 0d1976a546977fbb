#include "reports/history/drift_chart.h"

#include <math.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"
#include "reports/history/drift_chart_words.h"
#include "reports/history/drift_words.h"
#include "reports/model/question_flags.h"
#include "reports/text/calendar_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

enum { MOST_TICKS = 7, NARROWEST_TITLE = 40 };

/* Where the panels stand, in pixels. */
struct drift_layout {
    int width, columns, tick_every; /* months */
    double left, panel_width, pitch, top, panel_height, row;
};

static const struct drift_layout wide_layout = {720, 3, 3, 46, 206, 230, 40, 112, 162};
static const struct drift_layout narrow_layout = {360, 2, 6, 38, 146, 172, 40, 92, 142};

struct drift_chart {
    const struct report *report;
    struct arena *arena;
    struct chart *chart;
    const struct drift_layout *layout;
    const size_t *shown; /* questions */
    size_t n;
};

static const struct drift_series *series_of(const struct drift_chart *drawn, size_t panel)
{
    return &drawn->report->drift->questions[drawn->shown[panel]];
}

static size_t n_months(const struct drift_chart *drawn)
{
    return drawn->report->drift->last_month - drawn->report->drift->first_month + 1;
}

static size_t row_of(const struct drift_chart *drawn, size_t panel)
{
    return panel / (size_t)drawn->layout->columns;
}

static double left_of(const struct drift_chart *drawn, size_t panel)
{
    return drawn->layout->left +
           drawn->layout->pitch * (double)(panel % (size_t)drawn->layout->columns);
}

static double top_of(const struct drift_chart *drawn, size_t panel)
{
    return drawn->layout->top + drawn->layout->row * (double)row_of(drawn, panel);
}

static double month_x(const struct drift_chart *drawn, size_t panel, size_t month)
{
    const double at = (double)(month - drawn->report->drift->first_month) + 0.5;
    return left_of(drawn, panel) + drawn->layout->panel_width * at / (double)n_months(drawn);
}

static double share_y(const struct drift_chart *drawn, size_t panel, double share)
{
    return top_of(drawn, panel) + drawn->layout->panel_height * (1 - share);
}

/* The levels of the scale where all questions share one with few; NULL: shares are shown. */
static const struct scale *levels_of(const struct drift_chart *drawn)
{
    const struct scale *const scale = question_flag_points_scale(drawn->report);
    return scale && scale->n_levels <= MOST_TICKS ? scale : NULL;
}

static const char *value_text(const struct drift_chart *drawn, double share)
{
    const struct scale *const scale = levels_of(drawn);
    return phrase_kept(drawn->arena, "{}",
                       scale ? NUMBER(scale_value(scale, share), 1) : SHARE(share));
}

static void add_levels(const struct drift_chart *drawn, size_t panel)
{
    enum { QUARTERS = 5 };
    const struct scale *const scale = levels_of(drawn);
    const size_t n = scale ? scale->n_levels : QUARTERS;
    const double left = left_of(drawn, panel), right = left + drawn->layout->panel_width;
    for (size_t i = 0; i < n; i++) {
        const double share = scale ? scale_share(scale, i) : (double)i / (double)(n - 1);
        const double y = share_y(drawn, panel, share);
        chart_script_line(drawn->chart, left, y, right, y,
                          (struct line_style){1, "grid", false, false});
        if (panel % (size_t)drawn->layout->columns > 0)
            continue;
        chart_script_label(
            drawn->chart, left - 7, y,
            phrase_kept(drawn->arena, "{}", scale ? PLAIN(scale->values[i]) : SHARE(share)),
            (struct label_style){drawn->chart->narrow && !scale ? 10.5 : 12, "ink2", ALIGN_RIGHT,
                                 false, false, false});
    }
}

/* Under the last panel of each column. */
static void add_months(const struct drift_chart *drawn, size_t panel)
{
    const struct drift_layout *const layout = drawn->layout;
    const struct drift_result *const drift = drawn->report->drift;
    if (panel + (size_t)layout->columns < drawn->n)
        return;
    for (size_t month = drift->first_month; month <= drift->last_month;
         month += (size_t)layout->tick_every) {
        struct buffer text = {0};
        calendar_words_month_short(month, &text);
        chart_script_label(drawn->chart, month_x(drawn, panel, month),
                           top_of(drawn, panel) + layout->panel_height + 14,
                           wording_keep(&text, drawn->arena),
                           (struct label_style){12, "ink2", ALIGN_CENTRE, false, false, false});
    }
}

/* Code and title of the question, and what became of it. */
static void add_heading(const struct drift_chart *drawn, size_t panel)
{
    const struct drift_series *const series = series_of(drawn, panel);
    const double y = top_of(drawn, panel) - 15, left = left_of(drawn, panel);
    const double right = left + drawn->layout->panel_width;
    const bool drifts = series->state == DRIFT_CLEAR;
    const char *const state = drift_words_question_state(series);
    const double room = drawn->layout->panel_width - label_width(state, 11) * LABEL_SLACK - 8;
    const struct question *const asked = &drawn->report->catalogue->questions[drawn->shown[panel]];
    const char *const code = label_width_fit(asked->code, 12, room / LABEL_SLACK, drawn->arena);
    const double behind = label_width(code, 12) * LABEL_SLACK + 4;
    chart_script_label(
        drawn->chart, left, y, code,
        (struct label_style){12, drifts ? "hard" : "ink", ALIGN_LEFT, true, false, false});
    if (*asked->title && room - behind > NARROWEST_TITLE)
        chart_script_label(
            drawn->chart, left + behind, y,
            label_width_fit(asked->title, 11, (room - behind) / LABEL_SLACK, drawn->arena),
            (struct label_style){11, drifts ? "hard" : "ink2", ALIGN_LEFT, false, false, false});
    chart_script_label(
        drawn->chart, right, y, state,
        (struct label_style){11, drifts ? "hard" : "ink2", ALIGN_RIGHT, false, false, false});
}

/* The value of the last judged month, on the side where the line is not. */
static void add_last(const struct drift_chart *drawn, size_t panel)
{
    const struct drift_series *const series = series_of(drawn, panel);
    const struct drift_month *last = NULL;
    for (size_t m = 0; m < series->n_months; m++)
        if (series->months[m].is_judged)
            last = &series->months[m];
    if (!last)
        return;
    const double value = last->value.value;
    const bool beyond = last->side != DRIFT_WITHIN;
    const bool above = last->side == DRIFT_ABOVE || (last->side == DRIFT_WITHIN && value < 0.85);
    const double right = left_of(drawn, panel) + drawn->layout->panel_width;
    chart_script_label(
        drawn->chart, right, share_y(drawn, panel, value) + (above ? -14 : 14),
        value_text(drawn, value),
        (struct label_style){11, beyond ? "hard" : "ink", ALIGN_RIGHT, true, false, false});
}

static void add_panel(const struct drift_chart *drawn, size_t panel)
{
    const struct drift_series *const series = series_of(drawn, panel);
    const double left = left_of(drawn, panel);
    const double y = share_y(drawn, panel, series->before.value);
    add_levels(drawn, panel);
    add_months(drawn, panel);
    add_heading(drawn, panel);
    chart_script_line(drawn->chart, left, y, left + drawn->layout->panel_width, y,
                      (struct line_style){1, "rule", false, false});
    add_last(drawn, panel);
}

/* A row for each month shown; what is not known breaks the line, as the end of a panel does. */
static void add_data(const struct drift_chart *drawn)
{
    chart_script_data_begin(drawn->chart, "d", "x, y of the value, of its limits, beyond");
    for (size_t panel = 0; panel < drawn->n; panel++) {
        const struct drift_series *const series = series_of(drawn, panel);
        size_t at = 0;
        for (size_t month = drawn->report->drift->first_month;
             month <= drawn->report->drift->last_month; month++) {
            const struct drift_month *const its = at < series->n_months &&
                                                          series->months[at].month == month
                                                      ? &series->months[at++]
                                                      : NULL;
            const bool known = its && its->value.status == ESTIMATE_OK;
            const bool judged = its && its->is_judged;
            chart_script_data_row(drawn->chart,
                                  (double[]){month_x(drawn, panel, month),
                                             known ? share_y(drawn, panel, its->value.value) : NAN,
                                             judged ? share_y(drawn, panel, its->lower) : NAN,
                                             judged ? share_y(drawn, panel, its->upper) : NAN,
                                             judged && its->side != DRIFT_WITHIN},
                                  5);
        }
        chart_script_data_row(drawn->chart, (double[]){0, NAN, NAN, NAN, 0}, 5);
    }
    chart_script_data_end(drawn->chart);
}

static void plot_panels(const struct drift_chart *drawn)
{
    static const char *const clauses[] = {
        "$d using 1:3:($1-h):($1+h):3:4 with boxxyerror lc rgb band2",
        "$d using 1:2 with lines lw 1.6 lc rgb blue",
        "$d using ($5==0?$1:NaN):2 with points pt 7 ps 0.4 lc rgb blue",
        "$d using ($5==1?$1:NaN):2 with points pt 13 ps 0.75 lc rgb hard"};
    add_data(drawn);
    buffer_format(&drawn->chart->script, "h = %.4g\n",
                  drawn->layout->panel_width / (double)n_months(drawn) / 2);
    chart_script_plot(drawn->chart, clauses, sizeof clauses / sizeof *clauses);
}

bool drift_chart(const struct report *report, bool narrow, struct arena *arena, struct chart *ret)
{
    if (!report->drift)
        return false;
    size_t *const shown = ARENA_ARRAY(arena, report->catalogue->n_questions, size_t);
    const struct drift_chart drawn = {.report = report,
                                      .arena = arena,
                                      .chart = ret,
                                      .layout = narrow ? &narrow_layout : &wide_layout,
                                      .shown = shown,
                                      .n = drift_chart_words_panels(report, shown)};
    if (drawn.n == 0)
        return false;
    *ret = (struct chart){
        .id = narrow ? "drift-narrow" : "drift",
        .width = drawn.layout->width,
        .height = (int)(top_of(&drawn, drawn.n - 1) + drawn.layout->panel_height + 26),
        .narrow = narrow};
    drift_chart_words(report, shown, drawn.n, arena, ret);
    chart_style_begin(ret);
    for (size_t panel = 0; panel < drawn.n; panel++)
        add_panel(&drawn, panel);
    plot_panels(&drawn);
    return true;
}
