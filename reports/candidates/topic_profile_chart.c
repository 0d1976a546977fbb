#include "reports/candidates/topic_profile_chart.h"

#include <math.h>

#include "reports/candidates/profile_words.h"
#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/label_width.h"
#include "reports/model/question_flags.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

/* Where things stand, in pixels. A row's name stands beside its bands, or above them where it is
 * too long for that and in the narrow chart; what is said of it behind them. */
struct profile_layout {
    int width, below;
    double left, length; /* of the scale */
    double said;         /* where the verdict begins */
    double top, row;
    double band, median; /* half the heights of a band and of the line of the median */
    double band_offset;  /* of the bands from the middle of the row */
};

static const struct profile_layout wide_layout = {720, 42, 150, 0, 540, 40, 38, 8, 10, 0};
static const struct profile_layout tall_layout = {720, 42, 14, 510, 540, 40, 54, 8, 10, 9};
static const struct profile_layout narrow_layout = {360, 46, 14, 222, 252, 34, 54, 8, 10, 9};

enum { MOST_BESIDE = 290, NAME_SIZE = 13 };

struct profile_chart {
    const struct report *report;
    const struct profile_result *profile;
    struct arena *arena;
    struct chart *chart;
    struct profile_layout layout;
    bool narrow, above; /* above: names stand above the bands */
    size_t *topics, n_topics;
};

static double bottom_of(const struct profile_chart *drawn)
{
    return drawn->layout.top + drawn->layout.row * (double)drawn->n_topics;
}

static double widest_name(const struct profile_chart *drawn)
{
    double widest = 0;
    for (size_t i = 0; i < drawn->n_topics; i++)
        widest = fmax(
            widest, label_width(profile_words_topic(drawn->report, drawn->topics[i], drawn->arena),
                                NAME_SIZE));
    return widest * LABEL_SLACK;
}

static void lay_out(struct profile_chart *drawn)
{
    const double widest = widest_name(drawn);
    drawn->above = drawn->narrow || widest > MOST_BESIDE;
    drawn->layout = drawn->narrow ? narrow_layout : drawn->above ? tall_layout : wide_layout;
    if (drawn->above)
        return;
    drawn->layout.left = fmax(drawn->layout.left, widest + 26);
    drawn->layout.length = drawn->layout.said - 14 - drawn->layout.left;
}

static double share_x(const struct profile_layout *layout, double share)
{
    return layout->left + layout->length * share;
}

static bool is_at_end(const struct topic_profile *topic)
{
    const struct estimate *const score = &topic->profile;
    return score->status == ESTIMATE_OK && (score->value <= 0 || score->value >= 1);
}

/* "2 questions, 5 ratings"; what else is to be known of a score at the end of the scale, for which
 * high rows have a line of its own. */
static const char *basis_of(const struct profile_chart *drawn, const struct topic_profile *topic)
{
    return phrase_kept(drawn->arena, "{} {}, {} rating{|s}{}", COUNT(topic->n_on_scale),
                       TEXT(drawn->narrow            ? "qu."
                            : topic->n_on_scale == 1 ? "question"
                                                     : "questions"),
                       COUNT(topic->profile.n),
                       TEXT(is_at_end(topic) && !drawn->above ? ", at the end" : ""));
}

static void add_row(const struct profile_chart *drawn, size_t index)
{
    const struct profile_layout *const layout = &drawn->layout;
    const struct topic_profile *const topic = &drawn->profile->topics[drawn->topics[index]];
    const bool apart = topic->verdict == VERDICT_ABOVE_TYPICAL ||
                       topic->verdict == VERDICT_BELOW_TYPICAL;
    const double middle = layout->top + layout->row * ((double)index + 0.5);
    const double y = middle + layout->band_offset;
    const double name_y = drawn->above ? y - 21 : y;
    const double room = (drawn->above ? layout->width - 2 * layout->left : layout->left - 12) /
                        LABEL_SLACK;
    const char *const name = profile_words_topic(drawn->report, drawn->topics[index], drawn->arena);
    const struct label_style name_style = {NAME_SIZE,
                                           topic->prmse.adds == ADDS_NOTHING ? "ink2" : "ink",
                                           drawn->above ? ALIGN_LEFT : ALIGN_RIGHT,
                                           false,
                                           false,
                                           false};
    chart_script_label(drawn->chart, drawn->above ? layout->left : layout->left - 12, name_y,
                       label_width_fit(name, NAME_SIZE, room, drawn->arena), name_style);
    chart_script_label(
        drawn->chart, layout->said, y - 7,
        phrase_kept(drawn->arena, "{}{}",
                    TEXT(topic->verdict == VERDICT_ABOVE_TYPICAL   ? "\u25b2 "
                         : topic->verdict == VERDICT_BELOW_TYPICAL ? "\u25bc "
                                                                   : ""),
                    TEXT(profile_words_verdict(topic))),
        (struct label_style){12, apart ? "ink" : "ink2", ALIGN_LEFT, apart, false, false});
    const struct label_style small = {11, "ink2", ALIGN_LEFT, false, false, false};
    chart_script_label(drawn->chart, layout->said, y + 7, basis_of(drawn, topic), small);
    if (is_at_end(topic) && drawn->above)
        chart_script_label(drawn->chart, layout->said, y + 20, "at the end", small);
}

