#ifndef ASSAY_SQL_SESSION_SQL_LOG_H
#define ASSAY_SQL_SESSION_SQL_LOG_H

#include <stdio.h>

#include "sql/session/parameter.h"

/* For --show-sql: a query and its parameters, free of what a terminal would obey. */
void sql_log(const char *query, const struct parameter *parameters, size_t n_parameters, FILE *out);

#endif
