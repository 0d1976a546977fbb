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

static json_t *reasons_json(const struct import_rejects *rejects)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < rejects->n_reasons; i++)
        json_append(array, record_json(&import_record_reason, &rejects->reasons[i]));
    return array;
}

static json_t *rejects_json(const struct import_rejects *rejects)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < rejects->n; i++)
        json_append(array, record_json(&import_record_reject, &rejects->rejects[i]));
    return array;
}

void import_json(const struct import_entry *entry, const struct undo_record *undo,
                 const struct import_rejects *rejects, const char *version, struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    import_record_put(entry, document);
    json_put(document, "undo", undo ? undo_document_counts_json(undo) : json_null());
    json_put(document, "reasons", reasons_json(rejects));
    json_put(document, "rejects", rejects_json(rejects));
    json_document_end(document, out);
}
