#ifndef ASSAY_REPORTS_DATA_IMPORT_TABLE_H
#define ASSAY_REPORTS_DATA_IMPORT_TABLE_H

#include "base/arena.h"
#include "base/provenance.h"
#include "base/time_zone.h"
#include "reports/table/table.h"

/* What `assay imports` shows: one row an import, undone ones among them. Days are those of `zone`.
 */
struct table *import_table(const struct import_entry *entries, size_t n,
                           const struct time_zone *zone, struct arena *arena);

/* What `assay imports N` shows: all facts, what undoing it would do (`undo` NULL: it is undone),
 * the reasons of its rejects and the rejects themselves. Its data are the row of `import_table`. */
struct table *import_table_facts(const struct import_entry *entry, const struct undo_record *undo,
                                 const struct import_rejects *rejects, struct arena *arena);

#endif
