#include "reports/data/import_json.h"

#include "base/filter.h"
#include "reports/data/undo_document.h"
#include "reports/table/json.h"

static void put_entry(const struct import_entry *entry, json_t *object)
{
    const struct import_record *const record = &entry->record;
    json_put(object, "import", json_integer(record->number));
    json_put(object, "file", json_text(record->file));
    json_put(object, "sha256", json_text(record->sha256));
    json_put(object, "mapping", json_text(entry->mapping));
    json_put(object, "loaded_at", json_text(record->loaded_at));
    json_put(object, "undone_at", json_text(entry->undone_at));
    json_put(object, "rows", json_count(record->rows));
    json_put(object, "accepted", json_count(record->accepted));
    json_put(object, "new", json_count(record->accepted - record->changed - record->unchanged));
    json_put(object, "changed", json_count(record->changed));
    json_put(object, "unchanged", json_count(record->unchanged));
    json_put(object, "missing", json_count(record->missing));
    json_put(object, "rejected", json_count(record->rejected));
}

void imports_json(const struct import_entry *entries, size_t n, const char *version,
                  struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_t *const array = json_array();
    for (size_t i = 0; i < n; i++) {
        json_t *const object = json_object();
        put_entry(&entries[i], object);
        json_append(array, object);
    }
    json_put(document, "imports", array);
    json_document_end(document, out);
}

static json_t *reasons_json(const struct import_rejects *rejects)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < rejects->n_reasons; i++) {
        json_t *const object = json_object();
        json_put(object, "column", json_text(rejects->reasons[i].column));
        json_put(object, "reason", json_text(rejects->reasons[i].reason));
        json_put(object, "rejects", json_count(rejects->reasons[i].n));
        json_put(object, "first_line", json_count(rejects->reasons[i].first_line));
        json_append(array, object);
    }
    return array;
}

static json_t *rejects_json(const struct import_rejects *rejects)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < rejects->n; i++) {
        json_t *const object = json_object();
        json_put(object, "line", json_count(rejects->rejects[i].line));
        json_put(object, "column", json_text(rejects->rejects[i].column));
        json_put(object, "value", json_text(rejects->rejects[i].value));
        json_put(object, "reason", json_text(rejects->rejects[i].reason));
        json_append(array, object);
    }
    return array;
}

void import_json(const struct import_entry *entry, const struct undo_record *undo,
                 const struct import_rejects *rejects, const char *version, struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    put_entry(entry, document);
    json_put(document, "undo", undo ? undo_document_counts_json(undo) : json_null());
    json_put(document, "reasons", reasons_json(rejects));
    json_put(document, "rejects", rejects_json(rejects));
    json_document_end(document, out);
}
