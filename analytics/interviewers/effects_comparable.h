#ifndef ASSAY_ANALYTICS_INTERVIEWERS_EFFECTS_COMPARABLE_H
#define ASSAY_ANALYTICS_INTERVIEWERS_EFFECTS_COMPARABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analytics/interviewers/effects.h"
#include "base/arena.h"

/*
 * Who can be compared with whom, net of what they met: a difference of two candidates, questions or
 * interviewers is told by the design rating = candidate + question + interviewer, candidates as
 * fixed effects, where it lies in the row space of that design (Searle 1971, Linear Models, chapter
 * 5): where no solution that fits as well differs in it. That they are joined in a graph of shared
 * candidates is needed, and not enough: interviewers who each ask their own question of all
 * candidates cannot be told from their questions.
 *
 * Each thing moves along with a few members, drawn at random, of what the design leaves free; those
 * that move alike can be compared.
 */
enum { COMPARABLE_MOVES = 4 };

struct comparable_moves {
    double by[COMPARABLE_MOVES];
};

struct effects_comparable {
    const struct effects *effects;
    struct comparable_moves *rows;   /* of questions and interviewers; NULL: all can be compared */
    struct comparable_moves *groups; /* of candidates, in the order they were met */
    size_t n_groups, capacity;
};

/* After effects_solve. */
struct effects_comparable effects_comparable_create(const struct effects *effects,
                                                    struct arena *arena);
void effects_comparable_free(struct effects_comparable *comparable);

#define COMPARABLE_NONE SIZE_MAX

/* The group of a candidate; candidates of one group can be compared. A group that is met for the
 * first time is the next one. Without a rating it is 0, and COMPARABLE_NONE where not all can be
 * compared. */
size_t effects_comparable_group(struct effects_comparable *comparable,
                                const struct answers *answers);

/* Whether two questions, or two interviewers, both rows of the normal equations with a rating, can
 * be compared. */
bool effects_comparable_rows(const struct effects_comparable *comparable, size_t a, size_t b);

#endif
