#ifndef ASSAY_REPORTS_QUESTIONS_QUESTIONS_DATA_H
#define ASSAY_REPORTS_QUESTIONS_QUESTIONS_DATA_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* One row for each question of the catalogue, numbers unrounded. */
struct table *questions_data(const struct report *report, struct arena *arena);

/* The name of a finding's kind in JSON and CSV, such as "too_hard". */
const char *finding_kind_name(enum finding_kind kind);

/* "clear", "watch"; NULL where a finding has no strength. */
const char *finding_strength_name(enum finding_strength strength);

/* Code of the question's topic; "" where it has none. */
const char *question_topic_code(const struct report *report, size_t question);

#endif
