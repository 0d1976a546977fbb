#include "sql/fetch/wordings.h"

#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/shown_snapshot.h"

static struct catalogue fetched(void)
{
    struct shown_snapshot shown;
    struct error error;
    if (!shown_snapshot_begin(connection, &FILTER_ALL, &arena, &shown, &error))
        fail_msg("%s", error.message);
    shown_snapshot_end(&shown);
    return shown.view.catalogue;
}

static void a_question_has_its_first_wording_from_the_beginning(void **state)
{
    (void)state;
    const struct catalogue catalogue = fetched();
    for (size_t q = 0; q < catalogue.n_questions; q++) {
        assert_int_equal(catalogue.wordings[q].n, 1);
        assert_int_equal(catalogue.wordings[q].versions[0].version, 1);
        assert_int_equal(catalogue.wordings[q].versions[0].valid_from, INT32_MIN);
    }
    assert_string_equal(question_newest_wording(&catalogue, 0)->title, "About Q2");
    assert_string_equal(question_newest_wording(&catalogue, 0)->prompt, "");
}

static void later_wordings_follow_in_order(void **state)
{
    (void)state;
    run_statement(connection,
                  "INSERT INTO assay.question_version (question_id, version, valid_from, title, "
                  "prompt) VALUES (11, 3, '2026-03-01', 'Third', 'p3'), (11, 2, '2026-01-05', "
                  "'Second', 'p2')");
    const struct catalogue catalogue = fetched();
    assert_int_equal(catalogue.wordings[0].n, 1);
    assert_int_equal(catalogue.wordings[1].n, 3);
    assert_string_equal(catalogue.wordings[1].versions[1].title, "Second");
    assert_int_equal(catalogue.wordings[1].versions[1].valid_from, 20458);
    assert_string_equal(question_newest_wording(&catalogue, 1)->prompt, "p3");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_question_has_its_first_wording_from_the_beginning,
                                        open_sample_database, close_database_and_server),
        cmocka_unit_test_setup_teardown(later_wordings_follow_in_order, open_sample_database,
                                        close_database_and_server),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
