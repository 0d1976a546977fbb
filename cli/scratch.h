#ifndef ASSAY_CLI_SCRATCH_H
#define ASSAY_CLI_SCRATCH_H

#include "cli/database.h"
#include "sql/server/server_scratch.h"

/* A throw-away database of the private server, whatever --db or the environment say. */
struct scratch {
    struct database database;
    struct server_scratch place;
};

bool scratch_open(const struct options *options, struct scratch *ret,
                  struct error *error) MUST_CHECK;

/* Drops it, and ends the server when nobody else uses it. */
void scratch_close(struct scratch *scratch);

#endif
