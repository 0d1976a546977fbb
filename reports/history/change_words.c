#include "reports/history/change_words.h"

#include <math.h>

#include "analytics/measure/month.h"
#include "reports/model/report_names.h"
#include "reports/text/calendar_words.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

/* Whether the period is a calendar month, from its first day to its last. */
static bool is_month(const struct filter *filter)
{
    return month_of_day(filter->from_day) != MONTH_NONE &&
           month_of_day(filter->from_day) == month_of_day(filter->to_day) &&
           month_of_day(filter->from_day - 1) != month_of_day(filter->from_day) &&
           month_of_day(filter->to_day + 1) != month_of_day(filter->to_day);
}

void change_words_period(const struct report *report, struct buffer *text)
{
    const struct filter *const before = &report->previous->filter;
    if (is_month(before)) {
        calendar_words_month(month_of_day(before->from_day), text);
        return;
    }
    const size_t days = (size_t)(before->to_day - before->from_day) + 1;
    buffer_add(text, "the ");
    wording_counted(days, "day", "days", text);
    buffer_add(text, " before");
}

static const struct change *change_of(const struct report *report, size_t question,
                                      enum change_kind kind)
{
    return question == CHANGE_OF_ALL ? &report->changes->agreement
                                     : &report->changes->questions[question].of[kind];
}

static const char *verb_of(enum change_kind kind, bool up)
{
    switch (kind) {
    case CHANGE_DIFFICULTY:
        return up ? " is easier" : " is harder";
    case CHANGE_SEPARATION:
        return up ? " separates strong from weak candidates better"
                  : " separates strong from weak candidates less";
    default:
        return "";
    }
}

static void add_values(const struct change *change, enum change_kind kind, struct buffer *text)
{
    if (kind == CHANGE_DIFFICULTY) {
        buffer_add(text, ": candidates reached ");
        format_share(change->now.value, text);
        buffer_add(text, " of the scale, before ");
        format_share(change->before.value, text);
        return;
    }
    buffer_add(text, kind == CHANGE_SEPARATION ? ": separation " : ": κ ");
    format_number(change->now.value, 2, text);
    buffer_add(text, ", before ");
    format_number(change->before.value, 2, text);
}

static void add_difference(const struct change *change, enum change_kind kind, struct buffer *text)
{
    const bool shares = kind == CHANGE_DIFFICULTY, up = change->difference.value > 0;
    const double factor = shares ? 100 : 1;
    const double lower = up ? change->difference.lower : -change->difference.upper;
    const double upper = up ? change->difference.upper : -change->difference.lower;
    buffer_add(text, up ? " (up " : " (down ");
    format_number(factor * fabs(change->difference.value), shares ? 0 : 2, text);
    buffer_add(text, shares ? " percentage points, " : ", ");
    format_range(factor * lower, factor * upper, shares ? 0 : 2, text);
    buffer_add(text, "; n ");
    format_count(change->now.n, text);
    buffer_add(text, " and ");
    format_count(change->before.n, text);
    buffer_add(text, ").");
}

void change_words(const struct report *report, size_t question, enum change_kind kind,
                  struct buffer *text)
{
    const struct change *const change = change_of(report, question, kind);
    const bool up = change->difference.value > 0;
    if (kind == CHANGE_AGREEMENT)
        buffer_add(text, up ? "Interviewers agree more on " : "Interviewers agree less on ");
    if (question == CHANGE_OF_ALL)
        buffer_add(text, "all questions together");
    else
        report_names_question(report, question, text);
    buffer_add(text, verb_of(kind, up));
    add_values(change, kind, text);
    add_difference(change, kind, text);
}

void change_words_summary(const struct report *report, struct buffer *text)
{
    const size_t n = report->changes->n_visible, start = text->length;
    if (report->previous->counts.ratings == 0)
        buffer_add(text, "Nothing to compare with in ");
    else if (report->changes->n_compared == 0)
        buffer_add(text, "Too few answers for a comparison with ");
    else {
        wording_counted(n, "visible change", "visible changes", text);
        buffer_add(text, " since ");
    }
    wording_capital(text, start);
    change_words_period(report, text);
}

static void add_count(size_t now, size_t before, const char *singular, const char *plural,
                      const char *after, struct buffer *text)
{
    format_count(now, text);
    buffer_format(text, " %s (", now == 1 ? singular : plural);
    format_count(before, text);
    buffer_format(text, "%s)", after);
}

void change_words_counts(const struct report *report, struct buffer *text)
{
    const struct counts *const now = &report->counts, *const before = &report->previous->counts;
    add_count(now->candidates, before->candidates, "candidate", "candidates", " before", text);
    buffer_add(text, ", ");
    add_count(now->interviews, before->interviews, "interview", "interviews", "", text);
    buffer_add(text, ", ");
    add_count(now->ratings, before->ratings, "rating", "ratings", "", text);
}
