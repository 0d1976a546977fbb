#include "reports/data/import_record.h"

struct row {
    const struct import_entry *entry;
    size_t n_new;
};

#define AT_ENTRY(member) RECORD_AT(struct row, entry, member)
#define AT_IMPORT(member) AT_ENTRY(record.member)

static const struct field fields[] = {
    {"import", AT_IMPORT(number)},
    {"file", AT_IMPORT(file), .rank = 1},
    {"sha256", AT_IMPORT(sha256), .rank = 3},
    {"mapping", AT_ENTRY(mapping), .rank = 3},
    {"loaded_at", AT_IMPORT(loaded_at)},
    {"undone_at", AT_ENTRY(undone_at), .rank = 2},
    {"rows", AT_IMPORT(rows), .rank = 1},
    {"accepted", AT_IMPORT(accepted), .rank = 1},
    {"new", RECORD_HERE(struct row, n_new), .rank = 1},
    {"changed", AT_IMPORT(changed), .rank = 1},
    {"unchanged", AT_IMPORT(unchanged), .rank = 1},
    {"missing", AT_IMPORT(missing), .rank = 1},
    {"rejected", AT_IMPORT(rejected), .rank = 1},
};
static const struct record record = RECORD(fields);

#define AT_REASON(member) RECORD_HERE(struct reject_reason, member)
#define AT_REJECT(member) RECORD_HERE(struct import_reject, member)

static const struct field reason_fields[] = {
    {"column", AT_REASON(column), .rank = 1},
    {"reason", AT_REASON(reason), .rank = 1},
    {"rejects", AT_REASON(n)},
    {"first_line", AT_REASON(first_line), .column = "first line"},
};
const struct record import_record_reason = RECORD(reason_fields);

static const struct field reject_fields[] = {
    {"line", AT_REJECT(line)},
    {"column", AT_REJECT(column)},
    {"value", AT_REJECT(value)},
    {"reason", AT_REJECT(reason)},
};
const struct record import_record_reject = RECORD(reject_fields);

size_t import_record_new(const struct import_record *import)
{
    return import->accepted - import->changed - import->unchanged;
}

static struct row row_of(const struct import_entry *entry)
{
    return (struct row){entry, import_record_new(&entry->record)};
}

struct table *import_record_table(const struct import_entry *entries, size_t n, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i < n; i++) {
        const struct row row = row_of(&entries[i]);
        record_add(&record, &row, table);
    }
    return table;
}

void import_record_put(const struct import_entry *entry, json_t *object)
{
    const struct row row = row_of(entry);
    record_put(&record, &row, object);
}
