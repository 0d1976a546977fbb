#include "tests/support/reports/sample_agreement.h"

#include "tests/support/reports/sample_report.h"

#include <math.h>

enum { LEVELS = 5 };

struct row {
    size_t a, b;
    long question;
    size_t n, n_candidates;
    enum estimate_status status;
    double kappa, lower, upper; /* quadratic */
    const char *reason;
};

/* Amara and Émile never met, nor did Dalia and Émile. */
static const struct row rows[SAMPLE_PAIRS] = {
    {0, 1, QUESTION_POOLED, 64, 32, ESTIMATE_OK, 0.72, 0.58, 0.82, NULL},
    {0, 1, 5, 18, 18, ESTIMATE_OK, 0.66, 0.41, 0.82, NULL},
    {0, 1, 8, 16, 16, ESTIMATE_OK, 0.21, -0.14, 0.52, NULL},
    {0, 2, QUESTION_POOLED, 41, 22, ESTIMATE_OK, 0.45, 0.28, 0.61, NULL},
    {0, 3, QUESTION_POOLED, 6, 3, ESTIMATE_TOO_FEW, NAN, NAN, NAN,
     "both scored 6 answers; 10 are needed"},
    {1, 2, QUESTION_POOLED, 37, 19, ESTIMATE_OK, 0.81, 0.69, 0.89, NULL},
    {1, 3, QUESTION_POOLED, 29, 16, ESTIMATE_OK, 0.14, -0.08, 0.35, NULL},
    {1, 4, QUESTION_POOLED, 14, 7, ESTIMATE_TOO_FEW, NAN, NAN, NAN,
     "the answers both scored come from 7 candidates; 10 are needed"},
    {2, 3, QUESTION_POOLED, 18, 12, ESTIMATE_UNDEFINED, NAN, NAN, NAN,
     "both used one level; raw agreement 100 % of 18"},
    {2, 4, QUESTION_POOLED, 22, 13, ESTIMATE_OK, 0.63, 0.44, 0.77, NULL},
};

static struct kappa kappa_of(const struct row *row, double factor)
{
    struct kappa kappa = {.se_null = NAN, .z = NAN, .p = NAN};
    if (row->status != ESTIMATE_OK) {
        kappa.estimate = sample_no_estimate(row->status, row->n, row->reason);
        return kappa;
    }
    kappa.estimate = sample_estimate(factor * row->kappa, factor * row->lower, factor * row->upper,
                                     row->n);
    if (row->question == QUESTION_POOLED)
        return kappa;
    kappa.se_null = 0.22;
    kappa.z = factor * row->kappa / kappa.se_null;
    kappa.p = erfc(kappa.z / sqrt(2));
    return kappa;
}

/* Every fifth answer one level apart; an undefined pair always gave the third level. */
static void fill_table(const struct row *row, struct pair_result *pair, struct arena *arena)
{
    pair->n_levels = LEVELS;
    pair->table = ARENA_ARRAY(arena, LEVELS * LEVELS, size_t);
    for (size_t i = 0; i < row->n; i++) {
        const size_t a = row->status == ESTIMATE_UNDEFINED ? 2 : (2 * i + i / 3) % LEVELS;
        const bool apart = row->status != ESTIMATE_UNDEFINED && i % 5 == 0;
        const size_t b = !apart ? a : a == LEVELS - 1 ? a - 1 : a + 1;
        pair->table[a * LEVELS + b]++;
        pair->observed += a == b ? 1.0 / (double)row->n : 0;
        pair->mean_difference += ((double)b - (double)a) / (double)row->n;
    }
    pair->expected = row->status == ESTIMATE_UNDEFINED ? 1 : 0.21;
}

static struct pair_result pair_of(const struct row *row, struct arena *arena)
{
    struct pair_result pair = {.a = row->a,
                               .b = row->b,
                               .question = row->question,
                               .n = row->n,
                               .n_candidates = row->n_candidates,
                               .kappa = {kappa_of(row, 0.6), kappa_of(row, 0.8), kappa_of(row, 1)},
                               .kappa_max = row->status == ESTIMATE_UNDEFINED ? NAN : 0.93,
                               .prevalence_index = NAN,
                               .bias_index = NAN,
                               .missing = {row->n, 0, {NAN, NAN}}};
    fill_table(row, &pair, arena);
    pair.pabak = (LEVELS * pair.observed - 1) / (LEVELS - 1);
    return pair;
}

