#include "reports/calibration/held_sessions_words.h"

#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

enum { MOST_NAMES = 12, LONGEST_NAME = 40 };

static size_t count_verdicts(const struct held_session *session, enum calibration_verdict verdict)
{
    size_t n = 0;
    for (size_t i = 0; i < session->n_questions; i++)
        n += session->questions[i].change.verdict == verdict;
    return n;
}

const char *held_sessions_words_none(void)
{
    return "No calibration session was loaded; `assay plan session` proposes one";
}

const char *held_sessions_words_title(const struct held_session *session, struct arena *arena)
{
    const size_t better = count_verdicts(session, CALIBRATION_BETTER);
    const size_t worse = count_verdicts(session, CALIBRATION_WORSE);
    if (better + worse == 0)
        return phrase_kept(arena, "Whether the session of {} helped cannot be said yet",
                           DAY(session->day));
    return phrase_kept(
        arena, "Since the session of {} {}{}{}", DAY(session->day),
        PHRASE_IF(better > 0, "closer together on {}", COUNTED(better, "question", "questions")),
        PHRASE_IF(better > 0 && worse > 0, ", "),
        PHRASE_IF(worse > 0, "farther apart on {}", COUNTED(worse, "question", "questions")));
}

static const char *told(const struct report *report, const struct held_session *session,
                        const struct held_question *about, struct arena *arena)
{
    const struct calibration_change *const change = &about->change;
    return phrase_kept(
        arena,
        "{}: {} since {}. Two scores of one answer lay {} points apart before ({}) and {} after "
        "({}).",
        TEXT(report_names_code(report, about->question, arena)),
        TEXT(change->verdict == CALIBRATION_BETTER ? "closer together" : "farther apart"),
        DAY(session->day), NUMBER(change->before.value, 2),
        COUNTED(change->before.n, "answer", "answers"), NUMBER(change->after.value, 2),
        COUNTED(change->after.n, "answer", "answers"));
}

static const char *not_told(const struct report *report, const struct held_question *about,
                            struct arena *arena)
{
    const struct calibration_change *const change = &about->change;
    const char *const code = report_names_code(report, about->question, arena);
    const size_t fewest = report->limits->floor_agreement;
    if (change->before.status == ESTIMATE_TOO_FEW)
        return phrase_kept(arena,
                           "{}: cannot be said, for those who took part had scored {} together "
                           "before, and {} are needed.",
                           TEXT(code), COUNTED(change->before.n, "answer", "answers"),
                           COUNT(fewest));
    if (change->after.n < change->needed || change->after.status == ESTIMATE_TOO_FEW)
        return phrase_kept(arena, "{}: cannot say yet, with {} after it{}.", TEXT(code),
                           COUNTED(change->after.n, "answer", "answers"),
                           PHRASE_IF(change->needed > 0,
                                     "; with about {} a distance cut in half would show",
                                     COUNT(change->needed > fewest ? change->needed : fewest)));
    if (change->needed == 0)
        return phrase_kept(arena,
                           "{}: cannot say; there are too few answers before it for a distance cut "
                           "in half to show.",
                           TEXT(code));
    return phrase_kept(
        arena,
        "{}: cannot say, for the change may be chance in {} after it; a distance cut "
        "in half would most likely have shown.",
        TEXT(code), COUNTED(change->after.n, "answer", "answers"));
}

const char *held_sessions_words_question(const struct report *report,
                                         const struct held_session *session,
                                         const struct held_question *about, struct arena *arena)
{
    return about->change.verdict == CALIBRATION_CANNOT_SAY ? not_told(report, about, arena)
                                                           : told(report, session, about, arena);
}

const char *held_sessions_words_reworded(const struct report *report,
                                         const struct held_question *about, struct arena *arena)
{
    if (about->reworded == INT32_MIN)
        return NULL;
    return phrase_kept(arena,
                       "{} has another wording since {}: what that did and what the session did "
                       "cannot be told apart.",
                       TEXT(report_names_code(report, about->question, arena)),
                       DAY(about->reworded));
}

static const struct {
    const char *shown, *key;
} verdicts[] = {[CALIBRATION_CANNOT_SAY] = {"cannot say", "cannot_say"},
                [CALIBRATION_BETTER] = {"better", "better"},
                [CALIBRATION_WORSE] = {"worse", "worse"}};

const char *held_sessions_words_verdict(enum calibration_verdict verdict)
{
    return verdicts[verdict].shown;
}

const char *held_sessions_words_verdict_key(enum calibration_verdict verdict)
{
    return verdicts[verdict].key;
}

const char *held_sessions_words_reading(void)
{
    return "Before and after: how many points two scores of one answer lie apart, of those who "
           "took "
           "part. The change is reckoned from a value before that is drawn towards all questions, "
           "for what stands out by chance falls back by itself; its interval holds in 98 of 100.";
}

const char *held_sessions_words_scores(const struct held_session *session, struct arena *arena)
{
    const size_t n = session->n_people, shown = n > MOST_NAMES ? MOST_NAMES - 1 : n;
    struct phrase_value names[MOST_NAMES];
    for (size_t i = 0; i < shown; i++)
        names[i] = PRINTABLE(session->people[i] ? session->people[i] : "somebody");
    return phrase_kept(arena, "What was scored together on {}, by {}", DAY(session->day),
                       LIST_MORE(names, shown, n - shown));
}

const char *held_sessions_words_elsewhere(const struct held_session *session, struct arena *arena)
{
    if (session->n_elsewhere == 0)
        return NULL;
    return phrase_kept(arena, "{^} on questions that have no score here.",
                       COUNTED(session->n_elsewhere, "score is", "scores are"));
}
