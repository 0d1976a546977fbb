#include "ingest/score_reader.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv_reader.h"
#include "ingest/score_record.h"

struct score_reader {
    const char *path;
    FILE *file;
    struct csv_reader *csv;
    uint64_t header_line;
    struct score_rules rules;
    struct arena texts; /* of the row or the reject handed out last */
};

static bool open_file(struct score_reader *reader, struct error *error)
{
    reader->file = fopen(reader->path, "rb");
    if (!reader->file)
        return error_set(error, ERROR_FAILED, "cannot open: %s", strerror(errno));
    reader->csv = csv_reader_create(reader->file, NULL, ',');
    return true;
}

static bool read_header(struct score_reader *reader, struct error *error)
{
    struct csv_record header;
    const enum read_result result = csv_reader_next(reader->csv, &header, error);
    if (result == READ_FAILED)
        return false;
    if (result == READ_END)
        return error_set(error, ERROR_FAILED, "the file is empty");
    reader->header_line = header.line;
    if (header.fault)
        return error_set(error, ERROR_FAILED, "the header cannot be read: %s", header.fault);
    return score_columns_map(&header, reader->rules.run, &reader->rules.columns, error);
}

static bool choose_scale(struct score_reader *reader, struct error *error)
{
    size_t index;
    const bool by_column = reader->rules.columns.field[COLUMN_MAX_SCORE] != SIZE_MAX;
    if (reader->rules.declared)
        return import_scales_use(&reader->rules.scales, reader->rules.declared, &index, error);
    if (by_column)
        return true;
    if (reader->rules.bank_scale)
        return import_scales_use(&reader->rules.scales, reader->rules.bank_scale, &index, error);
    error_set(error, ERROR_FAILED, "the scale of the scores is not known");
    return error_hint(error, "give it with --scale 1..5, or in a column max_score");
}

bool score_reader_open(const char *path, const struct score_options *options, struct arena *run,
                       struct score_reader **ret, struct error *error)
{
    struct score_reader *const reader = calloc(1, sizeof *reader);
    if (!reader)
        abort();
    reader->path = arena_copy(run, path);
    reader->rules = (struct score_rules){
        .declared = options->scale, .bank_scale = options->bank_scale, .run = run};
    if (open_file(reader, error) && read_header(reader, error) && choose_scale(reader, error)) {
        *ret = reader;
        return true;
    }
    error_at(error, path, reader->header_line, 0);
    score_reader_close(reader);
    return false;
}

static bool is_blank_line(const struct csv_record *record)
{
    for (size_t i = 0; i < record->n_fields; i++)
        if (!record->fields[i].null)
            return false;
    return true;
}

enum score_result score_reader_next(struct score_reader *reader, struct score_row *row,
                                    struct reject *reject, struct error *error)
{
    struct csv_record record;
    enum read_result result;
    arena_free(&reader->texts);
    do
        result = csv_reader_next(reader->csv, &record, error);
    while (result == READ_ROW && !record.fault && is_blank_line(&record));
    if (result == READ_END)
        return SCORE_END;
    if (result == READ_FAILED) {
        error_at(error, reader->path, 0, 0);
        return SCORE_FAILED;
    }
    return score_record_read(&record, &reader->rules, &reader->texts, row, reject) ? SCORE_ROW
                                                                                   : SCORE_REJECT;
}

const struct scale *score_reader_scales(const struct score_reader *reader, size_t *n)
{
    *n = reader->rules.scales.n;
    return reader->rules.scales.scale;
}

const char *const *score_reader_unknown_columns(const struct score_reader *reader, size_t *n)
{
    *n = reader->rules.columns.n_unknown;
    return reader->rules.columns.unknown;
}

bool score_reader_has_candidate_id(const struct score_reader *reader)
{
    return reader->rules.columns.has_candidate_id;
}

void score_reader_close(struct score_reader *reader)
{
    if (!reader)
        return;
    csv_reader_free(reader->csv);
    if (reader->file)
        fclose(reader->file);
    arena_free(&reader->texts);
    free(reader);
}
