#ifndef ASSAY_CLI_REPORT_PROFILES_H
#define ASSAY_CLI_REPORT_PROFILES_H

#include "cli/command.h"
#include "cli/database.h"

/* Who gets a page in a report, rising, and who is only listed there. */
struct report_profiles {
    const int64_t *candidates, *listed;
    size_t n, n_listed;
};

/* The candidates interviewed in the last month of the ratings that pass the filter; when they are
 * very many, the newest of them get a page. A report that is about a month only lists them, unless
 * profiles are asked for. */
bool report_profiles_choose(struct invocation *invocation, struct database *database,
                            struct report_profiles *ret, struct error *error) MUST_CHECK;

#endif
