#include "reports/interviewers/severity_chart.h"

#include <math.h>

#include "analytics/interviewers/interviewer_findings.h"
#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/chart_ticks.h"
#include "reports/chart/label_width.h"
#include "reports/interviewers/severity_words.h"
#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { TOP = 36, ROW = 30, BELOW = 44, MOST_SHOWN = 40 };

/* Where things stand across, in pixels: names end before `names`, numbers at `value` and `count`.
 */
struct severity_layout {
    int width, ticks; /* ticks: on either side of 0, at most */
    double names, left, length, value, count;
};

static const struct severity_layout wide_layout = {720, 4, 146, 158, 410, 640, 708};
static const struct severity_layout narrow_layout = {360, 2, 108, 116, 192, 354, 0};

struct severity_chart {
    const struct report *report;
    struct arena *arena;
    struct chart *chart;
    const struct severity_layout *layout;
    const size_t *shown; /* interviewers */
    size_t n;
    double line, step, reach; /* reach: from 0 to either end of the scale */
};

static const struct interviewer_result *result_of(const struct severity_chart *drawn, size_t row)
{
    return &drawn->report->result->interviewers.interviewers[drawn->shown[row]];
}

static double x_of(const struct severity_chart *drawn, double value)
{
    const struct severity_layout *const layout = drawn->layout;
    return layout->left + layout->length * (value / drawn->reach + 1) / 2;
}

static double y_of(size_t row)
{
    return TOP + ROW * ((double)row + 0.5);
}

static double bottom_of(const struct severity_chart *drawn)
{
    return TOP + ROW * (double)drawn->n;
}

static void find_reach(struct severity_chart *drawn)
{
    double farthest = 2.2 * drawn->line;
    for (size_t row = 0; row < drawn->n; row++) {
        const struct estimate *const severity = &result_of(drawn, row)->severity_points;
        farthest = fmax(farthest, fmax(-severity->lower, severity->upper));
    }
    drawn->step = chart_tick_step(farthest, drawn->layout->ticks);
    drawn->reach = 1.03 * farthest;
}

static void add_axis(const struct severity_chart *drawn)
{
    struct chart *const chart = drawn->chart;
    const double bottom = bottom_of(drawn), ends = drawn->layout->left + drawn->layout->length;
    const int n = (int)floor(drawn->reach / drawn->step);
    struct label_style style = {12, "ink2", ALIGN_CENTRE, false, false, false};
    chart_script_box(
        chart, (struct pixel_box){x_of(drawn, -drawn->line), TOP, x_of(drawn, drawn->line), bottom},
        "band");
    for (int k = -n; k <= n; k++) {
        const double x = x_of(drawn, k * drawn->step);
        const struct phrase_value tick = SIGNED(k * drawn->step, chart_tick_decimals(drawn->step));
        chart_script_line(chart, x, TOP, x, bottom,
                          (struct line_style){k ? 1 : 1.2, k ? "grid" : "rule", false, false});
        chart_script_label(chart, x, bottom + 14,
                           k == 0 ? "0" : phrase_kept(drawn->arena, "{}", tick), style);
    }
    chart_script_label(chart, x_of(drawn, 0), bottom + 33,
                       drawn->chart->narrow ? "points from colleagues"
                                            : "score points above or below colleagues",
                       style);
    chart_script_label(chart, drawn->layout->left, 18, "← scores lower",
                       (struct label_style){12, "hard", ALIGN_LEFT, true, false, false});
    chart_script_label(chart, ends, 18, "scores higher →",
                       (struct label_style){12, "easy", ALIGN_RIGHT, true, false, false});
}

static void add_heads(const struct severity_chart *drawn)
{
    const struct label_style style = {11, "ink2", ALIGN_RIGHT, false, false, false};
    if (drawn->chart->narrow)
        return;
    chart_script_label(drawn->chart, x_of(drawn, 0), 18, "no action needed",
                       (struct label_style){11, "ink2", ALIGN_CENTRE, false, false, false});
    chart_script_label(drawn->chart, drawn->layout->value, 18, "difference", style);
    chart_script_label(drawn->chart, drawn->layout->count, 18, "answers", style);
}

