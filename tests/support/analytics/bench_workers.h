#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_BENCH_WORKERS_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_BENCH_WORKERS_H

/* A bench is split over two processes: worker 0 and worker 1. */
enum { BENCH_WORKERS = 2 };

/* Runs `work` for each worker in a process of its own, which writes whole lines to standard output,
 * and waits for all. Returns the exit status of the program: 1 where one failed. */
int bench_workers_run(void (*work)(unsigned worker, const void *context), const void *context);

#endif
