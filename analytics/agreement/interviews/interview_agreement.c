#include "analytics/agreement/interviews/interview_agreement.h"

#include <stdlib.h>
#include <string.h>

#include "analytics/agreement/icc/icc.h"
#include "analytics/measure/mix.h"
#include "base/memory.h"

struct interview_agreement interview_agreement_create(const struct catalogue *catalogue,
                                                      struct arena *arena)
{
    return (struct interview_agreement){
        .n_interviewers = catalogue->n_interviewers,
        .sum = ARENA_ARRAY(arena, catalogue->n_questions, struct share_sum),
        .n = ARENA_ARRAY(arena, catalogue->n_questions, size_t),
        .question_mean = ARENA_ARRAY(arena, catalogue->n_questions, double)};
}

void interview_agreement_free(struct interview_agreement *agreement)
{
    free(agreement->means);
    free(agreement->scores);
    agreement->means = NULL;
    agreement->scores = NULL;
}

void interview_agreement_count(struct interview_agreement *agreement,
                               const struct interview_score *score)
{
    share_sum_add(&agreement->sum[score->question], score->share);
    agreement->n[score->question]++;
}

void interview_agreement_merge(struct interview_agreement *agreement,
                               const struct interview_agreement *other, size_t n_questions)
{
    for (size_t q = 0; q < n_questions; q++) {
        share_sum_merge(&agreement->sum[q], &other->sum[q]);
        agreement->n[q] += other->n[q];
    }
}

void interview_agreement_end_count(struct interview_agreement *agreement, size_t n_questions)
{
    for (size_t q = 0; q < n_questions; q++)
        if (agreement->n[q] > 0)
            agreement->question_mean[q] = share_sum_of(&agreement->sum[q]) /
                                          (double)agreement->n[q];
}

void interview_agreement_add(struct interview_agreement *agreement,
                             const struct interview_score *score)
{
    agreement->scores = memory_room(agreement->scores, agreement->n_scores + 1,
                                    sizeof *agreement->scores, &agreement->scores_capacity);
    struct interview_score *const kept = &agreement->scores[agreement->n_scores++];
    *kept = *score;
    kept->share -= agreement->question_mean[score->question];
}

static int by_interview(const void *left, const void *right)
{
    const struct interview_score *const a = left, *const b = right;
    if (a->interview != b->interview)
        return a->interview < b->interview ? -1 : 1;
    if (a->interviewer != b->interviewer)
        return a->interviewer < b->interviewer ? -1 : 1;
    return (a->share > b->share) - (a->share < b->share);
}

/* The mean of the scores from `begin` on that one interviewer gave in one interview; returns where
 * the next ones begin. */
static size_t add_mean(struct interview_agreement *agreement, size_t begin)
{
    const struct interview_score *const first = &agreement->scores[begin];
    double sum = 0;
    size_t end = begin;
    for (; end < agreement->n_scores && agreement->scores[end].interview == first->interview &&
           agreement->scores[end].interviewer == first->interviewer;
         end++)
        sum += agreement->scores[end].share;
    agreement->means = memory_room(agreement->means, agreement->n_means + 1,
                                   sizeof *agreement->means, &agreement->means_capacity);
    agreement->means[agreement->n_means++] = (struct interview_mean){
        .share = sum / (double)(end - begin),
        .interviewer = first->interviewer,
        .begins_candidate = begin == 0,
        .begins_interview = begin == 0 || first[-1].interview != first->interview};
    return end;
}

/* The scores of the candidate become means, an interviewer of an interview each. */
void interview_agreement_end_candidate(struct interview_agreement *agreement)
{
    if (agreement->n_scores == 0)
        return;
    qsort(agreement->scores, agreement->n_scores, sizeof *agreement->scores, by_interview);
    for (size_t i = 0; i < agreement->n_scores;)
        i = add_mean(agreement, i);
    agreement->n_scores = 0;
}

/* The means of an interview, known by a digest of who gave which. */
struct unit {
    uint64_t scores;
    size_t begin, n; /* of the means */
};

/* The interviews of a candidate, known by a digest of theirs. */
struct met {
    uint64_t scores;
    size_t begin, n; /* of the units */
};

static int by_scores_of_unit(const void *left, const void *right)
{
    const struct unit *const a = left, *const b = right;
    return (a->scores > b->scores) - (a->scores < b->scores);
}

static int by_scores_of_met(const void *left, const void *right)
{
    const struct met *const a = left, *const b = right;
    return (a->scores > b->scores) - (a->scores < b->scores);
}

static uint64_t digest_of(const struct interview_mean *mean)
{
    uint64_t share;
    memcpy(&share, &mean->share, sizeof share);
    return mix(share ^ mix(mean->interviewer));
}

/* All interviews, candidate by candidate, in an order that their scores alone decide. */
struct order {
    struct unit *units;
    struct met *met;
    size_t n_met;
};

static struct order order_of(const struct interview_agreement *agreement, struct arena *arena)
{
    const struct interview_mean *const means = agreement->means;
    struct order order = {.units = ARENA_ARRAY(arena, agreement->n_means, struct unit),
                          .met = ARENA_ARRAY(arena, agreement->n_means, struct met)};
    size_t n_units = 0;
    for (size_t i = 0; i < agreement->n_means; i++) {
        if (means[i].begins_candidate)
            order.met[order.n_met++] = (struct met){.begin = n_units};
        if (means[i].begins_interview) {
            order.units[n_units++] = (struct unit){.begin = i};
            order.met[order.n_met - 1].n++;
        }
        struct unit *const unit = &order.units[n_units - 1];
        unit->scores = mix(unit->scores ^ digest_of(&means[i]));
        unit->n++;
    }
    for (size_t i = 0; i < order.n_met; i++) {
        struct met *const met = &order.met[i];
        qsort(order.units + met->begin, met->n, sizeof *order.units, by_scores_of_unit);
        for (size_t u = 0; u < met->n; u++)
            met->scores = mix(met->scores ^ order.units[met->begin + u].scores);
    }
    qsort(order.met, order.n_met, sizeof *order.met, by_scores_of_met);
    return order;
}

/* Shows every interview to `act`, and ends candidates. */
static void for_each_interview(const struct interview_agreement *agreement,
                               const struct order *order, struct icc *icc,
                               void (*act)(struct icc *icc, const struct icc_unit *unit))
{
    struct arena scratch = {0};
    uint32_t *const interviewer = ARENA_ARRAY(&scratch, agreement->n_interviewers, uint32_t);
    double *const share = ARENA_ARRAY(&scratch, agreement->n_interviewers, double);
    for (size_t m = 0; m < order->n_met; m++) {
        for (size_t u = 0; u < order->met[m].n; u++) {
            const struct unit *const unit = &order->units[order->met[m].begin + u];
            for (size_t i = 0; i < unit->n; i++) {
                interviewer[i] = agreement->means[unit->begin + i].interviewer;
                share[i] = agreement->means[unit->begin + i].share + 0.5;
            }
            act(icc, &(struct icc_unit){interviewer, share, unit->n});
        }
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
    const struct order order = order_of(agreement, &scratch);
    for_each_interview(agreement, &order, &icc, icc_add);
    icc_end_count(&icc, false, parallel, &scratch);
    for_each_interview(agreement, &order, &icc, icc_move);
    const struct estimate estimate = icc_estimate(&icc, floor, parallel, run).a1;
    arena_free(&scratch);
    return estimate;
}
