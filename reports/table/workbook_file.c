#include "reports/table/workbook_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"

static bool read_file(const char *path, struct buffer *out, struct error *error)
{
    FILE *const file = fopen(path, "rb");
    char bytes[16 * 1024];
    size_t size;
    while (file && (size = fread(bytes, 1, sizeof bytes, file)) > 0)
        buffer_add_n(out, bytes, size);
    const bool read = file && !ferror(file);
    if (!read)
        error_set(error, ERROR_FAILED, "cannot read the workbook: %s", strerror(errno));
    if (file)
        fclose(file);
    return read;
}

bool workbook_file(bool (*write)(const char *path, const void *context, struct error *error),
                   const void *context, struct buffer *out, struct error *error)
{
    struct arena arena = {0};
    const char *const parent = getenv("TMPDIR");
    char *const path = arena_format(&arena, "%s/assay-workbook-XXXXXX",
                                    parent && *parent ? parent : "/tmp");
    const int file = mkstemp(path);
    bool done = file >= 0 ||
                error_set(error, ERROR_FAILED, "cannot make the file '%s': %s", path,
                          strerror(errno)) ||
                error_hint(error, "name a folder that can be written in TMPDIR");
    if (file >= 0) {
        close(file);
        struct buffer bytes = {0};
        done = write(path, context, error) && read_file(path, &bytes, error);
        if (done)
            buffer_add_n(out, bytes.data, bytes.length);
        buffer_free(&bytes);
        unlink(path);
    }
    arena_free(&arena);
    return done;
}
