#include "reports/reliability/reliability_table.h"

#include "reports/agreement/cost/selection_cost_table.h"
#include "reports/reliability/reliability_record.h"
#include "reports/reliability/reliability_words.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

static const struct table_column panel_columns[] = {
    {"asked", TABLE_RIGHT, true}, {"1 interviewer", TABLE_RIGHT, false},
    {"2", TABLE_RIGHT, false},    {"3", TABLE_RIGHT, false},
    {"4", TABLE_RIGHT, false},
};

static const struct table_column component_columns[] = {
    {"what makes scores differ", TABLE_LEFT, false},
    {"share", TABLE_RIGHT, false},
    {"variance", TABLE_RIGHT, false},
};

static size_t most_interviewers(const struct reliability_result *result)
{
    size_t most = 1;
    for (size_t i = 0; i < result->n_rows; i++)
        if (result->rows[i].n_interviewers > most)
            most = result->rows[i].n_interviewers;
    return most;
}

static void note(struct table *table, const char *text)
{
    if (text)
        table_note(table, text);
}

static struct table *panel_table(const struct report *report, struct arena *arena)
{
    const struct reliability_result *const result = report->reliability;
    const size_t most = most_interviewers(result);
    struct table *const table = table_create(arena, panel_columns, 1 + most);
    table->title = reliability_words_title(report, arena);
    for (size_t i = 0; i < result->n_rows; i++) {
        const struct reliability_row *const row = &result->rows[i];
        if (row->fixed)
            continue;
        if (row->n_interviewers == 1)
            table_add_count(table, row->n_questions);
        table_estimate_interval(table, &row->gqk);
    }
    note(table, reliability_words_more(report, arena));
    note(table, reliability_words_confounded(report, arena));
    if (!result->reason)
        note(table, reliability_words_reading(report, arena));
    table->data = reliability_record_table(result, arena);
    return table;
}

static struct table *component_table(const struct report *report, struct arena *arena)
{
    const struct reliability_result *const result = report->reliability;
    struct table *const table = table_create(arena, component_columns,
                                             sizeof component_columns / sizeof *component_columns);
    table->title = "Where differences of scores come from";
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        if (!result->design.told[k])
            continue;
        table_add(table, reliability_words_component((enum component)k));
        table_add_phrase(table, "{}", SHARE(result->components[k].share));
        table_estimate_interval(table, &result->components[k].variance);
    }
    if (result->n_other_scale)
        table_note_phrase(table, "{} score{|s} on another scale {is|are} left out.",
                          COUNT(result->n_other_scale));
    return table;
}

static struct table *last_of(struct table *table)
{
    while (table->next)
        table = table->next;
    return table;
}

struct table *reliability_table(const struct report *report, struct arena *arena)
{
    struct table *const table = panel_table(report, arena);
    if (!report->reliability->reason) {
        table->next = component_table(report, arena);
        table->next->next = selection_cost_table(report, arena);
    }
    table_basis_note(last_of(table), report);
    return table;
}
