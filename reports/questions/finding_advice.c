#include "reports/questions/finding_advice.h"

#include "reports/model/level.h"
#include "reports/model/only_pair.h"
#include "reports/model/without.h"
#include "reports/text/phrase.h"

static void add_hard_action(const struct scale *scale, struct buffer *action)
{
    if (scale->n_levels < 3 || scale->n_levels > MOST_NAMED_LEVELS)
        phrase(action, "Give more context in the prompt, or ask for less in the rubric.");
    else
        phrase(action, "Give more context in the prompt, or move part of what {} asks for to {}.",
               level_value(scale, scale->n_levels - 2), level_value(scale, scale->n_levels - 1));
}

static void add_easy_action(const struct scale *scale, struct buffer *action)
{
    if (scale->continuous)
        phrase(action, "Ask a harder follow-up, or give full points for more.");
    else
        phrase(action, "Ask a harder follow-up, or raise what {} asks for.",
               level_value(scale, scale->n_levels - 1));
}

/* Disagreement that follows who scores, not what is asked. */
static bool is_about_people(const struct report *report, size_t question)
{
    const struct pair_result *const pair = only_pair_of(report, question);
    return without_cause_of(report, question) == CAUSE_INTERVIEWERS ||
           (pair && only_pair_at_odds(report, pair));
}

void finding_advice_add(const struct report *report, size_t question, const struct finding *finding,
                        struct buffer *action)
{
    const struct scale *const scale = level_scale(report, question);
    switch (finding->kind) {
    case FINDING_TOO_HARD:
        add_hard_action(scale, action);
        break;
    case FINDING_TOO_EASY:
        add_easy_action(scale, action);
        break;
    case FINDING_NEGATIVE:
        phrase(action, "Read answers of strong candidates against the rubric, and correct or "
                       "retire the question.");
        break;
    case FINDING_FLAT:
        phrase(action, "Ask for reasons and trade-offs instead of facts, or replace it with a "
                       "question from the same topic.");
        break;
    case FINDING_DISAGREE:
        phrase(action, is_about_people(report, question)
                           ? "Settle the level with who scores unlike the others; the rubric may "
                             "stay as it is."
                           : "Rewrite what the rubric says for each score, then score three "
                             "answers together.");
        break;
    case FINDING_FLOOR:
        phrase(action,
               "Say in the rubric what earns more than {}, so that partial answers are told apart.",
               level_value(scale, 0));
        break;
    case FINDING_CEILING:
        phrase(action,
               "Raise what {} asks for, or add a follow-up that fewer candidates can answer.",
               level_value(scale, scale->n_levels - 1));
        break;
    case FINDING_UNUSED_LEVEL:
        phrase(action, "Say in the rubric what earns {}, with an example answer.",
               level_value(scale, finding->level));
        break;
    case FINDING_DISORDERED_LEVELS:
        phrase(action, "Rewrite the rubric so that {} asks for more than {}.",
               level_value(scale, level_above(report, question, finding->level)),
               level_value(scale, finding->level));
        break;
    default:
        phrase(action, "Ask it in more interviews before you judge it.");
        break;
    }
}
