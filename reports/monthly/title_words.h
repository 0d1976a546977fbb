#ifndef ASSAY_REPORTS_MONTHLY_TITLE_WORDS_H
#define ASSAY_REPORTS_MONTHLY_TITLE_WORDS_H

#include "base/buffer.h"
#include "reports/model/headline.h"
#include "reports/model/report.h"

/* The report in one line, and the counts below it. Plain UTF-8 text, which the output has yet to
 * escape. */

/*
 * Without a full stop: the largest clear finding that is not known in the ledger and, behind a
 * semicolon, the largest group of the others: "Two interviewers are 1.2 points apart on the same
 * answers; four questions need attention". Without a clear finding it says how many questions are
 * sound, or that none can be judged yet.
 */
void title_words(const struct report *report, const struct headline *headline, struct buffer *text);

/* The same for a report whose headline nobody has made yet. */
void title_words_of_report(const struct report *report, struct buffer *text);

/* "7 findings are open: 2 new, 1 back and 4 still. 2 are known and 1 is gone." */
void title_words_findings(const struct report *report, const struct headline *headline,
                          struct buffer *text);

/* "7 findings are open: 2 new, 1 back, 4 still. 1 is gone." where there are earlier looks,
 * otherwise "7 clear findings, 3 to watch. "; then what became of the questions: "36 questions: 4
 * flagged, 2 to watch, 24 sound and 6 of which nobody can say yet." Nothing where no question was
 * asked. */
void title_words_tally(const struct report *report, const struct headline *headline,
                       struct buffer *text);

/* "new", "back", "still, since June 2026"; nothing where there are no earlier looks. */
void title_words_news(const struct report *report, const struct headline_item *item,
                      struct buffer *text);

#endif
