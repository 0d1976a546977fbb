#include "reports/draw/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/near.h"
#include "tests/support/reports/patience.h"

/* Runs gnuplot on a script in the root directory, where it can write nothing as nobody. */
static enum process_end run(const char *program, const char *script, double seconds,
                            struct buffer *messages)
{
    char *arguments[] = {"gnuplot", "-d", NULL};
    const struct process process = {.program = program,
                                    .arguments = arguments,
                                    .directory = open("/", O_RDONLY | O_DIRECTORY),
                                    .seconds = seconds};
    struct buffer buffer = {0};
    struct error error = {0};
    enum process_end end;
    buffer_add(&buffer, script);
    assert_true(child_process_run(&process, &buffer, &end, messages, &error));
    buffer_free(&buffer);
    close(process.directory);
    return end;
}

static void messages_come_back(void **state)
{
    (void)state;
    struct buffer messages = {0};
    assert_int_equal(run("gnuplot", "print 'hello'\n", PATIENCE, &messages), PROCESS_ENDED);
    assert_string_equal(messages.data, "hello\n");
    buffer_free(&messages);
}

static void the_environment_and_the_directory_are_its_own(void **state)
{
    (void)state;
    struct buffer messages = {0};
    setenv("GNUPLOT_LIB", "/tmp", 1);
    run("gnuplot", "print GPVAL_PWD, '|'; show loadpath\n", PATIENCE, &messages);
    unsetenv("GNUPLOT_LIB");
    assert_int_equal(strncmp(messages.data, "/ |", 3), 0);
    assert_null(strstr(messages.data, "/tmp"));
    buffer_free(&messages);
}

static void as_root_it_becomes_somebody_else(void **state)
{
    (void)state;
    unsigned user = 0, group = 0;
    if (geteuid() != 0) {
        assert_false(child_process_user(&user, &group));
        return;
    }
    assert_true(child_process_user(&user, &group));
    assert_int_not_equal(user, 0);
    assert_int_not_equal(group, 0);
    struct buffer messages = {0};
    run("gnuplot", "set print '/assay-test-gnuplot-process'\nprint 'x'\n", PATIENCE, &messages);
    assert_int_not_equal(access("/assay-test-gnuplot-process", F_OK), 0);
    buffer_free(&messages);
}

static void what_cannot_start_is_told_apart_from_what_is_missing(void **state)
{
    (void)state;
    struct buffer messages = {0};
    assert_int_equal(run("assay-no-such-program", "", PATIENCE, &messages), PROCESS_NOT_FOUND);
    assert_int_equal(run("/", "", PATIENCE, &messages), PROCESS_NOT_RUN);
    buffer_free(&messages);
}

static void time_runs_out(void **state)
{
    (void)state;
    struct buffer messages = {0};
    assert_int_equal(run("gnuplot", "pause 60\n", 0.3, &messages), PROCESS_TIMED_OUT);
    buffer_free(&messages);
}

static bool stop(struct error *error)
{
    return error_interrupted(error);
}

static void it_ends_where_the_caller_is_asked_to(void **state)
{
    (void)state;
    char *arguments[] = {"gnuplot", "-d", NULL};
    const struct process process = {.program = "gnuplot",
                                    .arguments = arguments,
                                    .directory = open("/", O_RDONLY | O_DIRECTORY),
                                    .seconds = 3600,
                                    .go_on = stop};
    struct buffer script = {0}, messages = {0};
    struct error error = {0};
    enum process_end end;
    buffer_add(&script, "pause 3600\n");
    assert_false(child_process_run(&process, &script, &end, &messages, &error));
    assert_int_equal(error.code, ERROR_INTERRUPTED);
    buffer_free(&script);
    buffer_free(&messages);
    close(process.directory);
}

static void limits_that_are_there_already_do_not_keep_it_from_starting(void **state)
{
    (void)state;
    const pid_t child = fork();
    if (child == 0) {
        const struct rlimit few = {20, 20};
        struct buffer messages = {0};
        const bool limited = setrlimit(RLIMIT_CPU, &few) == 0;
        const unsigned user = 65534;
        if (geteuid() == 0 && (setgid(user) != 0 || setuid(user) != 0))
            _exit(2);
        _exit(limited && run("gnuplot", "print 1\n", PATIENCE, &messages) == PROCESS_ENDED ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

static void the_handling_of_sigpipe_is_left_as_it_was(void **state)
{
    (void)state;
    struct buffer messages = {0};
    struct sigaction before;
    run("gnuplot", "print 1\n", PATIENCE, &messages);
    sigaction(SIGPIPE, NULL, &before);
    assert_true(before.sa_handler == SIG_DFL);
    buffer_free(&messages);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_come_back),
        cmocka_unit_test(the_environment_and_the_directory_are_its_own),
        cmocka_unit_test(as_root_it_becomes_somebody_else),
        cmocka_unit_test(what_cannot_start_is_told_apart_from_what_is_missing),
        cmocka_unit_test(time_runs_out),
        cmocka_unit_test(it_ends_where_the_caller_is_asked_to),
        cmocka_unit_test(limits_that_are_there_already_do_not_keep_it_from_starting),
        cmocka_unit_test(the_handling_of_sigpipe_is_left_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
