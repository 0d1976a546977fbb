#ifndef ASSAY_REPORTS_PIPELINE_FUNNEL_WORDS_H
#define ASSAY_REPORTS_PIPELINE_FUNNEL_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* Title, reading and description of the funnel of a report that has one. */
void funnel_words(const struct report *report, struct arena *arena, struct chart *ret);

/* Whether the twelve months stand beside the period: they are known, and other candidates. */
bool funnel_words_has_band(const struct pipeline_result *pipeline);

#endif
