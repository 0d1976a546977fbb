#include "cli/writing/pager.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* As a shell says it of a program that it does not find. */
enum { NOT_STARTED = 127 };

/* NULL: none is named, and less is tried. */
static const char *named(void)
{
    return getenv("PAGER");
}

static bool is_wanted(const char *command)
{
    const char *const terminal = getenv("TERM");
    const bool is_program = !command || command[strspn(command, " \t")];
    return is_program && (!command || strcmp(command, "cat") != 0) && terminal &&
           strcmp(terminal, "dumb") != 0 && isatty(STDOUT_FILENO);
}

/* In the child: colours stay, a short text is printed, and the screen keeps it. */
static _Noreturn void become(const char *command, int reading)
{
    if (dup2(reading, STDIN_FILENO) < 0)
        _exit(NOT_STARTED);
    close(reading);
    setenv("LESS", "FRX", 0);
    setenv("LV", "-c", 0);
    if (command)
        execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    else
        execlp("less", "less", (char *)NULL);
    _exit(NOT_STARTED);
}

/* Whoever leaves the pager before the end has seen enough. */
static void feed(int writing, const struct buffer *text)
{
    size_t done = 0;
    while (done < text->length) {
        const ssize_t written = write(writing, text->data + done, text->length - done);
        if (written < 0 && errno != EINTR)
            break;
        done += written > 0 ? (size_t)written : 0;
    }
    close(writing);
}

/* Its exit status; 0 where a signal ended it. */
static int wait_for(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

bool pager_show(const struct buffer *text)
{
    int ends[2];
    const char *const command = named();
    if (!is_wanted(command) || pipe(ends) != 0)
        return false;
    const pid_t child = fork();
    if (child == 0) {
        close(ends[1]);
        become(command, ends[0]);
    }
    close(ends[0]);
    if (child < 0) {
        close(ends[1]);
        return false;
    }
    feed(ends[1], text);
    return wait_for(child) == 0;
}
