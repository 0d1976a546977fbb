#include "sql/imports/merges.h"

#include <string.h>

#include "sql/imports/import_undo.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"

static const char scores[] =
    "SELECT export_id, question, interviewer, label, rated_on, submitted_on, comment, role, "
    "occurrence "
    "FROM assay.score JOIN assay.candidate USING (candidate_id) "
    "JOIN assay.interview USING (candidate_id, interview_id) "
    "ORDER BY export_id, role, occurrence, question, interviewer";

static const char *stored(const char *query)
{
    return text_of(connection, &arena, query);
}

static void load_submitted(const char *sha, const char *candidate, const char *interviewer,
                           int16_t level, int32_t submitted_day)
{
    const struct score_row row = {.candidate = candidate,
                                  .interviewer = interviewer,
                                  .question = "1",
                                  .level = level,
                                  .day = 5,
                                  .submitted_day = submitted_day};
    load(connection, &(struct load){.sha256 = sha, .rows = &row, .n = 1});
}

static void load_one(const char *sha, const char *candidate, const char *interviewer, int16_t level)
{
    load_submitted(sha, candidate, interviewer, level, 7);
}

static struct merge_record merge(const char *kept, const char *merged)
{
    struct merge_record record;
    struct error error;
    if (!merge_people(connection, PERSON_OF_ANY_KIND, kept, merged, &arena, &record, &error))
        fail_msg("%s", error.message);
    return record;
}

static struct merge_record unmerge(const char *merged)
{
    struct merge_record record;
    struct error error;
    if (!merge_people_undo(connection, PERSON_OF_ANY_KIND, merged, &arena, &record, &error))
        fail_msg("%s", error.message);
    return record;
}

static void undo(int64_t number)
{
    struct undo_record record;
    struct error error;
    if (!import_undo(connection, number, false, &record, &error))
        fail_msg("%s", error.message);
}

static void refuses(bool done, const struct error *error, const char *message, const char *hint)
{
    assert_false(done);
    if (!strstr(error->message, message) || !strstr(error->hint, hint))
        fail_msg("%s (%s)", error->message, error->hint);
}

static void all_ratings_of_one_interviewer_count_as_the_others(void **state)
{
    (void)state;
    load_one("a", "x", "Sam", 1);
    load_one("b", "y", "Sam Whitlock", 2);
    const struct merge_record record = merge("sam  WHITLOCK", "Sam");
    assert_int_equal(record.moved, 1);
    assert_string_equal(record.kept, "Sam Whitlock");
    assert_string_equal(stored("SELECT export_id, interviewer FROM assay.score JOIN "
                               "assay.candidate USING (candidate_id) ORDER BY 1"),
                        "x|Sam Whitlock y|Sam Whitlock");
}

static void later_imports_that_say_one_name_mean_the_other(void **state)
{
    (void)state;
    load_one("a", "x", "Sam", 1);
    load_one("b", "y", "Sam Whitlock", 2);
    merge("Sam Whitlock", "Sam");
    load_one("c", "x", "sam", 4);
    assert_string_equal(stored("SELECT interviewer, label FROM assay.score ORDER BY 2"),
                        "Sam Whitlock|3 Sam Whitlock|5");
    undo(3);
    assert_string_equal(stored("SELECT interviewer, label FROM assay.score ORDER BY 2"),
                        "Sam Whitlock|2 Sam Whitlock|3");
}

static void a_merge_of_candidates_joins_their_interviews(void **state)
{
    (void)state;
    load_one("a", "x", "Ann", 1);
    load_one("b", "y", "Bob", 2);
    assert_int_equal(merge("C-0001", "y").moved, 1);
    assert_string_equal(stored("SELECT candidate, count(DISTINCT interview_id), count(*) "
                               "FROM assay.score GROUP BY 1"),
                        "C-0001|1|2");
    load_one("c", "y", "Cy", 3);
    assert_string_equal(stored("SELECT candidate, count(*) FROM assay.score GROUP BY 1"),
                        "C-0001|3");
    unmerge("C-0002");
    assert_string_equal(stored("SELECT candidate, string_agg(interviewer, ',' ORDER BY "
                               "interviewer) FROM assay.score GROUP BY 1 ORDER BY 1"),
                        "C-0001|Ann,Cy C-0002|Bob");
}

static void different_scores_for_one_answer_are_refused_by_name(void **state)
{
    (void)state;
    struct merge_record record;
    struct error error;
    load_one("a", "x", "Sam", 1);
    load_one("b", "x", "Sam Whitlock", 2);
    refuses(merge_people(connection, PERSON_INTERVIEWER, "Sam Whitlock", "Sam", &arena, &record,
                         &error),
            &error,
            "'Sam Whitlock' and 'Sam' have different scores for the same answer: candidate "
            "C-0001, question 1: 3 and 2",
            "two people");
    assert_string_equal(stored("SELECT count(*) FROM assay.person_merge"), "0");
}

