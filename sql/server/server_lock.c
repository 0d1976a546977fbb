#include "sql/server/server_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "sql/server/server_log.h"

enum { PATIENCE_SECONDS = 60, POLLS_PER_SECOND = 50 };

static void path_of(const struct server_paths *paths, const char *name, char *ret, size_t size)
{
    snprintf(ret, size, "%s/%s", paths->home, name);
}

/* As root the folder belongs to another user: follow no link and open nothing but a plain file. */
static bool open_file(const struct server_paths *paths, const char *name, int *ret,
                      struct error *error)
{
    char path[1100];
    path_of(paths, name, path, sizeof path);
    const int file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    struct stat status;
    if (file < 0 && (errno == ENOSPC || errno == EDQUOT))
        return server_log_set_disk_full(error, paths->home);
    if (file < 0 || fstat(file, &status) != 0)
        return error_set(error, ERROR_DATABASE, "cannot open '%s': %s", path, strerror(errno));
    if (!S_ISREG(status.st_mode)) {
        close(file);
        return error_set(error, ERROR_DATABASE, "'%s' is not a plain file", path);
    }
    *ret = file;
    return true;
}

bool server_lock_change(const struct server_paths *paths, bool (*go_on)(struct error *error),
                        int *ret, struct error *error)
{
    int file;
    if (!open_file(paths, "change.lock", &file, error))
        return false;
    const struct timespec pause = {.tv_nsec = 1000000000 / POLLS_PER_SECOND};
    for (int i = 0; flock(file, LOCK_EX | LOCK_NB) != 0; i++) {
        if ((errno != EWOULDBLOCK && errno != EINTR) || i >= PATIENCE_SECONDS * POLLS_PER_SECOND) {
            close(file);
            error_set(error, ERROR_DATABASE,
                      "another assay command has been starting or stopping the server in '%s' for "
                      "more than %d seconds",
                      paths->home, PATIENCE_SECONDS);
            return error_hint(error, "wait for it, or end it, and try again");
        }
        if (go_on && !go_on(error)) {
            close(file);
            return false;
        }
        nanosleep(&pause, NULL);
    }
    *ret = file;
    return true;
}

bool server_lock_use(const struct server_paths *paths, int *ret, struct error *error)
{
    int file;
    if (!open_file(paths, "users.lock", &file, error))
        return false;
    if (flock(file, LOCK_SH | LOCK_NB) != 0) {
        error_set(error, ERROR_DATABASE, "cannot share the server in '%s': %s", paths->home,
                  strerror(errno));
        close(file);
        return false;
    }
    *ret = file;
    return true;
}

bool server_lock_is_last(int users)
{
    return flock(users, LOCK_EX | LOCK_NB) == 0;
}

bool server_lock_pin(const struct server_paths *paths, struct error *error)
{
    int file;
    if (!open_file(paths, "pinned", &file, error))
        return false;
    close(file);
    return true;
}

void server_lock_unpin(const struct server_paths *paths)
{
    char path[1100];
    path_of(paths, "pinned", path, sizeof path);
    unlink(path);
}

bool server_lock_pinned(const struct server_paths *paths)
{
    char path[1100];
    path_of(paths, "pinned", path, sizeof path);
    struct stat status;
    return lstat(path, &status) == 0;
}
