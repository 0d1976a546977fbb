#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "queries.h"
#include "sql/fetch/scope.h"
#include "sql/fetch/snapshot_fetch.h"
#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/throwaway.h"

enum { CANDIDATES = 5000, QUESTIONS = 20, INTERVIEWERS = 2, N_INTERVIEWERS = 40, RATINGS = 200000 };
enum { PROCESSES = 3 };

static struct connection *connection;
static struct arena arena;

/* As an import leaves them, with its statistics. */
static void load_ratings(void)
{
    struct score_row *const rows = ARENA_ARRAY(&arena, RATINGS, struct score_row);
    for (size_t i = 0; i < RATINGS; i++) {
        const size_t candidate = i / (QUESTIONS * INTERVIEWERS);
        rows[i] = (struct score_row){
            .candidate = arena_format(&arena, "c%zu", candidate),
            .role = candidate % 3 ? "Engineer" : "Analyst",
            .stage = candidate % 2 ? "Screen" : "Onsite",
            .interviewer = arena_format(&arena, "i%zu",
                                        (candidate + i % INTERVIEWERS) % N_INTERVIEWERS),
            .question = arena_format(&arena, "q%zu", i / INTERVIEWERS % QUESTIONS),
            .outcome = candidate % 5 ? "hired" : "",
            .level = (int16_t)(i * 7 % 5),
            .day = (int32_t)(20000 + candidate % 700)};
    }
    load(connection, &(struct load){.sha256 = "a", .rows = rows, .n = RATINGS});
}

static int open_store(void **state)
{
    (void)state;
    connection = open_empty();
    load_ratings();
    return 0;
}

static int close_store(void **state)
{
    (void)state;
    connection_close(connection);
    arena_free(&arena);
    throwaway_end();
    return 0;
}

/* The statement itself, where it is what a COPY gives out. */
static const char *statement_of(const char *query)
{
    while (query[0] == '-')
        query = strchr(query, '\n') + 1;
    if (strncmp(query, "COPY (", 6) != 0)
        return query;
    const char *end = strstr(query, ")\n  TO STDOUT");
    assert_non_null(end);
    return arena_copy_n(&arena, query + 6, (size_t)(end - query) - 6);
}

/* How it was done, as JSON. The settings are those of a snapshot that was just read. */
static const char *plan_of(const char *query, const struct filter *filter)
{
    struct snapshot snapshot;
    struct error error;
    struct buffer text = {0};
    assert_true(connection_begin_reading(connection, &error));
    if (!snapshot_fetch(connection, filter, &arena, &snapshot, &error))
        fail_msg("%s", error.message);
    assert_true(snapshot.n_ratings > 0);
    snapshot_free(&snapshot);
    if (strstr(query, "\nCOPY (") || strstr(query, "in the order of the keys"))
        assert_true(scope_in_key_order(connection, true, &error));
    buffer_format(&text, "EXPLAIN (ANALYZE, TIMING off, FORMAT JSON) %s", statement_of(query));
    struct rows rows;
    if (!session_query(connection, text.data, NO_PARAMETERS, &arena, &rows, &error))
        fail_msg("%s", error.message);
    buffer_free(&text);
    const char *const plan = rows_text(&rows, 0, 0);
    assert_true(connection_end_reading(connection, &error));
    return plan;
}

/* What stands behind the next such key. */
static const char *value_of(const char *key, const char *plan)
{
    const char *const found = strstr(plan, key);
    return found ? found + strlen(key) : NULL;
}

/* Once in each process: the server's own and two workers at most. */
static bool scans_once(const char *plan)
{
    for (const char *scan = plan; (scan = value_of("\"Seq Scan\"", scan));)
        if (strtol(value_of("\"Actual Loops\": ", scan), NULL, 10) > PROCESSES)
            return false;
    return true;
}

/* Some versions of PostgreSQL look the interviewers up one by one; nothing is done for each
 * candidate or rating. */
static bool loops_over_few(const char *plan)
{
    for (const char *loops = plan; (loops = value_of("\"Actual Loops\": ", loops));)
        if (strtol(loops, NULL, 10) > N_INTERVIEWERS)
            return false;
    return true;
}

static void check_plans(const struct filter *filter)
{
    const struct {
        const char *name, *query;
    } statements[] = {{"copy_packed_ratings_out", query_copy_packed_ratings_out},
                      {"copy_ratings_out", query_copy_ratings_out},
                      {"copy_interviews_out", query_copy_interviews_out},
                      {"copy_sittings_out", query_copy_sittings_out},
                      {"list_rated_candidates", query_list_rated_candidates},
                      {"count_ratings", query_count_ratings},
                      {"list_imports", query_list_imports},
                      {"get_date_range", query_get_date_range}};
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++) {
        const char *const plan = plan_of(statements[i].query, filter);
        if (strstr(plan, "\"Sort Space Type\": \"Disk\"") || !scans_once(plan) ||
            !loops_over_few(plan))
            fail_msg("%s: %s", statements[i].name, plan);
    }
}

static void no_reading_loops_over_ratings_or_sorts_them_on_disk(void **state)
{
    (void)state;
    check_plans(&FILTER_ALL);
}

static void neither_does_one_of_a_month_a_role_and_a_stage(void **state)
{
    (void)state;
    struct filter filter = FILTER_ALL;
    filter.from_day = 20100;
    filter.to_day = 20300;
    filter.role = "Analyst";
    filter.stage = "Screen";
    check_plans(&filter);
}

static void ratings_are_read_by_their_key_alone(void **state)
{
    (void)state;
    const char *const packed = plan_of(query_copy_packed_ratings_out, &FILTER_ALL);
    assert_non_null(strstr(packed, "\"rating_pkey\""));
    assert_null(strstr(packed, "\"Sort\""));
    assert_null(strstr(packed, "Join"));
}

int main(void)
{
    if (getenv("ASSAY_TEST_CITUS")) {
        print_message("skipped on a cluster: these are the plans of one server\n");
        return 0;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_reading_loops_over_ratings_or_sorts_them_on_disk),
        cmocka_unit_test(neither_does_one_of_a_month_a_role_and_a_stage),
        cmocka_unit_test(ratings_are_read_by_their_key_alone),
    };
    return cmocka_run_group_tests(tests, open_store, close_store);
}
