#include "reports/calibration/session_json.h"

#include "analytics/calibration/calibration_plan.h"
#include "reports/calibration/session_record.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"

static json_t *line_of(const struct calibration_plan *plan)
{
    json_t *const line = json_object();
    json_put(line, "share", json_decimal(plan->line));
    json_put(line, "by", json_text(plan->line_is_told ? "outcomes" : "median"));
    return line;
}

static json_t *invited_of(const struct report *report, struct arena *arena)
{
    json_t *const invited = json_array();
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        if (report->session->invited[i] && report->session->n > 0)
            json_append(invited, json_text(report_names_interviewer_text(report, i, arena)));
    return invited;
}

void session_json(const struct report *report, struct buffer *out)
{
    struct arena scratch = {0};
    const struct calibration_plan *const plan = report->session;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_put(document, "reason", json_text(plan->reason));
    json_put(document, "session", json_text(plan->n ? report->session_mark : NULL));
    json_put(document, "line", line_of(plan));
    json_put(document, "answers", session_record_answers(report, &scratch));
    json_put(document, "interviewers", invited_of(report, &scratch));
    json_document_end(document, out);
    arena_free(&scratch);
}
