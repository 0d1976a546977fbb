#include "reports/candidates/candidates_table.h"

#include "reports/candidates/profile_table.h"

static void append(const struct table *from, struct table *to)
{
    for (size_t row = 0; row < table_rows(from); row++)
        for (size_t c = 0; c < from->n_columns; c++)
            table_add(to, table_cell(from, row, c));
}

struct table *candidates_table(const struct report *report, struct arena *arena)
{
    struct table *const all = table_create(arena, profile_data_columns, n_profile_data_columns);
    for (size_t i = 0; i < report->result->n_profiles; i++)
        append(profile_table(report, i, arena)->data, all);
    return all;
}
