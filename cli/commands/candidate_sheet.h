#ifndef ASSAY_CLI_COMMANDS_CANDIDATE_SHEET_H
#define ASSAY_CLI_COMMANDS_CANDIDATE_SHEET_H

#include "cli/study.h"

/* With --sheet, and where the file's name is a page's and no format was asked for. */
bool candidate_sheet_is_asked(const struct options *options);

/* Whether a sheet can be made as asked: an HTML page, or where the name of the file ends in .pdf
 * that page printed; no other format. */
bool candidate_sheet_check(const struct options *options, struct error *error) MUST_CHECK;

/* Writes the sheet of the first profile of the study. Returns the exit status, or -1. */
int candidate_sheet_write(struct invocation *invocation, const struct study *study,
                          struct error *error);

#endif
