#ifndef ASSAY_CLI_READING_INGEST_FILE_H
#define ASSAY_CLI_READING_INGEST_FILE_H

#include "base/provenance.h"
#include "base/score_row.h"
#include "cli/command.h"
#include "cli/database.h"
#include "ingest/bytes/source_file.h"
#include "ingest/survey/survey.h"

/* What became of one file. Texts live to the end of the command. */
struct ingest_outcome {
    struct import_record record;
    struct survey survey; /* how it was read, with these options; not of one loaded already */
    struct survey_options options;
    enum source_kind kind;
    enum packing packing;
    const char *sheet, *notes;         /* source_file.h */
    uint64_t header_line, footer_line; /* lines, or rows of the sheet; 0: there is none */
    size_t ratings;                    /* scores read, missing ones among them */
    size_t candidates, interviewers, questions;
    const char *first_question, *last_question; /* NULL: there is none */
    size_t n_told_by_time, n_submitted_before;  /* imports.h */
    size_t n_calibration;      /* of the scores, those of calibration sessions, kept apart */
    const char *const *scales; /* names of those that were met */
    size_t n_scales;
    const char *reject_file; /* NULL: nothing was rejected, or only looked at */
    bool already_loaded;     /* by import `record.number`; nothing was changed */
    struct error refused;    /* a file that is looked at alone: why it would not be loaded */
};

/* Told of each score and reject on the way, for who looks at a file. */
struct ingest_watch {
    void (*row)(void *context, const struct score_row *row, const struct scale *scale);
    void (*reject)(void *context, const struct reject *reject);
    void *context;
};

/* Loads one export in one transaction: all of it, or on failure nothing. Warnings go to standard
 * error. */
bool ingest_file(struct invocation *invocation, struct database *database, const char *path,
                 struct ingest_outcome *ret, struct error *error) MUST_CHECK;

/* The same up to the point where it would be kept; no rejects are written. `database` NULL: as in
 * an empty one without a question bank; none is needed for that (store_trial.h). Where the file is
 * loaded already, that is told, and what is in it all the same. */
bool ingest_file_look(struct invocation *invocation, struct database *database, const char *path,
                      const struct ingest_watch *watch, struct ingest_outcome *ret,
                      struct error *error) MUST_CHECK;

#endif
