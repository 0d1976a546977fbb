#include "tests/support/analytics/bench_workers.h"

#include <stddef.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int bench_workers_run(void (*work)(unsigned worker, const void *context), const void *context)
{
    int failed = 0;
    fflush(stdout);
    for (unsigned worker = 0; worker < BENCH_WORKERS; worker++) {
        const pid_t child = fork();
        if (child == 0) {
            setvbuf(stdout, NULL, _IOLBF, 0);
            work(worker, context);
            fflush(stdout);
            _exit(0);
        }
        failed |= child < 0;
    }
    for (int status; wait(&status) > 0;)
        failed |= status != 0;
    return failed;
}
