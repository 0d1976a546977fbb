#include "sql/server/server_paths.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <pwd.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "sql/server/server_log.h"

enum { HOME_LIMIT = 900 };

#define SOCKET_FILE "/.s.PGSQL.5432"

/* ${XDG_DATA_HOME:-~/.local/share}; a relative XDG_DATA_HOME counts as none, as its standard says.
 */
static bool find_home(const struct server_account *account, char *ret, size_t size)
{
    const char *const data_home = getenv("XDG_DATA_HOME");
    if (data_home && *data_home == '/')
        return (size_t)snprintf(ret, size, "%s/assay", data_home) < HOME_LIMIT;
    if (account->switched)
        return snprintf(ret, size, "/var/lib/assay") > 0;
    const char *home = getenv("HOME");
    const struct passwd *const user = getpwuid(account->uid);
    if ((!home || *home != '/') && user)
        home = user->pw_dir;
    return (size_t)snprintf(ret, size, "%s/.local/share/assay", home ? home : "") < HOME_LIMIT;
}

/* FNV-1a: names the folder only; whose it is, is checked. */
static uint64_t hash(const char *text)
{
    uint64_t value = UINT64_C(14695981039346656037);
    for (; *text; text++)
        value = (value ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return value;
}

/* A client takes a comma for the end of a path, and the system a path of 107 bytes at most. */
static bool can_hold_sockets(const char *home)
{
    return !strchr(home, ',') &&
           strlen(home) + strlen("/run" SOCKET_FILE) < sizeof((struct sockaddr_un *)0)->sun_path;
}

static bool has_control_character(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < ' ' || *text == 0x7f)
            return true;
    return false;
}

bool server_paths_find(struct server_paths *ret, struct error *error)
{
    struct server_paths paths = {0};
    if (!server_account_find(&paths.account, error))
        return false;
    if (!find_home(&paths.account, paths.home, sizeof paths.home)) {
        error_set(error, ERROR_DATABASE, "the path of the data home is longer than %d bytes",
                  HOME_LIMIT);
        return error_hint(error, "set XDG_DATA_HOME to a shorter path");
    }
    if (has_control_character(paths.home)) {
        error_set(error, ERROR_DATABASE, "the path of the data home has a control character");
        return error_hint(error, "set XDG_DATA_HOME to a path without");
    }
    snprintf(paths.data, sizeof paths.data, "%s/data", paths.home);
    snprintf(paths.log, sizeof paths.log, "%s/server.log", paths.home);
    paths.sockets_apart = !can_hold_sockets(paths.home);
    if (paths.sockets_apart)
        snprintf(paths.sockets, sizeof paths.sockets, "%s/assay-%u-%016" PRIx64,
                 paths.account.switched ? "/run" : "/tmp", (unsigned)paths.account.uid,
                 hash(paths.home));
    else
        snprintf(paths.sockets, sizeof paths.sockets, "%.200s/run", paths.home);
    *ret = paths;
    return true;
}

static bool cannot_make(const char *path, const char *home, struct error *error)
{
    if (errno == ENOSPC || errno == EDQUOT)
        return server_log_set_disk_full(error, home);
    error_set(error, ERROR_DATABASE, "cannot create '%s': %s", path, strerror(errno));
    return error_hint(error, "set XDG_DATA_HOME to a directory that can be written");
}

static bool may_enter(const void *path)
{
    return access(path, X_OK) == 0 || errno != EACCES;
}

/* The first folder on the way to `path`, itself included, that the server's user cannot enter. */
static bool check_reach(const struct server_account *account, const char *path, struct error *error)
{
    char part[1100];
    for (const char *end = path; *end;) {
        end += 1 + strcspn(end + 1, "/");
        snprintf(part, sizeof part, "%.*s", (int)(end - path), path);
        if (server_account_asks(account, may_enter, part))
            continue;
        error_set(error, ERROR_DATABASE, "'%s' is closed to user '%s', who runs the server of '%s'",
                  part, account->name, path);
        return error_hint(error, "set XDG_DATA_HOME to a directory that '%s' can enter%s",
                          account->name,
                          account->switched ? ", or unset it to use /var/lib/assay" : "");
    }
    return true;
}

