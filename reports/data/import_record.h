#ifndef ASSAY_REPORTS_DATA_IMPORT_RECORD_H
#define ASSAY_REPORTS_DATA_IMPORT_RECORD_H

#include "base/provenance.h"
#include "reports/table/record.h"

/* Imports as rows, unrounded, and one as keys of an object. */
struct table *import_record_table(const struct import_entry *entries, size_t n,
                                  struct arena *arena);
void import_record_put(const struct import_entry *entry, json_t *object);

/* Scores that were not known before. */
size_t import_record_new(const struct import_record *import);

/* The fields of struct reject_reason and of struct import_reject. */
extern const struct record import_record_reason, import_record_reject;

#endif
