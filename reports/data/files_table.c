#include "reports/data/files_table.h"

#include "reports/table/record.h"

#define IMPORT(member) RECORD_HERE(struct import_record, member)

static const struct field fields[] = {
    {"import", IMPORT(number)},   {"file", IMPORT(file)},
    {"sha256", IMPORT(sha256)},   {"loaded_at", IMPORT(loaded_at)},
    {"rows", IMPORT(rows)},       {"accepted", IMPORT(accepted)},
    {"changed", IMPORT(changed)}, {"unchanged", IMPORT(unchanged)},
    {"missing", IMPORT(missing)}, {"rejected", IMPORT(rejected)},
};
static const struct record record = RECORD(fields);

struct table *files_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i < report->n_imports; i++)
        record_add(&record, &report->imports[i], table);
    return table;
}
