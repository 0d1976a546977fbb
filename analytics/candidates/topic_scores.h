#ifndef ASSAY_ANALYTICS_CANDIDATES_TOPIC_SCORES_H
#define ASSAY_ANALYTICS_CANDIDATES_TOPIC_SCORES_H

#include <stdbool.h>

#include "analytics/candidates/leverages.h"
#include "analytics/candidates/netting.h"
#include "analytics/candidates/topic_score.h"
#include "analytics/interviewers/effects.h"
#include "analytics/measure/answers.h"
#include "analytics/measure/moments.h"
#include "base/arena.h"

/* A candidate on a topic; what is of scores is empty where there is none. */
struct scored_topic {
    bool asked;
    size_t n_interviewers;
    size_t n_other_scale, n_questions_beside; /* scores; questions with no other score */
    struct moments shares;                    /* of answers, as given */
    struct moments ratings;                   /* net of question and interviewer */
    struct moments means;                     /* of answers' net ratings */
    double within;                            /* squares of net ratings about their answer */
    double inverse;                           /* sum over answers of 1/ratings */
    double netting;                           /* topic_score.h */
    struct lost_freedom lost;                 /* 0 where it is not known */
    const struct netting_part *parts;         /* topic_score.h */
    size_t n_parts;
};

/*
 * Reads answers into topics. A score on a topic is the mean over its answers, each the mean of its
 * net ratings, so that two ratings of one answer are one piece of evidence; it is for the mean of
 * the topic's questions and of the interviewers. Netting adds the variance of what was taken out,
 * in residual variances: for questions 1/answers of each, by how far those asked differ from all of
 * the topic's; for interviewers what the least-squares fit gives the mean of those met, or, where
 * leverages are not known, 1/ratings of each.
 */
struct topic_scorer {
    const struct catalogue *catalogue;
    double *ease;                     /* by topic: mean effect of its questions */
    size_t *n_questions;              /* by topic: with a score from anybody */
    double *even_questions;           /* by topic: netting of one who was asked none */
    double *per_question;             /* 1/answers */
    double *per_interviewer;          /* 1/ratings */
    struct leverages *leverages;      /* NULL: not known */
    struct netting *netting;          /* NULL: not known */
    struct arena *arena;              /* where parts live */
    size_t *firsts, *nexts, capacity; /* answers by topic */
    size_t *places;                   /* workspace: a topic's answers */
    size_t *met, *present, n_present; /* workspace: ratings by interviewer, and whose they are */
};

/* After effects_solve; `shares` of x, by question. */
struct topic_scorer topic_scorer_create(const struct catalogue *catalogue,
                                        const struct effects *effects, const struct moments *shares,
                                        struct arena *arena);

/* `ret`: one for each topic of the catalogue. Ratings are net. */
void topic_scores_read(struct topic_scorer *scorer, const struct answers *answers,
                       struct scored_topic *ret);

/* Those with a score, by topic; returns how many. */
size_t topic_scores_list(const struct topic_scorer *scorer, const struct scored_topic *topics,
                         struct topic_score *ret);

void topic_scorer_free(struct topic_scorer *scorer);

#endif
