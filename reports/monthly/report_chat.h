#ifndef ASSAY_REPORTS_MONTHLY_REPORT_CHAT_H
#define ASSAY_REPORTS_MONTHLY_REPORT_CHAT_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* Slack has a markup of its own: *bold*, _italic_. CHAT_UNSAID is Markdown. */
enum chat_markup { CHAT_UNSAID, CHAT_MARKDOWN, CHAT_SLACK };

enum { CHAT_MOST_LINES = 15 };

/*
 * The report as a message for a chat, at most CHAT_MOST_LINES lines without a table: its title and
 * tally, the largest clear findings with their number and what to do, what is gone, of which
 * questions nobody can say yet, and the pipeline. No markup, link or mention of a name comes alive.
 */
void report_chat(const struct report *report, enum chat_markup markup, struct buffer *out);

#endif
