#include "reports/monthly/title_words.h"

#include <math.h>

#include "reports/agreement/pair_lists.h"
#include "reports/model/question_states.h"
#include "reports/model/report_names.h"
#include "reports/monthly/headline_words.h"
#include "reports/monthly/news.h"
#include "reports/questions/states_words.h"
#include "reports/text/phrase.h"

static bool is_severity(const struct headline_item *item)
{
    return item->subject == HEADLINE_PAIR ||
           (item->subject == HEADLINE_INTERVIEWER && item->finding.kind != FINDING_FEW_LEVELS);
}

static double severity_of(const struct report *report, size_t interviewer)
{
    return report->result->interviewers.interviewers[interviewer].severity_points.value;
}

/* Who scores lower or higher than colleagues, by clear findings. */
struct severities {
    size_t n;
    size_t lowest, highest; /* SIZE_MAX: there is none */
};

static void add_person(const struct report *report, size_t interviewer, struct severities *all)
{
    const double severity = severity_of(report, interviewer);
    all->n++;
    if (severity < 0 && (all->lowest == SIZE_MAX || severity < severity_of(report, all->lowest)))
        all->lowest = interviewer;
    if (severity > 0 && (all->highest == SIZE_MAX || severity > severity_of(report, all->highest)))
        all->highest = interviewer;
}

static struct severities severities_of(const struct report *report, const struct headline *headline)
{
    struct severities all = {0, SIZE_MAX, SIZE_MAX};
    for (size_t i = 0; i < headline->n_open; i++) {
        const struct headline_item *const item = &headline->items[i];
        if (is_severity(item))
            add_person(report, item->index, &all);
        if (item->subject == HEADLINE_PAIR)
            add_person(report, item->other, &all);
    }
    return all;
}

/* Whether both scored enough answers to be told of. */
static bool share_answers(const struct report *report, size_t one, size_t other)
{
    const struct pair_result *const pair = pair_list_find(report, one, other);
    return pair && pair->n >= report->limits->floor_agreement;
}

/* How far apart is the difference of the two numbers that their findings give, which rest on all
 * answers that each shares with anybody: a reader can add them up. */
static void add_two_sides(const struct report *report, const struct severities *all,
                          struct buffer *text)
{
    const double points = severity_of(report, all->highest) - severity_of(report, all->lowest);
    if (all->n > 2)
        phrase(text, "{^} interviewers score differently from colleagues, up to {} points apart",
               SPELLED(all->n), NUMBER(points, 1));
    else
        phrase(text, "Two interviewers are {} points apart{}", NUMBER(points, 1),
               TEXT(share_answers(report, all->lowest, all->highest)
                        ? " on the same answers"
                        : ", each against colleagues"));
}

static void add_severities(const struct report *report, const struct severities *all,
                           struct buffer *text)
{
    if (all->lowest != SIZE_MAX && all->highest != SIZE_MAX) {
        add_two_sides(report, all, text);
        return;
    }
    const size_t most = all->lowest != SIZE_MAX ? all->lowest : all->highest;
    const double points = fabs(severity_of(report, most));
    const char *const side = all->lowest != SIZE_MAX ? "lower" : "higher";
    if (all->n == 1)
        phrase(text, "{} scores {} points {} than colleagues on the same answers",
               INTERVIEWER(report, most), NUMBER(points, 1), TEXT(side));
    else
        phrase(text,
               "{^} interviewers score {} than colleagues on the same answers, by up to {} points",
               SPELLED(all->n), TEXT(side), NUMBER(points, 1));
}

/* What a clear finding counts for: its question, its interviewer. */
enum group { GROUP_QUESTIONS, GROUP_INTERVIEWERS, GROUP_CRITERIA, GROUP_STAGES, N_GROUPS };

static enum group group_of(const struct headline_item *item)
{
    switch (item->subject) {
    case HEADLINE_QUESTION:
    case HEADLINE_QUESTION_DRIFT:
        return GROUP_QUESTIONS;
    case HEADLINE_CRITERION:
        return GROUP_CRITERIA;
    case HEADLINE_STAGE:
        return GROUP_STAGES;
    default:
        return GROUP_INTERVIEWERS;
    }
}

static bool same_thing(const struct headline_item *a, const struct headline_item *b)
{
    return group_of(a) == group_of(b) && a->index == b->index;
}

/* Whether the first part of the title speaks of it already. */
static bool is_told(const struct headline *headline, const struct headline_item *item)
{
    const struct headline_item *const first = &headline->items[0];
    return same_thing(item, first) || (is_severity(first) && is_severity(item));
}

/* Whether an earlier finding is about the same thing. */
static bool is_repeated(const struct headline *headline, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (same_thing(&headline->items[i], &headline->items[index]))
            return true;
    return false;
}

/* The largest group of the others; 0: there are none. */
static size_t count_largest(const struct headline *headline, enum group *ret)
{
    size_t counts[N_GROUPS] = {0};
    for (size_t i = 1; i < headline->n_open; i++)
        counts[group_of(&headline->items[i])] += !is_told(headline, &headline->items[i]) &&
                                                 !is_repeated(headline, i);
    *ret = GROUP_QUESTIONS;
    for (enum group group = GROUP_QUESTIONS; group < N_GROUPS; group++)
        if (counts[group] > counts[*ret])
            *ret = group;
    return counts[*ret];
}

