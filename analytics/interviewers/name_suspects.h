#ifndef ASSAY_ANALYTICS_INTERVIEWERS_NAME_SUSPECTS_H
#define ASSAY_ANALYTICS_INTERVIEWERS_NAME_SUSPECTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/people.h"
#include "base/person_name.h"

/* Two of the people whose names could be those of one person. */
struct suspect {
    const struct person *kept, *merged; /* kept: the fuller name, then the one with more scores */
    enum name_likeness likeness;
    bool first_word; /* NAMES_PART: the one word is the other's first */
    size_t n_fit;    /* NAMES_PART: how many have all words of the part */
};

/*
 * Compares the names of n people, each with each; those without a name and those who are merged
 * already are left out. Suspects come by likeness, then in the order of the people. Nothing is
 * decided here: two people can have one name. `go_on` (NULL: always) is asked for each person;
 * where it says false, why in `error`, so does this.
 */
bool name_suspects_find(const struct person *people, size_t n, bool (*go_on)(struct error *error),
                        struct arena *arena, const struct suspect **ret, size_t *ret_n,
                        struct error *error) MUST_CHECK;

#endif
