#ifndef ASSAY_ANALYTICS_FACETS_FACETS_DATA_H
#define ASSAY_ANALYTICS_FACETS_FACETS_DATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/ratings.h"

/*
 * The ratings that the many-facet model is fitted to, held at once: 16 bytes a rating. All are on
 * one scale with levels, that most ratings are on. What has no finite place is set aside before the
 * fit, until nothing of the kind is left: interviewers (and, for joint estimation, candidates) all
 * of whose ratings are at the lowest level that was seen on the question, or all at the highest,
 * and questions on which one level was seen.
 *
 * Ratings of one question by one interviewer are a cell: they differ in nothing but the candidate
 * and the level.
 */
enum facets_end { FACETS_INSIDE, FACETS_LOWEST, FACETS_HIGHEST, FACETS_ONE_LEVEL, FACETS_UNSEEN };

struct facets_rating {
    uint32_t cell;
    int16_t level; /* above the lowest that was seen on the question's steps */
};

/* A rating of an interviewer at an end. */
struct facets_aside {
    uint32_t candidate, question, interviewer;
};

struct facets_candidate {
    int64_t candidate, role;
    size_t first, n; /* ratings */
    enum facets_end end;
    double score; /* sum of its ratings' levels */
};

struct facets_cell {
    uint32_t question, interviewer;
    size_t first, n; /* in `order` */
};

/* Levels of the scale that were seen, of one question or, with common thresholds, of all. */
struct facets_steps {
    size_t lowest, n; /* the first that was seen; levels up to the last one */
    size_t *counts;   /* n, by level above the lowest; one that was not seen stays impossible */
};

struct facets_data {
    const struct catalogue *catalogue;
    size_t scale; /* SIZE_MAX: no rating is on a scale with levels */
    bool common_thresholds, joint;
    struct facets_candidate *candidates;
    size_t n_candidates, candidate_capacity;
    struct facets_rating *ratings; /* once sealed: of what is inside alone */
    size_t n_ratings, rating_capacity;
    struct facets_cell *cells;
    size_t n_cells;
    struct facets_seen {
        uint32_t candidate;
        int16_t level;
    } * order;                  /* the ratings by cell */
    struct facets_aside *aside; /* by candidate */
    size_t n_aside, aside_capacity;
    enum facets_end *questions, *interviewers;
    size_t *question_ratings, *interviewer_ratings, *interviewer_candidates; /* inside or not */
    struct facets_steps *steps; /* by question; with common thresholds all are the same */

    /* While ratings come by. */
    struct facets_raw {
        uint32_t question, interviewer;
        int16_t level; /* of the scale; -1: set aside */
    } * raw;
};

/* `scale`: the index of the one to fit. Owns memory; facets_data_free. */
struct facets_data facets_data_create(const struct catalogue *catalogue, size_t scale,
                                      bool common_thresholds, bool joint);
void facets_data_add(struct facets_data *data, const struct candidate_ratings *ratings);

/* After the last candidate: sets aside, numbers the cells. */
void facets_data_seal(struct facets_data *data, struct arena *arena);
void facets_data_free(struct facets_data *data);

#endif
