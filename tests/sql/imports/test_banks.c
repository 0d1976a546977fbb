#include "sql/imports/banks.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/sql/database_fixture.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"

static const struct criterion criteria[] = {{"names a trade-off", true}, {"draws it", false}};
static const struct bank_question design[] = {
    {.code = "1.2",
     .title = "Cache",
     .prompt = "Why a cache?",
     .rubric = "It should …",
     .criteria = criteria,
     .n_criteria = 2},
    {.code = "1.10", .title = "Queue", .prompt = "Why a queue?", .rubric = ""},
};
static const struct bank_question bonus[] = {
    {.code = "B1",
     .title = "Clock",
     .prompt = "'; DROP SCHEMA assay CASCADE; --\n\\",
     .rubric = ""},
};

/* A sample that a test may change. */
struct sample {
    struct bank_question design[2], bonus[1];
    struct bank_topic topics[2];
    struct bank bank;
};

static struct bank *sample(struct sample *ret)
{
    memcpy(ret->design, design, sizeof design);
    memcpy(ret->bonus, bonus, sizeof bonus);
    ret->topics[0] = (struct bank_topic){
        .code = "1", .title = "Design", .questions = ret->design, .n_questions = 2};
    ret->topics[1] = (struct bank_topic){
        .code = "B1", .title = "Time", .bonus = true, .questions = ret->bonus, .n_questions = 1};
    ret->bank = (struct bank){
        .name = "sample", .scale = "1..5", .topics = ret->topics, .n_topics = 2};
    return &ret->bank;
}

static struct bank_receipt store(const struct bank *bank, int32_t today)
{
    struct bank_receipt receipt;
    struct error error;
    if (!bank_store(connection, bank, today, &receipt, &error))
        fail_msg("%s", error.message);
    return receipt;
}

static struct bank fetch(const char *name)
{
    struct bank bank;
    struct error error;
    if (!bank_fetch(connection, name, &arena, &bank, &error))
        fail_msg("%s", error.message);
    return bank;
}

static void a_bank_comes_back_word_for_word(void **state)
{
    (void)state;
    struct sample from;
    const struct bank_receipt receipt = store(sample(&from), 20000);
    assert_int_equal(receipt.version, 1);
    assert_int_equal(receipt.topics, 2);
    assert_int_equal(receipt.questions, 3);
    assert_int_equal(receipt.added, 3);
    const struct bank bank = fetch(NULL);
    assert_string_equal(bank.name, "sample");
    assert_string_equal(bank.scale, "1..5");
    assert_int_equal(bank.version, 1);
    assert_int_equal(bank.n_topics, 2);
    assert_string_equal(bank.topics[0].title, "Design");
    assert_false(bank.topics[0].bonus);
    assert_true(bank.topics[1].bonus);
    assert_int_equal(bank.topics[0].n_questions, 2);
    const struct bank_question *const question = &bank.topics[0].questions[0];
    assert_string_equal(question->code, "1.2");
    assert_string_equal(question->title, "Cache");
    assert_string_equal(question->rubric, "It should …");
    assert_int_equal(question->version, 1);
    assert_int_equal(question->n_criteria, 2);
    assert_string_equal(question->criteria[0].text, "names a trade-off");
    assert_true(question->criteria[0].required);
    assert_false(question->criteria[1].required);
    assert_int_equal(bank.topics[0].questions[1].n_criteria, 0);
    assert_string_equal(bank.topics[1].questions[0].prompt, bonus[0].prompt);
}

static void the_same_bank_again_changes_nothing(void **state)
{
    (void)state;
    struct sample from;
    store(sample(&from), 20000);
    const struct bank_receipt receipt = store(sample(&from), 20001);
    assert_int_equal(receipt.version, 1);
    assert_int_equal(receipt.unchanged, 3);
    assert_int_equal(receipt.added + receipt.changed, 0);
}

