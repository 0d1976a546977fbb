#include "reports/monthly/news.h"

#include <string.h>

#include "analytics/interviewers/interviewer_findings.h"
#include "analytics/questions/question_line.h"
#include "base/buffer.h"
#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/model/modelled.h"
#include "reports/model/restarts.h"
#include "reports/monthly/headline_words.h"

static const struct estimate no_estimate = {.status = ESTIMATE_TOO_FEW};

static struct finding_look look_at(const struct estimate *estimate, enum state_side side,
                                   double line)
{
    return (struct finding_look){.estimate = estimate, .side = side, .line = line};
}

static struct finding_look look_at_question(const struct question_result *question,
                                            const char *kind, const struct limits *limits)
{
    enum finding_kind of = 0;
    while (of < FINDING_TOO_FEW && strcmp(kind, finding_names_kind(of)) != 0)
        of++;
    const struct question_line line = question_line(question, of, limits);
    return look_at(line.estimate, line.side, line.at);
}

static struct finding_look look_at_interviewer(const struct report *report, size_t interviewer,
                                               const char *kind)
{
    const struct interviewers_result *const all = &report->result->interviewers;
    const struct interviewer_result *const result = &all->interviewers[interviewer];
    const bool by_model = report->modelled && modelled_is_wanted(report, interviewer);
    const struct estimate *const severity =
        by_model ? &report->modelled->interviewers[interviewer].points : &result->severity_points;
    const double line = by_model ? report->modelled->line
                                 : interviewer_findings_severity_line(all, report->limits);
    if (strcmp(kind, finding_names_kind(FINDING_SEVERE)) == 0)
        return look_at(severity, SOUND_ABOVE, -line);
    if (strcmp(kind, finding_names_kind(FINDING_LENIENT)) == 0)
        return look_at(severity, SOUND_BELOW, line);
    if (strcmp(kind, finding_names_kind(FINDING_LEVEL)) == 0)
        return severity->value < 0 ? look_at(severity, SOUND_ABOVE, -line)
                                   : look_at(severity, SOUND_BELOW, line);
    return look_at(&result->spread, SOUND_ABOVE, report->limits->few_levels);
}

/* What the report knows of a finding that it did not make. */
static struct finding_look look_without(const struct report *report, const struct news_item *item)
{
    const struct catalogue *const catalogue = report->catalogue;
    if (item->subject == HEADLINE_QUESTION)
        for (size_t q = 0; q < catalogue->n_questions; q++)
            if (strcmp(catalogue->questions[q].code, item->name) == 0)
                return look_at_question(&report->result->questions.questions[q], item->kind,
                                        report->limits);
    if (headline_is_of_interviewer(item->subject))
        for (size_t i = 0; i < catalogue->n_interviewers; i++)
            if (strcmp(catalogue->interviewers[i], item->name) == 0)
                return look_at_interviewer(report, i, item->kind);
    return item->subject == HEADLINE_QUESTION || headline_is_of_interviewer(item->subject)
               ? look_at(&no_estimate, SOUND_ABOVE, 0)
               : (struct finding_look){0};
}

/* By its handle, whether the same answers or the model found it. */
static bool is_of(const struct report *report, const struct headline_item *found,
                  const struct news_item *item)
{
    const char *const other = headline_other(report, found);
    if (!other != !item->other || (other && strcmp(other, item->other) != 0))
        return false;
    return strcmp(headline_about(found->subject), headline_about(item->subject)) == 0 &&
           strcmp(headline_name(report, found), item->name) == 0 &&
           strcmp(headline_kind(found), item->kind) == 0;
}

/* The strongest finding of this kind; levels may have several. */
static const struct headline_item *
find(const struct report *report, const struct headline *headline, const struct news_item *item)
{
    for (size_t i = 0; i < headline->n; i++)
        if (is_of(report, &headline->items[i], item))
            return &headline->items[i];
    return NULL;
}

static bool is_known(const struct news *news, const struct report *report,
                     const struct headline_item *found)
{
    for (size_t i = 0; i < news->n; i++)
        if (is_of(report, found, &news->items[i]))
            return true;
    return false;
}

static void add_unknown(struct news *news, const struct report *report,
                        const struct headline *headline)
{
    for (size_t i = 0; i < headline->n; i++) {
        const struct headline_item *const found = &headline->items[i];
        if (is_known(news, report, found))
            continue;
        if (news->n == news->capacity) {
            const size_t larger = news->capacity ? 2 * news->capacity : 64;
            news->items = arena_grow(news->arena, news->items, news->capacity * sizeof *news->items,
                                     larger * sizeof *news->items);
            news->capacity = larger;
        }
        const char *const other = headline_other(report, found);
        news->items[news->n++] = (struct news_item){
            .subject = found->subject,
            .other = other ? arena_copy(news->arena, other) : NULL,
            .name = arena_copy(news->arena, headline_name(report, found)),
            .kind = arena_copy(news->arena, headline_kind(found)),
            .since = INT32_MIN,
            .changed = INT32_MIN,
            .estimate = no_estimate};
    }
}

static void take_heading(struct news *news, const struct report *report,
                         const struct headline_item *found, struct news_item *item)
{
    struct buffer heading = {0};
    headline_words_heading(report, found, &heading);
    item->heading = arena_copy(news->arena, heading.data);
    buffer_free(&heading);
}

/* Since when the report judges what a finding is about, where that begins anew; INT32_MIN: it does
 * not, or what it is about has no score. */
