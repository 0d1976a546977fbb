#include "analytics/measure/tally.h"

struct tally tally_create(const struct catalogue *catalogue, struct arena *arena)
{
    return (struct tally){.n_questions = catalogue->n_questions,
                          .n_interviewers = catalogue->n_interviewers,
                          .ratings = ARENA_ARRAY(arena, catalogue->n_questions, size_t),
                          .missing = ARENA_ARRAY(arena, catalogue->n_questions, size_t),
                          .other_scale = ARENA_ARRAY(arena, catalogue->n_questions, size_t),
                          .took_part = ARENA_ARRAY(arena, catalogue->n_interviewers, bool)};
}

static void take_part(struct tally *tally, const struct candidate_ratings *ratings)
{
    for (size_t i = 0; i < ratings->n; i++)
        tally->took_part[ratings->interviewer[i]] = true;
}

void tally_add(struct tally *tally, const struct answers *answers,
               const struct candidate_ratings *ratings)
{
    tally->candidates += ratings->n + answers->n_other_scale > 0;
    tally->answering += answers->n_answers > 0;
    tally->interviews += answers->n_interviews;
    for (size_t i = 0; i < answers->n_answers; i++)
        tally->ratings[answers->answers[i].question] += answers->answers[i].n;
    for (size_t i = 0; i < answers->n_missing; i++)
        tally->missing[answers->missing[i]]++;
    for (size_t i = 0; i < answers->n_other_scale; i++)
        tally->other_scale[answers->other_scale[i]]++;
    take_part(tally, ratings);
    if (ratings->other_scale)
        take_part(tally, ratings->other_scale);
}

void tally_merge(struct tally *tally, const struct tally *other)
{
    tally->candidates += other->candidates;
    tally->answering += other->answering;
    tally->interviews += other->interviews;
    for (size_t i = 0; i < tally->n_questions; i++) {
        tally->ratings[i] += other->ratings[i];
        tally->missing[i] += other->missing[i];
        tally->other_scale[i] += other->other_scale[i];
    }
    for (size_t i = 0; i < tally->n_interviewers; i++)
        tally->took_part[i] = tally->took_part[i] || other->took_part[i];
}

struct counts tally_counts(const struct tally *tally)
{
    struct counts counts = {.candidates = tally->candidates, .interviews = tally->interviews};
    for (size_t i = 0; i < tally->n_questions; i++) {
        const size_t ratings = tally->ratings[i] + tally->other_scale[i];
        counts.questions += ratings + tally->missing[i] > 0;
        counts.ratings += ratings;
        counts.other_scale += tally->other_scale[i];
        counts.missing += tally->missing[i];
    }
    for (size_t i = 0; i < tally->n_interviewers; i++)
        counts.interviewers += tally->took_part[i];
    return counts;
}
