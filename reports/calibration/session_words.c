#include "reports/calibration/session_words.h"

#include "analytics/calibration/calibration_plan.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

enum { MOST_NAMES = 12 };

const char *session_words_title(const struct report *report, struct arena *arena)
{
    const struct calibration_plan *const plan = report->session;
    if (plan->reason)
        return phrase_kept(arena, "There is no session to plan: {}", TEXT(plan->reason));
    return phrase_kept(arena, "{^} are worth scoring together, by {}",
                       COUNTED(plan->n, "answer", "answers"),
                       COUNTED(plan->n_invited, "interviewer", "interviewers"));
}

static const char *confused(const struct report *report, const struct calibration_answer *answer,
                            struct arena *arena)
{
    const struct scale *const scale = question_scale(report->catalogue, answer->question);
    return phrase_kept(
        arena, "scored {} and {}, which are confused on {} ({} of {} pairs of scores)",
        PRINTABLE(scale->labels[answer->level_low]), PRINTABLE(scale->labels[answer->level_high]),
        TEXT(report_names_code(report, answer->question, arena)), COUNT(answer->n_confused),
        COUNT(answer->n_compared));
}

static const char *near_line(const struct report *report, const struct calibration_answer *answer,
                             struct arena *arena)
{
    const struct calibration_plan *const plan = report->session;
    return phrase_kept(
        arena,
        "the candidate is near the {}: {} of the scale on average, where that "
        "is at {}",
        TEXT(plan->line_is_told ? "line between hired and rejected" : "middle of all candidates"),
        SHARE(answer->mean), SHARE(plan->line));
}

const char *session_words_why(const struct report *report, size_t answer, struct arena *arena)
{
    const struct calibration_answer *const planned = &report->session->answers[answer];
    switch (planned->reason) {
    case CALIBRATION_CONFUSED:
        return confused(report, planned, arena);
    case CALIBRATION_NEAR_LINE:
        return near_line(report, planned, arena);
    default:
        return phrase_kept(arena, "{} and {} both ask {} and never scored the same answer",
                           TEXT(report_names_person(report, planned->a, arena)),
                           TEXT(report_names_person(report, planned->b, arena)),
                           TEXT(report_names_code(report, planned->question, arena)));
    }
}

const char *session_words_scores(const struct report *report, size_t answer, struct arena *arena)
{
    const struct calibration_answer *const planned = &report->session->answers[answer];
    const struct scale *const scale = question_scale(report->catalogue, planned->question);
    if (planned->low == planned->high)
        return phrase_kept(arena, "{}", PLAIN(scale_value(scale, planned->low)));
    return phrase_kept(arena, "{} to {}", PLAIN(scale_value(scale, planned->low)),
                       PLAIN(scale_value(scale, planned->high)));
}

const char *session_words_invited(const struct report *report, struct arena *arena)
{
    const struct calibration_plan *const plan = report->session;
    const size_t n = plan->n_invited, shown = n > MOST_NAMES ? MOST_NAMES - 1 : n;
    struct phrase_value names[MOST_NAMES];
    size_t named = 0;
    if (plan->n == 0)
        return NULL;
    for (size_t i = 0; named < shown; i++)
        if (plan->invited[i])
            names[named++] = INTERVIEWER(report, i);
    return phrase_kept(arena, "Who asks these questions: {}.", LIST_MORE(names, named, n - named));
}

const char *session_words_way(void)
{
    return "Everybody scores each answer alone, from notes or a recording, and then all talk about "
           "the scores that differ; the sheets say nothing of earlier scores.";
}

const char *session_words_after(void)
{
    return "`assay plan session -o FOLDER` writes a sheet for each of them, `assay ingest` reads "
           "the filled ones, and `assay sessions` tells later whether it helped.";
}
