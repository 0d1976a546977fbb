#include "reports/data/inspection.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/json_contract.h"

static const struct inspection_fact facts[] = {
    {"sheet", "sheet", "Scores"}, {"encoding", "encoding", NULL}, {"layout", "layout", "long"}};

static const struct inspection sample = {
    .file = "scores.xlsx",
    .sha256 = "00",
    .facts = facts,
    .n_facts = sizeof facts / sizeof *facts,
    .reading = {.candidates = 12, .interviewers = 2, .questions = 6, .scores = 144, .missing = 3},
    .rows = 147,
    .ratings = 149,
    .rejected = 2,
    .notes = "1 hidden row is read like the others",
    .first_reject = "row 9: '7' is not a score on the scale 1..5",
};

static void numbers_of_rows_and_of_scores_have_keys_of_their_own(void **state)
{
    (void)state;
    struct buffer text = {0};
    inspection_json(&sample, "0.1.0", &text);
    json_t *const document = json_checked(&text);
    assert_int_equal(json_integer_value(json_at(document, "rows")), 147);
    assert_int_equal(json_integer_value(json_at(document, "ratings")), 149);
    assert_int_equal(json_integer_value(json_at(document, "scores")), 144);
    assert_int_equal(json_integer_value(json_at(document, "missing")), 3);
    assert_string_equal(json_string_value(json_at(document, "sheet")), "Scores");
    assert_true(json_is_null(json_at(document, "encoding")));
    assert_true(json_is_null(json_at(document, "quoting")));
    json_decref(document);
}

static void the_table_says_what_ingest_would_say(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buffer sentence = {0};
    const struct table *const table = inspection_table(&sample, &arena);
    reading_words_sentence(&sample.reading, &sentence);
    buffer_add(&sentence, ".");
    bool found = false;
    for (size_t i = 0; i < table->n_notes; i++)
        found |= strcmp(table->notes[i], sentence.data) == 0;
    assert_true(found);
    assert_int_equal(table_rows(table), 2);
    buffer_free(&sentence);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_of_rows_and_of_scores_have_keys_of_their_own),
        cmocka_unit_test(the_table_says_what_ingest_would_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
