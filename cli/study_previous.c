#include "cli/study_previous.h"

#include "base/date.h"
#include "base/day_range.h"
#include "cli/study_look.h"

/* The first day of the month before, where the days are a calendar month. */
static bool month_before(const struct filter *filter, int32_t *ret_first)
{
    const struct day_range days = {filter->from_day, filter->to_day};
    int32_t year, month;
    if (!day_range_is_month(&days) || !date_month_of(days.first, &year, &month))
        return false;
    *ret_first = day_range_of_month(year, month, 1).first;
    return date_is_day(*ret_first);
}

bool study_previous_period(const struct filter *filter, int32_t last_day, struct filter *ret)
{
    const int32_t end = filter->to_day == INT32_MAX ? last_day : filter->to_day;
    int32_t first;
    if (filter->from_day == INT32_MIN || end == INT32_MIN || end < filter->from_day)
        return false;
    if (!month_before(filter, &first))
        first = filter->from_day - (end - filter->from_day) - 1;
    *ret = *filter;
    ret->from_day = first;
    ret->to_day = filter->from_day - 1;
    return date_is_day(first);
}

static struct period_result period_of(const struct report *report)
{
    return (struct period_result){
        report->catalogue, &report->result->questions,
        &report->result->agreement.overall.kappa[KAPPA_QUADRATIC].estimate};
}

bool study_previous(struct invocation *invocation, struct study *study, struct error *error)
{
    struct filter filter;
    struct report *const report = &study->report;
    if (!study_previous_period(&report->filter, report->last_day, &filter))
        return true;
    struct report *const previous = ARENA_NEW(&invocation->run, struct report);
    if (!study_look(study, &filter, ANALYSIS_QUESTIONS | ANALYSIS_AGREEMENT, &invocation->run,
                    &study->previous, previous, error))
        return false;
    const struct period_result before = period_of(previous), now = period_of(report);
    struct changes_result *const changes = ARENA_NEW(&invocation->run, struct changes_result);
    *changes = changes_between(&before, &now, study->limits.false_discovery, &invocation->run);
    report->previous = previous;
    report->changes = changes;
    return true;
}
