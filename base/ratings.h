#ifndef ASSAY_BASE_RATINGS_H
#define ASSAY_BASE_RATINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/outcome.h"
#include "base/scale.h"

/*
 * The data set that every part speaks of. A catalogue names the questions, interviewers and scales;
 * the ratings themselves come one candidate at a time, in columns, and refer to the catalogue by
 * index. Nothing here owns memory.
 */

struct topic {
    const char *code, *title;
    bool bonus;
};

/* `scale` is the question's main scale: the one most of its ratings are on. */
struct question {
    const char *code, *title; /* title: never NULL, may be empty */
    size_t topic, scale;      /* indices */
    size_t n_other_scale;     /* scores on another scale: counted, but in no statistic of scores */
};

/* What a criterion is in the rubric of its question. */
struct rubric_place {
    size_t position; /* from 1 */
    bool listed;     /* in a bank, which says whether it is required */
    bool required;
    size_t n_earlier; /* marks left out because the rubric had another criterion there then */
};

/* A wording that a question has or had. Texts are never NULL. */
struct question_version {
    int version;        /* from 1 */
    int32_t valid_from; /* its first day, since 1970-01-01; INT32_MIN: always */
    const char *title, *prompt, *rubric;
};

/* All wordings of a question, the newest last; it need not have ratings yet. */
struct wordings {
    const struct question_version *versions;
    size_t n;
};

/* Questions in bank order and, outside a bank, in natural order of their codes; interviewers in
 * natural order. */
struct catalogue {
    const struct scale *scales;
    size_t n_scales;
    const struct topic *topics;
    size_t n_topics;
    const struct question *questions;
    size_t n_questions;
    const struct wordings *wordings; /* by question; NULL: not known */
    const char *const *interviewers;
    size_t n_interviewers;
    const char *const *stages; /* in natural order; "": of interviews without one */
    size_t n_stages;

    /* The criteria that were rated by themselves (NULL: none), as questions of a catalogue of their
     * own, each with two levels, not met and met: its code "1.1/3", its text as title, and as topic
     * the index of the question here whose rubric it stands in. There, `places` has one for each.
     */
    const struct catalogue *criteria;
    const struct rubric_place *places;
};

enum {
    LEVEL_MISSING = -1,
    LEVEL_POINTS = -2 /* no level of a list, but points on a continuous scale */
};

/*
 * All ratings of one candidate, in order of question, interview and interviewer. `level` counts
 * from 0, the lowest level of the question's main scale; LEVEL_MISSING: asked, but no score was
 * given. A rating occurs once. `points`, the score where the level is LEVEL_POINTS, may be NULL
 * where there is no such level; `version`, of the wording that was asked, where all is of the
 * first.
 */
struct candidate_ratings {
    int64_t candidate; /* code C-%04 */
    int64_t role;      /* key of the role of the latest interview; those of one role are a cohort */
    size_t n;
    const uint32_t *question, *interviewer; /* indices into the catalogue */
    const int64_t *interview;
    const uint32_t *stage; /* of the interview, index into the catalogue; may be NULL */
    const int16_t *level;
    const double *points;
    const int16_t *version;
    const int32_t *day;                       /* days since 1970-01-01; INT32_MIN: not known */
    enum outcome outcome;                     /* of the latest interview that has one */
    const struct candidate_ratings *criteria; /* by catalogue.criteria; NULL: none */

    /* Scores on another scale than the main one of their question, in the same order; NULL: none.
     * They are counted and enter no statistic of scores: `level` counts on a scale not named here.
     */
    const struct candidate_ratings *other_scale;
};

static inline const struct scale *question_scale(const struct catalogue *catalogue, size_t question)
{
    return &catalogue->scales[catalogue->questions[question].scale];
}

/* NULL: not known. */
static inline const struct question_version *
question_newest_wording(const struct catalogue *catalogue, size_t question)
{
    const struct wordings *const wordings = catalogue->wordings ? &catalogue->wordings[question]
                                                                : NULL;
    return wordings && wordings->n ? &wordings->versions[wordings->n - 1] : NULL;
}

#endif
