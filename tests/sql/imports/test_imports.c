#include "sql/imports/imports.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sql/fetch/catalogue.h"
#include "sql/imports/banks.h"
#include "sql/imports/import_history.h"
#include "sql/imports/import_undo.h"
#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"

static int64_t already;

#define LOAD(sha, array)                                                                           \
    &(struct load)                                                                                 \
    {                                                                                              \
        .sha256 = (sha), .rows = (array), .n = sizeof(array) / sizeof *(array)                     \
    }
#define ROW(who, by, code, at, when)                                                               \
    {                                                                                              \
        .candidate = (who), .interviewer = (by), .question = (code), .level = (at), .day = (when)  \
    }

static const char ratings[] =
    "SELECT candidate, question, interviewer, label, rated_on, comment FROM assay.score "
    "ORDER BY candidate_id, interview_id, question, interviewer";

static const char *stored(const char *query)
{
    return text_of(connection, &arena, query);
}

static void a_file_becomes_ratings(void **state)
{
    (void)state;
    const struct score_row rows[] = {
        {.candidate = "b7",
         .candidate_name = "Bo",
         .role = "Engineer",
         .stage = "Onsite",
         .interviewer = "Ann",
         .question = "1.1",
         .topic = "Design",
         .comment = "good",
         .outcome = "hired",
         .level = 3,
         .day = 20000},
        ROW("a1", "ANN ", "1.1", LEVEL_MISSING, INT32_MIN),
    };
    const struct load_outcome outcome = load(connection, LOAD("s", rows));
    assert_int_equal(outcome.receipt.record.number, 1);
    assert_int_equal(outcome.receipt.record.accepted, 2);
    assert_int_equal(outcome.receipt.record.changed, 0);
    assert_int_equal(outcome.receipt.record.unchanged, 0);
    assert_int_equal(outcome.receipt.record.missing, 1);
    assert_string_equal(stored(ratings),
                        "C-0001|1.1|ANN |null|null| C-0002|1.1|ANN |4|2024-10-04|good");
    assert_string_equal(stored("SELECT role, stage, outcome, topic, share FROM assay.score "
                               "WHERE candidate_id = 2"),
                        "Engineer|Onsite|hired|Design|0.75");
    assert_string_equal(stored("SELECT export_id, name FROM assay.candidate ORDER BY 1"),
                        "a1| b7|Bo");
    assert_string_equal(stored("SELECT rows, accepted, missing, rejected FROM assay.import"),
                        "2|2|1|0");
}

static void an_empty_file_is_an_import_without_ratings(void **state)
{
    (void)state;
    assert_int_equal(load(connection, &(struct load){.sha256 = "s"}).receipt.record.accepted, 0);
    assert_string_equal(stored("SELECT rows, last_candidate FROM assay.import"), "0|0");
}

static void hostile_texts_are_only_texts(void **state)
{
    (void)state;
    const char *const evil = "'; DROP TABLE assay.rating; -- \\ \"$1\" %s\n\t=cmd|' /C calc'!A0";
    const struct score_row rows[] = {
        {.candidate = evil,
         .candidate_name = evil,
         .role = evil,
         .stage = evil,
         .interview = evil,
         .interviewer = evil,
         .question = evil,
         .topic = evil,
         .comment = evil,
         .outcome = evil,
         .level = 0,
         .day = 1},
    };
    load(connection, LOAD(evil, rows));
    const struct {
        const char *column, *table;
    } places[] = {{"export_id", "candidate"},  {"name", "candidate"},   {"name", "role"},
                  {"name", "stage"},           {"name", "interviewer"}, {"code", "question"},
                  {"code", "topic"},           {"comment", "rating"},   {"outcome", "interview"},
                  {"source_ref", "interview"}, {"sha256", "import"}};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const char *const query = arena_format(&arena, "SELECT max(%s) FROM assay.%s",
                                               places[i].column, places[i].table);
        assert_string_equal(stored(query), evil);
    }
}

static void a_text_too_long_for_a_key_rejects_its_row_alone(void **state)
{
    (void)state;
    char name[2001] = "";
    for (size_t i = 0; i < sizeof name - 1; i += 2)
        memcpy(name + i, "\xc3\x9f", 2);
    const struct score_row rows[] = {ROW("a", "Ann", "1", 1, 1), ROW("b", name, "1", 1, 1)};
    const struct load_outcome outcome = load(connection, LOAD("s", rows));
    assert_int_equal(outcome.receipt.record.accepted, 1);
    assert_non_null(strstr(outcome.rejects, "3 interviewer \xc3\x9f"));
    assert_non_null(strstr(outcome.rejects, "longer than 800 bytes"));
    assert_string_equal(stored("SELECT count(*) FROM assay.candidate"), "1");
}

