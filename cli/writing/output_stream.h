#ifndef ASSAY_CLI_WRITING_OUTPUT_STREAM_H
#define ASSAY_CLI_WRITING_OUTPUT_STREAM_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * Text that is written piece by piece, to `path` or to standard output where it is NULL or "-". A
 * file is replaced in one step, when it is whole: a reader sees the old one or the new one, never a
 * part. What fails has been given up, and leaves the old one. The new one has the old one's mode,
 * and its owner and group where we may give them; a symbolic link is followed to the file that it
 * names, and refused where that is missing. A file that the command reads is refused
 * (output_guard.h). A terminal gets no control character but tabs and the ends of lines, unless the
 * text is coloured.
 */
struct output_stream {
    const char *path; /* NULL: standard output */
    int file;
    bool is_colored;         /* its escape sequences are ours, and cells have none */
    char *target;            /* what is replaced, links followed; NULL: a pipe or a device */
    struct buffer temporary; /* what it is called until it is whole; empty: a pipe or a device */
};

bool output_stream_open(const char *path, struct output_stream *ret,
                        struct error *error) MUST_CHECK;
bool output_stream_put(struct output_stream *stream, const struct buffer *text,
                       struct error *error) MUST_CHECK;
bool output_stream_close(struct output_stream *stream, struct error *error) MUST_CHECK;

/* In place of closing it. */
void output_stream_give_up(struct output_stream *stream);

#endif
