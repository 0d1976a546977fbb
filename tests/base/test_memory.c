#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/memory.h"

static void what_was_there_stays_while_room_doubles(void **state)
{
    (void)state;
    int *numbers = NULL;
    size_t capacity = 0, moved = 0;
    for (size_t n = 0; n < 1000; n++) {
        const size_t before = capacity;
        numbers = memory_room(numbers, n + 1, sizeof *numbers, &capacity);
        assert_true(capacity > n);
        moved += capacity != before;
        numbers[n] = (int)n;
    }
    assert_true(moved < 10);
    for (size_t n = 0; n < 1000; n++)
        assert_int_equal(numbers[n], n);
    free(numbers);
}

static void room_for_many_at_once_is_just_that(void **state)
{
    (void)state;
    size_t capacity = 0;
    char *const text = memory_room(NULL, 5000, 1, &capacity);
    assert_int_equal(capacity, 5000);
    assert_ptr_equal(memory_room(text, 4999, 1, &capacity), text);
    free(text);
}

static void an_array_can_be_cut_to_size(void **state)
{
    (void)state;
    int *numbers = memory_resized(NULL, 3, sizeof *numbers);
    numbers[0] = 7;
    numbers = memory_resized(numbers, 1, sizeof *numbers);
    assert_int_equal(numbers[0], 7);
    free(numbers);
}

static void where_there_is_no_memory_the_program_says_so_and_ends_in_order(void **state)
{
    (void)state;
    char said[64] = "";
    int ends[2], status;
    assert_int_equal(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        memory_exhausted();
    }
    close(ends[1]);
    assert_true(read(ends[0], said, sizeof said - 1) > 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    close(ends[0]);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 1);
    assert_string_equal(said, "assay: there is not enough memory\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_there_stays_while_room_doubles),
        cmocka_unit_test(room_for_many_at_once_is_just_that),
        cmocka_unit_test(an_array_can_be_cut_to_size),
        cmocka_unit_test(where_there_is_no_memory_the_program_says_so_and_ends_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
