#include "reports/rubrics/rubric_use_chart.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_slide.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"
#include "reports/model/question_flags.h"
#include "reports/rubrics/rubric_key.h"
#include "reports/rubrics/rubric_use_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { WIDTH = 720, ROW = 17, TOP = 44, BELOW = 30 };
enum { CENTRE = 378, BAR = 162, BAR_HALF_HEIGHT = 13 / 2 }; /* BAR: pixels of the whole share */
enum { MEAN_LEFT = 556, MEAN_RIGHT = 664, CODE_LEFT = 12, WIDEST_CODE = 84 };

struct bar_row {
    size_t question;
    double mean; /* share of the scale, by which rows are sorted; NAN: not known */
    const struct question_result *result;
    const struct scale *scale;
    size_t n_ratings; /* at all levels together */
};

struct rubric {
    const struct report *report;
    struct arena *arena;
    struct bar_row *rows;
    size_t n;
    const struct scale *points; /* NULL: speak in shares */
};

static int compare_rows(const void *a, const void *b)
{
    const struct bar_row *const x = a, *const y = b;
    if (isnan(x->mean) != isnan(y->mean))
        return isnan(x->mean) ? 1 : -1;
    if (x->mean < y->mean || x->mean > y->mean)
        return x->mean < y->mean ? -1 : 1;
    return x->question < y->question ? -1 : x->question > y->question;
}

static size_t count_ratings(const struct question_result *result, const struct scale *scale)
{
    size_t n = 0;
    for (size_t level = 0; level < scale->n_levels; level++)
        n += result->levels[level].count;
    return n;
}

/* Clear findings before watches before none, of equals the farthest from the middle. */
static int compare_needs(const void *a, const void *b)
{
    const struct bar_row *const x = a, *const y = b;
    const int x_flag = (int)fmin(question_flag(x->result), FLAG_WATCH + 1);
    const int y_flag = (int)fmin(question_flag(y->result), FLAG_WATCH + 1);
    if (x_flag != y_flag)
        return y_flag - x_flag;
    const double middle = 0.5, far_x = fabs(x->mean - middle), far_y = fabs(y->mean - middle);
    if (far_x < far_y || far_x > far_y)
        return far_x < far_y ? 1 : -1;
    return x->question < y->question ? -1 : x->question > y->question;
}

static void find_rows(struct rubric *rubric)
{
    const struct catalogue *const catalogue = rubric->report->catalogue;
    rubric->rows = ARENA_ARRAY(rubric->arena, catalogue->n_questions, struct bar_row);
    for (size_t i = 0; i < catalogue->n_questions; i++) {
        const struct question_result *const result =
            &rubric->report->result->questions.questions[i];
        if (!question_flag_has_rubric(result))
            continue;
        const struct scale *const scale = question_scale(catalogue, i);
        const double range = scale->values[scale->n_levels - 1] - scale->values[0];
        rubric->rows[rubric->n++] = (struct bar_row){
            .question = i,
            .mean = result->difficulty.status == ESTIMATE_OK
                        ? result->difficulty.value
                        : (result->mean - scale->values[0]) / range,
            .result = result,
            .scale = scale,
            .n_ratings = count_ratings(result, scale),
        };
    }
}

/* The hardest on top; where they are more than `most`, of those that need a look first. */
static void sort_rows(struct rubric *rubric, size_t most)
{
    if (rubric->n > most) {
        qsort(rubric->rows, rubric->n, sizeof *rubric->rows, compare_needs);
        rubric->n = most;
    }
    if (rubric->n)
        qsort(rubric->rows, rubric->n, sizeof *rubric->rows, compare_rows);
}

static double row_y(size_t row)
{
    return TOP + ROW * ((double)row + 0.5);
}

static double share_of(const struct bar_row *row, size_t level)
{
    return (double)row->result->levels[level].count / (double)row->n_ratings;
}

/* How far the bar reaches to the left of the centre: all below the middle level and half of it. */
static double left_of_centre(const struct bar_row *row)
{
    const size_t n = row->scale->n_levels;
    double left = n % 2 ? share_of(row, n / 2) / 2 : 0;
    for (size_t level = 0; level < n / 2; level++)
        left += share_of(row, level);
    return left;
}

