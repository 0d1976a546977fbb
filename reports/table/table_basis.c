#include "reports/table/table_basis.h"

#include "base/date.h"
#include "reports/model/period_words.h"
#include "reports/text/phrase.h"

void table_basis_note(struct table *table, const struct report *report)
{
    const struct counts *const counts = &report->counts;
    const struct filter *const filter = &report->filter;
    char first[11], last[11];
    date_format(report->first_day, first);
    date_format(report->last_day, last);
    table_note_phrase(
        table, "{} rating{|s} of {} candidate{|s} by {} interviewer{|s}{}.{}{}{}{}{}{}",
        COUNT(counts->ratings), COUNT(counts->candidates), COUNT(counts->interviewers),
        PHRASE_IF(first[0] && last[0], ", {} to {} ({})", TEXT(first), TEXT(last),
                  TEXT(time_zone_name(&report->timezone))),
        PHRASE_IF(counts->other_scale > 0,
                  " {} of them {is|are} on another scale than most scores of {its|their} question: "
                  "counted, but in no other number.",
                  COUNT(counts->other_scale)),
        WRITTEN(period_words_window, report, 0), WRITTEN(period_words_undated, report, 0),
        PHRASE_IF(filter->bank, " Bank: {}.", TEXT(filter->bank)),
        PHRASE_IF(filter->role, " Role: {}.", TEXT(filter->role)),
        PHRASE_IF(filter->stage, " Stage: {}.", TEXT(filter->stage)));
}
