#include "reports/candidates/profile_json.h"

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static json_t *document_of(const struct sample *sample, size_t profile)
{
    struct buffer text = {0};
    profile_json(&sample->report, profile, &text);
    return json_checked(&text);
}

static void the_document_is_as_agreed(void **state)
{
    struct buffer text = {0};
    profile_json(&sample_report(*state)->report, 0, &text);
    assert_golden(&text, "profile.json");
}

static void candidates_are_codes_unless_names_are_asked_for(void **state)
{
    struct sample *const sample = sample_report(*state);
    json_t *document = document_of(sample, 0);
    assert_string_equal(json_string_value(json_at(document, "candidate")), "C-0017");
    json_decref(document);
    sample->report.names = true;
    document = document_of(sample, 1);
    assert_string_equal(json_string_value(json_at(document, "candidate")), "E-1042");
    json_decref(document);
}

static void each_topic_has_its_verdict(void **state)
{
    static const char *const verdicts[] = {"typical",    "below_typical", "above_typical",
                                           "cannot_say", "not_asked",     "cannot_say"};
    json_t *const document = document_of(sample_report(*state), 0);
    assert_int_equal(json_array_size(json_at(document, "topics")), SAMPLE_TOPICS);
    for (size_t t = 0; t < SAMPLE_TOPICS; t++) {
        const json_t *const topic = json_array_get(json_at(document, "topics"), t);
        assert_string_equal(json_string_value(json_object_get(topic, "verdict")), verdicts[t]);
    }
    assert_string_equal(json_string_value(json_at(document, "topics.0.kind")), "core");
    assert_string_equal(json_string_value(json_at(document, "topics.4.kind")), "bonus");
    assert_true(json_is_false(json_at(document, "topics.4.asked")));
    json_decref(document);
}

static void a_small_cohort_has_no_percentiles(void **state)
{
    json_t *const document = document_of(sample_report(*state), 0);
    assert_near(json_real_value(json_at(document, "topics.0.cohort.p50")), 0.47, 0);
    assert_true(json_is_null(json_at(document, "topics.5.cohort.p10")));
    assert_true(json_is_null(json_at(document, "topics.5.cohort.p90")));
    json_decref(document);
}

static void hostile_names_read_back_as_they_were(void **state)
{
    json_t *const document = document_of(hostile_report(*state), 0);
    assert_string_equal(json_string_value(json_at(document, "candidate")), hostile_name);
    assert_string_equal(json_string_value(json_at(document, "topics.2.topic")), hostile_name);
    json_decref(document);
}

static void too_few_ratings_have_no_number_but_n(void **state)
{
    json_t *const document = document_of(too_few_report(*state), 0);
    assert_true(json_is_null(json_at(document, "topics.0.adjusted.estimate")));
    assert_int_equal(json_integer_value(json_at(document, "topics.0.adjusted.n")), 1);
    assert_string_equal(json_string_value(json_at(document, "topics.0.verdict")), "cannot_say");
    assert_string_equal(json_string_value(json_at(document, "topics.0.reason")),
                        "there are too few other candidates to compare with");
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_document_is_as_agreed),
        ARENA_TEST(candidates_are_codes_unless_names_are_asked_for),
        ARENA_TEST(each_topic_has_its_verdict),
        ARENA_TEST(a_small_cohort_has_no_percentiles),
        ARENA_TEST(hostile_names_read_back_as_they_were),
        ARENA_TEST(too_few_ratings_have_no_number_but_n),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
