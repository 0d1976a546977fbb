#include "cli/period.h"

#include <stdlib.h>
#include <time.h>

#include "base/date.h"
#include "sql/fetch/candidates.h"

int64_t period_now(void)
{
    const char *const epoch = getenv("SOURCE_DATE_EPOCH");
    return epoch && *epoch ? strtoll(epoch, NULL, 10) : (int64_t)time(NULL);
}

/* The month that a day is in. */
static bool month_around(int32_t day, struct filter *filter)
{
    char text[11];
    date_format(day, text);
    text[7] = '\0';
    return date_parse_month(text, &filter->from_day, &filter->to_day);
}

/* The last day with a score up to `to`; INT32_MIN where there is none. */
static bool last_day(struct database *database, const struct filter *filter, int32_t to,
                     int32_t *ret, struct error *error)
{
    struct filter until = *filter;
    int32_t first;
    until.to_day = to;
    return date_range(database->connection, &until, &first, ret, error);
}

bool period_resolve(struct invocation *invocation, struct database *database, struct error *error)
{
    struct options *const options = &invocation->options;
    if (options->period != PERIOD_LAST_MONTH)
        return true;
    struct filter month = options->filter;
    const int32_t today = time_zone_day(&options->timezone, period_now());
    int32_t day;
    if (!month_around(today, &month))
        return error_set(error, ERROR_USAGE, "SOURCE_DATE_EPOCH is no time of our calendar");
    if (!last_day(database, &options->filter, month.from_day - 1, &day, error))
        return false;
    const bool complete = day != INT32_MIN;
    if (!complete && !last_day(database, &options->filter, today, &day, error))
        return false;
    options->period = PERIOD_AS_GIVEN;
    char name[11];
    date_format(day, name);
    name[7] = '\0';
    if (day != INT32_MIN && month_around(day, &options->filter))
        command_say(invocation,
                    complete
                        ? "%s, the last complete month with scores; --month all takes all data"
                        : "%s so far, for no complete month has scores; --month all takes all data",
                    name);
    else
        command_say(invocation, "no score has a date up to today: all data count");
    return true;
}
