#include "reports/draw/workspace.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "reports/draw/child_process.h"

enum { MOST_BYTES = 256 * 1024 * 1024, MOST_OPEN = 16 };

bool workspace_open(struct workspace *workspace, struct error *error)
{
    const char *const parent = getenv("TMPDIR");
    const int length = snprintf(workspace->path, sizeof workspace->path, "%s/assay-charts-XXXXXX",
                                parent && *parent ? parent : "/tmp");
    if (length < 0 || (size_t)length >= sizeof workspace->path || !mkdtemp(workspace->path))
        return error_set(error, ERROR_FAILED, "cannot create the directory '%s': %s",
                         workspace->path, strerror(errno)) ||
               error_hint(error, "name a folder that can be written in TMPDIR");
    unsigned user, group;
    workspace->directory = open(workspace->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (workspace->directory >= 0 &&
        (!child_process_user(&user, &group) || fchown(workspace->directory, user, group) == 0))
        return true;
    error_set(error, ERROR_FAILED, "cannot use the directory '%s': %s", workspace->path,
              strerror(errno));
    if (workspace->directory >= 0)
        close(workspace->directory);
    rmdir(workspace->path);
    return false;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)status;
    (void)kind;
    (void)place;
    remove(path);
    return 0;
}

void workspace_close(struct workspace *workspace)
{
    close(workspace->directory);
    nftw(workspace->path, remove_entry, MOST_OPEN, FTW_DEPTH | FTW_PHYS);
}

bool workspace_write(const struct workspace *workspace, const char *name,
                     const struct buffer *bytes, struct error *error)
{
    const int file = openat(workspace->directory, name,
                            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    size_t done = 0;
    while (file >= 0 && done < bytes->length) {
        const ssize_t written = write(file, bytes->data + done, bytes->length - done);
        if (written < 0 && errno != EINTR)
            break;
        done += written > 0 ? (size_t)written : 0;
    }
    const bool whole = file >= 0 && done == bytes->length;
    if (!whole)
        error_set(error, ERROR_FAILED, "cannot write in the directory '%s': %s", workspace->path,
                  strerror(errno));
    if (file >= 0)
        close(file);
    return whole;
}

bool workspace_read(const struct workspace *workspace, const char *name, struct buffer *bytes)
{
    const int file = openat(workspace->directory, name,
                            O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat stat;
    if (file < 0)
        return false;
    if (fstat(file, &stat) == 0 && S_ISREG(stat.st_mode) && stat.st_size <= MOST_BYTES) {
        char piece[16 * 1024];
        ssize_t size;
        while ((size = read(file, piece, sizeof piece)) > 0)
            buffer_add_n(bytes, piece, (size_t)size);
    }
    close(file);
    return bytes->length > 0;
}
