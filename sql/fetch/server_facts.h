#ifndef ASSAY_SQL_FETCH_SERVER_FACTS_H
#define ASSAY_SQL_FETCH_SERVER_FACTS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "sql/session/connection.h"

/* How the shards of the candidates lie on the nodes of a cluster. */
struct server_facts {
    int64_t n_shards, n_nodes;
    int64_t fewest, most; /* on a node */
};

/* Texts live in the arena. */
bool server_facts_fetch(struct connection *connection, struct arena *arena, const char **version,
                        const char **encoding, struct error *error) MUST_CHECK;

/* For a database with the extension citus. */
bool server_facts_balance(struct connection *connection, struct server_facts *ret,
                          struct error *error) MUST_CHECK;

/* Likewise: the first node that another one does not reach, as "worker-1:5432"; NULL: none. */
bool server_facts_unreachable(struct connection *connection, struct arena *arena, const char **ret,
                              struct error *error) MUST_CHECK;

#endif
