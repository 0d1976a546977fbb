#include "reports/interviewers/interviewers_json.h"

#include "reports/interviewers/interviewer_group_words.h"
#include "reports/interviewers/interviewers_record.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct row {
    const struct report *report;
    const char *scale; /* the main one; NULL: there is none */
    size_t n_joining;
    const struct interviewers_result *all;
};

static json_t *groups_json(const struct report *report, const struct interviewer_groups *groups)
{
    struct arena scratch = {0};
    json_t *const array = json_array();
    for (long group = 0; group < (long)groups->n; group++) {
        json_t *const names = json_array();
        for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
            if (groups->group[i] == group)
                json_append(names, json_text(report_names_interviewer_text(report, i, &scratch)));
        json_append(array, names);
    }
    arena_free(&scratch);
    return array;
}

static json_t *subsets_part(const void *context)
{
    const struct row *const row = context;
    return groups_json(row->report, &row->all->subsets);
}

static json_t *groups_part(const void *context)
{
    const struct row *const row = context;
    return groups_json(row->report, &row->all->same_answers);
}

static const struct field fields[] = {
    {"subsets", .part = subsets_part, .group = "model"},
    {"scale", RECORD_HERE(struct row, scale), .group = "same_answers"},
    {"level", RECORD_AT(struct row, all, level), .group = "same_answers"},
    {"n_answers", RECORD_AT(struct row, all, n_shared), .group = "same_answers"},
    {"groups", .part = groups_part, .group = "same_answers"},
    {"joining_interviews", RECORD_HERE(struct row, n_joining), .group = "same_answers"},
};
static const struct record record = RECORD(fields);

void interviewers_json(const struct report *report, struct buffer *out)
{
    const struct interviewers_result *const all = &report->result->interviewers;
    const bool known = all->scale < report->catalogue->n_scales;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    record_put(&record,
               &(struct row){report, known ? report->catalogue->scales[all->scale].name : NULL,
                             interviewer_group_words_missing(&all->same_answers), all},
               document);
    json_put(document, "interviewers",
             json_of_each(report, report->catalogue->n_interviewers, interviewers_record_json));
    json_document_end(document, out);
}
