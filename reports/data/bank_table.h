#ifndef ASSAY_REPORTS_DATA_BANK_TABLE_H
#define ASSAY_REPORTS_DATA_BANK_TABLE_H

#include "base/arena.h"
#include "base/bank.h"
#include "reports/table/table.h"

/* One row for each question of the bank; its data hold prompts and rubrics in full. */
struct table *bank_table(const struct bank *bank, struct arena *arena);

#endif
