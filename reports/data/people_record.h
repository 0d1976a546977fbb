#ifndef ASSAY_REPORTS_DATA_PEOPLE_RECORD_H
#define ASSAY_REPORTS_DATA_PEOPLE_RECORD_H

#include <jansson.h>
#include <stdbool.h>

#include "analytics/interviewers/name_suspects.h"
#include "base/arena.h"
#include "reports/table/table.h"

/* Names that could be one person's: interviewers, then candidates. */
struct suspect_lists {
    const struct suspect *interviewers, *candidates;
    size_t n_interviewers, n_candidates;
};

/* A row for each person; `names`: candidates with id and name, too. */
struct table *people_record_table(const struct people *people, bool names, struct arena *arena);
json_t *people_record_json(const struct person *person, bool names);

/* Two names that could be one person's, as the next row of such a table and as an object. */
struct table *people_record_suspects(const struct suspect_lists *suspects, bool names,
                                     struct arena *arena);
json_t *people_record_suspect(const struct suspect *suspect, bool names);

/* The rows of people_record_suspects for readers, of one kind. */
struct table *people_record_shown(const struct suspect *suspects, size_t n, bool names,
                                  struct arena *arena);

/* "first name only, one person fits" */
const char *people_record_reason(const struct suspect *suspect, struct arena *arena);

/* "interviewer" or "candidate". */
const char *people_record_kind(enum person_kind kind);

#endif
