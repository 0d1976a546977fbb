#ifndef ASSAY_REPORTS_DATA_PEOPLE_TABLE_H
#define ASSAY_REPORTS_DATA_PEOPLE_TABLE_H

#include <stdbool.h>

#include "analytics/interviewers/name_suspects.h"
#include "base/arena.h"
#include "reports/table/table.h"

/* Names that could be one person's: interviewers, then candidates. */
struct suspect_lists {
    const struct suspect *interviewers, *candidates;
    size_t n_interviewers, n_candidates;
};

/* What `assay people` shows: everybody and their scores. `names`: candidates with id and name, too.
 */
struct table *people_table(const struct people *people, bool names, struct arena *arena);

/* What `assay people --suspects` shows. */
struct table *people_table_suspects(const struct suspect_lists *suspects, bool names,
                                    struct arena *arena);

/* "first name only, one person fits" */
const char *people_table_suspect_reason(const struct suspect *suspect, struct arena *arena);

/* What a person is called: an interviewer by name; a candidate by code, or where `names` is true by
 * the id of the export. */
const char *people_table_label(const struct person *person, bool names);

#endif
