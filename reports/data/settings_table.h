#ifndef ASSAY_REPORTS_DATA_SETTINGS_TABLE_H
#define ASSAY_REPORTS_DATA_SETTINGS_TABLE_H

#include "reports/table/table.h"

/* What holds for one setting. */
struct setting {
    const char *name;
    const char *value; /* NULL: nothing is set */
    const char *from;  /* "option", "environment", "file" or "default" */
    const char *where; /* the variable, or the file and its line; NULL for the others */
};

/* What `assay settings` shows. `path`: the file of settings, there or not; NULL: no place for it.
 */
struct table *settings_table(const struct setting *settings, size_t n, const char *path,
                             bool exists, struct arena *arena);

#endif
