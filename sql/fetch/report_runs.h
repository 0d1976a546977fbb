#ifndef ASSAY_SQL_FETCH_REPORT_RUNS_H
#define ASSAY_SQL_FETCH_REPORT_RUNS_H

#include <stdint.h>

#include "base/day_range.h"
#include "base/error.h"
#include "base/filter.h"
#include "sql/session/connection.h"

/* What a report run found, for dashboards. Each text is a JSON array with an object a row, whose
 * keys are columns of the table; other keys are left out. */
struct report_run_record {
    const char *version, *summary;
    int64_t made_at; /* seconds since 1970 */
    struct filter filter;
    struct day_range reported; /* the days it is about; the filter's are those of its results */
    struct counts counts;
    int32_t first_day, last_day; /* INT32_MIN: not known */
    const char *questions, *pairs, *interviewers, *topics;
};

/* Whether this user may keep results: not so on a standby, or with the right to read alone. */
bool report_runs_allowed(struct connection *connection, bool *ret, struct error *error) MUST_CHECK;

/* Keeps all of it or nothing. `ret` is the number of the run. */
bool report_run_keep(struct connection *connection, const struct report_run_record *record,
                     int64_t *ret, struct error *error) MUST_CHECK;

#endif
