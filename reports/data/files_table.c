#include "reports/data/files_table.h"

#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_NUMBER_COLUMN("import"),  TABLE_TEXT_COLUMN("file"),
    TABLE_TEXT_COLUMN("sha256"),    TABLE_TEXT_COLUMN("loaded_at"),
    TABLE_NUMBER_COLUMN("rows"),    TABLE_NUMBER_COLUMN("accepted"),
    TABLE_NUMBER_COLUMN("changed"), TABLE_NUMBER_COLUMN("unchanged"),
    TABLE_NUMBER_COLUMN("missing"), TABLE_NUMBER_COLUMN("rejected"),
};

struct table *files_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < report->n_imports; i++) {
        const struct import_record *const import = &report->imports[i];
        table_add_count(table, (size_t)import->number);
        table_add(table, import->file);
        table_add(table, import->sha256);
        table_add(table, import->loaded_at);
        table_add_count(table, import->rows);
        table_add_count(table, import->accepted);
        table_add_count(table, import->changed);
        table_add_count(table, import->unchanged);
        table_add_count(table, import->missing);
        table_add_count(table, import->rejected);
    }
    return table;
}
