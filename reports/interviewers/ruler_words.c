#include "reports/interviewers/ruler_words.h"

#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

/* "Three of 36 questions lie" */
static const char *subject_of(const struct ruler *ruler, size_t n, struct arena *arena)
{
    return phrase_kept(arena, "{^} {}", OF_ALL(n, ruler->n_questions, "question", "questions"),
                       TEXT(n == 1 ? "lies" : "lie"));
}

static const char *title_of(const struct ruler *ruler, struct arena *arena)
{
    const size_t below = ruler->n_below, above = ruler->n_above;
    if (below > 0 && above > 0)
        return phrase_kept(arena, "{} below nearly all candidates, {} above",
                           TEXT(subject_of(ruler, below, arena)), SPELLED(above));
    if (below > 0)
        return phrase_kept(arena, "{} below nearly all candidates, too easy to tell them apart",
                           TEXT(subject_of(ruler, below, arena)));
    if (above > 0)
        return phrase_kept(arena, "{} above nearly all candidates, too hard to tell them apart",
                           TEXT(subject_of(ruler, above, arena)));
    return "The questions lie where the candidates are";
}

static const char *reading_of(const struct report *report, const struct ruler *ruler,
                              size_t n_named, struct arena *arena)
{
    const size_t n_questions = report->catalogue->n_questions - ruler->n_questions;
    const size_t n_interviewers = report->catalogue->n_interviewers - ruler->n_interviewers;
    const size_t n_unnamed = ruler->n_interviewers - n_named;
    const struct phrase_value missing[] = {
        PHRASE_IF(n_questions > 0, "{}", COUNTED(n_questions, "question", "questions")),
        PHRASE_IF(n_interviewers > 0, "{}",
                  COUNTED(n_interviewers, "interviewer", "interviewers"))};
    return phrase_kept(
        arena,
        "The model of all scores puts the three on one ruler. Candidates on the line of a question "
        "are as likely to get its highest score as its lowest from an average interviewer, who is "
        "at 0; nine in ten candidates are within the grey band. Interviewers have their "
        "95\u00a0% intervals.{}{}{}",
        PHRASE_IF(ruler->model->n_groups > 1,
                  " They are of {} groups, which these scores cannot compare: each stands against "
                  "the mean of their own.",
                  SPELLED(ruler->model->n_groups)),
        PHRASE_IF(n_unnamed > 0, " Named are those with the most scores; the table has {} more.",
                  SPELLED(n_unnamed)),
        PHRASE_IF(n_questions + n_interviewers > 0, " Without a place: {}.", LIST_OF(missing)));
}

static const char *description_of(const struct report *report, const struct ruler *ruler,
                                  const char *title, struct arena *arena)
{
    enum { DESCRIBED = 40 };
    struct buffer text = {0};
    size_t n = 0;
    phrase(&text,
           "A vertical ruler in logits. {}. Nine in ten of {} candidates lie between {} and {}, "
           "half of them below {}.",
           TEXT(title), COUNT(ruler->n_candidates), SIGNED(ruler->low, 2), SIGNED(ruler->high, 2),
           SIGNED(ruler->middle, 2));
    for (size_t i = 0; i < report->catalogue->n_interviewers && n < DESCRIBED; i++) {
        const struct estimate *const severity = ruler_interviewer(ruler, i);
        if (!severity)
            continue;
        n++;
        phrase(&text, " {}: {} ({}).", INTERVIEWER(report, i), SIGNED(severity->value, 2),
               BOUNDS(severity, 2));
    }
    phrase(&text, " The numbers of each question stand in the table.");
    return wording_keep(&text, arena);
}

void ruler_words(const struct report *report, const struct ruler *ruler, size_t n_named,
                 struct arena *arena, struct chart *chart)
{
    chart->title = title_of(ruler, arena);
    chart->reading = reading_of(report, ruler, n_named, arena);
    chart->description = description_of(report, ruler, chart->title, arena);
}
