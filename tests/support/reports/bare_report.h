#ifndef ASSAY_TESTS_SUPPORT_BARE_REPORT_H
#define ASSAY_TESTS_SUPPORT_BARE_REPORT_H

#include "reports/model/report.h"

/*
 * A report about three questions, "a", "b" and "c", three interviewers, and one stage, on which
 * nothing was found: every question is sound. Tests plant what they want in it.
 */
enum { BARE_QUESTIONS = 3, BARE_INTERVIEWERS = 3 };

struct bare {
    struct report report;
    struct limits limits;
    struct scale scale; /* 1..5 */
    struct catalogue catalogue;
    struct topic topic;
    struct question questions[BARE_QUESTIONS];
    const char *interviewers[BARE_INTERVIEWERS];
    struct analysis_result result;
    struct question_result found[BARE_QUESTIONS];
    struct interviewer_result people[BARE_INTERVIEWERS];
    struct finding findings[BARE_QUESTIONS];
    struct finding people_findings[BARE_INTERVIEWERS];
    struct pair_result pair; /* of the first two */
};

void bare_report(struct bare *bare);

/* A finding of a question, at a difficulty; STRENGTH_NONE takes it away. */
void bare_question(struct bare *bare, size_t question, enum finding_kind kind,
                   enum finding_strength strength, double difficulty);

/* An interviewer so many points from colleagues, clearly. */
void bare_interviewer(struct bare *bare, size_t interviewer, double severity);

#endif
