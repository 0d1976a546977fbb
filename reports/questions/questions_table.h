#ifndef ASSAY_REPORTS_QUESTIONS_QUESTIONS_TABLE_H
#define ASSAY_REPORTS_QUESTIONS_QUESTIONS_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* The questions that were asked, a line each, by need (question_need.h), with their difficulty as a
 * bar; findings in words below. Its data hold every question of the catalogue. */
struct table *questions_table(const struct report *report, struct arena *arena);

#endif
