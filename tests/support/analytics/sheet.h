#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_SHEET_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_SHEET_H

#include "base/arena.h"
#include "base/ratings.h"

/* Ratings written down in a test. Scale 0 .. n_levels - 1; questions are dealt to topics in turn.
 */
struct sheet {
    size_t n_levels, n_questions, n_interviewers, n_topics; /* the caller's; 0 topics: one */
    struct catalogue catalogue;
    struct candidate_ratings *candidates; /* C-0000, C-0001, … */
    size_t n_candidates, capacity;
    struct arena arena;
};

/* Fills the catalogue from the four sizes. */
void sheet_open(struct sheet *sheet);

/* A candidate without a rating, and then its ratings in the order that ratings.h asks for. */
void sheet_candidate(struct sheet *sheet);
void sheet_rate(struct sheet *sheet, uint32_t question, uint32_t interviewer, int level);

/* A candidate whom interviewer 0 rated on the first questions: "201-" is three levels and one that
 * is missing; a space is a question that was not asked. */
void sheet_row(struct sheet *sheet, const char *levels);

void sheet_close(struct sheet *sheet);

#endif
