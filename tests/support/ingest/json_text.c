#include "tests/support/ingest/json_text.h"

#include <stdio.h>
#include <string.h>

#include "ingest/json/json_table.h"
#include "tests/support/near.h"

static char told[65536];

static bool open_table(const char *json, struct arena *arena, struct json_table *table)
{
    struct error error = {0};
    FILE *const file = tmpfile();
    assert_true(fputs(json, file) >= 0);
    rewind(file);
    const bool read = json_table_read(file, 1 << 20, NULL, arena, table, &error);
    fclose(file);
    if (!read)
        snprintf(told, sizeof told, "error: %s; hint: %s", error.message, error.hint);
    return read;
}

const char *json_text_table(const char *json)
{
    struct arena arena = {0};
    struct json_table table;
    struct error error;
    FILE *csv;
    if (open_table(json, &arena, &table)) {
        assert_true(table_text_finish(table.table, &csv, &error));
        told[fread(told, 1, sizeof told - 1, csv)] = '\0';
        table_text_free(table.table);
    }
    arena_free(&arena);
    return told;
}

const char *json_text_place(const char *json, unsigned line)
{
    struct arena arena = {0};
    struct json_table table;
    struct table_place place;
    struct error error;
    FILE *csv;
    if (open_table(json, &arena, &table)) {
        assert_true(table_text_finish(table.table, &csv, &error));
        assert_true(table_text_place_of_line(table.table, line, &place));
        snprintf(told, sizeof told, "%llu %s", (unsigned long long)place.number, place.path);
        table_text_free(table.table);
    }
    arena_free(&arena);
    return told;
}
