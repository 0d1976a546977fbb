#include "sql/fetch/sittings_fetch.h"

#include "sql/fetch/candidates.h"
#include "tests/support/near.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/throwaway.h"

static struct connection *connection;
static struct arena run;
static struct stage_list stages;
static struct fetched_sittings fetched;
static struct kept_sittings_cursor cursor;
static struct candidate_sittings sittings;

static int open_sample(void **state)
{
    (void)state;
    struct error error;
    connection = sample_scores();
    run_statement(connection, "INSERT INTO assay.stage (stage_id, name) VALUES (81, 'Zeta'),"
                              " (82, 'B10'), (83, 'B2')");
    run_statement(connection, "UPDATE assay.interview SET stage_id = 82, outcome = 'Hired'"
                              " WHERE interview_id = 71");
    run_statement(connection,
                  "UPDATE assay.interview SET outcome = 'so so' WHERE interview_id = 72");
    return stages_fetch(connection, &run, &stages, &error) ? 0 : -1;
}

static int close_sample(void **state)
{
    (void)state;
    connection_close(connection);
    arena_free(&run);
    throwaway_end();
    return 0;
}

static void fetch(const struct filter *filter)
{
    struct error error;
    cursor = (struct kept_sittings_cursor){0};
    if (!connection_begin_reading(connection, &error) ||
        !sittings_fetch(connection, filter, &stages, &run, &fetched, &error) ||
        !connection_end_reading(connection, &error))
        fail_msg("%s", error.message);
}

static bool next(void)
{
    return kept_sittings_next(&fetched.kept, fetched.places, &cursor, &sittings);
}

static void leave(void)
{
    kept_sittings_cursor_free(&cursor);
    kept_sittings_free(&fetched.kept);
}

static void stages_stand_in_natural_order(void **state)
{
    (void)state;
    assert_int_equal(stages.n, 4);
    assert_string_equal(stages.names[0], "");
    assert_string_equal(stages.names[1], "B2");
    assert_string_equal(stages.names[2], "B10");
    assert_int_equal(catalogue_index(stages.keys, stages.n, 82), 2);
}

static void candidates_come_one_by_one_with_their_sittings(void **state)
{
    (void)state;
    fetch(&FILTER_ALL);
    assert_true(next());
    assert_int_equal(sittings.candidate, 1);
    assert_int_equal(sittings.n, 3);
    const struct sitting *const al = &sittings.sittings[1];
    assert_int_equal(al->interview, 71);
    assert_int_equal(al->interviewer, 0);
    assert_int_equal(al->stage, 2);
    assert_int_equal(al->role, 41);
    assert_int_equal(al->n_ratings, 1);
    assert_int_equal(al->first_day, 20485);
    assert_int_equal(al->last_day, 20486);
    assert_int_equal(al->outcome, OUTCOME_HIRED);
    assert_int_equal(al->days_to_score, INT32_MIN);
    assert_int_equal(sittings.sittings[2].outcome, OUTCOME_UNKNOWN);
    assert_true(next());
    assert_int_equal(sittings.candidate, 2);
    assert_int_equal(sittings.n, 1);
    assert_int_equal(sittings.sittings[0].first_day, INT32_MIN);
    assert_int_equal(sittings.sittings[0].outcome, OUTCOME_NONE);
    assert_false(next());
    assert_false(next());
    assert_string_equal(fetched.unknown, "so so");
    leave();
}

static void the_last_score_submitted_gives_the_days(void **state)
{
    (void)state;
    run_statement(connection, "UPDATE assay.rating SET submitted_on = rated_on + "
                              "CASE WHEN question_id = 11 THEN 2 WHEN level IS NULL THEN 9 "
                              "ELSE 5 END WHERE interviewer_id = 51 OR level IS NULL");
    run_statement(connection, "UPDATE assay.rating SET submitted_on = rated_on - 3 "
                              "WHERE interviewer_id = 52 AND level IS NOT NULL");
    fetch(&FILTER_ALL);
    assert_true(next());
    assert_int_equal(sittings.sittings[0].days_to_score, 2);
    assert_int_equal(sittings.sittings[1].days_to_score, -3);
    assert_int_equal(sittings.sittings[2].days_to_score, 5);
    assert_true(next());
    assert_int_equal(sittings.sittings[0].days_to_score, INT32_MIN);
    leave();
}

static void only_bank_and_role_restrict_the_sittings(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    filter.role = "Analyst";
    fetch(&filter);
    assert_true(next());
    assert_int_equal(sittings.n, 1);
    assert_int_equal(sittings.sittings[0].n_ratings, 2);
    assert_false(next());
    leave();
    filter = FILTER_ALL;
    filter.stage = "B10";
    filter.to_day = 20485;
    fetch(&filter);
    assert_true(next());
    assert_int_equal(sittings.n, 3);
    leave();
}

/* The database counts by statements of its own. */
static void check_counts(const struct filter *filter)
{
    struct counts counts;
    struct error error;
    int32_t first, last;
    fetch(filter);
    assert_true(ratings_count(connection, filter, &counts, &first, &last, &error));
    assert_memory_equal(&fetched.counts, &counts, sizeof counts);
    assert_int_equal(fetched.first_day, first);
    assert_int_equal(fetched.last_day, last);
    leave();
}

static void what_is_within_the_whole_filter_is_counted_in_the_same_read(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    check_counts(&filter);
    assert_int_equal(fetched.counts.ratings, 5);
    assert_int_equal(fetched.catalogue.n_interviewers, 2);
    filter.to_day = 20485;
    check_counts(&filter);
    filter = FILTER_ALL;
    filter.stage = "B10";
    check_counts(&filter);
    filter = FILTER_ALL;
    filter.role = "Analyst";
    check_counts(&filter);
    filter.from_day = filter.to_day = 0;
    check_counts(&filter);
    assert_int_equal(fetched.catalogue.n_interviewers, 0);
}

static void keys_that_fill_a_number_leave_the_question_out(void **state)
{
    (void)state;
    run_statement(connection, "INSERT INTO assay.question (question_id, bank_id, code, topic_id)"
                              " SELECT 99999999999, bank_id, 'far', topic_id FROM assay.question"
                              " LIMIT 1");
    run_statement(connection, "INSERT INTO assay.interviewer (interviewer_id, folded_name, name)"
                              " VALUES (1000000, 'far', 'far')");
    check_counts(&FILTER_ALL);
    fetch(&FILTER_ALL);
    assert_true(next());
    assert_int_equal(sittings.n, 3);
    assert_int_equal(sittings.sittings[1].n_ratings, 1);
    assert_int_equal(sittings.sittings[1].last_day, 20486);
    assert_int_equal(sittings.sittings[1].days_to_score, -3);
    leave();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stages_stand_in_natural_order),
        cmocka_unit_test(candidates_come_one_by_one_with_their_sittings),
        cmocka_unit_test(the_last_score_submitted_gives_the_days),
        cmocka_unit_test(only_bank_and_role_restrict_the_sittings),
        cmocka_unit_test(what_is_within_the_whole_filter_is_counted_in_the_same_read),
        cmocka_unit_test(keys_that_fill_a_number_leave_the_question_out),
    };
    return cmocka_run_group_tests(tests, open_sample, close_sample);
}
