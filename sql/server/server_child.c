#include "sql/server/server_child.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sql/server/server_log.h"

extern char **environ;

enum { EXIT_NOT_FOUND = 127, OUTPUT_LIMIT = 1 << 20 };

void server_child_forget_variables(void)
{
    for (size_t i = 0; environ && environ[i];) {
        char name[64];
        const size_t length = strcspn(environ[i], "=");
        if (strncmp(environ[i], "PG", 2) != 0 || length >= sizeof name) {
            i++;
            continue;
        }
        memcpy(name, environ[i], length);
        name[length] = '\0';
        unsetenv(name);
    }
}

void server_child_settle(bool plain_locale)
{
    static const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGCHLD, SIGTSTP};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    server_child_forget_variables();
    if (plain_locale) {
        setenv("LC_ALL", "C", 1);
        setenv("TZ", "UTC", 1);
    }
}

static bool cannot_run(const char *program, struct error *error)
{
    return error_set(error, ERROR_DATABASE, "cannot run '%s': %s", program, strerror(errno));
}

/* A pipe that already holds the input: its reader may end early without a signal for us. */
static int input_of(const char *text)
{
    if (!text)
        return open("/dev/null", O_RDONLY | O_CLOEXEC);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    const ssize_t written = write(ends[1], text, strlen(text));
    close(ends[1]);
    if (written == (ssize_t)strlen(text))
        return ends[0];
    close(ends[0]);
    return -1;
}

static void become_child(const char *const arguments[], const struct server_child *options,
                         int input, int output)
{
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    if (options->away && chdir("/") != 0)
        _exit(EXIT_FAILURE);
    if (options->account) {
        setsid();
        server_account_enter(options->account);
    }
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    server_child_settle(true);
    execvp(arguments[0], (char *const *)arguments);
    _exit(EXIT_NOT_FOUND);
}

static int milliseconds_until(const struct timespec *end)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    const long long left = (end->tv_sec - now.tv_sec) * 1000LL +
                           (end->tv_nsec - now.tv_nsec) / 1000000;
    return left < 0 ? 0 : left > INT_MAX ? INT_MAX : (int)left;
}

/* True at the end of the output, false when time is up. */
static bool collect(int from, int timeout_seconds, struct buffer *output)
{
    struct timespec end;
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += timeout_seconds;
    for (;;) {
        struct pollfd wait = {.fd = from, .events = POLLIN};
        const int ready = poll(&wait, 1, timeout_seconds ? milliseconds_until(&end) : -1);
        if (ready == 0)
            return false;
        char bytes[4096];
        const ssize_t length = ready < 0 ? -1 : read(from, bytes, sizeof bytes);
        if (length < 0 && errno == EINTR)
            continue;
        if (length <= 0)
            return true;
        if (output->length < OUTPUT_LIMIT)
            buffer_add_n(output, bytes, (size_t)length);
    }
}

static int status_of(pid_t child)
{
    int status = -1;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

static bool judge(const char *program, int status, const struct buffer *output, struct error *error)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_NOT_FOUND && output->length == 0)
        return error_set(error, ERROR_DATABASE, "cannot run '%s'", program);
    if (WIFSIGNALED(status))
        return error_set(error, ERROR_DATABASE, "'%s' was ended by signal %d", program,
                         WTERMSIG(status));
    char reason[512];
    server_log_reason(output->data ? output->data : "", reason, sizeof reason);
    return error_set(error, ERROR_DATABASE, "'%s' failed: %s", program,
                     *reason ? reason : "it did not say why");
}

bool server_child_run(const char *const arguments[], const struct server_child *options,
                      struct buffer *output, struct error *error)
{
    int ends[2];
    const int input = input_of(options->input);
    if (input < 0 || pipe2(ends, O_CLOEXEC) != 0) {
        if (input >= 0)
            close(input);
        return cannot_run(arguments[0], error);
    }
    buffer_add(output, "");
    const pid_t child = fork();
    if (child == 0)
        become_child(arguments, options, input, ends[1]);
    close(input);
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return cannot_run(arguments[0], error);
    }
    const bool in_time = collect(ends[0], options->timeout_seconds, output);
    close(ends[0]);
    if (!in_time)
        kill(options->account ? -child : child, SIGKILL);
    const int status = status_of(child);
    if (!in_time)
        return error_set(error, ERROR_DATABASE, "'%s' was not done after %d seconds", arguments[0],
                         options->timeout_seconds);
    return judge(arguments[0], status, output, error);
}

bool server_child_talk(const char *const arguments[], int *ret_status, struct error *error)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    const pid_t child = fork();
    if (child == 0) {
        server_child_settle(false);
        execvp(arguments[0], (char *const *)arguments);
        _exit(EXIT_NOT_FOUND);
    }
    const int status = child < 0 ? -1 : status_of(child);
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    if (child < 0 || (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_NOT_FOUND))
        return cannot_run(arguments[0], error);
    *ret_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return true;
}
