#include "reports/history/change_words.h"

#include <math.h>

#include "analytics/measure/month.h"
#include "base/day_range.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

void change_words_period(const struct report *report, struct buffer *text)
{
    const struct filter *const before = &report->previous->filter;
    if (day_range_is_month(&(struct day_range){before->from_day, before->to_day}))
        phrase(text, "{}", MONTH(month_of_day(before->from_day)));
    else
        phrase(text, "the {} day{|s} before",
               SPELLED((size_t)(before->to_day - before->from_day) + 1));
}

static const struct change *change_of(const struct report *report, size_t question,
                                      enum change_kind kind)
{
    return question == CHANGE_OF_ALL ? &report->changes->agreement
                                     : &report->changes->questions[question].of[kind];
}

/* "3.2 is easier: candidates reached 61 % of the scale, before 48 %" */
static void add_values(const struct report *report, size_t question, enum change_kind kind,
                       struct buffer *text)
{
    const struct change *const change = change_of(report, question, kind);
    const double now = change->now.value, before = change->before.value;
    const bool up = change->difference.value > 0;
    const struct phrase_value what = question == CHANGE_OF_ALL ? TEXT("all questions together")
                                                               : QUESTION(report, question);
    switch (kind) {
    case CHANGE_DIFFICULTY:
        phrase(text, "{} is {}: candidates reached {} of the scale, before {}", what,
               TEXT(up ? "easier" : "harder"), SHARE(now), SHARE(before));
        break;
    case CHANGE_SEPARATION:
        phrase(text, "{} separates strong from weak candidates {}: separation {}, before {}", what,
               TEXT(up ? "better" : "less"), NUMBER(now, 2), NUMBER(before, 2));
        break;
    default:
        phrase(text, "Interviewers agree {} on {}: κ {}, before {}", TEXT(up ? "more" : "less"),
               what, NUMBER(now, 2), NUMBER(before, 2));
    }
}

/* " (up 13 percentage points, 4–22; n 80 and 75)." */
static void add_difference(const struct change *change, enum change_kind kind, struct buffer *text)
{
    const struct estimate *const difference = &change->difference;
    const bool shares = kind == CHANGE_DIFFICULTY, up = difference->value > 0;
    const double factor = shares ? 100 : 1;
    const int decimals = shares ? 0 : 2;
    phrase(text, " ({} {}{}, {}; n {} and {}).", TEXT(up ? "up" : "down"),
           NUMBER(factor * fabs(difference->value), decimals),
           PHRASE_IF(shares, " percentage points"),
           BETWEEN(factor * (up ? difference->lower : -difference->upper),
                   factor * (up ? difference->upper : -difference->lower), decimals),
           COUNT(change->now.n), COUNT(change->before.n));
}

void change_words(const struct report *report, size_t question, enum change_kind kind,
                  struct buffer *text)
{
    add_values(report, question, kind, text);
    add_difference(change_of(report, question, kind), kind, text);
}

void change_words_summary(const struct report *report, struct buffer *text)
{
    if (report->previous->counts.ratings == 0)
        phrase(text, "Nothing to compare with in ");
    else if (report->changes->n_compared == 0)
        phrase(text, "Too few answers for a comparison with ");
    else
        phrase(text, "{^} visible change{|s} since ", SPELLED(report->changes->n_visible));
    change_words_period(report, text);
}

void change_words_counts(const struct report *report, struct buffer *text)
{
    const struct counts *const now = &report->counts, *const before = &report->previous->counts;
    phrase(text, "{} candidate{|s} ({} before), {} interview{|s} ({}), {} rating{|s} ({})",
           COUNT(now->candidates), COUNT(before->candidates), COUNT(now->interviews),
           COUNT(before->interviews), COUNT(now->ratings), COUNT(before->ratings));
}
