#include "reports/monthly/report_tables.h"

#include "reports/agreement/agreement_json.h"
#include "reports/agreement/agreement_table.h"
#include "reports/candidates/profile_record.h"
#include "reports/data/files_table.h"
#include "reports/history/changes_table.h"
#include "reports/history/drift_json.h"
#include "reports/history/drift_table.h"
#include "reports/interviewers/interviewers_json.h"
#include "reports/interviewers/interviewers_table.h"
#include "reports/model/report_sections.h"
#include "reports/monthly/definitions_table.h"
#include "reports/monthly/findings_table.h"
#include "reports/pipeline/load_record.h"
#include "reports/pipeline/pipeline_json.h"
#include "reports/pipeline/pipeline_table.h"
#include "reports/pipeline/score_times_record.h"
#include "reports/questions/questions_json.h"
#include "reports/questions/questions_table.h"
#include "reports/questions/topics_table.h"
#include "reports/rubrics/criteria_table.h"
#include "reports/rubrics/rubric_record.h"

static struct table *criteria(const struct report *report, struct arena *arena)
{
    return report->result->criteria.n > 0 ? criteria_table_all(report, arena) : NULL;
}

const struct report_table report_tables[] = {
    {"findings", 0, "Findings", findings_table, NULL},
    {"changes", SECTION_CHANGES, "Changes", changes_table, NULL},
    {"questions", SECTION_QUESTIONS, "Questions", questions_table, questions_json},
    {"levels", SECTION_RUBRIC, "Rubric use", rubric_record_table, NULL},
    {"criteria", SECTION_CRITERIA, "Criteria", criteria, NULL},
    {"agreement", SECTION_AGREEMENT, "Agreement", agreement_table, agreement_json},
    {"topics", SECTION_QUESTIONS, "Topics", topics_table, NULL},
    {"interviewers", SECTION_INTERVIEWERS, "Interviewers", interviewers_table, interviewers_json},
    {"drift", SECTION_DRIFT, "Drift", drift_table, drift_json},
    {"pipeline", SECTION_PIPELINE, "Pipeline", pipeline_table, pipeline_json},
    {"interviews", SECTION_PIPELINE | SECTION_INTERVIEWERS, "Interviews", load_record_table, NULL},
    {"submissions", SECTION_PIPELINE, "Days to scores", score_times_record_table, NULL},
    {"candidates", SECTION_CANDIDATES, "Candidates", profile_record_all, NULL},
    {"definitions", 0, "Definitions", definitions_table, NULL},
    {"files", 0, "Files", files_table, NULL},
};
const size_t n_report_tables = sizeof report_tables / sizeof *report_tables;

const struct table *report_tables_data(const struct report_table *table,
                                       const struct report *report, struct arena *arena)
{
    if (!report_sections_has(report, table->section))
        return NULL;
    const struct table *const built = table->build(report, arena);
    return built && built->data ? built->data : built;
}
