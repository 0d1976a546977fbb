#include "reports/table_estimate.h"

#include <math.h>

#include "base/date.h"
#include "reports/number_format.h"
#include "reports/wording.h"

const char *estimate_status_name(enum estimate_status status)
{
    static const char *const names[] = {[ESTIMATE_OK] = "ok",
                                        [ESTIMATE_TOO_FEW] = "too_few",
                                        [ESTIMATE_UNDEFINED] = "undefined",
                                        [ESTIMATE_NOT_CONVERGED] = "not_converged"};
    return names[status];
}

char *table_text(struct table *table, struct buffer *text)
{
    return wording_keep(text, table->arena);
}

/* Whether there is a number to show; otherwise adds what stands in its place. */
static bool add_absence(struct table *table, const struct estimate *estimate)
{
    if (estimate->status == ESTIMATE_OK)
        return false;
    table_add(table, estimate->status == ESTIMATE_TOO_FEW ? "too few" : "–");
    return true;
}

void table_add_share(struct table *table, const struct estimate *estimate)
{
    if (add_absence(table, estimate))
        return;
    struct buffer text = {0};
    format_share(estimate->value, &text);
    buffer_add(&text, " (");
    format_range(100 * estimate->lower, 100 * estimate->upper, 0, &text);
    buffer_add(&text, ")");
    table_add(table, table_text(table, &text));
}

void table_interval_text(const struct estimate *estimate, struct buffer *text)
{
    int decimals = 2;
    for (double unit = 100;
         decimals < 6 && round(estimate->lower * unit) == round(estimate->upper * unit); unit *= 10)
        decimals++;
    format_number(estimate->value, decimals, text);
    buffer_add(text, " (");
    format_range(estimate->lower, estimate->upper, decimals, text);
    buffer_add(text, ")");
}

void table_add_interval(struct table *table, const struct estimate *estimate)
{
    if (add_absence(table, estimate))
        return;
    struct buffer text = {0};
    table_interval_text(estimate, &text);
    table_add(table, table_text(table, &text));
}

void table_add_estimate(struct table *table, const struct estimate *estimate)
{
    const bool ok = estimate->status == ESTIMATE_OK;
    table_add_number(table, ok ? estimate->value : NAN);
    table_add_number(table, ok ? estimate->se : NAN);
    table_add_number(table, ok ? estimate->lower : NAN);
    table_add_number(table, ok ? estimate->upper : NAN);
    table_add_count(table, estimate->n);
    table_add(table, estimate_status_name(estimate->status));
}

static void add_restriction(const char *what, const char *value, struct buffer *note)
{
    if (value)
        buffer_format(note, " %s: %s.", what, value);
}

void table_note_basis(struct table *table, const struct report *report)
{
    struct buffer note = {0};
    char first[11], last[11];
    date_format(report->first_day, first);
    date_format(report->last_day, last);
    format_count(report->counts.ratings, &note);
    buffer_add(&note, report->counts.ratings == 1 ? " rating of " : " ratings of ");
    format_count(report->counts.candidates, &note);
    buffer_add(&note, report->counts.candidates == 1 ? " candidate by " : " candidates by ");
    format_count(report->counts.interviewers, &note);
    buffer_add(&note, report->counts.interviewers == 1 ? " interviewer" : " interviewers");
    if (first[0] && last[0])
        buffer_format(&note, ", %s to %s (%s)", first, last, report->timezone);
    buffer_add(&note, ".");
    add_restriction("Bank", report->filter.bank, &note);
    add_restriction("Role", report->filter.role, &note);
    add_restriction("Stage", report->filter.stage, &note);
    table_note(table, table_text(table, &note));
}
