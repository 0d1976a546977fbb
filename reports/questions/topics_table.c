#include "reports/questions/topics_table.h"

#include "reports/model/question_order.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("topic"),
    TABLE_TEXT_COLUMN("title"),
    TABLE_TEXT_COLUMN("kind"),
    TABLE_NUMBER_COLUMN("n_questions"),
    TABLE_NUMBER_COLUMN("n_flagged"),
    TABLE_NUMBER_COLUMN("n_answers"),
    TABLE_NUMBER_COLUMN("n_ratings"),
    TABLE_NUMBER_COLUMN("observed"),
    TABLE_ESTIMATE_COLUMNS("kappa_quadratic"),
};

static void add_topic(const struct report *report, size_t topic, struct table *table)
{
    const struct topic *const about = &report->catalogue->topics[topic];
    const struct panel_result *const panel = &report->result->agreement.topics[topic];
    size_t n_asked = 0, n_flagged = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct question_result *const result = &report->result->questions.questions[q];
        if (report->catalogue->questions[q].topic != topic || result->n_ratings == 0)
            continue;
        n_asked++;
        n_flagged += question_order_standing(result) == STANDING_CLEAR;
    }
    table_add(table, about->code);
    table_add(table, about->title);
    table_add(table, about->bonus ? "bonus" : "core");
    table_add_count(table, n_asked);
    table_add_count(table, n_flagged);
    table_add_count(table, panel->n_units);
    table_add_count(table, panel->n_ratings);
    table_add_number(table, panel->observed);
    table_add_estimate(table, &panel->kappa[KAPPA_QUADRATIC].estimate);
}

struct table *topics_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        add_topic(report, t, table);
    return table;
}
