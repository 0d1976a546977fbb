#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_VISITS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_VISITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The pairs of ratings of one pass in their order, 8 bytes each: which stratum (agreement_index.h),
 * which levels, and whether the candidate has no more of them. A zeroed struct is empty.
 */
struct agreement_visit {
    uint32_t stratum : 31;
    uint32_t is_last : 1; /* of the candidate's */
    uint16_t a, b;        /* levels */
};

enum { AGREEMENT_VISITS_BLOCK = 510 };

struct agreement_visit_block {
    struct agreement_visit_block *next;
    size_t n;
    struct agreement_visit visits[AGREEMENT_VISITS_BLOCK];
};

struct agreement_visits {
    struct agreement_visit_block *first, *last;
    size_t n;  /* pairs of ratings */
    bool open; /* the candidate under way has some */
};

void agreement_visits_add(struct agreement_visits *visits, uint32_t stratum, uint16_t a,
                          uint16_t b);
void agreement_visits_end_candidate(struct agreement_visits *visits);

/* Another number for each stratum. */
void agreement_visits_renumber(struct agreement_visits *visits, const uint32_t *numbers);
void agreement_visits_free(struct agreement_visits *visits);

#endif