static void the_order_of_the_rows_changes_nothing(void **state)
{
    (void)state;
    enum { N = 60 };
    struct score_row rows[N];
    char names[N][2][16];
    for (size_t i = 0; i < N; i++) {
        snprintf(names[i][0], sizeof names[i][0], "c%zu", i * 7 % 10);
        snprintf(names[i][1], sizeof names[i][1], "%s", i % 4 < 2 ? "Ann" : "ann");
        rows[i] = (struct score_row)ROW(names[i][0], names[i][1], i % 3 ? "1.1" : "1.2",
                                        (int16_t)(i % 10 % 5), (int32_t)(100 + i / 30));
        rows[i].comment = i % 2 ? "x" : "y";
    }
    load(connection, LOAD("s", rows));
    const char *const query =
        "SELECT (SELECT json_agg(r) FROM (SELECT candidate_id, dense_rank() OVER (ORDER BY "
        "interview_id) AS interview, question_id, interviewer_id, level, rated_on, comment FROM "
        "assay.rating ORDER BY 1, 2, 3, 4) AS r), (SELECT json_agg(interviewer ORDER BY "
        "interviewer_id) FROM assay.interviewer), (SELECT json_agg(candidate ORDER BY "
        "candidate_id) "
        "FROM assay.candidate)";
    const char *const before = stored(query);
    for (size_t i = 0; i < N; i++) {
        rows[i].line = i + 2;
        const size_t j = i * 37 % (i + 1);
        const struct score_row swapped = rows[i];
        rows[i] = rows[j];
        rows[j] = swapped;
    }
    struct connection *const first = connection;
    connection = open_empty();
    load(connection, LOAD("s", rows));
    assert_string_equal(stored(query), before);
    connection_close(first);
}

static void a_row_that_is_there_twice_counts_once(void **state)
{
    (void)state;
    struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5), ROW("a", "ann", "1", 1, 5)};
    rows[1].comment = "says why";
    const struct load_outcome outcome = load(connection, LOAD("s", rows));
    assert_int_equal(outcome.receipt.record.accepted, 1);
    assert_string_equal(outcome.rejects, "");
    assert_string_equal(stored(ratings), "C-0001|1|Ann|2|1970-01-06|says why");
}

static void scores_that_contradict_each_other_are_all_rejected(void **state)
{
    (void)state;
    const struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5), ROW("a", "Ann", "1", 2, 5),
                                     ROW("a", "Ann", "1", 1, 5), ROW("a", "Bob", "1", 2, 5)};
    const struct load_outcome outcome = load(connection, LOAD("s", rows));
    assert_string_equal(
        outcome.rejects,
        "2 score 2: lines 2, 3, 4: different scores by one interviewer for the same question on "
        "the same day\n"
        "3 score 3: lines 2, 3, 4: different scores by one interviewer for the same question on "
        "the same day\n"
        "4 score 2: lines 2, 3, 4: different scores by one interviewer for the same question on "
        "the same day\n");
    assert_string_equal(stored(ratings), "C-0001|1|Bob|3|1970-01-06|");
}

static void a_score_and_no_score_contradict_each_other(void **state)
{
    (void)state;
    const struct score_row rows[] = {ROW("a", "Ann", "1", LEVEL_MISSING, INT32_MIN),
                                     ROW("a", "Ann", "1", 2, INT32_MIN)};
    const struct load_outcome outcome = load(connection, LOAD("s", rows));
    assert_int_equal(outcome.receipt.record.accepted, 0);
    assert_non_null(strstr(outcome.rejects, "2 score : lines 2, 3"));
}

static void a_later_date_begins_a_second_interview_for_all(void **state)
{
    (void)state;
    const struct score_row rows[] = {ROW("a", "Ann", "1", 0, 5), ROW("a", "Ann", "1", 1, 20),
                                     ROW("a", "Bob", "1", 2, 6), ROW("a", "Cy", "1", 3, 21),
                                     ROW("b", "Ann", "1", 4, 30)};
    load(connection, LOAD("s", rows));
    assert_string_equal(
        stored("SELECT candidate_id, occurrence, string_agg(label, '' ORDER BY label) "
               "FROM assay.score JOIN assay.interview USING (candidate_id, "
               "interview_id) GROUP BY 1, 2 ORDER BY 1, 2"),
        "1|1|13 1|2|24 2|1|5");
}

