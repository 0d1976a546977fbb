#include "sql/fetch/catalogue.h"

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/shown_snapshot.h"
#include "tests/support/sql/throwaway.h"

struct fixture {
    struct connection *connection;
    struct arena run;
    struct shown_snapshot shown;
    struct catalogue catalogue;
    struct error error;
};

static struct fixture fixture;

static int open_sample(void **state)
{
    (void)state;
    fixture = (struct fixture){.connection = sample_scores()};
    return 0;
}

static int close_sample(void **state)
{
    (void)state;
    connection_close(fixture.connection);
    shown_snapshot_end(&fixture.shown);
    arena_free(&fixture.run);
    throwaway_end();
    return 0;
}

static bool fetch(const struct filter *filter)
{
    shown_snapshot_end(&fixture.shown);
    const bool done = shown_snapshot_begin(fixture.connection, filter, &fixture.run, &fixture.shown,
                                           &fixture.error);
    fixture.catalogue = fixture.shown.view.catalogue;
    return done;
}

static void questions_and_interviewers_stand_in_natural_order(void **state)
{
    (void)state;
    assert_true(fetch(&FILTER_ALL));
    assert_int_equal(fixture.catalogue.n_questions, 3);
    assert_string_equal(fixture.catalogue.questions[0].code, "Q2");
    assert_string_equal(fixture.catalogue.questions[1].code, "Q10");
    assert_string_equal(fixture.catalogue.questions[2].code, "q1");
    assert_string_equal(fixture.catalogue.questions[1].title, "About Q10");
    assert_int_equal(fixture.catalogue.n_interviewers, 2);
    assert_string_equal(fixture.catalogue.interviewers[0], "Al");
    assert_int_equal(fixture.catalogue.n_topics, 1);
    assert_string_equal(fixture.catalogue.topics[0].title, "Topic");
}

static void the_main_scale_is_the_one_most_ratings_are_on(void **state)
{
    (void)state;
    assert_true(fetch(&FILTER_ALL));
    const struct question *const question = &fixture.catalogue.questions[1];
    assert_int_equal(fixture.catalogue.scales[question->scale].n_levels, 3);
    assert_near(fixture.catalogue.scales[question->scale].values[2], 3, 0);
    assert_string_equal(fixture.catalogue.scales[question->scale].labels[0], "1");
    assert_int_equal(question->n_other_scale, 1);
}

static void keys_lead_to_places(void **state)
{
    (void)state;
    const struct catalogue_key keys[] = {{50, 0}, {51, 1}};
    assert_int_equal(catalogue_index(keys, 2, 51), 1);
    assert_int_equal(catalogue_index(keys, 2, 99), UINT32_MAX);
}

static void only_what_passes_the_filter_is_there(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    filter.role = "Analyst";
    assert_true(fetch(&filter));
    assert_int_equal(fixture.catalogue.n_questions, 2);
    assert_int_equal(fixture.catalogue.n_interviewers, 1);
    filter = FILTER_ALL;
    filter.to_day = 20485; /* 2026-02-01; the rating without a date is out */
    assert_true(fetch(&filter));
    assert_int_equal(fixture.catalogue.n_questions, 1);
    filter.from_day = filter.to_day = 0;
    assert_true(fetch(&filter));
    assert_int_equal(fixture.catalogue.n_questions, 0);
}

static void an_unknown_role_is_an_error_that_names_the_known_ones(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    filter.role = "'; DROP SCHEMA assay CASCADE; --";
    assert_false(fetch(&filter));
    assert_int_equal(fixture.error.code, ERROR_USAGE);
    assert_string_equal(fixture.error.hint, "known are: Analyst, Engineer");
    assert_true(fetch(&FILTER_ALL));
}

static void ratings_of_two_banks_want_a_choice(void **state)
{
    (void)state;
    run_statement(fixture.connection, "BEGIN");
    run_statement(fixture.connection, "INSERT INTO assay.bank (bank_id, name) VALUES (1001, 'b')");
    run_statement(fixture.connection, "UPDATE assay.question SET bank_id = 1001 WHERE code = 'Q2'");
    assert_false(fetch(&FILTER_ALL));
    assert_string_equal(fixture.error.hint, "choose one, such as --bank 'b'");
    struct filter filter = FILTER_ALL;
    filter.bank = "b";
    assert_true(fetch(&filter));
    assert_int_equal(fixture.catalogue.n_questions, 1);
    session_abandon(fixture.connection, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(questions_and_interviewers_stand_in_natural_order),
        cmocka_unit_test(the_main_scale_is_the_one_most_ratings_are_on),
        cmocka_unit_test(keys_lead_to_places),
        cmocka_unit_test(only_what_passes_the_filter_is_there),
        cmocka_unit_test(an_unknown_role_is_an_error_that_names_the_known_ones),
        cmocka_unit_test(ratings_of_two_banks_want_a_choice),
    };
    return cmocka_run_group_tests(tests, open_sample, close_sample);
}
