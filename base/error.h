#ifndef ASSAY_BASE_ERROR_H
#define ASSAY_BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

/* What went wrong, in the caller's own memory. The code is the exit status the command ends with.
 */
enum error_code {
    ERROR_NONE = 0,
    ERROR_FAILED = 1,
    ERROR_USAGE = 2,
    ERROR_REJECT_LIMIT = 4,
    ERROR_DATABASE = 5,
    ERROR_TOO_FEW = 6,
    ERROR_INTERRUPTED = 130
};

struct error {
    enum error_code code;
    char source[256];   /* file name, or empty */
    size_t line;        /* from 1; 0: none */
    size_t column;      /* from 1; 0: none */
    char message[1024]; /* UTF-8, as is the hint */
    char hint[512];     /* what to do; printed on a line of its own */
};

/* Each returns false, so that a failing function can end with `return error_set(…)`. */
bool error_set(struct error *error, enum error_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool error_hint(struct error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool error_at(struct error *error, const char *source, size_t line, size_t column);

/* ERROR_INTERRUPTED, as every layer says it. */
bool error_interrupted(struct error *error);

/* Put "context: " before the message. */
bool error_context(struct error *error, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#define MUST_CHECK __attribute__((warn_unused_result))

#endif
