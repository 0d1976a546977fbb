#include "sql/server/postmaster.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "sql/server/postmaster_file.h"
#include "sql/server/postmaster_process.h"
#include "sql/server/server_log.h"

/* A search looks at all processes of the machine. */
enum { PATIENCE_SECONDS = 60, POLLS_PER_SECOND = 100, SEARCHES_PER_SECOND = 5, ENDED_TIMES = 3 };

enum postmaster_state postmaster_state(const struct server_paths *paths, pid_t *ret_process)
{
    struct postmaster_file file;
    if (!postmaster_file_read(paths, &file) || !postmaster_file_is_true(paths, &file))
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

static void pause_for(int a_second)
{
    const struct timespec pause = {.tv_nsec = 1000000000 / a_second};
    nanosleep(&pause, NULL);
}

static void pause_between_polls(void)
{
    pause_for(POLLS_PER_SECOND);
}

static bool too_slow(const struct server_paths *paths, const char *what, struct error *error)
{
    error_set(error, ERROR_DATABASE, "the server in '%s' has not %s within %d seconds", paths->home,
              what, PATIENCE_SECONDS);
    return error_hint(error, "try again in a while; '%s' tells what it does", paths->log);
}

enum attempt { ATTEMPT_DONE, ATTEMPT_ENDED, ATTEMPT_SLOW, ATTEMPT_STOPPED };

static enum attempt wait_until_ready(const struct server_paths *paths, pid_t process,
                                     bool (*go_on)(struct error *error), struct error *error)
{
    for (int i = 0; i < PATIENCE_SECONDS * POLLS_PER_SECOND; i++) {
        pid_t serving;
        if (postmaster_state(paths, &serving) == POSTMASTER_READY && serving == process)
            return ATTEMPT_DONE;
        if (!postmaster_process_lives(process))
            return ATTEMPT_ENDED;
        if (go_on && !go_on(error)) {
            kill(process, SIGINT);
            return ATTEMPT_STOPPED;
        }
        pause_between_polls();
    }
    return ATTEMPT_SLOW;
}

/* The lock of the socket guards nothing that the one of the data does not. */
static void remove_stale_files(const struct server_paths *paths)
{
    char path[1200];
    snprintf(path, sizeof path, "%s/.s.PGSQL.5432.lock", paths->sockets);
    unlink(path);
    postmaster_file_mend(paths);
}

/* A server that runs without a file that says so looks after it once a minute, and ends; the
 * processes of a killed one end when they notice. */
static bool wait_until_unused(const struct server_paths *paths, bool (*go_on)(struct error *error),
                              struct error *error)
{
    for (int i = 0; i < 2 * PATIENCE_SECONDS * SEARCHES_PER_SECOND; i++) {
        if (!postmaster_file_folder_is_used(paths))
            return true;
        if (go_on && !go_on(error))
            return false;
        pause_for(SEARCHES_PER_SECOND);
    }
    error_set(error, ERROR_DATABASE,
              "processes of a server work in '%s', and its postmaster.pid does not name them",
              paths->data);
    return error_hint(error, "end them, or try again in a while");
}

static bool start_failed(const struct server_paths *paths, const char *log, struct error *error)
{
    if (server_log_disk_full(log, paths->home))
        return server_log_set_disk_full(error, paths->home);
    char reason[512] = "it was ended each time, by somebody else or for want of memory";
    if (!server_log_has_no_reason(log))
        server_log_reason(log, reason, sizeof reason);
    error_set(error, ERROR_DATABASE, "the server in '%s' does not start: %s", paths->home, reason);
    return error_hint(error, "'%s' may tell more", paths->log);
}

/* Processes of a killed server may need a moment to notice. */
static bool predecessor_lingers(const char *log)
{
    return strstr(log, "pre-existing shared memory block") != NULL;
}

static bool start_new(const struct server_paths *paths, const struct server_programs *programs,
                      bool (*go_on)(struct error *error), struct error *error)
{
    struct buffer log = {0};
    enum attempt attempt = ATTEMPT_ENDED;
    int n_ended = 0;
    for (int i = 0; i < PATIENCE_SECONDS && attempt == ATTEMPT_ENDED; i++) {
        if (!wait_until_unused(paths, go_on, error))
            break;
        remove_stale_files(paths);
        const size_t size = server_log_size(paths->log);
        pid_t process;
        if (!postmaster_process_spawn(paths, programs, &process, error))
            break;
        attempt = wait_until_ready(paths, process, go_on, error);
        buffer_clear(&log);
        server_log_read(paths->log, size, &log);
        if (attempt == ATTEMPT_SLOW)
            too_slow(paths, "become ready", error);
        if (attempt != ATTEMPT_ENDED)
            break;
        start_failed(paths, log.data, error);
        n_ended += server_log_has_no_reason(log.data);
        if (!predecessor_lingers(log.data) &&
            (!server_log_has_no_reason(log.data) || n_ended == ENDED_TIMES))
            break;
        sleep(1);
    }
    buffer_free(&log);
    return attempt == ATTEMPT_DONE;
}

bool postmaster_start(const struct server_paths *paths, const struct server_programs *programs,
                      bool (*go_on)(struct error *error), struct error *error)
{
    /* One that another command started and did not live to see ready, or stopping. */
    for (int i = 0; i < PATIENCE_SECONDS * POLLS_PER_SECOND; i++) {
        const enum postmaster_state state = postmaster_state(paths, NULL);
        if (state == POSTMASTER_READY)
            return true;
        if (state == POSTMASTER_ABSENT)
            return start_new(paths, programs, go_on, error);
        if (go_on && !go_on(error))
            return false;
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
