#ifndef ASSAY_ANALYTICS_RUN_ANALYSIS_H
#define ASSAY_ANALYTICS_RUN_ANALYSIS_H

#include <stdbool.h>

#include "analytics/agreement/agreement_result.h"
#include "analytics/candidates/profile_result.h"
#include "analytics/interviewers/interviewer_result.h"
#include "analytics/measure/limits.h"
#include "analytics/questions/drop_plan.h"
#include "analytics/questions/question_result.h"
#include "analytics/rubrics/confusion.h"
#include "analytics/rubrics/criteria_result.h"
#include "analytics/rubrics/version_result.h"
#include "base/arena.h"
#include "base/filter.h"
#include "base/ratings.h"
#include "base/snapshot_view.h"

/*
 * All statistics of a run, from ratings that stream by. The same ratings are shown ANALYSIS_PASSES
 * times:
 *
 *     for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
 *         for each candidate: analysis_add(analysis, &candidate);
 *         analysis_end_pass(analysis);
 *     }
 *
 * Memory grows with the square of questions and of interviewers, with 12 bytes an answer and 16 a
 * candidate for what needs the order of candidates (item_scores.h) and, where profiles are wanted,
 * with candidates x topics for the cohorts.
 */
struct analysis;

enum { ANALYSIS_PASSES = 2 };

/* What of a result is wanted; the rest of it is zeroed, but for what was rated how often. */
enum analysis_part {
    ANALYSIS_QUESTIONS = 1 << 0, /* with their topics, confusions and agreement by question */
    ANALYSIS_TOPICS = 1 << 1,    /* and profiles */
    ANALYSIS_AGREEMENT = 1 << 2,
    ANALYSIS_INTERVIEWERS = 1 << 3,
    ANALYSIS_CRITERIA = 1 << 4,
    ANALYSIS_VERSIONS = 1 << 5,
    ANALYSIS_COUNTS = 1 << 6, /* and nothing else */
};

struct analysis_options {
    struct limits limits;
    unsigned only;           /* parts; 0: all */
    const int64_t *profiles; /* candidates whose topic profile is wanted, rising */
    size_t n_profiles;
    bool cohorts;          /* analysis_profile will be asked */
    const double *minutes; /* that each question takes, above 0; NULL: not known */
    bool icc;              /* intraclass correlations are wanted, which take longer than all else */
    enum agreement_pairs pairs; /* of interviewers */
    bool plans;                 /* drop plans are wanted; otherwise they are empty */
    bool plans_any_topic;       /* and topics need not keep a question */
};

/* Results and reasons live in `run`, as long as the catalogue does. */
struct analysis *analysis_create(const struct catalogue *catalogue,
                                 const struct analysis_options *options, struct arena *run);
void analysis_add(struct analysis *analysis, const struct candidate_ratings *ratings);
void analysis_end_pass(struct analysis *analysis);

/* All passes over what a view shows, on as many threads as there are processors. The result is the
 * same to the last bit, however many there are. False: `go_on` said so, which is asked often, by
 * this thread alone. */
bool analysis_run(struct analysis *analysis, const struct snapshot_view *view,
                  bool (*go_on)(struct error *error), struct error *error) MUST_CHECK;
void analysis_free(struct analysis *analysis);

/* What came by in one pass. `merge` adds the first pass of another analysis over other candidates.
 */
struct counts analysis_counts(const struct analysis *analysis);
void analysis_merge(struct analysis *analysis, const struct analysis *other);

struct analysis_result {
    struct questions_result questions;
    struct agreement_result agreement;
    struct criteria_result criteria;
    struct interviewers_result interviewers;
    struct drop_plans_result drop_plans;
    struct versions_result versions;
    struct question_confusion *confusions; /* n_questions of the catalogue */
    struct profile_result *profiles;       /* one for each of options.profiles */
    size_t n_profiles;
    size_t rank_deficiency; /* of the adjustment beyond the two free constants; above 0, some
                               questions or interviewers cannot be compared */
    size_t n_groups;        /* of candidates who can be compared among themselves alone */
};

/* After the last pass. */
const struct analysis_result *analysis_finish(struct analysis *analysis);

/* The profile of any candidate that was shown, where topics and cohorts are wanted; after
 * analysis_finish. Topics and reasons live in `arena`. */
struct profile_result analysis_profile(struct analysis *analysis,
                                       const struct candidate_ratings *ratings,
                                       struct arena *arena);

#endif
