#include "sql/imports/code_key.h"

#include "queries.h"
#include "sql/session/session.h"

bool code_key_from_imports(struct connection *connection, struct error *error)
{
    return session_query(connection, query_set_code_key, NO_PARAMETERS, NULL, NULL, error);
}
