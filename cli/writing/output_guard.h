#ifndef ASSAY_CLI_WRITING_OUTPUT_GUARD_H
#define ASSAY_CLI_WRITING_OUTPUT_GUARD_H

#include <stdbool.h>

#include "base/error.h"
#include "cli/options/options.h"

/*
 * No command writes over a file that it reads. Files are told apart by device and inode, so that
 * neither another spelling of the path nor a link hides one.
 */

/* Before anything else is done: from now on these files, and the options' mapping file, are guarded
 * ("-" is standard input), and so are they against the files that the options say to write. All of
 * it lives to the end of the program. */
bool output_guard_set(char *const *inputs, int n_inputs, const struct options *options,
                      struct error *error) MUST_CHECK;

/* Whether `path` may be written: also for names that the command makes up. */
bool output_guard_allows(const char *path, struct error *error) MUST_CHECK;

#endif
