#include "analytics/rubrics/confusion.h"

#include <math.h>
#include <string.h>

#include "analytics/agreement/kappa_estimate.h"
#include "analytics/measure/line_p.h"
#include "analytics/measure/quantile.h"
#include "analytics/measure/rounding.h"
#include "analytics/measure/threshold_check.h"
#include "base/scores/rating_answer.h"

/*
 * Of two levels: pairs with both at the lower, both at the upper, one at each. Of a level with
 * itself: scores at it whose other one is too, all scores at it, pairs that have one.
 */
enum { SUMS = 3 };

/* The standard error of a count that was 0 and could have been 3 (rule of three: Hanley &
 * Lippman-Hand 1983). */
static const double UNSEEN = 3 / NORMAL_975;

/* Two levels told apart less than this part of what neighbours of the scale are ordinarily told
 * apart are confused. */
static const double CONFUSED = 0.5;

enum { BOTH_LOWER, BOTH_UPPER, APART };
enum { AGREED, GIVEN, MET };

struct sums {
    double open[SUMS]; /* of the candidate under way */
    double total[SUMS], products[SUMS][SUMS];
    size_t n_candidates;
};

struct confusion {
    const struct catalogue *catalogue;
    struct sums **cells; /* by question: a triangle of its levels; NULL: not counted */
};

static size_t n_levels_of(const struct catalogue *catalogue, size_t question)
{
    const size_t n = scale_n_levels(question_scale(catalogue, question));
    return n <= CONFUSION_MOST_LEVELS ? n : 0;
}

static size_t n_cells(size_t n_levels)
{
    return n_levels * (n_levels + 1) / 2;
}

static struct sums *cell_of(struct sums *cells, size_t a, size_t b)
{
    return a > b ? &cells[a * (a + 1) / 2 + b] : &cells[b * (b + 1) / 2 + a];
}

struct confusion *confusion_create(const struct catalogue *catalogue, struct arena *arena)
{
    struct confusion *const confusion = ARENA_NEW(arena, struct confusion);
    confusion->catalogue = catalogue;
    confusion->cells = ARENA_ARRAY(arena, catalogue->n_questions, struct sums *);
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        const size_t n = n_levels_of(catalogue, q);
        confusion->cells[q] = n ? ARENA_ARRAY(arena, n_cells(n), struct sums) : NULL;
    }
    return confusion;
}

static void count_pair(struct sums *cells, size_t n_levels, size_t x, size_t y)
{
    struct sums *const level = cell_of(cells, x, x);
    if (x != y) {
        cell_of(cells, x, y)->open[APART]++;
        level->open[GIVEN]++;
        level->open[MET]++;
        cell_of(cells, y, y)->open[GIVEN]++;
        cell_of(cells, y, y)->open[MET]++;
        return;
    }
    level->open[AGREED] += 2;
    level->open[GIVEN] += 2;
    level->open[MET]++;
    for (size_t other = 0; other < n_levels; other++)
        if (other != x)
            cell_of(cells, x, other)->open[x < other ? BOTH_LOWER : BOTH_UPPER]++;
}

static void close_candidate(struct sums *cells, size_t n)
{
    for (size_t c = 0; c < n; c++) {
        struct sums *const sums = &cells[c];
        if (sums->open[0] + sums->open[1] + sums->open[2] <= 0)
            continue;
        for (size_t i = 0; i < SUMS; i++) {
            sums->total[i] += sums->open[i];
            for (size_t j = 0; j < SUMS; j++)
                sums->products[i][j] += sums->open[i] * sums->open[j];
        }
        sums->n_candidates++;
        memset(sums->open, 0, sizeof sums->open);
    }
}

