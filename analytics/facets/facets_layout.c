#include "analytics/facets/facets_layout.h"

#include <math.h>
#include <string.h>

#include "analytics/measure/connected.h"

static struct facets_block block_of(const struct facets_steps *steps, bool common, size_t *n)
{
    struct facets_block block = {.n_levels = steps->n - steps->lowest};
    for (size_t k = 0; k < block.n_levels; k++) {
        block.seen[k] = steps->counts[steps->lowest + k] > 0;
        const bool is_zero = k == 0 || (common && k + 1 == block.n_levels);
        block.step[k] = block.seen[k] && !is_zero ? (*n)++ : FACETS_NO_PARAMETER;
    }
    return block;
}

static bool is_used(const struct facets_data *data, size_t question)
{
    return data->questions[question] == FACETS_INSIDE && data->question_ratings[question] > 0 &&
           data->steps[question].n > data->steps[question].lowest + 1;
}

static void place_steps(const struct facets_data *data, struct facets_layout *layout)
{
    for (size_t q = 0; q < data->catalogue->n_questions; q++) {
        layout->block[q] = FACETS_NO_PARAMETER;
        if (!is_used(data, q))
            continue;
        layout->block[q] = data->common_thresholds ? 0 : layout->n_blocks;
        if (layout->block[q] == layout->n_blocks)
            layout->blocks[layout->n_blocks++] = block_of(&data->steps[q], data->common_thresholds,
                                                          &layout->n);
    }
}

static void place_difficulties(const struct facets_data *data, struct facets_layout *layout)
{
    for (size_t q = 0; q < data->catalogue->n_questions; q++)
        layout->difficulty[q] = data->common_thresholds && layout->block[q] != FACETS_NO_PARAMETER
                                    ? layout->n++
                                    : FACETS_NO_PARAMETER;
}

/* Sets of interviewers and questions that are joined by ratings: who asked what. */
static struct connected join(const struct facets_data *data, struct arena *arena)
{
    const size_t n_questions = data->catalogue->n_questions;
    struct connected sets = connected_create(n_questions + data->catalogue->n_interviewers, arena);
    for (size_t c = 0; c < data->n_cells; c++)
        connected_join(&sets, data->cells[c].question,
                       (uint32_t)n_questions + data->cells[c].interviewer);
    return sets;
}

static size_t set_of(const struct facets_data *data, const struct connected *sets,
                     size_t interviewer)
{
    return connected_first(sets, (uint32_t)(data->catalogue->n_questions + interviewer));
}

/* An interviewer who is the only one of a set has none. */
static void place_severities(const struct facets_data *data, const struct connected *sets,
                             struct facets_layout *layout)
{
    struct arena scratch = {0};
    const size_t n = data->catalogue->n_interviewers;
    size_t *const sizes = ARENA_ARRAY(&scratch, sets->n, size_t);
    bool *const present = ARENA_ARRAY(&scratch, n, bool);
    for (size_t c = 0; c < data->n_cells; c++)
        present[data->cells[c].interviewer] = true;
    for (size_t i = 0; i < n; i++)
        sizes[set_of(data, sets, i)] += present[i];
    for (size_t i = 0; i < n; i++)
        layout->severity[i] = present[i] && sizes[set_of(data, sets, i)] > 1 ? layout->n++
                                                                             : FACETS_NO_PARAMETER;
    arena_free(&scratch);
}

/* All difficulties of a set (NULL: of all) rise by so much. */
static void shift_difficulties(const struct facets_data *data, const struct facets_layout *layout,
                               const struct connected *sets, size_t set, double by,
                               double *direction)
{
    for (size_t q = 0; q < data->catalogue->n_questions; q++) {
        if (layout->block[q] == FACETS_NO_PARAMETER ||
            (sets && connected_first(sets, (uint32_t)q) != set))
            continue;
        if (layout->difficulty[q] != FACETS_NO_PARAMETER) {
            direction[layout->difficulty[q]] = by;
            continue;
        }
        const struct facets_block *const block = &layout->blocks[layout->block[q]];
        for (size_t k = 0; k < block->n_levels; k++)
            if (block->step[k] != FACETS_NO_PARAMETER)
                direction[block->step[k]] = by * (double)k;
    }
}

static size_t add_free(struct facets_layout *layout, struct arena *arena)
{
    layout->free[layout->n_free] = ARENA_ARRAY(arena, layout->n, double);
    layout->fixed[layout->n_free] = ARENA_ARRAY(arena, layout->n, double);
    return layout->n_free++;
}

