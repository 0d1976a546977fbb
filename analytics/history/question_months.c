#include "analytics/history/question_months.h"

#include "analytics/measure/month.h"

struct question_months question_months_create(size_t n_questions, struct arena *arena)
{
    const struct question_months months = {
        .n = n_questions,
        .deviations = ARENA_ARRAY(arena, n_questions, struct interviewer_months),
        .shares = ARENA_ARRAY(arena, n_questions, struct moments)};
    for (size_t q = 0; q < n_questions; q++)
        months.deviations[q].arena = arena;
    return months;
}

static double sum_adjusted(const struct scored_rating *ratings, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += ratings[i].adjusted;
    return sum;
}

static bool is_met(const struct scored_rating *ratings, size_t n, size_t month)
{
    for (size_t i = 0; i < n; i++)
        if (month_of_day(ratings[i].day) == month)
            return true;
    return false;
}

/* The mean over the ratings of the answer that are of the month of the first one. */
static void add_month(struct question_months *months, const struct scored_rating *ratings, size_t n,
                      double others)
{
    const size_t month = month_of_day(ratings[0].day);
    struct moments adjusted = {0}, shares = {0};
    for (size_t i = 0; i < n; i++)
        if (month_of_day(ratings[i].day) == month) {
            moments_add(&adjusted, ratings[i].adjusted);
            moments_add(&shares, ratings[i].share);
        }
    struct interviewer_months *const its = &months->deviations[ratings[0].question];
    interviewer_months_rate(its, month);
    interviewer_months_add(its, month, adjusted.mean - others);
    moments_add(&months->shares[ratings[0].question], shares.mean);
}

void question_months_add(struct question_months *months, const struct answers *answers)
{
    const double total = sum_adjusted(answers->ratings, answers->n_ratings);
    for (size_t a = 0; a < answers->n_answers; a++) {
        const struct answer *const answer = &answers->answers[a];
        const struct scored_rating *const its = answers->ratings + answer->first;
        const size_t n_others = answers->n_ratings - answer->n;
        if (n_others == 0)
            continue;
        const double others = (total - sum_adjusted(its, answer->n)) / (double)n_others;
        for (size_t i = 0; i < answer->n; i++) {
            const size_t month = month_of_day(its[i].day);
            if (month != MONTH_NONE && !is_met(its, i, month))
                add_month(months, its + i, answer->n - i, others);
        }
        interviewer_months_end_candidate(&months->deviations[answer->question]);
    }
}

static double mean_of(const struct month_series *series)
{
    double n = 0, mean = 0;
    for (size_t m = 0; m < series->n; m++) {
        n += (double)series->months[m].n;
        mean += (double)series->months[m].n / n * (series->months[m].mean - mean);
    }
    return mean;
}

struct month_series question_months_series(const struct question_months *months, size_t question,
                                           struct arena *run)
{
    const struct month_series centred = interviewer_months_series(&months->deviations[question], 1,
                                                                  run);
    const double shift = months->shares[question].mean - mean_of(&centred);
    struct month_mean *const shifted = ARENA_ARRAY(run, centred.n, struct month_mean);
    for (size_t m = 0; m < centred.n; m++) {
        shifted[m] = centred.months[m];
        shifted[m].mean += shift;
    }
    return (struct month_series){shifted, centred.n};
}
