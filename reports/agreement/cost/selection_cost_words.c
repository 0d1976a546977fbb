#include "reports/agreement/cost/selection_cost_words.h"

#include <string.h>

#include "analytics/agreement/interviews/selection_cost.h"
#include "reports/text/phrase.h"

bool selection_cost_words_known(const struct report *report)
{
    const struct estimate *const interview = &report->result->agreement.interview;
    return interview->n > 0 && interview->status == ESTIMATE_OK;
}

size_t selection_cost_words_shares(const struct report *report, double ret[SELECTION_COST_SHARES])
{
    static const double usual[SELECTION_COST_SHARES] = {0.1, 0.2, 0.5};
    if (report->taken_share > 0) {
        ret[0] = report->taken_share;
        return 1;
    }
    memcpy(ret, usual, sizeof usual);
    return SELECTION_COST_SHARES;
}

const char *selection_cost_words_title(const struct report *report, struct arena *arena)
{
    enum { TWO = 2 };
    double shares[SELECTION_COST_SHARES];
    const size_t n = selection_cost_words_shares(report, shares);
    const double share = shares[n / 2];
    const struct estimate wrongly =
        selection_cost_of(&report->result->agreement.interview, TWO, share).false_positive;
    return phrase_kept(arena,
                       "What this agreement costs: of the {} with the highest scores by {} "
                       "interviewers, {} ({}) are not truly among the highest {}",
                       SHARE(share), SPELLED(TWO), SHARE(wrongly.value), SHARE_SPAN(&wrongly),
                       SHARE(share));
}

static bool is_wanted(const struct report *report, const struct stage_step *step)
{
    const char *const stage = report->filter.stage;
    return step->all.n > 0 && step->all.status == ESTIMATE_OK &&
           (!stage || strcmp(stage, report->catalogue->stages[step->from]) == 0);
}

size_t selection_cost_words_steps(const struct report *report, size_t *ret)
{
    size_t n = 0;
    for (size_t i = 0; report->restriction && i < report->restriction->n; i++)
        if (is_wanted(report, &report->restriction->steps[i]))
            ret[n++] = i;
    return n;
}

const char *selection_cost_words_stage(const struct report *report, const struct stage_step *step,
                                       struct arena *arena)
{
    enum { TWO = 2 };
    const double share = (double)step->n_on / (double)step->n;
    const struct estimate wrongly = selection_cost_of(&step->all, TWO, share).false_positive;
    return phrase_kept(arena,
                       "From {} to {} {} of {} went on: chosen by the scores of {} interviewers "
                       "alone, {} ({}) of them would not truly be among the highest {}",
                       QUOTED(report->catalogue->stages[step->from]),
                       QUOTED(report->catalogue->stages[step->to]), COUNT(step->n_on),
                       COUNTED(step->n, "candidate", "candidates"), SPELLED(TWO),
                       SHARE(wrongly.value), SHARE_SPAN(&wrongly), SHARE(share));
}

const char *selection_cost_words_note(const struct report *report, struct arena *arena)
{
    const struct estimate *const interview = &report->result->agreement.interview;
    return phrase_kept(
        arena,
        "At best, if people were ranked by these scores alone and both were normal; “truly” is "
        "where very many such interviewers of the same answers would place them. For each who is "
        "wrongly among them another is wrongly not. It rests on how much of what one interviewer "
        "makes of an interview is the candidate's: {}, over {} interview{|s} with two "
        "interviewers or more.",
        ESTIMATE(interview, 2), COUNT(interview->n));
}
