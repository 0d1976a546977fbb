#include "reports/data/people_json.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static const struct person sam = {
    .kind = PERSON_INTERVIEWER, .name = "Sam", .export_id = "", .merged_into = "Sam Whitlock"};
static const struct person candidate = {
    .kind = PERSON_CANDIDATE, .code = "C-0001", .name = "Bo Kim", .export_id = "A1", .n_scores = 7};

static const char *text_in(json_t *document, const char *array, const char *key)
{
    json_t *const first = json_array_get(json_object_get(document, array), 0);
    return json_string_value(json_object_get(first, key));
}

static void candidates_are_codes_unless_names_are_asked_for(void **state)
{
    (void)state;
    const struct people people = {&sam, &candidate, 1, 1};
    struct buffer text = {0};
    people_json(&people, false, "0.1.0", &text);
    json_t *document = json_checked(&text);
    assert_string_equal(text_in(document, "interviewers", "interviewer"), "Sam");
    assert_string_equal(text_in(document, "interviewers", "merged_into"), "Sam Whitlock");
    assert_string_equal(text_in(document, "candidates", "candidate"), "C-0001");
    assert_null(text_in(document, "candidates", "name"));
    json_decref(document);
    text = (struct buffer){0};
    people_json(&people, true, "0.1.0", &text);
    document = json_checked(&text);
    assert_string_equal(text_in(document, "candidates", "candidate"), "A1");
    assert_string_equal(text_in(document, "candidates", "name"), "Bo Kim");
    json_decref(document);
}

static void suspects_come_with_their_reason(void **state)
{
    (void)state;
    const struct suspect suspect = {
        .kept = &candidate, .merged = &candidate, .likeness = NAMES_TYPO};
    const struct suspect_lists lists = {.candidates = &suspect, .n_candidates = 1};
    struct buffer text = {0};
    people_json_suspects(&lists, false, "0.1.0", &text);
    json_t *const document = json_checked(&text);
    assert_string_equal(text_in(document, "suspects", "kind"), "candidate");
    assert_string_equal(text_in(document, "suspects", "keep"), "C-0001");
    assert_string_equal(text_in(document, "suspects", "reason"), "one letter differs (typo)");
    json_decref(document);
}

static void a_merge_says_what_it_did_and_how_to_take_it_back(void **state)
{
    (void)state;
    const struct merge_record merge = {
        .kept = "Sam Whitlock", .merged = "Sam", .moved = 36, .shared = 1};
    struct buffer text = {0};
    people_json_merge_text(&merge, false, &text);
    assert_string_equal(text.data,
                        "Sam is now Sam Whitlock: 36 ratings moved, 1 of them there already\n"
                        "  to take it back: assay people --unmerge NAME, with the name that was "
                        "merged\n");
    buffer_clear(&text);
    people_json_merge_text(&merge, true, &text);
    assert_string_equal(text.data,
                        "Sam is no longer Sam Whitlock: 36 ratings returned\n"
                        "  what was loaded since the merge stays; undo and load it again to move "
                        "it\n");
    buffer_clear(&text);
    people_json_merge(&merge, false, "0.1.0", &text);
    json_t *document = json_checked(&text);
    assert_int_equal(json_integer_value(json_at(document, "shared")), 1);
    json_decref(document);
    text = (struct buffer){0};
    people_json_merge(&merge, true, "0.1.0", &text);
    document = json_checked(&text);
    assert_int_equal(json_integer_value(json_at(document, "ratings")), 36);
    assert_true(json_is_true(json_at(document, "taken_back")));
    assert_true(json_is_null(json_at(document, "shared")));
    json_decref(document);
}

static void hostile_names_are_inert(void **state)
{
    (void)state;
    const struct merge_record merge = {.kept = hostile_name, .merged = hostile_name};
    struct buffer text = {0};
    people_json_merge_text(&merge, false, &text);
    assert_inert(&text);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(candidates_are_codes_unless_names_are_asked_for),
        cmocka_unit_test(suspects_come_with_their_reason),
        cmocka_unit_test(a_merge_says_what_it_did_and_how_to_take_it_back),
        cmocka_unit_test(hostile_names_are_inert),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
