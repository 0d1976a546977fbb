#include "cli/study_session.h"

#include <stdlib.h>
#include <string.h>

#include "analytics/calibration/calibration_plan.h"
#include "analytics/calibration/calibration_sessions.h"
#include "base/scores/calibration_mark.h"
#include "base/snapshot_show.h"
#include "cli/period.h"
#include "cli/process/interrupt.h"
#include "sql/calibration/calibration_scores.h"
#include "sql/fetch/candidates.h"

/* --- A session to come ------------------------------------------------------------------------ */

static void add_to_plan(void *listener, const struct candidate_ratings *ratings)
{
    calibration_plan_add(listener, ratings);
}

static bool name_candidates(struct invocation *invocation, struct database *database,
                            struct report *report, struct error *error)
{
    int64_t candidates[CALIBRATION_MOST];
    struct candidate_label *labels = NULL;
    for (size_t i = 0; i < report->session->n; i++)
        candidates[i] = report->session->answers[i].candidate;
    const bool found = candidate_labels(database->connection, candidates, report->session->n,
                                        &invocation->run, &labels, error);
    report->session_people = labels;
    return found;
}

static const char *mark_of(struct invocation *invocation, const struct report *report)
{
    char *const mark = ARENA_ARRAY(&invocation->run, CALIBRATION_MARK_SIZE, char);
    calibration_mark_write(time_zone_day(&invocation->options.timezone, period_now()),
                           calibration_plan_number(report->session, report->catalogue), mark);
    return mark;
}

bool study_session_plan(struct invocation *invocation, struct database *database,
                        struct study *study, struct error *error)
{
    enum { PASSES = 2 };
    struct report *const report = &study->report;
    struct calibration_planning *const planning = calibration_plan_create(
        report->catalogue, &study->limits, &invocation->run);
    for (int pass = 0; pass < PASSES; pass++) {
        if (!snapshot_show_all(&study->view, add_to_plan, planning, interrupt_check, error))
            return false;
        calibration_plan_end_pass(planning);
    }
    report->session = calibration_plan_finish(planning);
    report->session_mark = mark_of(invocation, report);
    return name_candidates(invocation, database, report, error);
}

/* --- Sessions that were held ------------------------------------------------------------------ */

/* Where an interviewer stands among all who are known; SIZE_MAX: nowhere. */
static size_t rank_of(const struct snapshot_names *names, int64_t person)
{
    for (size_t i = 0; i < names->n_interviewers && person; i++)
        if (names->interviewer_ids[i] == person)
            return i;
    return SIZE_MAX;
}

/* As the catalogue calls them: by number where names are hidden. */
static void name_people(const struct snapshot_names *names, struct calibration_score *scores,
                        size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const size_t rank = rank_of(names, scores[i].person);
        if (rank != SIZE_MAX)
            scores[i].interviewer = names->interviewers[rank];
    }
}

static bool is_in(const char *const *texts, size_t n, const char *text)
{
    for (size_t i = 0; i < n; i++)
        if (texts[i] == text || (texts[i] && text && strcmp(texts[i], text) == 0))
            return true;
    return false;
}

static void note_people(const struct study *study, const struct calibration_score *scores, size_t n,
                        struct held_session *session, struct arena *run)
{
    const char **const people = ARENA_ARRAY(run, n, const char *);
    session->took_part = ARENA_ARRAY(run, study->view.catalogue.n_interviewers, bool);
    session->people = people;
    for (size_t i = 0; i < n; i++) {
        const size_t rank = rank_of(&study->snapshot.names, scores[i].person);
        if (rank != SIZE_MAX && study->view.interviewers[rank] != UINT32_MAX)
            session->took_part[study->view.interviewers[rank]] = true;
        if (!is_in(people, session->n_people, scores[i].interviewer))
            people[session->n_people++] = scores[i].interviewer;
    }
}

static void note_questions(const struct catalogue *catalogue,
                           const struct calibration_score *scores, size_t n,
                           struct held_session *session, struct arena *run)
{
    size_t n_here = 0;
    session->questions = ARENA_ARRAY(run, catalogue->n_questions, struct held_question);
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        size_t n_scores = 0;
        for (size_t i = 0; i < n; i++)
            n_scores += strcmp(scores[i].question, catalogue->questions[q].code) == 0;
        if (n_scores > 0)
            session->questions[session->n_questions++].question = q;
        n_here += n_scores;
    }
    session->n_elsewhere = n - n_here;
}

static struct held_session session_of(const struct study *study,
                                      const struct calibration_score *scores, size_t n,
                                      struct arena *run)
{
    struct held_session session = {
        .mark = scores[0].session, .day = scores[0].day, .scores = scores, .n_scores = n};
    note_people(study, scores, n, &session, run);
    note_questions(&study->view.catalogue, scores, n, &session, run);
    return session;
}

static int latest_first(const void *left, const void *right)
{
    const struct held_session *const a = left, *const b = right;
    if (a->day != b->day)
        return a->day > b->day ? -1 : 1;
    return strcmp(a->mark, b->mark);
}

static struct held_sessions sessions_of(const struct study *study,
                                        const struct calibration_score *scores, size_t n,
                                        struct arena *run)
{
    struct held_sessions held = {.sessions = ARENA_ARRAY(run, n, struct held_session)};
    for (size_t first = 0, end; first < n; first = end) {
        end = first + 1;
        while (end < n && strcmp(scores[first].session, scores[end].session) == 0)
            end++;
        held.sessions[held.n++] = session_of(study, &scores[first], end - first, run);
    }
    if (held.n > 0)
        qsort(held.sessions, held.n, sizeof *held.sessions, latest_first);
    return held;
}

static void add_to_sessions(void *listener, const struct candidate_ratings *ratings)
{
    calibration_sessions_add(listener, ratings);
}

bool study_session_held(struct invocation *invocation, struct database *database,
                        struct study *study, struct error *error)
{
    struct arena *const run = &invocation->run;
    struct held_sessions *const held = ARENA_NEW(run, struct held_sessions);
    struct calibration_score *scores;
    size_t n;
    if (!calibration_scores_fetch(database->connection, run, &scores, &n, error))
        return false;
    name_people(&study->snapshot.names, scores, n);
    *held = sessions_of(study, scores, n, run);
    struct calibration_sessions *const sessions = calibration_sessions_create(
        study->report.catalogue, held, &study->limits, run);
    if (!snapshot_show_all(&study->view, add_to_sessions, sessions, interrupt_check, error))
        return false;
    calibration_sessions_finish(sessions);
    study->report.sessions = held;
    return true;
}
