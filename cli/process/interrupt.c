#include "cli/process/interrupt.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t came;
static struct connection *volatile cancelled;

static void note(int number)
{
    (void)number;
    const int kept = errno;
    came = 1;
    if (cancelled)
        connection_cancel(cancelled);
    errno = kept;
}

void interrupt_watch(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    /* Without SA_RESTART: what waits for somebody else, such as a pipe's other end, wakes. */
    const struct sigaction action = {.sa_handler = note, .sa_flags = (int)SA_RESETHAND};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction before;
        sigaction(numbers[i], NULL, &before);
        if (before.sa_handler != SIG_IGN) /* nohup, or a shell's background */
            sigaction(numbers[i], &action, NULL);
    }
}

bool interrupt_check(struct error *error)
{
    struct connection *const connection = cancelled;
    if (!came)
        return true;
    return connection ? connection_interrupted(connection, error) : error_interrupted(error);
}

bool interrupt_came(void)
{
    return came;
}

void interrupt_cancels(struct connection *connection)
{
    cancelled = connection;
}
