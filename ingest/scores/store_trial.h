#ifndef ASSAY_INGEST_SCORES_STORE_TRIAL_H
#define ASSAY_INGEST_SCORES_STORE_TRIAL_H

#include "base/error.h"
#include "base/ratings.h"
#include "base/score_row.h"

/*
 * What an empty database without a question bank would make of the scores of a file, without one:
 * whom they are about, which of them it would refuse, and how many it would keep. Rows that
 * contradict each other are found by score_claims.h, as loading finds them. Memory grows with the
 * people and questions of a file, hardly with its scores.
 */
struct store_trial;

struct trial_result {
    size_t accepted, missing, rejected; /* scores; missing: of the accepted */
    size_t candidates, interviewers, questions;
    size_t n_two_names;       /* candidates with one id and more than one name */
    const char *two_names_id; /* the first of their ids; NULL: there is none */
    struct reject first;      /* of those rejected, in the order of the file */
};

/* `by_name`: candidates have no ids. `has_bank`: criteria may be known by their text; they are told
 * apart by it as it is then. */
struct store_trial *store_trial_begin(bool by_name, bool has_bank);

bool store_trial_add(struct store_trial *trial, const struct score_row *row,
                     struct error *error) MUST_CHECK;

/* `scales` are those that score_row.scale counts. `may_go_on` is asked between pieces of the work;
 * NULL: always. The result lives as long as the trial. */
bool store_trial_end(struct store_trial *trial, const struct scale *scales, size_t n_scales,
                     bool (*may_go_on)(struct error *error), struct trial_result *ret,
                     struct error *error) MUST_CHECK;

/* NULL is allowed. */
void store_trial_free(struct store_trial *trial);

#endif
