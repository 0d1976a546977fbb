#ifndef ASSAY_SQL_FETCH_SCOPE_H
#define ASSAY_SQL_FETCH_SCOPE_H

#include "base/error.h"
#include "base/filter.h"
#include "sql/session/connection.h"

/* Makes assay.rating_in_filter show what passes the filter, until the next call. A bank, role or
 * stage that is not there is an error that names those that are. */
bool scope_set(struct connection *connection, const struct filter *filter,
               struct error *error) MUST_CHECK;

/* Whether statements of this transaction that ask for an order of keys shall read in it, and never
 * sort or hash what they read; false: whatever the planner likes. */
bool scope_in_key_order(struct connection *connection, bool wanted, struct error *error) MUST_CHECK;

/* Whether interviewers have numbers in place of names from now on in this session. The numbers
 * follow from the database's key: they say nothing of names, are the same under every filter, and
 * those of another database are others. They may change when an interviewer comes or goes. */
bool scope_hide_interviewers(struct connection *connection, bool hidden,
                             struct error *error) MUST_CHECK;

#endif
