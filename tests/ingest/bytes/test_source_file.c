#include "ingest/bytes/source_file.h"

#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include "tests/support/ingest/temporary_file.h"
#include "tests/support/near.h"

static const char text[] = "candidate,score\nA,4\n";

static struct temporary temporary;
static struct source_file source;
static struct error error;

static int create(void **state)
{
    (void)state;
    temporary_create(&temporary);
    return 0;
}

static int clean_up(void **state)
{
    (void)state;
    source_file_close(&source);
    temporary_remove(&temporary);
    return 0;
}

static bool open_bytes(const void *bytes, size_t n)
{
    source_file_close(&source);
    error = (struct error){0};
    return source_file_open(temporary_write(&temporary, "scores", bytes, n), NULL, &source, &error);
}

static void expect_text(const char *expected)
{
    char read[4096];
    const size_t n = fread(read, 1, sizeof read - 1, source.bytes);
    read[n] = '\0';
    assert_string_equal(read, expected);
}

static void expect_refused(const void *bytes, size_t n, const char *message)
{
    assert_false(open_bytes(bytes, n));
    assert_string_equal(error.source, temporary.path);
    if (!strstr(error.message, message))
        fail_msg("'%s'", error.message);
}

/* As gzip writes it. */
static size_t gzip(const void *bytes, size_t n, void *packed, size_t room)
{
    z_stream stream = {0};
    assert_int_equal(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    stream.next_in = (unsigned char *)(uintptr_t)bytes;
    stream.avail_in = (unsigned int)n;
    stream.next_out = packed;
    stream.avail_out = (unsigned int)room;
    assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
    deflateEnd(&stream);
    return room - stream.avail_out;
}

static void a_plain_file_is_read_where_it_is(void **state)
{
    (void)state;
    assert_true(open_bytes("abc", 3));
    assert_int_equal(source.packing, PACKING_NONE);
    assert_int_equal(source.size, 3);
    assert_string_equal(source.sha256,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect_text("abc");
}

static void gzip_members_in_a_row_are_one_text(void **state)
{
    (void)state;
    char packed[1024] = {0};
    size_t n = gzip(text, strlen(text), packed, sizeof packed);
    n += gzip("B,5\n", 4, packed + n, sizeof packed - n);
    assert_true(open_bytes(packed, n + 16));
    assert_int_equal(source.packing, PACKING_GZIP);
    assert_int_equal(source.size, n + 16);
    expect_text("candidate,score\nA,4\nB,5\n");
}

static void zstd_frames_in_a_row_are_one_text(void **state)
{
    (void)state;
    char packed[1024];
    size_t n = ZSTD_compress(packed, sizeof packed, text, strlen(text), 3);
    n += ZSTD_compress(packed + n, sizeof packed - n, "B,5\n", 4, 3);
    assert_true(open_bytes(packed, n));
    assert_int_equal(source.packing, PACKING_ZSTD);
    expect_text("candidate,score\nA,4\nB,5\n");
}

static void a_packed_file_without_its_end_is_refused(void **state)
{
    (void)state;
    char packed[1024];
    const size_t n_gzip = gzip(text, strlen(text), packed, sizeof packed);
    for (size_t n = 3; n < n_gzip; n++)
        expect_refused(packed, n, "its end is missing");
    const size_t n_zstd = ZSTD_compress(packed, sizeof packed, text, strlen(text), 3);
    for (size_t n = 4; n < n_zstd; n++)
        expect_refused(packed, n, "its end is missing");
}

static void damaged_bytes_are_refused(void **state)
{
    (void)state;
    char packed[1024];
    const size_t n = gzip(text, strlen(text), packed, sizeof packed);
    packed[n - 6] ^= 1;
    expect_refused(packed, n, "cannot be unpacked as gzip");
    memcpy(packed, "\x28\xB5\x2F\xFDnonsense", 12);
    expect_refused(packed, 12, "cannot be unpacked as zstd");
}

static void a_text_that_grows_past_all_reason_is_refused(void **state)
{
    (void)state;
    enum { ZEROS = 1 << 20, TIMES = 300 };
    static char zeros[ZEROS], packed[ZEROS];
    struct buffer bomb = {0};
    const size_t n = ZSTD_compress(packed, sizeof packed, zeros, ZEROS, 3);
    for (size_t i = 0; i < TIMES; i++)
        buffer_add_n(&bomb, packed, n);
    expect_refused(bomb.data, bomb.length, "past all reason");
    buffer_free(&bomb);
}

/* So many bytes of it come through a pipe. */
static void expect_refused_from_pipe(const char *bytes, size_t times, const char *reason)
{
    char path[128];
    snprintf(path, sizeof path, "%s/endless", temporary.directory);
    assert_int_equal(mkfifo(path, 0600), 0);
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGPIPE, SIG_DFL);
        FILE *const pipe = fopen(path, "w");
        for (size_t i = 0; pipe && (times == 0 || i < times); i++)
            fwrite(bytes, 1, strlen(bytes) + 1, pipe);
        _exit(0);
    }
    assert_false(source_file_open(path, NULL, &source, &error));
    assert_non_null(strstr(error.message, reason));
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    unlink(path);
}

