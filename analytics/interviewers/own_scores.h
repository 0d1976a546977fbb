#ifndef ASSAY_ANALYTICS_INTERVIEWERS_OWN_SCORES_H
#define ASSAY_ANALYTICS_INTERVIEWERS_OWN_SCORES_H

#include "analytics/interviewers/interviewer_result.h"
#include "analytics/measure/estimate.h"
#include "analytics/measure/limits.h"
#include "base/ratings.h"

/*
 * One interviewer's scores beside those of colleagues on the same answers, level by level and
 * question by question, colleagues pooled: an answer counts once, with the mean of the colleagues
 * who scored it. Differences are the interviewer's less theirs; errors are clustered by candidate
 * (Liang & Zeger 1986, Biometrika 73, 13-22), bounds by t at candidates - 1. Where an answer was
 * scored by fewer than OWN_FEWEST_COLLEAGUES people in all, the pool would be somebody: such
 * numbers are not given.
 */
enum { OWN_FEWEST_COLLEAGUES = 3, OWN_MOST_LEVELS = 11 };

/* Of the answers on the main scale that a colleague scored too. */
struct own_level {
    size_t n;                   /* that the interviewer gave this level */
    double share, colleagues;   /* of the answers: the interviewer's, the colleagues' */
    struct estimate difference; /* of the two */
    size_t n_pairs, n_alike;    /* scores of colleagues at this level, and how many the interviewer
                                   gave the same */
    size_t usual;               /* the level that the interviewer gives most often there */
    size_t n_usual;             /* so often */
};

struct own_question {
    size_t n_answers, n_colleagues; /* scored by both; who scored one of them */
    struct estimate difference;     /* on the question's scale */
};

struct own_scores_result {
    size_t scale;                         /* the main one of all interviewers */
    size_t n_answers, n_colleagues;       /* on it */
    double mean, colleagues;              /* of the answers, on the scale's values; NAN: none */
    const char *reason;                   /* why there is nothing by level; NULL: there is */
    struct own_level *levels;             /* n_levels of the scale; NULL with a reason */
    const struct own_question *questions; /* of the catalogue */
};

struct own_scores;

/* Results and reasons live in `run`. */
struct own_scores *own_scores_create(const struct catalogue *catalogue, size_t interviewer,
                                     size_t scale, const struct limits *limits, struct arena *run);
void own_scores_add(struct own_scores *own, const struct candidate_ratings *ratings);
const struct own_scores_result *own_scores_finish(struct own_scores *own);
void own_scores_free(struct own_scores *own);

/* Whether one or two colleagues alone scored these answers: what a person is from them is then what
 * they are from the person. */
bool own_scores_are_of_few(const struct own_scores_result *own);

/* Takes out of the interviewer's result all that compares with colleagues, with that reason. */
void own_scores_withhold(struct interviewer_result *self);

#endif
