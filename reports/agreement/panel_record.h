#ifndef ASSAY_REPORTS_AGREEMENT_PANEL_RECORD_H
#define ASSAY_REPORTS_AGREEMENT_PANEL_RECORD_H

#include <jansson.h>

#include "reports/model/report.h"
#include "reports/table/record.h"

/* What agreement of a panel is of: code NULL, all answers. */
struct panel_subject {
    const char *question, *topic;
    const struct panel_result *panel;
};

/* Its measures as an object (docs/json.md). */
json_t *panel_record_json(const struct report *report, const struct panel_subject *subject);

/* What is missing of it, or of two interviewers, as an object. */
json_t *panel_record_missing(const struct missing_result *missing);

/* Its measures with an interval, one by one; those that belong together have a group. */
void panel_record_lines(const struct panel_result *panel, record_line *line, void *context);

/* Of kappa's weights, and of all coefficients that have them: "unweighted", "linear", "quadratic".
 */
extern const char *const panel_record_weights[KAPPA_N_WEIGHTS];

#endif
