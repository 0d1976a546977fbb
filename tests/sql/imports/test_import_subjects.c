#include "sql/imports/import_subjects.h"

#include "base/ratings.h"
#include "base/score_row.h"
#include "sql/imports/imports.h"
#include "tests/support/near.h"
#include "tests/support/score_texts.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/throwaway.h"

static int end_server(void **state)
{
    (void)state;
    throwaway_end();
    return 0;
}

static struct score_row row_of(const char *candidate, const char *interviewer, const char *question,
                               int16_t level, uint64_t line)
{
    return score_texts_fill((struct score_row){.candidate = candidate,
                                               .interviewer = interviewer,
                                               .question = question,
                                               .level = level,
                                               .day = INT32_MIN,
                                               .submitted_day = INT32_MIN,
                                               .line = line,
                                               .offset = 100 * line});
}

static bool pass_over(const struct reject *reject, void *context)
{
    (void)reject;
    ++*(size_t *)context;
    return true;
}

/* Of these rows; the caller says how many the database refuses. */
static struct import_subjects count(const struct score_row *rows, size_t n, size_t expected_rejects)
{
    const struct import_request request = {
        .file = "a.csv", .sha256 = "aa", .mapping = "m", .asked = "a", .candidate_has_id = true};
    static const double values[] = {1, 2, 3, 4, 5};
    static const char *const labels[] = {"1", "2", "3", "4", "5"};
    const struct scale scale = {.name = "1..5", .n_levels = 5, .values = values, .labels = labels};
    struct connection *const connection = open_empty();
    struct import *import;
    struct import_receipt receipt;
    struct import_subjects subjects;
    struct error error;
    int64_t already;
    size_t n_rejects = 0;
    assert_true(import_begin(connection, &request, &import, &already, &error));
    for (size_t i = 0; i < n; i++)
        assert_true(import_add(import, &rows[i], &error));
    assert_true(import_resolve(import, &scale, 1, pass_over, &n_rejects, &receipt, &error));
    assert_true(import_subjects_count(connection, n_rejects > 0, &subjects, &error));
    assert_int_equal(n_rejects, expected_rejects);
    import_close(import);
    connection_close(connection);
    return subjects;
}

static void those_without_a_score_count_too(void **state)
{
    (void)state;
    const struct score_row rows[] = {row_of("A", "Ann", "1.1", 1, 2),
                                     row_of("A", "ann", "1.2", 3, 3),
                                     row_of("B", "Ben", "1.2", LEVEL_MISSING, 4)};
    const struct import_subjects subjects = count(rows, 3, 0);
    assert_int_equal(subjects.candidates, 2);
    assert_int_equal(subjects.interviewers, 2);
    assert_int_equal(subjects.questions, 2);
}

static void only_those_count_whose_scores_are_left(void **state)
{
    (void)state;
    const struct score_row rows[] = {
        row_of("A", "Ann", "1.1", 1, 2), row_of("A", "Ann", "1.1", 3, 3),
        row_of("B", "Ben", "1.2", 2, 4), row_of("C", "Ben", "1.2", LEVEL_MISSING, 5)};
    const struct import_subjects subjects = count(rows, 4, 2);
    assert_int_equal(subjects.candidates, 2);
    assert_int_equal(subjects.interviewers, 1);
    assert_int_equal(subjects.questions, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(those_without_a_score_count_too),
        cmocka_unit_test(only_those_count_whose_scores_are_left),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
