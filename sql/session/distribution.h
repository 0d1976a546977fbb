#ifndef ASSAY_SQL_SESSION_DISTRIBUTION_H
#define ASSAY_SQL_SESSION_DISTRIBUTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "sql/session/connection.h"

/* What a database is to the extension Citus. */
struct cluster_facts {
    const char *version;   /* of the extension; NULL: the database does not have it */
    const char *available; /* the version that the server could install; NULL: none */
    bool is_coordinator;   /* this and what follows: 0 or false without the extension */
    bool is_known;     /* the coordinator is among the nodes, so that it has the small tables too */
    size_t n_workers;  /* nodes that hold shards beside the coordinator */
    size_t n_inactive; /* nodes that are out of service */
    size_t n_shards;   /* of the candidates, and so of each table that goes with them */
};

enum distribution_place { PLACE_HERE, PLACE_EVERYWHERE, PLACE_SHARDED, PLACE_OTHERWISE };

struct placed_table {
    const char *name;
    const char *owner;
    enum distribution_place place;
    bool is_large; /* to be sharded by candidate; else whole on every node */
    bool is_ours;  /* the session has its owner's rights */
    bool is_new;   /* distributed just now */
};

struct distribution {
    struct cluster_facts cluster;
    struct placed_table *tables; /* each after those that it refers to */
    size_t n_tables;
};

/* `ret` lives in the arena. Without the extension there are no tables. */
bool distribution_look(struct connection *connection, struct arena *arena, struct distribution *ret,
                       struct error *error) MUST_CHECK;

/*
 * Spreads the schema over the nodes of a cluster, in one transaction and with what it holds: small
 * tables whole on every node, those whose key begins with the candidate in shards, one candidate's
 * rows together. What lies so already stays. Refused with a reason: a database without the
 * extension, a node that is not the coordinator, a cluster without workers, tables that lie
 * otherwise or belong to somebody else.
 */
bool distribution_make(struct connection *connection, struct arena *arena, struct distribution *ret,
                       struct error *error) MUST_CHECK;

#endif
