#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_MAP_CHART_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_MAP_CHART_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * Difficulty against separation, both with their intervals, in zones that the limits of the report
 * cut. Fills a zeroed chart; false, and nothing filled, where no question has enough answers.
 */
bool question_map_chart(const struct report *report, struct arena *arena,
                        struct chart *ret) MUST_CHECK;

#endif
