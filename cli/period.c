#include "cli/period.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "sql/fetch/candidates.h"

int64_t period_now(void)
{
    const char *const epoch = getenv("SOURCE_DATE_EPOCH");
    return epoch && *epoch ? strtoll(epoch, NULL, 10) : (int64_t)time(NULL);
}

bool period_clock_check(struct error *error)
{
    enum { SECONDS_PER_DAY = 86400 };
    const char *const epoch = getenv("SOURCE_DATE_EPOCH");
    char *end;
    if (!epoch || !*epoch)
        return true;
    errno = 0;
    const long long seconds = strtoll(epoch, &end, 10);
    if (!*end && !errno && date_is_day(seconds / SECONDS_PER_DAY))
        return true;
    error_set(error, ERROR_USAGE, "SOURCE_DATE_EPOCH is no time of our calendar: '%.40s'", epoch);
    return error_hint(error, "it is a number of seconds since 1970, as `date +%%s` gives it");
}

static void set_days(struct filter *filter, struct day_range days, enum window window)
{
    filter->from_day = days.first;
    filter->to_day = days.last;
    filter->window = window;
}

/* The month that a day is in. */
static bool month_around(int32_t day, struct filter *filter)
{
    int32_t year, month;
    if (!date_month_of(day, &year, &month))
        return false;
    set_days(filter, day_range_of_month(year, month, 0), WINDOW_NONE);
    return true;
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

static void say_month(struct invocation *invocation, int32_t day, bool complete)
{
    char name[11];
    date_format(day, name);
    name[7] = '\0';
    if (*name)
        command_say(invocation,
                    complete
                        ? "%s, the last complete month with scores; --month all takes all data"
                        : "%s so far, for no complete month has scores; --month all takes all data",
                    name);
    else
        command_say(invocation, "no score has a date up to today: all data count");
}

static bool find_last_month(struct invocation *invocation, struct database *database,
                            struct error *error)
{
    struct options *const options = &invocation->options;
    struct filter month = options->filter;
    const int32_t today = time_zone_day(&options->timezone, period_now());
    int32_t day;
    if (!month_around(today, &month))
        return error_set(error, ERROR_FAILED, "the clock is outside our calendar");
    if (!last_day(database, &options->filter, month.from_day - 1, &day, error))
        return false;
    const bool complete = day != INT32_MIN;
    if (!complete && !last_day(database, &options->filter, today, &day, error))
        return false;
    if (day != INT32_MIN)
        month_around(day, &options->filter);
    say_month(invocation, day, complete);
    return true;
}

static void say_window(struct invocation *invocation)
{
    const struct filter *const filter = &invocation->options.filter;
    char first[11], last[11];
    date_format(filter->from_day, first);
    date_format(filter->to_day, last);
    if (*first)
        command_say(invocation, "judged over %d months, %s to %s; --window all takes all before",
                    (int)window_months(filter->window), first, last);
    else
        command_say(invocation, "judged over all data up to %s", last);
}

/* Puts the days of a window that ends with the period into the filter. */
static bool apply_window(struct invocation *invocation, struct database *database,
                         struct error *error)
{
    struct options *const options = &invocation->options;
    struct filter *const filter = &options->filter;
    const enum window window = options->window != WINDOW_NONE ? options->window : WINDOW_12_MONTHS;
    struct filter any = *filter;
    int32_t last;
    any.from_day = INT32_MIN;
    if (!last_day(database, &any, INT32_MAX, &last, error))
        return false;
    if (last == INT32_MIN) {
        set_days(filter, (struct day_range){INT32_MIN, INT32_MAX}, WINDOW_ALL);
        return true;
    }
    if (filter->from_day > last && filter->to_day == INT32_MAX)
        return true; /* no score is that late, whatever is judged beside */
    const struct day_range days = window_days(window,
                                              filter->to_day == INT32_MAX ? last : filter->to_day);
    if (options->window == WINDOW_NONE && filter->from_day < days.first)
        return true;
    set_days(filter, days, window);
    if (!options->is_about_month)
        options->reported = days;
    say_window(invocation);
    return true;
}

/* Whether only some days before the end of the period shall count. */
static bool has_window(const struct options *options)
{
    const bool all = options->filter.from_day == INT32_MIN && options->filter.to_day == INT32_MAX;
    if (all && (options->window == WINDOW_NONE || options->window == WINDOW_ALL))
        return false;
    return options->is_about_month || options->window != WINDOW_NONE;
}

bool period_resolve(struct invocation *invocation, struct database *database, struct error *error)
{
    struct options *const options = &invocation->options;
    if (options->is_resolved)
        return true;
    if (!options->is_about_month && options->window != WINDOW_NONE &&
        options_given(options, "from")->origin == ORIGIN_OPTION)
        return error_set(error, ERROR_USAGE, "--window has a beginning of its own: leave --from");
    const bool last_month = options->period == PERIOD_LAST_MONTH ||
                            (window_months(options->window) > 0 && !options->period_given);
    if (last_month && !find_last_month(invocation, database, error))
        return false;
    options->reported = (struct day_range){options->filter.from_day, options->filter.to_day};
    options->is_resolved = true;
    return !has_window(options) || apply_window(invocation, database, error);
}

bool period_say_known(struct invocation *invocation, struct database *database, struct error *error)
{
    struct filter any = invocation->options.filter;
    char first_month[11], last_month[11];
    int32_t first, last;
    if (!invocation->options.period_given)
        return true;
    set_days(&any, (struct day_range){INT32_MIN, INT32_MAX}, WINDOW_ALL);
    if (!date_range(database->connection, &any, &first, &last, error))
        return false;
    date_format(first, first_month);
    date_format(last, last_month);
    first_month[7] = last_month[7] = '\0';
    if (!*first_month)
        command_say(invocation, "no score has a date");
    else if (strcmp(first_month, last_month) == 0)
        command_say(invocation, "there are scores from %s alone", first_month);
    else
        command_say(invocation, "there are scores from %s to %s", first_month, last_month);
    return true;
}