static void dates_of_one_rating_never_share_an_interview(void **state)
{
    (void)state;
    const struct score_row rows[] = {ROW("a", "Ann", "1", 0, 1), ROW("a", "Ann", "1", 1, 5),
                                     ROW("a", "Bob", "1", 2, 6), ROW("a", "Bob", "1", 3, 10)};
    assert_int_equal(load(connection, LOAD("s", rows)).receipt.record.accepted, 4);
    assert_string_equal(stored("SELECT occurrence, label FROM assay.score JOIN assay.interview "
                               "USING (candidate_id, interview_id) ORDER BY 2"),
                        "1|1 2|2 2|3 3|4");
}

static void a_corrected_file_keeps_what_it_replaces(void **state)
{
    (void)state;
    struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5), ROW("a", "Bob", "1", 2, 5)};
    load(connection, LOAD("first", rows));
    rows[1].level = 4;
    const struct load_outcome outcome = load(connection, LOAD("second", rows));
    assert_int_equal(outcome.receipt.record.accepted, 2);
    assert_int_equal(outcome.receipt.record.changed, 1);
    assert_int_equal(outcome.receipt.record.unchanged, 1);
    assert_string_equal(stored(ratings), "C-0001|1|Ann|2|1970-01-06| C-0001|1|Bob|5|1970-01-06|");
    assert_string_equal(stored("SELECT level, rated_on, import_id, superseded_by "
                               "FROM assay.rating_change"),
                        "2|1970-01-06|1|2");
}

static void of_equal_rows_the_first_submission_counts(void **state)
{
    (void)state;
    struct score_row rows[3] = {ROW("a", "Ann", "1", 2, 10), ROW("a", "Ann", "1", 2, 10),
                                ROW("a", "Ann", "1", 2, 10)};
    rows[0].submitted_day = 14;
    rows[1].submitted_day = 12;
    rows[2].submitted_day = INT32_MIN;
    assert_string_equal(load(connection, LOAD("a", rows)).rejects, "");
    assert_string_equal(stored("SELECT rated_on, submitted_on FROM assay.score"),
                        "1970-01-11|1970-01-13");
}

static void candidate_numbers_are_never_used_again(void **state)
{
    (void)state;
    const struct score_row first[] = {ROW("b", "Ann", "1", 1, 5), ROW("c", "Ann", "1", 1, 5)};
    const struct score_row second[] = {ROW("a", "Ann", "1", 1, 5), ROW("b", "Ann", "1", 1, 5)};
    load(connection, LOAD("first", first));
    run_statement(connection, "DELETE FROM assay.rating");
    run_statement(connection, "DELETE FROM assay.candidate WHERE export_id = 'c'");
    load(connection, LOAD("second", second));
    assert_string_equal(stored("SELECT export_id, candidate_id FROM assay.candidate ORDER BY 1"),
                        "a|3 b|1");
}

static void without_ids_candidates_are_known_by_folded_name(void **state)
{
    (void)state;
    const struct score_row rows[] = {ROW("Jo  Smith", "Ann", "1", 1, 5),
                                     ROW("JO SMITH", "Ann", "2", 1, 5)};
    struct load what = *LOAD("names", rows);
    what.by_name = true;
    assert_int_equal(load(connection, &what).receipt.n_two_names, 0);
    load(connection, LOAD("ids", rows));
    assert_string_equal(
        stored("SELECT export_id, name, by_name FROM assay.candidate ORDER BY 3, 1"),
        "JO SMITH||false Jo  Smith||false JO SMITH|JO SMITH|true");
}

static void one_id_with_two_names_is_noticed(void **state)
{
    (void)state;
    struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5), ROW("a", "Ann", "2", 1, 5),
                               ROW("b", "Ann", "1", 1, 5)};
    rows[0].candidate_name = "Jo Smith";
    rows[1].candidate_name = "JO SMITH";
    rows[2].candidate_name = "Bo";
    assert_int_equal(load(connection, LOAD("first", rows)).receipt.n_two_names, 0);
    rows[1].candidate_name = "";
    rows[2].candidate_name = "Bob";
    assert_int_equal(load(connection, LOAD("second", rows)).receipt.n_two_names, 1);
    assert_string_equal(stored("SELECT export_id, name FROM assay.candidate ORDER BY 1"),
                        "a|Jo Smith b|Bob");
}

