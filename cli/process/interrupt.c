#include "cli/process/interrupt.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_NS = 50 * 1000 * 1000 };

static volatile sig_atomic_t came;
static struct connection *volatile cancelled;

/* What ends the program from the side waits for a signal, and then for the lock, which whoever must
 * not be cut holds: the main thread alone takes it, first at the start. */
static sem_t asked;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static size_t n_holds;
static struct server *released;

static void note(int number)
{
    (void)number;
    const int kept = errno;
    came = 1;
    sem_post(&asked);
    if (cancelled)
        connection_cancel(cancelled);
    errno = kept;
}

void interrupt_watch(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGXCPU};
    /* Without SA_RESTART: what waits for somebody else, such as a pipe's other end, wakes. */
    const struct sigaction action = {.sa_handler = note, .sa_flags = (int)SA_RESETHAND};
    sem_init(&asked, 0, 0);
    interrupt_hold();
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

bool interrupt_may_write(int file)
{
    struct pollfd end = {.fd = file, .events = POLLOUT};
    return !came || poll(&end, 1, 0) > 0;
}

void interrupt_cancels(struct connection *connection)
{
    cancelled = connection;
}

void interrupt_releases(struct server *server)
{
    released = server;
}

/* The main thread goes on with its work meanwhile, which touches nothing that is released here. */
static void *end_from_the_side(void *unused)
{
    static const char message[] = "assay: interrupted\n";
    const struct timespec patience = {.tv_nsec = PATIENCE_NS};
    (void)unused;
    while (sem_wait(&asked) != 0)
        ;
    nanosleep(&patience, NULL);
    pthread_mutex_lock(&lock);
    server_detach(released);
    if (interrupt_may_write(STDERR_FILENO)) {
        const ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
        (void)written;
    }
    _exit(ERROR_INTERRUPTED);
}

/* Signals are for the main thread, whose waiting they are to end. Without a thread the work ends
 * where it asks. */
static void start_thread(void)
{
    static bool started;
    sigset_t all, before;
    pthread_t thread;
    if (started)
        return;
    started = true;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if (pthread_create(&thread, NULL, end_from_the_side, NULL) == 0)
        pthread_detach(thread);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void interrupt_let_end(void)
{
    start_thread();
    if (--n_holds == 0)
        pthread_mutex_unlock(&lock);
}

void interrupt_hold(void)
{
    if (n_holds++ == 0)
        pthread_mutex_lock(&lock);
}
