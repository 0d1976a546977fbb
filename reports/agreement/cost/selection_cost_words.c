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