static struct estimate panel_estimate(double value, size_t n_units)
{
    return n_units < 10 ? sample_no_estimate(ESTIMATE_TOO_FEW, n_units, "10 answers are needed")
                        : sample_estimate(value, value - 0.15, value + 0.12, n_units);
}

struct panel_result sample_no_panel(struct estimate none)
{
    struct panel_result panel = {.n_units = none.n,
                                 .observed = NAN,
                                 .agreement = none,
                                 .kendall_w = none,
                                 .icc = {none, none, none, none, none, none, NAN}};
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++) {
        panel.kappa[w] = (struct kappa){none, NAN, NAN, NAN};
        for (size_t model = 0; model < CHANCE_N; model++)
            panel.chance[model][w] = none;
        panel.light[w] = none;
    }
    for (size_t metric = 0; metric < KRIPPENDORFF_N_METRICS; metric++)
        panel.krippendorff[metric] = none;
    return panel;
}

static struct panel_result panel_of(double kappa, size_t n_units, struct arena *arena)
{
    struct panel_result panel = {.n_units = n_units,
                                 .n_ratings = 2 * n_units,
                                 .n_candidates = n_units / 2,
                                 .observed = n_units ? 0.5 + kappa / 3 : NAN,
                                 .agreement = panel_estimate(0.5 + kappa / 3, n_units),
                                 .kendall_w = panel_estimate(0.5 + kappa / 4, n_units),
                                 .missing = {n_units, 0, {NAN, NAN}},
                                 .categories = ARENA_ARRAY(arena, LEVELS, struct estimate)};
    const double factors[KAPPA_N_WEIGHTS] = {0.6, 0.8, 1};
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++) {
        const double value = factors[w] * kappa;
        panel.kappa[w] = (struct kappa){
            .estimate = panel_estimate(value, n_units), .se_null = NAN, .z = NAN, .p = NAN};
        for (size_t model = 0; model < CHANCE_N; model++)
            panel.chance[model][w] = panel_estimate(value + 0.01 * (double)model, n_units);
        panel.light[w] = panel_estimate(value + 0.05, n_units);
    }
    for (size_t metric = 0; metric < KRIPPENDORFF_N_METRICS; metric++)
        panel.krippendorff[metric] = panel_estimate(kappa - 0.01 * (double)metric, n_units);
    panel.icc = (struct icc_result){.a1 = panel_estimate(kappa - 0.05, n_units),
                                    .ak = panel_estimate(kappa + 0.1, n_units),
                                    .c1 = panel_estimate(kappa, n_units),
                                    .ck = panel_estimate(kappa + 0.15, n_units),
                                    .one1 = panel_estimate(kappa - 0.06, n_units),
                                    .onek = panel_estimate(kappa + 0.09, n_units),
                                    .k = n_units ? 2 : NAN};
    for (size_t level = 0; level < LEVELS; level++)
        panel.categories[level] = panel_estimate(kappa / 2 + 0.02 * (double)level, n_units);
    return panel;
}

static struct month_result month_of(int month, double kappa, size_t n, struct arena *arena)
{
    struct month_result result = {.year = 2026, .month = month, .n = n};
    const struct panel_result panel = panel_of(kappa, n, arena);
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
        result.kappa[w] = panel.kappa[w];
    return result;
}

struct agreement_result sample_agreement_result(struct arena *arena)
{
    struct agreement_result result = {.n_pairs = SAMPLE_PAIRS, .n_months = 2};
    result.pairs = ARENA_ARRAY(arena, SAMPLE_PAIRS, struct pair_result);
    for (size_t i = 0; i < SAMPLE_PAIRS; i++)
        result.pairs[i] = pair_of(&rows[i], arena);
    result.questions = ARENA_ARRAY(arena, SAMPLE_QUESTIONS, struct panel_result);
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        result.questions[i] = panel_of(i == 8 ? 0.12 : 0.64, i == 11 ? 2 : 21, arena);
    result.topics = ARENA_ARRAY(arena, SAMPLE_TOPICS, struct panel_result);
    for (size_t i = 0; i < SAMPLE_TOPICS; i++)
        result.topics[i] = panel_of(0.5 + 0.04 * (double)i, 42, arena);
    result.months = ARENA_ARRAY(arena, result.n_months, struct month_result);
    result.months[0] = month_of(9, 0.55, 112, arena);
    result.months[1] = month_of(10, 0.66, 7, arena);
    result.overall = panel_of(0.61, 231, arena);
    result.interview = sample_estimate(0.44, 0.3, 0.57, 231);
    return result;
}
