#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_MEETINGS_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_MEETINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analytics/agreement/agreement_cells.h"
#include "base/arena.h"

/*
 * How often two interviewers met, the same one included. While few have, only those take memory;
 * then each two have a place of their own, which takes less and is found at once.
 */
struct icc_meetings {
    struct arena *arena;
    size_t n_interviewers;
    struct agreement_cells few;
    uint32_t *many; /* by the larger of the two, then the smaller; NULL: few have met */
};

struct icc_meetings icc_meetings_create(size_t n_interviewers, struct arena *arena);

/* a is not below b. */
void icc_meetings_add(struct icc_meetings *meetings, size_t a, size_t b, size_t count);
size_t icc_meetings_count(const struct icc_meetings *meetings, size_t a, size_t b);

struct icc_meeting {
    size_t a, b, count; /* a is not below b */
};

/* All of them, in no order, in `arena`; NULL where many have met. */
struct icc_meeting *icc_meetings_list(const struct icc_meetings *meetings, struct arena *arena,
                                      size_t *ret_n);

/* Adds those of as many interviewers. */
void icc_meetings_merge(struct icc_meetings *meetings, const struct icc_meetings *other);

#endif
