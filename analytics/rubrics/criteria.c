#include "analytics/rubrics/criteria.h"

#include <math.h>

#include "analytics/agreement/agreement.h"
#include "analytics/questions/difficulty.h"
#include "analytics/questions/discrimination.h"
#include "analytics/rubrics/criterion_findings.h"
#include "analytics/rubrics/criterion_pairs.h"

struct criteria {
    const struct catalogue *catalogue; /* of criteria */
    struct limits limits;
    struct arena own, *run;
    bool counted; /* the first pass is over */
    struct agreement *agreement;
    struct answers answers; /* of the candidate under way, on criteria */
    double *shares;         /* the same by criterion; NAN: none */
    double *deviations;     /* by question: of the candidate's answer from the mean, or NAN */
    size_t *ratings, *missing;
    struct moments *met;    /* by criterion */
    struct comoments *rest; /* x, rest score */
    struct criterion_pairs pairs;
};

struct criteria *criteria_create(const struct catalogue *catalogue, const struct limits *limits,
                                 struct arena *run)
{
    if (!catalogue->criteria)
        return NULL;
    struct arena own = {0};
    struct criteria *const criteria = ARENA_NEW(&own, struct criteria);
    const size_t n = catalogue->criteria->n_questions;
    *criteria = (struct criteria){.catalogue = catalogue->criteria,
                                  .limits = *limits,
                                  .run = run,
                                  .agreement = agreement_create(catalogue->criteria, limits, run),
                                  .shares = ARENA_ARRAY(&own, n, double),
                                  .deviations = ARENA_ARRAY(&own, catalogue->n_questions, double),
                                  .ratings = ARENA_ARRAY(&own, n, size_t),
                                  .missing = ARENA_ARRAY(&own, n, size_t),
                                  .met = ARENA_ARRAY(&own, n, struct moments),
                                  .rest = ARENA_ARRAY(&own, n, struct comoments),
                                  .pairs = criterion_pairs_create(catalogue->criteria, &own)};
    criteria->own = own;
    return criteria;
}

static void add_first(struct criteria *criteria)
{
    const struct answers *const answers = &criteria->answers;
    for (size_t i = 0; i < criteria->catalogue->n_questions; i++)
        criteria->shares[i] = NAN;
    for (size_t i = 0; i < answers->n_answers; i++) {
        const struct answer *const answer = &answers->answers[i];
        criteria->shares[answer->question] = answer->share;
        criteria->ratings[answer->question] += answer->n;
        moments_add(&criteria->met[answer->question], answer->share);
    }
    for (size_t i = 0; i < answers->n_missing; i++)
        criteria->missing[answers->missing[i]]++;
    criterion_pairs_add(&criteria->pairs, criteria->shares);
}

/* The rest score of a criterion leaves out the answer to its own question. */
static void add_second(struct criteria *criteria, const struct answers *questions,
                       const struct moments *question_shares)
{
    double sum = 0;
    for (size_t q = 0; q < criteria->catalogue->n_topics; q++)
        criteria->deviations[q] = NAN;
    for (size_t i = 0; i < questions->n_answers; i++) {
        const struct answer *const answer = &questions->answers[i];
        const double deviation = answer->share - question_shares[answer->question].mean;
        criteria->deviations[answer->question] = deviation;
        sum += deviation;
    }
    for (size_t i = 0; i < criteria->answers.n_answers; i++) {
        const struct answer *const mark = &criteria->answers.answers[i];
        const double own =
            criteria->deviations[criteria->catalogue->questions[mark->question].topic];
        const size_t n = questions->n_answers - (isnan(own) ? 0 : 1);
        if (n > 0)
            moments_add_pair(&criteria->rest[mark->question], mark->share,
                             (sum - (isnan(own) ? 0 : own)) / (double)n);
    }
}

void criteria_add(struct criteria *criteria, const struct candidate_ratings *ratings,
                  const struct answers *answers, const struct moments *question_shares)
{
    if (!criteria || !ratings)
        return;
    answers_read(&criteria->answers, criteria->catalogue, ratings);
    agreement_add(criteria->agreement, ratings);
    if (criteria->counted)
        add_second(criteria, answers, question_shares);
    else
        add_first(criteria);
}

void criteria_end_pass(struct criteria *criteria)
{
    if (!criteria)
        return;
    agreement_end_pass(criteria->agreement);
    criteria->counted = true;
}

void criteria_merge(struct criteria *criteria, const struct criteria *other)
{
    if (!criteria)
        return;
    agreement_merge(criteria->agreement, other->agreement);
    criterion_pairs_merge(&criteria->pairs, &other->pairs);
    for (size_t i = 0; i < criteria->catalogue->n_questions; i++) {
        criteria->ratings[i] += other->ratings[i];
        criteria->missing[i] += other->missing[i];
        moments_merge(&criteria->met[i], &other->met[i]);
    }
}

static struct estimate share_met(const struct criteria *criteria, size_t criterion)
{
    if (criteria->met[criterion].n == 0)
        return estimate_undefined(0, "nobody said whether it was met");
    return difficulty(&criteria->met[criterion], criteria->limits.floor_difficulty, criteria->run);
}

static const char *why_no_separation(const struct comoments *rest)
{
    if (rest->n < 2)
        return rest->n == 0 ? "no candidate with a mark answered another question"
                            : "only one candidate with a mark answered another question";
    if (!moments_vary(rest->n, rest->m2_a))
        return rest->mean_a > 0.5   ? "every candidate meets it"
               : rest->mean_a < 0.5 ? "no candidate meets it"
                                    : "interviewers were divided on every candidate";
    if (!moments_vary(rest->n, rest->m2_b))
        return "the candidates did equally well on the other questions";
    return NULL;
}

static struct estimate separation(const struct criteria *criteria, size_t criterion)
{
    const struct comoments *const rest = &criteria->rest[criterion];
    const char *const reason = why_no_separation(rest);
    if (reason)
        return estimate_undefined(rest->n, reason);
    const struct discrimination pairs = {.rest = *rest, .total = {.n = rest->n}};
    return discrimination(&pairs, criteria->limits.floor_correlation, criteria->run);
}

struct criteria_result criteria_finish(struct criteria *criteria)
{
    if (!criteria)
        return (struct criteria_result){0};
    const size_t n = criteria->catalogue->n_questions;
    const struct agreement_result *const agreement = agreement_finish(criteria->agreement);
    struct criteria_result result = {
        .criteria = ARENA_ARRAY(criteria->run, n, struct criterion_result), .n = n};
    for (size_t i = 0; i < n; i++)
        result.criteria[i] = (struct criterion_result){
            .n_candidates = criteria->met[i].n,
            .n_ratings = criteria->ratings[i],
            .n_missing = criteria->missing[i],
            .met = share_met(criteria, i),
            .separation = separation(criteria, i),
            .agreement = agreement->questions[i].agreement,
            .kappa = agreement->questions[i].kappa[KAPPA_UNWEIGHTED].estimate};
    criterion_findings_decide(&result, &criteria->pairs, &criteria->limits, criteria->run);
    return result;
}

void criteria_free(struct criteria *criteria)
{
    if (!criteria)
        return;
    agreement_free(criteria->agreement);
    answers_free(&criteria->answers);
    struct arena own = criteria->own;
    arena_free(&own);
}