static void add_row(const struct severity_chart *drawn, size_t row)
{
    const struct severity_layout *const layout = drawn->layout;
    const struct interviewer_result *const result = result_of(drawn, row);
    const enum severity_words_flag flag = severity_words_flag(result);
    const bool flagged = flag != SEVERITY_NONE;
    const char *const colour = severity_words_colour(flag, "ink");
    const char *const name = phrase_kept(drawn->arena, "{}",
                                         INTERVIEWER(drawn->report, drawn->shown[row]));
    const double room = (layout->names - 8) / LABEL_SLACK;
    chart_script_label(drawn->chart, 0, y_of(row), label_width_fit(name, 13, room, drawn->arena),
                       (struct label_style){13, colour, ALIGN_LEFT, flagged, false, false});
    chart_script_label(drawn->chart, layout->value, y_of(row),
                       phrase_kept(drawn->arena, "{}", SIGNED(result->severity_points.value, 2)),
                       (struct label_style){12, colour, ALIGN_RIGHT, flagged, false, false});
    if (drawn->chart->narrow)
        return;
    chart_script_label(drawn->chart, layout->count, y_of(row),
                       phrase_kept(drawn->arena, "{}", COUNT(result->severity_points.n)),
                       (struct label_style){12, "ink2", ALIGN_RIGHT, false, false, false});
}

static void plot_rows(const struct severity_chart *drawn)
{
    static const char *const clauses[] = {
        "$d using (sx($3)):(row($1)):($5==0?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2.4 lc "
        "rgb blue",
        "$d using (sx($3)):(row($1)):($5==1?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2.4 lc "
        "rgb hard",
        "$d using (sx($3)):(row($1)):($5==2?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2.4 lc "
        "rgb easy",
        "$d using ($5==0?sx($2):NaN):(row($1)) with points pt 7 ps 0.85 lc rgb blue",
        "$d using ($5==1?sx($2):NaN):(row($1)) with points pt 11 ps 1.05 lc rgb hard",
        "$d using ($5==2?sx($2):NaN):(row($1)) with points pt 9 ps 1.05 lc rgb easy"};
    const double middle = drawn->layout->left + drawn->layout->length / 2;
    chart_script_data_begin(drawn->chart, "d", "row difference, its bounds, flag");
    for (size_t row = 0; row < drawn->n; row++) {
        const struct interviewer_result *const result = result_of(drawn, row);
        const struct estimate *const severity = &result->severity_points;
        chart_script_data_row(drawn->chart,
                              (double[]){(double)(row + 1), severity->value, severity->lower,
                                         severity->upper, (double)severity_words_flag(result)},
                              5);
    }
    chart_script_data_end(drawn->chart);
    buffer_format(&drawn->chart->script, "sx(v) = %g+%.6g*v; row(i) = %d+%d*(i-0.5)\n", middle,
                  drawn->layout->length / 2 / drawn->reach, TOP, ROW);
    chart_script_plot(drawn->chart, clauses, sizeof clauses / sizeof *clauses);
}

bool severity_chart(const struct report *report, bool narrow, struct arena *arena,
                    struct chart *ret)
{
    size_t *const shown = ARENA_ARRAY(arena, report->catalogue->n_interviewers, size_t);
    struct severity_chart drawn = {
        .report = report,
        .arena = arena,
        .chart = ret,
        .layout = narrow ? &narrow_layout : &wide_layout,
        .shown = shown,
        .n = severity_words_shown(report, MOST_SHOWN, shown),
        .line = interviewer_findings_severity_line(&report->result->interviewers, report->limits)};
    if (drawn.n == 0)
        return false;
    find_reach(&drawn);
    *ret = (struct chart){.id = narrow ? "severity-narrow" : "severity",
                          .width = drawn.layout->width,
                          .height = (int)bottom_of(&drawn) + BELOW,
                          .narrow = narrow};
    severity_words(report, shown, drawn.n, arena, ret);
    chart_style_begin(ret);
    add_axis(&drawn);
    add_heads(&drawn);
    for (size_t row = 0; row < drawn.n; row++)
        add_row(&drawn, row);
    plot_rows(&drawn);
    return true;
}
