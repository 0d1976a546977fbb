#ifndef ASSAY_REPORTS_MODEL_REPORT_NAMES_H
#define ASSAY_REPORTS_MODEL_REPORT_NAMES_H

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"
#include "reports/text/phrase.h"

/*
 * What things are called in every format, under --names and --hide-interviewers. All of them add
 * the text as it was read, hostile or not: each format has yet to escape it.
 */

/* Code and title: "4.3 Sequence a migration"; the code alone where there is no title. */
void report_names_question(const struct report *report, size_t question, struct buffer *text);

/* The name, or "Interviewer 3" where names are hidden: the catalogue has no other name then. */
void report_names_interviewer(const struct report *report, size_t interviewer, struct buffer *text);

/* The same as a text by itself. */
char *report_names_interviewer_text(const struct report *report, size_t interviewer,
                                    struct arena *arena);

/* A question and an interviewer as values of a phrase. */
#define QUESTION(of_report, question) WRITTEN(report_names_question, of_report, question)
#define INTERVIEWER(of_report, interviewer)                                                        \
    WRITTEN(report_names_interviewer, of_report, interviewer)

/* The candidate `index` of those who are listed without a profile, in the same way. */
void report_names_listed_candidate(const struct report *report, size_t index, struct buffer *text);

/* The candidate of a profile: "C-0017", or name and export id where names are shown. */
void report_names_candidate(const struct report *report, size_t profile, struct buffer *text);

/* A candidate of the model: the code, or the export id where names are shown. */
void report_names_modelled_candidate(const struct report *report, size_t index,
                                     struct buffer *text);

/* The candidate of an answer that a session is to score, in the same way. */
void report_names_session_candidate(const struct report *report, size_t answer,
                                    struct buffer *text);

/* The code of a question, and the name of an interviewer as above: of bounded length and without
 * control characters, fit for a sentence. */
const char *report_names_code(const struct report *report, size_t question, struct arena *arena);
const char *report_names_person(const struct report *report, size_t interviewer,
                                struct arena *arena);

/* Code of the question's topic; "" where it has none. */
const char *report_names_topic(const struct report *report, size_t question);

#endif
