#ifndef ASSAY_INGEST_TABLES_SHEET_CHOICE_H
#define ASSAY_INGEST_TABLES_SHEET_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/survey/survey.h"
#include "ingest/workbook/sheet_table.h"
#include "ingest/workbook/workbook.h"

/* A sheet that was chosen, as a table. */
struct chosen_sheet {
    struct sheet_table sheet; /* its table is the caller's to free */
    const char *name;
    bool hidden;
    size_t n_others; /* sheets with something in them that were not taken */
};

/*
 * The sheet that `wanted` names, or has the number of; NULL: the one that holds scores, as
 * `options` read them. Where several do, or none, it is refused, and the hint has the option.
 * `most`: bytes that a table may grow to. `arena` keeps the texts.
 */
bool sheet_choice_make(struct workbook *workbook, const char *wanted,
                       const struct survey_options *options, uint64_t most, struct arena *arena,
                       struct chosen_sheet *ret, struct error *error) MUST_CHECK;

#endif
