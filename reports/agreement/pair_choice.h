#ifndef ASSAY_REPORTS_AGREEMENT_PAIR_CHOICE_H
#define ASSAY_REPORTS_AGREEMENT_PAIR_CHOICE_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/model/report.h"

/* Two interviewers that somebody asked for; rows are those of the first. */
struct pair_choice {
    size_t first, second; /* of the catalogue */
};

/*
 * Reads "A,B", names as the report shows them ("Interviewer 3" where names are hidden), whatever
 * their case and blanks. A name may hold commas, as long as one comma alone parts two names that
 * are known. ERROR_USAGE where a name is not known, with names like it; where both are one person;
 * where there is no comma, or more than one way to part the text.
 */
bool pair_choice_read(const struct report *report, const char *text, struct pair_choice *ret,
                      struct error *error) MUST_CHECK;

/* Reads one name in the same way. ERROR_TOO_FEW where nobody scored anything. */
bool pair_choice_one(const struct report *report, const char *text, size_t *ret,
                     struct error *error) MUST_CHECK;

/* The same report with the results of this pair alone among its pairs. */
struct report pair_choice_report(const struct report *report, const struct pair_choice *choice,
                                 struct arena *arena);

/* The two's results, pooled and by question, with the first one as a: for who stands later in the
 * catalogue tables are turned and signs changed. `ret_n` is 0 where they share no answer. */
struct pair_result *pair_choice_results(const struct report *report,
                                        const struct pair_choice *choice, struct arena *arena,
                                        size_t *ret_n);

#endif
