#include "analytics/facets/facets_data.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static void *grown(void *memory, size_t *capacity, size_t n, size_t size)
{
    if (n < *capacity)
        return memory;
    *capacity = *capacity ? 2 * *capacity : 1024;
    void *const larger = realloc(memory, *capacity * size);
    if (!larger)
        memory_exhausted();
    return larger;
}

struct facets_data facets_data_create(const struct catalogue *catalogue, size_t scale,
                                      bool common_thresholds, bool joint)
{
    return (struct facets_data){.catalogue = catalogue,
                                .scale = scale,
                                .common_thresholds = common_thresholds,
                                .joint = joint};
}

void facets_data_free(struct facets_data *data)
{
    free(data->candidates);
    free(data->ratings);
    free(data->raw);
    free(data->cells);
    free(data->order);
    free(data->aside);
    *data = (struct facets_data){0};
}

void facets_data_add(struct facets_data *data, const struct candidate_ratings *ratings)
{
    struct facets_candidate candidate = {
        .candidate = ratings->candidate, .role = ratings->role, .first = data->n_ratings};
    for (size_t i = 0; i < ratings->n; i++) {
        if (ratings->level[i] < 0 ||
            data->catalogue->questions[ratings->question[i]].scale != data->scale)
            continue;
        data->raw = grown(data->raw, &data->rating_capacity, data->n_ratings, sizeof *data->raw);
        data->raw[data->n_ratings++] = (struct facets_raw){
            ratings->question[i], ratings->interviewer[i], ratings->level[i]};
    }
    candidate.n = data->n_ratings - candidate.first;
    if (candidate.n == 0)
        return;
    data->candidates = grown(data->candidates, &data->candidate_capacity, data->n_candidates,
                             sizeof *data->candidates);
    data->candidates[data->n_candidates++] = candidate;
}

static void count_all(struct facets_data *data, struct arena *arena)
{
    const size_t n_interviewers = data->catalogue->n_interviewers;
    size_t *const last = ARENA_ARRAY(arena, n_interviewers, size_t);
    data->question_ratings = ARENA_ARRAY(arena, data->catalogue->n_questions, size_t);
    data->interviewer_ratings = ARENA_ARRAY(arena, n_interviewers, size_t);
    data->interviewer_candidates = ARENA_ARRAY(arena, n_interviewers, size_t);
    for (size_t c = 0; c < data->n_candidates; c++)
        for (size_t r = 0; r < data->candidates[c].n; r++) {
            const struct facets_raw *const raw = &data->raw[data->candidates[c].first + r];
            data->question_ratings[raw->question]++;
            data->interviewer_ratings[raw->interviewer]++;
            data->interviewer_candidates[raw->interviewer] += last[raw->interviewer] != c + 1;
            last[raw->interviewer] = c + 1;
        }
}

static size_t levels_of(const struct facets_data *data)
{
    return data->scale == SIZE_MAX ? 0 : scale_n_levels(&data->catalogue->scales[data->scale]);
}

/* Which levels were seen, of what is not set aside. */
static void see_levels(struct facets_data *data)
{
    const size_t n_levels = levels_of(data);
    for (size_t q = 0; q < data->catalogue->n_questions; q++) {
        data->steps[q].lowest = 0;
        data->steps[q].n = n_levels;
        memset(data->steps[q].counts, 0, n_levels * sizeof *data->steps[q].counts);
    }
    for (size_t i = 0; i < data->n_ratings; i++)
        if (data->raw[i].level >= 0)
            data->steps[data->raw[i].question].counts[data->raw[i].level]++;
    for (size_t q = 0; q < data->catalogue->n_questions; q++) {
        struct facets_steps *const steps = &data->steps[q];
        while (steps->n > 0 && steps->counts[steps->n - 1] == 0)
            steps->n--;
        while (steps->lowest < steps->n && steps->counts[steps->lowest] == 0)
            steps->lowest++;
    }
}

/* Where all ratings of something lie, of those seen so far. */
static void note_end(enum facets_end *end, bool is_lowest, bool is_highest)
{
    const enum facets_end here = is_lowest    ? FACETS_LOWEST
                                 : is_highest ? FACETS_HIGHEST
                                              : FACETS_INSIDE;
    if (*end == FACETS_UNSEEN)
        *end = here;
    else if (*end != here)
        *end = FACETS_INSIDE;
}

