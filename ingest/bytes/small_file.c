#include "ingest/bytes/small_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

static bool fail(const char *what, struct error *error)
{
    return errno == EINTR ? error_interrupted(error)
                          : error_set(error, ERROR_FAILED, "%s: %s", what, strerror(errno));
}

static bool read_all(int file, struct buffer *text, struct error *error)
{
    char chunk[CHUNK];
    ssize_t n;
    while ((n = read(file, chunk, sizeof chunk)) > 0) {
        buffer_add_n(text, chunk, (size_t)n);
        if (text->length > SMALL_FILE_MAX)
            return error_set(error, ERROR_FAILED, "it is too large (1 MiB at most)");
    }
    return n == 0 || fail("cannot read", error);
}

bool small_file_read(const char *path, struct buffer *ret, struct error *error)
{
    *ret = (struct buffer){0};
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fail("cannot open", error);
    const bool read = read_all(file, ret, error);
    close(file);
    if (!read)
        buffer_free(ret);
    return read;
}
