#include "reports/model/question_flags.h"

#include <math.h>
#include <stdlib.h>

#include "base/text.h"

static enum question_flag flag_of(const struct finding *finding)
{
    if (finding->strength == STRENGTH_NONE)
        return FLAG_NONE;
    if (finding->strength == STRENGTH_WATCH)
        return FLAG_WATCH;
    switch (finding->kind) {
    case FINDING_TOO_HARD:
        return FLAG_HARD;
    case FINDING_TOO_EASY:
        return FLAG_EASY;
    case FINDING_NEGATIVE:
    case FINDING_FLAT:
        return FLAG_FLAT;
    case FINDING_DISAGREE:
        return FLAG_DISAGREE;
    default:
        return FLAG_WATCH;
    }
}

enum question_flag question_flag(const struct question_result *question)
{
    enum question_flag first = FLAG_NONE;
    for (size_t i = 0; i < question->n_findings; i++) {
        const enum question_flag flag = flag_of(&question->findings[i]);
        if (flag > FLAG_WATCH)
            return flag;
        if (flag == FLAG_WATCH)
            first = FLAG_WATCH;
    }
    return first;
}

const char *question_flag_colour(enum question_flag flag, const char *otherwise)
{
    static const char *const roles[N_FLAGS] = {
        [FLAG_HARD] = "hard", [FLAG_EASY] = "easy", [FLAG_FLAT] = "flat", [FLAG_DISAGREE] = "disa"};
    return roles[flag] ? roles[flag] : otherwise;
}

bool question_flag_is_on_map(const struct question_result *question)
{
    return question->difficulty.status == ESTIMATE_OK && question->separation.status == ESTIMATE_OK;
}

bool question_flag_has_rubric(const struct question_result *question)
{
    return question->n_ratings > 0 && question->levels && question->floor.status == ESTIMATE_OK;
}

static bool has_numeric_labels(const struct scale *scale)
{
    for (size_t i = 0; i < scale->n_levels; i++) {
        char *end;
        const double value = strtod(scale->labels[i], &end);
        if (end == scale->labels[i] || *end || !(fabs(value - scale->values[i]) < 1e-9))
            return false;
    }
    return true;
}

const struct scale *question_flag_points_scale(const struct report *report)
{
    const struct catalogue *const catalogue = report->catalogue;
    const struct scale *scale = NULL;
    for (size_t i = 0; i < catalogue->n_questions; i++) {
        if (report->result->questions.questions[i].n_ratings == 0)
            continue;
        const struct scale *const own = question_scale(catalogue, i);
        if (scale && own != scale)
            return NULL;
        scale = own;
    }
    return scale && has_numeric_labels(scale) ? scale : NULL;
}
