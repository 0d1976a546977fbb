#ifndef ASSAY_SQL_SERVER_SERVER_CHILD_H
#define ASSAY_SQL_SERVER_SERVER_CHILD_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"
#include "sql/server/server_account.h"

struct server_child {
    const struct server_account *account; /* NULL: as the caller, in the caller's folder */
    const char *input;                    /* on standard input, at most 4096 bytes */
    int timeout_seconds;                  /* 0: as long as it takes */
    bool away; /* in the folder /, for the caller's may be closed to this user */
};

/*
 * Run one of PostgreSQL's programs, without a shell, and collect what it prints on both outputs.
 * False when it cannot be run, is not done in time or does not exit with 0; the error then quotes
 * the last line that says why. PG* variables of the caller do not reach it.
 */
bool server_child_run(const char *const arguments[], const struct server_child *options,
                      struct buffer *output, struct error *error) MUST_CHECK;

/* The same at the caller's terminal, whose signals are for the child while it runs. */
bool server_child_talk(const char *const arguments[], int *ret_status,
                       struct error *error) MUST_CHECK;

/* The PG* variables of the environment, for good. */
void server_child_forget_variables(void);

/* In a forked child: signals and variables as a program of PostgreSQL wants them. */
void server_child_settle(bool plain_locale);

#endif
