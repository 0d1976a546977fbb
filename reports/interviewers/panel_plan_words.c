#include "reports/interviewers/panel_plan_words.h"

#include <math.h>

#include "analytics/measure/month.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

enum { MOST_NAMES = 6 };

static size_t count_scoring(const struct report *report, long group)
{
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        n += group < 0 ? report->panels->group[i] >= 0 : report->panels->group[i] == group;
    return n;
}

const char *panel_plan_words_title(const struct report *report, struct arena *arena)
{
    const struct panel_plan *const plan = report->panels;
    if (plan->reason)
        return phrase_kept(arena, "Who can be compared with whom cannot be said: {}",
                           TEXT(plan->reason));
    if (plan->n_groups < 2)
        return phrase_kept(
            arena, "{^}: nobody needs to sit with anybody for that",
            PHRASE("all {} can be compared",
                   COUNTED(count_scoring(report, -1), "interviewer", "interviewers")));
    return phrase_kept(
        arena,
        "{^} groups of interviewers cannot be compared with each other; {} who score "
        "the same answers would join them",
        SPELLED(plan->n_groups), COUNTED(plan->n_links, "pair", "pairs"));
}

const char *panel_plan_words_group(const struct report *report, size_t group, struct arena *arena)
{
    const size_t n = count_scoring(report, (long)group);
    const size_t shown = n > MOST_NAMES ? MOST_NAMES - 1 : n;
    struct phrase_value names[MOST_NAMES];
    size_t named = 0;
    for (size_t i = 0; named < shown; i++)
        if (report->panels->group[i] == (long)group)
            names[named++] = INTERVIEWER(report, i);
    return phrase_kept(arena, "{}", LIST_MORE(names, named, n - named));
}

const char *panel_plan_words_mend(const struct report *report, const struct panel_link *link,
                                  struct arena *arena)
{
    const char *const person = report_names_person(report, link->a, arena);
    if (link->question == SIZE_MAX)
        return phrase_kept(arena, "sit in with {}", TEXT(person));
    return phrase_kept(arena, "score with {}", TEXT(person));
}

const char *panel_plan_words_gap(enum panel_gap gap)
{
    return gap == PANEL_GAP_CANDIDATES ? "candidates" : "questions";
}

/* Whether some pair is kept apart by such a gap. */
static bool has_gap(const struct panel_plan *plan, enum panel_gap gap)
{
    for (size_t i = 0; i < plan->n_links; i++)
        if (plan->links[i].gap == gap)
            return true;
    return false;
}

const char *panel_plan_words_size(const struct report *report, struct arena *arena)
{
    const struct panel_plan *const plan = report->panels;
    if (plan->n_links == 0)
        return NULL;
    if (plan->n_answers == 0)
        return "One answer that both score joins two groups; how many it takes to know well how "
               "far apart they score cannot be said from these scores.";
    return phrase_kept(arena,
                       "One answer that both score joins two groups; about {} of them, {} "
                       "interview{|s} of {}, tell how far apart the two score to half a level.",
                       COUNT(plan->n_answers), COUNT(plan->n_interviews),
                       COUNTED(plan->n_each, "answer", "answers"));
}

const char *panel_plan_words_assumed(const struct report *report, struct arena *arena)
{
    const bool candidates = has_gap(report->panels, PANEL_GAP_CANDIDATES);
    const bool questions = has_gap(report->panels, PANEL_GAP_QUESTIONS);
    if (!candidates && !questions)
        return NULL;
    return phrase_kept(
        arena, "Whoever holds them against each other before that {}{}{}.",
        PHRASE_IF(candidates, "takes their candidates for equally strong (no chain of shared "
                              "candidates joins them)"),
        PHRASE_IF(candidates && questions, ", or "),
        PHRASE_IF(questions, "takes their questions for equally hard (they share candidates, but "
                             "each has questions of their own)"));
}

size_t panel_plan_words_month(const struct report *report, const struct panel_link *link)
{
    const size_t first = month_of_day(report->first_day), last = month_of_day(report->last_day);
    if (first == MONTH_NONE || last == MONTH_NONE || link->n_met == 0 ||
        report->panels->n_interviews == 0)
        return MONTH_NONE;
    const double a_month = (double)link->n_met / (double)(last - first + 1);
    const double months = ceil((double)report->panels->n_interviews / a_month);
    return months <= MONTH_LAST - (double)last ? last + (size_t)months : MONTH_NONE;
}

/* Of all pairs the same; MONTH_NONE: they differ, or of one it is not known. */
static size_t common_month(const struct report *report)
{
    const struct panel_plan *const plan = report->panels;
    const size_t month = plan->n_links ? panel_plan_words_month(report, &plan->links[0])
                                       : MONTH_NONE;
    for (size_t i = 1; i < plan->n_links; i++)
        if (panel_plan_words_month(report, &plan->links[i]) != month)
            return MONTH_NONE;
    return month;
}

const char *panel_plan_words_calendar(const struct report *report, struct arena *arena)
{
    const struct panel_plan *const plan = report->panels;
    struct phrase_value pairs[MOST_NAMES];
    const size_t common = common_month(report);
    size_t n = 0, more = 0;
    for (size_t i = 0; i < plan->n_links && common == MONTH_NONE; i++) {
        const struct panel_link *const link = &plan->links[i];
        const size_t month = panel_plan_words_month(report, link);
        if (month == MONTH_NONE)
            continue;
        if (n == MOST_NAMES)
            more++;
        else
            pairs[n++] = TEXT(phrase_kept(arena, "{} by the end of {}",
                                          TEXT(report_names_person(report, link->b, arena)),
                                          MONTH(month)));
    }
    if (n == 0 && common == MONTH_NONE)
        return NULL;
    return phrase_kept(arena,
                       "If the one of a pair who interviews more goes on as until now and the "
                       "other joins, this is done {}.",
                       common != MONTH_NONE ? PHRASE("by the end of {}", MONTH(common))
                                            : PHRASE("for {}", LIST_MORE(pairs, n, more)));
}
