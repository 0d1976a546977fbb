#include "cli/options/option_values.h"

#include <string.h>

#include "base/date.h"

bool option_read_day(const char *name, const char *text, int32_t *ret, struct error *error)
{
    if (strlen(text) == 10 && date_parse_iso(text, ret))
        return true;
    return error_set(error, ERROR_USAGE, "--%s wants a day such as 2026-10-31, not '%.40s'", name,
                     text);
}

bool option_read_month(const char *text, struct options *options, struct error *error)
{
    options->period_given = true;
    options->filter.from_day = INT32_MIN;
    options->filter.to_day = INT32_MAX;
    options->period = strcmp(text, "last") == 0  ? PERIOD_LAST_MONTH
                      : strcmp(text, "all") == 0 ? PERIOD_ALL
                                                 : PERIOD_AS_GIVEN;
    if (options->period != PERIOD_AS_GIVEN ||
        date_parse_month(text, &options->filter.from_day, &options->filter.to_day))
        return true;
    return error_set(error, ERROR_USAGE,
                     "--month wants a month such as 2026-10, last or all, not '%.40s'", text);
}

bool option_read_format(const char *text, enum format *ret, struct error *error)
{
    static const char *const names[] = {"table", "csv", "json", "md"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(text, names[i]) == 0) {
            *ret = (enum format)i;
            return true;
        }
    return error_set(error, ERROR_USAGE, "--format is table, csv, json or md, not '%.40s'", text);
}

bool option_read_date_order(const char *text, enum date_order *ret, struct error *error)
{
    return date_cell_order_find(text, ret) ||
           error_set(error, ERROR_USAGE, "--date-order is dmy or mdy, not '%.40s'", text);
}

bool option_read_person_kind(const char *text, enum person_kind *ret, struct error *error)
{
    const bool interviewer = strcmp(text, "interviewer") == 0;
    if (!interviewer && strcmp(text, "candidate") != 0)
        return error_set(error, ERROR_USAGE, "--as is interviewer or candidate, not '%.40s'", text);
    *ret = interviewer ? PERSON_INTERVIEWER : PERSON_CANDIDATE;
    return true;
}
