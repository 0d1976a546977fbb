#include "reports/data/import_table.h"

#include "base/buffer.h"
#include "reports/data/undo_document.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("import"), TABLE_TEXT_COLUMN("loaded"),    TABLE_TEXT_COLUMN("file"),
    TABLE_NUMBER_COLUMN("rows"), TABLE_NUMBER_COLUMN("new"),     TABLE_NUMBER_COLUMN("changed"),
    TABLE_NUMBER_COLUMN("same"), TABLE_NUMBER_COLUMN("missing"), TABLE_NUMBER_COLUMN("rejected"),
};

static const struct table_column data_columns[] = {
    TABLE_NUMBER_COLUMN("import"),   TABLE_TEXT_COLUMN("loaded_at"),
    TABLE_TEXT_COLUMN("file"),       TABLE_NUMBER_COLUMN("rows"),
    TABLE_NUMBER_COLUMN("accepted"), TABLE_NUMBER_COLUMN("new"),
    TABLE_NUMBER_COLUMN("changed"),  TABLE_NUMBER_COLUMN("unchanged"),
    TABLE_NUMBER_COLUMN("missing"),  TABLE_NUMBER_COLUMN("rejected"),
    TABLE_TEXT_COLUMN("undone_at"),  TABLE_TEXT_COLUMN("sha256"),
    TABLE_TEXT_COLUMN("mapping"),
};

static const struct table_column fact_columns[] = {TABLE_TEXT_COLUMN("fact"),
                                                   TABLE_TEXT_COLUMN("value")};

static const struct table_column reason_columns[] = {
    TABLE_NUMBER_COLUMN("rejects"), TABLE_NUMBER_COLUMN("first line"), TABLE_TEXT_COLUMN("column"),
    TABLE_TEXT_COLUMN("reason")};

static const struct table_column reject_columns[] = {
    TABLE_NUMBER_COLUMN("line"), TABLE_TEXT_COLUMN("column"), TABLE_TEXT_COLUMN("value"),
    TABLE_TEXT_COLUMN("reason")};

#define CREATE(arena, columns) table_create((arena), (columns), sizeof(columns) / sizeof *(columns))

static size_t n_new(const struct import_record *record)
{
    return record->accepted - record->changed - record->unchanged;
}

static void add_row(const struct import_entry *entry, struct arena *arena, struct table *table)
{
    const struct import_record *const record = &entry->record;
    table_add(table, arena_format(arena, "%lld%s", (long long)record->number,
                                  entry->undone_at ? " undone" : ""));
    table_add(table, arena_format(arena, "%.10s", record->loaded_at));
    table_add(table, record->file);
    table_add_count(table, record->rows);
    table_add_count(table, n_new(record));
    table_add_count(table, record->changed);
    table_add_count(table, record->unchanged);
    table_add_count(table, record->missing);
    table_add_count(table, record->rejected);
}

static void add_data(const struct import_entry *entry, struct table *table)
{
    const struct import_record *const record = &entry->record;
    table_add_count(table, (size_t)record->number);
    table_add(table, record->loaded_at);
    table_add(table, record->file);
    table_add_count(table, record->rows);
    table_add_count(table, record->accepted);
    table_add_count(table, n_new(record));
    table_add_count(table, record->changed);
    table_add_count(table, record->unchanged);
    table_add_count(table, record->missing);
    table_add_count(table, record->rejected);
    table_add(table, entry->undone_at);
    table_add(table, record->sha256);
    table_add(table, entry->mapping);
}

struct table *import_table(const struct import_entry *entries, size_t n, struct arena *arena)
{
    struct table *const table = CREATE(arena, columns);
    struct table *const data = CREATE(arena, data_columns);
    size_t n_undone = 0;
    for (size_t i = 0; i < n; i++) {
        add_row(&entries[i], arena, table);
        add_data(&entries[i], data);
        n_undone += entries[i].undone_at != NULL;
    }
    table->data = data;
    table->title = arena_format(arena, "%zu import%s, %zu of them undone", n, n == 1 ? "" : "s",
                                n_undone);
    table_note(table, "New, changed and same are the scores taken from the file; missing ones are "
                      "among them.");
    return table;
}

static void add_fact(struct table *table, const char *fact, const char *value)
{
    table_add(table, fact);
    table_add(table, value);
}

static void add_counted_fact(struct table *table, const char *fact, size_t count)
{
    struct buffer text = {0};
    format_count(count, &text);
    add_fact(table, fact, table_text(table, &text));
}

static struct table *facts(const struct import_entry *entry, const struct undo_record *undo,
                           struct arena *arena)
{
    const struct import_record *const record = &entry->record;
    struct table *const table = CREATE(arena, fact_columns);
    table->title = arena_format(arena, "Import %lld", (long long)record->number);
    add_fact(table, "file", record->file);
    add_fact(table, "loaded", record->loaded_at);
    if (entry->undone_at)
        add_fact(table, "undone", entry->undone_at);
    add_counted_fact(table, "rows", record->rows);
    add_counted_fact(table, "accepted", record->accepted);
    add_counted_fact(table, "new", n_new(record));
    add_counted_fact(table, "changed", record->changed);
    add_counted_fact(table, "as before", record->unchanged);
    add_counted_fact(table, "no score", record->missing);
    add_counted_fact(table, "rejected", record->rejected);
    add_fact(table, "sha256", record->sha256);
    add_fact(table, "mapping", entry->mapping);
    table_note(table,
               "Accepted: new, changed and as before; the ones without a score are among them. "
               "Mapping: digest of how the file was read.");
    if (undo) {
        struct buffer note = {0};
        buffer_format(&note, "What `assay undo %lld` would do: ", (long long)undo->number);
        undo_document_counts_text(undo, &note);
        table_note(table, table_text(table, &note));
    }
    return table;
}

static struct table *reasons(const struct import_rejects *rejects, struct arena *arena)
{
    struct table *const table = CREATE(arena, reason_columns);
    table->title = "Why rows were rejected, the most frequent reasons first";
    for (size_t i = 0; i < rejects->n_reasons; i++) {
        table_add_count(table, rejects->reasons[i].n);
        table_add_count(table, rejects->reasons[i].first_line);
        table_add(table, rejects->reasons[i].column);
        table_add(table, rejects->reasons[i].reason);
    }
    return table;
}

static struct table *kept(const struct import_rejects *rejects, size_t n_rejected,
                          struct arena *arena)
{
    struct table *const table = CREATE(arena, reject_columns);
    table->title = "What was rejected";
    for (size_t i = 0; i < rejects->n; i++) {
        table_add_count(table, rejects->rejects[i].line);
        table_add(table, rejects->rejects[i].column);
        table_add(table, rejects->rejects[i].value);
        table_add(table, rejects->rejects[i].reason);
    }
    if (rejects->n < n_rejected)
        table_note(table, arena_format(arena, "The first %zu of %zu; the others were not kept.",
                                       rejects->n, n_rejected));
    return table;
}

struct table *import_table_facts(const struct import_entry *entry, const struct undo_record *undo,
                                 const struct import_rejects *rejects, struct arena *arena)
{
    struct table *const table = facts(entry, undo, arena);
    struct table *const data = CREATE(arena, data_columns);
    add_data(entry, data);
    table->data = data;
    if (rejects->n) {
        table->next = reasons(rejects, arena);
        table->next->next = kept(rejects, entry->record.rejected, arena);
    }
    return table;
}
