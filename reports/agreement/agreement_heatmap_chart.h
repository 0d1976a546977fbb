#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_HEATMAP_CHART_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_HEATMAP_CHART_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * The agreement of each pair of interviewers below the diagonal, its interval and n above. Pairs
 * with too few answers, without a defined kappa and that never met look different. Fills a zeroed
 * chart; false, and nothing filled, where no two interviewers share enough
 * answers to be judged.
 */
bool agreement_heatmap_chart(const struct report *report, struct arena *arena,
                             struct chart *ret) MUST_CHECK;

#endif
