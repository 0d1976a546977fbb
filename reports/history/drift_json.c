#include "reports/history/drift_json.h"

#include "reports/history/drift_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/calendar_words.h"

static json_t *month_json(size_t month)
{
    struct buffer iso = {0};
    calendar_words_month_iso(month, &iso);
    json_t *const value = json_text(iso.length ? iso.data : NULL);
    buffer_free(&iso);
    return value;
}

static json_t *first_month_part(const void *report)
{
    return month_json(((const struct report *)report)->drift->first_month);
}

static json_t *last_month_part(const void *report)
{
    return month_json(((const struct report *)report)->drift->last_month);
}

static json_t *questions_part(const void *context)
{
    const struct report *const report = context;
    json_t *const array = json_array();
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        json_append(array, drift_record_question(report, q));
    return array;
}

static json_t *interviewers_part(const void *context)
{
    const struct report *const report = context;
    json_t *const array = json_array();
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        json_append(array, drift_record_interviewer(report, i));
    return array;
}

static const struct field fields[] = {
    {"first_month", .part = first_month_part},
    {"last_month", .part = last_month_part},
    {"questions", .part = questions_part},
    {"interviewers", .part = interviewers_part},
};
static const struct record record = RECORD(fields);

void drift_json(const struct report *report, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    record_put(&record, report, document);
    json_document_end(document, out);
}
