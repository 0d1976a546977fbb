#include "reports/reliability/reliability_json.h"

#include "analytics/reliability/reliability.h"
#include "reports/agreement/cost/selection_cost_json.h"
#include "reports/reliability/reliability_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

static const struct field usual_fields[] = {
    {"n_questions", RECORD_HERE(struct score_design, questions)},
    {"n_interviewers", RECORD_HERE(struct score_design, interviewers)},
    {"overlap", RECORD_HERE(struct score_design, overlap)},
};
static const struct record usual_record = RECORD(usual_fields);

static json_t *scale_of(const struct report *report)
{
    const struct reliability_result *const result = report->reliability;
    return json_text(result->n_scores ? report->catalogue->scales[result->scale].name : NULL);
}

void reliability_json(const struct report *report, struct buffer *out)
{
    const struct reliability_result *const result = report->reliability;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_put(document, "reason", json_text(result->reason));
    json_put(document, "scale", scale_of(report));
    json_put(document, "n_scores", json_count(result->n_scores));
    json_put(document, "n_other_scale", json_count(result->n_other_scale));
    json_put(document, "usual", record_json(&usual_record, &result->usual));
    json_put(document, "components", reliability_record_components(result));
    json_put(document, "confounded", reliability_record_confounded(result));
    json_put(document, "d_study", reliability_record_rows(result));
    json_put(document, "interview",
             reliability_fits(report->catalogue) ? selection_cost_json(report) : json_null());
    json_document_end(document, out);
}
