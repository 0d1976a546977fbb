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
#include "reports/monthly/definitions_table.h"
#include "reports/monthly/findings_table.h"
#include "reports/pipeline/load_record.h"
#include "reports/pipeline/pipeline_chat.h"
#include "reports/pipeline/pipeline_json.h"
#include "reports/pipeline/pipeline_table.h"
#include "reports/pipeline/score_times_record.h"
#include "reports/questions/questions_chat.h"
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
    {"findings", "Findings", findings_table, NULL, NULL},
    {"changes", "Changes", changes_table, NULL, NULL},
    {"questions", "Questions", questions_table, questions_json, questions_chat},
    {"levels", "Rubric use", rubric_record_table, NULL, NULL},
    {"criteria", "Criteria", criteria, NULL, NULL},
    {"agreement", "Agreement", agreement_table, agreement_json, NULL},
    {"topics", "Topics", topics_table, NULL, NULL},
    {"interviewers", "Interviewers", interviewers_table, interviewers_json, NULL},
    {"drift", "Drift", drift_table, drift_json, NULL},
    {"pipeline", "Pipeline", pipeline_table, pipeline_json, pipeline_chat},
    {"interviews", "Interviews", load_record_table, NULL, NULL},
    {"submissions", "Days to scores", score_times_record_table, NULL, NULL},
    {"candidates", "Candidates", profile_record_all, NULL, NULL},
    {"definitions", "Definitions", definitions_table, NULL, NULL},
    {"files", "Files", files_table, NULL, NULL},
};
const size_t n_report_tables = sizeof report_tables / sizeof *report_tables;

const struct table *report_tables_data(const struct report_table *table,
                                       const struct report *report, struct arena *arena)
{
    const struct table *const built = table->build(report, arena);
    return built && built->data ? built->data : built;
}
