#ifndef ASSAY_CLI_READING_SCALE_RECALL_H
#define ASSAY_CLI_READING_SCALE_RECALL_H

#include "cli/command.h"
#include "cli/reading/ingest_settings.h"
#include "ingest/scores/score_reader.h"

/*
 * Opens a file of scores. One that is refused, perhaps for it does not tell its scale, is read on
 * the scale that was given for earlier files with the same headings, where all its scores are on
 * that; this is said. What is then still to be asked is the error. `connection` NULL: there are no
 * earlier files.
 */
bool scale_recall_open(struct invocation *invocation, struct connection *connection,
                       const struct source_file *source, struct ingest_settings *settings,
                       struct score_reader **ret, struct error *error) MUST_CHECK;

#endif
