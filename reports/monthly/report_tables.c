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
    {"findings", 0, "Findings", .build = findings_table, .list = findings_table_list},
    {"changes", SECTION_CHANGES, "Changes", .build = changes_table},
    {"questions", SECTION_QUESTIONS, "Questions", .build = questions_table, .json = questions_json},
    {"levels", SECTION_RUBRIC, "Rubric use", .build = rubric_record_table},
    {"criteria", SECTION_CRITERIA, "Criteria", .build = criteria},
    {"agreement", SECTION_AGREEMENT, "Agreement", .build = agreement_table, .json = agreement_json},
    {"topics", SECTION_QUESTIONS, "Topics", .build = topics_table},
    {"interviewers", SECTION_INTERVIEWERS, "Interviewers", .build = interviewers_table,
     .json = interviewers_json},
    {"drift", SECTION_DRIFT, "Drift", .build = drift_table, .json = drift_json},
    {"pipeline", SECTION_PIPELINE, "Pipeline", .build = pipeline_table, .json = pipeline_json},
    {"interviews", SECTION_PIPELINE | SECTION_INTERVIEWERS, "Interviews",
     .build = load_record_table},
    {"submissions", SECTION_PIPELINE, "Days to scores", .build = score_times_record_table},
    {"candidates", SECTION_CANDIDATES, "Candidates", .build = profile_record_all},
    {"definitions", 0, "Definitions", .build = definitions_table},
    {"files", 0, "Files", .build = files_table},
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
