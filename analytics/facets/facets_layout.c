#include "analytics/facets/facets_layout.h"

#include <string.h>

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

static void place_severities(const struct facets_data *data, struct facets_layout *layout)
{
    const size_t n = data->catalogue->n_interviewers;
    for (size_t i = 0; i < n; i++)
        layout->severity[i] = FACETS_NO_PARAMETER;
    for (size_t c = 0; c < data->n_cells; c++)
        layout->severity[data->cells[c].interviewer] = 0;
    for (size_t i = 0; i < n; i++)
        layout->n_severities += layout->severity[i] == 0;
    if (layout->n_severities < 2)
        layout->n_severities = 0;
    for (size_t i = 0; i < n; i++)
        if (layout->severity[i] == 0)
            layout->severity[i] = layout->n_severities ? layout->n++ : FACETS_NO_PARAMETER;
}

/* A level more for all: of whoever is added to everybody's ability. */
static void shift_difficulties(const struct facets_data *data, const struct facets_layout *layout,
                               double by, double *direction)
{
    for (size_t q = 0; q < data->catalogue->n_questions; q++)
        if (layout->difficulty[q] != FACETS_NO_PARAMETER)
            direction[layout->difficulty[q]] = by;
    for (size_t b = 0; !data->common_thresholds && b < layout->n_blocks; b++)
        for (size_t k = 0; k < layout->blocks[b].n_levels; k++)
            if (layout->blocks[b].step[k] != FACETS_NO_PARAMETER)
                direction[layout->blocks[b].step[k]] = by * (double)k;
}

static void free_severities(const struct facets_data *data, struct facets_layout *layout,
                            struct arena *arena)
{
    layout->free_severity = ARENA_ARRAY(arena, layout->n, double);
    layout->fixed_severity = ARENA_ARRAY(arena, layout->n, double);
    for (size_t i = 0; i < data->catalogue->n_interviewers; i++)
        if (layout->severity[i] != FACETS_NO_PARAMETER)
            layout->free_severity[layout->severity[i]] =
                layout->fixed_severity[layout->severity[i]] = 1;
    if (!data->joint)
        shift_difficulties(data, layout, -1, layout->free_severity);
}

static void free_difficulties(const struct facets_data *data, struct facets_layout *layout,
                              struct arena *arena)
{
    double *const weights = ARENA_ARRAY(arena, layout->n, double);
    layout->free_difficulty = ARENA_ARRAY(arena, layout->n, double);
    layout->fixed_difficulty = ARENA_ARRAY(arena, layout->n, double);
    shift_difficulties(data, layout, 1, layout->free_difficulty);
    for (size_t q = 0; q < data->catalogue->n_questions; q++) {
        if (layout->block[q] == FACETS_NO_PARAMETER)
            continue;
        facets_layout_difficulty(layout, q, weights);
        for (size_t i = 0; i < layout->n; i++)
            layout->fixed_difficulty[i] += weights[i];
    }
}

struct facets_layout facets_layout_create(const struct facets_data *data, struct arena *arena)
{
    const size_t n_questions = data->catalogue->n_questions;
    struct facets_layout layout = {
        .blocks = ARENA_ARRAY(arena, n_questions, struct facets_block),
        .block = ARENA_ARRAY(arena, n_questions, size_t),
        .difficulty = ARENA_ARRAY(arena, n_questions, size_t),
        .severity = ARENA_ARRAY(arena, data->catalogue->n_interviewers, size_t),
        .spread = FACETS_NO_PARAMETER};
    place_steps(data, &layout);
    place_difficulties(data, &layout);
    place_severities(data, &layout);
    if (!data->joint)
        layout.spread = layout.n++;
    free_severities(data, &layout, arena);
    if (data->joint)
        free_difficulties(data, &layout, arena);
    return layout;
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
