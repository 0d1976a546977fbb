#ifndef ASSAY_REPORTS_MONTHLY_LEDGER_WORDS_H
#define ASSAY_REPORTS_MONTHLY_LEDGER_WORDS_H

#include "base/buffer.h"
#include "base/findings/finding_note.h"
#include "reports/model/report.h"

/* What was noted about a finding that is known, without a full stop: "reworded; Dana; until January
 * 2027". "since 3 October 2026" where it has neither text nor owner nor end. Plain UTF-8 text. */
void ledger_words(const struct report *report, const struct finding_note *note,
                  struct buffer *text);

#endif
