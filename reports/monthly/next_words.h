#ifndef ASSAY_REPORTS_MONTHLY_NEXT_WORDS_H
#define ASSAY_REPORTS_MONTHLY_NEXT_WORDS_H

#include <stdbool.h>

#include "base/buffer.h"
#include "reports/model/headline.h"

/*
 * What to do next where one calibration session serves several of the open findings: those of
 * interviewers who score lower or higher, and of questions on which interviewers disagree. Who and
 * which questions, as a sentence of plain UTF-8 text, which the output has yet to escape. False,
 * and nothing added, where it serves fewer than two.
 */
bool next_words(const struct report *report, const struct headline *headline, struct buffer *text);

#endif
