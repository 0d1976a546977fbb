#ifndef ASSAY_REPORTS_INTERVIEWERS_OWN_JSON_H
#define ASSAY_REPORTS_INTERVIEWERS_OWN_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* {"interviewer": as in `assay interviewers`, "levels": […], "questions": […]} of report.own. */
void own_json(const struct report *report, struct buffer *out);

#endif
