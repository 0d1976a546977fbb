#include <string.h>

#include "sql/imports/banks.h"
#include "sql/imports/import_undo.h"
#include "sql/imports/merges.h"
#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"

static const char scores[] =
    "SELECT export_id, question, question_version AS v, interviewer, label, rated_on, "
    "s.submitted_on, comment, scale, role, stage, source_ref, occurrence, s.outcome FROM "
    "assay.score AS s "
    "JOIN assay.candidate USING (candidate_id) JOIN assay.interview USING (candidate_id, "
    "interview_id) ORDER BY export_id, role, stage, source_ref, occurrence, question, interviewer";

static const char *stored(const char *query)
{
    return text_of(connection, &arena, query);
}

static void undo(int64_t number)
{
    struct undo_record record;
    struct error error;
    if (!import_undo(connection, number, false, &record, &error))
        fail_msg("%s", error.message);
}

static void merge(const char *kept, const char *merged)
{
    struct merge_record record;
    struct error error;
    if (!merge_people(connection, PERSON_OF_ANY_KIND, kept, merged, &arena, &record, &error))
        fail_msg("%s", error.message);
}

static void unmerge(const char *merged)
{
    struct merge_record record;
    struct error error;
    if (!merge_people_undo(connection, PERSON_OF_ANY_KIND, merged, &arena, &record, &error))
        fail_msg("%s", error.message);
}

/* A small generator, so that every run tries the same. */
static unsigned chance(unsigned *seed, unsigned n)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % n;
}

enum { N_IMPORTS = 7, MOST_ROWS = 40 };

struct trial {
    struct score_row rows[N_IMPORTS][MOST_ROWS];
    size_t n[N_IMPORTS];
};

/* Few enough people and values that imports often give the same rating, and often the same value.
 */
static void make_trial(struct trial *trial, unsigned *seed)
{
    static const char *const candidates[] = {"a", "b", "c"};
    static const char *const interviewers[] = {"Ann", "Bob"};
    static const char *const questions[] = {"1.1", "1.2"};
    static const char *const comments[] = {"", "says why"};
    static const char *const roles[] = {"Engineer", ""};
    for (size_t i = 0; i < N_IMPORTS; i++) {
        trial->n[i] = 0;
        for (size_t key = 0; key < 24; key++)
            if (chance(seed, 3))
                trial->rows[i][trial->n[i]++] = (struct score_row){
                    .candidate = candidates[key % 3],
                    .interviewer = interviewers[key / 3 % 2],
                    .question = questions[key / 6 % 2],
                    .role = roles[key / 12],
                    .comment = comments[chance(seed, 6) == 0],
                    .level = chance(seed, 8) ? (int16_t)chance(seed, 2) : LEVEL_MISSING,
                    .day = chance(seed, 4) ? 50 + 100 * (int32_t)chance(seed, 2) : INT32_MIN,
                    .submitted_day = chance(seed, 3) ? 200 + (int32_t)chance(seed, 2) : INT32_MIN};
        if (chance(seed, 3) == 0 && trial->n[i]) {
            struct score_row again = trial->rows[i][0];
            again.day = 500;
            trial->rows[i][trial->n[i]++] = again;
        }
    }
}

static void store_wording(const char *prompt, int32_t today)
{
    const struct bank_question questions[] = {
        {.code = "1.1", .title = "", .prompt = prompt, .rubric = ""},
        {.code = "1.2", .title = "", .prompt = "the same", .rubric = ""}};
    const struct bank_topic topic = {
        .code = "1", .title = "One", .questions = questions, .n_questions = 2};
    const struct bank bank = {.name = "bank", .topics = &topic, .n_topics = 1};
    struct bank_receipt receipt;
    struct error error;
    if (!bank_store(connection, &bank, today, &receipt, &error))
        fail_msg("%s", error.message);
}

/* Loads all but those to leave out; the bank changes in between. */
static void load_trial(const struct trial *trial, const bool *left_out)
{
    static const char *const shas[N_IMPORTS] = {"1", "2", "3", "4", "5", "6", "7"};
    store_wording("What?", 0);
    for (size_t i = 0; i < N_IMPORTS; i++) {
        if (i == N_IMPORTS / 2)
            store_wording("Why?", 100);
        if (!left_out || !left_out[i])
            load(connection,
                 &(struct load){
                     .sha256 = shas[i], .bank = "bank", .rows = trial->rows[i], .n = trial->n[i]});
    }
}