static void store_bank(const char *name, const char *prompt, int32_t today)
{
    const struct bank_question question = {
        .code = "1.1", .title = "", .prompt = prompt, .rubric = ""};
    const struct bank_topic topic = {
        .code = "1", .title = "One", .questions = &question, .n_questions = 1};
    const struct bank bank = {.name = name, .topics = &topic, .n_topics = 1};
    struct bank_receipt receipt;
    struct error error;
    if (!bank_store(connection, &bank, today, &receipt, &error))
        fail_msg("%s", error.message);
}

static void a_question_the_bank_does_not_have_rejects_its_rows(void **state)
{
    (void)state;
    store_bank("bank", "What?", 0);
    const struct score_row rows[] = {ROW("a", "Ann", "1.1", 1, 5), ROW("x", "Zed", "9.9", 1, 5)};
    const struct load_outcome outcome = load(connection, LOAD("s", rows));
    assert_string_equal(outcome.rejects, "3 question 9.9: the bank 'bank' has no question '9.9'\n");
    assert_string_equal(stored(ratings), "C-0001|1.1|Ann|2|1970-01-06|");
    assert_string_equal(stored("SELECT name FROM assay.interviewer"), "Ann");
}

static void of_several_banks_one_has_to_be_chosen(void **state)
{
    (void)state;
    store_bank("one", "What?", 0);
    store_bank("two", "What?", 0);
    const struct score_row rows[] = {ROW("a", "Ann", "1.1", 1, 5)};
    struct load what = *LOAD("s", rows);
    struct load_outcome outcome;
    struct error error;
    assert_false(try_load(connection, &what, &outcome, &error));
    assert_int_equal(error.code, ERROR_USAGE);
    what.bank = "three";
    assert_false(try_load(connection, &what, &outcome, &error));
    what.bank = "two";
    assert_true(try_load(connection, &what, &outcome, &error));
    assert_string_equal(stored("SELECT bank FROM assay.score"), "two");
}

static void a_rating_belongs_to_the_wording_of_its_date(void **state)
{
    (void)state;
    store_bank("bank", "What?", 0);
    store_bank("bank", "Why?", 100);
    const struct score_row rows[] = {ROW("a", "Ann", "1.1", 1, 99), ROW("b", "Ann", "1.1", 1, 100),
                                     ROW("c", "Ann", "1.1", 1, INT32_MIN)};
    load(connection, LOAD("s", rows));
    assert_string_equal(
        stored("SELECT candidate_id, question_version FROM assay.rating ORDER BY 1"),
        "1|1 2|2 3|2");
}

static void of_topics_in_several_files_the_first_in_the_order_of_bytes_is_given(void **state)
{
    (void)state;
    struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5)};
    load(connection, LOAD("first", rows));
    rows[0].topic = "Design";
    load(connection, LOAD("second", rows));
    rows[0].topic = "Systems";
    load(connection, LOAD("third", rows));
    assert_string_equal(stored("SELECT topic FROM assay.current_question"), "Design");
}

static void the_same_levels_are_the_same_scale(void **state)
{
    (void)state;
    const struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5)};
    load(connection, LOAD("first", rows));
    load(connection, LOAD("second", rows));
    assert_string_equal(stored("SELECT name, n_levels, (SELECT count(*) FROM assay.scale_level) "
                               "FROM assay.scale"),
                        "1..5|5|5");
}

