#include "ingest/banks/question_minutes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/support/near.h"

static const struct question questions[] = {{.code = "1.1"}, {.code = "1.2"}, {.code = "a=b, c"}};
static const struct catalogue catalogue = {.questions = questions, .n_questions = 3};

static bool read_minutes(const char *value, struct arena *arena, const double **ret,
                         struct error *error)
{
    struct question_minutes minutes;
    *error = (struct error){0};
    return question_minutes_read(value, arena, &minutes, error) &&
           question_minutes_match(&minutes, &catalogue, arena, ret, error);
}

static void assert_minutes(const char *value, double a, double b, double c)
{
    struct arena arena = {0};
    struct error error;
    const double *minutes = NULL;
    if (!read_minutes(value, &arena, &minutes, &error))
        fail_msg("%s: %s", value, error.message);
    assert_near(minutes[0], a, 0);
    assert_near(minutes[1], b, 0);
    assert_near(minutes[2], c, 0);
    arena_free(&arena);
}

static void assert_refused(const char *value, const char *message)
{
    struct arena arena = {0};
    struct error error;
    const double *minutes = NULL;
    assert_false(read_minutes(value, &arena, &minutes, &error));
    if (!strstr(error.message, message))
        fail_msg("%s: %s", value, error.message);
    arena_free(&arena);
}

static void a_list_gives_minutes_by_question(void **state)
{
    (void)state;
    assert_minutes("7", 7, 7, 7);
    assert_minutes("1.1=5,1.2=8.5,6", 5, 8.5, 6);
    assert_minutes(" 6 , 1.2 = 10", 6, 10, 6);
}

static void what_is_no_number_of_minutes_is_refused(void **state)
{
    (void)state;
    assert_refused("1.1=0,5", "'1.1=0' is no question and minutes");
    assert_refused("1.1=-3,5", "is no question");
    assert_refused("1.1=1001,5", "is no question");
    assert_refused("1.1=five,5", "is no question");
    assert_refused("=5", "is no question");
    assert_refused("1.1=5,,6", "'' is no question");
}

static void questions_must_be_there_once(void **state)
{
    (void)state;
    assert_refused("5,9.9=3", "no question '9.9'");
    assert_refused("1.1=5,1.1=6,7", "given twice");
    assert_refused("1.1=5", "no minutes are given for question '1.2'");
}

/* The name of a new file that has this text. */
static char *write_file(const char *text)
{
    static char path[] = "/tmp/assay-minutes-XXXXXX";
    strcpy(path + strlen(path) - 6, "XXXXXX");
    const int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    return path;
}

static void a_file_has_a_question_on_each_line(void **state)
{
    (void)state;
    static const char *const files[] = {
        "question,minutes\n1.1,5\n\"1.2\",8\n\"a=b, c\"=9\n",
        "1.1;5\r\n1.2;8\r\na=b, c=9\r\n",
        "# minutes\n\n1.1\t5\n1.2   8\n9\n",
        ("\xef\xbb\xbf"
         "1.1 , 5\n1.2=8\n9"),
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char *const path = write_file(files[i]);
        assert_minutes(path, 5, 8, 9);
        unlink(path);
    }
}

static void a_file_is_refused_with_the_line(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct error error = {0};
    struct question_minutes minutes;
    char *const path = write_file("1.1,5\n1.2,soon\n");
    assert_false(question_minutes_read(path, &arena, &minutes, &error));
    assert_int_equal(error.line, 2);
    assert_string_equal(error.source, path);
    unlink(path);
    assert_false(question_minutes_read(path, &arena, &minutes, &error));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_gives_minutes_by_question),
        cmocka_unit_test(what_is_no_number_of_minutes_is_refused),
        cmocka_unit_test(questions_must_be_there_once),
        cmocka_unit_test(a_file_has_a_question_on_each_line),
        cmocka_unit_test(a_file_is_refused_with_the_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
