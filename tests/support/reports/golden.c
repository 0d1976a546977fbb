#include "tests/support/reports/golden.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void write_golden(const struct buffer *text, const char *path)
{
    FILE *const file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text->data, 1, text->length, file), text->length);
    assert_int_equal(fclose(file), 0);
}

static struct buffer read_golden(const char *path)
{
    struct buffer text = {0};
    char block[4096];
    FILE *const file = fopen(path, "rb");
    if (!file)
        fail_msg("%s is missing", path);
    for (size_t n; (n = fread(block, 1, sizeof block, file)) > 0;)
        buffer_add_n(&text, block, n);
    fclose(file);
    return text;
}

static size_t first_difference(const struct buffer *a, const struct buffer *b)
{
    size_t line = 1;
    for (size_t i = 0; i < a->length && i < b->length && a->data[i] == b->data[i]; i++)
        line += a->data[i] == '\n';
    return line;
}

void assert_golden(struct buffer *text, const char *name)
{
    char path[256];
    snprintf(path, sizeof path, "tests/golden/%s", name);
    const char *const mode = getenv("ASSAY_GOLDEN");
    if (mode && strcmp(mode, "write") == 0)
        write_golden(text, path);
    struct buffer expected = read_golden(path);
    const bool equal = text->length == expected.length &&
                       memcmp(text->data, expected.data, text->length) == 0;
    const size_t line = first_difference(text, &expected);
    buffer_free(text);
    buffer_free(&expected);
    if (!equal)
        fail_msg("%s:%zu: the output differs from here", path, line);
}
