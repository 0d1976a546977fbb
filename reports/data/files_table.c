#include "reports/data/files_table.h"

#include "reports/table/record.h"

#define AT_IMPORT(member) RECORD_HERE(struct import_record, member)

static const struct field fields[] = {
    {"import", AT_IMPORT(number)},   {"file", AT_IMPORT(file)},
    {"sha256", AT_IMPORT(sha256)},   {"loaded_at", AT_IMPORT(loaded_at)},
    {"rows", AT_IMPORT(rows)},       {"accepted", AT_IMPORT(accepted)},
    {"changed", AT_IMPORT(changed)}, {"unchanged", AT_IMPORT(unchanged)},
    {"missing", AT_IMPORT(missing)}, {"rejected", AT_IMPORT(rejected)},
};
static const struct record record = RECORD(fields);

struct table *files_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i < report->n_imports; i++)
        record_add(&record, &report->imports[i], table);
    return table;
}
