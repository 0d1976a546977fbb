#include "reports/draw/thread_fence.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/near.h"

static void *nothing(void *argument)
{
    return argument;
}

enum { THREAD_FAILED = 1, FORKED = 2, RAN = 4, PIPED = 8, NO_FENCE = 16 };

/* What a process behind the fence could do. */
static int behind_the_fence(void)
{
    int did = thread_fence_close() ? 0 : NO_FENCE;
    pthread_t thread;
    if (pthread_create(&thread, NULL, nothing, NULL) != 0 || pthread_join(thread, NULL) != 0)
        did |= THREAD_FAILED;
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    did |= child > 0 ? FORKED : 0;
    did |= system("exit 0") == 0 ? RAN : 0;
    FILE *const pipe = popen("exit 0", "r");
    if (pipe && pclose(pipe) == 0)
        did |= PIPED;
    return did;
}

static void threads_start_and_programs_do_not(void **state)
{
    (void)state;
    const pid_t child = fork();
    if (child == 0)
        _exit(behind_the_fence());
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(threads_start_and_programs_do_not)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
