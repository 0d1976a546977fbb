#include "reports/draw/gnuplot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/canary.h"
#include "tests/support/reports/patience.h"

enum { CHARTS = 3 };

/* Three charts that can be drawn, and a directory for programs that play gnuplot. */
struct stage {
    struct arena arena;
    struct chart charts[CHARTS];
    struct chart *pointers[CHARTS];
    char directory[64], program[80];
    struct error error;
    size_t failed;
};

static const char drawable[] = "set terminal svg size 100,50\nset xrange [0:1]\nplot x\n";

static int set_up(void **state)
{
    static const char *const ids[CHARTS] = {"first", "second", "third"};
    struct stage *const stage = calloc(1, sizeof *stage);
    *state = stage;
    for (size_t i = 0; i < CHARTS; i++) {
        stage->charts[i] = (struct chart){.id = ids[i], .title = "t", .description = "d"};
        buffer_add(&stage->charts[i].script, drawable);
        stage->pointers[i] = &stage->charts[i];
    }
    strcpy(stage->directory, "/tmp/assay-test-gnuplot-XXXXXX");
    if (!mkdtemp(stage->directory) || chmod(stage->directory, 0755) != 0)
        return 1;
    snprintf(stage->program, sizeof stage->program, "%s/gnuplot", stage->directory);
    return 0;
}

static int tear_down(void **state)
{
    struct stage *const stage = *state;
    for (size_t i = 0; i < CHARTS; i++)
        chart_free(&stage->charts[i]);
    unlink(stage->program);
    rmdir(stage->directory);
    arena_free(&stage->arena);
    free(stage);
    return 0;
}

static void draw(struct stage *stage, const char *program, int seconds)
{
    const struct gnuplot_options options = {.program = program, .seconds = seconds};
    assert_true(gnuplot_draw(stage->pointers, CHARTS, &options, &stage->arena, &stage->failed,
                             &stage->error));
}

/* A shell script in the place of gnuplot; it may not start other programs. */
static void draw_with(struct stage *stage, const char *script, int seconds)
{
    FILE *const file = fopen(stage->program, "w");
    assert_non_null(file);
    fprintf(file, "#!/bin/sh\n%s\n", script);
    fclose(file);
    assert_int_equal(chmod(stage->program, 0755), 0);
    draw(stage, stage->program, seconds);
}

static void set_script(struct chart *chart, const char *script)
{
    buffer_clear(&chart->script);
    buffer_add(&chart->script, script);
}

static void assert_drawn(const struct chart *chart)
{
    assert_false(chart->failed);
    assert_null(chart->reason);
    assert_non_null(chart->svg);
    assert_non_null(strstr(chart->svg, chart->id));
}

static void assert_all_failed(const struct stage *stage, const char *reason)
{
    assert_int_equal(stage->failed, CHARTS);
    for (size_t i = 0; i < CHARTS; i++) {
        assert_true(stage->charts[i].failed);
        assert_null(stage->charts[i].svg);
        assert_string_equal(stage->charts[i].reason, reason);
    }
}

static void one_process_draws_all_charts(void **state)
{
    struct stage *const stage = *state;
    draw(stage, NULL, PATIENCE);
    assert_int_equal(stage->failed, 0);
    for (size_t i = 0; i < CHARTS; i++)
        assert_drawn(&stage->charts[i]);
}

static void no_chart_needs_no_gnuplot(void **state)
{
    struct stage *const stage = *state;
    const struct gnuplot_options options = {.program = "/nonexistent", .seconds = 1};
    stage->failed = 7;
    assert_true(gnuplot_draw(NULL, 0, &options, &stage->arena, &stage->failed, &stage->error));
    assert_int_equal(stage->failed, 0);
}

static void a_chart_with_an_error_fails_alone_and_says_why(void **state)
{
    struct stage *const stage = *state;
    set_script(&stage->charts[1], "set terminal svg\nplot undefined_variable\n");
    draw(stage, NULL, PATIENCE);
    assert_int_equal(stage->failed, 1);
    assert_drawn(&stage->charts[0]);
    assert_drawn(&stage->charts[2]);
    assert_true(stage->charts[1].failed);
    assert_non_null(strstr(stage->charts[1].reason, "undefined variable"));
}

static void charts_after_one_that_ends_gnuplot_are_drawn_again(void **state)
{
    struct stage *const stage = *state;
    set_script(&stage->charts[0], "exit\n");
    draw(stage, NULL, PATIENCE);
    assert_int_equal(stage->failed, 1);
    assert_drawn(&stage->charts[1]);
    assert_drawn(&stage->charts[2]);
}

static void a_chart_that_hangs_does_not_take_the_others_with_it(void **state)
{
    struct stage *const stage = *state;
    set_script(&stage->charts[1], "while (1) { x = 1 }\n");
    /* The others take as long as a busy machine takes. */
    int seconds = 2;
    do
        draw(stage, NULL, seconds);
    while (stage->failed > 1 && (seconds *= 4) < PATIENCE);
    assert_int_equal(stage->failed, 1);
    assert_drawn(&stage->charts[0]);
    assert_drawn(&stage->charts[2]);
    assert_string_equal(stage->charts[1].reason, "gnuplot took too long");
}

