#ifndef ASSAY_INGEST_BANKS_QUESTION_MINUTES_H
#define ASSAY_INGEST_BANKS_QUESTION_MINUTES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/ratings.h"

/*
 * How many minutes each question takes, as a user writes it: `1.1=5,1.2=8` on the command line, or
 * a file with a question and its minutes on each line, between them a comma, semicolon, tab, blank
 * or `=`. A number alone is for all questions that are not named. The first line of a file may be a
 * heading; empty lines and those that begin with # say nothing.
 */
struct question_minutes {
    const char **codes; /* n */
    double *minutes;    /* n, above 0 */
    size_t n;
    double others;    /* NAN: not given */
    const char *file; /* NULL: the command line */
};

/* `value` is a list where it has a `=` or is a number, and otherwise the name of a file. */
bool question_minutes_read(const char *value, struct arena *arena, struct question_minutes *ret,
                           struct error *error) MUST_CHECK;

/* One number for each question of the catalogue. Refuses a question that the catalogue lacks and
 * one that has no minutes. */
bool question_minutes_match(const struct question_minutes *minutes,
                            const struct catalogue *catalogue, struct arena *arena,
                            const double **ret, struct error *error) MUST_CHECK;

#endif
