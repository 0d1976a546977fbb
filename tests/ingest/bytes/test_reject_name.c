#include "ingest/bytes/reject_name.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ingest/bytes/reject_file.h"
#include "tests/support/ingest/temporary_file.h"
#include "tests/support/near.h"

static struct temporary temporary;
static struct arena arena;
static struct error error;
static const struct encoding utf8 = {.kind = ENCODING_UTF8};

/* Names are of the current folder. */
static int create(void **state)
{
    (void)state;
    temporary_create(&temporary);
    assert_int_equal(chdir(temporary.directory), 0);
    assert_int_equal(mkdir("a", 0700), 0);
    assert_int_equal(mkdir("b", 0700), 0);
    return 0;
}

static int clean_up(void **state)
{
    (void)state;
    arena_free(&arena);
    unlink("a/scores.csv");
    unlink("b/scores.csv");
    rmdir("a");
    rmdir("b");
    temporary_remove(&temporary);
    return 0;
}

static void write_text(const char *name, const char *text)
{
    FILE *const file = fopen(name, "wb");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

static const char *name_of(const char *input)
{
    const char *name = NULL;
    assert_true(reject_name_find(&arena, input, &name, &error));
    return name;
}

/* One row of `input` is rejected, into `name`. */
static void reject_into(const char *name, const char *input)
{
    struct source_file source;
    struct reject_file *file;
    const struct reject reject = {.line = 2,
                                  .offset = 4,
                                  .length = 2,
                                  .column = "score",
                                  .value = "x",
                                  .reason = "r",
                                  .hint = "h"};
    write_text(input, "who\nx\n");
    assert_true(source_file_open(input, NULL, &source, &error));
    assert_true(reject_file_open(&source, &utf8, 4, name, &file, &error));
    assert_true(reject_file_add(file, &reject, &error));
    assert_true(reject_file_close(file, &error));
    source_file_close(&source);
}

static void a_file_is_named_without_its_packing(void **state)
{
    (void)state;
    assert_string_equal(name_of("a/scores.csv"), "scores.rejects.csv");
    assert_string_equal(name_of("scores.csv.zst"), "scores.rejects.csv");
    assert_string_equal(name_of("scores.xlsx"), "scores.xlsx.rejects.csv");
    assert_string_equal(name_of("-"), "stdin.rejects.csv");
    assert_string_equal(name_of(".csv"), ".csv.rejects.csv");
}

static void two_inputs_of_one_name_have_a_file_each(void **state)
{
    (void)state;
    reject_into(name_of("a/scores.csv"), "a/scores.csv");
    assert_string_equal(name_of("b/scores.csv"), "scores-2.rejects.csv");
    reject_into(name_of("b/scores.csv"), "b/scores.csv");
    assert_string_equal(name_of("a/scores.csv"), "scores.rejects.csv");
    assert_string_equal(name_of("./b/scores.csv"), "scores-2.rejects.csv");
    assert_string_equal(name_of("scores.csv"), "scores-3.rejects.csv");
}

static void what_assay_did_not_write_is_never_chosen(void **state)
{
    (void)state;
    write_text("scores.rejects.csv", "somebody's");
    assert_string_equal(name_of("a/scores.csv"), "scores-2.rejects.csv");
    write_text("scores-2.rejects.reasons.csv", "somebody's");
    assert_string_equal(name_of("a/scores.csv"), "scores-3.rejects.csv");
    assert_int_equal(symlink("nowhere", "scores-3.rejects.csv"), 0);
    assert_string_equal(name_of("a/scores.csv"), "scores-4.rejects.csv");
    assert_int_equal(mkdir("scores-4.rejects.csv", 0700), 0);
    assert_string_equal(name_of("a/scores.csv"), "scores-5.rejects.csv");
    assert_int_equal(rmdir("scores-4.rejects.csv"), 0);
}

static void rejects_that_were_mended_since_are_kept(void **state)
{
    (void)state;
    reject_into("scores.rejects.csv", "a/scores.csv");
    write_text("scores.rejects.csv", "who\nmended\n");
    assert_string_equal(name_of("a/scores.csv"), "scores-2.rejects.csv");
    assert_false(reject_name_allows("scores.rejects.csv", &error));
    reject_name_clear("scores.rejects.csv", "a/scores.csv");
    assert_int_equal(access("scores.rejects.csv", F_OK), 0);
}

static void a_chosen_name_is_free_or_holds_rejects(void **state)
{
    (void)state;
    assert_true(reject_name_allows("mine.csv", &error));
    reject_into("mine.csv", "a/scores.csv");
    assert_true(reject_name_allows("mine.csv", &error));
    write_text("other.csv", "somebody's");
    assert_false(reject_name_allows("other.csv", &error));
    assert_string_equal(error.source, "other.csv");
    assert_non_null(strstr(error.message, "not as assay wrote it"));
    write_text("third.reasons.csv", "line,column,value,reason,hint,file\n");
    assert_false(reject_name_allows("third.csv", &error));
    assert_string_equal(error.source, "third.reasons.csv");
}

static void rejects_of_the_input_alone_are_cleared(void **state)
{
    (void)state;
    reject_into("scores.rejects.csv", "a/scores.csv");
    reject_name_clear("scores.rejects.csv", "b/scores.csv");
    assert_int_equal(access("scores.rejects.csv", F_OK), 0);
    reject_name_clear("scores.rejects.csv", "./a/scores.csv");
    assert_int_equal(access("scores.rejects.csv", F_OK), -1);
    assert_int_equal(access("scores.rejects.reasons.csv", F_OK), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_file_is_named_without_its_packing, create, clean_up),
        cmocka_unit_test_setup_teardown(two_inputs_of_one_name_have_a_file_each, create, clean_up),
        cmocka_unit_test_setup_teardown(what_assay_did_not_write_is_never_chosen, create, clean_up),
        cmocka_unit_test_setup_teardown(rejects_that_were_mended_since_are_kept, create, clean_up),
        cmocka_unit_test_setup_teardown(a_chosen_name_is_free_or_holds_rejects, create, clean_up),
        cmocka_unit_test_setup_teardown(rejects_of_the_input_alone_are_cleared, create, clean_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
