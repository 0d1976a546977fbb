#ifndef ASSAY_REPORTS_CANDIDATES_TOPIC_PROFILE_CHART_H
#define ASSAY_REPORTS_CANDIDATES_TOPIC_PROFILE_CHART_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * A candidate's profile on each topic that was asked with its interval, before the bands of the
 * cohort, on the scale; `narrow` is
 * the variant for phones. Fills a zeroed chart; false, and nothing filled, where the candidate was
 * asked about no topic.
 */
bool topic_profile_chart(const struct report *report, size_t profile, bool narrow,
                         struct arena *arena, struct chart *ret) MUST_CHECK;

#endif
