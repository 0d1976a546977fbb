#ifndef ASSAY_INGEST_BANKS_RUBRIC_LEAD_H
#define ASSAY_INGEST_BANKS_RUBRIC_LEAD_H

#include <stdbool.h>

/* The words before the points of a rubric: "Candidate should discuss", "They might mention using".
 * Each function returns what follows; words count in any case, and whole. */

/* Past "Strong answer:" at the beginning. */
const char *rubric_lead_skip_title(const char *rubric);

/* Past `word` and the blanks after it, or NULL where the text begins with something else. */
const char *rubric_lead_word(const char *text, const char *word);

/* Past "they might mention using" or "should": a subject, "should" or "may", a verb. Sets
 * `required` where such a word stands; else the text is returned as it is. */
const char *rubric_lead_skip_modal(const char *text, bool *required);

/* Past "Discussion of" or "Mentions". */
const char *rubric_lead_skip_plain(const char *text);

#endif
