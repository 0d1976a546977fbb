#ifndef ASSAY_ANALYTICS_QUESTIONS_QUESTION_RESULT_H
#define ASSAY_ANALYTICS_QUESTIONS_QUESTION_RESULT_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/finding.h"
#include "analytics/measure/state.h"
#include "analytics/questions/topic_result.h"
#include "base/outcome.h"

struct level_use {
    size_t count;          /* ratings at this level */
    struct estimate share; /* of all ratings; Wilson with effective n, clustered by candidate */
    struct estimate
        ability; /* mean adjusted score (a share) of the candidates rated at this level */
};

/* What would tell of a question of which nobody can say: so many more of each, 0 and not `many`
 * where that does not stand in the way; a sentence where no number of them would. */
struct question_needs {
    struct state_need candidates, shared_interviews;
    const char *reason;
};

struct question_verdict {
    enum state state;
    enum state kinds[FINDING_TOO_FEW];
    struct question_needs needs; /* of STATE_CANNOT_SAY alone */
};

/* Which difficulty findings rest on. */
enum difficulty_basis { DIFFICULTY_AS_SCORED, DIFFICULTY_NET };

/* Everything known about one question; in the order of the catalogue. Questions without a rating
 * have n_ratings 0. Candidates, answers and all that is estimated are of scores on the question's
 * main scale. */
struct question_result {
    size_t n_candidates, n_ratings,
        n_missing;              /* ratings with a score, on whatever scale, without */
    size_t n_other_scale;       /* of n_ratings: on another than the main scale */
    size_t n_answers, n_shared; /* with a score; with those of two interviewers or more */
    double mean, sd; /* of candidate means, on the scale's own values; NAN where not defined */
    struct estimate difficulty;             /* share of the scale; high is easy */
    struct estimate difficulty_adjusted;    /* net of who asked and who was asked */
    enum difficulty_basis difficulty_basis; /* beyond the scale net of others: as scored */
    struct estimate separation;             /* item-rest correlation */
    struct estimate polyserial;             /* of the levels with the rest score */
    struct estimate upper_lower;     /* strongest less weakest candidates, a share of the scale */
    struct estimate exposure;        /* share of candidates who were asked */
    struct estimate missing_rate;    /* share of the scores asked for that were not given */
    struct estimate point_biserial;  /* correlation of x with being hired, not rejected */
    struct estimate auc;             /* how often the hired one of a pair has the higher x */
    double item_total;               /* NAN where not defined */
    double alpha_if_dropped;         /* of covariances pair by pair; NAN where not defined */
    double alpha_without;            /* as questions_result_reliability, without it; NAN: none */
    struct level_use *levels;        /* n_levels of the question's scale */
    struct estimate floor, ceiling;  /* shares of ratings at the lowest and the highest level */
    struct estimate kappa_quadratic; /* pooled over the pairs that scored this question */
    struct finding *findings;        /* strongest first, then in the order of enum finding_kind */
    size_t n_findings;
    struct question_verdict verdict;
};

/* The difficulty that findings and states rest on. */
static inline const struct estimate *
question_result_judged_difficulty(const struct question_result *result)
{
    return result->difficulty_basis == DIFFICULTY_NET ? &result->difficulty_adjusted
                                                      : &result->difficulty;
}

/* The ratings that levels, shares and means are of. */
static inline size_t question_result_on_scale(const struct question_result *result)
{
    return result->n_ratings - result->n_other_scale;
}

struct questions_result {
    struct estimate alpha;       /* of covariances pair by pair */
    struct estimate alpha_model; /* by one factor on all rows; n is 0 on complete data */
    struct estimate omega;
    struct topic_result *topics;            /* n_topics of the catalogue */
    size_t outcomes[N_OUTCOMES];            /* candidates with a score, by outcome */
    struct question_result *questions;      /* n_questions of the catalogue */
    enum difficulty_basis difficulty_basis; /* of each of them */
    struct finding_tally tally;             /* of questions */
};

/* The alpha that readers are told: of the covariances where all candidates met all questions, or
 * where there is no other, otherwise of the model. */
static inline const struct estimate *
questions_result_reliability(const struct questions_result *result)
{
    const struct estimate *const model = &result->alpha_model;
    return model->n > 0 && model->status == ESTIMATE_OK ? model : &result->alpha;
}

#endif
