#include "reports/interviewers/interviewers_data.h"

#include "reports/model/report_names.h"
#include "reports/questions/questions_data.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("interviewer"),
    TABLE_NUMBER_COLUMN("n_interviews"),
    TABLE_NUMBER_COLUMN("n_candidates"),
    TABLE_NUMBER_COLUMN("n_ratings"),
    TABLE_NUMBER_COLUMN("n_missing"),
    TABLE_NUMBER_COLUMN("mean"),
    TABLE_NUMBER_COLUMN("sd"),
    TABLE_NUMBER_COLUMN("group"),
    TABLE_ESTIMATE_COLUMNS("severity_points"),
    TABLE_ESTIMATE_COLUMNS("spread"),
    TABLE_ESTIMATE_COLUMNS("trend"),
    TABLE_TEXT_COLUMN("levels"),
    TABLE_TEXT_COLUMN("findings"),
};

const char *interviewer_finding_name(enum interviewer_finding_kind kind)
{
    static const char *const names[] = {[INTERVIEWER_SEVERE] = "severe",
                                        [INTERVIEWER_LENIENT] = "lenient",
                                        [INTERVIEWER_FEW_LEVELS] = "few_levels"};
    return names[kind];
}

/* "1:4 2:10 3:31" */
static char *levels_text(const struct report *report, const struct interviewer_result *result,
                         struct table *table)
{
    const struct scale *const scale =
        &report->catalogue->scales[report->result->interviewers.scale];
    struct buffer text = {0};
    buffer_add(&text, "");
    for (size_t k = 0; result->levels && k < scale->n_levels; k++)
        buffer_format(&text, "%s%s:%zu", k ? " " : "", scale->labels[k], result->levels[k]);
    return table_text(table, &text);
}

/* "severe:clear few_levels:watch" */
static char *findings_text(const struct interviewer_result *result, struct table *table)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    for (size_t i = 0; i < result->n_findings; i++)
        buffer_format(&text, "%s%s:%s", i ? " " : "",
                      interviewer_finding_name(result->findings[i].kind),
                      finding_strength_name(result->findings[i].strength));
    return table_text(table, &text);
}

static void add_row(const struct report *report, size_t interviewer, struct table *table)
{
    const struct interviewers_result *const all = &report->result->interviewers;
    const struct interviewer_result *const result = &all->interviewers[interviewer];
    const long group = all->same_answers.group[interviewer];
    struct buffer name = {0};
    report_names_interviewer(report, interviewer, &name);
    table_add(table, table_text(table, &name));
    table_add_count(table, result->n_interviews);
    table_add_count(table, result->n_candidates);
    table_add_count(table, result->n_ratings);
    table_add_count(table, result->n_missing);
    table_add_number(table, result->mean);
    table_add_number(table, result->sd);
    if (group == GROUP_NONE)
        table_add(table, NULL);
    else
        table_add_count(table, (size_t)group + 1);
    table_add_estimate(table, &result->severity_points);
    table_add_estimate(table, &result->spread);
    table_add_estimate(table, &result->trend);
    table_add(table, levels_text(report, result, table));
    table_add(table, findings_text(result, table));
}

struct table *interviewers_data(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        add_row(report, i, table);
    return table;
}
