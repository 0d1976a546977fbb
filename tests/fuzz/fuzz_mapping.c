#include <string.h>

#include "base/buffer.h"
#include "ingest/scores/score_reader.h"
#include "ingest/survey/ini_values.h"
#include "ingest/survey/mapping.h"
#include "tests/fuzz/invariant.h"

static void tell_key(const char *section, const char *key, const char *value, struct buffer *out)
{
    if (!value)
        return;
    INVARIANT(is_text(value));
    buffer_format(out, "%s", section);
    ini_value_write(key, value, out);
}

static void tell_file(const struct mapping *mapping, struct buffer *out)
{
    buffer_add(out, "[file]\n");
    tell_key("", "encoding", mapping->encoding, out);
    if (mapping->delimiter)
        tell_key("", "delimiter", mapping_delimiter_name(mapping->delimiter), out);
    if (mapping->decimal_mark)
        tell_key("", "decimal_mark", (const char[]){mapping->decimal_mark, '\0'}, out);
    if (mapping->header_line)
        buffer_format(out, "header_line = %llu\n", (unsigned long long)mapping->header_line);
    tell_key("", "date_order", date_cell_order_name(mapping->date_order), out);
    tell_key("", "repair_ids", mapping->repair_ids ? "yes" : "no", out);
    tell_key("", "interviewer", mapping->interviewer, out);
    tell_key("", "scale", mapping->scale, out);
    tell_key("", "usual_scale", mapping->usual_scale, out);
}

static void tell_question(const struct mapping_question *question, struct buffer *out)
{
    INVARIANT(question->column);
    tell_key("[question]\n", "column", question->column, out);
    tell_key("", "comment", question->comment, out);
    tell_key("", "code", question->code, out);
    tell_key("", "title", question->title, out);
    tell_key("", "topic", question->topic, out);
    tell_key("", "max_score", question->max_score, out);
    tell_key("", "interviewer", question->interviewer, out);
    tell_key("", "interviewer_column", question->interviewer_column, out);
}

/* The mapping as a file that says the same. */
static struct buffer tell(const struct mapping *mapping)
{
    struct buffer out = {0};
    tell_file(mapping, &out);
    buffer_add(&out, "[columns]\n");
    for (enum score_column i = 0; i < N_SCORE_COLUMNS; i++) {
        tell_key("", mapping_column_key(i), mapping->column[i], &out);
        if (mapping->last_name[i])
            tell_key("", mapping_last_name_key(i), mapping->last_name[i], &out);
    }
    tell_key("", "raters", mapping->rater_columns, &out);
    for (size_t i = 0; i < mapping->n_questions; i++)
        tell_question(&mapping->questions[i], &out);
    return out;
}

/* Written and read again it is the same. */
static void check_again(const struct mapping *mapping)
{
    struct arena arena = {0};
    struct error error = {0};
    struct mapping again;
    struct buffer first = tell(mapping);
    INVARIANT(mapping_read(first.data, first.length, &arena, &again, &error));
    struct buffer second = tell(&again);
    INVARIANT(strcmp(first.data, second.data) == 0);
    buffer_free(&first);
    buffer_free(&second);
    arena_free(&arena);
}

/* An export is read by it, or refused. */
static void check_export(const struct mapping *mapping, const uint8_t *data, size_t size)
{
    struct arena run = {0};
    struct error error = {0};
    struct score_reader *reader;
    struct source_file source = {
        .path = "x.csv", .shown = "x.csv", .bytes = file_of_bytes(data, size), .size = size};
    const struct survey_options options = {.mapping = mapping,
                                           .encoding = "utf-8",
                                           .delimiter = mapping->delimiter,
                                           .decimal_mark = mapping->decimal_mark,
                                           .date_order = mapping->date_order,
                                           .repair_ids = mapping->repair_ids,
                                           .interviewer = mapping->interviewer};
    if (score_reader_open(&source, &options, &run, &reader, &error)) {
        struct score_row row;
        struct reject reject;
        enum score_result result;
        while ((result = score_reader_next(reader, &row, &reject, &error)) != SCORE_END) {
            INVARIANT(result == SCORE_ROW || result == SCORE_REJECT);
            if (result == SCORE_ROW)
                INVARIANT(*row.candidate && *row.interviewer && *row.question);
            else
                INVARIANT(is_text(reject.reason) && *reject.reason);
        }
        score_reader_close(reader);
    } else {
        INVARIANT(is_refusal(&error, size + 1));
    }
    source_file_close(&source);
    arena_free(&run);
}

/* A mapping and, behind a NUL, an export. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct error error = {0};
    struct mapping mapping;
    const uint8_t *const end = memchr(data, '\0', size);
    const size_t length = end ? (size_t)(end - data) : size;
    if (mapping_read((const char *)data, length, &arena, &mapping, &error)) {
        check_again(&mapping);
        if (end)
            check_export(&mapping, end + 1, size - length - 1);
    } else {
        INVARIANT(is_refusal(&error, length + 1));
    }
    arena_free(&arena);
    return 0;
}
