#include "reports/data/receipt.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static const struct receipt sample = {
    .record = {.number = 3,
               .file = "scores-2026.csv",
               .sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
               .rows = 1412,
               .accepted = 1390,
               .changed = 3,
               .unchanged = 5,
               .missing = 12,
               .rejected = 2},
    .facts = {.candidates = 12,
              .interviewers = 2,
              .questions = 6,
              .scores = 1378,
              .missing = 12,
              .candidate_column = "Candidate",
              .scales = (const char *const[]){"1..5"},
              .n_scales = 1},
    .encoding = "UTF-8",
    .layout = "long",
    .scale = "1..5",
    .date_format = "YYYY-MM-DD",
    .reject_file = "scores-2026.rejects.csv",
    .ratings = 1410,
    .delimiter = ',',
};

static void every_agreed_key_is_there(void **state)
{
    (void)state;
    static const char *const keys[] = {"file",    "sha256",   "encoding",    "delimiter",
                                       "layout",  "scale",    "date_format", "rows",
                                       "ratings", "accepted", "changed",     "unchanged",
                                       "missing", "rejected", "reject_file", "import"};
    struct buffer text = {0};
    receipt_json(&sample, "0.1.0", &text);
    json_t *const document = json_checked(&text);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        assert_false(json_is_null(json_at(document, keys[i])));
    assert_string_equal(json_string_value(json_at(document, "delimiter")), ",");
    assert_int_equal(json_integer_value(json_at(document, "ratings")), 1410);
    assert_int_equal(json_integer_value(json_at(document, "accepted")), 1390);
    assert_int_equal(json_integer_value(json_at(document, "scores")), 1378);
    assert_int_equal(json_integer_value(json_at(document, "import")), 3);
    json_decref(document);
}

static void what_is_not_known_is_null(void **state)
{
    (void)state;
    struct buffer text = {0};
    const struct receipt receipt = {.record = {.file = "a.csv", .sha256 = "00"}};
    receipt_json(&receipt, "0.1.0", &text);
    json_t *const document = json_checked(&text);
    assert_true(json_is_null(json_at(document, "reject_file")));
    assert_true(json_is_null(json_at(document, "scale")));
    assert_true(json_is_null(json_at(document, "delimiter")));
    json_decref(document);
}

static void people_read_a_few_lines(void **state)
{
    (void)state;
    struct buffer text = {0};
    receipt_text(&sample, &text);
    assert_string_equal(text.data,
                        "scores-2026.csv: import 3\n"
                        "  12 candidates (column Candidate), 2 interviewers, 6 questions, 1,378 "
                        "scores on 1 to 5, 12 missing\n"
                        "  1,412 rows, 3 scores changed, 5 as before\n"
                        "  2 rejected, kept in scores-2026.rejects.csv with the reasons beside\n");
    buffer_free(&text);
}

static void a_file_loaded_before_says_so(void **state)
{
    (void)state;
    struct buffer text = {0};
    struct receipt receipt = sample;
    receipt.already_loaded = true;
    receipt_text(&receipt, &text);
    assert_string_equal(text.data,
                        "scores-2026.csv: already loaded as import 3; nothing was changed\n");
    buffer_free(&text);
}

static void a_hostile_file_name_is_inert(void **state)
{
    (void)state;
    struct buffer text = {0};
    struct receipt receipt = sample;
    receipt.record.file = receipt.scale = receipt.reject_file = hostile_name;
    receipt_text(&receipt, &text);
    assert_inert(&text);
    buffer_clear(&text);
    receipt_json(&receipt, "0.1.0", &text);
    json_t *const document = json_checked(&text);
    assert_string_equal(json_string_value(json_at(document, "file")), hostile_name);
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_agreed_key_is_there),
        cmocka_unit_test(what_is_not_known_is_null),
        cmocka_unit_test(people_read_a_few_lines),
        cmocka_unit_test(a_file_loaded_before_says_so),
        cmocka_unit_test(a_hostile_file_name_is_inert),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
