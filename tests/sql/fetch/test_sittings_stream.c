#include "sql/fetch/sittings_stream.h"

#include "tests/support/near.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/throwaway.h"

static struct connection *connection;
static struct arena run;
static struct catalogue catalogue;
static struct catalogue_ids ids;
static struct stage_list stages;

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
    return catalogue_fetch_interviewers(connection, &FILTER_ALL, &run, &catalogue, &ids, &error) &&
                   stages_fetch(connection, &run, &stages, &error)
               ? 0
               : -1;
}

static int close_sample(void **state)
{
    (void)state;
    connection_close(connection);
    arena_free(&run);
    throwaway_end();
    return 0;
}

static struct sittings_stream *open_stream(const struct filter *filter)
{
    struct sittings_stream *stream;
    struct error error;
    if (!sittings_stream_open(connection, filter, &stages, &catalogue, &ids, &stream, &error))
        fail_msg("%s", error.message);
    return stream;
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
    struct sittings_stream *const stream = open_stream(&FILTER_ALL);
    struct candidate_sittings sittings;
    struct error error;
    assert_int_equal(sittings_stream_next(stream, &sittings, &error), READ_ROW);
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
    assert_int_equal(sittings_stream_next(stream, &sittings, &error), READ_ROW);
    assert_int_equal(sittings.candidate, 2);
    assert_int_equal(sittings.n, 1);
    assert_int_equal(sittings.sittings[0].first_day, INT32_MIN);
    assert_int_equal(sittings.sittings[0].outcome, OUTCOME_NONE);
    assert_int_equal(sittings_stream_next(stream, &sittings, &error), READ_END);
    assert_int_equal(sittings_stream_next(stream, &sittings, &error), READ_END);
    assert_string_equal(sittings_stream_unknown(stream, &run), "so so");
    sittings_stream_close(stream);
}

static void the_last_score_submitted_gives_the_days(void **state)
{
    (void)state;
    struct candidate_sittings sittings;
    struct error error;
    run_statement(connection, "UPDATE assay.rating SET submitted_on = rated_on + "
                              "CASE WHEN question_id = 11 THEN 2 WHEN level IS NULL THEN 9 "
                              "ELSE 5 END WHERE interviewer_id = 51 OR level IS NULL");
    run_statement(connection, "UPDATE assay.rating SET submitted_on = rated_on - 3 "
                              "WHERE interviewer_id = 52 AND level IS NOT NULL");
    struct sittings_stream *const stream = open_stream(&FILTER_ALL);
    assert_int_equal(sittings_stream_next(stream, &sittings, &error), READ_ROW);
    assert_int_equal(sittings.sittings[0].days_to_score, 2);
    assert_int_equal(sittings.sittings[1].days_to_score, -3);
    assert_int_equal(sittings.sittings[2].days_to_score, 5);
    assert_int_equal(sittings_stream_next(stream, &sittings, &error), READ_ROW);
    assert_int_equal(sittings.sittings[0].days_to_score, INT32_MIN);
    sittings_stream_close(stream);
}

static void a_stream_can_be_left_and_filtered(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    struct candidate_sittings sittings;
    struct error error;
    struct sittings_stream *stream = open_stream(&FILTER_ALL);
    assert_int_equal(sittings_stream_next(stream, &sittings, &error), READ_ROW);
    sittings_stream_close(stream);
    filter.role = "Analyst";
    stream = open_stream(&filter);
    assert_int_equal(sittings_stream_next(stream, &sittings, &error), READ_ROW);
    assert_int_equal(sittings.n, 1);
    assert_int_equal(sittings.sittings[0].n_ratings, 2);
    assert_int_equal(sittings_stream_next(stream, &sittings, &error), READ_END);
    sittings_stream_close(stream);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stages_stand_in_natural_order),
        cmocka_unit_test(candidates_come_one_by_one_with_their_sittings),
        cmocka_unit_test(the_last_score_submitted_gives_the_days),
        cmocka_unit_test(a_stream_can_be_left_and_filtered),
    };
    return cmocka_run_group_tests(tests, open_sample, close_sample);
}