/* The segments of one colour in all rows. Returns whether there is one. */
static bool add_segments(struct chart *chart, const struct rubric *rubric, size_t step)
{
    bool any = false;
    for (size_t i = 0; i < rubric->n; i++) {
        const struct bar_row *const row = &rubric->rows[i];
        double from = -left_of_centre(row);
        for (size_t level = 0; level < row->scale->n_levels; level++) {
            const double to = from + share_of(row, level);
            if (to > from && chart_style_ramp_step(level, row->scale->n_levels) == step) {
                char name[16];
                snprintf(name, sizeof name, "level%zu", step);
                if (!any)
                    chart_script_data_begin(chart, name,
                                            "row, share from and to, around the middle");
                any = true;
                chart_script_data_row(chart, (double[]){(double)(i + 1), from, to}, 3);
            }
            from = to;
        }
    }
    if (any)
        chart_script_data_end(chart);
    return any;
}

static bool add_means(struct chart *chart, const struct rubric *rubric)
{
    bool any = false;
    for (size_t i = 0; i < rubric->n; i++) {
        const struct estimate *const mean = &rubric->rows[i].result->difficulty;
        if (mean->status != ESTIMATE_OK)
            continue;
        if (!any)
            chart_script_data_begin(chart, "means",
                                    "row, average as a share of the scale, its bounds");
        any = true;
        chart_script_data_row(
            chart, (double[]){(double)(i + 1), mean->value, mean->lower, mean->upper}, 4);
    }
    if (any)
        chart_script_data_end(chart);
    return any;
}

static void plot_rows(struct chart *chart, const struct rubric *rubric)
{
    const char *clauses[RAMP_STEPS + 2];
    size_t n = 0;
    for (size_t step = 0; step < RAMP_STEPS; step++)
        if (add_segments(chart, rubric, step)) {
            clauses[n++] = arena_format(
                rubric->arena,
                "$level%zu using (bx($2)):(row($1)):(bx($2)):(bx($3)):(row($1)-h):(row($1)+h) with "
                "boxxyerror lc rgb r%zu",
                step, step);
        }
    if (add_means(chart, rubric)) {
        clauses[n++] = "$means using (mx($3)):(row($1)):(mx($4)-mx($3)):(0) with vectors nohead "
                       "lw 1.6 lc rgb blue";
        clauses[n++] = "$means using (mx($2)):(row($1)) with points pt 7 ps 0.48 lc rgb blue";
    }
    buffer_format(&chart->script,
                  "row(i) = %d+%d*(i-0.5); h = %d.5\nbx(v) = %d+%d*v; mx(v) = %d+%d*v\n", TOP, ROW,
                  BAR_HALF_HEIGHT, CENTRE, BAR, MEAN_LEFT, MEAN_RIGHT - MEAN_LEFT);
    chart_script_plot(chart, clauses, n);
}

static const char *mean_text(const struct rubric *rubric, const struct bar_row *row)
{
    if (row->result->difficulty.status != ESTIMATE_OK)
        return phrase_kept(rubric->arena, "n {}", COUNT(row->result->n_candidates));
    if (!rubric->points)
        return phrase_kept(rubric->arena, "{}", SHARE(row->mean));
    return phrase_kept(rubric->arena, "{}", NUMBER(scale_value(rubric->points, row->mean), 2));
}

/* Codes in a column, titles after them up to where the row's bar begins. */
static void name_rows(struct chart *chart, const struct rubric *rubric)
{
    enum { GAP = 8 };
    const double bold = 1.08;
    double codes = 0;
    for (size_t i = 0; i < rubric->n; i++) {
        const size_t question = rubric->rows[i].question;
        codes = fmax(codes,
                     label_width(rubric->report->catalogue->questions[question].code, 11.5) * bold);
    }
    codes = fmin(codes, WIDEST_CODE);
    for (size_t i = 0; i < rubric->n; i++) {
        const struct bar_row *const row = &rubric->rows[i];
        const struct question *const question =
            &rubric->report->catalogue->questions[row->question];
        const enum question_flag flag = question_flag(row->result);
        const double title_left = CODE_LEFT + codes + GAP;
        const double bar_left = CENTRE - BAR * left_of_centre(row);
        const double weight = flag > FLAG_WATCH ? bold : 1;
        struct label_style style = {
            11.5, question_flag_colour(flag, "ink2"), ALIGN_LEFT, flag > FLAG_WATCH, false, false};
        chart_script_label(chart, CODE_LEFT, row_y(i),
                           label_width_fit(question->code, 11.5, codes / weight, rubric->arena),
                           style);
        style.colour = question_flag_colour(flag, "ink");
        chart_script_label(chart, title_left, row_y(i),
                           label_width_fit(question->title, 11.5,
                                           (bar_left - GAP - title_left) / weight / LABEL_SLACK,
                                           rubric->arena),
                           style);
        style.align = ALIGN_RIGHT;
        chart_script_label(chart, WIDTH - 12, row_y(i), mean_text(rubric, row), style);
    }
}

