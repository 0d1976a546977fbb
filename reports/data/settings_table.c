#include "reports/data/settings_table.h"

static const struct table_column columns[] = {
    {"setting", TABLE_LEFT, false}, {"value", TABLE_LEFT, false}, {"from", TABLE_LEFT, false}};

static const struct table_column data_columns[] = {{"name", TABLE_LEFT, false},
                                                   {"value", TABLE_LEFT, false},
                                                   {"from", TABLE_LEFT, false},
                                                   {"where", TABLE_LEFT, false}};

static void add_row(struct table *table, const struct setting *setting)
{
    table_add(table, setting->name);
    table_add(table, setting->value);
    table_add(table, setting->where
                         ? arena_format(table->arena, "%s (%s)", setting->from, setting->where)
                         : setting->from);
}

static void add_data(struct table *table, const struct setting *setting)
{
    table_add(table, setting->name);
    table_add(table, setting->value);
    table_add(table, setting->from);
    table_add(table, setting->where);
}

struct table *settings_table(const struct setting *settings, size_t n, const char *path,
                             bool exists, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct table *const data = table_create(arena, data_columns,
                                            sizeof data_columns / sizeof *data_columns);
    for (size_t i = 0; i < n; i++) {
        add_row(table, &settings[i]);
        add_data(data, &settings[i]);
    }
    table->data = data;
    if (path)
        table_note(table, arena_format(arena,
                                       exists ? "The file of settings is %s."
                                              : "There is no file of settings; it would be %s.",
                                       path));
    return table;
}
