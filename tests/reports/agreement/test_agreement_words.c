#include "reports/agreement/agreement_words.h"

#include <math.h>

#include "base/text.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void a_verdict_knows_the_line_and_the_doubt(void **state)
{
    (void)state;
    const struct {
        double value, upper;
        enum estimate_status status;
        const char *verdict;
    } cases[] = {
        {0.39, 0.399, ESTIMATE_OK, "disagree"},
        {0.39, 0.40, ESTIMATE_OK, "may disagree"},
        {0.40, 0.50, ESTIMATE_OK, "agree in part"},
        {0.60, 0.70, ESTIMATE_OK, "agree"},
        {0.75, 0.90, ESTIMATE_OK, "agree closely"},
        {NAN, NAN, ESTIMATE_TOO_FEW, "too few answers"},
        {NAN, NAN, ESTIMATE_UNDEFINED, "cannot be computed"},
        {NAN, NAN, ESTIMATE_NOT_CONVERGED, "cannot be computed"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct estimate kappa = {
            .status = cases[i].status, .value = cases[i].value, .upper = cases[i].upper};
        assert_string_equal(agreement_words_verdict(&kappa, 0.40), cases[i].verdict);
    }
}

static void a_long_level_is_cut_and_a_hostile_one_inert(void **state)
{
    struct buffer text = {0};
    const char *const labels[] = {"1", hostile_name};
    const struct scale scale = {.n_levels = 2, .labels = labels};
    agreement_words_level(&scale, 1, *state, &text);
    assert_inert(&text);
    assert_true(text_width(text.data) <= 30);
    buffer_clear(&text);
    agreement_words_level(&scale, 0, *state, &text);
    assert_string_equal(text.data, "1");
    buffer_free(&text);
}

static void a_table_without_counts_says_nothing(void **state)
{
    struct buffer text = {0};
    const double values[] = {1, 2};
    const struct scale scale = {.n_levels = 2, .values = values};
    const struct cross_table none = {.scale = &scale};
    const struct estimate kappa = {.status = ESTIMATE_UNDEFINED};
    const struct agreement_case what = {&kappa, 1, 10, 0.40};
    assert_false(agreement_words_one_level(&what, &none, *state, &text));
    assert_null(text.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_verdict_knows_the_line_and_the_doubt),
        ARENA_TEST(a_long_level_is_cut_and_a_hostile_one_inert),
        ARENA_TEST(a_table_without_counts_says_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
