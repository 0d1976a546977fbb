#ifndef ASSAY_SQL_IMPORTS_VALUE_HISTORY_H
#define ASSAY_SQL_IMPORTS_VALUE_HISTORY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "sql/session/connection.h"

/*
 * Rewriting what imports gave for ratings, within a transaction that writes: note which ratings are
 * touched, take out their values, change these, fold and store them. What is stored then is what
 * loading the imports in their order would have left.
 */

/* Makes the temporary tables, or empties them: touched_rating, given_value, folded_value. */
bool value_history_begin(struct connection *connection, struct error *error) MUST_CHECK;

/* Fills given_value with all values of the ratings in touched_rating. */
bool value_history_take(struct connection *connection, struct error *error) MUST_CHECK;

/* Folds given_value into folded_value, and stores that in place of what the ratings had. */
bool value_history_fold(struct connection *connection, struct error *error) MUST_CHECK;
bool value_history_store(struct connection *connection, struct error *error) MUST_CHECK;

/* Removes the interviews, candidates and names that nothing refers to after that. */
bool value_history_tidy(struct connection *connection, struct error *error) MUST_CHECK;

#endif
