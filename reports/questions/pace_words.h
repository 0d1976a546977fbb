#ifndef ASSAY_REPORTS_QUESTIONS_PACE_WORDS_H
#define ASSAY_REPORTS_QUESTIONS_PACE_WORDS_H

#include <stdbool.h>

#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * Where fewer than half of the questions can be judged: how soon the first verdict comes, and one
 * on half of the questions, if candidates go on to come as they did from the first day with a score
 * to the last, and what would bring it sooner. Months are reckoned from each question's own pace
 * and its need of candidates (state_need_for_line); needs that candidates alone do not meet have
 * none.
 *
 * False, and nothing, where half or more can be judged, where no question's need can be reckoned,
 * and where scores are of less than four weeks. Plain UTF-8 text, one to three sentences.
 */
bool pace_words(const struct report *report, struct buffer *text);

#endif
