#include "ingest/banks/bank_source.h"

#include <string.h>

#include "ingest/bytes/small_file.h"
#include "tests/support/ingest/temporary_file.h"
#include "tests/support/near.h"

static struct arena arena;
static struct error error;

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static struct bank_source source_of(const char *text)
{
    struct bank_source source;
    assert_true(bank_source_init(text, strlen(text), "x.md", &arena, &source, &error));
    return source;
}

static void every_line_end_becomes_one_character(void **state)
{
    (void)state;
    const struct bank_source source = source_of("\xEF\xBB\xBF"
                                                "a\r\nb\rc\n");
    assert_string_equal(source.text, "a\nb\nc\n");
    assert_int_equal(source.length, 6);
    assert_int_equal(source.n_lines, 4);
}

static void places_lie_inside_the_text(void **state)
{
    (void)state;
    const struct bank_source source = source_of("abc\nde");
    assert_int_equal(bank_source_offset(&source, (struct bank_place){1, 1}), 0);
    assert_int_equal(bank_source_offset(&source, (struct bank_place){2, 2}), 5);
    assert_int_equal(bank_source_offset(&source, (struct bank_place){1, 99}), 4);
    assert_int_equal(bank_source_offset(&source, (struct bank_place){2, 99}), 6);
    assert_int_equal(bank_source_offset(&source, (struct bank_place){9, 1}), 6);
    assert_int_equal(bank_source_offset(&source, (struct bank_place){2, 0}), 4);
    assert_int_equal(bank_source_offset(&source, (struct bank_place){0, 0}), 0);
}

static void a_cut_is_trimmed(void **state)
{
    (void)state;
    const struct bank_source source = source_of("  a b \n c");
    assert_string_equal(bank_source_cut(&source, 1, 7, &arena), "a b");
    assert_string_equal(bank_source_cut(&source, 5, 5, &arena), "");
    assert_string_equal(bank_source_cut(&source, 5, 2, &arena), "");
}

static void an_empty_text_has_one_line(void **state)
{
    (void)state;
    const struct bank_source source = source_of("");
    assert_int_equal(source.n_lines, 1);
    assert_int_equal(bank_source_offset(&source, (struct bank_place){1, 1}), 0);
}

static void a_file_too_large_is_refused(void **state)
{
    (void)state;
    static char large[SMALL_FILE_MAX + 1];
    struct temporary temporary;
    struct bank_source source;
    memset(large, 'x', sizeof large);
    temporary_create(&temporary);
    const char *const path = temporary_write(&temporary, "bank.md", large, sizeof large);
    assert_false(bank_source_read(path, &arena, &source, &error));
    assert_non_null(strstr(error.message, "too large"));
    assert_string_equal(error.source, path);
    temporary_write(&temporary, "bank.md", large, sizeof large - 1);
    assert_true(bank_source_read(path, &arena, &source, &error));
    temporary_remove(&temporary);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(every_line_end_becomes_one_character, free_arena),
        cmocka_unit_test_teardown(places_lie_inside_the_text, free_arena),
        cmocka_unit_test_teardown(a_cut_is_trimmed, free_arena),
        cmocka_unit_test_teardown(an_empty_text_has_one_line, free_arena),
        cmocka_unit_test_teardown(a_file_too_large_is_refused, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
