#include "reports/model/level_gap.h"

static const struct interviewer_result *result_of(const struct report *report, size_t interviewer)
{
    return &report->result->interviewers.interviewers[interviewer];
}

/* Who else shares answers with an interviewer; SIZE_MAX: nobody, or several do. */
static size_t only_colleague(const struct report *report, size_t interviewer)
{
    const long *const group = report->result->interviewers.same_answers.group;
    size_t colleague = SIZE_MAX;
    if (!group || group[interviewer] == GROUP_NONE)
        return SIZE_MAX;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        if (i == interviewer || group[i] != group[interviewer])
            continue;
        if (colleague != SIZE_MAX)
            return SIZE_MAX;
        colleague = i;
    }
    return colleague;
}

static bool is_of_level(const struct finding *finding)
{
    return finding->kind == FINDING_SEVERE || finding->kind == FINDING_LENIENT;
}

static const struct finding *finding_of(const struct report *report, size_t interviewer)
{
    const struct interviewer_result *const result = result_of(report, interviewer);
    for (size_t f = 0; f < result->n_findings; f++)
        if (is_of_level(&result->findings[f]))
            return &result->findings[f];
    return NULL;
}

static struct level_gap pair_of(const struct report *report, size_t first, size_t second)
{
    const bool is_second_lower = result_of(report, second)->severity_points.value <
                                 result_of(report, first)->severity_points.value;
    return (struct level_gap){.first = first,
                              .second = second,
                              .lower = is_second_lower ? second : first,
                              .higher = is_second_lower ? first : second};
}

bool level_gap(const struct report *report, size_t interviewer, struct level_gap *ret)
{
    const size_t colleague = only_colleague(report, interviewer);
    if (colleague == SIZE_MAX)
        return false;
    *ret = interviewer < colleague ? pair_of(report, interviewer, colleague)
                                   : pair_of(report, colleague, interviewer);
    ret->teller = finding_of(report, ret->lower) ? ret->lower : ret->higher;
    ret->finding = finding_of(report, ret->teller);
    return ret->finding != NULL;
}

bool level_gap_stands_for(const struct report *report, size_t interviewer,
                          const struct finding *finding, struct level_gap *ret)
{
    return is_of_level(finding) && level_gap(report, interviewer, ret);
}

/* Each is half of it from their average; of both numbers, one with its sign turned, the teller's.
 */
struct estimate level_gap_difference(const struct report *report, const struct level_gap *gap)
{
    const struct estimate *const half = &result_of(report, gap->teller)->severity_points;
    const double side = gap->teller == gap->lower ? -2 : 2;
    struct estimate difference = *half;
    difference.value = side * half->value;
    difference.se = 2 * half->se;
    difference.lower = side * (side < 0 ? half->upper : half->lower);
    difference.upper = side * (side < 0 ? half->lower : half->upper);
    return difference;
}
