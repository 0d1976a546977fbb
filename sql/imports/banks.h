#ifndef ASSAY_SQL_IMPORTS_BANKS_H
#define ASSAY_SQL_IMPORTS_BANKS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/bank.h"
#include "base/error.h"
#include "sql/session/connection.h"

/* What storing a bank did; `version` is the bank's. */
struct bank_receipt {
    int version;
    size_t topics, questions, added, changed, unchanged;
    size_t ratings_attached; /* loaded when their questions belonged to no bank */
};

/*
 * Stores a bank under its name. A question whose text, title or criteria changed gets a new
 * version, valid from `today` (days since 1970-01-01), and the old one is kept; one that is no
 * longer in the bank is retired, its ratings stay. A bank that is there already as it stands is not
 * touched. Ratings that were loaded when their questions belonged to no bank become those of the
 * bank's questions of the same codes, whatever their date in the wording that was valid then.
 */
bool bank_store(struct connection *connection, const struct bank *bank, int32_t today,
                struct bank_receipt *ret, struct error *error) MUST_CHECK;

/* The newest version of every question that is not retired. name NULL: the only bank there is. */
bool bank_fetch(struct connection *connection, const char *name, struct arena *arena,
                struct bank *ret, struct error *error) MUST_CHECK;

/* The names of all banks, in order. */
bool bank_list(struct connection *connection, struct arena *arena, const char *const **names,
               size_t *n, struct error *error) MUST_CHECK;

#endif