/* Ratings come by question and interview, each answer's together. */
void confusion_add(struct confusion *confusion, const struct candidate_ratings *ratings)
{
    for (size_t i = 0; i < ratings->n; i++) {
        const uint32_t question = ratings->question[i];
        struct sums *const cells = confusion->cells[question];
        const size_t n_levels = n_levels_of(confusion->catalogue, question);
        if (!cells)
            continue;
        const size_t end = rating_answer_end(ratings, i);
        for (size_t j = i + 1; j < end; j++)
            if (ratings->level[i] >= 0 && ratings->level[j] >= 0)
                count_pair(cells, n_levels, (size_t)ratings->level[i], (size_t)ratings->level[j]);
        if (i + 1 == ratings->n || ratings->question[i + 1] != question)
            close_candidate(cells, n_cells(n_levels));
    }
}

void confusion_merge(struct confusion *confusion, const struct confusion *other)
{
    for (size_t q = 0; q < confusion->catalogue->n_questions; q++)
        for (size_t c = 0; c < n_cells(n_levels_of(confusion->catalogue, q)); c++) {
            struct sums *const sums = &confusion->cells[q][c];
            const struct sums *const added = &other->cells[q][c];
            sums->n_candidates += added->n_candidates;
            for (size_t i = 0; i < SUMS; i++) {
                sums->total[i] += added->total[i];
                for (size_t j = 0; j < SUMS; j++)
                    sums->products[i][j] += added->products[i][j];
            }
        }
}

/* The standard error, by the delta method, of a function of the sums with this gradient. A function
 * of ratios of sums does not change when all of them grow alike, so that what candidates move needs
 * no centring. */
static double clustered_se(const struct sums *sums, const double gradient[SUMS])
{
    double square = 0;
    for (size_t i = 0; i < SUMS; i++)
        for (size_t j = 0; j < SUMS; j++)
            square += gradient[i] * gradient[j] * sums->products[i][j];
    return square > ROUNDING_SQUARED ? sqrt(square) : 0;
}

static struct estimate specific(const struct sums *sums, size_t floor, struct arena *run)
{
    const size_t n = (size_t)sums->total[MET], m = sums->n_candidates;
    const size_t needed = floor < 2 ? 2 : floor;
    if (n == 0)
        return estimate_undefined(n, "no pair of scores has this level");
    if (n < needed || m < needed)
        return estimate_too_few(n < m ? n : m, needed, run);
    const double given = sums->total[GIVEN], share = sums->total[AGREED] / given;
    const double gradient[SUMS] = {1 / given, -share / given, 0};
    const double se = clustered_se(sums, gradient) * sqrt((double)m / (double)(m - 1));
    return estimate_ok(share, se, interval_wilson(share, interval_effective_n(share, se, m)), n);
}

static struct estimate told_apart(const struct sums *sums, size_t floor, struct arena *run)
{
    const double apart = sums->total[APART];
    const double a = 2 * sums->total[BOTH_LOWER] + apart, b = 2 * sums->total[BOTH_UPPER] + apart;
    const size_t n = (size_t)((a + b) / 2);
    if (a <= 0 || b <= 0)
        return estimate_undefined(n, "no pair of scores has one of the two levels");
    const double gradient[SUMS] = {2 * apart / (a * a), 2 * apart / (b * b),
                                   apart / (a * a) + apart / (b * b) - 1 / a - 1 / b};
    double square = pow(clustered_se(sums, gradient), 2);
    for (size_t i = BOTH_LOWER; i <= BOTH_UPPER; i++)
        square += sums->total[i] > 0 ? 0 : pow(gradient[i] * UNSEEN, 2);
    const struct kappa_evidence evidence = {.observed = apart,
                                            .expected = a * b / (a + b),
                                            .se = sqrt(square),
                                            .se_null = NAN,
                                            .n = n,
                                            .n_candidates = sums->n_candidates,
                                            .n_agree = n - (size_t)apart,
                                            .pooled = true};
    return kappa_estimate(&evidence, floor, run).estimate;
}

