#ifndef ASSAY_TESTS_SUPPORT_SQL_SAMPLE_SCORES_H
#define ASSAY_TESTS_SUPPORT_SQL_SAMPLE_SCORES_H

#include "sql/session/connection.h"

/*
 * A connection to a fresh database with a few ratings that were put there row by row:
 *
 *   candidates 1 (id "a", Ann), 2 ("b", Bo), 3 ("a", of another source); roles Engineer, Analyst;
 * one stage questions Q2, Q10, q1 without a bank; interviewers Zoe, Al; scales 1..3 and 1..5;
 * January to March 2026 candidate 1: Q10 twice on 1..3 and once on 1..5, Q2 once, q1 missing;
 * candidate 2: Q2 once without a date
 */
struct connection *sample_scores(void);

/* Puts them into a schema without any. */
void sample_scores_fill(struct connection *connection);

/* Runs a statement that has to work. */
void run_statement(struct connection *connection, const char *statement);

#endif
