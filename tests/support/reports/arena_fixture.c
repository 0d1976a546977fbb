#include "tests/support/reports/arena_fixture.h"

#include <stdlib.h>

#include "base/arena.h"

int arena_set_up(void **state)
{
    *state = calloc(1, sizeof(struct arena));
    return *state == NULL;
}

int arena_tear_down(void **state)
{
    arena_free(*state);
    free(*state);
    return 0;
}
