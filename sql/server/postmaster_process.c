#include "sql/server/postmaster_process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sql/server/server_child.h"
#include "sql/server/server_memory.h"

enum { LOG_KEPT_BYTES = 1 << 20, HIGHEST_DESCRIPTOR = 1024 };

/* The list setting takes names in double quotes, in which a double quote is doubled. */
static void format_socket_setting(const char *folder, char *ret, size_t size)
{
    size_t at = (size_t)snprintf(ret, size, "unix_socket_directories=\"");
    for (; *folder && at + 4 < size; folder++) {
        if (*folder == '"')
            ret[at++] = '"';
        ret[at++] = *folder;
    }
    snprintf(ret + at, size - at, "\"");
}

static void format_memory_setting(char *ret, size_t size)
{
    snprintf(ret, size, "shared_buffers=%ldMB", server_memory_mib());
}

bool postmaster_process_has_settings(const char *command_line)
{
    return strstr(command_line, "wal_level=minimal") != NULL;
}

/* Nothing is copied from this server, so that what an import writes into tables without rows need
 * not be logged: it is forced to disk before the import ends. Messages about statements may quote
 * scores and names: they go to the client, not to the log. */
static void execute(const struct server_paths *paths, const struct server_programs *programs)
{
    char program[1100], sockets[600], memory[40];
    server_programs_path(programs, "postgres", program, sizeof program);
    format_socket_setting(paths->sockets, sockets, sizeof sockets);
    format_memory_setting(memory, sizeof memory);
    /* clang-format off */
    const char *const arguments[] = {
        program,
        "-D", paths->data,
        "-c", "listen_addresses=",
        "-c", sockets,
        "-c", "unix_socket_permissions=0700",
        "-c", "port=5432",
        "-c", "fsync=on",
        "-c", "full_page_writes=on",
        "-c", "synchronous_commit=on",
        "-c", memory,
        "-c", "wal_level=minimal",
        "-c", "max_wal_senders=0",
        "-c", "max_wal_size=2GB",
        "-c", "timezone=UTC",
        "-c", "log_timezone=UTC",
        "-c", "logging_collector=off",
        "-c", "log_destination=stderr",
        "-c", "log_min_messages=log",
        "-c", "log_error_verbosity=terse",
        NULL,
    };
    /* clang-format on */
    execv(program, (char *const *)arguments);
    dprintf(STDERR_FILENO, "FATAL:  cannot run '%s': %s\n", program, strerror(errno));
}

static bool open_log(const char *path)
{
    struct stat status;
    const bool large = lstat(path, &status) == 0 && status.st_size > LOG_KEPT_BYTES;
    const int fresh = large ? O_TRUNC : 0;
    const int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | fresh, 0600);
    return log >= 0 && dup2(log, STDOUT_FILENO) >= 0 && dup2(log, STDERR_FILENO) >= 0;
}

static void become_postmaster(const struct server_paths *paths,
                              const struct server_programs *programs)
{
    const int nothing = open("/dev/null", O_RDONLY);
    server_account_enter(&paths->account);
    umask(077);
    if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0 || !open_log(paths->log))
        _exit(1);
    for (int i = STDERR_FILENO + 1; i < HIGHEST_DESCRIPTOR; i++)
        close(i);
    server_child_settle(true);
    execute(paths, programs);
    _exit(1);
}

bool postmaster_process_spawn(const struct server_paths *paths,
                              const struct server_programs *programs, pid_t *ret,
                              struct error *error)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return error_set(error, ERROR_DATABASE, "cannot make a pipe: %s", strerror(errno));
    const pid_t between = fork();
    if (between == 0) {
        setsid();
        const pid_t process = fork();
        if (process == 0)
            become_postmaster(paths, programs);
        _exit(process > 0 && write(ends[1], &process, sizeof process) == sizeof process ? 0 : 1);
    }
    const int why = errno;
    close(ends[1]);
    pid_t process;
    const bool spawned = between > 0 && read(ends[0], &process, sizeof process) == sizeof process;
    close(ends[0]);
    while (between > 0 && waitpid(between, NULL, 0) < 0 && errno == EINTR)
        ;
    if (!spawned)
        return error_set(error, ERROR_DATABASE, "cannot start a process: %s", strerror(why));
    *ret = process;
    return true;
}

bool postmaster_process_lives(pid_t process)
{
    if (kill(process, 0) != 0 && errno == ESRCH)
        return false;
    char path[64], text[512];
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)process);
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    const ssize_t length = file < 0 ? 0 : read(file, text, sizeof text - 1);
    if (file >= 0)
        close(file);
    text[length > 0 ? length : 0] = '\0';
    const char *const name_end = strrchr(text, ')');
    return name_end && name_end[1] == ' ' && !strchr("ZX", name_end[2]);
}
