#include "cli/report_profiles.h"

#include "base/date.h"
#include "sql/fetch/candidates.h"

enum { MAX_PROFILES = 200 };

/* From the first day of the month that `last` is in. */
static void restrict_to_month(int32_t last, struct filter *filter)
{
    char day[11];
    int32_t begin, end;
    date_format(last, day);
    day[7] = '\0';
    if (date_parse_month(day, &begin, &end) && filter->from_day < begin)
        filter->from_day = begin;
}

bool report_profiles_choose(struct invocation *invocation, struct database *database,
                            struct report_profiles *ret, struct error *error)
{
    struct filter month = invocation->options.filter;
    int32_t first, last;
    month.from_day = invocation->options.reported.first;
    month.to_day = invocation->options.reported.last;
    if (month.from_day != INT32_MIN || month.to_day != INT32_MAX)
        month.window = WINDOW_NONE;
    if (!date_range(database->connection, &month, &first, &last, error))
        return false;
    if (last != INT32_MIN)
        restrict_to_month(last, &month);
    int64_t *candidates;
    size_t n;
    if (!candidates_in_filter(database->connection, &month, &invocation->run, &candidates, &n,
                              error))
        return false;
    const bool only_listed = invocation->options.is_about_month && !invocation->options.profiles;
    const size_t n_listed = only_listed ? n : n > MAX_PROFILES ? n - MAX_PROFILES : 0;
    *ret = (struct report_profiles){candidates + n_listed, candidates, n - n_listed, n_listed};
    if (n_listed && !only_listed)
        command_say(invocation,
                    "pages for the newest %d of %zu candidates; `assay candidate ID` shows any",
                    MAX_PROFILES, n);
    return true;
}
