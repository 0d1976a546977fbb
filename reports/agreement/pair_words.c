#include "reports/agreement/pair_words.h"

#include <math.h>

#include "reports/agreement/agreement_words.h"
#include "reports/agreement/pair_level.h"
#include "reports/agreement/pair_lists.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

struct cross_table pair_words_table(const struct report *report, const struct pair_result *pair)
{
    return (struct cross_table){.scale = &report->catalogue->scales[pair->scale],
                                .counts = pair->table,
                                .n = pair->n_levels ? pair->n : 0,
                                .n_candidates = pair->n_candidates};
}

static void add_difference(const struct report *report, const struct pair_result *pair,
                           struct arena *arena, struct buffer *text)
{
    if (!isfinite(pair->mean_difference) || pair->mean_difference == 0)
        return;
    phrase(text, "; ");
    pair_level_words(report, pair, arena, text);
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

static void add_bias(const struct report *report, const struct pair_result *pair,
                     struct buffer *text)
{
    const struct cross_table table = pair_words_table(report, pair);
    phrase(
        text,
        ". Even with the same order of candidates at most {} of their scores could be equal, and "
        "unweighted kappa could not pass {}",
        SHARE(highest_agreement(&table)), NUMBER(pair->kappa_max, 2));
}

/* Whether the sign of the difference is beyond doubt. */
static bool is_certain(const struct estimate *difference)
{
    return difference->status == ESTIMATE_UNDEFINED || /* each answer differs by as much */
           (difference->status == ESTIMATE_OK && (difference->lower > 0 || difference->upper < 0));
}

bool pair_words_is_biased(const struct report *report, const struct pair_result *pair)
{
    static const double low_maximum = 0.6; /* of kappa: well below 1 */
    const struct cross_table table = pair_words_table(report, pair);
    if (!pair->n_levels || !(pair->kappa_max < low_maximum) || !cross_table_is_shifted(&table))
        return false;
    struct arena scratch = {0};
    const struct estimate difference = cross_table_difference(&table, &scratch);
    const bool certain = is_certain(&difference);
    arena_free(&scratch);
    return certain;
}

static void add_disagreement(const struct report *report, const struct pair_result *pair,
                             struct arena *arena, struct buffer *text)
{
    const bool biased = pair_words_is_biased(report, pair);
    agreement_words_observed(pair->observed, pair->n, text);
    add_difference(report, pair, arena, text);
    if (biased)
        add_bias(report, pair, text);
    phrase(text, biased
                     ? ". Next step: let them score the same recorded interview, compare level by "
                       "level and settle what earns the higher score."
                     : ". Next step: let them score the same recorded interview and compare "
                       "level by level.");
}

/* Order and level. */
static void add_two_words(const struct report *report, const struct pair_result *pair,
                          struct arena *arena, struct buffer *text)
{
    const struct estimate difference = pair_level_difference(report, pair, arena);
    const double sign = pair->mean_difference < 0 ? -1 : 1;
    phrase(text, " put answers in the same order; ");
    pair_level_words(report, pair, arena, text);
    phrase(text,
           " ({}, {} answer{|s}). Next step: let them score the same recorded interview, compare "
           "level by level and settle what earns the higher score.",
           BETWEEN(sign * (sign < 0 ? difference.upper : difference.lower),
                   sign * (sign < 0 ? difference.lower : difference.upper), 2),
           COUNT(pair->n));
}

static struct agreement_case case_of(const struct report *report, const struct pair_result *pair)
{
    return (struct agreement_case){pair_list_agreement(pair), pair->observed, pair->n,
                                   report->limits->disagree};
}

bool pair_words_is_one_level(const struct report *report, const struct pair_result *pair)
{
    const struct agreement_case what = case_of(report, pair);
    const struct cross_table table = pair_words_table(report, pair);
    return agreement_words_is_one_level(&what, &table);
}

void pair_words(const struct report *report, const struct pair_result *pair, struct arena *arena,
                struct buffer *text)
{
    const struct agreement_case what = case_of(report, pair);
    const struct cross_table table = pair_words_table(report, pair);
    phrase(text, "{} and {}", TEXT(report_names_person(report, pair->a, arena)),
           TEXT(report_names_person(report, pair->b, arena)));
    if (pair_level_is_apart(report, pair) && pair_level_same_order(report, pair)) {
        add_two_words(report, pair, arena, text);
    } else if (agreement_words_one_level(&what, &table, arena, text)) {
        phrase(text, ". Next step: compare them on questions whose answers get several scores.");
    } else if (what.kappa->status == ESTIMATE_OK) {
        add_disagreement(report, pair, arena, text);
    } else {
        agreement_words_reason(what.kappa, text);
        phrase(text, ". Next step: let them score more interviews together.");
    }
}
