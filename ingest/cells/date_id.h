#ifndef ASSAY_INGEST_CELLS_DATE_ID_H
#define ASSAY_INGEST_CELLS_DATE_ID_H

#include <stdbool.h>

#include "base/arena.h"

/*
 * A question's id that a spreadsheet turned into a date: 1.1 was typed and "01. Jan" is shown; 9.3
 * became "09. Mrz" or "9-Mar", and in full "09.03.2026", "2026-03-09" or "9. März 2026". The day
 * stands for the first number, the month for the second.
 */
bool date_id_repair(const char *text, struct arena *arena, const char **code);

#endif
