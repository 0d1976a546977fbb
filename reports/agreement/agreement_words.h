#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_WORDS_H

#include <stdbool.h>

#include "analytics/agreement/cross_table.h"
#include "base/arena.h"
#include "base/buffer.h"

/* Words that pairs and questions have in common in `assay agreement`. */

/* "may disagree", "agree in part", "too few answers". Says nothing of the paradox below. */
const char *agreement_words_verdict(const struct estimate *kappa, double line);

/* A level as sentences say it, of bounded length: 4.5, or “Strong Yes”. */
void agreement_words_level(const struct scale *scale, size_t level, struct arena *arena,
                           struct buffer *text);

/* ": the same score for 54 % of 21 answers" */
void agreement_words_observed(double observed, size_t n, struct buffer *text);

/* ": " and why there is no kappa. */
void agreement_words_reason(const struct estimate *kappa, struct buffer *text);

/* What of a kappa the words on one level speak of. */
struct agreement_case {
    const struct estimate *kappa;
    double observed; /* agreement */
    size_t n;        /* answers */
    double line;     /* kappa is low below */
};

/*
 * Whether nearly all answers got one level, which makes kappa low or undefined whatever the two
 * think: the paradox of kappa (Feinstein & Cicchetti 1990). So it is where observed agreement and
 * the level's share of either's scores are 0.8 or more. A table without counts is allowed.
 */
bool agreement_words_is_one_level(const struct agreement_case *what,
                                  const struct cross_table *table);

/* Says so: how often the two agree, what kappa is, and the level. False, and nothing, otherwise. */
bool agreement_words_one_level(const struct agreement_case *what, const struct cross_table *table,
                               struct arena *arena, struct buffer *text);

#endif