static void what_was_not_committed_leaves_nothing(void **state)
{
    (void)state;
    const struct import_request request = {.file = "f", .sha256 = "s", .mapping = "m"};
    struct import *import;
    struct import_receipt receipt;
    struct error error;
    const struct score_row row = {.candidate = "a",
                                  .candidate_name = "",
                                  .role = "R",
                                  .stage = "",
                                  .interview = "",
                                  .interviewer = "Ann",
                                  .question = "1",
                                  .question_title = "",
                                  .topic = "",
                                  .comment = "",
                                  .outcome = "",
                                  .level = 0,
                                  .day = 1};
    const double values[] = {0, 1};
    const char *const labels[] = {"no", "yes"};
    const struct scale scale = {.name = "n", .n_levels = 2, .values = values, .labels = labels};
    for (int resolved = 0; resolved < 2; resolved++) {
        assert_true(import_begin(connection, &request, &import, &already, &error));
        assert_true(import_add(import, &row, &error));
        if (resolved)
            assert_true(import_resolve(import, &scale, 1, NULL, NULL, &receipt, &error));
        import_close(import);
    }
    import_close(NULL);
    assert_string_equal(stored("SELECT (SELECT count(*) FROM assay.import), (SELECT count(*) FROM "
                               "assay.rating), (SELECT count(*) FROM assay.candidate), (SELECT "
                               "count(*) FROM assay.scale), (SELECT count(*) FROM assay.role)"),
                        "0|0|0|0|1");
}

static bool stop(const struct reject *reject, void *context)
{
    (void)reject;
    ++*(int *)context;
    return false;
}

static void a_reject_too_many_ends_the_import(void **state)
{
    (void)state;
    store_bank("bank", "What?", 0);
    const struct import_request request = {.file = "f", .sha256 = "s", .mapping = "m"};
    struct import *import;
    struct import_receipt receipt;
    struct error error;
    int shown = 0;
    assert_true(import_begin(connection, &request, &import, &already, &error));
    for (int i = 0; i < 3000; i++) {
        const struct score_row row = {.candidate = "a",
                                      .candidate_name = "",
                                      .role = "",
                                      .stage = "",
                                      .interview = "",
                                      .interviewer = "Ann",
                                      .question = "9",
                                      .question_title = "",
                                      .topic = "",
                                      .comment = "",
                                      .outcome = ""};
        assert_true(import_add(import, &row, &error));
    }
    assert_false(import_resolve(import, NULL, 0, stop, &shown, &receipt, &error));
    assert_int_equal(error.code, ERROR_REJECT_LIMIT);
    assert_int_equal(shown, 1);
    import_close(import);
    assert_string_equal(stored("SELECT count(*) FROM assay.import"), "0");
}

static void a_file_that_is_loaded_is_not_begun_again(void **state)
{
    (void)state;
    const struct import_request request = {.file = "f", .sha256 = "s", .mapping = "m"};
    struct import *import;
    struct import_receipt receipt;
    struct error error;
    assert_true(import_begin(connection, &request, &import, &already, &error));
    assert_int_equal(already, 0);
    assert_true(import_resolve(import, NULL, 0, stop, NULL, &receipt, &error));
    assert_true(import_commit(import, 0, &error));
    import_close(import);
    assert_true(import_begin(connection, &request, &import, &already, &error));
    assert_int_equal(already, receipt.record.number);
    assert_null(import);
    assert_string_equal(stored("SELECT count(*) FROM assay.import"), "1");
}

static void the_first_thousand_rejects_are_kept(void **state)
{
    (void)state;
    const struct import_request request = {.file = "f", .sha256 = "s", .mapping = "m"};
    struct import *import;
    struct import_receipt receipt;
    struct error error;
    assert_true(import_begin(connection, &request, &import, &already, &error));
    for (uint64_t i = 1; i <= 1001; i++)
        import_note_reject(import, &(struct reject){.line = i,
                                                    .column = "score",
                                                    .value = "\x1b[31m\xff",
                                                    .reason = "no score",
                                                    .hint = ""});
    assert_true(import_resolve(import, NULL, 0, stop, NULL, &receipt, &error));
    assert_int_equal(receipt.record.rejected, 1001);
    assert_true(import_commit(import, 1001, &error));
    import_close(import);
    assert_string_equal(stored("SELECT count(*), max(line), max(reason), bool_or(value ~ '\\x1b') "
                               "FROM assay.import_reject"),
                        "1000|1000|no score|false");
    assert_string_equal(stored("SELECT rejected FROM assay.import"), "1001");
}

static void a_file_is_loaded_in_the_same_way_only_once(void **state)
{
    (void)state;
    const struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5)};
    struct load_outcome outcome;
    struct error error;
    int64_t number;
    assert_true(import_history_find(connection, "s", "mapping", &number, &error));
    assert_int_equal(number, 0);
    load(connection, LOAD("s", rows));
    assert_true(import_history_find(connection, "s", "mapping", &number, &error));
    assert_int_equal(number, 1);
    assert_false(try_load(connection, LOAD("s", rows), &outcome, &error));
    run_statement(connection, "UPDATE assay.import SET undone_at = now()");
    load(connection, LOAD("s", rows));
}

