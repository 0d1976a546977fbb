#include "reports/model/period_words.h"

#include "base/date.h"
#include "base/day_range.h"
#include "reports/text/calendar_words.h"

void period_words_of_report(const struct report *report, struct buffer *text)
{
    const struct day_range asked = {report->filter.from_day, report->filter.to_day};
    if (day_range_is_month(&asked))
        calendar_words_month_of(asked.first, text);
    else if (date_is_day(report->first_day) && date_is_day(report->last_day))
        calendar_words_days(report->first_day, report->last_day, text);
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
