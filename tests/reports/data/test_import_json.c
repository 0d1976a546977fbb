#include "reports/data/import_json.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/json_contract.h"

static const struct import_entry entry = {.record = {.number = 3,
                                                     .file = "a.csv",
                                                     .sha256 = "00",
                                                     .loaded_at = "2026-05-01T10:00:00Z",
                                                     .rows = 9,
                                                     .accepted = 8,
                                                     .changed = 3,
                                                     .unchanged = 4,
                                                     .rejected = 1},
                                          .mapping = "11"};

static void the_list_has_an_object_for_each_import(void **state)
{
    (void)state;
    struct buffer text = {0};
    imports_json(&entry, 1, "0.1.0", &text);
    json_t *const document = json_checked(&text);
    json_t *const object = json_array_get(json_object_get(document, "imports"), 0);
    assert_int_equal(json_integer_value(json_object_get(object, "import")), 3);
    assert_int_equal(json_integer_value(json_object_get(object, "new")), 1);
    assert_true(json_is_null(json_object_get(object, "undone_at")));
    json_decref(document);
}

static void one_import_has_its_rejects_and_what_undoing_it_would_do(void **state)
{
    (void)state;
    const struct undo_record undo = {.number = 3, .removed = 7};
    const struct import_reject reject = {7, "score", "x", "no score"};
    const struct reject_reason reason = {"score", "no score", 1, 7};
    const struct import_rejects rejects = {&reject, &reason, 1, 1};
    struct buffer text = {0};
    import_json(&entry, &undo, &rejects, "0.1.0", &text);
    json_t *const document = json_checked(&text);
    assert_int_equal(
        json_integer_value(json_object_get(json_object_get(document, "undo"), "removed")), 7);
    json_t *const first = json_array_get(json_object_get(document, "rejects"), 0);
    assert_int_equal(json_integer_value(json_object_get(first, "line")), 7);
    json_t *const reasons = json_object_get(document, "reasons");
    assert_int_equal(json_array_size(reasons), 1);
    json_decref(document);
}

static void what_is_undone_cannot_be_undone_again(void **state)
{
    (void)state;
    struct buffer text = {0};
    import_json(&entry, NULL, &(struct import_rejects){0}, "0.1.0", &text);
    json_t *const document = json_checked(&text);
    assert_true(json_is_null(json_object_get(document, "undo")));
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_list_has_an_object_for_each_import),
        cmocka_unit_test(one_import_has_its_rejects_and_what_undoing_it_would_do),
        cmocka_unit_test(what_is_undone_cannot_be_undone_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
