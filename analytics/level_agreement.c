#include "analytics/level_agreement.h"

#include <math.h>
#include <string.h>

#include "analytics/kappa_estimate.h"

/*
 * Of two levels: pairs with both at the lower, both at the upper, one at each. Of a level with
 * itself: scores at it whose other one is too, all scores at it, pairs that have one.
 */
enum { SUMS = 3 };

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
        for (size_t j = i + 1; j < ratings->n && ratings->question[j] == question &&
                               ratings->interview[j] == ratings->interview[i];
             j++)
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

/* The standard error of what moves with the sums by a gradient that is 0 along them. */
static double clustered_se(const struct sums *sums, const double gradient[SUMS])
{
    double square = 0;
    for (size_t i = 0; i < SUMS; i++)
        for (size_t j = 0; j < SUMS; j++)
            square += gradient[i] * gradient[j] * sums->products[i][j];
    return square > 1e-24 ? sqrt(square) : 0;
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
    const struct kappa_evidence evidence = {.observed = apart,
                                            .expected = a * b / (a + b),
                                            .se = clustered_se(sums, gradient),
                                            .se_null = NAN,
                                            .n = n,
                                            .n_candidates = sums->n_candidates,
                                            .n_agree = n - (size_t)apart,
                                            .pooled = true};
    return kappa_estimate(&evidence, floor, run).estimate;
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
            ret->pairs[ret->n_pairs++] = (struct level_pair){k, l, estimate.n,
                                                             (size_t)sums->total[APART], estimate};
        }
    }
}

struct question_confusion *confusion_finish(const struct confusion *confusion,
                                            const struct limits *limits, struct arena *run)
{
    const struct catalogue *const catalogue = confusion->catalogue;
    struct question_confusion *const results = ARENA_ARRAY(run, catalogue->n_questions,
                                                           struct question_confusion);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        if (confusion->cells[q])
            finish_question(confusion->cells[q], n_levels_of(catalogue, q), limits->floor_agreement,
                            &results[q], run);
    return results;
}