/* Until the one session of that process waits for what another one holds. */
static void wait_for_a_waiting_session(pid_t process)
{
    struct connection *const watcher = open_again();
    do {
        assert_int_equal(waitpid(process, NULL, WNOHANG), 0);
        usleep(10000);
    } while (strcmp(text_of(watcher, &arena,
                            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"),
                    "1") != 0);
    connection_close(watcher);
}

/* The second process waits for the first one's import to end. */
static void two_imports_wait_for_each_other(void **state)
{
    (void)state;
    const struct import_request request = {.file = "f", .sha256 = "first", .mapping = "m"};
    struct import *import;
    struct import_receipt receipt;
    struct error error;
    assert_true(import_begin(connection, &request, &import, &already, &error));
    const pid_t other = fork();
    if (other == 0) {
        const struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5)};
        struct connection *const second = open_again();
        const bool second_number = load(second, LOAD("second", rows)).receipt.record.number == 2;
        connection_close(second);
        _exit(second_number ? 0 : 1);
    }
    int status;
    wait_for_a_waiting_session(other);
    assert_true(import_resolve(import, NULL, 0, NULL, NULL, &receipt, &error));
    assert_true(import_commit(import, 0, &error));
    import_close(import);
    assert_int_equal(waitpid(other, &status, 0), other);
    assert_int_equal(status, 0);
}

static void imports_are_listed_by_the_filter(void **state)
{
    (void)state;
    struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5)};
    load(connection, LOAD("first", rows));
    rows[0].candidate = "b";
    rows[0].day = 50;
    load(connection, LOAD("second", rows));
    const struct import_record *records;
    size_t n;
    struct error error;
    struct filter filter = FILTER_ALL;
    assert_true(import_history_fetch(connection, &filter, &arena, &records, &n, &error));
    assert_int_equal(n, 2);
    filter.from_day = 10;
    assert_true(import_history_fetch(connection, &filter, &arena, &records, &n, &error));
    assert_int_equal(n, 1);
    assert_int_equal(records[0].number, 2);
    assert_string_equal(records[0].sha256, "second");
    assert_int_equal(strlen(records[0].loaded_at), strlen("2026-01-01T00:00:00Z"));
    assert_int_equal(records[0].rows, 1);
}

static const char placed[] =
    "SELECT candidate, occurrence, question, interviewer, label, rated_on FROM assay.score "
    "JOIN assay.interview USING (candidate_id, interview_id) ORDER BY 1, 2, 3, 4";

static void another_date_is_another_interview_in_another_file_too(void **state)
{
    (void)state;
    const struct score_row first[] = {ROW("a", "Ann", "1", 0, 5), ROW("a", "Bob", "1", 2, 10)};
    const struct score_row second[] = {ROW("a", "Ann", "1", 1, 8)};
    load(connection, LOAD("first", first));
    const struct load_outcome outcome = load(connection, LOAD("second", second));
    assert_int_equal(outcome.receipt.record.changed, 0);
    assert_string_equal(stored(placed), "C-0001|1|1|Ann|1|1970-01-06 C-0001|2|1|Ann|2|1970-01-09 "
                                        "C-0001|2|1|Bob|3|1970-01-11");
}

static void the_order_of_files_changes_no_interview(void **state)
{
    (void)state;
    enum { N = 48 };
    struct score_row rows[N];
    char names[N][16];
    for (size_t i = 0; i < N; i++) {
        snprintf(names[i], sizeof names[i], "c%zu", i % 3);
        const char *const who = i / 3 % 2 ? "Ann" : "Bob", *const code = i / 6 % 2 ? "1" : "2";
        rows[i] = (struct score_row)ROW(names[i], who, code, (int16_t)(i * 7 % 5),
                                        i / 12 % 4 ? (int32_t)(i / 12 * 9 + i % 5) : INT32_MIN);
    }
    const char *before = NULL;
    for (size_t order = 0; order < 4; order++) {
        struct connection *const last = connection;
        struct score_row parts[2][N];
        size_t sizes[2] = {0, 0};
        for (size_t i = 0; i < N; i++) {
            const size_t part = order / 2 ? i * 5 % 7 < 3 : i * 11 % 13 < 6;
            parts[part][sizes[part]++] = rows[i];
        }
        connection = open_empty();
        connection_close(last);
        for (size_t i = 0; i < 2; i++) {
            const size_t part = order % 2 ? 1 - i : i;
            load(connection, &(struct load){.sha256 = part ? "one" : "other",
                                            .rows = parts[part],
                                            .n = sizes[part],
                                            .new_interviews = true});
        }
        const char *const found = stored(
            "SELECT export_id, occurrence, question, interviewer, label, score.rated_on "
            "FROM assay.score JOIN assay.interview USING (candidate_id, interview_id) "
            "JOIN assay.candidate USING (candidate_id) ORDER BY 1, 2, 3, 4");
        assert_true(!before || strcmp(before, found) == 0);
        before = found;
    }
}

