#include "reports/agreement/pair_level.h"

#include <math.h>

#include "analytics/interviewers/interviewer_findings.h"
#include "analytics/measure/interval.h"
#include "reports/agreement/pair_words.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

static bool is_judged(const struct report *report, const struct pair_result *pair)
{
    const size_t floor = report->limits->floor_agreement;
    return pair->question == QUESTION_POOLED && pair->n_levels > 0 && pair->n >= floor &&
           pair->n_candidates >= floor;
}

struct estimate pair_level_difference(const struct report *report, const struct pair_result *pair,
                                      struct arena *arena)
{
    if (!is_judged(report, pair))
        return (struct estimate){.status = ESTIMATE_TOO_FEW, .n = pair->n};
    const struct cross_table table = pair_words_table(report, pair);
    return cross_table_difference(&table, arena);
}

bool pair_level_is_apart(const struct report *report, const struct pair_result *pair)
{
    struct arena scratch = {0};
    const double line = interviewer_findings_severity_line(&report->result->interviewers,
                                                           report->limits);
    const struct estimate difference = pair_level_difference(report, pair, &scratch);
    arena_free(&scratch);
    return difference.status == ESTIMATE_OK &&
           (difference.lower > line || difference.upper < -line);
}

/* Pearson's, of the values of the levels; NAN where one of them does not vary. */
static double correlation(const struct cross_table *table)
{
    const size_t k = table->scale->n_levels;
    const double *const values = table->scale->values, n = (double)table->n;
    double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
    for (size_t i = 0; i < k * k; i++) {
        const double count = (double)table->counts[i], x = values[i / k], y = values[i % k];
        a += count * x;
        b += count * y;
        aa += count * x * x;
        bb += count * y * y;
        ab += count * x * y;
    }
    return (n * ab - a * b) / sqrt((n * aa - a * a) * (n * bb - b * b));
}

bool pair_level_same_order(const struct report *report, const struct pair_result *pair)
{
    enum { FEWEST = 4 }; /* candidates that Fisher's z needs */
    if (!is_judged(report, pair) || pair->n_candidates < FEWEST)
        return false;
    const struct cross_table table = pair_words_table(report, pair);
    const double r = correlation(&table);
    return isfinite(r) && interval_fisher_z(r, pair->n_candidates).lower > report->limits->disagree;
}

struct pair_levels pair_level_all(const struct report *report)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    struct pair_levels all = {0, NULL};
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        const struct pair_result *const pair = &agreement->pairs[i];
        if (!pair_level_is_apart(report, pair))
            continue;
        all.n++;
        if (!all.widest || fabs(pair->mean_difference) > fabs(all.widest->mean_difference))
            all.widest = pair;
    }
    return all;
}

/* 1 where the interviewer of the pair is surely the higher, -1 the lower, 0 where nothing is sure.
 */
static int side_in(const struct report *report, const struct pair_result *pair, size_t interviewer)
{
    if (!pair_level_is_apart(report, pair))
        return 0;
    return (pair->mean_difference > 0) == (pair->b == interviewer) ? 1 : -1;
}

int pair_level_side(const struct report *report, size_t interviewer)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    size_t n = 0;
    int sum = 0;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        const struct pair_result *const pair = &agreement->pairs[i];
        if ((pair->a != interviewer && pair->b != interviewer) || !is_judged(report, pair))
            continue;
        n++;
        sum += side_in(report, pair, interviewer);
    }
    return n < 2 ? 0 : sum == (int)n ? 1 : sum == -(int)n ? -1 : 0;
}

void pair_level_words(const struct report *report, const struct pair_result *pair,
                      struct arena *arena, struct buffer *text)
{
    phrase(text, "{} scores {} points higher",
           TEXT(report_names_person(report, pair->mean_difference > 0 ? pair->b : pair->a, arena)),
           NUMBER(fabs(pair->mean_difference), 2));
}
