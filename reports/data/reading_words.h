#ifndef ASSAY_REPORTS_DATA_READING_WORDS_H
#define ASSAY_REPORTS_DATA_READING_WORDS_H

#include <stddef.h>

#include "base/buffer.h"

/* What was read from an export, for a lead to check at a glance. Texts may be hostile. */
struct reading_facts {
    size_t candidates, interviewers, questions;
    const char *candidate_column, *interviewer_column; /* NULL: no column names them */
    const char *candidate_last, *interviewer_last;     /* where a second one has the last name */
    const char *interviewer;                    /* who was said to have given all scores; NULL */
    const char *first_question, *last_question; /* in natural order; NULL: there is none */
    size_t scores, missing;
    const char *const *scales; /* names of those that were met, "1..5" */
    size_t n_scales;
    const char *const *unread; /* headings of the columns that are not read */
    size_t n_unread;
};

/* "12 candidates (column Candidate), 2 interviewers (Interviewer name), 6 questions (2.1 to 7.2),
 * 144 scores on 1 to 5, 3 missing; 9 columns are not read: …" */
void reading_words_sentence(const struct reading_facts *facts, struct buffer *out);

#endif
