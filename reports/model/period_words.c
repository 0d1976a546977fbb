#include "reports/model/period_words.h"

#include "base/date.h"
#include "base/day_range.h"
#include "reports/text/calendar_words.h"
#include "reports/text/phrase.h"

/* Whether the filter's days are those of a window. */
static bool is_window(const struct report *report)
{
    return report->filter.window != WINDOW_NONE && report->filter.to_day != INT32_MAX;
}

void period_words_of_report(const struct report *report, struct buffer *text)
{
    if (day_range_is_month(&report->reported))
        calendar_words_month_of(report->reported.first, text);
    else if (report->reported.first != INT32_MIN && report->reported.last != INT32_MAX &&
             is_window(report))
        calendar_words_days(report->reported.first, report->reported.last, text);
    else if (date_is_day(report->first_day) && date_is_day(report->last_day))
        calendar_words_days(report->first_day, report->last_day, text);
}

void period_words_judged(const struct report *report, struct buffer *text)
{
    const int32_t months = window_months(report->filter.window), last = report->filter.to_day;
    if (!is_window(report))
        return;
    if (months > 0)
        phrase(text, "the {} months to {}", SPELLED((size_t)months), DAY(last));
    else
        phrase(text, "all data up to {}", DAY(last));
}

void period_words_window(const struct report *report, size_t unused, struct buffer *text)
{
    (void)unused;
    struct buffer judged = {0};
    period_words_judged(report, &judged);
    if (judged.length > 0)
        phrase(text, " Judged: {}.", TEXT(judged.data));
    buffer_free(&judged);
}

void period_words_undated(const struct report *report, size_t unused, struct buffer *text)
{
    (void)unused;
    if (is_window(report) && report->n_undated > 0)
        phrase(text, " {} rating{|s} {has|have} no date and {counts|count} as well.",
               COUNT(report->n_undated));
}

void period_words_moment(int64_t seconds, const struct time_zone *zone, struct buffer *text)
{
    enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };
    char iso[11];
    date_format(time_zone_day(zone, seconds), iso);
    const int64_t there = seconds + time_zone_seconds_east(zone, seconds);
    const int64_t of_day = ((there % DAY) + DAY) % DAY;
    buffer_format(text, "%s %02d:%02d", iso, (int)(of_day / HOUR), (int)(of_day % HOUR / MINUTE));
}
