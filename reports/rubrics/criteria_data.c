#include "reports/rubrics/criteria_data.h"

#include "reports/questions/questions_data.h"
#include "reports/rubrics/criteria_words.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("question"),
    TABLE_NUMBER_COLUMN("criterion"),
    TABLE_TEXT_COLUMN("text"),
    TABLE_TEXT_COLUMN("kind"),
    TABLE_NUMBER_COLUMN("n_candidates"),
    TABLE_NUMBER_COLUMN("n_ratings"),
    TABLE_NUMBER_COLUMN("n_missing"),
    TABLE_ESTIMATE_COLUMNS("met"),
    TABLE_ESTIMATE_COLUMNS("separation"),
    TABLE_ESTIMATE_COLUMNS("agreement"),
    TABLE_ESTIMATE_COLUMNS("kappa"),
    TABLE_TEXT_COLUMN("findings"),
};

const char *criterion_finding_name(enum criterion_finding_kind kind)
{
    static const char *const names[] = {
        [CRITERION_RARER] = "required_rarer",
        [CRITERION_NEGATIVE] = "negative",
        [CRITERION_FLAT] = "flat",
        [CRITERION_DISAGREE] = "interviewers_disagree",
    };
    return names[kind];
}

static char *findings_text(const struct criterion_result *result, struct table *table)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    for (size_t i = 0; i < result->n_findings; i++)
        buffer_format(&text, "%s%s:%s", i ? " " : "",
                      criterion_finding_name(result->findings[i].kind),
                      finding_strength_name(result->findings[i].strength));
    return table_text(table, &text);
}

struct table *criteria_data(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    const struct catalogue *const criteria = report->catalogue->criteria;
    for (size_t i = 0; i < report->result->criteria.n; i++) {
        const struct criterion_result *const result = &report->result->criteria.criteria[i];
        table_add(table, criteria->topics[criteria->questions[i].topic].code);
        table_add_count(table, criteria->places[i].position);
        table_add(table, criteria->questions[i].title);
        table_add(table, criteria_words_kind(report, i));
        table_add_count(table, result->n_candidates);
        table_add_count(table, result->n_ratings);
        table_add_count(table, result->n_missing);
        table_add_estimate(table, &result->met);
        table_add_estimate(table, &result->discrimination);
        table_add_estimate(table, &result->agreement);
        table_add_estimate(table, &result->kappa);
        table_add(table, findings_text(result, table));
    }
    return table;
}
