#include "analytics/questions/polyserial.h"

#include "tests/support/analytics/first_pass.h"
#include "tests/support/analytics/lsat6.h"
#include "tests/support/near.h"

enum { MOST = 40 };

static struct arena run;

/* Two-step estimates of polycor 0.8.1 (R), polyserial(rest, item), which CTT and psych share. */
static void the_lsat_gives_what_polycor_gives(void **state)
{
    (void)state;
    static const double expected[] = {0.20910658023606474, 0.20293390193631122, 0.2172462704299493,
                                      0.1989278272981885, 0.19330764934680977};
    struct sheet sheet;
    struct first_pass collected;
    lsat6_open(&sheet);
    collect(&collected, &sheet);
    struct item_scores scores = collect_scores(&collected, &sheet);
    for (size_t q = 0; q < 5; q++) {
        static struct standing standings[1000];
        const size_t n = item_scores_rests(&scores, q, standings);
        const struct estimate r = polyserial(standings, n, 20, &run);
        assert_near(r.value, expected[q], 1e-12);
        assert_true(r.lower < r.value && r.value < r.upper);
    }
    item_scores_free(&scores);
    first_pass_free(&collected);
    sheet_close(&sheet);
}

static size_t fill(struct standing *standings, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const double x = (double)(i * 11 % 5) / 4;
        standings[i] = (struct standing){x, x / 3 + (double)(i * 17 % 23) / 23};
    }
    return n;
}

static void the_standard_error_is_the_jackknife_done_at_length(void **state)
{
    (void)state;
    struct standing standings[MOST], others[MOST];
    const size_t n = fill(standings, 31);
    double sum = 0, squares = 0;
    for (size_t out = 0; out < n; out++) {
        size_t m = 0;
        for (size_t i = 0; i < n; i++)
            if (i != out)
                others[m++] = standings[i];
        const double r = polyserial(others, m, 4, &run).value;
        sum += r;
        squares += r * r;
    }
    const double count = (double)n;
    const double variance = (count - 1) / count * (squares - sum * sum / count);
    assert_near(polyserial(standings, n, 4, &run).se, sqrt(variance), 1e-10);
}

static void the_spacing_of_the_levels_and_the_order_do_not_matter(void **state)
{
    (void)state;
    struct standing standings[MOST], turned[MOST];
    const size_t n = fill(standings, MOST);
    for (size_t i = 0; i < n; i++)
        turned[n - 1 - i] = (struct standing){standings[i].share / 2, 3 * standings[i].score - 1};
    const struct estimate a = polyserial(standings, n, 20, &run),
                          b = polyserial(turned, n, 20, &run);
    assert_near(a.value, b.value, 1e-13);
    assert_near(a.se, b.se, 1e-13);
    for (size_t i = 0; i < n; i++)
        turned[i].score = -turned[i].score;
    assert_near(polyserial(turned, n, 20, &run).value, -a.value, 1e-13);
}

/* x that is all but continuous. Expected by hand: sqrt((n - 1)/n) sd(level) r(level, score) over
 * the sum of the normal density at the 39 cuts k/40, as Olsson, Drasgow & Dorans (1982) have the
 * two-step estimate. */
static void a_mean_over_interviewers_may_lie_between_levels(void **state)
{
    (void)state;
    struct standing standings[MOST];
    for (size_t i = 0; i < MOST; i++)
        standings[i] = (struct standing){(double)i / MOST, (double)(i + 9 * (i % 4)) / MOST};
    const struct estimate r = polyserial(standings, MOST, 20, &run);
    assert_int_equal(r.status, ESTIMATE_OK);
    assert_near(r.value, 0.7997081251169728, 1e-12);
}

static void what_cannot_be_said_has_a_reason(void **state)
{
    (void)state;
    struct standing standings[MOST];
    const size_t n = fill(standings, MOST);
    assert_int_equal(polyserial(standings, 19, 20, &run).status, ESTIMATE_TOO_FEW);
    assert_int_equal(polyserial(standings, 0, 20, &run).status, ESTIMATE_UNDEFINED);
    assert_int_equal(polyserial(standings, 1, 20, &run).status, ESTIMATE_UNDEFINED);
    for (size_t i = 0; i < n; i++)
        standings[i].share = 0.5;
    assert_string_equal(polyserial(standings, n, 20, &run).reason,
                        "every candidate got the same score on this question");
    standings[3].share = 0.75;
    assert_string_equal(polyserial(standings, n, 20, &run).reason,
                        "all candidates but one got the same score on this question");
    fill(standings, n);
    for (size_t i = 0; i < n; i++)
        standings[i].score = 0;
    assert_string_equal(polyserial(standings, n, 20, &run).reason,
                        "the candidates did equally well on the other questions");
    standings[3].score = 1;
    assert_string_equal(polyserial(standings, n, 20, &run).reason,
                        "all candidates but one did equally well on the other questions");
    for (size_t i = 0; i < n; i++)
        standings[i] = (struct standing){(double)(i % 2), (double)(i % 2)};
    assert_int_equal(polyserial(standings, n, 20, &run).status, ESTIMATE_UNDEFINED);
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
        cmocka_unit_test(the_lsat_gives_what_polycor_gives),
        cmocka_unit_test(the_standard_error_is_the_jackknife_done_at_length),
        cmocka_unit_test(the_spacing_of_the_levels_and_the_order_do_not_matter),
        cmocka_unit_test(a_mean_over_interviewers_may_lie_between_levels),
        cmocka_unit_test(what_cannot_be_said_has_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