static void scripts_cannot_start_programs(void **state)
{
    struct stage *const stage = *state;
    const char *const canary = canary_path();
    char script[512];
    snprintf(script, sizeof script, "x = system('touch %s')\ny = `touch %s`\n! touch %s\n", canary,
             canary, canary);
    set_script(&stage->charts[0], script);
    draw(stage, NULL, PATIENCE);
    assert_false(canary_was_made());
    assert_drawn(&stage->charts[1]);
}

static void a_missing_gnuplot_is_said(void **state)
{
    struct stage *const stage = *state;
    draw(stage, "/nonexistent/gnuplot", PATIENCE);
    assert_all_failed(stage, "gnuplot is not installed (Debian package gnuplot-nox)");
}

static void a_gnuplot_that_cannot_run_is_said(void **state)
{
    struct stage *const stage = *state;
    draw(stage, stage->directory, PATIENCE);
    assert_all_failed(stage, "gnuplot cannot be started");
}

static void a_gnuplot_that_ends_at_once_leaves_no_chart(void **state)
{
    struct stage *const stage = *state;
    draw_with(stage, "exit 1", PATIENCE);
    assert_all_failed(stage, "gnuplot ended without a picture");
}

static void a_gnuplot_that_hangs_is_ended(void **state)
{
    struct stage *const stage = *state;
    draw_with(stage, "exec sleep 60", 1);
    assert_all_failed(stage, "gnuplot took too long");
}

static void half_a_picture_is_no_picture(void **state)
{
    struct stage *const stage = *state;
    draw_with(stage, "for i in 1 2 3; do printf '<svg viewBox=\"0 0 1 1\"><g>' >$i.svg; done",
              PATIENCE);
    assert_all_failed(stage, "gnuplot ended without a picture");
}

static void garbage_is_no_picture(void **state)
{
    struct stage *const stage = *state;
    draw_with(stage, "for i in 1 2 3; do printf '\\000\\377<<>>&</svg>' >$i.svg; done", PATIENCE);
    assert_all_failed(stage, "gnuplot ended without a picture");
}

static void a_whole_picture_counts_whatever_the_exit_status(void **state)
{
    struct stage *const stage = *state;
    draw_with(
        stage,
        "for i in 1 2 3; do printf '<svg viewBox=\"0 0 1 1\"></svg>\\n' >$i.svg; done; exit 1",
        PATIENCE);
    assert_int_equal(stage->failed, 0);
}

static void a_link_in_place_of_a_picture_is_not_followed(void **state)
{
    struct stage *const stage = *state;
    draw_with(stage, "exec ln -s /etc/passwd 1.svg", PATIENCE);
    assert_all_failed(stage, "gnuplot ended without a picture");
}

static void many_messages_do_not_block(void **state)
{
    struct stage *const stage = *state;
    for (size_t i = 0; i < 4000; i++)
        buffer_add(&stage->charts[0].script, "# a script larger than a pipe holds at once\n");
    draw_with(stage,
              "i=0; while [ $i -lt 4000 ]; do echo 'a message that is longer than most' >&2; "
              "i=$((i+1)); done; echo 'line 7: \033[1mtoo much' >&2; while read -r l; do :; done",
              PATIENCE);
    assert_int_equal(stage->failed, CHARTS);
}

static void the_directory_is_removed_afterwards(void **state)
{
    struct stage *const stage = *state;
    setenv("TMPDIR", stage->directory, 1);
    draw(stage, NULL, PATIENCE);
    unsetenv("TMPDIR");
    assert_int_equal(stage->failed, 0);
    assert_int_equal(rmdir(stage->directory), 0); /* fails where anything is left in it */
}

static void a_missing_directory_is_an_error(void **state)
{
    struct stage *const stage = *state;
    setenv("TMPDIR", "/nonexistent", 1);
    assert_false(
        gnuplot_draw(stage->pointers, CHARTS, NULL, &stage->arena, &stage->failed, &stage->error));
    unsetenv("TMPDIR");
    assert_int_equal(stage->error.code, ERROR_FAILED);
    assert_non_null(strstr(stage->error.message, "/nonexistent"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(one_process_draws_all_charts),
        TEST(no_chart_needs_no_gnuplot),
        TEST(a_chart_with_an_error_fails_alone_and_says_why),
        TEST(charts_after_one_that_ends_gnuplot_are_drawn_again),
        TEST(a_chart_that_hangs_does_not_take_the_others_with_it),
        TEST(scripts_cannot_start_programs),
        TEST(a_missing_gnuplot_is_said),
        TEST(a_gnuplot_that_cannot_run_is_said),
        TEST(a_gnuplot_that_ends_at_once_leaves_no_chart),
        TEST(a_gnuplot_that_hangs_is_ended),
        TEST(half_a_picture_is_no_picture),
        TEST(garbage_is_no_picture),
        TEST(a_whole_picture_counts_whatever_the_exit_status),
        TEST(a_link_in_place_of_a_picture_is_not_followed),
        TEST(many_messages_do_not_block),
        TEST(the_directory_is_removed_afterwards),
        TEST(a_missing_directory_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
