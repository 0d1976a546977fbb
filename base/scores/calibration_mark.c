#include "base/scores/calibration_mark.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"

static const char BEGINNING[] = "assay-session-", DIGITS[] = "0123456789abcdef";

enum { DAY_LENGTH = 10, NUMBER_LENGTH = 8 };

void calibration_mark_write(int32_t day, uint32_t number, char out[CALIBRATION_MARK_SIZE])
{
    char date[DAY_LENGTH + 1];
    date_format(day, date);
    snprintf(out, CALIBRATION_MARK_SIZE, "%s%s-%08" PRIx32, BEGINNING, date, number);
}

bool calibration_mark_read(const char *text, int32_t *ret_day)
{
    char date[DAY_LENGTH + 1];
    const size_t beginning = sizeof BEGINNING - 1;
    if (strlen(text) != CALIBRATION_MARK_SIZE - 1 || strncmp(text, BEGINNING, beginning) != 0)
        return false;
    const char *const number = text + beginning + DAY_LENGTH + 1;
    memcpy(date, text + beginning, DAY_LENGTH);
    date[DAY_LENGTH] = '\0';
    return number[-1] == '-' && strspn(number, DIGITS) == NUMBER_LENGTH &&
           date_parse_iso(date, NULL, ret_day);
}
