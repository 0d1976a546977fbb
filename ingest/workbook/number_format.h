#ifndef ASSAY_INGEST_WORKBOOK_NUMBER_FORMAT_H
#define ASSAY_INGEST_WORKBOOK_NUMBER_FORMAT_H

#include <stdbool.h>

#include "base/buffer.h"

/* What a cell's number stands for, by the format in which it is shown. */
enum number_format {
    NUMBER_FORMAT_PLAIN,
    NUMBER_FORMAT_PERCENT, /* 0.75 is 75% */
    NUMBER_FORMAT_DATE,    /* days since the workbook's day 0 */
    NUMBER_FORMAT_TIME     /* parts of a day, without a date */
};

/* Of a format code, such as `dd\.mm\.yyyy;@` (ECMA-376, part 1, 18.8.31). */
enum number_format number_format_of_code(const char *code);

/* Of a number below 164, which stands for a code that files do not repeat. */
enum number_format number_format_of_id(unsigned long id);

/* What the cell says: "3.5", "75%", "2026-03-28", "2026-03-28 14:30:00". `epoch_1904`: days count
 * from 1904, not from 1900. What is no number comes as it is. */
void number_format_text(const char *value, enum number_format format, bool epoch_1904,
                        struct buffer *out);

#endif