/* The levels of the scale where all questions share one with few, else shares. */
static void add_axis(const struct profile_chart *drawn)
{
    enum { MOST_TICKS = 7 };
    const struct profile_layout *const layout = &drawn->layout;
    const struct scale *const scale = question_flag_points_scale(drawn->report);
    const bool levels = scale && scale->n_levels <= MOST_TICKS;
    const size_t n = levels ? scale->n_levels : 5;
    const double bottom = bottom_of(drawn);
    struct label_style style = {12, "ink2", ALIGN_CENTRE, false, false, false};
    for (size_t i = 0; i < n; i++) {
        const double share = levels ? scale_share(scale, i) : (double)i / (double)(n - 1);
        const double x = share_x(layout, share);
        const char *const tick = phrase_kept(drawn->arena, "{}",
                                             levels ? PLAIN(scale->values[i]) : SHARE(share));
        /* The outermost shares are too wide to be centred at the edge of a narrow chart. */
        const bool edge = drawn->narrow && !levels;
        style.align = edge && i == 0 ? ALIGN_LEFT : edge && i + 1 == n ? ALIGN_RIGHT : ALIGN_CENTRE;
        chart_script_line(drawn->chart, x, layout->top, x, bottom,
                          (struct line_style){1, "grid", false, false});
        chart_script_label(drawn->chart, x, bottom + 14, tick, style);
    }
    style.align = ALIGN_CENTRE;
    chart_script_label(drawn->chart, share_x(layout, 0.5), bottom + 32,
                       levels ? "level of the scale" : "share of the scale", style);
}

/* One entry of the key; returns where the next one begins. */
static double add_swatch(struct chart *chart, double x, double y, const char *colour,
                         const char *name)
{
    chart_script_box(chart, (struct pixel_box){x, y - 6, x + 16, y + 6}, colour);
    chart_script_label(chart, x + 21, y, name,
                       (struct label_style){11, "ink2", ALIGN_LEFT, false, false, false});
    return x + 21 + label_width(name, 11) * 1.08 + 12;
}

static void add_key(const struct profile_chart *drawn)
{
    struct chart *const chart = drawn->chart;
    const double y = drawn->narrow ? 14 : 18;
    struct label_style style = {11, "ink2", ALIGN_LEFT, false, false, false};
    double x = drawn->narrow ? 14 : 190;
    x = add_swatch(chart, x, y, "band2",
                   drawn->narrow ? "middle 90\u00a0%" : "others: middle 90\u00a0%");
    x = add_swatch(chart, x, y, "sky", "middle half");
    chart_script_line(chart, x + 2, y - 7, x + 2, y + 7,
                      (struct line_style){2, "ink2", false, true});
    chart_script_label(chart, x + 10, y, "median", style);
    x += 10 + label_width("median", 11) * 1.08 + 14;
    buffer_format(&chart->script,
                  "set object circle at %.1f,%.1f size 4 fc rgb s5 fs solid noborder\n", x, y);
    style.colour = "ink";
    chart_script_label(chart, x + 9, y, "candidate", style);
}

/* Returns whether any topic has a cohort. */
static bool add_cohorts(const struct profile_chart *drawn)
{
    bool any = false;
    for (size_t i = 0; i < drawn->n_topics; i++) {
        const struct topic_profile *const topic = &drawn->profile->topics[drawn->topics[i]];
        if (!isfinite(topic->p5 + topic->p25 + topic->p50 + topic->p75 + topic->p95))
            continue;
        if (!any)
            chart_script_data_begin(drawn->chart, "cohort", "row p5 p25 p50 p75 p95");
        any = true;
        chart_script_data_row(
            drawn->chart,
            (double[]){(double)(i + 1), topic->p5, topic->p25, topic->p50, topic->p75, topic->p95},
            6);
    }
    if (any)
        chart_script_data_end(drawn->chart);
    return any;
}

