#ifndef ASSAY_INGEST_BYTES_REJECT_NAME_H
#define ASSAY_INGEST_BYTES_REJECT_NAME_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"

/*
 * Names for what reject_file.h writes, so that no two inputs share one and nothing is written over
 * that is not ours. What was written before is known by its reasons: they begin with our header,
 * their last cell is the input, and the rows beside them have not been changed since. `input` is
 * the path as it was given.
 */

/* The reasons beside the rows in `name`: rejects.reasons.csv beside rejects.csv. */
const char *reject_name_reasons(struct arena *arena, const char *name);

/* The input as the last cell of the reasons tells it: without a leading "./". */
const char *reject_name_input(const char *input);

/* scores.rejects.csv for exports/scores.csv and exports/scores.csv.gz, in the current folder. Where
 * that name is taken by the rejects of another input or by anything else it is
 * scores-2.rejects.csv, and so on. */
bool reject_name_find(struct arena *arena, const char *input, const char **ret,
                      struct error *error) MUST_CHECK;

/* Whether a name that somebody chose is free, or holds rejects of ours, of whatever input. */
bool reject_name_allows(const char *name, struct error *error) MUST_CHECK;

/* Removes what an earlier reading of `input` left in `name`; of anything else it removes nothing.
 */
void reject_name_clear(const char *name, const char *input);

#endif
