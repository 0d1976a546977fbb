#include <string.h>

#include "base/buffer.h"
#include "ingest/scores/score_reader.h"
#include "ingest/tables/file_kind.h"
#include "ingest/tables/shaped_table.h"
#include "ingest/tables/source_table.h"
#include "tests/fuzz/invariant.h"
#include "tests/fuzz/table_check.h"
#include "tests/fuzz/trial_check.h"

static const char interviewer[] = "Ada";

static struct source_file source_of(const uint8_t *data, size_t size)
{
    return (struct source_file){.path = "x.csv",
                                .shown = "x.csv",
                                .bytes = file_of_bytes(data, size),
                                .size = size,
                                .length = size};
}

/* A sheet that is written as a table is one: its records have places in the order of the sheet. */
static void check_table(const uint8_t *data, size_t size, const struct survey_options *options)
{
    struct arena run = {0};
    struct error error = {0};
    struct buffer told = {0};
    struct shaped_table shaped;
    struct source_file source = source_of(data, size);
    if (!shaped_table_read(&source, options, 1 << 20, &run, &shaped, &error))
        INVARIANT(is_refusal(&error, size + 1));
    else if (shaped.table) {
        INVARIANT(is_text(shaped.note) && *shaped.note);
        table_check(shaped.table, false, &told);
        table_text_free(shaped.table);
    }
    buffer_free(&told);
    source_file_close(&source);
    arena_free(&run);
}

/* Whatever its shape, a file is read in the order of its records. */
static void read_rows(struct score_reader *reader)
{
    struct trial_check trial = {.n = 0};
    struct score_row row;
    struct reject reject;
    struct error error;
    enum score_result result;
    uint64_t offset = 0, line = 0;
    while ((result = score_reader_next(reader, &row, &reject, &error)) != SCORE_END) {
        INVARIANT(result == SCORE_ROW || result == SCORE_REJECT);
        const bool is_row = result == SCORE_ROW;
        INVARIANT((is_row ? row.offset : reject.offset) >= offset);
        INVARIANT((is_row ? row.line : reject.line) >= line);
        offset = is_row ? row.offset : reject.offset;
        line = is_row ? row.line : reject.line;
        if (is_row)
            trial_check_add(&trial, &row);
        else
            INVARIANT(is_text(reject.value) && is_text(reject.reason) && *reject.reason);
    }
    size_t n;
    const struct scale *const scales = score_reader_scales(reader, &n);
    trial_check_end(&trial, !score_reader_survey(reader)->layout.has_candidate_id, scales, n);
}

static void check_file(const uint8_t *data, size_t size, const struct survey_options *options)
{
    struct arena run = {0};
    struct error error = {0};
    struct score_reader *reader;
    struct source_file source = source_of(data, size);
    if (source_table_read(&source, NULL, options, &run, &error) &&
        score_reader_open(&source, options, &run, &reader, &error)) {
        read_rows(reader);
        score_reader_close(reader);
    } else {
        INVARIANT(is_refusal(&error, size + 1) && strcmp(error.source, "x.csv") == 0);
    }
    source_file_close(&source);
    arena_free(&run);
}

/* Workbooks and JSON have fuzzers of their own. A first byte of 1 says who gave all scores. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const bool said = size && *data == 1;
    const struct survey_options options = {.interviewer = said ? interviewer : NULL};
    const uint8_t *const text = data + said;
    const size_t length = size - said;
    FILE *const file = file_of_bytes(text, length);
    const enum file_kind kind = file_kind_of(file);
    fclose(file);
    if (kind != FILE_KIND_ZIP && kind != FILE_KIND_JSON) {
        if (size % 8 == 0) /* to read the whole finds the shape again, and takes as long */
            check_table(text, length, &options);
        check_file(text, length, &options);
    }
    return 0;
}
