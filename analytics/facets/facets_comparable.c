#include "analytics/facets/facets_comparable.h"

#include <stdlib.h>

#include "analytics/interviewers/effects.h"
#include "analytics/interviewers/effects_comparable.h"

/* One candidate's ratings as they came, room for the longest. */
struct shown {
    uint32_t *question, *interviewer;
    int64_t *interview;
    int16_t *level;
};

static struct candidate_ratings show(const struct facets_data *data, size_t c,
                                     const struct shown *room)
{
    const struct facets_candidate *const candidate = &data->candidates[c];
    for (size_t r = 0; r < candidate->n; r++) {
        const struct facets_rating *const rating = &data->ratings[candidate->first + r];
        const struct facets_cell *const cell = &data->cells[rating->cell];
        room->question[r] = cell->question;
        room->interviewer[r] = cell->interviewer;
        room->interview[r] = 0;
        room->level[r] = (int16_t)(rating->level + (int16_t)data->steps[cell->question].lowest);
    }
    return (struct candidate_ratings){.candidate = candidate->candidate,
                                      .n = candidate->n,
                                      .question = room->question,
                                      .interviewer = room->interviewer,
                                      .interview = room->interview,
                                      .level = room->level};
}

static void add_all(const struct facets_data *data, struct effects *effects)
{
    struct arena scratch = {0};
    struct answers answers = {0};
    size_t most = 0;
    for (size_t c = 0; c < data->n_candidates; c++)
        if (data->candidates[c].n > most)
            most = data->candidates[c].n;
    const struct shown room = {
        ARENA_ARRAY(&scratch, most, uint32_t), ARENA_ARRAY(&scratch, most, uint32_t),
        ARENA_ARRAY(&scratch, most, int64_t), ARENA_ARRAY(&scratch, most, int16_t)};
    for (size_t c = 0; c < data->n_candidates; c++) {
        if (data->candidates[c].n == 0)
            continue;
        const struct candidate_ratings ratings = show(data, c, &room);
        answers_read(&answers, data->catalogue, &ratings);
        effects_add(effects, &answers);
    }
    answers_free(&answers);
    arena_free(&scratch);
}

struct facets_comparable facets_comparable_none(const struct facets_data *data, struct arena *arena)
{
    const size_t n = data->catalogue->n_interviewers;
    struct facets_comparable result = {.group = ARENA_ARRAY(arena, n, long),
                                       .sizes = ARENA_ARRAY(arena, n, size_t)};
    for (size_t i = 0; i < n; i++)
        result.group[i] = -1;
    return result;
}

struct facets_comparable facets_comparable(const struct facets_data *data, struct arena *arena)
{
    struct arena scratch = {0};
    const size_t n = data->catalogue->n_interviewers, first = data->catalogue->n_questions;
    struct facets_comparable result = facets_comparable_none(data, arena);
    size_t *const leader = ARENA_ARRAY(&scratch, n, size_t);
    struct effects effects = effects_create(data->catalogue, &scratch);
    add_all(data, &effects);
    effects_solve(&effects, NULL, &scratch);
    struct effects_comparable comparable = effects_comparable_create(&effects, &scratch);
    for (size_t i = 0; i < n; i++) {
        if (effects.uses[first + i] == 0)
            continue;
        size_t g = 0;
        while (g < result.n_groups &&
               !effects_comparable_rows(&comparable, first + leader[g], first + i))
            g++;
        if (g == result.n_groups)
            leader[result.n_groups++] = i;
        result.group[i] = (long)g;
        result.sizes[g]++;
    }
    result.rank_deficiency = effects.rank_deficiency;
    effects_comparable_free(&comparable);
    arena_free(&scratch);
    return result;
}
