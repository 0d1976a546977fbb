#include "reports/pipeline/funnel_chart.h"

#include <math.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"
#include "reports/pipeline/funnel_words.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

/* Where things stand, in pixels. In the narrow chart a stage's name and count stand above its bar.
 */
struct funnel_layout {
    int width;
    double top, row;            /* of the first row; from one row to the next */
    double bar_left, bar_width; /* of the widest bar */
    double bar, bar_height;     /* the middle of a bar below the top of its row; half its height */
    double gap;                 /* the middle of what passes, below the top of its row */
    double share_left, share_width, share_right; /* the scale of shares; where its numbers end */
    double below;
};

static const struct funnel_layout wide_layout = {720, 36, 54,  132, 176, 21,
                                                 13,  48, 428, 160, 708, 26};
static const struct funnel_layout narrow_layout = {360, 20, 82,  14,  332, 31,
                                                   9,   57, 200, 146, 190, 24};

struct funnel {
    const struct report *report;
    const struct pipeline_cohort *cohort;
    const struct funnel_layout *layout;
    struct arena *arena;
    struct chart *chart;
    bool narrow, has_hired;
    size_t *stages; /* shown, in order */
    size_t n;
};

static double row_top(const struct funnel *funnel, size_t row)
{
    return funnel->layout->top + funnel->layout->row * (double)row;
}

static double count_x(const struct funnel *funnel, size_t count)
{
    size_t most = funnel->cohort->stages[funnel->stages[0]].n_reached;
    most = most > 0 ? most : 1;
    return funnel->layout->bar_left + funnel->layout->bar_width * (double)count / (double)most;
}

static double share_x(const struct funnel *funnel, double share)
{
    return funnel->layout->share_left + funnel->layout->share_width * share;
}

static size_t n_rows(const struct funnel *funnel)
{
    return funnel->n + funnel->has_hired;
}

static size_t count_of(const struct funnel *funnel, size_t row)
{
    return row < funnel->n ? funnel->cohort->stages[funnel->stages[row]].n_reached
                           : funnel->cohort->n_hired;
}

static const char *count_text(const struct funnel *funnel, size_t count, const char *after)
{
    return phrase_kept(funnel->arena, "{}{}", COUNT(count), TEXT(after));
}

/* The name, the number at the end of the bar, and how many of them are in process. */
static void name_row(const struct funnel *funnel, size_t row)
{
    const struct funnel_layout *const layout = funnel->layout;
    const char *const name = row < funnel->n ? pipeline_words_stage(funnel->report->pipeline,
                                                                    funnel->stages[row])
                                             : "Hired";
    const size_t open = row < funnel->n ? funnel->cohort->stages[funnel->stages[row]].n_in_flight
                                        : 0;
    const double y = row_top(funnel, row) + (funnel->narrow ? 12 : layout->bar);
    const double room = funnel->narrow ? 200 : layout->bar_left - 22;
    const char *const count = count_text(funnel, count_of(funnel, row), "");
    struct label_style style = {13, "ink", ALIGN_LEFT, false, false, false};
    style.align = funnel->narrow ? ALIGN_LEFT : ALIGN_RIGHT;
    chart_script_label(funnel->chart, funnel->narrow ? layout->bar_left : layout->bar_left - 12, y,
                       label_width_fit(name, 13, room / LABEL_SLACK, funnel->arena), style);
    const struct label_style bold = {13, "ink", ALIGN_LEFT, true, false, false};
    const struct label_style small = {11, "ink2", ALIGN_LEFT, false, false, false};
    const double width = label_width(count, 13) * LABEL_SLACK * 1.08 + 8;
    double x = count_x(funnel, count_of(funnel, row)) + 8;
    if (funnel->narrow)
        x = layout->bar_left + layout->bar_width - width -
            (open ? label_width(count_text(funnel, open, " open"), 11) * LABEL_SLACK : -8);
    chart_script_label(funnel->chart, x, y, count, bold);
    if (open > 0)
        chart_script_label(funnel->chart, x + width, y, count_text(funnel, open, " open"), small);
}

