#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_DETAIL_JSON_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_DETAIL_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* All about one question as a JSON document: the keys it has among all questions, its wording, and
 * the agreement of each two interviewers. */
void question_detail_json(const struct report *report, size_t question, struct buffer *out);

#endif
