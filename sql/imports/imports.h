#ifndef ASSAY_SQL_IMPORTS_IMPORTS_H
#define ASSAY_SQL_IMPORTS_IMPORTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"
#include "base/provenance.h"
#include "base/ratings.h"
#include "base/score_row.h"
#include "sql/calibration/calibration_scores.h"
#include "sql/session/connection.h"

/*
 * Loading a file of scores, all of it or nothing: begin, add the rows, resolve, commit. Imports
 * wait for each other. Memory grows with the interviews of the file alone: rows wait in a file.
 */
struct import;

struct import_request {
    const char *file;           /* its name without folders */
    const char *sha256;         /* of its bytes, in lower-case hexadecimal */
    const char *mapping;        /* digest of how it is read */
    const char *asked;          /* digest of what was asked for; NULL: not known */
    const char *headings;       /* digest of its headings; NULL: not known */
    const char *declared_scale; /* that was given for it, as written; NULL: it tells its own */
    const char *timezone;       /* that its moments are taken in; NULL: not known */
    const char *bank;           /* NULL: the only one; questions are free where there is none */
    bool candidate_has_id;      /* score_row.candidate is an id; otherwise a name */
    bool
        new_interviews; /* scores stored with another date are of other interviews, never refused */
    FILE *(*open_file)(struct error *error); /* an empty file without a name */
};

/* What came of an import. Texts live as long as the import. */
struct import_receipt {
    struct import_record record; /* accepted = new + changed + unchanged; missing: of the accepted;
                                    rows is known to import_commit alone */
    size_t n_two_names;          /* candidates with one id and more than one name */
    const char *two_names_id;    /* the first of them */
    size_t n_told_by_time;       /* interviews that only their time of day tells from another one */
    size_t n_submitted_before;   /* scores that a later submission of the same answer replaces */
    size_t n_calibration;        /* of the accepted, scores of calibration sessions, kept apart */
    struct calibration_subjects calibration; /* whom and what those are about */
};

/* Waits for other imports to end. `already`: the import, not undone, that has loaded this file in
 * this way; there is none to go on with then. 0: there is one, in `ret`. */
bool import_begin(struct connection *connection, const struct import_request *request,
                  struct import **ret, int64_t *already, struct error *error) MUST_CHECK;

bool import_add(struct import *import, const struct score_row *row, struct error *error) MUST_CHECK;

/* Counts a reject, the caller's or one shown by import_resolve; the first 1000 are stored. */
void import_note_reject(struct import *import, const struct reject *reject);

/*
 * Finds or creates whatever the rows speak of and writes the ratings. Rows that only the database
 * can refuse (a question the bank does not have, contradicting scores) are shown to `on_reject` in
 * the order of the file; when it returns false the import fails with ERROR_REJECT_LIMIT. `scales`
 * are those that score_row.scale counts.
 */
bool import_resolve(struct import *import, const struct scale *scales, size_t n_scales,
                    bool (*on_reject)(const struct reject *reject, void *context), void *context,
                    struct import_receipt *ret, struct error *error) MUST_CHECK;

/* `rows`: records in the file. */
bool import_commit(struct import *import, uint64_t rows, struct error *error) MUST_CHECK;

/* Takes back what was not committed, and frees. NULL is allowed. */
void import_close(struct import *import);

#endif
