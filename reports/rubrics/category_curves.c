#include "reports/rubrics/category_curves.h"

#include <math.h>

static const struct facets_question *result_of(const struct category_curves *curves,
                                               size_t question)
{
    return &curves->ruler.model->questions[question];
}

static bool has_all_steps(const struct category_curves *curves, size_t question)
{
    const struct facets_question *const result = result_of(curves, question);
    bool all = result->difficulty.status == ESTIMATE_OK &&
               result->n_thresholds + 1 == curves->scale->n_levels;
    for (size_t k = 0; all && k < result->n_thresholds; k++)
        all = result->thresholds[k].status == ESTIMATE_OK;
    return all;
}

static bool has_clear(const struct question_result *question)
{
    return finding_strongest(question->findings, question->n_findings) == STRENGTH_CLEAR;
}

static void take(struct category_curves *curves, size_t question)
{
    if (curves->n == CATEGORY_CURVES_MOST) {
        curves->n_more++;
        return;
    }
    curves->questions[curves->n++] = question;
    curves->n_unlikely += result_of(curves, question)->unlikely > 0;
}

static void find_questions(const struct report *report, struct category_curves *curves)
{
    const size_t n = report->catalogue->n_questions;
    for (size_t q = 0; q < n; q++)
        if (has_all_steps(curves, q) && result_of(curves, q)->unlikely)
            take(curves, q);
    for (size_t q = 0; q < n; q++)
        if (has_all_steps(curves, q) && !result_of(curves, q)->unlikely &&
            has_clear(&report->result->questions.questions[q]))
            take(curves, q);
}

static void find_range(struct category_curves *curves)
{
    const double beyond = 1;
    curves->from = curves->ruler.low;
    curves->to = curves->ruler.high;
    for (size_t i = 0; i < curves->n; i++)
        for (size_t level = 1; level < curves->scale->n_levels; level++) {
            const struct estimate step = category_curves_step(curves, curves->questions[i], level);
            curves->from = fmin(curves->from, step.lower);
            curves->to = fmax(curves->to, step.upper);
        }
    curves->from -= beyond;
    curves->to += beyond;
}

bool category_curves_of(const struct report *report, struct category_curves *ret)
{
    enum { FEWEST_LEVELS = 3 };
    *ret = (struct category_curves){.n = 0};
    if (!ruler_of(report, &ret->ruler))
        return false;
    ret->scale = &report->catalogue->scales[ret->ruler.model->scale];
    if (ret->scale->n_levels < FEWEST_LEVELS || ret->scale->n_levels > CATEGORY_CURVES_MOST_LEVELS)
        return false;
    find_questions(report, ret);
    find_range(ret);
    return ret->n > 0;
}

struct estimate category_curves_step(const struct category_curves *curves, size_t question,
                                     size_t level)
{
    const struct facets_question *const result = result_of(curves, question);
    struct estimate step = result->thresholds[level - 1];
    step.value += result->difficulty.value;
    step.lower += result->difficulty.value;
    step.upper += result->difficulty.value;
    return step;
}

void category_curves_chances(const struct category_curves *curves, size_t question, double ability,
                             double ret[CATEGORY_CURVES_MOST_LEVELS])
{
    const size_t n = curves->scale->n_levels;
    double most = 0, sum = 0;
    ret[0] = 0;
    for (size_t level = 1; level < n; level++) {
        ret[level] = ret[level - 1] + ability - category_curves_step(curves, question, level).value;
        most = fmax(most, ret[level]);
    }
    for (size_t level = 0; level < n; level++)
        sum += ret[level] = exp(ret[level] - most);
    for (size_t level = 0; level < n; level++)
        ret[level] /= sum;
}

bool category_curves_likeliest(const struct category_curves *curves, size_t question, size_t level,
                               double *from, double *to)
{
    double sum = 0;
    *from = -INFINITY;
    *to = INFINITY;
    for (size_t below = level; below > 0; below--) {
        sum += category_curves_step(curves, question, below).value;
        *from = fmax(*from, sum / (double)(level - below + 1));
    }
    sum = 0;
    for (size_t above = level + 1; above < curves->scale->n_levels; above++) {
        sum += category_curves_step(curves, question, above).value;
        *to = fmin(*to, sum / (double)(above - level));
    }
    return *from < *to;
}
