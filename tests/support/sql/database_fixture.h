#ifndef ASSAY_TESTS_SUPPORT_SQL_DATABASE_FIXTURE_H
#define ASSAY_TESTS_SUPPORT_SQL_DATABASE_FIXTURE_H

#include "base/arena.h"
#include "sql/session/connection.h"

/* What a test of the database has at hand, and the set-up and tear-down that give and take it. */
extern struct connection *connection; /* to a database of the test program's throw-away server */
extern struct arena arena;

int open_empty_database(void **state);
int open_sample_database(void **state); /* with the ratings of sample_scores.h */
int close_database(void **state);       /* leaves the server for the next test */
int close_database_and_server(void **state);
int end_server(void **state);

#endif
