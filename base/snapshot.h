#ifndef ASSAY_BASE_SNAPSHOT_H
#define ASSAY_BASE_SNAPSHOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/ratings.h"

/*
 * All ratings that a command works on, read once and kept in 8 bytes each, beside the names of all
 * that they may refer to. What is shown of it is a snapshot_view: any range of days, as often as
 * it takes.
 *
 * Questions have a rank: that of their place in the bank, and outside a bank in natural order of
 * their codes; criteria rank behind all questions. Interviewers rank by name.
 */
struct snapshot_question {
    int64_t id;
    const char *bank;
    struct topic topic;       /* of a question */
    struct question question; /* its code and title; of a criterion its text is the title */
    int64_t topic_position, position;
    struct wordings wordings;
    struct rubric_place place; /* of a criterion */
    uint32_t parent;           /* of a criterion, the rank of its question */
};

/* What a rating is of: one question in one wording, on one scale. */
struct snapshot_item {
    uint32_t question, scale, next; /* next: another item of the question, UINT32_MAX for none */
    int32_t version;
    bool earlier; /* a criterion that has another text now */
};

struct snapshot_interview {
    int64_t id, role;
    size_t first;     /* of its ratings, which are in order of question and interviewer */
    uint32_t outcome; /* index into the wordings of outcomes, UINT32_MAX for none */
    uint32_t stage;   /* index into the names of stages */
};

struct snapshot_candidate {
    int64_t id;
    size_t first; /* of its interviews, which are in order of their keys */
};

/* How a rating is written in 64 bits, from high to low: item, interviewer, level, day. */
struct snapshot_layout {
    unsigned item, interviewer, level; /* shifts; the day has none */
    uint64_t interviewer_mask, level_mask;
};

struct snapshot_rating {
    uint32_t item, interviewer;
    int16_t level;
    int32_t day; /* INT32_MIN: not known */
};

/* A version of its question in which a criterion was another one than in the newest. */
struct snapshot_earlier {
    int64_t criterion;
    int32_t version;
};

/* Names live in the arena that they were fetched into; the ratings are the snapshot's. */
struct snapshot_names {
    const struct scale *scales;
    size_t n_scales;
    const struct snapshot_question *questions; /* by rank: n_plain questions, then criteria */
    size_t n_questions, n_plain;
    const char *const *interviewers; /* by rank */
    const int64_t *interviewer_ids;
    size_t n_interviewers;
    const char *const *stages; /* in natural order */
    size_t n_stages;
    size_t n_versions;                      /* at most, of all questions together */
    const struct snapshot_earlier *earlier; /* by criterion and version */
    size_t n_earlier;
};

struct snapshot {
    struct snapshot_names names;
    struct snapshot_layout layout;
    struct snapshot_item *items;
    size_t n_items;
    uint32_t *first_item; /* by rank of the question, UINT32_MAX for none */
    char **outcomes;      /* as exports word them */
    size_t n_outcomes;

    /* Of candidates and interviews one more than there are, whose `first` is the end. */
    struct snapshot_candidate *candidates;
    struct snapshot_interview *interviews;
    uint64_t *ratings;
    double *points; /* NULL: no scale is continuous */
    size_t n_candidates, n_interviews, n_ratings;
};

enum { SNAPSHOT_DAY_BITS = 22 };
static const uint64_t SNAPSHOT_DAY_MASK = (UINT64_C(1) << SNAPSHOT_DAY_BITS) - 1;

/* The day before the first of year 1, from which days are counted here; 0 is no day. */
static const int32_t SNAPSHOT_DAY_ZERO = -719163;

static inline struct snapshot_rating snapshot_rating_at(const struct snapshot *snapshot, size_t i)
{
    const uint64_t rating = snapshot->ratings[i];
    const struct snapshot_layout *const layout = &snapshot->layout;
    const int32_t day = (int32_t)(rating & SNAPSHOT_DAY_MASK);
    return (struct snapshot_rating){
        .item = (uint32_t)(rating >> layout->item),
        .interviewer = (uint32_t)(rating >> layout->interviewer & layout->interviewer_mask),
        .level = (int16_t)((int32_t)(rating >> layout->level & layout->level_mask) + LEVEL_POINTS),
        .day = day ? day + SNAPSHOT_DAY_ZERO : INT32_MIN};
}

void snapshot_free(struct snapshot *snapshot);

#endif