/* The folders above `path`; root's are open, because the server's user must pass. */
static bool make_parents(const struct server_account *account, const char *path,
                         struct error *error)
{
    char part[1100];
    for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        snprintf(part, sizeof part, "%.*s", (int)(slash - path), path);
        if (access(part, F_OK) == 0)
            continue;
        if (mkdir(part, 0700) != 0 || (account->switched && chmod(part, 0755) != 0))
            return cannot_make(part, path, error);
    }
    return true;
}

static bool check_owner(const struct server_account *account, const char *path,
                        const struct stat *status, struct error *error)
{
    if (status->st_uid == account->uid)
        return true;
    const struct passwd *const owner = getpwuid(status->st_uid);
    error_set(error, ERROR_DATABASE, "'%s' belongs to user '%s', but the server runs as '%s'", path,
              owner ? owner->pw_name : "?", account->name);
    return error_hint(error, "run assay as its owner, or set XDG_DATA_HOME to another directory");
}

/* Another command sees the folder with its owner, or not at all. */
static bool make_for(const struct server_account *account, const char *path)
{
    char apart[1100];
    if (!account->switched)
        return mkdir(path, 0700) == 0;
    snprintf(apart, sizeof apart, "%s.XXXXXX", path);
    if (!mkdtemp(apart))
        return false;
    if (chown(apart, account->uid, account->gid) == 0 &&
        renameat2(AT_FDCWD, apart, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
        return true;
    const int cause = errno;
    rmdir(apart);
    errno = cause;
    return false;
}

/* A folder of the server's user: made, or found and checked, never through a symbolic link. */
static bool make_folder(const struct server_paths *paths, const char *path, bool must_be_private,
                        struct error *error)
{
    if (!make_for(&paths->account, path) && errno != EEXIST)
        return cannot_make(path, paths->home, error);
    const int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat status;
    if (folder < 0 || fstat(folder, &status) != 0) {
        error_set(error, ERROR_DATABASE, "cannot use the directory '%s': %s", path,
                  strerror(errno));
        if (folder >= 0)
            close(folder);
        return error_hint(error, "set XDG_DATA_HOME to another directory");
    }
    close(folder);
    if (!check_owner(&paths->account, path, &status, error))
        return false;
    if (!must_be_private || (status.st_mode & 077) == 0)
        return true;
    error_set(error, ERROR_DATABASE, "the directory '%s' is open to other users", path);
    return error_hint(error, "close it with: chmod 700 '%s'", path);
}

bool server_paths_make(const struct server_paths *paths, struct error *error)
{
    return check_reach(&paths->account, paths->home, error) &&
           make_parents(&paths->account, paths->home, error) &&
           make_folder(paths, paths->home, false, error) &&
           make_folder(paths, paths->sockets, true, error);
}

void server_paths_unmake(const struct server_paths *paths)
{
    if (paths->sockets_apart)
        rmdir(paths->sockets);
}

static size_t add_value(char *ret, size_t at, size_t size, const char *key, const char *value)
{
    int length = snprintf(ret + at, size - at, "%s%s='", at ? " " : "", key);
    at += (size_t)length;
    for (; *value && at + 3 < size; value++) {
        if (*value == '\'' || *value == '\\')
            ret[at++] = '\\';
        ret[at++] = *value;
    }
    length = snprintf(ret + at, size - at, "'");
    return at + (size_t)length;
}

void server_paths_conninfo(const struct server_paths *paths, const char *database, char *ret,
                           size_t size)
{
    size_t at = add_value(ret, 0, size, "host", paths->sockets);
    at = add_value(ret, at, size, "hostaddr", "");
    at = add_value(ret, at, size, "port", "5432");
    at = add_value(ret, at, size, "user", "assay");
    at = add_value(ret, at, size, "requirepeer", paths->account.name);
    add_value(ret, at, size, "dbname", database);
}
