#ifndef ASSAY_CLI_LEDGER_LEDGER_FETCH_H
#define ASSAY_CLI_LEDGER_LEDGER_FETCH_H

#include "base/snapshot_view.h"
#include "reports/model/ledger.h"
#include "sql/session/connection.h"

/* What was noted about findings, under the names that the snapshot of a view has: numbers where
 * interviewers are hidden. */
bool ledger_fetch(struct connection *connection, const struct snapshot_view *view, int32_t today,
                  struct arena *run, const struct ledger **ret, struct error *error) MUST_CHECK;

#endif
