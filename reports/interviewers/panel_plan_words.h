#ifndef ASSAY_REPORTS_INTERVIEWERS_PANEL_PLAN_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_PANEL_PLAN_WORDS_H

#include "base/arena.h"
#include "reports/model/report.h"

/* Who cannot be compared with whom, and who should sit with whom. Plain UTF-8 text. */

/* "Two groups of interviewers cannot be compared: one shared panel would join them" */
const char *panel_plan_words_title(const struct report *report, struct arena *arena);

/* The members of a group, the first few by name. */
const char *panel_plan_words_group(const struct report *report, size_t group, struct arena *arena);

/* "score with Ana Ruiz", or "sit in with Ana Ruiz" where the two ask no question in common. */
const char *panel_plan_words_mend(const struct report *report, const struct panel_link *link,
                                  struct arena *arena);

/* What is not alike on the two sides: "candidates" or "questions". */
const char *panel_plan_words_gap(enum panel_gap gap);

/* How much it takes, and what whoever compares them all the same takes for granted; NULL: nothing
 * is to be joined. */
const char *panel_plan_words_size(const struct report *report, struct arena *arena);
const char *panel_plan_words_assumed(const struct report *report, struct arena *arena);

/* The month by whose end a pair has sat together so often, where the one of the two who interviews
 * more goes on as until now; MONTH_NONE: not known. */
size_t panel_plan_words_month(const struct report *report, const struct panel_link *link);

/* That of all pairs, in one sentence; NULL: of none. */
const char *panel_plan_words_calendar(const struct report *report, struct arena *arena);

#endif
