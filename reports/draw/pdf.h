#ifndef ASSAY_REPORTS_DRAW_PDF_H
#define ASSAY_REPORTS_DRAW_PDF_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

struct pdf_options {
    const char *const *programs; /* names or paths, ends with NULL; NULL: those that are known */
    int seconds;                 /* for each attempt; 0: 120 */
    bool (*go_on)(struct error *error); /* NULL: always */
};

/*
 * Prints a page to PDF with the first of Chromium and Chrome that is there. It gets a
 * directory, a profile and an environment of its own, and as root it runs as an unprivileged user.
 * The page must ask for nothing from outside. `moment` (seconds since 1970) stands in the file as
 * the time of its making, so that the same page gives the same bytes. Where none could print it,
 * `ret_reason` says why, in the arena, and `pdf` is unchanged; that is no error. False where the
 * system denied a directory or a process, or `go_on` said so.
 */
bool pdf_print(const struct buffer *page, int64_t moment, const struct pdf_options *options,
               struct arena *arena, struct buffer *pdf, const char **ret_reason,
               struct error *error) MUST_CHECK;

/* Puts the moment in place of the dates in a PDF file, byte for byte as long. */
void pdf_set_moment(struct buffer *pdf, int64_t moment);

#endif
