#ifndef ASSAY_TESTS_SUPPORT_SQL_TRY_SERVER_H
#define ASSAY_TESTS_SUPPORT_SQL_TRY_SERVER_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/error.h"
#include "sql/server/server_paths.h"

/* Steps that the tests of the private server share; each fails the test when it cannot be done. */
struct server *attach(void);
void assert_answers(const char *conninfo, const char *statement, const char *expected);
void assert_fails_naming(bool done, const struct error *error, const char *part);
void find_paths(struct server_paths *paths);
pid_t serving_process(void); /* 0: none */

/* Use a new XDG_DATA_HOME; `leave_home` stops what runs in it and removes it. */
void enter_home(char *home, size_t size);
void leave_home(const char *home);

/* Run a function in a child and give its result, or 255. */
int in_child(int (*function)(void *argument), void *argument);

#endif
