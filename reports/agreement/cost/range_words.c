#include "reports/agreement/cost/range_words.h"

#include <string.h>

#include "reports/text/phrase.h"

const double range_words_shares[RANGE_WORDS_SHARES] = {1, 0.75, 0.5, 0.25, 0.1};

static const char *stage_of(const struct report *report, size_t stage)
{
    return report->catalogue->stages[stage];
}

static bool is_told(const struct report *report, const struct stage_step *step)
{
    return step->by_score &&
           (!report->filter.stage || strcmp(report->filter.stage, stage_of(report, step->to)) == 0);
}

size_t range_words_steps(const struct report *report, size_t *ret)
{
    size_t n = 0;
    for (size_t i = 0; report->restriction && i < report->restriction->n; i++)
        if (is_told(report, &report->restriction->steps[i]))
            ret[n++] = i;
    return n;
}

const char *range_words_title(const struct report *report, const struct stage_step *step,
                              struct arena *arena)
{
    return phrase_kept(arena,
                       "At {} agreement and separation may be low because mostly strong "
                       "candidates came this far",
                       QUOTED(stage_of(report, step->to)));
}

const char *range_words_who(const struct report *report, const struct stage_step *step,
                            struct arena *arena)
{
    return phrase_kept(arena,
                       "Of {} with scores at {} {} went on, and one of them had scored higher "
                       "there than one who did not in {} of all such pairs.",
                       COUNTED(step->n, "candidate", "candidates"),
                       QUOTED(stage_of(report, step->from)), COUNT(step->n_on),
                       SHARE_ESTIMATE(&step->auc));
}

const char *range_words_note(const struct report *report, const struct stage_step *step,
                             struct arena *arena)
{
    if (step->all.status != ESTIMATE_OK)
        return NULL;
    const struct estimate expected = range_restriction_kept_estimate(
        &step->all, step->n_interviewers, (double)step->n_on / (double)step->n);
    return phrase_kept(
        arena,
        "How much of what one interviewer makes of an interview is the candidate's: {} among all "
        "at {}{}. With the {} who had the highest scores there {} is expected of new scores{}. "
        "Reckoned as if those scores alone had decided and both were normal, and interviewers "
        "differed as much later on: where scores decided in part, agreement is higher, and where "
        "it is lower there are other causes too.",
        ESTIMATE(&step->all, 2), QUOTED(stage_of(report, step->from)),
        PHRASE_IF(step->kept.status == ESTIMATE_OK,
                  ", {} among those who went on, whom these very scores chose",
                  ESTIMATE(&step->kept, 2)),
        SHARE((double)step->n_on / (double)step->n), ESTIMATE(&expected, 2),
        PHRASE_IF(step->later.status == ESTIMATE_OK, "; at {} it is {}",
                  QUOTED(stage_of(report, step->to)), ESTIMATE(&step->later, 2)));
}