static void a_file_with_other_dates_and_the_same_scores_is_asked_about(void **state)
{
    (void)state;
    struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5), ROW("a", "Ann", "2", 2, 5),
                               ROW("b", "Ann", "1", 3, 5), ROW("b", "Bob", "1", 0, 5)};
    load(connection, LOAD("first", rows));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        rows[i].day += 2;
    struct load what = *LOAD("second", rows);
    struct load_outcome outcome;
    struct error error;
    assert_false(try_load(connection, &what, &outcome, &error));
    assert_non_null(strstr(error.message, "4 of its 4 scores are stored already"));
    assert_non_null(strstr(error.hint, "assay undo 1"));
    assert_non_null(strstr(error.hint, "--new-interviews"));
    assert_string_equal(stored("SELECT count(*) FROM assay.rating"), "4");
    what.new_interviews = true;
    assert_true(try_load(connection, &what, &outcome, &error));
    assert_string_equal(stored("SELECT max(occurrence), count(*) FROM assay.score JOIN "
                               "assay.interview USING (candidate_id, interview_id)"),
                        "2|8");
}

static void a_later_submission_holds_in_whatever_order_files_come(void **state)
{
    (void)state;
    struct score_row early = ROW("a", "Ann", "1", 1, 5), late = ROW("a", "Ann", "1", 3, 5);
    early.submitted_day = 6;
    late.submitted_day = 6;
    early.submitted_clock = 9 * 3600 + 1;
    late.submitted_clock = 14 * 3600 + 1;
    const struct score_row both[] = {late, early};
    for (size_t i = 0; i < 2; i++) {
        load(connection, &(struct load){.sha256 = "first", .rows = &both[i], .n = 1});
        load(connection, &(struct load){.sha256 = "second", .rows = &both[1 - i], .n = 1});
        assert_string_equal(stored("SELECT label, submitted_at FROM assay.score JOIN assay.rating "
                                   "USING (candidate_id, interview_id)"),
                            "4|14:00:00");
        connection_close(connection);
        connection = open_empty();
    }
    const struct load_outcome outcome = load(connection, LOAD("both", both));
    assert_int_equal(outcome.receipt.n_submitted_before, 1);
    assert_string_equal(outcome.rejects, "");
    assert_string_equal(stored("SELECT label FROM assay.score"), "4");
}

static void times_of_interviews_tell_two_of_one_day_apart(void **state)
{
    (void)state;
    struct score_row rows[] = {ROW("a", "Ann", "1", 1, 5), ROW("a", "Ann", "1", 3, 5),
                               ROW("a", "Bob", "2", 4, 5)};
    rows[0].clock = 9 * 3600 + 1;
    rows[1].clock = rows[2].clock = 14 * 3600 + 1;
    const struct load_outcome outcome = load(connection, LOAD("s", rows));
    assert_int_equal(outcome.receipt.n_told_by_time, 1);
    assert_string_equal(stored(placed), "C-0001|1|1|Ann|2|1970-01-06 C-0001|2|1|Ann|4|1970-01-06 "
                                        "C-0001|2|2|Bob|5|1970-01-06");
}

static void a_code_stays_with_the_export_id(void **state)
{
    (void)state;
    const struct score_row first[] = {ROW("m", "Ann", "1", 1, 5), ROW("n", "Ann", "1", 1, 5)};
    const struct score_row second[] = {ROW("a", "Ann", "1", 1, 5), ROW("z", "Ann", "1", 1, 5)};
    struct undo_record undo;
    struct error error;
    load(connection, LOAD("first", first));
    load(connection, LOAD("second", second));
    assert_true(import_undo(connection, 1, false, &undo, &error));
    assert_true(import_undo(connection, 2, false, &undo, &error));
    assert_string_equal(stored("SELECT count(*) FROM assay.candidate"), "0");
    assert_string_equal(stored("SELECT count(*) FROM assay.candidate_code WHERE encode(digest, "
                               "'escape') ~ '^[amnz]$'"),
                        "0");
    load(connection, LOAD("second", second));
    load(connection, LOAD("first", first));
    assert_string_equal(stored("SELECT export_id, candidate_id FROM assay.candidate ORDER BY 1"),
                        "a|3 m|1 n|2 z|4");
}

