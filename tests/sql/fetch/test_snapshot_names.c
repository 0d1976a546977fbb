#include "sql/fetch/snapshot_names.h"

#include <string.h>

#include "sql/imports/banks.h"
#include "sql/imports/import_undo.h"
#include "sql/imports/merges.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/shown_snapshot.h"

static const char *stored(const char *query)
{
    return text_of(connection, &arena, query);
}

static const char marks[] =
    "SELECT candidate, question, criterion, interviewer, met FROM assay.criterion_score "
    "ORDER BY candidate_id, question, criterion, interviewer";

static struct score_row row_of(const char *candidate, const char *interviewer, int16_t criterion,
                               int16_t level)
{
    return (struct score_row){.candidate = candidate,
                              .interviewer = interviewer,
                              .question = "1.1",
                              .criterion = criterion,
                              .level = level,
                              .day = 20000};
}

static struct score_row text_row(const char *candidate, const char *text, int32_t day)
{
    struct score_row row = row_of(candidate, "Ann", CRITERION_BY_TEXT, 1);
    row.criterion_text = text;
    row.day = day;
    return row;
}

static void load_rows(const char *sha, const struct score_row *rows, size_t n)
{
    load(connection, &(struct load){.sha256 = sha, .rows = rows, .n = n});
}

static void store_bank(const struct criterion *criteria, size_t n, int32_t today)
{
    const struct bank_question question = {.code = "1.1",
                                           .title = "Cache",
                                           .prompt = "Why?",
                                           .rubric = criteria[0].text,
                                           .criteria = criteria,
                                           .n_criteria = n};
    const struct bank_topic topic = {
        .code = "1", .title = "Design", .questions = &question, .n_questions = 1};
    const struct bank bank = {.name = "bank", .topics = &topic, .n_topics = 1};
    struct bank_receipt receipt;
    struct error error;
    if (!bank_store(connection, &bank, today, &receipt, &error))
        fail_msg("%s", error.message);
}

static const struct criterion criteria[] = {{"names a trade-off", true}, {"draws it", false}};

static void begin(struct shown_snapshot *shown)
{
    struct error error;
    if (!shown_snapshot_begin(connection, &FILTER_ALL, &arena, shown, &error))
        fail_msg("%s", error.message);
}

static void criteria_are_a_catalogue_of_their_own(void **state)
{
    (void)state;
    const struct score_row rows[] = {row_of("a", "Ann", 0, 3), row_of("a", "Ann", 2, 1),
                                     row_of("a", "Bob", 1, 0), row_of("a", "Ann", 1, 1)};
    store_bank(criteria, 2, 0);
    load(connection, &(struct load){.sha256 = "a", .bank = "bank", .rows = rows, .n = 4});
    struct shown_snapshot shown;
    begin(&shown);
    assert_int_equal(shown.view.catalogue.n_questions, 1);
    const struct catalogue *const found = shown.view.catalogue.criteria;
    assert_int_equal(found->n_questions, 2);
    assert_string_equal(found->questions[0].code, "1.1/1");
    assert_string_equal(found->questions[0].title, "names a trade-off");
    assert_string_equal(found->topics[found->questions[1].topic].code, "1.1");
    assert_true(found->places[0].listed && found->places[0].required);
    assert_true(found->places[1].listed && !found->places[1].required);
    assert_int_equal(found->places[1].position, 2);
    shown_snapshot_end(&shown);
}

static void criteria_are_shown_apart(void **state)
{
    (void)state;
    const struct score_row rows[] = {row_of("a", "Ann", 0, 3), row_of("a", "Ann", 2, 1),
                                     row_of("a", "Bob", 2, LEVEL_MISSING),
                                     row_of("b", "Ann", 2, 0)};
    load_rows("a", rows, 4);
    struct shown_snapshot shown;
    struct candidate_ratings ratings;
    begin(&shown);
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.n, 1);
    assert_int_equal(ratings.level[0], 3);
    assert_int_equal(ratings.criteria->n, 2);
    assert_int_equal(ratings.criteria->question[1], 0);
    assert_int_equal(ratings.criteria->level[0], 1);
    assert_int_equal(ratings.criteria->level[1], LEVEL_MISSING);
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.n, 0);
    assert_int_equal(ratings.criteria->n, 1);
    assert_false(shown_snapshot_next(&shown, &ratings));
    shown_snapshot_end(&shown);
}