struct ends {
    enum facets_end *interviewers, *candidates;
    bool *one_level; /* by question */
};

/* Where only one level is left of a question its ratings say nothing of anybody. */
static void look_for_ends(const struct facets_data *data, struct ends *ends)
{
    for (size_t i = 0; i < data->catalogue->n_interviewers; i++)
        ends->interviewers[i] = FACETS_UNSEEN;
    for (size_t q = 0; q < data->catalogue->n_questions; q++)
        ends->one_level[q] = data->steps[q].n == data->steps[q].lowest + 1;
    for (size_t c = 0; c < data->n_candidates; c++) {
        ends->candidates[c] = FACETS_UNSEEN;
        for (size_t r = 0; r < data->candidates[c].n; r++) {
            const struct facets_raw *const raw = &data->raw[data->candidates[c].first + r];
            if (raw->level < 0 || ends->one_level[raw->question])
                continue;
            const struct facets_steps *const steps = &data->steps[raw->question];
            const bool is_lowest = (size_t)raw->level == steps->lowest;
            const bool is_highest = (size_t)raw->level == steps->n - 1;
            note_end(&ends->interviewers[raw->interviewer], is_lowest, is_highest);
            note_end(&ends->candidates[c], is_lowest, is_highest);
        }
    }
}

static bool is_end(enum facets_end end)
{
    return end == FACETS_LOWEST || end == FACETS_HIGHEST;
}

/* Whether anything was set aside. */
static bool set_aside(struct facets_data *data, const struct ends *ends)
{
    bool any = false;
    for (size_t c = 0; c < data->n_candidates; c++) {
        struct facets_candidate *const candidate = &data->candidates[c];
        if (data->joint && is_end(ends->candidates[c]))
            candidate->end = ends->candidates[c];
        for (size_t r = 0; r < candidate->n; r++) {
            struct facets_raw *const raw = &data->raw[candidate->first + r];
            if (raw->level < 0)
                continue;
            const enum facets_end end = ends->interviewers[raw->interviewer];
            if (is_end(end))
                data->interviewers[raw->interviewer] = end;
            if (ends->one_level[raw->question])
                data->questions[raw->question] = FACETS_ONE_LEVEL;
            if (is_end(end) || ends->one_level[raw->question] ||
                (data->joint && is_end(ends->candidates[c]))) {
                raw->level = -1;
                any = true;
            }
        }
    }
    return any;
}

/* With common thresholds the levels that were seen on any question were seen on all. */
static void share_steps(struct facets_data *data)
{
    struct facets_steps all = data->steps[0];
    for (size_t q = 1; q < data->catalogue->n_questions; q++)
        for (size_t k = 0; k < data->steps[q].n; k++) {
            all.counts[k] += data->steps[q].counts[k];
            if (data->steps[q].n > all.n)
                all.n = data->steps[q].n;
        }
    all.lowest = 0;
    while (all.lowest < all.n && all.counts[all.lowest] == 0)
        all.lowest++;
    for (size_t q = 0; q < data->catalogue->n_questions; q++)
        data->steps[q] = all;
}

static void prune(struct facets_data *data, struct arena *arena)
{
    struct arena scratch = {0};
    const size_t n_questions = data->catalogue->n_questions;
    const size_t n_interviewers = data->catalogue->n_interviewers;
    const size_t n_levels = levels_of(data);
    struct ends ends = {ARENA_ARRAY(&scratch, n_interviewers, enum facets_end),
                        ARENA_ARRAY(&scratch, data->n_candidates, enum facets_end),
                        ARENA_ARRAY(&scratch, n_questions, bool)};
    data->steps = ARENA_ARRAY(arena, n_questions, struct facets_steps);
    data->questions = ARENA_ARRAY(arena, n_questions, enum facets_end);
    data->interviewers = ARENA_ARRAY(arena, n_interviewers, enum facets_end);
    for (size_t q = 0; q < n_questions; q++)
        data->steps[q].counts = ARENA_ARRAY(arena, n_levels, size_t);
    do {
        see_levels(data);
        look_for_ends(data, &ends);
    } while (set_aside(data, &ends));
    if (data->common_thresholds && n_questions > 0)
        share_steps(data);
    arena_free(&scratch);
}

