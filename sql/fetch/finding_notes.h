#ifndef ASSAY_SQL_FETCH_FINDING_NOTES_H
#define ASSAY_SQL_FETCH_FINDING_NOTES_H

#include "base/arena.h"
#include "base/error.h"
#include "base/findings/finding_note.h"
#include "sql/session/connection.h"

/* All that was noted about findings, the latest last. */
bool finding_notes_fetch(struct connection *connection, struct arena *run,
                         struct finding_note **ret, size_t *ret_n, struct error *error) MUST_CHECK;

/* What findings may be about: questions and criteria of every bank, interviewers, stages. */
bool finding_notes_subjects(struct connection *connection, struct arena *run,
                            const struct finding_subject **ret, size_t *ret_n,
                            struct error *error) MUST_CHECK;

/* Adds a note; names are those that the subjects have. */
bool finding_notes_add(struct connection *connection, const struct finding_note *note,
                       struct error *error) MUST_CHECK;

/* Takes back every note about what `note` is about. */
bool finding_notes_drop(struct connection *connection, const struct finding_note *note,
                        size_t *ret_dropped, struct error *error) MUST_CHECK;

#endif
