#include "reports/draw/child_process.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "reports/draw/thread_fence.h"

enum { STATUS_NOT_RUN = 126 };
enum { MOST_MESSAGES = 16 * 1024, MOST_FILE_BYTES = 64 * 1024 * 1024, POLL_MS = 50 };
enum { NOBODY = 65534 };
enum { SECONDS_TO_END = 2 };

struct child {
    pid_t pid;
    int script, messages; /* our ends of its pipes; -1: closed */
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

bool child_process_user(unsigned *ret_user, unsigned *ret_group)
{
    if (geteuid() != 0)
        return false;
    const struct passwd *const nobody = getpwnam("nobody");
    *ret_user = nobody ? nobody->pw_uid : NOBODY;
    *ret_group = nobody ? nobody->pw_gid : NOBODY;
    return true;
}

/* What is limited already stays so. */
static void limit(int resource, rlim_t most)
{
    struct rlimit limits;
    if (getrlimit((__rlimit_resource_t)resource, &limits) != 0)
        _exit(STATUS_NOT_RUN);
    limits.rlim_max = limits.rlim_max < most ? limits.rlim_max : most;
    limits.rlim_cur = limits.rlim_cur < limits.rlim_max ? limits.rlim_cur : limits.rlim_max;
    if (setrlimit((__rlimit_resource_t)resource, &limits) != 0)
        _exit(STATUS_NOT_RUN);
}

/* Without processes of its own, backquotes and system() in a script come to nothing. The limit
 * follows the change of user, as a user over the limit may not exec. */
static void confine(const struct process *process, const unsigned *user_and_group)
{
    if (user_and_group && (setgroups(0, NULL) != 0 || setgid(user_and_group[1]) != 0 ||
                           setuid(user_and_group[0]) != 0))
        _exit(STATUS_NOT_RUN);
    limit(RLIMIT_CORE, 0);
    if (process->starts_programs)
        return;
    if (!process->starts_threads)
        limit(RLIMIT_NPROC, 0);
    else if (!thread_fence_close())
        _exit(STATUS_NOT_RUN);
    limit(RLIMIT_FSIZE, MOST_FILE_BYTES);
    limit(RLIMIT_CPU, (rlim_t)process->seconds + 1);
}

/* The program's path. Looked for before the change of user, to whom parts of PATH may be closed. */
static bool find_program(const char *name, char path[PATH_MAX])
{
    if (strchr(name, '/'))
        return snprintf(path, PATH_MAX, "%s", name) < PATH_MAX && access(path, F_OK) == 0;
    const char *folder = getenv("PATH");
    if (!folder)
        folder = "/usr/local/bin:/usr/bin:/bin";
    for (;;) {
        const size_t length = strcspn(folder, ":");
        if (length > 0 &&
            snprintf(path, PATH_MAX, "%.*s/%s", (int)length, folder, name) < PATH_MAX &&
            access(path, X_OK) == 0)
            return true;
        if (!folder[length])
            return false;
        folder += length + 1;
    }
}

static void close_others(void)
{
#ifdef SYS_close_range
    syscall(SYS_close_range, 3U, ~0U, 0U);
#endif
}

static void become_program(const struct process *process, const char *path,
                           const unsigned *user_and_group, const int script[2],
                           const int messages[2])
{
    char home[PATH_MAX + 8], temporary[PATH_MAX + 8];
    snprintf(home, sizeof home, "HOME=%s", process->home ? process->home : "/");
    snprintf(temporary, sizeof temporary, "TMPDIR=%s", process->home ? process->home : "/tmp");
    char *const alone[] = {"LC_ALL=C.UTF-8", NULL};
    char *const at_home[] = {"LC_ALL=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin", home, temporary,
                             NULL};
    const int nothing = open("/dev/null", O_WRONLY);
    if (dup2(script[0], STDIN_FILENO) < 0 || dup2(nothing, STDOUT_FILENO) < 0 ||
        dup2(messages[1], STDERR_FILENO) < 0 || fchdir(process->directory) != 0)
        _exit(STATUS_NOT_RUN);
    close_others();
    signal(SIGPIPE, SIG_DFL);
    confine(process, user_and_group);
    execve(path, process->arguments, process->home ? at_home : alone);
    _exit(STATUS_NOT_RUN);
}

static bool start(const struct process *process, const char *path, struct child *child,
                  struct error *error)
{
    int script[2], messages[2];
    unsigned user_and_group[2];
    const bool drops = child_process_user(&user_and_group[0], &user_and_group[1]);
    if (pipe2(script, O_CLOEXEC) != 0)
        return error_set(error, ERROR_FAILED, "cannot open a pipe: %s", strerror(errno));
    if (pipe2(messages, O_CLOEXEC) != 0) {
        error_set(error, ERROR_FAILED, "cannot open a pipe: %s", strerror(errno));
        close(script[0]);
        close(script[1]);
        return false;
    }
    child->pid = fork();
    if (child->pid == 0)
        become_program(process, path, drops ? user_and_group : NULL, script, messages);
    if (child->pid < 0)
        error_set(error, ERROR_FAILED, "cannot start a process: %s", strerror(errno));
    close(script[0]);
    close(messages[1]);
    child->script = script[1];
    child->messages = messages[0];
    fcntl(child->script, F_SETFL, O_NONBLOCK);
    fcntl(child->messages, F_SETFL, O_NONBLOCK);
    return child->pid > 0;
}

static void close_end(int *end)
{
    if (*end >= 0)
        close(*end);
    *end = -1;
}

static void feed(struct child *child, const struct buffer *script, size_t *sent)
{
    const ssize_t written = write(child->script, script->data + *sent, script->length - *sent);
    if (written > 0)
        *sent += (size_t)written;
    if (*sent == script->length || (written < 0 && errno != EAGAIN && errno != EINTR))
        close_end(&child->script);
}

static void listen_to(struct child *child, struct buffer *messages)
{
    char bytes[4096];
    ssize_t size;
    while ((size = read(child->messages, bytes, sizeof bytes)) > 0)
        if (messages->length < MOST_MESSAGES)
            buffer_add_n(messages, bytes, (size_t)size);
    if (size == 0 || (errno != EAGAIN && errno != EINTR))
        close_end(&child->messages);
}

/* A browser starts processes of its own, which outlive it when it is killed: such a program first
 * gets SIGTERM, and time to end them. */
static void end_child(const struct child *child, const struct process *process, int *ret_status)
{
    const double deadline = now() + SECONDS_TO_END;
    while (process->starts_programs && now() < deadline) {
        kill(child->pid, SIGTERM);
        if (waitpid(child->pid, ret_status, WNOHANG) == child->pid)
            return;
        poll(NULL, 0, POLL_MS);
    }
    kill(child->pid, SIGKILL);
    while (waitpid(child->pid, ret_status, 0) < 0 && errno == EINTR)
        ;
}

/* Talks to the child until it ends. Returns false where `go_on` said so. */
static bool converse(struct child *child, const struct process *process,
                     const struct buffer *script, struct buffer *messages, int *ret_status,
                     bool *ret_timed_out, struct error *error)
{
    const double deadline = now() + process->seconds;
    size_t sent = 0;
    for (;;) {
        struct pollfd ends[] = {{.fd = child->script, .events = POLLOUT},
                                {.fd = child->messages, .events = POLLIN}};
        const bool talking = child->script >= 0 || child->messages >= 0;
        if (poll(ends, 2, talking ? POLL_MS : 2) > 0) {
            if (ends[0].revents)
                feed(child, script, &sent);
            if (ends[1].revents)
                listen_to(child, messages);
        }
        if (waitpid(child->pid, ret_status, WNOHANG) == child->pid)
            break;
        const bool stopped = process->go_on && !process->go_on(error);
        *ret_timed_out = now() >= deadline;
        if (stopped || *ret_timed_out) {
            end_child(child, process, ret_status);
            return !stopped;
        }
    }
    if (child->messages >= 0)
        listen_to(child, messages);
    return true;
}

bool child_process_run(const struct process *process, const struct buffer *script,
                       enum process_end *ret, struct buffer *messages, struct error *error)
{
    const struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;
    struct child child = {.script = -1, .messages = -1};
    char path[PATH_MAX];
    int status = 0;
    if (!find_program(process->program, path)) {
        *ret = PROCESS_NOT_FOUND;
        return true;
    }
    sigaction(SIGPIPE, &ignore, &before);
    bool timed_out = false;
    const bool ran = start(process, path, &child, error) &&
                     converse(&child, process, script, messages, &status, &timed_out, error);
    if (timed_out)
        *ret = PROCESS_TIMED_OUT;
    else if (WIFEXITED(status) && WEXITSTATUS(status) == STATUS_NOT_RUN)
        *ret = PROCESS_NOT_RUN;
    else
        *ret = PROCESS_ENDED;
    close_end(&child.script);
    close_end(&child.messages);
    sigaction(SIGPIPE, &before, NULL);
    return ran;
}
