#include "reports/interviewers/panel_plan_record.h"

#include "analytics/measure/month.h"
#include "reports/interviewers/panel_plan_words.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct row {
    const char *interviewer, *with, *question, *assumed, *done_by; /* a month */
    size_t n_answers, n_interviews;
};

#define HERE(member) RECORD_HERE(struct row, member)

static const struct field fields[] = {
    {"interviewer", HERE(interviewer)},   {"with", HERE(with)},
    {"question", HERE(question)},         {"n_answers", HERE(n_answers)},
    {"n_interviews", HERE(n_interviews)}, {"assumed", HERE(assumed)},
    {"done_by", HERE(done_by)},
};
static const struct record record = RECORD(fields);

static struct row row_of(const struct report *report, size_t i, struct arena *arena)
{
    const struct panel_plan *const plan = report->panels;
    const struct panel_link *const link = &plan->links[i];
    const size_t question = link->question == SIZE_MAX ? link->first : link->question;
    const size_t month = panel_plan_words_month(report, link);
    return (struct row){
        .interviewer = report_names_interviewer_text(report, link->b, arena),
        .with = report_names_interviewer_text(report, link->a, arena),
        .question = report->catalogue->questions[question].code,
        .assumed = link->gap == PANEL_GAP_CANDIDATES ? "candidates_alike" : "questions_alike",
        .done_by = month == MONTH_NONE
                       ? NULL
                       : arena_format(arena, "%04d-%02d", month_year(month), month_of_year(month)),
        .n_answers = plan->n_answers,
        .n_interviews = plan->n_interviews};
}

json_t *panel_plan_record_links(const struct report *report, struct arena *arena)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < report->panels->n_links; i++) {
        const struct row row = row_of(report, i, arena);
        json_append(array, record_json(&record, &row));
    }
    return array;
}

struct table *panel_plan_record_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i < report->panels->n_links; i++) {
        const struct row row = row_of(report, i, arena);
        record_add(&record, &row, table);
    }
    return table;
}
