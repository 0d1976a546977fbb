#include "sql/server/postmaster.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buffer.h"
#include "sql/server/postmaster_process.h"
#include "sql/server/server.h"
#include "sql/server/server_client.h"
#include "sql/server/server_log.h"
#include "tests/support/near.h"
#include "tests/support/sql/throwaway.h"
#include "tests/support/sql/try_server.h"

static char home[64];

static int set_up(void **state)
{
    (void)state;
    enter_home(home, sizeof home);
    server_detach(attach());
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    leave_home(home);
    return 0;
}

static void pid_file_path(char *path, size_t size)
{
    struct server_paths paths;
    find_paths(&paths);
    snprintf(path, size, "%s/postmaster.pid", paths.data);
}

/* What a server leaves that is killed, with another process in its place. */
static void leave_pid_file_of(pid_t process)
{
    char path[1200];
    pid_file_path(path, sizeof path);
    struct server *const server = attach();
    struct buffer text = {0};
    server_log_read(path, 0, &text);
    const pid_t served = serving_process();
    assert_int_equal(kill(served, SIGKILL), 0);
    while (serving_process() == served)
        usleep(1000);
    FILE *const file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "%ld%s", (long)process, strchr(text.data, '\n'));
    assert_int_equal(fclose(file), 0);
    buffer_free(&text);
    const enum postmaster_state state = serving_process() ? POSTMASTER_READY : POSTMASTER_ABSENT;
    assert_int_equal(state, POSTMASTER_ABSENT);
    server_detach(server);
}

/* A process of the server's user, which PostgreSQL would take for its own. */
static pid_t start_sleeper(const char *folder)
{
    struct server_paths paths;
    find_paths(&paths);
    const pid_t sleeper = fork();
    if (sleeper == 0) {
        server_account_enter(&paths.account);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (chdir(folder) != 0)
            _exit(1);
        pause();
        _exit(0);
    }
    return sleeper;
}

static void assert_starts_again(void)
{
    struct server *const server = attach();
    assert_answers(server_conninfo(server), "SELECT 1;", "1\n");
    server_detach(server);
    assert_int_equal(serving_process(), 0);
}

static void a_file_whose_process_is_gone_is_no_server(void **state)
{
    (void)state;
    const pid_t gone = fork();
    if (gone == 0)
        _exit(0);
    assert_int_equal(waitpid(gone, NULL, 0), gone);
    leave_pid_file_of(gone);
    assert_starts_again();
}

static void a_file_whose_process_is_another_one_now_is_no_server_and_that_one_lives_on(void **state)
{
    (void)state;
    const pid_t sleeper = start_sleeper("/");
    leave_pid_file_of(sleeper);
    assert_starts_again();
    assert_int_equal(waitpid(sleeper, NULL, WNOHANG), 0);
    kill(sleeper, SIGKILL);
    waitpid(sleeper, NULL, 0);
}

static void a_file_whose_process_nobody_reaped_is_no_server(void **state)
{
    (void)state;
    const pid_t ended = fork();
    if (ended == 0)
        _exit(0);
    siginfo_t info;
    assert_int_equal(waitid(P_PID, (id_t)ended, &info, WEXITED | WNOWAIT), 0);
    leave_pid_file_of(ended);
    assert_starts_again();
    waitpid(ended, NULL, 0);
}

static void a_file_whose_process_is_the_first_of_all_is_no_server(void **state)
{
    (void)state;
    leave_pid_file_of(1);
    assert_starts_again();
}

static void a_process_that_is_no_server_is_none_in_its_folder_either(void **state)
{
    (void)state;
    struct server_paths paths;
    find_paths(&paths);
    const pid_t sleeper = start_sleeper(paths.data);
    leave_pid_file_of(sleeper);
    assert_starts_again();
    assert_int_equal(waitpid(sleeper, NULL, WNOHANG), 0);
    kill(sleeper, SIGKILL);
    waitpid(sleeper, NULL, 0);
}

static void write_pid_file(const char *bytes, size_t n)
{
    char path[1200];
    pid_file_path(path, sizeof path);
    FILE *const file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, n, file), n);
    assert_int_equal(fclose(file), 0);
}

static void a_file_that_names_no_process_is_mended(void **state)
{
    (void)state;
    static const char zeros[64];
    static const char *const texts[] = {
        "", "\n", "nonsense\n", "0\n", "-1\n", "1 2\n", "4294967297\n", "99999999999999999999\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        write_pid_file(texts[i], strlen(texts[i]));
        assert_starts_again();
    }
    write_pid_file(zeros, sizeof zeros);
    assert_starts_again();
}