static void equal_scores_for_one_answer_count_once_and_come_apart_again(void **state)
{
    (void)state;
    load_one("a", "x", "Sam", 1);
    load_one("b", "x", "Sam Whitlock", 1);
    const char *const before = stored(scores);
    assert_int_equal(merge("Sam Whitlock", "Sam").shared, 1);
    assert_string_equal(stored("SELECT interviewer, label FROM assay.score"), "Sam Whitlock|2");
    unmerge("Sam");
    assert_string_equal(stored(scores), before);
}

static void load_dated(const char *sha, const char *candidate, const char *interviewer,
                       const char *question, int16_t level, int32_t day)
{
    const struct score_row row = {.candidate = candidate,
                                  .interviewer = interviewer,
                                  .question = question,
                                  .level = level,
                                  .day = day};
    load(connection, &(struct load){.sha256 = sha, .rows = &row, .n = 1});
}

static const char dated[] = "SELECT export_id, question, interviewer, label, rated_on, occurrence "
                            "FROM assay.score JOIN assay.candidate USING (candidate_id) "
                            "JOIN assay.interview USING (candidate_id, interview_id) "
                            "ORDER BY export_id, occurrence, question, interviewer";

/* As if there had been one name: a question scored again at another date is of a second interview,
 * whose other scores go with it, whichever date was under which name. */
static void the_same_answer_on_another_date_is_of_another_interview(void **state)
{
    (void)state;
    load_dated("a", "x", "Sam Whitlock", "1", 1, 20000);
    load_dated("b", "x", "Sam", "1", 1, 19990);
    load_dated("c", "x", "Sam", "2", 3, 19990);
    const char *const before = stored(dated);
    assert_string_equal(before, "x|1|Sam|2|2024-09-24|1 x|1|Sam Whitlock|2|2024-10-04|1 "
                                "x|2|Sam|4|2024-09-24|1");
    const struct merge_record record = merge("Sam Whitlock", "Sam");
    assert_int_equal(record.moved, 2);
    assert_int_equal(record.shared, 0);
    assert_string_equal(stored(dated),
                        "x|1|Sam Whitlock|2|2024-09-24|1 x|2|Sam Whitlock|4|2024-09-24|1 "
                        "x|1|Sam Whitlock|2|2024-10-04|2");
    load_dated("d", "x", "Sam", "1", 4, 19990);
    assert_string_equal(stored(dated),
                        "x|1|Sam Whitlock|5|2024-09-24|1 x|2|Sam Whitlock|4|2024-09-24|1 "
                        "x|1|Sam Whitlock|2|2024-10-04|2");
    undo(4);
    unmerge("Sam");
    assert_string_equal(stored(dated), before);
    assert_string_equal(stored("SELECT count(*) FROM assay.interview"), "1");
}

/* Also of candidates; at a date that both have, it is one score. */
static void candidates_merged_keep_their_interviews_of_other_dates(void **state)
{
    (void)state;
    load_dated("a", "x", "Ann", "1", 1, 20000);
    load_dated("b", "x", "Ann", "1", 2, 20010);
    load_dated("c", "y", "Ann", "1", 2, 20010);
    load_dated("d", "y", "Ann", "1", 3, 20020);
    load_dated("e", "y", "Bo", "1", 3, 20020);
    const char *const before = stored(dated);
    const struct merge_record record = merge("x", "y");
    assert_int_equal(record.moved, 3);
    assert_int_equal(record.shared, 1);
    assert_string_equal(stored(dated), "x|1|Ann|2|2024-10-04|1 x|1|Ann|3|2024-10-14|2 "
                                       "x|1|Ann|4|2024-10-24|3 x|1|Bo|4|2024-10-24|3");
    unmerge("y");
    assert_string_equal(stored(dated), before);
}

static void different_scores_at_one_moment_among_others_are_refused(void **state)
{
    struct merge_record record;
    struct error error;
    (void)state;
    load_dated("a", "x", "Sam Whitlock", "1", 1, 20000);
    load_dated("b", "x", "Sam Whitlock", "1", 2, 20010);
    load_dated("c", "x", "Sam", "1", 4, 20010);
    const char *const before = stored(dated);
    refuses(merge_people(connection, PERSON_INTERVIEWER, "Sam Whitlock", "Sam", &arena, &record,
                         &error),
            &error, "different scores for the same answer", "two people");
    assert_string_equal(stored(dated), before);
}

