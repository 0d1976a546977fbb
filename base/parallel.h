#ifndef ASSAY_BASE_PARALLEL_H
#define ASSAY_BASE_PARALLEL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * Pieces of work that have no word to each other, done on as many threads as the machine has
 * processors. Which thread does which piece changes nothing in what comes out.
 */
struct parallel;

/* Whether work shall go on; long loops ask now and then, and stop where it shall not. NULL: always.
 */
bool parallel_goes_on(const struct parallel *parallel);

/* Does the pieces 0 to n - 1, the first ones first. `go_on` (NULL: always) is asked before the
 * first and then many times a second, by the calling thread; false: it said no, and set the error.
 */
bool parallel_run(void (*work)(void *context, size_t piece, const struct parallel *parallel),
                  void *context, size_t n, bool (*go_on)(struct error *error),
                  struct error *error) MUST_CHECK;

#endif
