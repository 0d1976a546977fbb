#include "ingest/bytes/reject_file.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/ingest/temporary_file.h"
#include "tests/support/near.h"

enum { HEADER = 10 };

static struct temporary temporary;
static struct error error;
static const struct encoding utf8 = {.kind = ENCODING_UTF8};
static struct source_file source;
static char name[128], reasons[128];

static int create(void **state)
{
    (void)state;
    temporary_create(&temporary);
    snprintf(name, sizeof name, "%s/rejects.csv", temporary.directory);
    snprintf(reasons, sizeof reasons, "%s/rejects.reasons.csv", temporary.directory);
    return 0;
}

static int clean_up(void **state)
{
    (void)state;
    source_file_close(&source);
    temporary_remove(&temporary);
    return 0;
}

static void write_source(const char *text)
{
    source_file_close(&source);
    assert_true(
        source_file_open(temporary_text(&temporary, "scores.csv", text), NULL, &source, &error));
}

static void expect_file(const char *path, const char *text)
{
    struct buffer content = {0};
    read_file(path, &content);
    assert_string_equal(content.data, text);
    buffer_free(&content);
}

/* The reasons: a header, and these lines, each with the input behind. */
static void expect_reasons(const char *const *lines, size_t n)
{
    struct buffer expected = {0};
    buffer_add(&expected, "line,column,value,reason,hint,file\n");
    for (size_t i = 0; i < n; i++)
        buffer_format(&expected, "%s,%s\n", lines[i], source.path);
    expect_file(reasons, expected.data);
    buffer_free(&expected);
}

static struct reject reject_at(uint64_t line, uint64_t offset, uint64_t length, const char *value)
{
    return (struct reject){.line = line,
                           .offset = offset,
                           .length = length,
                           .column = "score",
                           .value = value,
                           .reason = "it is no score",
                           .hint = "write 1, 2, 3"};
}

