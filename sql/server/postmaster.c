#include "sql/server/postmaster.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sql/server/postmaster_process.h"
#include "sql/server/server_log.h"

enum { PATIENCE_SECONDS = 60, POLLS_PER_SECOND = 100, PID_FILE_LINES = 8 };

struct pid_file {
    pid_t process;
    char status[16];
};

struct place {
    pid_t process;
    const char *data;
};

static void pid_file_path(const struct server_paths *paths, char *ret, size_t size)
{
    snprintf(ret, size, "%s/postmaster.pid", paths->data);
}

/* Its first line is the process, its eighth the status. */
static bool read_pid_file(const struct server_paths *paths, struct pid_file *ret)
{
    char path[1200];
    pid_file_path(paths, path, sizeof path);
    struct buffer text = {0};
    server_log_read(path, 0, &text);
    const char *line = text.data;
    for (int i = 1; line && i < PID_FILE_LINES; i++) {
        line = strchr(line, '\n');
        line = line ? line + 1 : NULL;
    }
    *ret = (struct pid_file){.process = (pid_t)strtol(text.data, NULL, 10)};
    if (line)
        snprintf(ret->status, sizeof ret->status, "%.*s", (int)strcspn(line, " \n"), line);
    buffer_free(&text);
    return ret->process > 0;
}

/* A postmaster works in its data folder; a process ended or of another purpose does not. Root in a
 * container may not look where others work, they themselves may. */
static bool works_there(const void *argument)
{
    const struct place *const place = argument;
    char link[64];
    snprintf(link, sizeof link, "/proc/%ld/cwd", (long)place->process);
    struct stat folder, data;
    return stat(link, &folder) == 0 && stat(place->data, &data) == 0 &&
           folder.st_dev == data.st_dev && folder.st_ino == data.st_ino;
}

enum postmaster_state postmaster_state(const struct server_paths *paths, pid_t *ret_process)
{
    struct pid_file file;
    if (!read_pid_file(paths, &file))
        return POSTMASTER_ABSENT;
    const struct place place = {.process = file.process, .data = paths->data};
    errno = 0;
    if (!works_there(&place) &&
        (errno != EACCES || !server_account_asks(&paths->account, works_there, &place)))
        return POSTMASTER_ABSENT;
    if (ret_process)
        *ret_process = file.process;
    return strcmp(file.status, "ready") == 0 ? POSTMASTER_READY : POSTMASTER_STARTING;
}

bool postmaster_is_current(const struct server_paths *paths)
{
    char path[1200];
    snprintf(path, sizeof path, "%s/postmaster.opts", paths->data);
    struct buffer options = {0};
    server_log_read(path, 0, &options);
    const bool current = !*options.data || postmaster_process_has_settings(options.data);
    buffer_free(&options);
    return current;
}

/*
 * PostgreSQL takes over what a dead server left, except when the number of its process belongs to
 * another one by now, or to one that nobody has reaped. The lock of the socket guards nothing that
 * the one of the data does not.
 */
static void remove_stale_files(const struct server_paths *paths)
{
    char path[1200];
    snprintf(path, sizeof path, "%s/.s.PGSQL.5432.lock", paths->sockets);
    unlink(path);
    struct pid_file file;
    if (!read_pid_file(paths, &file) || (kill(file.process, 0) != 0 && errno == ESRCH))
        return;
    pid_file_path(paths, path, sizeof path);
    unlink(path);
}

static void pause_between_polls(void)
{
    const struct timespec pause = {.tv_nsec = 1000000000 / POLLS_PER_SECOND};
    nanosleep(&pause, NULL);
}

static bool too_slow(const struct server_paths *paths, const char *what, struct error *error)
{
    error_set(error, ERROR_DATABASE, "the server in '%s' has not %s within %d seconds", paths->home,
              what, PATIENCE_SECONDS);
    return error_hint(error, "try again in a while; '%s' tells what it does", paths->log);
}

enum attempt { ATTEMPT_DONE, ATTEMPT_ENDED, ATTEMPT_SLOW };

static enum attempt wait_until_ready(const struct server_paths *paths, pid_t process)
{
    for (int i = 0; i < PATIENCE_SECONDS * POLLS_PER_SECOND; i++) {
        pid_t serving;
        if (postmaster_state(paths, &serving) == POSTMASTER_READY && serving == process)
            return ATTEMPT_DONE;
        if (!postmaster_process_lives(process))
            return ATTEMPT_ENDED;
        pause_between_polls();
    }
    return ATTEMPT_SLOW;
}

static bool start_failed(const struct server_paths *paths, const char *log, struct error *error)
{
    if (server_log_disk_full(log, paths->home))
        return server_log_set_disk_full(error, paths->home);
    char reason[512];
    server_log_reason(log, reason, sizeof reason);
    error_set(error, ERROR_DATABASE, "the server in '%s' does not start: %s", paths->home,
              *reason ? reason : "it did not say why");
    return error_hint(error, "'%s' may tell more", paths->log);
}

/* Processes of a killed server may need a moment to notice. */
static bool predecessor_lingers(const char *log)
{
    return strstr(log, "pre-existing shared memory block") != NULL;
}

static bool start_new(const struct server_paths *paths, const struct server_programs *programs,
                      struct error *error)
{
    struct buffer log = {0};
    enum attempt attempt = ATTEMPT_ENDED;
    for (int i = 0; i < PATIENCE_SECONDS && attempt == ATTEMPT_ENDED; i++) {
        remove_stale_files(paths);
        const size_t size = server_log_size(paths->log);
        pid_t process;
        if (!postmaster_process_spawn(paths, programs, &process, error))
            break;
        attempt = wait_until_ready(paths, process);
        buffer_clear(&log);
        server_log_read(paths->log, size, &log);
        if (attempt == ATTEMPT_SLOW)
            too_slow(paths, "become ready", error);
        if (attempt != ATTEMPT_ENDED)
            break;
        start_failed(paths, log.data, error);
        if (!predecessor_lingers(log.data))
            break;
        sleep(1);
    }
    buffer_free(&log);
    return attempt == ATTEMPT_DONE;
}

bool postmaster_start(const struct server_paths *paths, const struct server_programs *programs,
                      struct error *error)
{
    /* One that another command started and did not live to see ready, or stopping. */
    for (int i = 0; i < PATIENCE_SECONDS * POLLS_PER_SECOND; i++) {
        const enum postmaster_state state = postmaster_state(paths, NULL);
        if (state == POSTMASTER_READY)
            return true;
        if (state == POSTMASTER_ABSENT)
            return start_new(paths, programs, error);
        pause_between_polls();
    }
    return too_slow(paths, "become ready", error);
}

bool postmaster_stop(const struct server_paths *paths, struct error *error)
{
    pid_t process;
    if (postmaster_state(paths, &process) == POSTMASTER_ABSENT)
        return true;
    if (kill(process, SIGINT) != 0 && errno != ESRCH)
        return error_set(error, ERROR_DATABASE, "cannot stop the server in '%s': %s", paths->home,
                         strerror(errno));
    for (int i = 0; i < PATIENCE_SECONDS * POLLS_PER_SECOND; i++) {
        if (postmaster_state(paths, NULL) == POSTMASTER_ABSENT)
            return true;
        pause_between_polls();
    }
    return too_slow(paths, "stopped", error);
}
