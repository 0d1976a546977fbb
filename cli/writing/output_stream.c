#include "cli/writing/output_stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/process/interrupt.h"
#include "cli/writing/output_guard.h"
#include "cli/writing/terminal_text.h"

static bool write_all(int file, const struct buffer *text)
{
    size_t done = 0;
    while (done < text->length) {
        const ssize_t written = write(file, text->data + done, text->length - done);
        if (written < 0 && errno == EINTR && !interrupt_came())
            continue;
        if (written < 0)
            return false;
        done += (size_t)written;
    }
    return true;
}

static bool write_shown(int terminal, const struct buffer *text)
{
    struct buffer shown = {0};
    terminal_text_add(text, &shown);
    const bool written = write_all(terminal, &shown);
    buffer_free(&shown);
    return written;
}

static bool write_bytes(const struct output_stream *stream, const struct buffer *text)
{
    return !stream->is_colored && isatty(stream->file) ? write_shown(stream->file, text)
                                                       : write_all(stream->file, text);
}

/* Whoever reads a pipe may let us wait; what came before that wait does not end it. */
static bool write_text(const struct output_stream *stream, const struct buffer *text)
{
    if (stream->temporary.data)
        return write_bytes(stream, text);
    interrupt_let_end();
    const bool written = write_bytes(stream, text);
    interrupt_hold();
    return written;
}

static bool failed(const struct output_stream *stream, struct error *error)
{
    const char *const name = stream->path ? stream->path : "standard output";
    if (errno == EINTR)
        return error_set(error, ERROR_INTERRUPTED, "interrupted while writing %s", name);
    return error_set(error, ERROR_FAILED, "cannot write %s: %s", name, strerror(errno));
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

/* Who could not read the old file cannot read the new one. */
static bool take_mode(const struct output_stream *stream)
{
    struct stat old;
    if (stat(stream->target, &old) != 0)
        return fchmod(stream->file, usual_mode()) == 0;
    mode_t mode = old.st_mode & 0777;
    if (fchown(stream->file, old.st_uid, old.st_gid) != 0 &&
        fchown(stream->file, (uid_t)-1, old.st_gid) != 0)
        mode &= (mode_t)~S_IRWXG;
    return fchmod(stream->file, mode) == 0;
}

/* The file that a path means: where a link leads, and where nothing is yet the path itself. NULL,
 * with errno, for a link that leads nowhere. */
static char *follow(const char *path)
{
    struct stat status;
    if (lstat(path, &status) == 0 && S_ISLNK(status.st_mode))
        return realpath(path, NULL);
    return strdup(path);
}

/* In the folder of the file, under a name of its own: that of the file may be as long as a name can
 * be. */
static void open_temporary(struct output_stream *stream)
{
    stream->file = -1;
    stream->target = follow(stream->path);
    if (!stream->target)
        return;
    const char *const slash = strrchr(stream->target, '/');
    const size_t folder = slash ? (size_t)(slash + 1 - stream->target) : 0;
    buffer_format(&stream->temporary, "%.*s.assay-XXXXXX", (int)folder, stream->target);
    stream->file = mkstemp(stream->temporary.data);
}

static void free_names(struct output_stream *stream)
{
    buffer_free(&stream->temporary);
    free(stream->target);
    stream->target = NULL;
}

bool output_stream_open(const char *path, struct output_stream *ret, struct error *error)
{
    struct output_stream stream = {.file = STDOUT_FILENO};
    if (path && strcmp(path, "-") != 0)
        stream.path = path;
    if (stream.path && !output_guard_allows(path, error))
        return false;
    if (stream.path && is_special(path))
        stream.file = open(path, O_WRONLY | O_CLOEXEC);
    else if (stream.path)
        open_temporary(&stream);
    if (stream.file < 0) {
        const bool dangles = !stream.target && errno == ENOENT;
        failed(&stream, error);
        if (dangles)
            error_hint(error, "it is a symbolic link to a file that is not there");
        free_names(&stream);
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
    free_names(stream);
}

bool output_stream_put(struct output_stream *stream, const struct buffer *text, struct error *error)
{
    if (write_text(stream, text))
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
    const bool whole = !temporary || take_mode(stream);
    const bool done = close(stream->file) == 0 && whole &&
                      (!temporary || rename(temporary, stream->target) == 0);
    if (!done) {
        failed(stream, error);
        if (temporary)
            unlink(temporary);
    }
    free_names(stream);
    return done;
}
