#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_MAP_CHART_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_MAP_CHART_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * Average score against separation, in zones that the limits of the report cut. Questions that need
 * attention have a name and their intervals, those of which nobody can say yet a code where there
 * is room. Fills a zeroed chart; false, and nothing filled, where fewer than ten questions are
 * judged.
 */
bool question_map_chart(const struct report *report, bool narrow, struct arena *arena,
                        struct chart *ret) MUST_CHECK;

/* Whether as many are judged. */
bool question_map_chart_is_there(const struct report *report);

#endif