/* Sums over the neighbours of a scale. */
static double ordinary_of(const struct confusion *confusion, size_t scale)
{
    const struct catalogue *const catalogue = confusion->catalogue;
    double observed = 0, expected = 0;
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        if (catalogue->questions[q].scale != scale || !confusion->cells[q])
            continue;
        for (size_t k = 0; k + 1 < n_levels_of(catalogue, q); k++) {
            const struct sums *const sums = cell_of(confusion->cells[q], k, k + 1);
            const double apart = sums->total[APART];
            const double a = 2 * sums->total[BOTH_LOWER] + apart;
            const double b = 2 * sums->total[BOTH_UPPER] + apart;
            observed += apart;
            expected += a > 0 && b > 0 ? a * b / (a + b) : 0;
        }
    }
    return expected > 0 ? 1 - observed / expected : NAN;
}

static struct threshold_check check_of(const struct level_pair *pair, size_t n_candidates,
                                       double line)
{
    const struct estimate *const estimate = &pair->told_apart;
    if (estimate->status != ESTIMATE_OK || n_candidates < 2 || !(line > 0))
        return (struct threshold_check){.p = 1};
    return (struct threshold_check){line_p_atanh(estimate, (double)n_candidates - 1, line),
                                    estimate->value < line, estimate->upper < line};
}

/* Among all pairs of levels of the run. */
static void decide(const struct confusion *confusion, struct question_confusion *results,
                   double false_discovery)
{
    struct arena scratch = {0};
    const size_t n_questions = confusion->catalogue->n_questions;
    size_t n = 0, i = 0;
    for (size_t q = 0; q < n_questions; q++)
        n += results[q].n_pairs;
    struct threshold_check *const checks = ARENA_ARRAY(&scratch, n, struct threshold_check);
    enum finding_strength *const strengths = ARENA_ARRAY(&scratch, n, enum finding_strength);
    for (size_t q = 0; q < n_questions; q++)
        for (size_t p = 0; p < results[q].n_pairs; p++) {
            const struct level_pair *const pair = &results[q].pairs[p];
            checks[i++] = check_of(
                pair, cell_of(confusion->cells[q], pair->lower, pair->upper)->n_candidates,
                results[q].ordinary * CONFUSED);
        }
    threshold_checks_decide(checks, n, false_discovery, strengths, &scratch);
    i = 0;
    for (size_t q = 0; q < n_questions; q++)
        for (size_t p = 0; p < results[q].n_pairs; p++)
            results[q].pairs[p].confused = strengths[i++];
    arena_free(&scratch);
}

static void finish_question(struct sums *cells, size_t n_levels, size_t floor,
                            struct question_confusion *ret, struct arena *run)
{
    ret->levels = ARENA_ARRAY(run, n_levels, struct level_agreement);
    ret->pairs = ARENA_ARRAY(run, n_cells(n_levels), struct level_pair);
    for (size_t k = 0; k < n_levels; k++) {
        const struct sums *const level = cell_of(cells, k, k);
        ret->levels[k] = (struct level_agreement){(size_t)level->total[MET],
                                                  specific(level, floor, run)};
        for (size_t l = k + 1; l < n_levels; l++) {
            const struct sums *const sums = cell_of(cells, k, l);
            if (l > k + 1 && sums->total[APART] <= 0)
                continue;
            const struct estimate estimate = told_apart(sums, floor, run);
            ret->pairs[ret->n_pairs++] = (struct level_pair){.lower = k,
                                                             .upper = l,
                                                             .n = estimate.n,
                                                             .n_apart = (size_t)sums->total[APART],
                                                             .told_apart = estimate};
        }
    }
}

struct question_confusion *confusion_finish(const struct confusion *confusion,
                                            const struct limits *limits, struct arena *run)
{
    const struct catalogue *const catalogue = confusion->catalogue;
    struct question_confusion *const results = ARENA_ARRAY(run, catalogue->n_questions,
                                                           struct question_confusion);
    double *const ordinary = ARENA_ARRAY(run, catalogue->n_scales, double);
    for (size_t s = 0; s < catalogue->n_scales; s++)
        ordinary[s] = ordinary_of(confusion, s);
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        results[q].ordinary = ordinary[catalogue->questions[q].scale];
        if (confusion->cells[q])
            finish_question(confusion->cells[q], n_levels_of(catalogue, q), limits->floor_agreement,
                            &results[q], run);
    }
    decide(confusion, results, limits->false_discovery);
    return results;
}
