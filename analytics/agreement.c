#include "analytics/agreement.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "analytics/agreement_cells.h"
#include "analytics/agreement_pairs.h"
#include "analytics/agreement_pools.h"

/* Answers of one question that have two ratings or more. */
struct panel_counts {
    size_t n_units, n_ratings;
    double agreement; /* sum over the answers of the share of pairs that agree */
};

struct agreement {
    const struct catalogue *catalogue;
    size_t floor;
    struct arena *run;
    struct arena memory;
    struct panel_counts *panels; /* one for each question */
    struct agreement_cells cells;
    struct agreement_pools pools;
    bool counted; /* the first pass is over */
};

/* The ratings of one answer: those of [begin, end), less the missing. */
struct panel {
    const struct candidate_ratings *ratings;
    size_t begin, end;
};

typedef void (*pair_visitor)(struct agreement *agreement, uint64_t stratum, uint16_t a, uint16_t b);

struct agreement *agreement_create(const struct catalogue *catalogue, const struct limits *limits,
                                   struct arena *run)
{
    struct agreement *const agreement = calloc(1, sizeof *agreement);
    if (!agreement)
        abort();
    agreement->catalogue = catalogue;
    agreement->floor = limits->floor_agreement;
    agreement->run = run;
    agreement->panels = ARENA_ARRAY(&agreement->memory, catalogue->n_questions,
                                    struct panel_counts);
    agreement->cells.arena = &agreement->memory;
    return agreement;
}

void agreement_free(struct agreement *agreement)
{
    if (!agreement)
        return;
    arena_free(&agreement->memory);
    free(agreement);
}

static void count_pair(struct agreement *agreement, uint64_t stratum, uint16_t a, uint16_t b)
{
    agreement_cells_add(&agreement->cells, stratum, a, b, 1);
}

static void move_pair(struct agreement *agreement, uint64_t stratum, uint16_t a, uint16_t b)
{
    const struct agreement_cell *const cell = agreement_cells_find(&agreement->cells, stratum, a,
                                                                   b);
    assert(cell);
    agreement_pools_add(&agreement->pools, cell);
}

static size_t end_of_answer(const struct candidate_ratings *ratings, size_t begin)
{
    size_t end = begin + 1;
    while (end < ratings->n && ratings->question[end] == ratings->question[begin] &&
           ratings->interview[end] == ratings->interview[begin])
        end++;
    return end;
}

static void visit_pairs(struct agreement *agreement, const struct panel *panel, pair_visitor visit)
{
    const struct candidate_ratings *const ratings = panel->ratings;
    for (size_t x = panel->begin; x < panel->end; x++) {
        for (size_t y = x + 1; ratings->level[x] >= 0 && y < panel->end; y++) {
            if (ratings->level[y] < 0)
                continue;
            assert(ratings->interviewer[x] < ratings->interviewer[y]);
            const uint64_t stratum = agreement_stratum_number(
                agreement->catalogue, ratings->interviewer[x], ratings->interviewer[y],
                ratings->question[x]);
            visit(agreement, stratum, (uint16_t)ratings->level[x], (uint16_t)ratings->level[y]);
        }
    }
}

static void count_panel(struct agreement *agreement, const struct panel *panel)
{
    const int16_t *const level = panel->ratings->level;
    size_t n = 0, n_agree = 0;
    for (size_t x = panel->begin; x < panel->end; x++) {
        n += level[x] >= 0;
        for (size_t y = x + 1; level[x] >= 0 && y < panel->end; y++)
            n_agree += level[x] == level[y];
    }
    if (n < 2)
        return;
    struct panel_counts *const counts = &agreement->panels[panel->ratings->question[panel->begin]];
    counts->n_units++;
    counts->n_ratings += n;
    counts->agreement += (double)n_agree / ((double)n * ((double)n - 1) / 2);
}

void agreement_add(struct agreement *agreement, const struct candidate_ratings *ratings)
{
    for (size_t begin = 0; begin < ratings->n;) {
        const struct panel panel = {ratings, begin, end_of_answer(ratings, begin)};
        if (!agreement->counted)
            count_panel(agreement, &panel);
        visit_pairs(agreement, &panel, agreement->counted ? move_pair : count_pair);
        begin = panel.end;
    }
    if (agreement->counted)
        agreement_pools_end_candidate(&agreement->pools);
}

void agreement_merge(struct agreement *agreement, const struct agreement *other)
{
    assert(!agreement->counted);
    for (size_t q = 0; q < agreement->catalogue->n_questions; q++) {
        agreement->panels[q].n_units += other->panels[q].n_units;
        agreement->panels[q].n_ratings += other->panels[q].n_ratings;
        agreement->panels[q].agreement += other->panels[q].agreement;
    }
    for (size_t i = 0; i < other->cells.n_cells; i++) {
        const struct agreement_cell *const cell = &other->cells.cells[i];
        agreement_cells_add(&agreement->cells, cell->stratum, cell->a, cell->b, cell->count);
    }
}

/* Of the scale that most answers with two ratings or more are on. */
static size_t main_scale(struct agreement *agreement)
{
    const struct catalogue *const catalogue = agreement->catalogue;
    size_t *const answers = ARENA_ARRAY(&agreement->memory, catalogue->n_scales, size_t);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        answers[catalogue->questions[q].scale] += agreement->panels[q].n_units;
    return agreement_most(answers, catalogue->n_scales);
}

void agreement_end_pass(struct agreement *agreement)
{
    if (agreement->counted)
        return;
    agreement->counted = true;
    const struct agreement_strata strata = agreement_strata_create(
        agreement->catalogue, &agreement->cells, &agreement->memory);
    agreement->pools = agreement_pools_create(agreement->catalogue, strata, main_scale(agreement),
                                              &agreement->memory);
}

static struct panel_result panel_result(const struct agreement *agreement,
                                        const struct panel_counts *counts,
                                        const struct agreement_scope *scope)
{
    struct panel_result result = {
        .n_units = counts->n_units,
        .n_ratings = counts->n_ratings,
        .observed = counts->n_units ? counts->agreement / (double)counts->n_units : NAN};
    agreement_scope_kappa(scope, agreement->floor, agreement->run, result.kappa);
    return result;
}

static void leave_out_kappa(struct panel_result *result, const char *reason)
{
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
        result->kappa[w].estimate = estimate_undefined(result->n_units, reason);
}

const struct agreement_result *agreement_finish(struct agreement *agreement)
{
    const struct catalogue *const catalogue = agreement->catalogue;
    const struct agreement_pools *const pools = &agreement->pools;
    struct agreement_result *const result = ARENA_NEW(agreement->run, struct agreement_result);
    result->questions = ARENA_ARRAY(agreement->run, catalogue->n_questions, struct panel_result);
    struct panel_counts all = {0};
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        const struct panel_counts *const counts = &agreement->panels[q];
        result->questions[q] = panel_result(agreement, counts, &pools->questions[q]);
        if (question_scale(catalogue, q)->continuous)
            leave_out_kappa(&result->questions[q], "points have no levels to agree on");
        if (catalogue->questions[q].scale != pools->overall_scale)
            continue;
        all.n_units += counts->n_units;
        all.n_ratings += counts->n_ratings;
        all.agreement += counts->agreement;
    }
    result->overall = panel_result(agreement, &all, &pools->overall);
    result->pairs = agreement_pair_results(pools, agreement->cells.cells, agreement->floor,
                                           agreement->run, &result->n_pairs);
    return result;
}