static void undo_in_any_order(const bool *left_out, unsigned *seed)
{
    size_t order[N_IMPORTS];
    for (size_t i = 0; i < N_IMPORTS; i++) {
        const size_t j = chance(seed, (unsigned)i + 1);
        order[i] = i;
        order[i] = order[j];
        order[j] = i;
    }
    for (size_t i = 0; i < N_IMPORTS; i++)
        if (left_out[order[i]])
            undo((int64_t)order[i] + 1);
}

static void undone_imports_might_never_have_been(void **state)
{
    (void)state;
    static struct trial trial;
    for (unsigned round = 0; round < 12; round++) {
        unsigned seed = round * 7919 + 1;
        bool left_out[N_IMPORTS];
        make_trial(&trial, &seed);
        for (size_t i = 0; i < N_IMPORTS; i++)
            left_out[i] = chance(&seed, 2);
        connection_close(connection);
        connection = open_empty();
        load_trial(&trial, NULL);
        undo_in_any_order(left_out, &seed);
        const char *const undone = stored(scores);
        connection_close(connection);
        connection = open_empty();
        load_trial(&trial, left_out);
        assert_string_equal(undone, stored(scores));
    }
}

enum { N_MERGED = 5 };

/* A question has one score, so that nobody contradicts anybody; comments and submissions change. */
static void load_at_random(unsigned seed, const bool *left_out)
{
    static const char *const shas[N_MERGED] = {"1", "2", "3", "4", "5"};
    static const char *const candidates[] = {"a", "b"};
    static const char *const interviewers[] = {"Sam", "Sam W", "Sam Whitlock"};
    static const char *const questions[] = {"1", "2"};
    static const char *const comments[] = {"", "why", "why not"};
    for (size_t i = 0; i < N_MERGED; i++) {
        struct score_row rows[MOST_ROWS];
        size_t n = 0;
        for (size_t key = 0; key < 12; key++) {
            const struct score_row row = {.candidate = candidates[key % 2],
                                          .interviewer = interviewers[key / 2 % 3],
                                          .question = questions[key / 6],
                                          .comment = comments[chance(&seed, 3)],
                                          .level = (int16_t)(key / 6),
                                          .day = (int32_t)(key % 2),
                                          .submitted_day = 3 + (int32_t)chance(&seed, 2)};
            if (chance(&seed, 2))
                rows[n++] = row;
        }
        if (!left_out[i])
            load(connection, &(struct load){.sha256 = shas[i], .rows = rows, .n = n});
    }
}

static bool is_known(const char *name)
{
    return strcmp(stored(arena_format(&arena,
                                      "SELECT count(*) FROM (SELECT name FROM assay.interviewer "
                                      "UNION ALL SELECT export_id FROM assay.candidate) AS known "
                                      "WHERE name = '%s'",
                                      name)),
                  "1") == 0;
}

static void merge_known(const char *kept, const char *merged)
{
    if (is_known(kept) && is_known(merged))
        merge(kept, merged);
}

static void undoing_and_merging_do_not_depend_on_their_order(void **state)
{
    (void)state;
    for (unsigned round = 0; round < 10; round++) {
        unsigned seed = round * 7919 + 1;
        bool left_out[N_MERGED], none[N_MERGED] = {false};
        for (size_t i = 0; i < N_MERGED; i++)
            left_out[i] = chance(&seed, 2);
        left_out[round % N_MERGED] = false;
        connection_close(connection);
        connection = open_empty();
        load_at_random(round, left_out);
        const char *const apart = stored(scores);
        merge_known("Sam Whitlock", "Sam");
        merge_known("Sam Whitlock", "Sam W");
        merge_known("b", "a");
        const char *const together = stored(scores);
        connection_close(connection);
        connection = open_empty();
        load_at_random(round, none);
        merge("Sam Whitlock", "Sam");
        for (size_t i = 0; i < N_MERGED; i += 2)
            if (left_out[i])
                undo((int64_t)i + 1);
        merge("Sam Whitlock", "Sam W");
        merge("b", "a");
        for (size_t i = 1; i < N_MERGED; i += 2)
            if (left_out[i])
                undo((int64_t)i + 1);
        assert_string_equal(stored(scores), together);
        unmerge("a");
        unmerge("Sam W");
        unmerge("Sam");
        assert_string_equal(stored(scores), apart);
    }
}

#define ORDER_TEST(name) cmocka_unit_test_setup_teardown(name, open_empty_database, close_database)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ORDER_TEST(undone_imports_might_never_have_been),
        ORDER_TEST(undoing_and_merging_do_not_depend_on_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
