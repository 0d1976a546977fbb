#include "reports/draw/pdf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/patience.h"

static const char page_text[] = "page";
static const struct buffer page = {.data = (char *)page_text, .length = sizeof page_text - 1};

/* A shell script in the place of a browser; $out is the file that it is asked for. */
static bool print_with(const char *script, int seconds, struct arena *arena, struct buffer *pdf,
                       const char **reason)
{
    char folder[] = "/tmp/assay-test-pdf-XXXXXX";
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chmod(folder, 0755), 0);
    const char *const program = arena_format(arena, "%s/browser", folder);
    FILE *const file = fopen(program, "w");
    assert_non_null(file);
    fprintf(file,
            "#!/bin/sh\nfor word; do case $word in --print-to-pdf=*) out=${word#*=};; "
            "--no-sandbox) open=1;; file:*) page=${word#file://};; esac; done\n%s\n",
            script);
    fclose(file);
    assert_int_equal(chmod(program, 0755), 0);
    const char *const programs[] = {"/nonexistent/chromium", program, NULL};
    const struct pdf_options options = {.programs = programs, .seconds = seconds};
    struct error error = {0};
    const bool done = pdf_print(&page, 1793606399, &options, arena, pdf, reason, &error);
    unlink(program);
    rmdir(folder);
    return done;
}

static void assert_refused(const char *script, int seconds, const char *expected, void **state)
{
    struct buffer pdf = {0};
    const char *reason = NULL;
    assert_true(print_with(script, seconds, *state, &pdf, &reason));
    assert_non_null(reason);
    assert_non_null(strstr(reason, expected));
    assert_int_equal(pdf.length, 0);
}

static void a_whole_file_is_taken_and_dated(void **state)
{
    struct buffer pdf = {0};
    const char *reason = "unset";
    assert_true(print_with("printf '%%PDF-1.4\\n/CreationDate (D:20200102030405+00)\\n/ModDate "
                           "(D:20200102030405)\\npadding\\npadding\\n%%%%EOF\\n' >\"$out\"",
                           PATIENCE, *state, &pdf, &reason));
    assert_null(reason);
    assert_non_null(strstr(pdf.data, "/CreationDate (D:20261102075959+00)"));
    assert_non_null(strstr(pdf.data, "/ModDate (D:20261102075959)"));
    buffer_free(&pdf);
}

static void the_page_and_a_home_of_its_own_are_there(void **state)
{
    struct buffer pdf = {0};
    const char *reason = "unset";
    assert_true(print_with("mkdir \"$HOME/profile\" && [ \"$TMPDIR\" = \"$HOME\" ] || exit 1\n"
                           "{ printf '%%PDF-1.4\\n'; cat \"$page\"; id -u; printf "
                           "'a line that is long enough to end\\n%%%%EOF\\n'; } >\"$out\"",
                           PATIENCE, *state, &pdf, &reason));
    assert_null(reason);
    assert_non_null(strstr(pdf.data, "\npage"));
    if (geteuid() == 0)
        assert_null(strstr(pdf.data, "page0\n"));
    buffer_free(&pdf);
}

static void it_is_asked_again_without_its_sandbox(void **state)
{
    struct buffer pdf = {0};
    const char *reason = "unset";
    assert_true(print_with("[ \"$open\" ] || exit 1; printf '%%PDF-1.4\\nlong enough to be a whole "
                           "file of a page\\n%%%%EOF\\n' >\"$out\"",
                           PATIENCE, *state, &pdf, &reason));
    assert_null(reason);
    assert_int_not_equal(pdf.length, 0);
    buffer_free(&pdf);
}

static void half_a_file_is_no_file(void **state)
{
    assert_refused("printf '%%PDF-1.4\\nthe beginning of a file that was cut short\\n' >\"$out\"",
                   10, "ended without a whole file", state);
    assert_refused("printf 'not a PDF file at all, but long enough for one\\n%%%%EOF\\n' >\"$out\"",
                   10, "ended without a whole file", state);
    assert_refused("exit 0", PATIENCE, "ended without a whole file", state);
}

static void a_program_that_hangs_is_ended(void **state)
{
    assert_refused("exec sleep 60", 1, "took too long", state);
}

static void a_missing_program_is_said(void **state)
{
    const char *const programs[] = {"/nonexistent/chromium", NULL};
    const struct pdf_options options = {.programs = programs, .seconds = 1};
    struct buffer pdf = {0};
    struct error error = {0};
    const char *reason = NULL;
    assert_true(pdf_print(&page, 0, &options, *state, &pdf, &reason, &error));
    assert_string_equal(reason,
                        "it takes Chromium, which is not installed (Debian package chromium)");
}

static void only_dates_are_replaced(void **state)
{
    (void)state;
    static const char text[] = "/CreationDate (D:2026) /ModDate (X:20260101000000) %%EOF";
    struct buffer pdf = {0};
    buffer_add(&pdf, text);
    pdf_set_moment(&pdf, 0);
    assert_string_equal(pdf.data, text);
    buffer_free(&pdf);
    pdf_set_moment(&pdf, 0); /* nothing to look at */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_whole_file_is_taken_and_dated),
        ARENA_TEST(the_page_and_a_home_of_its_own_are_there),
        ARENA_TEST(it_is_asked_again_without_its_sandbox),
        ARENA_TEST(half_a_file_is_no_file),
        ARENA_TEST(a_program_that_hangs_is_ended),
        ARENA_TEST(a_missing_program_is_said),
        ARENA_TEST(only_dates_are_replaced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