static int32_t begins(const struct report *report, const struct news_item *item)
{
    const struct catalogue *const catalogue = report->catalogue;
    const struct restart *restart = NULL;
    if (item->subject == HEADLINE_QUESTION)
        for (size_t q = 0; q < catalogue->n_questions; q++)
            if (strcmp(catalogue->questions[q].code, item->name) == 0)
                restart = restarts_question(report, q);
    if (headline_is_of_interviewer(item->subject))
        for (size_t i = 0; i < catalogue->n_interviewers; i++)
            if (strcmp(catalogue->interviewers[i], item->name) == 0)
                restart = restarts_interviewer(report, i);
    return restart ? restart->day : INT32_MIN;
}

/* A change that the look before did not have. */
static void take_change(const struct report *report, struct news_item *item)
{
    const int32_t day = begins(report, item);
    if (day != INT32_MIN && day != item->changed)
        finding_course_change(&item->course, &item->estimate);
    item->changed = day;
}

static enum news_mark mark_of(const struct news_item *item, enum finding_strength found)
{
    if (item->now == NEWS_WAITS)
        return MARKED_WAITS;
    if (news_is_past(item))
        return news_is_fixed(item) ? MARKED_FIXED : MARKED_GONE;
    if (item->course.shown == STRENGTH_CLEAR || found == STRENGTH_CLEAR)
        return MARKED_CLEAR;
    return item->course.shown == STRENGTH_WATCH || found == STRENGTH_WATCH ? MARKED_WATCH
                                                                           : MARKED_NOT;
}

static void follow(struct news *news, const struct report *report, const struct headline *headline,
                   struct news_item *item)
{
    const struct headline_item *const found = find(report, headline, item);
    struct finding_look look = look_without(report, item);
    look.strength = found ? found->finding.strength : STRENGTH_NONE;
    take_change(report, item);
    item->was = item->course.told;
    item->before = item->course.before;
    item->now = finding_course_look(&item->course, &look);
    if (news->n_looks < NEWS_LOOKS)
        item->marks[news->n_looks] = mark_of(item, look.strength);
    if (found && item->now != NEWS_WAITS)
        take_heading(news, report, found, item);
    item->estimate = look.estimate ? *look.estimate : no_estimate;
    if (item->now == NEWS_NEW || item->now == NEWS_BACK) {
        item->since = report->filter.to_day;
        item->always = news->n_looks == 0;
    }
}

void news_look(struct news *news, const struct report *report)
{
    struct arena scratch = {0};
    const struct headline headline = headline_of(report, &scratch);
    add_unknown(news, report, &headline);
    for (size_t i = 0; i < news->n; i++)
        follow(news, report, &headline, &news->items[i]);
    news->n_looks++;
    arena_free(&scratch);
}

static bool is_told(const struct news_item *item)
{
    return item->now != NEWS_NONE && item->now != NEWS_WAITS;
}

const struct news_item *news_of(const struct report *report, const struct headline_item *item)
{
    for (size_t i = 0; report->news && i < report->news->n; i++)
        if (is_of(report, item, &report->news->items[i]))
            return is_told(&report->news->items[i]) ? &report->news->items[i] : NULL;
    return NULL;
}

size_t news_count(const struct report *report, const struct headline *headline,
                  enum finding_news kind)
{
    size_t n = 0;
    for (size_t i = 0; i < headline->n_open; i++) {
        const struct news_item *const item = news_of(report, &headline->items[i]);
        n += item && item->now == kind;
    }
    return n;
}

bool news_has_cleared(const struct news_item *item, const struct headline_item *found)
{
    return item && item->now == NEWS_STILL && item->was == STRENGTH_WATCH &&
           found->finding.strength == STRENGTH_CLEAR;
}

size_t news_count_cleared(const struct report *report, const struct headline *headline)
{
    size_t n = 0;
    for (size_t i = 0; i < headline->n_open; i++)
        n += news_has_cleared(news_of(report, &headline->items[i]), &headline->items[i]);
    return n;
}

void news_handle(const struct news_item *item, struct buffer *text)
{
    finding_handle_write(headline_about(item->subject), item->name, item->other, item->kind, text);
}

static bool is_over(const struct news_item *item, enum finding_news how)
{
    return item->now == how && item->was == STRENGTH_CLEAR;
}

bool news_is_gone(const struct news_item *item)
{
    return is_over(item, NEWS_GONE);
}

bool news_is_fixed(const struct news_item *item)
{
    return is_over(item, NEWS_FIXED);
}

bool news_is_past(const struct news_item *item)
{
    return news_is_gone(item) || news_is_fixed(item) || item->now == NEWS_WAITS;
}

static size_t count_over(const struct report *report, enum finding_news how)
{
    size_t n = 0;
    for (size_t i = 0; report->news && i < report->news->n; i++)
        n += is_over(&report->news->items[i], how);
    return n;
}

size_t news_count_gone(const struct report *report)
{
    return count_over(report, NEWS_GONE);
}

size_t news_count_fixed(const struct report *report)
{
    return count_over(report, NEWS_FIXED);
}

size_t news_count_waiting(const struct report *report)
{
    return count_over(report, NEWS_WAITS);
}

bool news_tells(const struct report *report, const struct headline_item *item)
{
    return item->finding.strength == STRENGTH_CLEAR || !report->news || news_of(report, item);
}
