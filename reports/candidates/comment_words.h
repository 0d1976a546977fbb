#ifndef ASSAY_REPORTS_CANDIDATES_COMMENT_WORDS_H
#define ASSAY_REPORTS_CANDIDATES_COMMENT_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* The report's comments by the place of their question in the catalogue, and as they came within
 * one; in the arena. */
const struct comment **comment_words_sorted(const struct report *report, struct arena *arena);

/* Whom a comment is from and what it is about: "Amara Okafor, 5 October 2026, on “names a
 * remedy”". */
void comment_words_source(const struct report *report, const struct comment *comment,
                          struct buffer *text);

/* What stands below comments. */
#define COMMENT_CAUTION                                                                            \
    "Comments stand as they were written, with whatever names they hold; no statistic knows of "   \
    "them."
#define COMMENT_NONE "No interviewer wrote a comment."

#endif