static void submission_dates_follow_a_merge_and_come_back(void **state)
{
    static const char submitted[] =
        "SELECT export_id, interviewer, submitted_on FROM assay.score JOIN assay.candidate "
        "USING (candidate_id) ORDER BY 1, 2";
    static const char apart[] = "x|Sam|1970-01-08 x|Sam Whitlock|1970-01-10 y|Sam|null";
    (void)state;
    load_submitted("a", "x", "Sam", 1, 7);
    load_submitted("b", "x", "Sam Whitlock", 1, 9);
    load_submitted("c", "y", "Sam", 1, INT32_MIN);
    load_submitted("d", "y", "Sam", 1, 8);
    load_submitted("e", "y", "Sam", 1, INT32_MIN);
    assert_string_equal(stored(submitted), apart);
    merge("Sam Whitlock", "Sam");
    assert_string_equal(stored(submitted), "x|Sam Whitlock|1970-01-10 y|Sam Whitlock|null");
    undo(5);
    assert_string_equal(stored(submitted), "x|Sam Whitlock|1970-01-10 y|Sam Whitlock|1970-01-09");
    unmerge("Sam");
    undo(4);
    assert_string_equal(stored(submitted), apart);
    merge("y", "x");
    assert_string_equal(stored(submitted), "y|Sam|null y|Sam Whitlock|1970-01-10");
    unmerge("C-0001");
    assert_string_equal(stored(submitted), apart);
}

static void a_merge_that_another_builds_on_is_taken_back_last(void **state)
{
    (void)state;
    struct merge_record record;
    struct error error;
    load_one("a", "x", "Sam", 1);
    load_one("b", "y", "Sam Whitlock", 1);
    const char *const before = stored(scores);
    merge("Sam Whitlock", "Sam");
    merge("y", "x");
    refuses(merge_people_undo(connection, PERSON_INTERVIEWER, "Sam", &arena, &record, &error),
            &error, "a later merge, of 'C-0001'", "--unmerge 'C-0001'");
    unmerge("C-0001");
    unmerge("Sam");
    assert_string_equal(stored(scores), before);
}

static void who_is_merged_already_is_not_merged_again(void **state)
{
    (void)state;
    struct merge_record record;
    struct error error;
    load_one("a", "x", "Sam", 1);
    load_one("b", "y", "Sam Whitlock", 2);
    load_one("c", "z", "Samuel", 2);
    merge("Sam Whitlock", "Sam");
    refuses(merge_people(connection, PERSON_INTERVIEWER, "Samuel", "Sam", &arena, &record, &error),
            &error, "'Sam' is merged into another interviewer already", "--unmerge 'Sam'");
    refuses(merge_people(connection, PERSON_INTERVIEWER, "Samuel", "Sam Whitlock", &arena, &record,
                         &error),
            &error, "'Sam' is merged into 'Sam Whitlock'", "merge both into 'Samuel'");
    refuses(
        merge_people(connection, PERSON_INTERVIEWER, "Samuel", "samuel", &arena, &record, &error),
        &error, "one and the same interviewer", "");
    refuses(merge_people_undo(connection, PERSON_INTERVIEWER, "Samuel", &arena, &record, &error),
            &error, "'Samuel' is not merged", "assay people");
}

static void a_name_with_hostile_text_is_only_a_name(void **state)
{
    (void)state;
    const char *const evil = "'; DROP TABLE assay.rating; -- \\ \"$1\" %s";
    load_one("a", "x", evil, 1);
    load_one("b", "y", "Sam", 1);
    merge("Sam", evil);
    unmerge(evil);
    assert_string_equal(stored("SELECT count(DISTINCT interviewer_id) FROM assay.rating"), "2");
}

#define MERGE_TEST(name) cmocka_unit_test_setup_teardown(name, open_empty_database, close_database)

int main(void)
{
    const struct CMUnitTest tests[] = {
        MERGE_TEST(all_ratings_of_one_interviewer_count_as_the_others),
        MERGE_TEST(later_imports_that_say_one_name_mean_the_other),
        MERGE_TEST(a_merge_of_candidates_joins_their_interviews),
        MERGE_TEST(different_scores_for_one_answer_are_refused_by_name),
        MERGE_TEST(equal_scores_for_one_answer_count_once_and_come_apart_again),
        MERGE_TEST(the_same_answer_on_another_date_is_of_another_interview),
        MERGE_TEST(candidates_merged_keep_their_interviews_of_other_dates),
        MERGE_TEST(different_scores_at_one_moment_among_others_are_refused),
        MERGE_TEST(submission_dates_follow_a_merge_and_come_back),
        MERGE_TEST(a_merge_that_another_builds_on_is_taken_back_last),
        MERGE_TEST(who_is_merged_already_is_not_merged_again),
        MERGE_TEST(a_name_with_hostile_text_is_only_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
