#include "sql/session/transaction.h"

#include "queries.h"
#include "sql/session/session.h"

static bool run(struct connection *connection, const char *query, struct error *error)
{
    return session_query(connection, query, NO_PARAMETERS, NULL, NULL, error);
}

bool transaction_begin(struct connection *connection, struct error *error)
{
    return run(connection, query_begin_transaction, error) &&
           run(connection, query_set_distribution, error) &&
           run(connection, query_lock_writers, error);
}

bool transaction_commit(struct connection *connection, struct error *error)
{
    if (run(connection, query_commit_transaction, error))
        return true;
    return session_is_lost(connection) &&
           error_hint(error, "nobody can tell from here whether it was stored; look at the server, "
                             "then run the command again: nothing is stored twice");
}