static void a_changed_text_is_a_new_version_and_the_old_one_is_kept(void **state)
{
    (void)state;
    struct sample from;
    store(sample(&from), 20000);
    sample(&from)->name = "sample";
    from.design[0].prompt = "Why not a cache?";
    from.design[0].n_criteria = 1;
    const struct bank_receipt receipt = store(&from.bank, 20001);
    assert_int_equal(receipt.version, 2);
    assert_int_equal(receipt.changed, 1);
    assert_int_equal(receipt.unchanged, 2);
    const struct bank bank = fetch("sample");
    assert_int_equal(bank.topics[0].questions[0].version, 2);
    assert_string_equal(bank.topics[0].questions[0].prompt, "Why not a cache?");
    assert_int_equal(bank.topics[0].questions[0].n_criteria, 1);
    assert_int_equal(bank.topics[0].questions[1].version, 1);
    assert_string_equal(
        text_of(connection, &arena,
                "SELECT version, valid_from, prompt, (SELECT count(*) FROM assay.criterion AS c "
                "WHERE c.question_id = v.question_id AND c.version = v.version) "
                "FROM assay.question_version AS v JOIN assay.question USING (question_id) "
                "WHERE code = '1.2' ORDER BY version"),
        "1|-infinity|Why a cache?|2 2|2024-10-05|Why not a cache?|1");
}

static void a_clock_set_back_does_not_disorder_the_versions(void **state)
{
    (void)state;
    struct sample from;
    store(sample(&from), 20000);
    from.design[0].prompt = "second";
    store(&from.bank, 20010);
    from.design[0].prompt = "third";
    store(&from.bank, 20005);
    assert_string_equal(text_of(connection, &arena,
                                "SELECT valid_from FROM assay.question_version WHERE version > 1 "
                                "ORDER BY version"),
                        "2024-10-14 2024-10-14");
}

static void what_left_the_bank_is_retired_and_can_come_back(void **state)
{
    (void)state;
    struct sample from;
    store(sample(&from), 20000);
    from.bank.n_topics = 1;
    from.topics[0].n_questions = 1;
    assert_int_equal(store(&from.bank, 20001).version, 2);
    struct bank bank = fetch("sample");
    assert_int_equal(bank.n_topics, 1);
    assert_int_equal(bank.topics[0].n_questions, 1);
    assert_string_equal(text_of(connection, &arena,
                                "SELECT question FROM assay.current_question WHERE retired "
                                "ORDER BY question"),
                        "1.10 B1");
    assert_int_equal(store(sample(&from), 20002).added, 2);
    bank = fetch("sample");
    assert_int_equal(bank.n_topics, 2);
    assert_string_equal(bank.topics[0].questions[1].code, "1.10");
}

static void another_order_title_or_scale_is_a_new_version_of_the_bank_alone(void **state)
{
    (void)state;
    struct sample from;
    store(sample(&from), 20000);
    from.design[0] = design[1];
    from.design[1] = design[0];
    from.topics[1].title = "Clocks";
    from.bank.scale = NULL;
    const struct bank_receipt receipt = store(&from.bank, 20001);
    assert_int_equal(receipt.version, 2);
    assert_int_equal(receipt.unchanged, 3);
    const struct bank bank = fetch("sample");
    assert_null(bank.scale);
    assert_string_equal(bank.topics[0].questions[0].code, "1.10");
    assert_string_equal(bank.topics[1].title, "Clocks");
}

static void without_a_name_there_has_to_be_exactly_one_bank(void **state)
{
    (void)state;
    struct bank bank;
    struct error error;
    assert_false(bank_fetch(connection, NULL, &arena, &bank, &error));
    assert_string_equal(error.hint, "load one with: assay bank import FILE.md");
    assert_false(bank_fetch(connection, "nowhere", &arena, &bank, &error));
    struct sample from;
    store(sample(&from), 20000);
    from.bank.name = "a 'second' one";
    store(&from.bank, 20000);
    assert_false(bank_fetch(connection, NULL, &arena, &bank, &error));
    assert_string_equal(error.hint, "say which with --bank: a 'second' one, sample");
    const char *const *names;
    size_t n;
    assert_true(bank_list(connection, &arena, &names, &n, &error));
    assert_int_equal(n, 2);
    assert_string_equal(names[0], "a 'second' one");
}

static void a_bank_that_cannot_be_stored_leaves_nothing(void **state)
{
    (void)state;
    struct sample from;
    struct bank_receipt receipt = {.version = 7};
    struct error error;
    sample(&from)->name = "";
    assert_false(bank_store(connection, &from.bank, 20000, &receipt, &error));
    sample(&from);
    from.bonus[0].prompt = "\xff is not UTF-8";
    assert_false(bank_store(connection, &from.bank, 20000, &receipt, &error));
    assert_int_equal(error.code, ERROR_DATABASE);
    assert_int_equal(receipt.version, 7);
    assert_string_equal(text_of(connection, &arena, "SELECT count(*) FROM assay.question"), "0");
    assert_int_equal(store(sample(&from), 20000).version, 1);
}