static void rejected_records_keep_their_bytes(void **state)
{
    (void)state;
    write_source("\xEF\xBB\xBFwho,score\r\nA,\xFF\r\nB,2\r\nC,\"=1\n\"");
    struct reject_file *file;
    assert_true(reject_file_open(&source, &utf8, 14, name, &file, &error));
    const struct reject first = reject_at(2, 14, 5, "\xEF\xBF\xBD"),
                        last = reject_at(4, 24, 7, "=1");
    assert_true(reject_file_add(file, &first, &error));
    assert_true(reject_file_add(file, &last, &error));
    assert_int_equal(access(name, F_OK), -1);
    assert_true(reject_file_close(file, &error));
    expect_file(name, "\xEF\xBB\xBFwho,score\r\nA,\xFF\r\nC,\"=1\n\"\n");
    static const char *const lines[] = {"2,score,\xEF\xBF\xBD,it is no score,\"write 1, 2, 3\"",
                                        "4,score,'=1,it is no score,\"write 1, 2, 3\""};
    expect_reasons(lines, 2);
    assert_int_equal(temporary_count(&temporary), 3);
    struct stat status;
    assert_int_equal(stat(name, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
}

static void half_a_unit_at_the_end_leaves_the_rest_readable(void **state)
{
    (void)state;
    static const struct {
        struct encoding encoding;
        const char *bytes, *kept;
        size_t length, n_kept;
    } cases[] = {
        {{.kind = ENCODING_UTF16LE}, "w\0\n\0A\0x", "w\0\n\0A\0\xFD\xFF\n\0", 7, 10},
        {{.kind = ENCODING_UTF16BE}, "\0w\0\n\0A\0", "\0w\0\n\0A\xFF\xFD\0\n", 7, 10},
        {{.kind = ENCODING_UTF16LE}, "w\0\n\0\n", "w\0\n\0\xFD\xFF\n\0", 5, 8},
        {{.kind = ENCODING_UTF16LE}, "w\0\n\0A\0", "w\0\n\0A\0\n\0", 6, 8},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reject_file *file;
        struct buffer content = {0};
        const uint64_t length = (cases[i].length + 1) / 2 * 2 - 4;
        const struct reject reject = reject_at(2, 4, length, "A\xEF\xBF\xBD");
        source_file_close(&source);
        assert_true(source_file_open(
            temporary_write(&temporary, "scores.csv", cases[i].bytes, cases[i].length), NULL,
            &source, &error));
        assert_true(reject_file_open(&source, &cases[i].encoding, 4, name, &file, &error));
        assert_true(reject_file_add(file, &reject, &error));
        assert_true(reject_file_close(file, &error));
        read_file(name, &content);
        assert_int_equal(content.length, cases[i].n_kept);
        assert_memory_equal(content.data, cases[i].kept, cases[i].n_kept);
        buffer_free(&content);
    }
}

static void without_rejects_nothing_is_written(void **state)
{
    (void)state;
    write_source("who,score\n");
    struct reject_file *file;
    assert_true(reject_file_open(&source, &utf8, HEADER, name, &file, &error));
    assert_true(reject_file_close(file, &error));
    assert_int_equal(temporary_count(&temporary), 1);
}

static void what_is_discarded_leaves_nothing_and_keeps_older_files(void **state)
{
    (void)state;
    write_source("who,score\nA,x\n");
    temporary_text(&temporary, "rejects.csv", "older");
    struct reject_file *file;
    const struct reject reject = reject_at(2, 10, 4, "x");
    assert_true(reject_file_open(&source, &utf8, HEADER, name, &file, &error));
    assert_true(reject_file_add(file, &reject, &error));
    reject_file_discard(file);
    assert_int_equal(temporary_count(&temporary), 2);
    expect_file(name, "older");
}

static void newer_rejects_replace_older_ones(void **state)
{
    (void)state;
    write_source("who,score\nA,x\n");
    temporary_text(&temporary, "rejects.csv", "older");
    struct reject_file *file;
    const struct reject reject = reject_at(2, 10, 4, "x");
    assert_true(reject_file_open(&source, &utf8, HEADER, name, &file, &error));
    assert_true(reject_file_add(file, &reject, &error));
    assert_true(reject_file_close(file, &error));
    expect_file(name, "who,score\nA,x\n");
}

static void a_record_with_several_rejects_is_kept_once(void **state)
{
    (void)state;
    write_source("who,score\nA,x\n");
    struct reject_file *file;
    const struct reject reject = reject_at(2, 10, 4, "x"), other = reject_at(2, 10, 4, "y");
    assert_true(reject_file_open(&source, &utf8, HEADER, name, &file, &error));
    assert_true(reject_file_add(file, &reject, &error));
    assert_true(reject_file_add(file, &other, &error));
    assert_true(reject_file_close(file, &error));
    expect_file(name, "who,score\nA,x\n");
    static const char *const lines[] = {"2,score,x,it is no score,\"write 1, 2, 3\"",
                                        "2,score,y,it is no score,\"write 1, 2, 3\""};
    expect_reasons(lines, 2);
}

static void expect_refused(const char *target, const char *reason)
{
    struct reject_file *file;
    const struct reject reject = reject_at(2, 10, 4, "x");
    assert_true(reject_file_open(&source, &utf8, HEADER, target, &file, &error));
    assert_false(reject_file_add(file, &reject, &error));
    assert_non_null(strstr(error.message, reason));
    assert_string_equal(error.source, target);
    reject_file_discard(file);
}

static void neither_the_source_nor_a_device_is_overwritten(void **state)
{
    (void)state;
    write_source("who,score\nA,x\n");
    expect_refused(source.path, "the file that is read");
    expect_refused("/dev/null", "not a regular file");
    expect_refused("/nonexistent/rejects.csv", "cannot write");
    expect_file(source.path, "who,score\nA,x\n");
    assert_int_equal(symlink("/etc/passwd", name), 0);
    expect_refused(name, "not a regular file");
}

static void a_source_that_shrank_is_an_error(void **state)
{
    (void)state;
    write_source("who,score\nA,x\n");
    struct reject_file *file;
    const struct reject reject = reject_at(2, 10, 40, "x");
    assert_true(reject_file_open(&source, &utf8, HEADER, name, &file, &error));
    assert_false(reject_file_add(file, &reject, &error));
    assert_non_null(strstr(error.message, "changed"));
    reject_file_discard(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(rejected_records_keep_their_bytes, create, clean_up),
        cmocka_unit_test_setup_teardown(half_a_unit_at_the_end_leaves_the_rest_readable, create,
                                        clean_up),
        cmocka_unit_test_setup_teardown(without_rejects_nothing_is_written, create, clean_up),
        cmocka_unit_test_setup_teardown(what_is_discarded_leaves_nothing_and_keeps_older_files,
                                        create, clean_up),
        cmocka_unit_test_setup_teardown(a_record_with_several_rejects_is_kept_once, create,
                                        clean_up),
        cmocka_unit_test_setup_teardown(newer_rejects_replace_older_ones, create, clean_up),
        cmocka_unit_test_setup_teardown(neither_the_source_nor_a_device_is_overwritten, create,
                                        clean_up),
        cmocka_unit_test_setup_teardown(a_source_that_shrank_is_an_error, create, clean_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
