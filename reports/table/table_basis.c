#include "reports/table/table_basis.h"

#include "base/date.h"
#include "reports/text/phrase.h"

static void add_restriction(const char *what, const char *value, struct buffer *note)
{
    if (value)
        phrase(note, " {}: {}.", TEXT(what), TEXT(value));
}

void table_basis_note(struct table *table, const struct report *report)
{
    struct buffer note = {0};
    char first[11], last[11];
    date_format(report->first_day, first);
    date_format(report->last_day, last);
    phrase(&note, "{} rating{|s} of {} candidate{|s} by {} interviewer{|s}",
           COUNT(report->counts.ratings), COUNT(report->counts.candidates),
           COUNT(report->counts.interviewers));
    if (first[0] && last[0])
        phrase(&note, ", {} to {} ({})", TEXT(first), TEXT(last),
               TEXT(time_zone_name(&report->timezone)));
    phrase(&note, ".");
    add_restriction("Bank", report->filter.bank, &note);
    add_restriction("Role", report->filter.role, &note);
    add_restriction("Stage", report->filter.stage, &note);
    table_note(table, table_text(table, &note));
}
