#ifndef ASSAY_INGEST_CELLS_CLOCK_CELL_H
#define ASSAY_INGEST_CELLS_CLOCK_CELL_H

#include <stdint.h>

#include "base/time_zone.h"

/*
 * The time of day in a cell that is a date (date_cell.h): seconds since midnight and one more, or 0
 * where it gives none. Midnight itself is what programs write where they know the day alone, and
 * counts as none. With an offset it is the time in `zone` (NULL: UTC) on `day`, which is the day
 * there.
 */
int32_t clock_cell_read(const char *text, const struct time_zone *zone, int32_t day);

#endif
