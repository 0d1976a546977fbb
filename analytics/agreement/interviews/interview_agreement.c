#include "analytics/agreement/interviews/interview_agreement.h"

#include <stdlib.h>

#include "analytics/agreement/icc/icc.h"
#include "base/memory.h"

struct interview_agreement interview_agreement_create(const struct catalogue *catalogue,
                                                      struct arena *arena)
{
    return (struct interview_agreement){.n_interviewers = catalogue->n_interviewers,
                                        .sum = ARENA_ARRAY(arena, catalogue->n_questions, double),
                                        .n = ARENA_ARRAY(arena, catalogue->n_questions, size_t)};
}

void interview_agreement_free(struct interview_agreement *agreement)
{
    free(agreement->means);
    agreement->means = NULL;
}

void interview_agreement_count(struct interview_agreement *agreement,
                               const struct interview_score *score)
{
    agreement->sum[score->question] += score->share;
    agreement->n[score->question]++;
}

void interview_agreement_merge(struct interview_agreement *agreement,
                               const struct interview_agreement *other, size_t n_questions)
{
    for (size_t q = 0; q < n_questions; q++) {
        agreement->sum[q] += other->sum[q];
        agreement->n[q] += other->n[q];
    }
}

void interview_agreement_end_count(struct interview_agreement *agreement, size_t n_questions)
{
    for (size_t q = 0; q < n_questions; q++)
        if (agreement->n[q] > 0)
            agreement->sum[q] /= (double)agreement->n[q];
}

void interview_agreement_add(struct interview_agreement *agreement,
                             const struct interview_score *score)
{
    agreement->means = memory_room(agreement->means, agreement->n_means + 1,
                                   sizeof *agreement->means, &agreement->capacity);
    agreement->means[agreement->n_means++] = (struct interview_mean){
        score->candidate, score->interview, score->interviewer,
        score->share - agreement->sum[score->question], 1};
}

static int by_interview(const void *left, const void *right)
{
    const struct interview_mean *const a = left, *const b = right;
    if (a->interview != b->interview)
        return a->interview < b->interview ? -1 : 1;
    if (a->interviewer != b->interviewer)
        return a->interviewer < b->interviewer ? -1 : 1;
    return (a->share > b->share) - (a->share < b->share);
}

/* The scores of the candidate become means, an interviewer of an interview each. */
void interview_agreement_end_candidate(struct interview_agreement *agreement)
{
    struct interview_mean *const scores = agreement->means + agreement->begin;
    const size_t n = agreement->n_means - agreement->begin;
    if (n == 0)
        return;
    qsort(scores, n, sizeof *scores, by_interview);
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        const bool same = kept > 0 && scores[kept - 1].interview == scores[i].interview &&
                          scores[kept - 1].interviewer == scores[i].interviewer;
        if (same) {
            scores[kept - 1].share += scores[i].share;
            scores[kept - 1].n++;
        } else {
            scores[kept++] = scores[i];
        }
    }
    for (size_t i = 0; i < kept; i++)
        scores[i].share /= (double)scores[i].n;
    agreement->begin += kept;
    agreement->n_means = agreement->begin;
}

/* Shows every interview to `act`, and ends candidates. */
static void for_each_interview(const struct interview_agreement *agreement, struct icc *icc,
                               void (*act)(struct icc *icc, const struct icc_unit *unit))
{
    struct arena scratch = {0};
    uint32_t *const interviewer = ARENA_ARRAY(&scratch, agreement->n_interviewers, uint32_t);
    double *const share = ARENA_ARRAY(&scratch, agreement->n_interviewers, double);
    const struct interview_mean *const means = agreement->means;
    for (size_t i = 0, n = 0; i < agreement->n_means; i++) {
        const bool last = i + 1 == agreement->n_means;
        interviewer[n] = means[i].interviewer;
        share[n++] = means[i].share + 0.5;
        const bool ends = last || means[i + 1].candidate != means[i].candidate;
        if (!ends && means[i + 1].interview == means[i].interview)
            continue;
        act(icc, &(struct icc_unit){interviewer, share, n});
        n = 0;
        if (ends)
            icc_end_candidate(icc);
    }
    arena_free(&scratch);
}

struct estimate interview_agreement_estimate(const struct interview_agreement *agreement,
                                             size_t floor, const struct parallel *parallel,
                                             struct arena *run)
{
    struct arena scratch = {0};
    struct icc icc = {.sums = icc_sums_create(agreement->n_interviewers, &scratch)};
    for_each_interview(agreement, &icc, icc_add);
    icc_end_count(&icc, false, parallel, &scratch);
    for_each_interview(agreement, &icc, icc_move);
    const struct estimate estimate = icc_estimate(&icc, floor, parallel, run).a1;
    arena_free(&scratch);
    return estimate;
}
