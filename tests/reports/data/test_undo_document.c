#include "reports/data/undo_document.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/json_contract.h"

static void people_read_what_becomes_of_the_scores(void **state)
{
    (void)state;
    const struct undo_record undo = {
        .number = 3, .removed = 1200, .returned = 1, .overwritten = 2, .confirmed = 4};
    struct buffer text = {0};
    undo_document_text(&undo, false, &text);
    assert_string_equal(text.data,
                        "import 3: undone\n"
                        "  scores: 1,200 removed, 1 back at an earlier value, 2 left alone "
                        "(overwritten by a later import), 4 left alone (given by another import as "
                        "well)\n");
    buffer_free(&text);
}

static void a_dry_run_says_that_nothing_was_changed(void **state)
{
    (void)state;
    const struct undo_record undo = {.number = 3};
    struct buffer text = {0};
    undo_document_text(&undo, true, &text);
    assert_string_equal(text.data,
                        "import 3: a dry run; nothing was changed\n  it gave no scores\n");
    buffer_free(&text);
}

static void json_has_all_counts(void **state)
{
    (void)state;
    const struct undo_record undo = {
        .number = 3, .removed = 1, .returned = 2, .overwritten = 3, .confirmed = 4};
    struct buffer text = {0};
    undo_document_json(&undo, true, "0.1.0", &text);
    json_t *const document = json_checked(&text);
    assert_int_equal(json_integer_value(json_at(document, "import")), 3);
    assert_true(json_is_true(json_at(document, "dry_run")));
    json_t *const counts = json_object_get(document, "undo");
    assert_int_equal(json_integer_value(json_object_get(counts, "removed")), 1);
    assert_int_equal(json_integer_value(json_object_get(counts, "returned")), 2);
    assert_int_equal(json_integer_value(json_object_get(counts, "overwritten")), 3);
    assert_int_equal(json_integer_value(json_object_get(counts, "confirmed")), 4);
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_read_what_becomes_of_the_scores),
        cmocka_unit_test(a_dry_run_says_that_nothing_was_changed),
        cmocka_unit_test(json_has_all_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
