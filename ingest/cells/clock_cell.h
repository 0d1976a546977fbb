#ifndef ASSAY_INGEST_CELLS_CLOCK_CELL_H
#define ASSAY_INGEST_CELLS_CLOCK_CELL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/time_zone.h"

/*
 * The time of day in a cell that is a date (date_cell.h): seconds since midnight and one more, or 0
 * where it gives none. Midnight itself is what programs write where they know the day alone, and
 * counts as none. With an offset it is the time in `zone` (NULL: UTC) on `day`, which is the day
 * there.
 */
int32_t clock_cell_read(const char *text, const struct time_zone *zone, int32_t day);

/* Whether the cell is a time of day without a day: "9:00", "14:30:05", "2:15 pm", "9h30",
 * "09:00-09:08". */
bool clock_cell_is_time(const char *text);

#endif