/* The scale of the averages: its levels where they are few, else both ends and the middle. */
static void add_mean_axis(struct chart *chart, const struct rubric *rubric, double bottom)
{
    enum { MOST_TICKS = 6 };
    const struct label_style style = {11, "ink2", ALIGN_CENTRE, false, false, false};
    const struct scale *const scale = rubric->points;
    const struct scale *const ticks = scale && scale->n_levels <= MOST_TICKS ? scale : NULL;
    const size_t n = ticks ? ticks->n_levels : 3;
    for (size_t i = 0; i < n; i++) {
        const double share = ticks ? scale_share(ticks, i) : (double)i / 2;
        const double x = MEAN_LEFT + share * (MEAN_RIGHT - MEAN_LEFT);
        const bool middle = fabs(share - 0.5) < 1e-9;
        chart_script_line(chart, x, TOP, x, bottom,
                          (struct line_style){1, middle ? "rule" : "grid", false, false});
        const double lowest = scale ? scale->values[0] : 0;
        const double range = scale ? scale->values[scale->n_levels - 1] - lowest : 1;
        chart_script_label(
            chart, x, bottom + 10,
            phrase_kept(rubric->arena, "{}", scale ? PLAIN(lowest + share * range) : SHARE(share)),
            style);
    }
}

static void add_frame(struct chart *chart, const struct rubric *rubric)
{
    const double bottom = TOP + ROW * (double)rubric->n;
    struct label_style note = {11, "ink2", ALIGN_RIGHT, false, false, false};
    chart_script_label(chart, WIDTH - 12, 18, "average, 95\u00a0% interval", note);
    chart_script_label(chart, CENTRE - 8, bottom + 14, "← lower scores", note);
    note.align = ALIGN_LEFT;
    chart_script_label(chart, CENTRE + 8, bottom + 14, "higher scores →", note);
    chart_script_line(chart, CENTRE, TOP - 4, CENTRE, bottom,
                      (struct line_style){1, "bg", false, true});
    add_mean_axis(chart, rubric, bottom);
}

static bool draw_rubrics(const struct report *report, size_t most, struct arena *arena,
                         struct chart *ret)
{
    struct rubric rubric = {
        .report = report, .arena = arena, .points = question_flag_points_scale(report)};
    find_rows(&rubric);
    const size_t all = rubric.n;
    sort_rows(&rubric, most);
    if (rubric.n == 0)
        return false;
    *ret = (struct chart){
        .id = "rubric-use", .width = WIDTH, .height = TOP + ROW * (int)rubric.n + BELOW};
    rubric_use_words(report, arena, ret);
    if (rubric.n < all)
        ret->reading = phrase_kept(arena, "{} Shown are {} of {}, those with findings first.",
                                   TEXT(ret->reading), SPELLED(rubric.n), COUNT(all));
    chart_style_begin(ret);
    chart_style_define_ramp(ret);
    const struct scale *common = rubric.rows[0].scale;
    for (size_t i = 1; i < rubric.n; i++)
        if (rubric.rows[i].scale != common)
            common = NULL;
    rubric_key(ret, common, CENTRE);
    add_frame(ret, &rubric);
    name_rows(ret, &rubric);
    plot_rows(ret, &rubric);
    return true;
}

bool rubric_use_chart(const struct report *report, struct arena *arena, struct chart *ret)
{
    return draw_rubrics(report, SIZE_MAX, arena, ret);
}

bool rubric_use_chart_slide(const struct report *report, struct arena *arena, struct chart *ret)
{
    return draw_rubrics(report, CHART_SLIDE_QUESTIONS, arena, ret);
}
