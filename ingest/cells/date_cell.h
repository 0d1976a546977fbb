#ifndef ASSAY_INGEST_CELLS_DATE_CELL_H
#define ASSAY_INGEST_CELLS_DATE_CELL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/time_zone.h"

/* Which of the numbers in 05/10/2026 is the month. */
enum date_order { DATE_ORDER_UNKNOWN, DATE_ORDER_DMY, DATE_ORDER_MDY };

/* "dmy", "mdy"; empty where it is not known. */
const char *date_cell_order_name(enum date_order order);
bool date_cell_order_find(const char *name, enum date_order *ret);

enum date_form {
    DATE_FORM_ISO,
    DATE_FORM_YEAR_FIRST, /* 2026/09/03 */
    DATE_FORM_EPOCH,      /* seconds (10 digits) or milliseconds (13) since 1970 */
    DATE_FORM_SERIAL,     /* Excel: days since 1899-12-30, 20000 to 80000 */
    DATE_FORM_NAMED,      /* 5 Oct 26; January 5, 2026; Donnerstag, 26. Januar 2023 */
    DATE_FORM_DOTTED,     /* 26.10.2026, the day first unless the column shows otherwise */
    DATE_FORM_NUMBERS,    /* 10/26/2026, 26-10-2026 */
    N_DATE_FORMS
};

/* What one cell says. The last two forms can be read in two ways; INT32_MIN: not in this one. */
struct date_reading {
    enum date_form form;
    int32_t day;         /* days since 1970-01-01; in the last two forms, the day first */
    int32_t month_first; /* in the last two forms */
};

/* `text` is trimmed. A time of day may follow; with an offset ("+02:00", "GMT+2", "UTC") it is a
 * moment, and the day is the one in `zone` (NULL: UTC); the name of another zone changes nothing.
 * False: no date of the calendar. */
bool date_cell_read(const char *text, const struct time_zone *zone,
                    struct date_reading *ret) MUST_CHECK;

/* The day, in a column of this order. Where it is not known, only what has one meaning. */
bool date_cell_day(const char *text, enum date_order order, const struct time_zone *zone,
                   int32_t *day) MUST_CHECK;

#endif
