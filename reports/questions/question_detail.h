#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_DETAIL_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_DETAIL_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/*
 * All about one question that was asked, as tables one after the other: what was found and what to
 * do, with the question as it is asked; its numbers beside their lines; and the parts of
 * question_detail_tables.h. The data of the first hold every number (question_detail_record.h).
 */
struct table *question_detail(const struct report *report, size_t question, struct arena *arena);

#endif
