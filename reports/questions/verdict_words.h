#ifndef ASSAY_REPORTS_QUESTIONS_VERDICT_WORDS_H
#define ASSAY_REPORTS_QUESTIONS_VERDICT_WORDS_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What would tell of a question of which nobody can say yet, without a full stop: "about 9 more
 * candidates", "about 9 more candidates and two interviewers in about 4 more interviews", "many
 * more candidates", or why no number of them would. Plain UTF-8 text. */
void verdict_words_need(const struct question_needs *needs, struct buffer *text);

/* The same for a cell: "about 9 more", of candidates, "about 14 more by two" interviewers; "cannot
 * say" where no number would tell. Of both the one that takes longer. */
void verdict_words_short_need(const struct question_needs *needs, struct buffer *text);

#endif
