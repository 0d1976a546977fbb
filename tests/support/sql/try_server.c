#include "tests/support/sql/try_server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sql/server/postmaster.h"
#include "sql/server/server.h"
#include "sql/server/server_client.h"
#include "tests/support/near.h"
#include "tests/support/sql/throwaway.h"

struct server *attach(void)
{
    struct server *server = NULL;
    struct error error;
    if (!server_attach(&server, &error))
        fail_msg("%s (%s)", error.message, error.hint);
    return server;
}

void assert_answers(const char *conninfo, const char *statement, const char *expected)
{
    struct buffer rows = {0};
    struct error error;
    if (!server_client_query(conninfo, statement, &rows, &error))
        fail_msg("%s", error.message);
    assert_string_equal(rows.data, expected);
    buffer_free(&rows);
}

void assert_fails_naming(bool done, const struct error *error, const char *part)
{
    assert_false(done);
    assert_int_equal(error->code, ERROR_DATABASE);
    if (!strstr(error->message, part) && !strstr(error->hint, part))
        fail_msg("'%s' is neither in '%s' nor in '%s'", part, error->message, error->hint);
}

void find_paths(struct server_paths *paths)
{
    struct error error;
    assert_true(server_paths_find(paths, &error));
}

pid_t serving_process(void)
{
    struct server_paths paths;
    find_paths(&paths);
    pid_t process;
    return postmaster_state(&paths, &process) == POSTMASTER_READY ? process : 0;
}

void enter_home(char *home, size_t size)
{
    throwaway_home(home, size);
    setenv("XDG_DATA_HOME", home, 1);
}

void leave_home(const char *home)
{
    setenv("XDG_DATA_HOME", home, 1);
    struct error error;
    if (!server_stop(&error))
        print_error("%s\n", error.message);
    throwaway_remove(home);
}

int in_child(int (*function)(void *argument), void *argument)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(function(argument));
    int status;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status)
               ? WEXITSTATUS(status)
               : 255;
}
