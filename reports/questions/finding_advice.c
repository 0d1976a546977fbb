#include "reports/questions/finding_advice.h"

#include "reports/model/level.h"

static void add_hard_action(const struct scale *scale, struct buffer *action)
{
    buffer_add(action, "Give more context in the prompt, or ");
    if (scale->n_levels < 3 || scale->n_levels > MOST_NAMED_LEVELS) {
        buffer_add(action, "ask for less in the rubric.");
        return;
    }
    buffer_add(action, "move part of what ");
    level_name(scale, scale->n_levels - 2, action);
    buffer_add(action, " asks for to ");
    level_name(scale, scale->n_levels - 1, action);
    buffer_add(action, ".");
}

/* "`before` LEVEL `after`" */
static void add_around(const char *before, const struct scale *scale, size_t level,
                       const char *after, struct buffer *action)
{
    buffer_add(action, before);
    level_name(scale, level, action);
    buffer_add(action, after);
}

void finding_advice_add(const struct report *report, size_t question, const struct finding *finding,
                        struct buffer *action)
{
    const struct scale *const scale = level_scale(report, question);
    const size_t top = scale->n_levels - 1;
    switch (finding->kind) {
    case FINDING_TOO_HARD:
        add_hard_action(scale, action);
        break;
    case FINDING_TOO_EASY:
        if (scale->continuous)
            buffer_add(action, "Ask a harder follow-up, or give full points for more.");
        else
            add_around("Ask a harder follow-up, or raise what ", scale, top, " asks for.", action);
        break;
    case FINDING_NEGATIVE:
        buffer_add(action, "Read answers of strong candidates against the rubric, and correct or "
                           "retire the question.");
        break;
    case FINDING_FLAT:
        buffer_add(action, "Ask for reasons and trade-offs instead of facts, or replace it with a "
                           "question from the same topic.");
        break;
    case FINDING_DISAGREE:
        buffer_add(action, "Rewrite what the rubric says for each score, then score three answers "
                           "together.");
        break;
    case FINDING_FLOOR:
        add_around("Say in the rubric what earns more than ", scale, 0,
                   ", so that partial answers are told apart.", action);
        break;
    case FINDING_CEILING:
        add_around("Raise what ", scale, top,
                   " asks for, or add a follow-up that fewer candidates can answer.", action);
        break;
    case FINDING_UNUSED_LEVEL:
        add_around("Say in the rubric what earns ", scale, finding->level,
                   ", with an example answer.", action);
        break;
    case FINDING_DISORDERED_LEVELS:
        add_around("Rewrite the rubric so that ", scale,
                   level_above(report, question, finding->level), " asks for more than ", action);
        add_around("", scale, finding->level, ".", action);
        break;
    case FINDING_TOO_FEW:
        buffer_add(action, "Ask it in more interviews before you judge it.");
        break;
    }
}