/* Two servers in one folder would ruin the data. */
static void no_server_starts_beside_one_whose_file_was_emptied(void **state)
{
    (void)state;
    static struct server *before; /* the child that is forked holds it too, and frees nothing */
    before = attach();
    const pid_t served = serving_process();
    write_pid_file("", 0);
    const pid_t ender = fork();
    if (ender == 0) {
        usleep(300000);
        _exit(kill(served, SIGINT) == 0 ? 0 : 1);
    }
    struct server *const after = attach();
    assert_false(postmaster_process_lives(served));
    assert_answers(server_conninfo(after), "SELECT 1;", "1\n");
    int status;
    assert_int_equal(waitpid(ender, &status, 0), ender);
    assert_int_equal(status, 0);
    server_detach(after);
    server_detach(before);
}

/* Stands for PostgreSQL's server: writes a usual line, and is killed as often as `times` says; then
 * the real one. */
static struct server_programs killed_programs(int times)
{
    struct server_programs real, killed = {0};
    struct error error;
    struct buffer path = {0};
    assert_true(server_programs_find(0, &real, &error));
    snprintf(killed.folder, sizeof killed.folder, "%s/killed-%d", home, times);
    assert_int_equal(mkdir(killed.folder, 0700), 0);
    assert_int_equal(chmod(killed.folder, 0777), 0);
    buffer_format(&path, "%s/postgres", killed.folder);
    FILE *const script = fopen(path.data, "w");
    assert_non_null(script);
    fprintf(script,
            "#!/bin/sh\n"
            "echo 'LOG:  starting' >&2\n"
            "for i in $(seq %d); do mkdir '%s'/$i 2>/dev/null && kill -9 $$; done\n"
            "exec '%s/postgres' \"$@\"\n",
            times, killed.folder, real.folder);
    assert_int_equal(fchmod(fileno(script), 0755), 0);
    assert_int_equal(fclose(script), 0);
    buffer_free(&path);
    return killed;
}

static void a_server_that_is_killed_while_it_starts_is_started_again(void **state)
{
    (void)state;
    struct server_paths paths;
    struct error error;
    find_paths(&paths);
    assert_int_equal(chmod(home, 0755), 0);
    const struct server_programs once = killed_programs(1), always = killed_programs(100);
    assert_true(postmaster_start(&paths, &once, NULL, &error));
    assert_true(postmaster_stop(&paths, &error));
    assert_false(postmaster_start(&paths, &always, NULL, &error));
    assert_non_null(strstr(error.message, "it was ended each time"));
    assert_starts_again();
}

static void a_log_that_grew_large_is_begun_anew(void **state)
{
    (void)state;
    struct server_paths paths;
    find_paths(&paths);
    assert_int_equal(truncate(paths.log, 2 << 20), 0);
    assert_starts_again();
    assert_true(server_log_size(paths.log) < 1 << 20);
}

static void statements_that_fail_leave_no_trace_in_the_log(void **state)
{
    (void)state;
    struct server_paths paths;
    find_paths(&paths);
    struct server *const server = attach();
    struct buffer answer = {0};
    struct error error;
    assert_false(
        server_client_query(server_conninfo(server), "SELECT 'Jane Doe'::int;", &answer, &error));
    assert_non_null(strstr(error.message, "Jane Doe"));
    buffer_free(&answer);
    server_detach(server);
    struct buffer log = {0};
    server_log_read(paths.log, 0, &log);
    assert_null(strstr(log.data, "Jane"));
    buffer_free(&log);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_whose_process_is_gone_is_no_server),
        cmocka_unit_test(
            a_file_whose_process_is_another_one_now_is_no_server_and_that_one_lives_on),
        cmocka_unit_test(a_file_whose_process_nobody_reaped_is_no_server),
        cmocka_unit_test(a_file_whose_process_is_the_first_of_all_is_no_server),
        cmocka_unit_test(a_process_that_is_no_server_is_none_in_its_folder_either),
        cmocka_unit_test(a_file_that_names_no_process_is_mended),
        cmocka_unit_test(no_server_starts_beside_one_whose_file_was_emptied),
        cmocka_unit_test(a_server_that_is_killed_while_it_starts_is_started_again),
        cmocka_unit_test(a_log_that_grew_large_is_begun_anew),
        cmocka_unit_test(statements_that_fail_leave_no_trace_in_the_log),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
