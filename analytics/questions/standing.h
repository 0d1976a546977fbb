#ifndef ASSAY_ANALYTICS_QUESTIONS_STANDING_H
#define ASSAY_ANALYTICS_QUESTIONS_STANDING_H

#include <stdbool.h>
#include <stddef.h>

/* A candidate on a question: x, the mean share there, beside a score from the interview. */
struct standing {
    double share, score;
};

/* By score, from the lowest, and by share among equal scores; and the other way about. */
void standings_sort_by_score(struct standing *standings, size_t n);
void standings_sort_by_share(struct standing *standings, size_t n);

/* Equal but for the last digits, which depend on the order of arithmetic. */
bool standing_is_tied(double a, double b);

#endif
