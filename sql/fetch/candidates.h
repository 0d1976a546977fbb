#ifndef ASSAY_SQL_FETCH_CANDIDATES_H
#define ASSAY_SQL_FETCH_CANDIDATES_H

#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/filter.h"
#include "base/provenance.h"
#include "sql/session/connection.h"

/* The number of a code such as C-0017; 0 when the text is no code. */
int64_t candidate_code_number(const char *text);

/* Who is meant: by code (C-0017, c-17), then by the id of the export, then by the whole name in
 * whatever case. Nobody, or more than one, is an error, with the codes of those who could be meant.
 */
bool candidate_find(struct connection *connection, const char *text, int64_t *ret,
                    struct error *error) MUST_CHECK;

/* What n candidates are called outside, in the order of `candidates`. */
bool candidate_labels(struct connection *connection, const int64_t *candidates, size_t n,
                      struct arena *arena, struct candidate_label **ret,
                      struct error *error) MUST_CHECK;

/* What all candidates are called in the exports, in order of their numbers; the names are left out.
 */
bool candidate_labels_all(struct connection *connection, struct arena *arena,
                          struct candidate_label **ret, size_t *ret_n,
                          struct error *error) MUST_CHECK;

/* Who has a score within the filter, rising. */
bool candidates_in_filter(struct connection *connection, const struct filter *filter,
                          struct arena *arena, int64_t **ret, size_t *ret_n,
                          struct error *error) MUST_CHECK;

/* How much is within the filter, and the first and last day of the scores, INT32_MIN both when none
 * has a date. */
bool ratings_count(struct connection *connection, const struct filter *filter, struct counts *ret,
                   int32_t *ret_first, int32_t *ret_last, struct error *error) MUST_CHECK;

/* First and last day of the scores within the filter; INT32_MIN both when none has a date. */
bool date_range(struct connection *connection, const struct filter *filter, int32_t *ret_first,
                int32_t *ret_last, struct error *error) MUST_CHECK;

#endif
