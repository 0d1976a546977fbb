#include "base/parallel.h"

#include <stdatomic.h>

#include "tests/support/near.h"

enum { PIECES = 1000 };

struct tallied {
    atomic_size_t done[PIECES];
};

static void tally(void *context, size_t piece, const struct parallel *parallel)
{
    (void)parallel;
    struct tallied *const tallied = context;
    atomic_fetch_add(&tallied->done[piece], 1);
}

static void every_piece_is_done_once(void **state)
{
    (void)state;
    static struct tallied tallied;
    struct error error;
    assert_true(parallel_run(tally, &tallied, PIECES, NULL, &error));
    for (size_t i = 0; i < PIECES; i++)
        assert_int_equal(tallied.done[i], 1);
    assert_true(parallel_run(tally, &tallied, 0, NULL, &error));
}

static void wait_for_the_end(void *context, size_t piece, const struct parallel *parallel)
{
    (void)context;
    (void)piece;
    while (parallel_goes_on(parallel))
        continue;
}

static bool never(struct error *error)
{
    return error_set(error, ERROR_INTERRUPTED, "stop");
}

/* Yes once, before anything begins. */
static int n_asked;

static bool goes_on_once(struct error *error)
{
    return n_asked++ == 0 || never(error);
}

static void work_without_an_end_stops_when_it_shall(void **state)
{
    (void)state;
    struct error error;
    n_asked = 0;
    assert_false(parallel_run(wait_for_the_end, NULL, 3, goes_on_once, &error));
    assert_int_equal(error.code, ERROR_INTERRUPTED);
}

static void what_shall_not_go_on_never_begins(void **state)
{
    (void)state;
    struct error error;
    static struct tallied tallied;
    assert_false(parallel_run(tally, &tallied, PIECES, never, &error));
    for (size_t i = 0; i < PIECES; i++)
        assert_int_equal(tallied.done[i], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_piece_is_done_once),
        cmocka_unit_test(work_without_an_end_stops_when_it_shall),
        cmocka_unit_test(what_shall_not_go_on_never_begins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