static const char placed[] = "SELECT bank, topic, question, candidate, label, question_version "
                             "FROM assay.score ORDER BY candidate, question";

static void load_plain(const char *sha, const char *candidate, int16_t level)
{
    const struct score_row rows[] = {{.candidate = candidate,
                                      .interviewer = "Ann",
                                      .question = "1.2",
                                      .question_title = "As the file calls it",
                                      .topic = "T",
                                      .level = level,
                                      .day = 100},
                                     {.candidate = candidate,
                                      .interviewer = "Ann",
                                      .question = "1.2",
                                      .criterion = 1,
                                      .level = 1,
                                      .day = 100},
                                     {.candidate = candidate,
                                      .interviewer = "Ann",
                                      .question = "elsewhere",
                                      .level = 0,
                                      .day = 100}};
    load(connection, &(struct load){.sha256 = sha, .rows = rows, .n = 3});
}

static void a_bank_takes_over_scores_that_were_loaded_before(void **state)
{
    (void)state;
    struct sample from;
    load_plain("s", "a", 3);
    const struct bank_receipt receipt = store(sample(&from), 20000);
    assert_int_equal(receipt.ratings_attached, 1);
    assert_int_equal(receipt.added, 3);
    assert_string_equal(text_of(connection, &arena, placed),
                        "sample|1|1.2|C-0001|4|1 ||elsewhere|C-0001|1|1");
    assert_string_equal(text_of(connection, &arena,
                                "SELECT title FROM assay.current_question WHERE question = '1.2'"),
                        "Cache");
    assert_string_equal(
        text_of(connection, &arena, "SELECT bank, text, required, met FROM assay.criterion_score"),
        "sample|names a trade-off|true|true");
}

/* As a database was that had loaded scores beside a bank. */
static void put_beside(const char *code)
{
    const char *const statements[] = {
        "INSERT INTO assay.topic (bank_id, code) SELECT bank_id, 'old' FROM assay.bank WHERE name "
        "= ''",
        arena_format(&arena,
                     "INSERT INTO assay.question (bank_id, code, topic_id) SELECT bank_id, '%s', "
                     "topic_id FROM assay.topic WHERE code = 'old'",
                     code),
        arena_format(&arena,
                     "UPDATE assay.rating SET question_id = (SELECT question_id FROM "
                     "assay.question JOIN assay.bank USING (bank_id) WHERE name = '' AND code = "
                     "'%s') WHERE candidate_id = 1 AND question_id = (SELECT question_id FROM "
                     "assay.question JOIN assay.bank USING (bank_id) WHERE name <> '' AND code = "
                     "'%s' AND criterion_of IS NULL)",
                     code, code)};
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
        run_statement(connection, statements[i]);
}

static void scores_that_were_left_beside_a_bank_are_united_with_it(void **state)
{
    (void)state;
    struct sample from;
    load_plain("s", "a", 3);
    store(sample(&from), 20000);
    put_beside("1.2");
    assert_string_equal(
        text_of(connection, &arena, "SELECT bank FROM assay.score WHERE question = '1.2'"), "");
    const struct bank_receipt receipt = store(sample(&from), 20000);
    assert_int_equal(receipt.unchanged, 3);
    assert_int_equal(receipt.ratings_attached, 1);
    assert_string_equal(text_of(connection, &arena, placed),
                        "sample|1|1.2|C-0001|4|1 ||elsewhere|C-0001|1|1");
    assert_string_equal(
        text_of(connection, &arena, "SELECT count(*) FROM assay.question WHERE code = '1.2'"), "1");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_empty_database, close_database)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_bank_comes_back_word_for_word),
        TEST(the_same_bank_again_changes_nothing),
        TEST(a_changed_text_is_a_new_version_and_the_old_one_is_kept),
        TEST(a_clock_set_back_does_not_disorder_the_versions),
        TEST(what_left_the_bank_is_retired_and_can_come_back),
        TEST(another_order_title_or_scale_is_a_new_version_of_the_bank_alone),
        TEST(without_a_name_there_has_to_be_exactly_one_bank),
        TEST(a_bank_that_cannot_be_stored_leaves_nothing),
        TEST(a_bank_takes_over_scores_that_were_loaded_before),
        TEST(scores_that_were_left_beside_a_bank_are_united_with_it),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
