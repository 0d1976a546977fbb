#ifndef ASSAY_BASE_SNAPSHOT_BUILDER_H
#define ASSAY_BASE_SNAPSHOT_BUILDER_H

#include "base/error.h"
#include "base/snapshot.h"

/*
 * Makes a snapshot from ratings that come interview by interview, in order of candidates and their
 * interviews; within an interview in any order.
 *
 *     snapshot_builder_begin(&builder, &names, points, &snapshot, error)
 *     for each interview:
 *         snapshot_builder_interview(&builder, candidate, interview, role, stage, outcome)
 *         for each rating: snapshot_builder_rating(&builder, &rating, error)
 *     snapshot_builder_end(&builder)
 *
 * The snapshot is the caller's to free, whatever fails.
 */
struct snapshot_sorted {
    uint64_t key, rating;
    double points;
};

struct snapshot_builder {
    struct snapshot *snapshot;
    size_t ratings_capacity, interviews_capacity, candidates_capacity, items_capacity;
    size_t outcomes_capacity;
    uint32_t *outcome_slots; /* hash table: 1 + index of an outcome, or 0 */
    size_t n_outcome_slots;
    struct snapshot_sorted *sorted; /* workspace for one interview */
    size_t sorted_capacity;
};

/* A rating by ranks of its question and interviewer and index of its scale. */
struct snapshot_new_rating {
    uint32_t question, scale, interviewer;
    int32_t version, day; /* INT32_MIN: no day */
    int16_t level;
    double points;
};

/* False: there are more questions, scales, interviewers and levels than 64 bits can tell apart. */
bool snapshot_builder_begin(struct snapshot_builder *builder, const struct snapshot_names *names,
                            bool points, struct snapshot *ret, struct error *error) MUST_CHECK;

/* The number by which an interview names an outcome in an export's words; empty for none. */
uint32_t snapshot_builder_outcome(struct snapshot_builder *builder, const char *text);

/* An interview without ratings leaves no trace. */
void snapshot_builder_interview(struct snapshot_builder *builder, int64_t candidate,
                                int64_t interview, int64_t role, uint32_t stage, uint32_t outcome);
bool snapshot_builder_rating(struct snapshot_builder *builder,
                             const struct snapshot_new_rating *rating,
                             struct error *error) MUST_CHECK;
void snapshot_builder_end(struct snapshot_builder *builder);

/* Also after a failure. */
void snapshot_builder_free(struct snapshot_builder *builder);

#endif
