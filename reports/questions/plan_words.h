#ifndef ASSAY_REPORTS_QUESTIONS_PLAN_WORDS_H
#define ASSAY_REPORTS_QUESTIONS_PLAN_WORDS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"

/* Which questions could be dropped, in words. Codes are those of the report, hostile or not. */

/* How many steps can be taken before the interval of the loss reaches beyond PLAN_SMALL_LOSS. */
#define PLAN_SMALL_LOSS 0.02
size_t plan_words_cheap(const struct drop_plan *plan);

/* The plan of all questions in one line without a full stop. */
void plan_words_summary(const struct report *report, struct arena *arena, struct buffer *text);

/* What all questions reach, and the half of them that goes last; nothing where reliability is not
 * known. */
void plan_words_half(const struct drop_plan *plan, struct buffer *text);

/* Which topics are left without a question, and from which step on; nothing where there is none. */
void plan_words_topics(const struct report *report, struct arena *arena, struct buffer *text);

/* Which questions cannot be judged, and why; nothing where all can. */
void plan_words_left_out(const struct report *report, const struct drop_plan *plan,
                         struct arena *arena, struct buffer *text);

/* Minutes as a person would write them: "1 minute", "12.5 minutes". */
void plan_words_minutes(double minutes, struct buffer *text);

/* What is taken for granted where nothing is said: minutes of a question, and of an interview. */
#define PLAN_USUAL_MINUTES 7.5
#define PLAN_INTERVIEW_MINUTES 60

/* Which questions an interview has room for, and the reliability that they reach; nothing where no
 * reliability is known. Where minutes are not known, each takes as long as PLAN_USUAL_MINUTES. */
void plan_words_interview(const struct report *report, struct arena *arena, struct buffer *text);

/* That each topic keeps a question, where that ends the plan; nothing otherwise. */
void plan_words_kept(const struct drop_plan *plan, struct buffer *text);

/* A reliability for readers: none below 0 is one, and no bound is. */
void plan_words_reliability(const struct estimate *alpha, struct buffer *text);

#endif
