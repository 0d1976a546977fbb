#ifndef ASSAY_TESTS_FUZZ_TRIAL_CHECK_H
#define ASSAY_TESTS_FUZZ_TRIAL_CHECK_H

#include "base/arena.h"
#include "base/ratings.h"
#include "base/score_row.h"

/*
 * What a file's scores come to, told twice: by store_trial.h, which hashes them and keeps them on
 * disk, and by comparing each with each. What the database finds is held against the first in
 * tests/sql/imports.
 */
enum { TRIAL_CHECK_ROWS = 200 };

struct trial_check {
    struct score_row rows[TRIAL_CHECK_ROWS];
    size_t n; /* more than TRIAL_CHECK_ROWS: nothing is checked */
    struct arena texts;
};

void trial_check_add(struct trial_check *check, const struct score_row *row);

/* Both must say the same; frees what was added. */
void trial_check_end(struct trial_check *check, bool by_name, const struct scale *scales,
                     size_t n_scales);

#endif
