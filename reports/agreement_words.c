#include "reports/agreement_words.h"

#include <math.h>

#include "analytics/cross_table.h"
#include "base/text.h"
#include "reports/agreement_sentences.h"
#include "reports/chart_pairs.h"
#include "reports/labels.h"
#include "reports/level_name.h"
#include "reports/number_format.h"
#include "reports/wording.h"

enum { LONGEST_LEVEL = 30, LONGEST_QUESTION = 60 };

static const double one_level = 0.8;   /* share of answers that are nearly all */
static const double every_level = 0.9; /* share that is nearly every one */
static const double low_maximum = 0.8; /* of kappa: well below 1 */

void agreement_words_level(const struct scale *scale, size_t level, struct arena *arena,
                           struct buffer *text)
{
    struct buffer name = {0};
    level_name(scale, level, &name);
    buffer_add(text, text_printable(arena, name.data, LONGEST_LEVEL));
    buffer_free(&name);
}

struct cross_table agreement_words_table(const struct report *report,
                                         const struct pair_result *pair)
{
    return (struct cross_table){.scale = &report->catalogue->scales[pair->scale],
                                .counts = pair->table,
                                .n = pair->n,
                                .n_candidates = pair->n_candidates};
}

/* ": the same score for 54 % of 21 answers" */
static void add_observed(double observed, size_t n, const char *singular, const char *plural,
                         struct buffer *text)
{
    buffer_add(text, ": the same score for ");
    format_share(observed, text);
    buffer_add(text, " of ");
    format_count(n, text);
    buffer_format(text, " %s", n == 1 ? singular : plural);
}

/* What of a kappa a sentence about one level speaks of. */
struct case_of_one_level {
    const struct estimate *kappa;
    double observed, line;
};

/* The level that explains a low kappa or none; n_levels where there is no such level. */
static size_t explaining_level(const struct case_of_one_level *what,
                               const struct cross_table *table)
{
    const struct estimate *const kappa = what->kappa;
    const bool low = kappa->status == ESTIMATE_UNDEFINED ||
                     (kappa->status == ESTIMATE_OK && kappa->value < what->line);
    return low && what->observed >= one_level ? cross_table_common_level(table, one_level)
                                              : table->scale->n_levels;
}

static void add_one_level(const struct case_of_one_level *what, const struct cross_table *table,
                          size_t level, struct arena *arena, struct buffer *text)
{
    const size_t given = cross_table_given_by_a(table, level) +
                         cross_table_given_by_b(table, level);
    buffer_add(text, "; kappa is ");
    if (what->kappa->status == ESTIMATE_OK)
        format_number(what->kappa->value, 2, text);
    else
        buffer_add(text, "not defined");
    if (given == 2 * table->n)
        buffer_add(text, " because every answer got the score ");
    else if ((double)given >= every_level * 2 * (double)table->n)
        buffer_add(text, " because nearly every answer got the score ");
    else
        buffer_add(text, " because most answers got the score ");
    agreement_words_level(table->scale, level, arena, text);
}

static bool is_biased(const struct report *report, const struct pair_result *pair,
                      const struct cross_table *table, struct arena *arena)
{
    if (pair_agreement(pair)->status != ESTIMATE_OK ||
        pair_agreement(pair)->value >= report->limits->disagree ||
        !(pair->kappa_max < low_maximum) || !cross_table_is_shifted(table))
        return false;
    const struct estimate difference = cross_table_difference(table, arena);
    return difference.status == ESTIMATE_UNDEFINED ||
           (difference.status == ESTIMATE_OK && (difference.lower > 0 || difference.upper < 0));
}

static void add_difference(const struct report *report, const struct pair_result *pair,
                           struct arena *arena, struct buffer *text)
{
    if (!isfinite(pair->mean_difference) || pair->mean_difference == 0)
        return;
    const double points = fabs(pair->mean_difference);
    buffer_format(text, "; %s scores ",
                  interviewer_name(report, pair->mean_difference > 0 ? pair->b : pair->a, arena));
    format_number(points, 2, text);
    buffer_add(text, " points higher");
}

/* The most answers on which two could agree who give each level as often as they do. */
static double highest_agreement(const struct cross_table *table)
{
    size_t possible = 0;
    for (size_t level = 0; level < table->scale->n_levels; level++) {
        const size_t a = cross_table_given_by_a(table, level);
        const size_t b = cross_table_given_by_b(table, level);
        possible += a < b ? a : b;
    }
    return (double)possible / (double)table->n;
}

static void add_bias(const struct pair_result *pair, const struct cross_table *table,
                     struct buffer *text)
{
    buffer_add(text, ". Even with the same order of candidates at most ");
    format_share(highest_agreement(table), text);
    buffer_add(text, " of their scores could be equal, and unweighted kappa could not pass ");
    format_number(pair->kappa_max, 2, text);
}