/* Returns whether any topic has a score; of those that add something to the overall score, or of
 * those that do not. */
static bool add_scores(const struct profile_chart *drawn, bool adds, const char *block)
{
    bool any = false;
    for (size_t i = 0; i < drawn->n_topics; i++) {
        const struct topic_profile *const topic = &drawn->profile->topics[drawn->topics[i]];
        const struct estimate *const score = &topic->profile;
        if (score->status != ESTIMATE_OK || adds == (topic->prmse.adds == ADDS_NOTHING))
            continue;
        if (!any)
            chart_script_data_begin(drawn->chart, block, "row, score, its bounds");
        any = true;
        chart_script_data_row(
            drawn->chart, (double[]){(double)(i + 1), score->value, score->lower, score->upper}, 4);
    }
    if (any)
        chart_script_data_end(drawn->chart);
    return any;
}

enum { COHORT_CLAUSES = 3, CANDIDATE_CLAUSES = 4 };

static void plot_rows(const struct profile_chart *drawn)
{
    static const char *const cohort[COHORT_CLAUSES] = {
        "$cohort using (sx($2)):(row($1)):(sx($2)):(sx($6)):(row($1)-h):(row($1)+h) "
        "with boxxyerror lc rgb band2",
        "$cohort using (sx($3)):(row($1)):(sx($3)):(sx($5)):(row($1)-h):(row($1)+h) "
        "with boxxyerror lc rgb sky",
        "$cohort using (sx($4)):(row($1)-m):(0):(2*m) with vectors nohead lw 2 lc rgb ink2"};
#define CANDIDATE(block, colour)                                                                   \
    "$" block " using (sx($3)):(row($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 4.5 lc rgb "   \
    "bg",                                                                                          \
        "$" block " using (sx($3)):(row($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 2.2 lc "   \
        "rgb " colour,                                                                             \
        "$" block " using (sx($2)):(row($1)) with points pt 7 ps 1.15 lc rgb bg",                  \
        "$" block " using (sx($2)):(row($1)) with points pt 7 ps 0.9 lc rgb " colour
    static const char *const candidate[CANDIDATE_CLAUSES] = {CANDIDATE("candidate", "s5")};
    static const char *const overall[CANDIDATE_CLAUSES] = {CANDIDATE("overall", "ink2")};
    const struct profile_layout *const layout = &drawn->layout;
    const char *clauses[COHORT_CLAUSES + 2 * CANDIDATE_CLAUSES];
    size_t n = 0;
    if (add_cohorts(drawn))
        for (size_t i = 0; i < COHORT_CLAUSES; i++)
            clauses[n++] = cohort[i];
    if (add_scores(drawn, true, "candidate"))
        for (size_t i = 0; i < CANDIDATE_CLAUSES; i++)
            clauses[n++] = candidate[i];
    if (add_scores(drawn, false, "overall"))
        for (size_t i = 0; i < CANDIDATE_CLAUSES; i++)
            clauses[n++] = overall[i];
    buffer_format(&drawn->chart->script,
                  "sx(v) = %g+%g*v; row(i) = %g+%g*(i-0.5); h = %g; m = %g\n", layout->left,
                  layout->length, layout->top + layout->band_offset, layout->row, layout->band,
                  layout->median);
    chart_script_plot(drawn->chart, clauses, n);
}

bool topic_profile_chart(const struct report *report, size_t profile, bool narrow,
                         struct arena *arena, struct chart *ret)
{
    struct profile_chart drawn = {
        .report = report,
        .profile = &report->result->profiles[profile],
        .arena = arena,
        .chart = ret,
        .narrow = narrow,
        .topics = ARENA_ARRAY(arena, report->catalogue->n_topics, size_t)};
    drawn.n_topics = profile_words_asked(report, profile, drawn.topics);
    if (drawn.n_topics == 0)
        return false;
    lay_out(&drawn);
    *ret = (struct chart){
        .id = arena_format(arena, "topic-profile-%zu%s", profile + 1, narrow ? "-narrow" : ""),
        .width = drawn.layout.width,
        .height = (int)bottom_of(&drawn) + drawn.layout.below,
        .narrow = narrow,
        .profile = true};
    profile_words(report, profile, arena, ret);
    chart_style_begin(ret);
    add_key(&drawn);
    add_axis(&drawn);
    for (size_t i = 0; i < drawn.n_topics; i++)
        add_row(&drawn, i);
    plot_rows(&drawn);
    return true;
}
