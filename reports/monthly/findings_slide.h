#ifndef ASSAY_REPORTS_MONTHLY_FINDINGS_SLIDE_H
#define ASSAY_REPORTS_MONTHLY_FINDINGS_SLIDE_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * The open findings that a report tells, a row each with its mark, its news and its number, under
 * the report's title, as a chart for a slide. Fills a zeroed chart; false, and nothing filled,
 * where no finding is open.
 */
bool findings_slide(const struct report *report, struct arena *arena, struct chart *ret) MUST_CHECK;

#endif
