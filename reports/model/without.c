#include "reports/model/without.h"

static bool disagrees(const struct question_result *question)
{
    for (size_t f = 0; f < question->n_findings; f++)
        if (question->findings[f].kind == FINDING_DISAGREE)
            return true;
    return false;
}

static bool is_apart(const struct interviewer_result *interviewer)
{
    for (size_t f = 0; f < interviewer->n_findings; f++)
        if (interviewer->findings[f].kind != FINDING_FEW_LEVELS &&
            interviewer->findings[f].strength == STRENGTH_CLEAR)
            return true;
    return false;
}

size_t without_whom(const struct report *report, size_t *ret)
{
    const struct analysis_result *const result = report->result;
    bool any = false;
    size_t n = 0;
    if (!result->questions.questions || !result->interviewers.interviewers)
        return 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        any |= disagrees(&result->questions.questions[q]);
    for (size_t i = 0; any && i < report->catalogue->n_interviewers; i++)
        if (is_apart(&result->interviewers.interviewers[i]))
            ret[n++] = i;
    return n;
}

enum without_cause without_cause_of(const struct report *report, size_t question)
{
    const struct estimate *const kappa = report->without ? &report->without->kappa[question] : NULL;
    if (!kappa || kappa->status != ESTIMATE_OK)
        return CAUSE_UNKNOWN;
    if (kappa->upper < report->limits->disagree)
        return CAUSE_QUESTION;
    return kappa->lower > report->limits->disagree ? CAUSE_INTERVIEWERS : CAUSE_UNKNOWN;
}
