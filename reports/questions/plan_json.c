#include "reports/questions/plan_json.h"

#include "reports/questions/plan_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct row {
    const struct report *report;
    const struct topic *topic; /* NULL: the plan is of all questions */
    const struct drop_plan *plan;
};

struct left_out_row {
    const struct question *question, *other;
};

static const struct field left_out_fields[] = {
    {"question", RECORD_AT(struct left_out_row, question, code)},
    {"apart_from", RECORD_AT(struct left_out_row, other, code)},
};
static const struct record left_out_record = RECORD(left_out_fields);

static json_t *steps_part(const void *context)
{
    const struct row *const row = context;
    return plan_record_steps(row->report, row->plan);
}

static json_t *left_out_part(const void *context)
{
    const struct row *const row = context;
    const struct question *const questions = row->report->catalogue->questions;
    json_t *const array = json_array();
    for (size_t i = 0; i < row->plan->n_left_out; i++) {
        const struct drop_left_out *const left_out = &row->plan->left_out[i];
        json_append(array, record_json(&left_out_record,
                                       &(struct left_out_row){questions + left_out->question,
                                                              questions + left_out->other}));
    }
    return array;
}

#define AT_PLAN(member) RECORD_AT(struct row, plan, member)

static const struct field fields[] = {
    {"topic", RECORD_AT(struct row, topic, code), .optional = true},
    {"title", RECORD_AT(struct row, topic, title), .optional = true},
    {"n_questions", AT_PLAN(n_questions)},
    {"minutes", AT_PLAN(minutes)},
    {"reliability", AT_PLAN(alpha)},
    {"steps", .part = steps_part},
    {"left_out", .part = left_out_part},
};
static const struct record record = RECORD(fields);

void plan_json(const struct report *report, struct buffer *out)
{
    const struct drop_plans_result *const plans = &report->result->drop_plans;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const topics = json_array();
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        json_append(topics,
                    record_json(&record, &(struct row){report, &report->catalogue->topics[t],
                                                       &plans->topics[t]}));
    json_put(document, "coefficient", json_text("alpha"));
    json_put(document, "overall",
             record_json(&record, &(struct row){.report = report, .plan = &plans->overall}));
    json_put(document, "topics", topics);
    json_document_end(document, out);
}
