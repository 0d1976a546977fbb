#ifndef ASSAY_CLI_READING_INGEST_SETTINGS_H
#define ASSAY_CLI_READING_INGEST_SETTINGS_H

#include "base/ratings.h"
#include "cli/command.h"
#include "ingest/bytes/digest.h"
#include "ingest/survey/survey.h"
#include "sql/session/connection.h"

/* What decides how the bytes of a file are read. */
struct ingest_settings {
    const char *bank;           /* NULL: none, questions are free */
    const char *sheet;          /* of a workbook, once it is known; or NULL */
    const char *declared_scale; /* that was given for all scores, as written; or NULL */
    struct scale scale, bank_scale;
    struct mapping mapping;
    char mapping_digest[DIGEST_SIZE]; /* of the mapping file; empty: there is none */
    struct survey_options survey;     /* its scales point into this struct */
};

/* From the options and the mapping file; the options come first. */
bool ingest_settings_read(struct invocation *invocation, struct ingest_settings *ret,
                          struct error *error) MUST_CHECK;

/* From these and, where they are silent, from the banks in the database. `path` is for
 * messages. */
bool ingest_settings_choose(struct invocation *invocation, struct connection *connection,
                            const char *path, struct ingest_settings *ret,
                            struct error *error) MUST_CHECK;

/* Takes the scale that was given for all imports in force with these headings as if it were given
 * for this file, too. `import`: the first of them; 0: there is none, and nothing is changed. */
bool ingest_settings_recall_scale(struct invocation *invocation, struct connection *connection,
                                  const char *headings, struct ingest_settings *settings,
                                  int64_t *import, struct error *error) MUST_CHECK;

/* Takes that back. */
void ingest_settings_forget_scale(struct ingest_settings *settings);

/* A digest of what was asked for, known before a file is looked at: this version, the options, the
 * mapping file, the bank. The other is a digest of all that decides what the rows are: the same
 * bytes with the same digest are the same import. */
void ingest_settings_digest_asked(const struct invocation *invocation,
                                  const struct ingest_settings *settings, char hex[DIGEST_SIZE]);
void ingest_settings_digest(const struct ingest_settings *settings, const struct survey *survey,
                            char hex[DIGEST_SIZE]);

#endif
