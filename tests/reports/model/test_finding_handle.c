#include "reports/model/finding_handle.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"

static void expect_written(const char *about, const char *name, const char *other, const char *kind,
                           const char *handle)
{
    struct buffer text = {0};
    finding_handle_write(about, name, other, kind, &text);
    assert_string_equal(text.data, handle);
    buffer_free(&text);
}

static void a_handle_has_no_blank_but_that_before_its_kind(void **state)
{
    (void)state;
    expect_written("question", "4.3", NULL, "too_hard", "4.3 too-hard");
    expect_written("question", "5.2", "", "negative", "5.2 strong-do-worse");
    expect_written("question", "Tell me why", NULL, "flat", "Tell-me-why flat");
    expect_written("criterion", "1.1/3", NULL, "required_rarer", "1.1/3 required-rarer");
    expect_written("interviewer", "Amara Obi", NULL, "lenient", "interviewer:Amara-Obi lenient");
    expect_written("pair", "Ann Lee", "Ben", "level", "pair:Ann-Lee+Ben level");
    expect_written("stage", "On site", NULL, "fewer_pass", "stage:On-site fewer-pass");
    expect_written("question", "4.3", NULL, "", "4.3");
}

static struct finding_handle read(void **state, const char *text)
{
    struct finding_handle handle;
    struct error error;
    assert_true(finding_handle_read(text, *state, &handle, &error));
    return handle;
}

static void what_is_written_is_read_again(void **state)
{
    struct finding_handle handle = read(state, "5.2 strong-do-worse");
    assert_null(handle.about);
    assert_string_equal(handle.name, "5.2");
    assert_string_equal(handle.kind, "negative");
    handle = read(state, " interviewer:Amara-Obi few-levels ");
    assert_string_equal(handle.about, "interviewer");
    assert_string_equal(handle.name, "Amara-Obi");
    assert_string_equal(handle.kind, "few_levels");
    handle = read(state, "pair:Ann+Ben level");
    assert_string_equal(handle.name, "Ann");
    assert_string_equal(handle.other, "Ben");
    assert_string_equal(read(state, "stage:Onsite fewer_pass").kind, "fewer_pass");
}

static void a_code_alone_means_all_that_is_found_about_it(void **state)
{
    const struct finding_handle handle = read(state, "4.3");
    assert_string_equal(handle.name, "4.3");
    assert_string_equal(handle.kind, "");
    assert_string_equal(handle.other, "");
}

static void an_unknown_kind_is_refused_with_those_like_it(void **state)
{
    struct finding_handle handle;
    struct error error = {0};
    assert_false(finding_handle_read("4.3 too-hrd", *state, &handle, &error));
    assert_int_equal(error.code, ERROR_USAGE);
    assert_non_null(strstr(error.message, "'too-hrd'"));
    assert_non_null(strstr(error.hint, "too-hard"));
    assert_null(strstr(error.hint, "severe"));
    assert_false(finding_handle_read("interviewer:Ann nonsense", *state, &handle, &error));
    assert_non_null(strstr(error.hint, "severe"));
    assert_null(strstr(error.hint, "too-hard"));
    assert_false(finding_handle_read("Ben Carter", *state, &handle, &error));
    assert_non_null(strstr(error.hint, "interviewer:Ben-Carter"));
}

static void names_are_found_whatever_their_case_and_blanks(void **state)
{
    (void)state;
    assert_true(finding_handle_names("amara-obi", "Amara  Obi"));
    assert_true(finding_handle_names("Amara Obi", "Amara Obi"));
    assert_true(finding_handle_names("b4", "B4"));
    assert_false(finding_handle_names("Amara", "Amara Obi"));
}

static void kinds_belong_to_what_they_are_about(void **state)
{
    (void)state;
    assert_true(finding_handle_has_kind("question", "grown_harder"));
    assert_true(finding_handle_has_kind("criterion", "negative"));
    assert_false(finding_handle_has_kind("criterion", "too_hard"));
    assert_false(finding_handle_has_kind("stage", "level"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_handle_has_no_blank_but_that_before_its_kind),
        ARENA_TEST(what_is_written_is_read_again),
        ARENA_TEST(a_code_alone_means_all_that_is_found_about_it),
        ARENA_TEST(an_unknown_kind_is_refused_with_those_like_it),
        ARENA_TEST(names_are_found_whatever_their_case_and_blanks),
        ARENA_TEST(kinds_belong_to_what_they_are_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
