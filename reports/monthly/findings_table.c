#include "reports/monthly/findings_table.h"

#include "reports/interviewers/interviewer_words.h"
#include "reports/model/finding_names.h"
#include "reports/model/question_order.h"
#include "reports/model/report_names.h"
#include "reports/questions/finding_words.h"
#include "reports/table/finding_record.h"
#include "reports/table/table_estimate.h"

static void add_question(const struct report *report, size_t question,
                         const struct finding *finding, struct table *table)
{
    struct buffer heading = {0}, text = {0}, action = {0};
    finding_words_heading(report, question, finding, &heading);
    finding_words(report, question, finding, &text, &action);
    record_add(&finding_record,
               &(struct finding_row){.about = "question",
                                     .name = report->catalogue->questions[question].code,
                                     .kind = finding_names_kind(finding->kind),
                                     .strength = finding_names_strength(finding->strength),
                                     .verdict = table_text(table, &heading),
                                     .text = table_text(table, &text),
                                     .action = table_text(table, &action)},
               table);
}

static void add_interviewer(const struct report *report, size_t interviewer,
                            const struct interviewer_finding *finding, struct table *table)
{
    struct buffer text = {0}, action = {0};
    interviewer_words_finding(report, interviewer, finding, &text, &action);
    record_add(&finding_record,
               &(struct finding_row){
                   .about = "interviewer",
                   .name = report_names_interviewer_text(report, interviewer, table->arena),
                   .kind = finding_names_interviewer(finding->kind),
                   .strength = finding_names_strength(finding->strength),
                   .verdict = interviewer_words_verdict(report, interviewer),
                   .text = table_text(table, &text),
                   .action = table_text(table, &action)},
               table);
}

struct table *findings_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&finding_record, arena);
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