/* In joint estimation abilities follow, in marginal estimation the difficulties of the set. */
static void free_severities(const struct facets_data *data, const struct connected *sets,
                            struct facets_layout *layout, struct arena *arena)
{
    const size_t n = data->catalogue->n_interviewers;
    for (size_t set = 0; set < sets->n; set++) {
        size_t at = FACETS_NO_PARAMETER;
        for (size_t i = 0; i < n; i++) {
            if (layout->severity[i] == FACETS_NO_PARAMETER || set_of(data, sets, i) != set)
                continue;
            if (at == FACETS_NO_PARAMETER)
                at = add_free(layout, arena);
            layout->free[at][layout->severity[i]] = layout->fixed[at][layout->severity[i]] = 1;
        }
        if (at != FACETS_NO_PARAMETER && !data->joint)
            shift_difficulties(data, layout, sets, set, -1, layout->free[at]);
    }
}

static void free_difficulties(const struct facets_data *data, struct facets_layout *layout,
                              struct arena *arena)
{
    double *const weights = ARENA_ARRAY(arena, layout->n, double);
    const size_t at = add_free(layout, arena);
    shift_difficulties(data, layout, NULL, 0, 1, layout->free[at]);
    for (size_t q = 0; q < data->catalogue->n_questions; q++) {
        if (layout->block[q] == FACETS_NO_PARAMETER)
            continue;
        facets_layout_difficulty(layout, q, weights);
        for (size_t i = 0; i < layout->n; i++)
            layout->fixed[at][i] += weights[i];
    }
}

struct facets_layout facets_layout_create(const struct facets_data *data, struct arena *arena)
{
    const size_t n_questions = data->catalogue->n_questions;
    const size_t n_interviewers = data->catalogue->n_interviewers;
    const struct connected sets = join(data, arena);
    struct facets_layout layout = {.blocks = ARENA_ARRAY(arena, n_questions, struct facets_block),
                                   .block = ARENA_ARRAY(arena, n_questions, size_t),
                                   .difficulty = ARENA_ARRAY(arena, n_questions, size_t),
                                   .severity = ARENA_ARRAY(arena, n_interviewers, size_t),
                                   .spread = FACETS_NO_PARAMETER};
    place_steps(data, &layout);
    place_difficulties(data, &layout);
    place_severities(data, &sets, &layout);
    if (!data->joint)
        layout.spread = layout.n++;
    layout.free = ARENA_ARRAY(arena, n_interviewers + 1, double *);
    layout.fixed = ARENA_ARRAY(arena, n_interviewers + 1, double *);
    free_severities(data, &sets, &layout, arena);
    if (data->joint)
        free_difficulties(data, &layout, arena);
    return layout;
}

static const double farthest = 20;

static bool is_near(const double *parameters, size_t parameter, double size)
{
    return parameter == FACETS_NO_PARAMETER || fabs(parameters[parameter]) <= size;
}

static bool steps_are_near(const struct facets_block *block, const double *parameters)
{
    double before = 0;
    for (size_t k = 1; k < block->n_levels; k++) {
        const double step = block->step[k] == FACETS_NO_PARAMETER ? before
                                                                  : parameters[block->step[k]];
        if (fabs(step - before) > farthest * (double)k)
            return false;
        before = step;
    }
    return true;
}

bool facets_layout_is_finite(const struct facets_layout *layout, const struct facets_data *data,
                             const double *parameters)
{
    bool finite = is_near(parameters, layout->spread, farthest);
    for (size_t i = 0; i < data->catalogue->n_interviewers; i++)
        finite = finite && is_near(parameters, layout->severity[i], farthest);
    for (size_t q = 0; q < data->catalogue->n_questions; q++)
        finite = finite && is_near(parameters, layout->difficulty[q], farthest);
    for (size_t b = 0; b < layout->n_blocks; b++)
        finite = finite && steps_are_near(&layout->blocks[b], parameters);
    return finite;
}

size_t facets_layout_top(const struct facets_layout *layout, size_t question)
{
    return layout->blocks[layout->block[question]].n_levels - 1;
}

void facets_layout_difficulty(const struct facets_layout *layout, size_t question, double *ret)
{
    const struct facets_block *const block = &layout->blocks[layout->block[question]];
    const size_t top = block->n_levels - 1;
    memset(ret, 0, layout->n * sizeof *ret);
    if (layout->difficulty[question] != FACETS_NO_PARAMETER)
        ret[layout->difficulty[question]] = 1;
    if (block->step[top] != FACETS_NO_PARAMETER)
        ret[block->step[top]] = 1 / (double)top;
}

bool facets_layout_threshold(const struct facets_layout *layout, size_t question, size_t k,
                             double *ret)
{
    const struct facets_block *const block = &layout->blocks[layout->block[question]];
    const size_t top = block->n_levels - 1;
    if (k == 0 || k > top || !block->seen[k] || !block->seen[k - 1])
        return false;
    memset(ret, 0, layout->n * sizeof *ret);
    if (block->step[top] != FACETS_NO_PARAMETER)
        ret[block->step[top]] -= 1 / (double)top;
    if (block->step[k] != FACETS_NO_PARAMETER)
        ret[block->step[k]] += 1;
    if (block->step[k - 1] != FACETS_NO_PARAMETER)
        ret[block->step[k - 1]] -= 1;
    return true;
}
