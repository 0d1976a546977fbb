#ifndef ASSAY_INGEST_BANKS_SCORE_SHEET_H
#define ASSAY_INGEST_BANKS_SCORE_SHEET_H

#include "base/arena.h"
#include "base/bank.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/score_form.h"

/*
 * An empty score sheet: one line a question, in the columns that `assay ingest` reads, with the
 * lowest and highest score where the bank's scale goes in whole steps. The form lives in `arena`
 * and points to the bank.
 */
struct score_form score_sheet(const struct bank *bank, struct arena *arena);

/*
 * The same with the criteria of the rubrics: one line an interview and interviewer; for each
 * question a column for its score and one for each criterion, "1.1/2 its text". Fails where a code
 * cannot head a column.
 */
bool score_sheet_criteria(const struct bank *bank, struct arena *arena, struct score_form *ret,
                          struct error *error) MUST_CHECK;

/* As CSV. */
void score_sheet_write(const struct score_form *form, struct buffer *out);

#endif
