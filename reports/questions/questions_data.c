#include "reports/questions/questions_data.h"

#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("question"),
    TABLE_TEXT_COLUMN("topic"),
    TABLE_TEXT_COLUMN("title"),
    TABLE_NUMBER_COLUMN("n_candidates"),
    TABLE_NUMBER_COLUMN("n_ratings"),
    TABLE_NUMBER_COLUMN("mean"),
    TABLE_NUMBER_COLUMN("sd"),
    TABLE_ESTIMATE_COLUMNS("difficulty"),
    TABLE_ESTIMATE_COLUMNS("separation"),
    TABLE_NUMBER_COLUMN("item_total"),
    TABLE_NUMBER_COLUMN("alpha_if_dropped"),
    TABLE_ESTIMATE_COLUMNS("kappa_quadratic"),
    TABLE_ESTIMATE_COLUMNS("difficulty_adjusted"),
    TABLE_ESTIMATE_COLUMNS("polyserial"),
    TABLE_ESTIMATE_COLUMNS("upper_lower"),
    TABLE_ESTIMATE_COLUMNS("exposure"),
    TABLE_ESTIMATE_COLUMNS("missing_rate"),
    TABLE_ESTIMATE_COLUMNS("outcome_point_biserial"),
    TABLE_ESTIMATE_COLUMNS("outcome_auc"),
    TABLE_TEXT_COLUMN("findings"),
};

const char *finding_kind_name(enum finding_kind kind)
{
    static const char *const names[] = {
        [FINDING_TOO_HARD] = "too_hard",
        [FINDING_TOO_EASY] = "too_easy",
        [FINDING_NEGATIVE] = "negative",
        [FINDING_FLAT] = "flat",
        [FINDING_DISAGREE] = "interviewers_disagree",
        [FINDING_FLOOR] = "floor",
        [FINDING_CEILING] = "ceiling",
        [FINDING_UNUSED_LEVEL] = "unused_level",
        [FINDING_DISORDERED_LEVELS] = "disordered_levels",
        [FINDING_TOO_FEW] = "too_few",
    };
    return names[kind];
}

const char *finding_strength_name(enum finding_strength strength)
{
    static const char *const names[] = {
        [STRENGTH_NONE] = NULL, [STRENGTH_WATCH] = "watch", [STRENGTH_CLEAR] = "clear"};
    return names[strength];
}

const char *question_topic_code(const struct report *report, size_t question)
{
    const struct catalogue *const catalogue = report->catalogue;
    const size_t topic = catalogue->questions[question].topic;
    return topic < catalogue->n_topics ? catalogue->topics[topic].code : "";
}

/* "too_hard:clear floor:watch" */
static char *findings_text(const struct question_result *result, struct table *table)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    for (size_t i = 0; i < result->n_findings; i++) {
        const char *const strength = finding_strength_name(result->findings[i].strength);
        buffer_format(&text, "%s%s%s%s", i ? " " : "", finding_kind_name(result->findings[i].kind),
                      strength ? ":" : "", strength ? strength : "");
    }
    return table_text(table, &text);
}

static void add_row(const struct report *report, size_t question, struct table *table)
{
    const struct question *const asked = &report->catalogue->questions[question];
    const struct question_result *const result = &report->result->questions.questions[question];
    table_add(table, asked->code);
    table_add(table, question_topic_code(report, question));
    table_add(table, asked->title);
    table_add_count(table, result->n_candidates);
    table_add_count(table, result->n_ratings);
    table_add_number(table, result->mean);
    table_add_number(table, result->sd);
    table_add_estimate(table, &result->difficulty);
    table_add_estimate(table, &result->discrimination);
    table_add_number(table, result->item_total);
    table_add_number(table, result->alpha_if_dropped);
    table_add_estimate(table, &result->kappa_quadratic);
    table_add_estimate(table, &result->difficulty_adjusted);
    table_add_estimate(table, &result->polyserial);
    table_add_estimate(table, &result->upper_lower);
    table_add_estimate(table, &result->exposure);
    table_add_estimate(table, &result->missing_rate);
    table_add_estimate(table, &result->point_biserial);
    table_add_estimate(table, &result->auc);
    table_add(table, findings_text(result, table));
}

struct table *questions_data(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        add_row(report, q, table);
    return table;
}
