#ifndef ASSAY_REPORTS_DATA_PEOPLE_TABLE_H
#define ASSAY_REPORTS_DATA_PEOPLE_TABLE_H

#include "reports/data/people_record.h"

/* What `assay people` shows: everybody and their scores. `names`: candidates with id and name, too.
 */
struct table *people_table(const struct people *people, bool names, struct arena *arena);

/* What `assay people --suspects` shows. */
struct table *people_table_suspects(const struct suspect_lists *suspects, bool names,
                                    struct arena *arena);

#endif