static void without_criteria_there_is_no_second_catalogue(void **state)
{
    (void)state;
    const struct score_row row = row_of("a", "Ann", 0, 3);
    load_rows("a", &row, 1);
    struct shown_snapshot shown;
    begin(&shown);
    assert_null(shown.view.catalogue.criteria);
    shown_snapshot_end(&shown);
    assert_string_equal(stored("SELECT count(*) FROM assay.question"), "1");
}

static void a_question_of_that_name_is_another_one(void **state)
{
    (void)state;
    struct score_row rows[] = {row_of("a", "Ann", 1, 1), row_of("a", "Ann", 0, 4)};
    rows[1].question = "1.1/1";
    load_rows("a", rows, 2);
    assert_string_equal(stored(marks), "C-0001|1.1|1|Ann|true");
    assert_string_equal(stored("SELECT question, label FROM assay.score"), "1.1/1|5");
}

static void a_corrected_file_replaces_and_undo_brings_back(void **state)
{
    (void)state;
    const struct score_row before[] = {row_of("a", "Ann", 0, 3), row_of("a", "Ann", 1, 0)};
    const struct score_row after[] = {row_of("a", "Ann", 0, 3), row_of("a", "Ann", 1, 1),
                                      row_of("a", "Ann", 2, 1)};
    struct undo_record record;
    struct error error;
    load_rows("a", before, 2);
    load_rows("b", after, 3);
    assert_string_equal(stored(marks), "C-0001|1.1|1|Ann|true C-0001|1.1|2|Ann|true");
    assert_true(import_undo(connection, 2, false, &record, &error));
    assert_int_equal(record.returned, 1);
    assert_int_equal(record.removed, 1);
    assert_string_equal(stored(marks), "C-0001|1.1|1|Ann|false");
    assert_string_equal(stored("SELECT code FROM assay.question ORDER BY code"), "1.1 1.1/1");
    assert_true(import_undo(connection, 1, false, &record, &error));
    assert_string_equal(stored("SELECT count(*) FROM assay.question"), "0");
}

static void a_question_stays_while_its_criteria_are_rated(void **state)
{
    (void)state;
    const struct score_row own = row_of("a", "Ann", 0, 3), mark = row_of("a", "Ann", 1, 1);
    struct undo_record record;
    struct error error;
    load_rows("a", &own, 1);
    load_rows("b", &mark, 1);
    assert_true(import_undo(connection, 1, false, &record, &error));
    assert_string_equal(stored("SELECT code FROM assay.question ORDER BY code"), "1.1 1.1/1");
    assert_string_equal(stored(marks), "C-0001|1.1|1|Ann|true");
}

static void marks_of_merged_interviewers_count_for_one(void **state)
{
    (void)state;
    const struct score_row rows[] = {row_of("a", "Ann", 1, 1), row_of("b", "A. Lee", 1, 0)};
    struct merge_record record;
    struct error error;
    load_rows("a", rows, 2);
    assert_true(
        merge_people(connection, PERSON_INTERVIEWER, "Ann", "A. Lee", &arena, &record, &error));
    assert_int_equal(record.moved, 1);
    assert_string_equal(stored(marks), "C-0001|1.1|1|Ann|true C-0002|1.1|1|Ann|false");
    assert_true(
        merge_people_undo(connection, PERSON_INTERVIEWER, "A. Lee", &arena, &record, &error));
    assert_string_equal(stored(marks), "C-0001|1.1|1|Ann|true C-0002|1.1|1|A. Lee|false");
}

static void contradicting_marks_are_rejected(void **state)
{
    (void)state;
    const struct score_row rows[] = {row_of("a", "Ann", 1, 1), row_of("a", "Ann", 1, 0),
                                     row_of("a", "Ann", 2, 0)};
    const struct load_outcome outcome = load(connection,
                                             &(struct load){.sha256 = "a", .rows = rows, .n = 3});
    assert_non_null(strstr(outcome.rejects, "different scores by one interviewer"));
    assert_string_equal(stored(marks), "C-0001|1.1|2|Ann|false");
}

