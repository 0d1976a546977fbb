#include "reports/interviewers/panel_plan_words.h"

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