/* What the bars narrow down by. */
static void add_taper(const struct funnel *funnel, size_t row)
{
    const struct funnel_layout *const layout = funnel->layout;
    const double top = row_top(funnel, row) + layout->bar + layout->bar_height + 1;
    const double bottom = row_top(funnel, row + 1) + layout->bar - layout->bar_height - 1;
    const double upper = count_x(funnel, count_of(funnel, row));
    const double lower = count_x(funnel, count_of(funnel, row + 1));
    buffer_format(&funnel->chart->script,
                  "set object polygon from %.1f,%.1f to %.1f,%.1f to %.1f,%.1f to %.1f,%.1f to "
                  "%.1f,%.1f fc rgb band2 fs solid noborder behind\n",
                  layout->bar_left, top, upper, top, lower, bottom, layout->bar_left, bottom,
                  layout->bar_left, top);
}

static void add_axis(const struct funnel *funnel)
{
    const struct funnel_layout *const layout = funnel->layout;
    const double bottom = row_top(funnel, n_rows(funnel)) - (funnel->narrow ? 34 : 10);
    const struct label_style note = {11, "ink2", ALIGN_CENTRE, false, false, false};
    struct label_style head = {11, "ink2", ALIGN_LEFT, false, false, false};
    if (!funnel->narrow) {
        chart_script_label(funnel->chart, layout->bar_left, 18, "candidates", head);
        head.align = ALIGN_RIGHT;
        chart_script_label(funnel->chart, layout->share_right, 18, "passed the stage above", head);
    }
    for (int i = 0; i <= 2; i++) {
        struct label_style style = note;
        const double x = share_x(funnel, 0.5 * i);
        style.align = funnel->narrow && i == 2 ? ALIGN_RIGHT : ALIGN_CENTRE;
        if (!funnel->narrow)
            chart_script_line(funnel->chart, x, layout->top, x, bottom,
                              (struct line_style){1, "grid", false, false});
        chart_script_label(funnel->chart, x, bottom + 14,
                           phrase_kept(funnel->arena, "{}", SHARE(0.5 * i)), style);
    }
}

/* In the narrow chart each scale stands in its gap alone. */
static void add_gap_axis(const struct funnel *funnel, double y)
{
    if (!funnel->narrow)
        return;
    chart_script_line(funnel->chart, share_x(funnel, 0), y, share_x(funnel, 1), y,
                      (struct line_style){1, "grid", false, false});
    for (int i = 0; i <= 2; i++)
        chart_script_line(funnel->chart, share_x(funnel, 0.5 * i), y - 7, share_x(funnel, 0.5 * i),
                          y + 7, (struct line_style){1, "grid", false, false});
}

static void name_share(const struct funnel *funnel, size_t row)
{
    const struct funnel_layout *const layout = funnel->layout;
    const struct pipeline_stage *const stage = &funnel->cohort->stages[funnel->stages[row]];
    const double y = row_top(funnel, row) + layout->gap;
    const struct label_style bold = {13, "ink", ALIGN_RIGHT, true, false, false};
    const struct label_style small = {
        funnel->narrow ? 11 : 12, "ink2", ALIGN_RIGHT, false, false, false};
    add_gap_axis(funnel, y);
    if (stage->pass.status != ESTIMATE_OK) {
        struct buffer text = {0};
        pipeline_words_share(&stage->pass, stage->n_passed, &text);
        chart_script_label(funnel->chart, layout->share_right, y,
                           wording_keep(&text, funnel->arena), small);
        return;
    }
    chart_script_label(funnel->chart, layout->share_right - (funnel->narrow ? 76 : 72), y,
                       phrase_kept(funnel->arena, "{}", SHARE(stage->pass.value)), bold);
    chart_script_label(funnel->chart, layout->share_right, y,
                       phrase_kept(funnel->arena, "{}", SHARE_BOUNDS(&stage->pass)), small);
}

static void add_counts(const struct funnel *funnel)
{
    chart_script_data_begin(funnel->chart, "reached", "row count");
    for (size_t row = 0; row < n_rows(funnel); row++)
        chart_script_data_row(funnel->chart, (double[]){(double)row, (double)count_of(funnel, row)},
                              2);
    chart_script_data_end(funnel->chart);
}

