#include <string.h>

#include "ingest/json/json_table.h"
#include "tests/fuzz/invariant.h"
#include "tests/fuzz/table_check.h"

/* The table of the JSON, or why there is none; the caller frees it. */
static struct buffer tell(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct error error = {0};
    struct json_table table;
    struct buffer told = {0};
    FILE *const file = file_of_bytes(data, size);
    buffer_add(&told, "");
    if (json_table_read(file, 1 << 20, NULL, &arena, &table, &error)) {
        table_check(table.table, true, &told);
        table_text_free(table.table);
    } else {
        INVARIANT(is_refusal(&error, size + 1));
        buffer_format(&told, "%zu: %s (%s)", error.line, error.message, error.hint);
    }
    fclose(file);
    arena_free(&arena);
    return told;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buffer first = tell(data, size), second = tell(data, size);
    INVARIANT(first.length == second.length);
    INVARIANT(memcmp(first.data, second.data, first.length) == 0);
    buffer_free(&first);
    buffer_free(&second);
    return 0;
}
