#ifndef ASSAY_INGEST_NAMELESS_SHEET_H
#define ASSAY_INGEST_NAMELESS_SHEET_H

#include "base/error.h"
#include "ingest/survey/sheet_reading.h"
#include "ingest/survey/sheet_view.h"

/*
 * Asks about a sheet none of whose headings says who was scored, who scored and on what, as "f_1,
 * f_2, f_3": columns that together tell all rows apart are the candidate, the interviewer and the
 * question; what each row then has is the score. The hint has all of them, in the ways in which
 * they may be meant. False: headings say something, or the cells do not tell; nothing is asked.
 */
bool nameless_sheet_ask(const struct sheet_view *view, struct error *error);

#endif
