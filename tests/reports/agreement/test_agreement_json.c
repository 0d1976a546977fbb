#include "reports/agreement/agreement_json.h"

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static json_t *document_of(const struct sample *sample)
{
    struct buffer text = {0};
    agreement_json(&sample->report, &text);
    return json_checked(&text);
}

static void the_document_is_as_agreed(void **state)
{
    struct buffer text = {0};
    agreement_json(&sample_report(*state)->report, &text);
    assert_golden(&text, "agreement.json");
}

static void a_pooled_pair_has_no_question_and_no_test(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_int_equal(json_array_size(json_at(document, "pairs")), SAMPLE_PAIRS);
    assert_string_equal(json_string_value(json_at(document, "pairs.0.a")), "Amara Diallo");
    assert_true(json_is_null(json_at(document, "pairs.0.question")));
    assert_near(json_real_value(json_at(document, "pairs.0.quadratic.estimate")), 0.72, 0);
    assert_true(json_is_null(json_at(document, "pairs.0.quadratic.se_null")));
    assert_true(json_is_null(json_at(document, "pairs.0.quadratic.z")));
    assert_true(json_is_null(json_at(document, "pairs.0.quadratic.p")));
    assert_true(json_is_null(json_at(document, "pairs.0.prevalence_index")));
    json_decref(document);
}

static void a_pair_on_one_question_has_table_and_test(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_string_equal(json_string_value(json_at(document, "pairs.1.question")), "3.2");
    assert_near(json_real_value(json_at(document, "pairs.1.unweighted.se_null")), 0.22, 0);
    assert_int_equal(json_array_size(json_at(document, "pairs.1.levels")), 5);
    json_int_t n = 0;
    for (size_t a = 0; a < 5; a++) {
        const json_t *const row = json_array_get(json_at(document, "pairs.1.table"), a);
        assert_int_equal(json_array_size(row), 5);
        for (size_t b = 0; b < 5; b++)
            n += json_integer_value(json_array_get(row, b));
    }
    assert_int_equal(n, json_integer_value(json_at(document, "pairs.1.n")));
    json_decref(document);
}

static void different_scales_have_no_common_table(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.agreement.pairs[0].n_levels = 0;
    sample->result.agreement.pairs[0].table = NULL;
    sample->result.agreement.pairs[0].mean_difference = NAN;
    json_t *const document = document_of(sample);
    assert_true(json_is_null(json_at(document, "pairs.0.levels")));
    assert_true(json_is_null(json_at(document, "pairs.0.table")));
    assert_true(json_is_null(json_at(document, "pairs.0.mean_difference")));
    json_decref(document);
}

static void a_test_beside_another_status_is_left_out(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct kappa *const kappa = &sample->result.agreement.pairs[1].kappa[KAPPA_LINEAR];
    kappa->estimate = sample_no_estimate(ESTIMATE_TOO_FEW, 4, "4 answers");
    json_t *const document = document_of(sample);
    assert_true(json_is_null(json_at(document, "pairs.1.linear.z")));
    json_decref(document);
}

static void questions_and_all_together_are_panels(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_int_equal(json_array_size(json_at(document, "questions")), SAMPLE_QUESTIONS);
    assert_string_equal(json_string_value(json_at(document, "questions.8.question")), "4.2");
    assert_near(json_real_value(json_at(document, "questions.8.kappa.quadratic.estimate")), 0.12,
                1e-12);
    assert_int_equal(json_integer_value(json_at(document, "overall.n_units")), 231);
    assert_near(json_real_value(json_at(document, "overall.kappa.quadratic.estimate")), 0.61,
                1e-12);
    json_decref(document);
}

static void a_panel_has_every_coefficient(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    static const struct {
        const char *path;
        double value;
    } expected[] = {
        {"topics.1.fleiss.quadratic.estimate", 0.54},
        {"overall.fleiss.unweighted.estimate", 0.366},
        {"overall.conger.quadratic.estimate", 0.62},
        {"overall.gwet.linear.estimate", 0.508},
        {"overall.brennan_prediger.quadratic.estimate", 0.64},
        {"overall.light.quadratic.estimate", 0.66},
        {"overall.krippendorff.nominal.estimate", 0.61},
        {"overall.krippendorff.ordinal.estimate", 0.60},
        {"overall.krippendorff.interval.estimate", 0.59},
        {"overall.kendall_w.estimate", 0.6525},
        {"overall.categories.1.fleiss.estimate", 0.325},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_near(json_real_value(json_at(document, expected[i].path)), expected[i].value, 1e-12);
    assert_string_equal(json_string_value(json_at(document, "overall.categories.1.level")), "2");
    json_decref(document);
}

static void months_have_their_kappas(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_int_equal(json_array_size(json_at(document, "months")), 2);
    assert_string_equal(json_string_value(json_at(document, "months.0.month")), "2026-09");
    assert_near(json_real_value(json_at(document, "months.0.kappa.quadratic.estimate")), 0.55,
                1e-12);
    assert_string_equal(json_string_value(json_at(document, "months.1.kappa.linear.status")),
                        "too_few");
    json_decref(document);
}

static void hostile_and_hidden_names(void **state)
{
    struct sample *const sample = hostile_report(*state);
    json_t *document = document_of(sample);
    assert_string_equal(json_string_value(json_at(document, "pairs.0.b")), hostile_name);
    json_decref(document);
    sample_hide_interviewers(sample);
    document = document_of(sample);
    assert_string_equal(json_string_value(json_at(document, "pairs.0.b")), "Interviewer 2");
    json_decref(document);
}

static void nobody_who_met_gives_empty_lists(void **state)
{
    json_t *const document = document_of(empty_report(*state));
    assert_int_equal(json_array_size(json_at(document, "pairs")), 0);
    assert_int_equal(json_array_size(json_at(document, "questions")), 0);
    assert_true(json_is_null(json_at(document, "overall.observed")));
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_document_is_as_agreed),
        ARENA_TEST(a_pooled_pair_has_no_question_and_no_test),
        ARENA_TEST(a_pair_on_one_question_has_table_and_test),
        ARENA_TEST(different_scales_have_no_common_table),
        ARENA_TEST(a_test_beside_another_status_is_left_out),
        ARENA_TEST(questions_and_all_together_are_panels),
        ARENA_TEST(a_panel_has_every_coefficient),
        ARENA_TEST(months_have_their_kappas),
        ARENA_TEST(hostile_and_hidden_names),
        ARENA_TEST(nobody_who_met_gives_empty_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
