#include "cli/output_stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_all(int file, const struct buffer *text)
{
    size_t done = 0;
    while (done < text->length) {
        const ssize_t written = write(file, text->data + done, text->length - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        done += (size_t)written;
    }
    return true;
}

static bool failed(const struct output_stream *stream, struct error *error)
{
    return error_set(error, ERROR_FAILED, "cannot write %s: %s",
                     stream->path ? stream->path : "standard output", strerror(errno));
}

/* A pipe or a device cannot be replaced; it is written to. */
static bool is_special(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && !S_ISREG(status.st_mode);
}

static mode_t usual_mode(void)
{
    const mode_t mask = umask(0);
    umask(mask);
    return (mode_t)(0666 & ~mask);
}

bool output_stream_open(const char *path, struct output_stream *ret, struct error *error)
{
    struct output_stream stream = {.file = STDOUT_FILENO};
    if (path && strcmp(path, "-") != 0)
        stream.path = path;
    if (stream.path && is_special(path)) {
        stream.file = open(path, O_WRONLY | O_CLOEXEC);
    } else if (stream.path) {
        buffer_format(&stream.temporary, "%s.XXXXXX", path);
        stream.file = mkstemp(stream.temporary.data);
    }
    if (stream.file < 0) {
        failed(&stream, error);
        buffer_free(&stream.temporary);
        return false;
    }
    *ret = stream;
    return true;
}

void output_stream_give_up(struct output_stream *stream)
{
    if (stream->path)
        close(stream->file);
    if (stream->temporary.data)
        unlink(stream->temporary.data);
    buffer_free(&stream->temporary);
}

bool output_stream_put(struct output_stream *stream, const struct buffer *text, struct error *error)
{
    if (write_all(stream->file, text))
        return true;
    failed(stream, error);
    output_stream_give_up(stream);
    return false;
}

bool output_stream_close(struct output_stream *stream, struct error *error)
{
    if (!stream->path)
        return true;
    const char *const temporary = stream->temporary.data;
    const bool whole = !temporary || fchmod(stream->file, usual_mode()) == 0;
    const bool done = close(stream->file) == 0 && whole &&
                      (!temporary || rename(temporary, stream->path) == 0);
    if (!done) {
        failed(stream, error);
        if (temporary)
            unlink(temporary);
    }
    buffer_free(&stream->temporary);
    return done;
}