static void a_criterion_that_the_rubric_does_not_have_is_rejected(void **state)
{
    (void)state;
    const struct score_row rows[] = {row_of("a", "Ann", 3, 1), row_of("a", "Ann", 2, 1),
                                     text_row("b", "draws  IT.", 20000),
                                     text_row("b", "sings it", 20000)};
    store_bank(criteria, 2, 0);
    const struct load_outcome outcome = load(
        connection, &(struct load){.sha256 = "a", .bank = "bank", .rows = rows, .n = 4});
    assert_string_equal(
        outcome.rejects,
        "2 criterion 1.1/3: the rubric of question '1.1' has 2 criteria, and this is number 3\n"
        "5 criterion sings it: no criterion of question '1.1' has this text\n");
    assert_string_equal(stored(marks), "C-0001|1.1|2|Ann|true C-0002|1.1|2|Ann|true");
}

static void without_a_bank_a_text_is_no_place(void **state)
{
    (void)state;
    const struct score_row rows[] = {text_row("b", "draws it", 20000), row_of("b", "Ann", 9, 1)};
    const struct load_outcome outcome = load(connection,
                                             &(struct load){.sha256 = "a", .rows = rows, .n = 2});
    assert_string_equal(outcome.rejects,
                        "2 criterion draws it: without a question bank a criterion is known by its "
                        "place in the rubric alone\n");
    assert_string_equal(stored(marks), "C-0001|1.1|9|Ann|true");
}

static void without_a_bank_the_heading_gives_the_text(void **state)
{
    (void)state;
    struct score_row row = row_of("a", "Ann", 1, 1);
    row.question_title = "names it";
    load_rows("a", &row, 1);
    assert_string_equal(stored("SELECT text, required FROM assay.current_criterion"),
                        "names it|null");
    assert_string_equal(stored("SELECT question, title FROM assay.current_question"), "1.1|");
}

/* In the second wording the first criterion is another one, the second stays. */
static void marks_of_an_earlier_criterion_are_counted_and_left_out(void **state)
{
    (void)state;
    const struct criterion changed[] = {{"measures it", true}, {"draws it", false}};
    struct score_row rows[] = {row_of("a", "Ann", 1, 1), row_of("a", "Ann", 2, 1),
                               row_of("b", "Ann", 1, 0), row_of("b", "Ann", 2, 0)};
    rows[0].day = rows[1].day = 19000;
    store_bank(criteria, 2, 18000);
    store_bank(changed, 2, 19500);
    load(connection, &(struct load){.sha256 = "a", .bank = "bank", .rows = rows, .n = 4});
    struct shown_snapshot shown;
    struct candidate_ratings ratings;
    begin(&shown);
    assert_string_equal(shown.view.catalogue.criteria->questions[0].title, "measures it");
    assert_int_equal(shown.view.catalogue.criteria->places[0].n_earlier, 1);
    assert_int_equal(shown.view.catalogue.criteria->places[1].n_earlier, 0);
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.criteria->n, 1);
    assert_int_equal(ratings.criteria->question[0], 1);
    assert_true(shown_snapshot_next(&shown, &ratings));
    assert_int_equal(ratings.criteria->n, 2);
    shown_snapshot_end(&shown);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_empty_database, close_database)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(criteria_are_a_catalogue_of_their_own),
        TEST(criteria_are_shown_apart),
        TEST(without_criteria_there_is_no_second_catalogue),
        TEST(a_question_of_that_name_is_another_one),
        TEST(a_corrected_file_replaces_and_undo_brings_back),
        TEST(a_question_stays_while_its_criteria_are_rated),
        TEST(marks_of_merged_interviewers_count_for_one),
        TEST(contradicting_marks_are_rejected),
        TEST(a_criterion_that_the_rubric_does_not_have_is_rejected),
        TEST(without_a_bank_a_text_is_no_place),
        TEST(without_a_bank_the_heading_gives_the_text),
        TEST(marks_of_an_earlier_criterion_are_counted_and_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
