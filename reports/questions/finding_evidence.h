#ifndef ASSAY_REPORTS_QUESTIONS_FINDING_EVIDENCE_H
#define ASSAY_REPORTS_QUESTIONS_FINDING_EVIDENCE_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What the numbers say, in one sentence; part of finding_words. */
void finding_evidence_add(const struct report *report, size_t question,
                          const struct finding *finding, struct buffer *text);

#endif
