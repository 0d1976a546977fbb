#include "reports/rubrics/levels_table.h"

#include <math.h>

#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("question"), TABLE_TEXT_COLUMN("scale"),   TABLE_TEXT_COLUMN("level"),
    TABLE_NUMBER_COLUMN("value"),  TABLE_NUMBER_COLUMN("count"), TABLE_NUMBER_COLUMN("share"),
};

static void add_question(const struct report *report, size_t question, struct table *table)
{
    const struct scale *const scale = question_scale(report->catalogue, question);
    const struct question_result *const result = &report->result->questions.questions[question];
    for (size_t k = 0; k < scale_n_levels(scale); k++) {
        const size_t count = result->levels ? result->levels[k].count : 0;
        table_add(table, report->catalogue->questions[question].code);
        table_add(table, scale->name);
        table_add(table, scale->labels[k]);
        table_add_number(table, scale->values[k]);
        table_add_count(table, count);
        table_add_number(table,
                         result->n_ratings ? (double)count / (double)result->n_ratings : NAN);
    }
}

struct table *levels_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        add_question(report, q, table);
    return table;
}
