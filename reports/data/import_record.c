#include "reports/data/import_record.h"

struct row {
    const struct import_entry *entry;
    size_t n_new;
};

#define ENTRY(member) RECORD_AT(struct row, entry, member)
#define IMPORT(member) ENTRY(record.member)

static const struct field fields[] = {
    {"import", IMPORT(number)},
    {"file", IMPORT(file), .rank = 1},
    {"sha256", IMPORT(sha256), .rank = 3},
    {"mapping", ENTRY(mapping), .rank = 3},
    {"loaded_at", IMPORT(loaded_at)},
    {"undone_at", ENTRY(undone_at), .rank = 2},
    {"rows", IMPORT(rows), .rank = 1},
    {"accepted", IMPORT(accepted), .rank = 1},
    {"new", RECORD_HERE(struct row, n_new), .rank = 1},
    {"changed", IMPORT(changed), .rank = 1},
    {"unchanged", IMPORT(unchanged), .rank = 1},
    {"missing", IMPORT(missing), .rank = 1},
    {"rejected", IMPORT(rejected), .rank = 1},
};
static const struct record record = RECORD(fields);

#define REASON(member) RECORD_HERE(struct reject_reason, member)
#define REJECT(member) RECORD_HERE(struct import_reject, member)

static const struct field reason_fields[] = {
    {"column", REASON(column), .rank = 1},
    {"reason", REASON(reason), .rank = 1},
    {"rejects", REASON(n)},
    {"first_line", REASON(first_line), .column = "first line"},
};
const struct record import_record_reason = RECORD(reason_fields);

static const struct field reject_fields[] = {
    {"line", REJECT(line)},
    {"column", REJECT(column)},
    {"value", REJECT(value)},
    {"reason", REJECT(reason)},
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