static void add_reason(const struct estimate *kappa, struct buffer *text)
{
    buffer_format(text, ": %s", kappa->reason ? kappa->reason : "no kappa");
}

void agreement_words_pair(const struct report *report, const struct pair_result *pair,
                          struct arena *arena, struct buffer *text)
{
    const struct case_of_one_level what = {pair_agreement(pair), pair->observed,
                                           report->limits->disagree};
    const struct cross_table table = agreement_words_table(report, pair);
    const size_t level = pair->n_levels ? explaining_level(&what, &table) : table.scale->n_levels;
    buffer_format(text, "%s and %s", interviewer_name(report, pair->a, arena),
                  interviewer_name(report, pair->b, arena));
    if (level < table.scale->n_levels) {
        add_observed(pair->observed, pair->n, "answer", "answers", text);
        add_one_level(&what, &table, level, arena, text);
        buffer_add(text, ". Next step: compare them on questions whose answers get several "
                         "scores.");
        return;
    }
    if (what.kappa->status != ESTIMATE_OK) {
        add_reason(what.kappa, text);
        buffer_add(text, ".");
        return;
    }
    add_observed(pair->observed, pair->n, "answer", "answers", text);
    add_difference(report, pair, arena, text);
    const bool biased = pair->n_levels && is_biased(report, pair, &table, arena);
    if (biased)
        add_bias(pair, &table, text);
    buffer_add(text, ". Next step: let them score the same recorded interview");
    buffer_add(text, biased ? ", compare level by level and settle what earns the higher score."
                            : " and compare level by level.");
}

/* The tables of all pairs on one question, added for show; a count of 0 where there is none. */
static struct cross_table question_table(const struct report *report, size_t question,
                                         struct arena *arena)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const struct scale *const scale = question_scale(report->catalogue, question);
    const size_t n_cells = scale->n_levels * scale->n_levels;
    struct cross_table sum = {.scale = scale};
    size_t *counts = NULL;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        const struct pair_result *const pair = &agreement->pairs[i];
        if (pair->question != (long)question || pair->n_levels != scale->n_levels)
            continue;
        counts = counts ? counts : ARENA_ARRAY(arena, n_cells, size_t);
        for (size_t c = 0; c < n_cells; c++)
            counts[c] += pair->table[c];
        sum.n += pair->n;
    }
    sum.counts = counts;
    return sum;
}

static size_t count_different(const struct cross_table *table)
{
    size_t same = 0;
    for (size_t level = 0; level < table->scale->n_levels; level++)
        same += table->counts[level * table->scale->n_levels + level];
    return table->n - same;
}

/* With two levels there is nothing to choose between. */
static bool has_mixed_up(const struct cross_table *table, size_t *ret_lower, size_t *ret_count)
{
    if (table->n == 0 || table->scale->n_levels < 3)
        return false;
    *ret_lower = cross_table_mixed_up(table, ret_count);
    return *ret_count > 0;
}

static void add_anchors(const struct cross_table *table, struct arena *arena, struct buffer *text)
{
    size_t lower, count;
    const bool mixed_up = has_mixed_up(table, &lower, &count);
    if (mixed_up) {
        buffer_add(text, "; ");
        agreement_words_level(table->scale, lower, arena, text);
        buffer_add(text, " and ");
        agreement_words_level(table->scale, lower + 1, arena, text);
        buffer_format(text, " are mixed up most (%zu of %zu pairs of scores that differ)", count,
                      count_different(table));
    }
    buffer_add(text, ". Next step: give the rubric an example answer for each level");
    if (mixed_up)
        buffer_add(text, ", these two first");
    buffer_add(text, ".");
}

static void add_question_name(const struct report *report, size_t question, struct arena *arena,
                              struct buffer *text)
{
    struct buffer name = {0};
    report_question(report, question, &name);
    buffer_add(text, text_printable(arena, name.data, LONGEST_QUESTION));
    buffer_free(&name);
}

void agreement_words_question(const struct report *report, size_t question, struct arena *arena,
                              struct buffer *text)
{
    const struct panel_result *const panel = &report->result->agreement.questions[question];
    const struct case_of_one_level what = {&panel->kappa[KAPPA_QUADRATIC].estimate, panel->observed,
                                           report->limits->disagree};
    const struct cross_table table = question_table(report, question, arena);
    const size_t n_levels = table.scale->n_levels;
    const size_t level = table.n ? explaining_level(&what, &table) : n_levels;
    add_question_name(report, question, arena, text);
    if (level == n_levels && what.kappa->status != ESTIMATE_OK) {
        add_reason(what.kappa, text);
        buffer_add(text, ".");
        return;
    }
    add_observed(panel->observed, panel->n_units, "answer", "answers", text);
    if (level == n_levels) {
        add_anchors(&table, arena, text);
        return;
    }
    add_one_level(&what, &table, level, arena, text);
    buffer_add(text, ". Next step: see in `assay questions` whether it is too easy or too hard.");
}
