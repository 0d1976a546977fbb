#ifndef ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_TALLY_H
#define ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_TALLY_H

#include "analytics/calibration/calibration_line.h"
#include "analytics/measure/moments.h"
#include "base/arena.h"
#include "base/ratings.h"

/* What the choice of answers for a session goes by, summed over all candidates. */
struct calibration_tally {
    const struct catalogue *catalogue;
    struct moments *distances; /* by question: of answers with two scores or more */
    size_t **confusions;       /* by question: pairs of scores, levels x levels, the lower first;
                                  NULL: too many levels, or points */
    size_t *n_pairs;           /* by question: all pairs of scores */
    size_t *asked;             /* scores, by interviewer and question */
    bool *met;                 /* interviewer by interviewer: who scored the same answer */
    struct scored_candidate *candidates;
    size_t n_candidates, room;
};

/* Two levels of a question. */
struct confused_levels {
    int16_t low, high;
    size_t n; /* pairs of scores; 0: there are none */
};

/* Whether all interviewers can be held against each other, and against all questions. */
bool calibration_tally_fits(const struct catalogue *catalogue);

struct calibration_tally calibration_tally_create(const struct catalogue *catalogue,
                                                  struct arena *arena);
void calibration_tally_add(struct calibration_tally *tally, const struct candidate_ratings *ratings,
                           struct arena *arena);

/* A candidate's mean score as a share of the scale, over all scores; NAN: there is none. */
double calibration_tally_mean(const struct catalogue *catalogue,
                              const struct candidate_ratings *ratings);

/* The two different levels that most pairs of scores have, other than `but`; among equals those
 * farther apart, then the lower ones. */
struct confused_levels calibration_tally_confused(const struct calibration_tally *tally,
                                                  size_t question,
                                                  const struct confused_levels *but);

/* Two interviewers who ask a question in common and never scored the same answer: the two, and the
 * question, of which the one who asks it less has most scores. Only the sixty who scored most are
 * looked at. False: there are no such two. */
struct strangers {
    size_t a, b, question;
};
bool calibration_tally_strangers(const struct calibration_tally *tally, struct strangers *ret,
                                 struct arena *scratch);

/* Of all interviewers. */
size_t calibration_tally_asked(const struct calibration_tally *tally, size_t question);

#endif
