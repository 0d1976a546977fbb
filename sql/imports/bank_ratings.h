#ifndef ASSAY_SQL_IMPORTS_BANK_RATINGS_H
#define ASSAY_SQL_IMPORTS_BANK_RATINGS_H

#include <stdint.h>

#include "base/error.h"
#include "sql/session/connection.h"

/* Ratings that were loaded when their questions belonged to no bank, within the transaction that
 * stores a bank. */

/* Before a question of the bank is stored: one of the same code that belongs to no bank becomes the
 * bank's, with its ratings and criteria and without its wording. */
bool bank_ratings_adopt(struct connection *connection, int64_t bank_id, const char *code,
                        int64_t topic_id, struct error *error) MUST_CHECK;

/* After all are stored: ratings of questions that the bank had already beside the others become
 * those of the bank's. */
bool bank_ratings_unite(struct connection *connection, int64_t bank_id,
                        struct error *error) MUST_CHECK;

#endif
