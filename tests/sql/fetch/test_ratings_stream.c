#include "sql/fetch/ratings_stream.h"

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/throwaway.h"

static struct connection *connection;
static struct arena run;
static struct catalogue catalogue;
static struct catalogue_ids ids;

static int open_sample(void **state)
{
    (void)state;
    struct error error;
    connection = sample_scores();
    return catalogue_fetch(connection, &FILTER_ALL, &run, &catalogue, &ids, &error) ? 0 : -1;
}

static int close_sample(void **state)
{
    (void)state;
    connection_close(connection);
    arena_free(&run);
    throwaway_end();
    return 0;
}

static struct ratings_stream *open_stream(const struct filter *filter)
{
    struct ratings_stream *stream;
    struct error error;
    if (!ratings_stream_open(connection, filter, &catalogue, &ids, &stream, &error))
        fail_msg("%s", error.message);
    return stream;
}

static void candidates_come_one_by_one_with_sorted_ratings(void **state)
{
    (void)state;
    struct ratings_stream *const stream = open_stream(&FILTER_ALL);
    struct candidate_ratings ratings;
    struct error error;
    assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_ROW);
    assert_int_equal(ratings.candidate, 1);
    assert_int_equal(ratings.role, 42);
    const uint32_t questions[] = {0, 1, 1, 2}, interviewers[] = {1, 0, 1, 0};
    const int16_t levels[] = {1, 0, 2, LEVEL_MISSING};
    assert_int_equal(ratings.n, 4);
    assert_memory_equal(ratings.question, questions, sizeof questions);
    assert_memory_equal(ratings.interviewer, interviewers, sizeof interviewers);
    assert_memory_equal(ratings.level, levels, sizeof levels);
    assert_int_equal(ratings.day[2], 20458);
    assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_ROW);
    assert_int_equal(ratings.candidate, 2);
    assert_int_equal(ratings.n, 1);
    assert_int_equal(ratings.day[0], INT32_MIN);
    assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_END);
    ratings_stream_close(stream);
}

static void a_stream_that_is_closed_early_leaves_the_connection_usable(void **state)
{
    (void)state;
    struct candidate_ratings ratings;
    struct error error;
    for (int i = 0; i < 2; i++) {
        struct ratings_stream *const stream = open_stream(&FILTER_ALL);
        assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_ROW);
        ratings_stream_close(stream);
    }
}

static void a_filter_that_nothing_passes_ends_at_once(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    filter.from_day = filter.to_day = 1;
    struct ratings_stream *const stream = open_stream(&filter);
    struct candidate_ratings ratings;
    struct error error;
    assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_END);
    ratings_stream_close(stream);
}

static void the_stream_survives_many_ratings_of_one_candidate(void **state)
{
    (void)state;
    run_statement(connection, "BEGIN");
    run_statement(connection,
                  "INSERT INTO assay.interview (candidate_id, interview_id, role_id, stage_id,"
                  " occurrence) SELECT 3, 1000 + n, 41, stage_id, n FROM assay.stage,"
                  " generate_series(1, 3000) AS n WHERE name = ''");
    run_statement(
        connection,
        "INSERT INTO assay.rating (candidate_id, interview_id, question_id,"
        " interviewer_id, question_version, scale_id, level, import_id)"
        " SELECT 3, 1000 + n, 11, 51, 1, 31, n % 3, 61 FROM generate_series(1, 3000) AS n");
    struct ratings_stream *const stream = open_stream(&FILTER_ALL);
    struct candidate_ratings ratings;
    struct error error;
    for (int i = 0; i < 3; i++)
        assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_ROW);
    assert_int_equal(ratings.n, 3000);
    assert_int_equal(ratings.interview[2999], 4000);
    assert_int_equal(ratings.level[2999], 0);
    assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_END);
    ratings_stream_close(stream);
    session_abandon(connection, true);
}

/* The interviews of candidate 1 in the sample: 71, last rated on 2026-02-02, and 72 on 2026-03-01.
 */
static void a_candidate_has_the_outcome_of_the_latest_interview_that_has_one(void **state)
{
    (void)state;
    static const struct interview_outcome interviews[] = {{0, 70, OUTCOME_HIRED},
                                                          {1, 71, OUTCOME_REJECTED},
                                                          {1, 72, OUTCOME_IN_FLIGHT},
                                                          {1, 79, OUTCOME_WITHDRAWN},
                                                          {2, 73, OUTCOME_NONE}};
    struct outcomes outcomes = {.interviews = interviews, .n_interviews = 5};
    struct candidate_ratings ratings;
    struct error error;
    struct ratings_stream *stream = open_stream(&FILTER_ALL);
    ratings_stream_set_outcomes(stream, &outcomes);
    assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_ROW);
    assert_int_equal(ratings.outcome, OUTCOME_IN_FLIGHT);
    assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_ROW);
    assert_int_equal(ratings.outcome, OUTCOME_NONE);
    ratings_stream_close(stream);
    outcomes.n_interviews = 2;
    stream = open_stream(&FILTER_ALL);
    ratings_stream_set_outcomes(stream, &outcomes);
    assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_ROW);
    assert_int_equal(ratings.outcome, OUTCOME_REJECTED);
    ratings_stream_close(stream);
}

static void a_rating_says_which_wording_was_asked(void **state)
{
    (void)state;
    struct candidate_ratings ratings;
    struct error error;
    run_statement(connection, "UPDATE assay.rating SET question_version = 3"
                              " WHERE candidate_id = 1 AND interview_id = 72 AND question_id = 12");
    struct ratings_stream *const stream = open_stream(&FILTER_ALL);
    assert_int_equal(ratings_stream_next(stream, &ratings, &error), READ_ROW);
    const int16_t versions[] = {3, 1, 1, 1};
    assert_memory_equal(ratings.version, versions, sizeof versions);
    ratings_stream_close(stream);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(candidates_come_one_by_one_with_sorted_ratings),
        cmocka_unit_test(a_stream_that_is_closed_early_leaves_the_connection_usable),
        cmocka_unit_test(a_filter_that_nothing_passes_ends_at_once),
        cmocka_unit_test(a_candidate_has_the_outcome_of_the_latest_interview_that_has_one),
        cmocka_unit_test(a_rating_says_which_wording_was_asked),
        cmocka_unit_test(the_stream_survives_many_ratings_of_one_candidate),
    };
    return cmocka_run_group_tests(tests, open_sample, close_sample);
}
