#include "reports/table/workbook_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"

static bool read_file(int file, struct buffer *out, struct error *error)
{
    char bytes[16 * 1024];
    ssize_t size;
    while ((size = read(file, bytes, sizeof bytes)) > 0 || (size < 0 && errno == EINTR))
        if (size > 0)
            buffer_add_n(out, bytes, (size_t)size);
    return size == 0 ||
           error_set(error, ERROR_FAILED, "cannot read the workbook: %s", strerror(errno));
}

/* A file that nobody else sees, and that is gone with this program, however that ends. */
static int open_unnamed(struct error *error)
{
    struct arena arena = {0};
    const char *const parent = getenv("TMPDIR");
    char *const path = arena_format(&arena, "%s/assay-workbook-XXXXXX",
                                    parent && *parent ? parent : "/tmp");
    const int file = mkostemp(path, O_CLOEXEC);
    if (file >= 0) {
        unlink(path);
    } else {
        error_set(error, ERROR_FAILED, "cannot make the file '%s': %s", path, strerror(errno));
        error_hint(error, "name a folder that can be written in TMPDIR");
    }
    arena_free(&arena);
    return file;
}

bool workbook_file(bool (*write)(const char *path, const void *context, struct error *error),
                   const void *context, struct buffer *out, struct error *error)
{
    char path[64];
    struct buffer bytes = {0};
    const int file = open_unnamed(error);
    if (file < 0)
        return false;
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    const bool done = write(path, context, error) && read_file(file, &bytes, error);
    if (done)
        buffer_add_n(out, bytes.data, bytes.length);
    buffer_free(&bytes);
    close(file);
    return done;
}
