#include "base/parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

struct parallel {
    void (*work)(void *context, size_t piece, const struct parallel *parallel);
    void *context;
    size_t n;
    atomic_size_t next; /* piece */
    atomic_bool stopped;
    pthread_mutex_t lock;
    pthread_cond_t ended;
    size_t n_running; /* threads, under the lock */
};

enum { MOST_THREADS = 64, NANOSECONDS = 1000000000, WATCH_NANOSECONDS = 20000000 };
enum { STACK_BYTES = 8 << 20 };

bool parallel_goes_on(const struct parallel *parallel)
{
    return !parallel || !atomic_load_explicit(&parallel->stopped, memory_order_relaxed);
}

static void *run_pieces(void *context)
{
    struct parallel *const parallel = context;
    for (size_t piece; (piece = atomic_fetch_add(&parallel->next, 1)) < parallel->n;)
        if (parallel_goes_on(parallel))
            parallel->work(parallel->context, piece, parallel);
    pthread_mutex_lock(&parallel->lock);
    if (--parallel->n_running == 0)
        pthread_cond_signal(&parallel->ended);
    pthread_mutex_unlock(&parallel->lock);
    return NULL;
}

static size_t count_threads(size_t n)
{
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    const size_t most = processors < 1              ? 1
                        : processors > MOST_THREADS ? MOST_THREADS
                                                    : (size_t)processors;
    return n < most ? n : most;
}

static struct timespec soon(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    time.tv_nsec += WATCH_NANOSECONDS;
    if (time.tv_nsec >= NANOSECONDS) {
        time.tv_nsec -= NANOSECONDS;
        time.tv_sec++;
    }
    return time;
}

/* Waits by a clock that nobody sets. */
static void init_ended(pthread_cond_t *ended)
{
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(ended, &attributes);
    pthread_condattr_destroy(&attributes);
}

/* Threads have as much stack as here, whatever the limit was when the program began. */
static size_t start_threads(struct parallel *parallel, pthread_t *threads, size_t wanted)
{
    pthread_attr_t attributes;
    size_t started = 0;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK_BYTES);
    while (started < wanted &&
           pthread_create(&threads[started], &attributes, run_pieces, parallel) == 0)
        started++;
    pthread_attr_destroy(&attributes);
    return started;
}

/* Until all threads have ended; false: they were stopped. */
static bool watch(struct parallel *parallel, bool (*go_on)(struct error *error),
                  struct error *error)
{
    bool going = true;
    pthread_mutex_lock(&parallel->lock);
    while (parallel->n_running > 0) {
        const struct timespec deadline = soon();
        pthread_cond_timedwait(&parallel->ended, &parallel->lock, &deadline);
        if (!going || !go_on || go_on(error))
            continue;
        going = false;
        atomic_store(&parallel->stopped, true);
    }
    pthread_mutex_unlock(&parallel->lock);
    return going;
}

bool parallel_run(void (*work)(void *context, size_t piece, const struct parallel *parallel),
                  void *context, size_t n, bool (*go_on)(struct error *error), struct error *error)
{
    struct parallel parallel = {.work = work, .context = context, .n = n};
    pthread_t threads[MOST_THREADS];
    const size_t wanted = count_threads(n);
    if (go_on && !go_on(error))
        return false;
    pthread_mutex_init(&parallel.lock, NULL);
    init_ended(&parallel.ended);
    parallel.n_running = wanted;
    const size_t started = start_threads(&parallel, threads, wanted);
    /* Those that the system did not give are done without; at least one has to be there. */
    for (size_t i = started; i < wanted; i++)
        run_pieces(&parallel);
    const bool done = watch(&parallel, go_on, error);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    pthread_cond_destroy(&parallel.ended);
    pthread_mutex_destroy(&parallel.lock);
    return done;
}
