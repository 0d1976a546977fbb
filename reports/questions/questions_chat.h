#ifndef ASSAY_REPORTS_QUESTIONS_QUESTIONS_CHAT_H
#define ASSAY_REPORTS_QUESTIONS_QUESTIONS_CHAT_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* The rows of questions_table that could be judged; the others are counted below. */
struct table *questions_chat(const struct report *report, struct arena *arena);

#endif
