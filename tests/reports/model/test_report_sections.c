#include "reports/model/report_sections.h"

#include "tests/support/near.h"

static void sections_are_read_by_name_and_add_up(void **state)
{
    (void)state;
    struct error error = {0};
    unsigned set = SECTION_CANDIDATES;
    assert_true(report_sections_read("drift,pipeline", &set, &error));
    assert_int_equal(set, SECTION_DRIFT | SECTION_PIPELINE | SECTION_CANDIDATES);
    struct buffer text = {0};
    report_sections_words(set, &text);
    assert_string_equal(text.data, "drift, pipeline and candidates");
    buffer_free(&text);
}

static void an_unknown_section_changes_nothing_and_names_those_there_are(void **state)
{
    (void)state;
    const char *const bad[] = {"", "drift,", "Drift", "drift,pipe", "candidate"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct error error = {0};
        unsigned set = SECTION_DRIFT;
        assert_false(report_sections_read(bad[i], &set, &error));
        assert_int_equal(set, SECTION_DRIFT);
        assert_string_equal(error.hint, "its sections are changes, questions, difficulty, rubric, "
                                        "criteria, versions, agreement, interviewers, drift, "
                                        "pipeline and candidates");
    }
}

static void a_report_has_what_is_not_left_out(void **state)
{
    (void)state;
    const struct report report = {.left_out = SECTION_DRIFT};
    assert_false(report_sections_has(&report, SECTION_DRIFT));
    assert_false(report_sections_has(&report, SECTION_DRIFT | SECTION_PIPELINE));
    assert_true(report_sections_has(&report, SECTION_PIPELINE));
    assert_true(report_sections_has(&report, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sections_are_read_by_name_and_add_up),
        cmocka_unit_test(an_unknown_section_changes_nothing_and_names_those_there_are),
        cmocka_unit_test(a_report_has_what_is_not_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
