#include "reports/data/import_json.h"

#include "base/filter.h"
#include "reports/data/import_record.h"
#include "reports/data/undo_document.h"
#include "reports/table/json.h"

void imports_json(const struct import_entry *entries, size_t n, const char *version,
                  struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_t *const array = json_array();
    for (size_t i = 0; i < n; i++) {
        json_t *const object = json_object();
        import_record_put(&entries[i], object);
        json_append(array, object);
    }
    json_put(document, "imports", array);
    json_document_end(document, out);
}

static const struct field rejects_fields[] = {
    {"reasons", RECORD_LIST(struct import_rejects, reasons, n_reasons, import_record_reason)},
    {"rejects", RECORD_LIST(struct import_rejects, rejects, n, import_record_reject)},
};
static const struct record rejects_record = RECORD(rejects_fields);

void import_json(const struct import_entry *entry, const struct undo_record *undo,
                 const struct import_rejects *rejects, const char *version, struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    import_record_put(entry, document);
    json_put(document, "undo", undo ? undo_document_counts_json(undo) : json_null());
    record_put(&rejects_record, rejects, document);
    json_document_end(document, out);
}
