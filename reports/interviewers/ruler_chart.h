#ifndef ASSAY_REPORTS_INTERVIEWERS_RULER_CHART_H
#define ASSAY_REPORTS_INTERVIEWERS_RULER_CHART_H

#include <stdbool.h>

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * One ruler for all (ruler.h; Wright & Masters 1982, Rating Scale Analysis): candidates as bars
 * that say how many are at a height, questions by code at their difficulty, interviewers by name at
 * their severity with its interval. Of very many interviewers those with the most scores have a
 * name; where a row is full of questions it says how many more. `narrow` is for a phone. False
 * where there is no ruler.
 */
bool ruler_chart(const struct report *report, bool narrow, struct arena *arena, struct chart *ret);

#endif
