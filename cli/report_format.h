#ifndef ASSAY_CLI_REPORT_FORMAT_H
#define ASSAY_CLI_REPORT_FORMAT_H

#include "cli/report_writing.h"

/* A way to write a report; which one follows the ending of the file's name. */
struct report_format {
    const char *ending; /* ".html" */
    bool (*write)(struct report_run *run, const char *path, struct error *error);
};

/* NULL with a usage error that names the endings. Standard output ("-") takes the page, or the
 * message for a chat where --format says which. */
const struct report_format *report_format_of(const char *path, const struct options *options,
                                             struct error *error) MUST_CHECK;

#endif
