#include "sql/session/distribution.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"

static void skip_without_cluster(void)
{
    if (getenv("ASSAY_TEST_CITUS"))
        return;
    print_message("skipped: ASSAY_TEST_CITUS names no cluster\n");
    skip();
}

/* The sample again, in a database of the cluster whose schema is not distributed. */
static int open_undistributed_sample(void **state)
{
    (void)state;
    connection = open_empty();
    if (getenv("ASSAY_TEST_CITUS")) {
        run_statement(connection, "DROP SCHEMA assay CASCADE");
        connection_close(connection);
        connection = open_again();
    }
    sample_scores_fill(connection);
    return 0;
}

static const char everything[] =
    "SELECT (SELECT count(*) FROM assay.candidate) AS a, (SELECT count(*) FROM assay.interview) AS "
    "b,"
    " (SELECT count(*) FROM assay.rating) AS c, (SELECT count(*) FROM assay.scale_level) AS d,"
    " (SELECT sum(level) FROM assay.rating) AS e";

static void assert_refused(const char *message)
{
    struct distribution made;
    struct error error;
    assert_false(distribution_make(connection, &arena, &made, &error));
    assert_int_equal(error.code, ERROR_DATABASE);
    if (!strstr(error.message, message))
        fail_msg("'%s' is not in '%s'", message, error.message);
    assert_true(*error.hint != '\0');
}

static size_t count_new(const struct distribution *made)
{
    size_t n = 0;
    for (size_t i = 0; i < made->n_tables; i++)
        n += made->tables[i].is_new;
    return n;
}

static void a_database_without_the_extension_is_refused(void **state)
{
    (void)state;
    if (getenv("ASSAY_TEST_CITUS"))
        skip();
    assert_refused("lacks the extension citus");
    struct distribution look;
    struct error error;
    assert_true(distribution_look(connection, &arena, &look, &error));
    assert_null(look.cluster.version);
    assert_int_equal(look.n_tables, 0);
}

static void a_filled_schema_keeps_its_rows(void **state)
{
    (void)state;
    skip_without_cluster();
    struct distribution made;
    struct error error;
    const char *const before = text_of(connection, &arena, everything);
    if (!distribution_make(connection, &arena, &made, &error))
        fail_msg("%s", error.message);
    assert_string_equal(text_of(connection, &arena, everything), before);
    assert_int_equal(count_new(&made), made.n_tables);
    assert_true(made.cluster.n_workers > 0 && made.cluster.n_shards > 0);
    assert_string_equal(text_of(connection, &arena,
                                "SELECT count(*) AS n FROM pg_dist_partition AS lies"
                                " WHERE lies.partmethod = 'h' AND"
                                " column_to_column_name(lies.logicalrelid, lies.partkey)"
                                " = 'candidate_id'"),
                        "6");
    assert_string_equal(text_of(connection, &arena, "SELECT count(*) AS n FROM ONLY assay.rating"),
                        "6");
}

static void a_distributed_schema_is_left_alone(void **state)
{
    (void)state;
    skip_without_cluster();
    struct distribution made;
    struct error error;
    assert_true(distribution_make(connection, &arena, &made, &error));
    assert_true(distribution_make(connection, &arena, &made, &error));
    assert_int_equal(count_new(&made), 0);
    for (size_t i = 0; i < made.n_tables; i++)
        assert_int_equal(made.tables[i].place,
                         made.tables[i].is_large ? PLACE_SHARDED : PLACE_EVERYWHERE);
}

static void a_table_that_lies_otherwise_is_refused(void **state)
{
    (void)state;
    skip_without_cluster();
    run_statement(connection, "SELECT create_distributed_table('assay.rating', 'question_id')");
    assert_refused("assay.rating is distributed in another way than by candidate_id");
    assert_string_equal(text_of(connection, &arena,
                                "SELECT count(*) AS n FROM pg_dist_partition AS lies"
                                " WHERE lies.logicalrelid = 'assay.candidate'::regclass"),
                        "0");
}

static void a_cluster_without_workers_is_refused(void **state)
{
    (void)state;
    skip_without_cluster();
    run_statement(connection, "SELECT citus_remove_node(nodename, nodeport) FROM pg_dist_node"
                              " WHERE groupid <> 0");
    assert_refused("the cluster has no workers");
}

static void a_coordinator_that_is_no_node_is_refused(void **state)
{
    (void)state;
    skip_without_cluster();
    run_statement(connection, "SELECT citus_remove_node(nodename, nodeport) FROM pg_dist_node"
                              " WHERE groupid = 0");
    assert_refused("coordinator is not among its nodes");
}

static void tables_of_another_role_are_refused(void **state)
{
    (void)state;
    skip_without_cluster();
    run_statement(connection, "SET ROLE pg_read_all_data");
    assert_refused("belongs to the role");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_database_without_the_extension_is_refused,
                                        open_undistributed_sample, close_database),
        cmocka_unit_test_setup_teardown(a_filled_schema_keeps_its_rows, open_undistributed_sample,
                                        close_database),
        cmocka_unit_test_setup_teardown(a_distributed_schema_is_left_alone,
                                        open_undistributed_sample, close_database),
        cmocka_unit_test_setup_teardown(a_table_that_lies_otherwise_is_refused,
                                        open_undistributed_sample, close_database),
        cmocka_unit_test_setup_teardown(a_cluster_without_workers_is_refused,
                                        open_undistributed_sample, close_database),
        cmocka_unit_test_setup_teardown(a_coordinator_that_is_no_node_is_refused,
                                        open_undistributed_sample, close_database),
        cmocka_unit_test_setup_teardown(tables_of_another_role_are_refused,
                                        open_undistributed_sample, close_database),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