static void add_others(const struct headline *headline, struct buffer *text)
{
    enum group group;
    const size_t n = count_largest(headline, &group);
    const struct phrase_value more = TEXT(group == group_of(&headline->items[0]) ? " more" : "");
    if (n == 0)
        return;
    if (group == GROUP_QUESTIONS)
        phrase(text, "; {}{} {question needs|questions need} attention", SPELLED(n), more);
    else if (group == GROUP_INTERVIEWERS)
        phrase(text,
               "; {}{} {interviewer scores|interviewers score} unlike colleagues or unlike before",
               SPELLED(n), more);
    else if (group == GROUP_CRITERIA)
        phrase(text, "; {}{} {criterion needs|criteria need} attention", SPELLED(n), more);
    else
        phrase(text, "; at {}{} {stage|stages} the share that passes has changed", SPELLED(n),
               more);
}

static void add_all_known(size_t n, struct buffer *text)
{
    if (n == 1)
        phrase(text, "The one clear finding is known");
    else if (n == 2)
        phrase(text, "Both clear findings are known");
    else
        phrase(text, "All {} clear findings are known", SPELLED(n));
}

void title_words(const struct report *report, const struct headline *headline, struct buffer *text)
{
    if (headline->n_open == 0) {
        if (headline->n_clear > 0)
            add_all_known(headline->n_clear, text);
        else
            states_words_unflagged(report, headline->n > 0, text);
        return;
    }
    const struct severities severities = severities_of(report, headline);
    if (is_severity(&headline->items[0]))
        add_severities(report, &severities, text);
    else
        headline_words_heading(report, &headline->items[0], text);
    add_others(headline, text);
}

void title_words_of_report(const struct report *report, struct buffer *text)
{
    struct arena scratch = {0};
    const struct headline headline = headline_of(report, &scratch);
    title_words(report, &headline, text);
    arena_free(&scratch);
}

static size_t count_watches(const struct report *report, const struct headline *headline)
{
    size_t n = 0;
    for (size_t i = headline->n_clear; i < headline->n; i++)
        n += news_tells(report, &headline->items[i]);
    return n;
}

static void add_counts(const struct report *report, const struct headline *headline,
                       struct buffer *text)
{
    const size_t n_watch = count_watches(report, headline);
    phrase(text, "{}{}.",
           headline->n_open ? PHRASE_IF(true, "{} clear finding{|s}", DIGITS(headline->n_open))
                            : TEXT("No clear finding is open"),
           PHRASE_IF(n_watch > 0, ", {} to watch", DIGITS(n_watch)));
}

static void add_news(const struct report *report, const struct headline *headline,
                     struct buffer *text)
{
    const size_t n = headline->n_open;
    const size_t n_new = news_count(report, headline, NEWS_NEW);
    const size_t n_back = news_count(report, headline, NEWS_BACK);
    const size_t n_cleared = news_count_cleared(report, headline);
    const size_t n_told = n_new + n_back + n_cleared;
    const struct phrase_value parts[] = {
        PHRASE_IF(n_new > 0, "{} new", DIGITS(n_new)),
        PHRASE_IF(n_cleared > 0, "{} clear for the first time", DIGITS(n_cleared)),
        PHRASE_IF(n_back > 0, "{} back", DIGITS(n_back)),
        PHRASE_IF(n > n_told, "{} still", DIGITS(n - n_told)),
    };
    if (n == 0)
        phrase(text, "No clear finding is open.");
    else if (n_told == 0)
        phrase(text, "No clear finding is new; {} {stands|stand} from the months before.",
               DIGITS(n));
    else
        phrase(text, "{} finding{|s} {is|are} open: {}.", DIGITS(n), LIST_OF(parts));
}

/* What is not open: "2 are known, 1 is fixed and 1 is gone." */
static void add_closed(const struct report *report, const struct headline *headline,
                       struct buffer *text)
{
    const size_t n_known = headline->n_clear - headline->n_open;
    const size_t n_gone = news_count_gone(report), n_fixed = news_count_fixed(report);
    const size_t n_waiting = news_count_waiting(report);
    const struct phrase_value parts[] = {
        PHRASE_IF(n_known > 0, "{} {is|are} known", DIGITS(n_known)),
        PHRASE_IF(n_waiting > 0, "{} {waits|wait} for scores from after a change",
                  DIGITS(n_waiting)),
        PHRASE_IF(n_fixed > 0, "{} {is|are} fixed", DIGITS(n_fixed)),
        PHRASE_IF(n_gone > 0, "{} {is|are} gone", DIGITS(n_gone)),
    };
    if (n_known + n_waiting + n_fixed + n_gone > 0)
        phrase(text, " {}.", LIST_OF(parts));
}

void title_words_findings(const struct report *report, const struct headline *headline,
                          struct buffer *text)
{
    if (report->news)
        add_news(report, headline, text);
    else
        add_counts(report, headline, text);
    add_closed(report, headline, text);
}

void title_words_news(const struct report *report, const struct headline_item *item,
                      struct buffer *text)
{
    const struct news_item *const news = news_of(report, item);
    if (!news)
        return;
    if (news_has_cleared(news, item))
        phrase(text, "clear now, to watch before");
    else if (news->now == NEWS_STILL && news->always)
        phrase(text, "still, as a year ago");
    else if (news->now == NEWS_STILL)
        phrase(text, "still, since {}", MONTH_OF(news->since));
    else
        phrase(text, news->now == NEWS_BACK ? "back" : "new");
}

void title_words_tally(const struct report *report, const struct headline *headline,
                       struct buffer *text)
{
    if (question_states(report).n == 0)
        return;
    title_words_findings(report, headline, text);
    phrase(text, " ");
    states_words_tally(report, text);
}
