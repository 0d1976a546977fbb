#ifndef ASSAY_REPORTS_QUESTIONS_FINDING_ADVICE_H
#define ASSAY_REPORTS_QUESTIONS_FINDING_ADVICE_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What to do about a finding, in one imperative sentence; part of finding_words. */
void finding_advice_add(const struct report *report, size_t question, const struct finding *finding,
                        struct buffer *action);

#endif
