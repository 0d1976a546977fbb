#include "reports/monthly/findings_table.h"

#include "reports/interviewers/interviewer_words.h"
#include "reports/interviewers/interviewers_data.h"
#include "reports/model/question_order.h"
#include "reports/model/report_names.h"
#include "reports/questions/finding_words.h"
#include "reports/questions/questions_data.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("about"),    TABLE_TEXT_COLUMN("name"),    TABLE_TEXT_COLUMN("finding"),
    TABLE_TEXT_COLUMN("strength"), TABLE_TEXT_COLUMN("verdict"), TABLE_TEXT_COLUMN("text"),
    TABLE_TEXT_COLUMN("action"),
};

static void add_question(const struct report *report, size_t question,
                         const struct finding *finding, struct table *table)
{
    struct buffer heading = {0}, text = {0}, action = {0};
    finding_words_heading(report, question, finding, &heading);
    finding_words(report, question, finding, &text, &action);
    table_add(table, "question");
    table_add(table, report->catalogue->questions[question].code);
    table_add(table, finding_kind_name(finding->kind));
    table_add(table, finding_strength_name(finding->strength));
    table_add(table, table_text(table, &heading));
    table_add(table, table_text(table, &text));
    table_add(table, table_text(table, &action));
}

static void add_interviewer(const struct report *report, size_t interviewer,
                            const struct interviewer_finding *finding, struct table *table)
{
    struct buffer name = {0}, text = {0}, action = {0};
    report_names_interviewer(report, interviewer, &name);
    interviewer_words_finding(report, interviewer, finding, &text, &action);
    table_add(table, "interviewer");
    table_add(table, table_text(table, &name));
    table_add(table, interviewer_finding_name(finding->kind));
    table_add(table, finding_strength_name(finding->strength));
    table_add(table, interviewer_words_verdict(report, interviewer));
    table_add(table, table_text(table, &text));
    table_add(table, table_text(table, &action));
}

struct table *findings_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    const struct question_order order = question_order(report, arena);
    for (size_t i = 0; i < order.n; i++) {
        const size_t question = order.questions[i];
        const struct question_result *const result = &report->result->questions.questions[question];
        for (size_t f = 0; f < result->n_findings; f++)
            add_question(report, question, &result->findings[f], table);
    }
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        const struct interviewer_result *const result =
            &report->result->interviewers.interviewers[i];
        for (size_t f = 0; f < result->n_findings; f++)
            add_interviewer(report, i, &result->findings[f], table);
    }
    return table;
}