static void what_never_ends_is_not_waited_for(void **state)
{
    (void)state;
    expect_refused_from_pipe("", 0, "its first line is longer than 16 MiB");
    expect_refused_from_pipe("candidate,score,", 0, "its first line is longer than 16 MiB");
}

static void real_rows_that_pack_past_all_reason_are_refused(void **state)
{
    (void)state;
    enum { SIZE = 1 << 20, TIMES = 140 };
    struct buffer rows = {0}, bomb = {0};
    static char packed[SIZE];
    while (rows.length < SIZE)
        buffer_format(&rows, "C%zu,I,Q,3\n", rows.length / 4096);
    const size_t n = ZSTD_compress(packed, sizeof packed, rows.data, SIZE, 19);
    assert_true(n * 100 < SIZE);
    for (size_t i = 0; i < TIMES; i++)
        buffer_add_n(&bomb, packed, n);
    expect_refused(bomb.data, bomb.length, "a hundred times its size");
    buffer_free(&bomb);
    buffer_free(&rows);
}

static void a_pipe_is_kept_so_that_it_can_be_read_again(void **state)
{
    (void)state;
    char path[128];
    snprintf(path, sizeof path, "%s/pipe", temporary.directory);
    assert_int_equal(mkfifo(path, 0600), 0);
    const pid_t child = fork();
    if (child == 0) {
        FILE *const pipe = fopen(path, "w");
        _exit(pipe && fputs(text, pipe) >= 0 && fclose(pipe) == 0 ? 0 : 1);
    }
    assert_true(source_file_open(path, NULL, &source, &error));
    expect_text(text);
    rewind(source.bytes);
    expect_text(text);
    assert_int_equal(source.size, strlen(text));
}

static bool refuse(void *context, uint64_t bytes, uint64_t rows, struct error *refused)
{
    (void)context;
    (void)bytes;
    (void)rows;
    return error_set(refused, ERROR_INTERRUPTED, "interrupted");
}

static void reading_stops_when_it_may_not_go_on(void **state)
{
    (void)state;
    const char *const path = temporary_text(&temporary, "scores.csv", text);
    assert_false(source_file_open(path, &(struct reading_watch){.at = refuse}, &source, &error));
    assert_int_equal(error.code, ERROR_INTERRUPTED);
}

static void what_is_no_file_is_an_error(void **state)
{
    (void)state;
    assert_false(source_file_open("/nonexistent/scores.csv", NULL, &source, &error));
    assert_string_equal(error.source, "/nonexistent/scores.csv");
    assert_false(source_file_open("/", NULL, &source, &error));
    assert_non_null(strstr(error.message, "folder"));
    assert_false(source_file_open("/dev/zero", NULL, &source, &error));
    assert_non_null(strstr(error.message, "device"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, create, clean_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_plain_file_is_read_where_it_is),
        TEST(gzip_members_in_a_row_are_one_text),
        TEST(zstd_frames_in_a_row_are_one_text),
        TEST(a_packed_file_without_its_end_is_refused),
        TEST(damaged_bytes_are_refused),
        TEST(a_text_that_grows_past_all_reason_is_refused),
        TEST(what_never_ends_is_not_waited_for),
        TEST(real_rows_that_pack_past_all_reason_are_refused),
        TEST(a_pipe_is_kept_so_that_it_can_be_read_again),
        TEST(reading_stops_when_it_may_not_go_on),
        TEST(what_is_no_file_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