static void many_names_cost_no_memory_and_lose_nothing(void **state)
{
    (void)state;
    enum { N = 70000 };
    struct score_row *const rows = calloc(N, sizeof *rows);
    char(*const names)[16] = calloc(N, sizeof *names);
    for (size_t i = 0; i < N; i++) {
        snprintf(names[i], sizeof names[i], "c%zu", i * 7919 % (N / 2));
        rows[i] = (struct score_row)ROW(names[i], i < N / 2 ? "Ann" : "Bob", "1", 1, 5);
    }
    load(connection, &(struct load){.sha256 = "s", .rows = rows, .n = N});
    assert_string_equal(stored("SELECT count(*), count(DISTINCT candidate_id), count(DISTINCT "
                               "interview_id) FROM assay.rating"),
                        "70000|35000|35000");
    free(rows);
    free(names);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_empty_database, close_database)

static void a_row_without_a_time_is_of_the_only_time_that_others_give_on_its_date(void **state)
{
    (void)state;
    struct score_row rows[] = {ROW("a1", "Ann", "1.1", 3, 20000),
                               ROW("a1", "Ann", "1.1", 3, 20000)};
    rows[1].clock = 36001;
    rows[1].comment = "good";
    assert_int_equal(load(connection, LOAD("s", rows)).receipt.record.accepted, 1);
    assert_string_equal(stored(ratings), "C-0001|1.1|Ann|4|2024-10-04|good");
    rows[0].level = 2;
    rows[0].candidate = rows[1].candidate = "b2";
    assert_non_null(strstr(load(connection, LOAD("t", rows)).rejects, "lines 2, 3"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_becomes_ratings),
        TEST(an_empty_file_is_an_import_without_ratings),
        TEST(hostile_texts_are_only_texts),
        TEST(a_text_too_long_for_a_key_rejects_its_row_alone),
        TEST(the_order_of_the_rows_changes_nothing),
        TEST(a_row_that_is_there_twice_counts_once),
        TEST(scores_that_contradict_each_other_are_all_rejected),
        TEST(a_score_and_no_score_contradict_each_other),
        TEST(a_later_date_begins_a_second_interview_for_all),
        TEST(dates_of_one_rating_never_share_an_interview),
        TEST(a_corrected_file_keeps_what_it_replaces),
        TEST(of_equal_rows_the_first_submission_counts),
        TEST(candidate_numbers_are_never_used_again),
        TEST(without_ids_candidates_are_known_by_folded_name),
        TEST(one_id_with_two_names_is_noticed),
        TEST(a_question_the_bank_does_not_have_rejects_its_rows),
        TEST(of_several_banks_one_has_to_be_chosen),
        TEST(a_rating_belongs_to_the_wording_of_its_date),
        TEST(of_topics_in_several_files_the_first_in_the_order_of_bytes_is_given),
        TEST(the_same_levels_are_the_same_scale),
        TEST(what_was_not_committed_leaves_nothing),
        TEST(a_reject_too_many_ends_the_import),
        TEST(a_file_that_is_loaded_is_not_begun_again),
        TEST(the_first_thousand_rejects_are_kept),
        TEST(a_file_is_loaded_in_the_same_way_only_once),
        TEST(two_imports_wait_for_each_other),
        TEST(imports_are_listed_by_the_filter),
        TEST(another_date_is_another_interview_in_another_file_too),
        TEST(the_order_of_files_changes_no_interview),
        TEST(a_file_with_other_dates_and_the_same_scores_is_asked_about),
        TEST(a_later_submission_holds_in_whatever_order_files_come),
        TEST(times_of_interviews_tell_two_of_one_day_apart),
        TEST(a_code_stays_with_the_export_id),
        TEST(many_names_cost_no_memory_and_lose_nothing),
        TEST(a_row_without_a_time_is_of_the_only_time_that_others_give_on_its_date),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
