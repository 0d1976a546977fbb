#ifndef ASSAY_REPORTS_QUESTIONS_QUESTIONS_RECORD_H
#define ASSAY_REPORTS_QUESTIONS_QUESTIONS_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/record.h"

/* One row for each question of the catalogue, numbers unrounded. */
struct table *questions_record_table(const struct report *report, struct arena *arena);

/* One question as keys of an object (docs/json.md). */
void questions_record_put(const struct report *report, size_t question, json_t *object);

/* Its statistics, one by one. */
void questions_record_lines(const struct report *report, size_t question, record_line *line,
                            void *context);

#endif