/* Returns whether any share is known. */
static bool add_shares(const struct funnel *funnel, const char *name,
                       const struct pipeline_stage *stages)
{
    bool any = false;
    for (size_t row = 0; row < funnel->n; row++) {
        const struct estimate *const pass = &stages[funnel->stages[row]].pass;
        if (pass->status != ESTIMATE_OK)
            continue;
        if (!any)
            chart_script_data_begin(funnel->chart, name, "row, share, its bounds");
        any = true;
        chart_script_data_row(funnel->chart,
                              (double[]){(double)row, pass->value, pass->lower, pass->upper}, 4);
    }
    if (any)
        chart_script_data_end(funnel->chart);
    return any;
}

static void plot_all(const struct funnel *funnel)
{
    const struct funnel_layout *const layout = funnel->layout;
    const struct pipeline_result *const pipeline = funnel->report->pipeline;
    const char *clauses[4];
    size_t n = 0;
    add_counts(funnel);
    clauses[n++] = "$reached using (left):(bar($1)):(left):(cx($2)):(bar($1)-h):(bar($1)+h) with "
                   "boxxyerror lc rgb blue";
    if (funnel_words_has_band(pipeline) &&
        add_shares(funnel, "year", pipeline->cohorts[WINDOW_YEAR].stages))
        clauses[n++] = "$year using (sx($2)):(gap($1)):(sx($3)):(sx($4)):(gap($1)-8):(gap($1)+8) "
                       "with boxxyerror lc rgb band2";
    if (add_shares(funnel, "passed", funnel->cohort->stages)) {
        clauses[n++] = "$passed using (sx($3)):(gap($1)):(sx($4)-sx($3)):(0) with vectors nohead "
                       "lw 2.4 lc rgb blue";
        clauses[n++] = "$passed using (sx($2)):(gap($1)) with points pt 7 ps 0.85 lc rgb blue";
    }
    buffer_format(&funnel->chart->script,
                  "left = %g; cx(v) = %g+%.6g*v; bar(i) = %g+%g*i; h = %g\n"
                  "sx(p) = %g+%g*p; gap(i) = %g+%g*i\n",
                  layout->bar_left, layout->bar_left, count_x(funnel, 1) - layout->bar_left,
                  layout->top + layout->bar, layout->row, layout->bar_height, layout->share_left,
                  layout->share_width, layout->top + layout->gap, layout->row);
    chart_script_plot(funnel->chart, clauses, n);
}

static void choose_rows(struct funnel *funnel)
{
    const struct pipeline_result *const pipeline = funnel->report->pipeline;
    funnel->stages = ARENA_ARRAY(funnel->arena, pipeline->n_stages, size_t);
    for (size_t s = 0; s < pipeline->n_stages; s++)
        if (pipeline_words_shows(pipeline, s))
            funnel->stages[funnel->n++] = s;
    funnel->has_hired = pipeline->tells_outcome &&
                        funnel->stages[funnel->n - 1] == pipeline->n_stages - 1;
}

bool funnel_chart(const struct report *report, bool narrow, struct arena *arena, struct chart *ret)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    if (!pipeline || pipeline->n_stages == 0 || pipeline->order == ORDER_NAMES ||
        pipeline->cohorts[WINDOW_PERIOD].n == 0)
        return false;
    struct funnel funnel = {.report = report,
                            .cohort = &pipeline->cohorts[WINDOW_PERIOD],
                            .layout = narrow ? &narrow_layout : &wide_layout,
                            .arena = arena,
                            .chart = ret,
                            .narrow = narrow};
    choose_rows(&funnel);
    *ret = (struct chart){
        .id = narrow ? "funnel-narrow" : "funnel",
        .width = funnel.layout->width,
        .height = (int)(row_top(&funnel, n_rows(&funnel)) + funnel.layout->below) -
                  (narrow ? 34 : 10),
        .narrow = narrow};
    funnel_words(report, arena, ret);
    chart_style_begin(ret);
    add_axis(&funnel);
    for (size_t row = 0; row < n_rows(&funnel); row++) {
        name_row(&funnel, row);
        if (row + 1 < n_rows(&funnel) && !narrow)
            add_taper(&funnel, row);
    }
    for (size_t row = 0; row < funnel.n; row++)
        name_share(&funnel, row);
    plot_all(&funnel);
    return true;
}

bool funnel_chart_wide(const struct report *report, struct arena *arena, struct chart *ret)
{
    return funnel_chart(report, false, arena, ret);
}

bool funnel_chart_narrow(const struct report *report, struct arena *arena, struct chart *ret)
{
    return funnel_chart(report, true, arena, ret);
}
