#include "analytics/questions/upper_lower.h"

#include <string.h>

#include "tests/support/analytics/first_pass.h"
#include "tests/support/analytics/lsat6.h"
#include "tests/support/near.h"

enum { MOST = 40 };

static struct arena run;

/* Ten candidates, three at each end (2.7). At the top 0.9, 0.8 and one place for the three at 0.7,
 * whose mean share is 0.5; at the bottom no tie. D = (1 + 0.5 + 0.5)/3 - (0 + 0.5 + 0)/3. */
static void ties_at_the_cut_share_the_places_that_are_left(void **state)
{
    (void)state;
    struct standing standings[] = {{1, 0.9},   {0.5, 0.8}, {0.25, 0.7}, {0.5, 0.7}, {0.75, 0.7},
                                   {0.5, 0.5}, {0, 0.4},   {0, 0.3},    {0.5, 0.2}, {0, 0.1}};
    const struct estimate d = upper_lower(standings, 10, 6, &run);
    assert_int_equal(d.status, ESTIMATE_OK);
    assert_near(d.value, 0.5, 1e-14);
    assert_int_equal(d.n, 10);
}

/* Groups of the 270 at either end with ties at the cut shared out, computed in R for these data. */
static void the_lsat_gives_what_r_computes_by_the_definition(void **state)
{
    (void)state;
    static const double expected[] = {0.19662447257383975, 0.6314580403187998, 0.8108766994842944,
                                      0.5369901547116738, 0.3203469292076887};
    struct sheet sheet;
    struct first_pass collected;
    lsat6_open(&sheet);
    collect(&collected, &sheet);
    struct item_scores scores = collect_scores(&collected, &sheet);
    for (size_t q = 0; q < 5; q++) {
        static struct standing standings[1000];
        const size_t n = item_scores_totals(&scores, q, standings);
        const struct estimate d = upper_lower(standings, n, 20, &run);
        assert_near(d.value, expected[q], 1e-12);
        assert_true(d.lower < d.value && d.value < d.upper && d.upper - d.lower < 0.2);
    }
    item_scores_free(&scores);
    first_pass_free(&collected);
    sheet_close(&sheet);
}

static size_t fill(struct standing *standings, size_t n)
{
    for (size_t i = 0; i < n; i++)
        standings[i] = (struct standing){(double)(i * 7 % 5) / 8 + (i > n / 2 ? 0.5 : 0),
                                         (double)(i % 13) / 13 + (double)i / (double)n};
    return n;
}

static void the_order_of_candidates_does_not_matter(void **state)
{
    (void)state;
    struct standing standings[MOST], turned[MOST];
    const size_t n = fill(standings, MOST);
    for (size_t i = 0; i < n; i++)
        turned[i] = standings[n - 1 - i];
    const struct estimate a = upper_lower(standings, n, 20, &run),
                          b = upper_lower(turned, n, 20, &run);
    assert_memory_equal(&a, &b, sizeof a);
}

static void turning_the_scale_round_turns_the_sign(void **state)
{
    (void)state;
    struct standing standings[MOST], turned[MOST];
    const size_t n = fill(standings, MOST);
    for (size_t i = 0; i < n; i++)
        turned[i] = (struct standing){1 - standings[i].share, standings[i].score};
    const struct estimate a = upper_lower(standings, n, 20, &run),
                          b = upper_lower(turned, n, 20, &run);
    assert_near(a.value, -b.value, 1e-14);
    assert_near(a.se, b.se, 1e-14);
    assert_near(a.lower, -b.upper, 1e-14);
}

/* Every strong candidate has all, every weak one nothing: no candidate moves D. */
static void a_perfect_separation_has_a_lower_bound(void **state)
{
    (void)state;
    struct standing standings[MOST];
    for (size_t i = 0; i < MOST; i++)
        standings[i] = (struct standing){i >= MOST / 2, (double)i};
    const struct estimate d = upper_lower(standings, MOST, 20, &run);
    assert_near(d.value, 1, 0);
    assert_true(d.lower > 0.5 && d.lower < 1);
    assert_near(d.upper, 1, 0);
    assert_true(isnan(d.se));
}

static void what_does_not_vary_is_undefined(void **state)
{
    (void)state;
    struct standing standings[MOST];
    const size_t n = fill(standings, MOST);
    for (size_t i = 0; i < n; i++)
        standings[i].share = 0.5;
    assert_int_equal(upper_lower(standings, n, 20, &run).status, ESTIMATE_UNDEFINED);
    for (size_t i = 0; i < n; i++)
        standings[i] = (struct standing){(double)i / MOST, 0.25};
    assert_string_equal(upper_lower(standings, n, 20, &run).reason,
                        "the candidates did equally well over all questions");
    assert_int_equal(upper_lower(standings, 0, 20, &run).status, ESTIMATE_UNDEFINED);
}

static void below_the_floor_and_below_six_there_are_too_few(void **state)
{
    (void)state;
    struct standing standings[MOST];
    assert_int_equal(upper_lower(standings, fill(standings, 19), 20, &run).status,
                     ESTIMATE_TOO_FEW);
    assert_int_equal(upper_lower(standings, fill(standings, 5), 2, &run).status, ESTIMATE_TOO_FEW);
    assert_int_equal(upper_lower(standings, fill(standings, 6), 2, &run).status, ESTIMATE_OK);
}

static int free_run(void **state)
{
    (void)state;
    arena_free(&run);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ties_at_the_cut_share_the_places_that_are_left),
        cmocka_unit_test(the_lsat_gives_what_r_computes_by_the_definition),
        cmocka_unit_test(the_order_of_candidates_does_not_matter),
        cmocka_unit_test(turning_the_scale_round_turns_the_sign),
        cmocka_unit_test(a_perfect_separation_has_a_lower_bound),
        cmocka_unit_test(what_does_not_vary_is_undefined),
        cmocka_unit_test(below_the_floor_and_below_six_there_are_too_few),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
