#include "reports/interviewers/panel_plan_table.h"

#include "reports/interviewers/panel_plan_record.h"
#include "reports/interviewers/panel_plan_words.h"
#include "reports/model/report_names.h"
#include "reports/table/table_basis.h"

static const struct table_column link_columns[] = {
    {"who", TABLE_LEFT, false},      {"next month", TABLE_LEFT, false},
    {"answers", TABLE_RIGHT, false}, {"interviews", TABLE_RIGHT, false},
    {"e.g.", TABLE_LEFT, false},     {"not shared", TABLE_LEFT, false},
};

static const struct table_column group_columns[] = {
    {"group", TABLE_RIGHT, true},
    {"can be compared among themselves", TABLE_LEFT, false},
};

static void add_count(struct table *table, size_t n)
{
    if (n)
        table_add_count(table, n);
    else
        table_add(table, "–");
}

static void add_link(const struct report *report, const struct panel_link *link,
                     struct table *table)
{
    const size_t question = link->question == SIZE_MAX ? link->first : link->question;
    table_add(table, report_names_person(report, link->b, table->arena));
    table_add(table, panel_plan_words_mend(report, link, table->arena));
    add_count(table, report->panels->n_answers);
    add_count(table, report->panels->n_interviews);
    table_add(table, report_names_code(report, question, table->arena));
    table_add(table, panel_plan_words_gap(link->gap));
}

static void note(struct table *table, const char *text)
{
    if (text)
        table_note(table, text);
}

static struct table *link_table(const struct report *report, struct arena *arena)
{
    const struct panel_plan *const plan = report->panels;
    struct table *const table = table_create(arena, link_columns,
                                             sizeof link_columns / sizeof *link_columns);
    table->title = panel_plan_words_title(report, arena);
    for (size_t i = 0; i < plan->n_links; i++)
        add_link(report, &plan->links[i], table);
    note(table, panel_plan_words_size(report, arena));
    note(table, panel_plan_words_calendar(report, arena));
    note(table, panel_plan_words_assumed(report, arena));
    table->data = panel_plan_record_table(report, arena);
    return table;
}

static struct table *group_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, group_columns,
                                             sizeof group_columns / sizeof *group_columns);
    table->title = "Who can be compared now";
    for (size_t g = 0; g < report->panels->n_groups; g++) {
        table_add_count(table, g + 1);
        table_add(table, panel_plan_words_group(report, g, arena));
    }
    return table;
}

struct table *panel_plan_table(const struct report *report, struct arena *arena)
{
    struct table *const table = link_table(report, arena);
    if (report->panels->n_links > 0)
        table->next = group_table(report, arena);
    table_basis_note(table->next ? table->next : table, report);
    return table;
}