static void keep_aside(struct facets_data *data, size_t candidate, const struct facets_raw *raw)
{
    if (!is_end(data->interviewers[raw->interviewer]))
        return;
    data->aside = grown(data->aside, &data->aside_capacity, data->n_aside, sizeof *data->aside);
    data->aside[data->n_aside++] = (struct facets_aside){(uint32_t)candidate, raw->question,
                                                         raw->interviewer};
}

/* Keeps what is inside, in its order, as pairs of question and interviewer. */
static void compact(struct facets_data *data)
{
    size_t n = 0;
    for (size_t c = 0; c < data->n_candidates; c++) {
        struct facets_candidate *const candidate = &data->candidates[c];
        const size_t first = n;
        for (size_t r = 0; r < candidate->n; r++) {
            struct facets_raw raw = data->raw[candidate->first + r];
            if (raw.level < 0) {
                keep_aside(data, c, &raw);
                continue;
            }
            const struct facets_steps *const steps = &data->steps[raw.question];
            raw.level = (int16_t)(raw.level - (int16_t)steps->lowest);
            candidate->score += raw.level;
            data->raw[n++] = raw;
        }
        candidate->first = first;
        candidate->n = n - first;
        if (candidate->n == 0 && candidate->end == FACETS_INSIDE)
            candidate->end = FACETS_ONE_LEVEL;
    }
    data->n_ratings = n;
}

/* Sorts positions by a key below `n_keys`, those of one key in the order they had. */
static void sort_by(const struct facets_data *data, bool by_question, size_t n_keys,
                    const uint32_t *from, uint32_t *to)
{
    size_t *const next = calloc(n_keys + 1, sizeof *next);
    if (!next)
        memory_exhausted();
    for (size_t i = 0; i < data->n_ratings; i++)
        next[(by_question ? data->raw[i].question : data->raw[i].interviewer) + 1]++;
    for (size_t k = 0; k < n_keys; k++)
        next[k + 1] += next[k];
    for (size_t i = 0; i < data->n_ratings; i++) {
        const struct facets_raw *const raw = &data->raw[from[i]];
        to[next[by_question ? raw->question : raw->interviewer]++] = from[i];
    }
    free(next);
}

static void *array(size_t n, size_t size)
{
    void *const memory = calloc(n ? n : 1, size);
    if (!memory)
        memory_exhausted();
    return memory;
}

/* Cells are in order of question and interviewer, their ratings in that of candidates. */
static void number_cells(struct facets_data *data)
{
    const size_t n = data->n_ratings;
    uint32_t *const sorted = array(n, sizeof *sorted), *const place = array(n, sizeof *place);
    for (size_t i = 0; i < n; i++)
        place[i] = (uint32_t)i;
    sort_by(data, false, data->catalogue->n_interviewers, place, sorted);
    sort_by(data, true, data->catalogue->n_questions, sorted, place);
    size_t capacity = 0;
    for (size_t i = 0; i < n; i++) {
        const struct facets_raw *const raw = &data->raw[place[i]];
        const struct facets_cell *const last = data->n_cells ? &data->cells[data->n_cells - 1]
                                                             : NULL;
        if (!last || last->question != raw->question || last->interviewer != raw->interviewer) {
            data->cells = grown(data->cells, &capacity, data->n_cells, sizeof *data->cells);
            data->cells[data->n_cells++] = (struct facets_cell){raw->question, raw->interviewer, i,
                                                                0};
        }
        data->cells[data->n_cells - 1].n++;
        data->ratings[place[i]] = (struct facets_rating){(uint32_t)data->n_cells - 1, raw->level};
    }
    for (size_t c = 0; c < data->n_candidates; c++)
        for (size_t r = 0; r < data->candidates[c].n; r++)
            sorted[data->candidates[c].first + r] = (uint32_t)c;
    for (size_t i = 0; i < n; i++)
        data->order[i] = (struct facets_seen){sorted[place[i]], data->ratings[place[i]].level};
    free(sorted);
    free(place);
}

void facets_data_seal(struct facets_data *data, struct arena *arena)
{
    count_all(data, arena);
    prune(data, arena);
    compact(data);
    data->ratings = array(data->n_ratings, sizeof *data->ratings);
    data->order = array(data->n_ratings, sizeof *data->order);
    number_cells(data);
    free(data->raw);
    data->raw = NULL;
}
