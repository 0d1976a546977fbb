#include "analytics/questions/discrimination.h"

#include <math.h>

#include "analytics/measure/rounding.h"

void discrimination_add(struct discrimination *questions, const struct moments *shares,
                        const struct answers *answers)
{
    const size_t n = answers->n_answers;
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += answers->answers[i].share - shares[answers->answers[i].question].mean;
    for (size_t i = 0; i < n; i++) {
        const struct answer *const answer = answers->answers + i;
        struct discrimination *const question = questions + answer->question;
        const double deviation = answer->share - shares[answer->question].mean;
        moments_add_pair(&question->total, answer->share, sum / (double)n);
        if (n > 1)
            moments_add_pair(&question->rest, answer->share, (sum - deviation) / ((double)n - 1));
    }
}

static const char *why_undefined(const struct comoments *rest)
{
    if (rest->n == 0)
        return "no candidate answered another question";
    if (rest->n == 1)
        return "only one candidate answered another question too";
    if (!moments_vary(rest->n, rest->m2_a))
        return "every candidate got the same score on this question";
    if (!moments_vary(rest->n, rest->m2_b))
        return "the candidates did equally well on the other questions";
    return NULL;
}

struct estimate discrimination(const struct discrimination *question, size_t floor,
                               struct arena *run)
{
    const struct comoments *const rest = &question->rest;
    const size_t n = rest->n, needed = floor > 4 ? floor : 4;
    const char *const reason = question->total.n == 0 ? "no candidate has a score on this question"
                                                      : why_undefined(rest);
    if (reason)
        return estimate_undefined(n, reason);
    if (n < needed)
        return estimate_too_few(n, needed, run);
    const double r = moments_correlation(rest), unexplained = 1 - r * r;
    const double se = unexplained > ROUNDING ? unexplained / sqrt((double)n - 3) : NAN;
    return estimate_ok(r, se, interval_fisher_z(r, n), n);
}
