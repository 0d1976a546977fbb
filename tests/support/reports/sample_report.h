#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_REPORT_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_REPORT_H

#include "base/arena.h"
#include "reports/model/report.h"

/*
 * A report made by hand, the same every time: 12 questions that between them have each kind of
 * finding, five interviewers with pairs in each state, two topic profiles. `report` points into the
 * other members, so that a test can change what it is about.
 */
struct sample {
    struct report report;
    struct catalogue catalogue;
    struct scale scales[2]; /* "1..5"; and "0..10", which no question is on */
    struct topic *topics;
    struct question *questions;
    const char **interviewers;
    struct limits limits;
    struct analysis_result result;
    struct drift_result drift;
    struct candidate_label labels[2];
};

enum {
    SAMPLE_QUESTIONS = 12,
    SAMPLE_INTERVIEWERS = 5,
    SAMPLE_TOPICS = 6,
    SAMPLE_PAIRS = 10 /* eight pooled, two on one question */
};

struct sample *sample_report(struct arena *arena);

/* Their names, before they are hidden. */
extern const char *const sample_interviewers[SAMPLE_INTERVIEWERS];

/* Gives interviewers numbers in place of their names, as the database does where they are hidden.
 */
void sample_hide_interviewers(struct sample *sample);

/* Puts `n` questions in the place of its own, each a copy of the one that `from` says, called N1,
 * N2 and so on. */
void sample_repeat_questions(struct sample *sample, const size_t *from, size_t n,
                             struct arena *arena);

/* An estimate that is OK, and one that is not. */
struct estimate sample_estimate(double value, double lower, double upper, size_t n);
struct estimate sample_no_estimate(enum estimate_status status, size_t n, const char *reason);

#endif
