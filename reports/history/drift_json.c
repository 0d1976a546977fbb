#include "reports/history/drift_json.h"

#include "reports/history/drift_record.h"
#include "reports/table/json.h"
#include "reports/text/calendar_words.h"

static json_t *month_json(size_t month)
{
    struct buffer iso = {0};
    calendar_words_month_iso(month, &iso);
    json_t *const value = json_text(iso.length ? iso.data : NULL);
    buffer_free(&iso);
    return value;
}

void drift_json(const struct report *report, struct buffer *out)
{
    const struct catalogue *const catalogue = report->catalogue;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_put(document, "first_month", month_json(report->drift->first_month));
    json_put(document, "last_month", month_json(report->drift->last_month));
    json_put(document, "questions",
             json_of_each(report, catalogue->n_questions, drift_record_question));
    json_put(document, "interviewers",
             json_of_each(report, catalogue->n_interviewers, drift_record_interviewer));
    json_document_end(document, out);
}
