#include "reports/data/import_table.h"

#include "base/buffer.h"
#include "base/date.h"
#include "reports/data/import_record.h"
#include "reports/data/undo_document.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("import"), TABLE_TEXT_COLUMN("loaded"),    TABLE_TEXT_COLUMN("file"),
    TABLE_NUMBER_COLUMN("rows"), TABLE_NUMBER_COLUMN("new"),     TABLE_NUMBER_COLUMN("changed"),
    TABLE_NUMBER_COLUMN("same"), TABLE_NUMBER_COLUMN("missing"), TABLE_NUMBER_COLUMN("rejected"),
};

static const struct table_column fact_columns[] = {TABLE_TEXT_COLUMN("fact"),
                                                   TABLE_TEXT_COLUMN("value")};

#define CREATE(arena, columns) table_create((arena), (columns), sizeof(columns) / sizeof *(columns))

static const char *day_loaded(const struct import_record *record, const struct time_zone *zone,
                              struct arena *arena)
{
    int32_t day;
    char text[11];
    if (!date_parse_iso(record->loaded_at, zone, &day))
        return record->loaded_at;
    date_format(day, text);
    return arena_copy(arena, text);
}

static void add_row(const struct import_entry *entry, const struct time_zone *zone,
                    struct arena *arena, struct table *table)
{
    const struct import_record *const record = &entry->record;
    table_add(table, arena_format(arena, "%lld%s", (long long)record->number,
                                  entry->undone_at ? " undone" : ""));
    table_add(table, day_loaded(record, zone, arena));
    table_add(table, record->file);
    table_add_count(table, record->rows);
    table_add_count(table, import_record_new(record));
    table_add_count(table, record->changed);
    table_add_count(table, record->unchanged);
    table_add_count(table, record->missing);
    table_add_count(table, record->rejected);
}

struct table *import_table(const struct import_entry *entries, size_t n,
                           const struct time_zone *zone, struct arena *arena)
{
    struct table *const table = CREATE(arena, columns);
    size_t n_undone = 0;
    for (size_t i = 0; i < n; i++) {
        add_row(&entries[i], zone, arena, table);
        n_undone += entries[i].undone_at != NULL;
    }
    table->data = import_record_table(entries, n, arena);
    table->title = phrase_kept(arena, "{} import{|s}, {} of them undone", DIGITS(n),
                               DIGITS(n_undone));
    if (zone && zone->name)
        table_note(table, arena_format(arena, "Days are those of %s.", zone->name));
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
    add_fact(table, fact, phrase_kept(table->arena, "{}", COUNT(count)));
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
    add_counted_fact(table, "new", import_record_new(record));
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
        struct buffer counts = {0};
        undo_document_counts_text(undo, &counts);
        table_note_phrase(table, "What `assay undo {}` would do: {}", DIGITS((size_t)undo->number),
                          TEXT(counts.data));
        buffer_free(&counts);
    }
    return table;
}

static struct table *reasons(const struct import_rejects *rejects, struct arena *arena)
{
    struct table *const table = record_table(&import_record_reason, arena);
    table->title = "Why rows were rejected, the most frequent reasons first";
    for (size_t i = 0; i < rejects->n_reasons; i++)
        record_add(&import_record_reason, &rejects->reasons[i], table);
    return table;
}

static struct table *kept(const struct import_rejects *rejects, size_t n_rejected,
                          struct arena *arena)
{
    struct table *const table = record_table(&import_record_reject, arena);
    table->title = "What was rejected";
    for (size_t i = 0; i < rejects->n; i++)
        record_add(&import_record_reject, &rejects->rejects[i], table);
    if (rejects->n < n_rejected)
        table_note_phrase(table, "The first {} of {}; the others were not kept.",
                          DIGITS(rejects->n), DIGITS(n_rejected));
    return table;
}

struct table *import_table_facts(const struct import_entry *entry, const struct undo_record *undo,
                                 const struct import_rejects *rejects, struct arena *arena)
{
    struct table *const table = facts(entry, undo, arena);
    table->data = import_record_table(entry, 1, arena);
    if (rejects->n) {
        table->next = reasons(rejects, arena);
        table->next->next = kept(rejects, entry->record.rejected, arena);
    }
    return table;
}
