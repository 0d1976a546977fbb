#include "reports/questions/question_detail_json.h"

#include "reports/model/report_names.h"
#include "reports/questions/question_detail_tables.h"
#include "reports/questions/questions_record.h"
#include "reports/table/json.h"

struct pair_row {
    const char *a, *b;
    const struct pair_result *pair;
};

static const struct field pair_fields[] = {
    {"a", RECORD_HERE(struct pair_row, a)},
    {"b", RECORD_HERE(struct pair_row, b)},
    {"n", RECORD_AT(struct pair_row, pair, n)},
    {"quadratic", RECORD_AT(struct pair_row, pair, kappa[KAPPA_QUADRATIC].estimate)},
};
static const struct record pair_record = RECORD(pair_fields);

struct row {
    const struct report *report;
    size_t question;
    const struct question_version *newest; /* NULL: its wording is not known */
    const struct question_result *result;
    const struct questions_result *all;
};

static json_t *pairs_part(const void *context)
{
    const struct row *const row = context;
    struct arena scratch = {0};
    size_t n;
    const struct pair_result **const pairs = question_detail_tables_question_pairs(
        row->report, row->question, &scratch, &n);
    json_t *const array = json_array();
    for (size_t i = 0; i < n; i++)
        json_append(
            array,
            record_json(&pair_record,
                        &(struct pair_row){
                            report_names_interviewer_text(row->report, pairs[i]->a, &scratch),
                            report_names_interviewer_text(row->report, pairs[i]->b, &scratch),
                            pairs[i]}));
    arena_free(&scratch);
    return array;
}

static const struct field fields[] = {
    {"prompt", RECORD_AT(struct row, newest, prompt)},
    {"rubric", RECORD_AT(struct row, newest, rubric)},
    {"n_missing", RECORD_AT(struct row, result, n_missing)},
    {"pairs", .part = pairs_part},
    {"alpha", RECORD_AT(struct row, all, alpha)},
};
static const struct record record = RECORD(fields);

void question_detail_json(const struct report *report, size_t question, struct buffer *out)
{
    const struct questions_result *const all = &report->result->questions;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    questions_record_put(report, question, document);
    record_put(&record,
               &(struct row){report, question, question_newest_wording(report->catalogue, question),
                             &all->questions[question], all},
               document);
    json_document_end(document, out);
}
