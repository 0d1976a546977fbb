#include "tests/support/sql/database_fixture.h"

#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/throwaway.h"

struct connection *connection;
struct arena arena;

int open_empty_database(void **state)
{
    (void)state;
    connection = open_empty();
    return 0;
}

int open_sample_database(void **state)
{
    (void)state;
    connection = sample_scores();
    return 0;
}

int close_database(void **state)
{
    (void)state;
    connection_close(connection);
    arena_free(&arena);
    return 0;
}

int close_database_and_server(void **state)
{
    close_database(state);
    return end_server(state);
}

int end_server(void **state)
{
    (void)state;
    throwaway_end();
    return 0;
}
