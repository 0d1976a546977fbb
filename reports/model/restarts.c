#include "reports/model/restarts.h"

#include <string.h>

#include "reports/model/ledger.h"

/* The newest wording that is in force on the last day. */
static int32_t reworded_on(const struct report *report, size_t question)
{
    const struct catalogue *const catalogue = report->catalogue;
    int32_t day = INT32_MIN;
    for (size_t w = 0; catalogue->wordings && w < catalogue->wordings[question].n; w++)
        if (catalogue->wordings[question].versions[w].valid_from <= report->reported.last)
            day = catalogue->wordings[question].versions[w].valid_from;
    return day;
}

static bool is_within(const struct report *report, int32_t day)
{
    return day != INT32_MIN && day > report->filter.from_day;
}

static struct restart of_question(const struct report *report, size_t question)
{
    const int32_t reworded = reworded_on(report, question);
    const int32_t changed = ledger_changed_on(report, "question",
                                              report->catalogue->questions[question].code);
    const int32_t day = changed > reworded ? changed : reworded;
    return is_within(report, day) ? (struct restart){day, reworded >= changed}
                                  : (struct restart){INT32_MIN, false};
}

static struct restart of_interviewer(const struct report *report, size_t interviewer)
{
    const int32_t day = ledger_changed_on(report, "interviewer",
                                          report->catalogue->interviewers[interviewer]);
    return (struct restart){is_within(report, day) ? day : INT32_MIN, false};
}

struct restarts *restarts_of(const struct report *report, struct arena *arena)
{
    const struct catalogue *const catalogue = report->catalogue;
    struct restarts *const restarts = ARENA_NEW(arena, struct restarts);
    *restarts = (struct restarts){
        .questions = ARENA_ARRAY(arena, catalogue->n_questions, struct restart),
        .interviewers = ARENA_ARRAY(arena, catalogue->n_interviewers, struct restart)};
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        restarts->questions[q] = of_question(report, q);
        restarts->n += restarts->questions[q].day != INT32_MIN;
    }
    for (size_t i = 0; i < catalogue->n_interviewers; i++) {
        restarts->interviewers[i] = of_interviewer(report, i);
        restarts->n += restarts->interviewers[i].day != INT32_MIN;
    }
    return restarts;
}

static void take_questions(const struct report *report, const struct analysis_result *since,
                           struct arena *arena, struct analysis_result *result)
{
    const size_t n = report->catalogue->n_questions;
    if (!result->questions.questions || !since->questions.questions)
        return;
    struct question_result *const questions = ARENA_ARRAY(arena, n, struct question_result);
    result->questions.tally = (struct finding_tally){0};
    for (size_t q = 0; q < n; q++) {
        questions[q] = restarts_question(report, q) ? since->questions.questions[q]
                                                    : result->questions.questions[q];
        finding_tally_add(&result->questions.tally, questions[q].findings, questions[q].n_findings);
    }
    result->questions.questions = questions;
}

static void take_agreement(const struct report *report, const struct analysis_result *since,
                           struct arena *arena, struct analysis_result *result)
{
    const size_t n = report->catalogue->n_questions;
    if (!result->agreement.questions || !since->agreement.questions)
        return;
    struct panel_result *const panels = ARENA_ARRAY(arena, n, struct panel_result);
    for (size_t q = 0; q < n; q++)
        panels[q] = restarts_question(report, q) ? since->agreement.questions[q]
                                                 : result->agreement.questions[q];
    result->agreement.questions = panels;
}

static void take_interviewers(const struct report *report, const struct analysis_result *since,
                              struct arena *arena, struct analysis_result *result)
{
    const size_t n = report->catalogue->n_interviewers;
    struct interviewers_result *const all = &result->interviewers;
    if (!all->interviewers || !since->interviewers.interviewers)
        return;
    struct interviewer_result *const people = ARENA_ARRAY(arena, n, struct interviewer_result);
    all->tally = (struct finding_tally){0};
    for (size_t i = 0; i < n; i++) {
        people[i] = restarts_interviewer(report, i) ? since->interviewers.interviewers[i]
                                                    : all->interviewers[i];
        finding_tally_add(&all->tally, people[i].findings, people[i].n_findings);
    }
    all->interviewers = people;
}

static void take_criteria(const struct report *report, const struct analysis_result *since,
                          struct arena *arena, struct analysis_result *result)
{
    struct criteria_result *const all = &result->criteria;
    if (since->criteria.n != all->n || all->n == 0)
        return;
    struct criterion_result *const criteria = ARENA_ARRAY(arena, all->n, struct criterion_result);
    all->tally = (struct finding_tally){0};
    for (size_t c = 0; c < all->n; c++) {
        const size_t question = report->catalogue->criteria->questions[c].topic;
        criteria[c] = restarts_question(report, question) ? since->criteria.criteria[c]
                                                          : all->criteria[c];
        finding_tally_add(&all->tally, criteria[c].findings, criteria[c].n_findings);
    }
    all->criteria = criteria;
}

void restarts_take(struct report *report, const struct analysis_result *since, struct arena *arena)
{
    struct analysis_result *const result = ARENA_NEW(arena, struct analysis_result);
    *result = *report->result;
    take_questions(report, since, arena, result);
    take_agreement(report, since, arena, result);
    take_interviewers(report, since, arena, result);
    take_criteria(report, since, arena, result);
    report->result = result;
}

static const struct restart *begun(const struct restart *restart)
{
    return restart->day == INT32_MIN ? NULL : restart;
}

const struct restart *restarts_question(const struct report *report, size_t question)
{
    return report->restarts ? begun(&report->restarts->questions[question]) : NULL;
}

const struct restart *restarts_interviewer(const struct report *report, size_t interviewer)
{
    return report->restarts ? begun(&report->restarts->interviewers[interviewer]) : NULL;
}
