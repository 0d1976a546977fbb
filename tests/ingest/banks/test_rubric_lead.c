#include "ingest/banks/rubric_lead.h"

#include "tests/support/near.h"

static void the_title_goes(void **state)
{
    (void)state;
    assert_string_equal(rubric_lead_skip_title("Strong answer: Should x"), "Should x");
    assert_string_equal(rubric_lead_skip_title(" strong ANSWER:\n x"), "x");
    assert_string_equal(rubric_lead_skip_title("Strong answers x"), "Strong answers x");
}

static void should_makes_required_and_may_makes_optional(void **state)
{
    (void)state;
    static const struct {
        const char *text, *rest;
        bool required;
    } cases[] = {
        {"Candidate should discuss indexes", "indexes", true},
        {"Should cover indexes", "indexes", true},
        {"The candidate must also explain why", "why", true},
        {"They might mention using asyncpg", "asyncpg", false},
        {"May discuss", "", false},
        {"may mention the use of locks", "locks", false},
        {"Could be aware of limits", "be aware of limits", false},
        {"They might, ideally", ", ideally", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool required = !cases[i].required;
        assert_string_equal(rubric_lead_skip_modal(cases[i].text, &required), cases[i].rest);
        assert_int_equal(required, cases[i].required);
    }
}

static void a_text_without_such_words_stays(void **state)
{
    (void)state;
    bool required = false;
    assert_string_equal(rubric_lead_skip_modal("Mayor of London", &required), "Mayor of London");
    assert_string_equal(rubric_lead_skip_modal("it depends", &required), "it depends");
    assert_string_equal(rubric_lead_skip_modal("can-do spirit", &required), "can-do spirit");
    assert_false(required);
}

static void plain_leads_go(void **state)
{
    (void)state;
    assert_string_equal(rubric_lead_skip_plain("Discussion of locks"), "locks");
    assert_string_equal(rubric_lead_skip_plain("Discussions are long"), "Discussions are long");
}

static void a_word_counts_whole(void **state)
{
    (void)state;
    assert_string_equal(rubric_lead_word("And so", "and"), "so");
    assert_null(rubric_lead_word("Android", "and"));
    assert_null(rubric_lead_word("", "and"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_title_goes),
        cmocka_unit_test(should_makes_required_and_may_makes_optional),
        cmocka_unit_test(a_text_without_such_words_stays),
        cmocka_unit_test(plain_leads_go),
        cmocka_unit_test(a_word_counts_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
