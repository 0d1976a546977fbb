#ifndef ASSAY_REPORTS_CANDIDATES_PROFILE_SAYINGS_WORDS_H
#define ASSAY_REPORTS_CANDIDATES_PROFILE_SAYINGS_WORDS_H

#include "base/arena.h"
#include "reports/model/report.h"

/* What a profile supports and what it does not, a paragraph each; NULL ends them. */
enum { PROFILE_MOST_SAYINGS = 8 };

/* Strengths and gaps, or that topics cannot be told apart; whether another panel would have said
 * otherwise. */
void profile_sayings_words_can(const struct report *report, size_t profile, struct arena *arena,
                               const char *ret[PROFILE_MOST_SAYINGS]);

/* Topics of one question or interviewer, those that say no more than the overall score, how much
 * the profile leans on the cohort, and what was not asked. */
void profile_sayings_words_cannot(const struct report *report, size_t profile, struct arena *arena,
                                  const char *ret[PROFILE_MOST_SAYINGS]);

#endif
