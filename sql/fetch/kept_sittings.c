#include "sql/fetch/kept_sittings.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void kept_sittings_begin(struct kept_sittings *kept, const struct kept_interview *interview,
                         enum outcome outcome)
{
    kept->interviews = memory_room(kept->interviews, kept->n_interviews + 1,
                                   sizeof *kept->interviews, &kept->interview_capacity);
    struct kept_interview *const begun = &kept->interviews[kept->n_interviews++];
    *begun = *interview;
    begun->first = kept->n_sittings;
    begun->outcome = outcome;
}

struct kept_sitting *kept_sittings_of(struct kept_sittings *kept, uint32_t interviewer)
{
    const size_t first = kept->interviews[kept->n_interviews - 1].first;
    size_t at = kept->n_sittings;
    while (at > first && kept->sittings[at - 1].interviewer >= interviewer)
        at--;
    if (at < kept->n_sittings && kept->sittings[at].interviewer == interviewer)
        return &kept->sittings[at];
    kept->sittings = memory_room(kept->sittings, kept->n_sittings + 1, sizeof *kept->sittings,
                                 &kept->sitting_capacity);
    struct kept_sitting *const sitting = &kept->sittings[at];
    memmove(sitting + 1, sitting, (kept->n_sittings - at) * sizeof *sitting);
    kept->n_sittings++;
    *sitting = (struct kept_sitting){.interviewer = interviewer,
                                     .first_day = INT32_MIN,
                                     .last_day = INT32_MIN,
                                     .days_to_score = INT32_MIN};
    return sitting;
}

/* Where the sittings of an interview end. */
static size_t end_of(const struct kept_sittings *kept, size_t interview)
{
    return interview + 1 < kept->n_interviews ? kept->interviews[interview + 1].first
                                              : kept->n_sittings;
}

static struct sitting sitting_at(const struct kept_interview *interview,
                                 const struct kept_sitting *kept, const uint32_t *places)
{
    return (struct sitting){.role = interview->role,
                            .interview = interview->id,
                            .stage = interview->stage,
                            .interviewer = places[kept->interviewer],
                            .first_day = kept->first_day,
                            .last_day = kept->last_day,
                            .n_ratings = kept->n_ratings,
                            .days_to_score = kept->days_to_score,
                            .outcome = interview->outcome};
}

bool kept_sittings_next(const struct kept_sittings *kept, const uint32_t *places,
                        struct kept_sittings_cursor *cursor, struct candidate_sittings *ret)
{
    if (cursor->interview == kept->n_interviews)
        return false;
    const struct kept_interview *interview = &kept->interviews[cursor->interview];
    const int64_t candidate = interview->candidate;
    size_t n = 0;
    for (; cursor->interview < kept->n_interviews && interview->candidate == candidate;
         interview = &kept->interviews[++cursor->interview]) {
        const size_t end = end_of(kept, cursor->interview);
        cursor->sittings = memory_room(cursor->sittings, n + end - interview->first,
                                       sizeof *cursor->sittings, &cursor->capacity);
        for (size_t i = interview->first; i < end; i++)
            cursor->sittings[n++] = sitting_at(interview, &kept->sittings[i], places);
    }
    *ret = (struct candidate_sittings){candidate, n, cursor->sittings};
    return true;
}

void kept_sittings_cursor_free(struct kept_sittings_cursor *cursor)
{
    free(cursor->sittings);
}

void kept_sittings_free(struct kept_sittings *kept)
{
    free(kept->interviews);
    free(kept->sittings);
}
