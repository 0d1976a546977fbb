#ifndef ASSAY_REPORTS_RUBRICS_VERSION_WORDS_H
#define ASSAY_REPORTS_RUBRICS_VERSION_WORDS_H

#include <stdbool.h>

#include "base/buffer.h"
#include "reports/model/report.h"

/* What a change of a question's wording did, in words. All add plain text. */

/* "better", "worse", "better and worse", "changed", "no visible change", "too few". */
const char *version_words_verdict_label(enum version_verdict verdict);

/* The same for programs: "better", "no_visible_change". */
const char *version_words_verdict_name(enum version_verdict verdict);

/* "The new wording of 4.3 works better", without a full stop. */
void version_words_heading(const struct report *report, const struct version_change *change,
                           struct buffer *text);

/* Who was asked what: "80 candidates answered the old wording and 74 the new one." */
void version_words_basis(const struct version_change *change, struct buffer *text);

/* One measure in a sentence: both values, the difference with its interval, what follows, and what
 * could not have been seen. */
void version_words_measure(const struct report *report, const struct version_change *change,
                           enum version_measure measure, struct buffer *text);

/* Which questions a new wording made worse: "The new wording of 4.3 works worse"; nothing, and
 * false, where none did. */
bool version_words_worse(const struct report *report, struct buffer *text);

/* The change of a question; NULL where its wording is the only one. */
const struct version_change *version_words_change_of(const struct report *report, size_t question);

#endif
