#ifndef ASSAY_INGEST_ROLE_WEIGHT_H
#define ASSAY_INGEST_ROLE_WEIGHT_H

#include "ingest/survey/sheet_view.h"

/*
 * How much speaks for a column being the candidate, the interviewer, the question, the score: what
 * its heading says (10 for its own name, 9 for a usual one, less for a vague one; nothing for a
 * word that no list knows) and what its cells say. Differences of about 3 are clear. A column that
 * cannot be it weighs ROLE_IMPOSSIBLE or less.
 */
enum { ROLE_IMPOSSIBLE = -100 };

double role_weight_candidate(const struct sheet_view *view, size_t column);

/* Beside a candidate (SIZE_MAX: not known): what each candidate has one of is no interviewer. */
double role_weight_interviewer(const struct sheet_view *view, size_t column, size_t candidate);

double role_weight_question(const struct sheet_view *view, size_t column);
double role_weight_score(const struct sheet_view *view, size_t column);

/* "Whose pull request did you review?": who is judged, and who answers did so. */
bool role_weight_asks_who(const struct sheet_column *column);

#endif
