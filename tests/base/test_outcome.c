#include "base/outcome.h"

#include "tests/support/near.h"

struct wording {
    const char *text;
    enum outcome outcome;
};

static void assert_read(const struct wording *wordings, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (outcome_read(wordings[i].text) != wordings[i].outcome)
            fail_msg("'%s' is read as %d", wordings[i].text, outcome_read(wordings[i].text));
}

#define ASSERT_READ(...)                                                                           \
    do {                                                                                           \
        const struct wording wordings[] = {__VA_ARGS__};                                           \
        assert_read(wordings, sizeof wordings / sizeof *wordings);                                 \
    } while (0)

static void the_statuses_of_applicant_tracking_systems_are_read(void **state)
{
    (void)state;
    ASSERT_READ({"active", OUTCOME_IN_FLIGHT}, {"hired", OUTCOME_HIRED},
                {"rejected", OUTCOME_REJECTED}, {"OFFER_ACCEPTED", OUTCOME_HIRED},
                {"In Review", OUTCOME_IN_FLIGHT}, {"Withdrawn by candidate", OUTCOME_WITHDRAWN},
                {"Offer declined", OUTCOME_WITHDRAWN}, {"No hire", OUTCOME_REJECTED});
}

static void other_languages_are_read_with_and_without_accents(void **state)
{
    (void)state;
    ASSERT_READ({"Eingestellt", OUTCOME_HIRED}, {"Zurückgezogen", OUTCOME_WITHDRAWN},
                {"ABGELEHNT", OUTCOME_REJECTED}, {"Embauchée", OUTCOME_HIRED},
                {"non retenu", OUTCOME_REJECTED}, {"en attente", OUTCOME_IN_FLIGHT},
                {"Contratado", OUTCOME_HIRED}, {"en proceso", OUTCOME_IN_FLIGHT},
                {"Afgewezen", OUTCOME_REJECTED}, {"Aangenomen", OUTCOME_HIRED},
                {"assunta", OUTCOME_HIRED}, {"não", OUTCOME_REJECTED});
}

static void blanks_case_and_punctuation_make_no_difference(void **state)
{
    (void)state;
    ASSERT_READ({"  Hired! ", OUTCOME_HIRED}, {"on-hold", OUTCOME_IN_FLIGHT},
                {"In\xc2\xa0progress", OUTCOME_IN_FLIGHT}, {"(rejected)", OUTCOME_REJECTED});
}

static void no_outcome_is_told_from_an_unknown_one(void **state)
{
    (void)state;
    ASSERT_READ({"", OUTCOME_NONE}, {" \t", OUTCOME_NONE}, {"-", OUTCOME_NONE},
                {"n/a", OUTCOME_NONE}, {"purple", OUTCOME_UNKNOWN});
}

static void a_remark_does_not_hide_the_outcome(void **state)
{
    (void)state;
    ASSERT_READ({"Rejected - culture fit", OUTCOME_REJECTED},
                {"Rejected: role closed", OUTCOME_REJECTED}, {"Hired (referral)", OUTCOME_HIRED},
                {"Hired – 2026", OUTCOME_HIRED}, {"Rejected - by candidate", OUTCOME_WITHDRAWN});
}

static void what_could_mean_two_things_is_not_guessed(void **state)
{
    (void)state;
    ASSERT_READ({"declined", OUTCOME_UNKNOWN}, {"passed", OUTCOME_UNKNOWN},
                {"closed", OUTCOME_UNKNOWN}, {"Hired, withdrew", OUTCOME_UNKNOWN},
                {"hired elsewhere", OUTCOME_UNKNOWN}, {"rejected/hired", OUTCOME_UNKNOWN},
                {"hired?no", OUTCOME_UNKNOWN});
}

static void bytes_that_are_no_text_make_no_difference(void **state)
{
    (void)state;
    ASSERT_READ({"\xff\xfe", OUTCOME_NONE}, {"hired\x80", OUTCOME_HIRED},
                {"hi\x80red", OUTCOME_HIRED});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_statuses_of_applicant_tracking_systems_are_read),
        cmocka_unit_test(other_languages_are_read_with_and_without_accents),
        cmocka_unit_test(blanks_case_and_punctuation_make_no_difference),
        cmocka_unit_test(no_outcome_is_told_from_an_unknown_one),
        cmocka_unit_test(a_remark_does_not_hide_the_outcome),
        cmocka_unit_test(what_could_mean_two_things_is_not_guessed),
        cmocka_unit_test(bytes_that_are_no_text_make_no_difference),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
