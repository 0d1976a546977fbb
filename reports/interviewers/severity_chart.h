#ifndef ASSAY_REPORTS_INTERVIEWERS_SEVERITY_CHART_H
#define ASSAY_REPORTS_INTERVIEWERS_SEVERITY_CHART_H

#include <stdbool.h>

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * How far each interviewer scores from colleagues on the same answers, with its interval and the
 * band in which nothing needs doing; a row for each by name, so that nobody is ranked. Of more than
 * 40 those who share the most answers. `narrow` is for a phone. False where nobody can be compared.
 */
bool severity_chart(const struct report *report, bool narrow, struct arena *arena,
                    struct chart *ret);

#endif
