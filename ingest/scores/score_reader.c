#include "ingest/scores/score_reader.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/sheet/heading_again.h"
#include "ingest/sheet/heading_mark.h"

struct score_reader {
    const struct source_file *source;
    struct csv_reader *csv;
    struct survey survey;
    struct score_rules rules;
    struct reading_watch watch;
    struct csv_record record;
    struct heading_order order; /* of its fields, below a second heading */
    struct score_record row;    /* of `record` */
    bool in_record;
    uint64_t n_records;
    struct arena texts; /* of the record that is being read */
};

/* What is known of a column of dates beside its heading is that a mapping calls it the interview's.
 */
static bool dates_are_of_scores(const struct layout *layout, const struct mapping *mapping)
{
    enum { LAST_OF_INTERVIEWS = 1 };
    const size_t field = layout->field[COLUMN_INTERVIEW_DATE];
    if (field >= layout->header.n || (mapping && mapping->column[COLUMN_INTERVIEW_DATE]))
        return false;
    const struct column_name name = column_name_read(layout->header.headings[field]);
    return name.column == COLUMN_SUBMITTED ||
           (name.column == COLUMN_INTERVIEW_DATE && name.rank > LAST_OF_INTERVIEWS);
}

static bool begin(struct score_reader *reader, const struct survey_options *options,
                  struct arena *run, struct error *error)
{
    size_t index;
    rewind(reader->source->bytes);
    reader->csv = csv_reader_create(reader->source->bytes, &reader->survey.encoding,
                                    reader->survey.delimiter);
    reader->rules = (struct score_rules){
        .survey = &reader->survey,
        .declared = options->scale != NULL,
        .dates_are_of_scores = dates_are_of_scores(&reader->survey.layout, options->mapping),
        .run = run};
    const size_t *const field = reader->survey.layout.field;
    const bool by_row = field[COLUMN_MAX_SCORE] != SIZE_MAX || field[COLUMN_SCALE] != SIZE_MAX;
    return !reader->survey.scale || (by_row && !options->scale) ||
           import_scales_use(&reader->rules.scales, reader->survey.scale, &index, error);
}

/* A table was written as Assay writes CSV, whatever is said of the file. */
static struct survey_options options_for(const struct source_file *source,
                                         const struct survey_options *options)
{
    struct survey_options result = *options;
    if (source->table || source->recoded)
        result.encoding = "utf-8";
    if (!result.encoding && *source->encoding)
        result.encoding = source->encoding;
    if (source->table)
        result.delimiter = ',';
    return result;
}

bool score_reader_open(const struct source_file *source, const struct survey_options *options,
                       struct arena *run, struct score_reader **ret, struct error *error)
{
    struct score_reader *const reader = calloc(1, sizeof *reader);
    struct error fault = {0};
    if (!reader)
        memory_exhausted();
    reader->source = source;
    reader->watch = options->watch;
    rewind(source->bytes);
    const struct survey_options adjusted = options_for(source, options);
    if (survey_file(source->bytes, &adjusted, run, &reader->survey, &fault) &&
        begin(reader, options, run, &fault)) {
        *ret = reader;
        return true;
    }
    fault.column = 0;
    source_file_locate(source, &fault);
    *error = fault;
    score_reader_close(reader);
    return false;
}

bool score_reader_headings(const struct source_file *source, const struct survey_options *options,
                           char hex[DIGEST_SIZE])
{
    const struct survey_options adjusted = options_for(source, options);
    rewind(source->bytes);
    return heading_mark_read(source->bytes, adjusted.encoding, adjusted.delimiter,
                             adjusted.mapping ? adjusted.mapping->header_line : 0, hex);
}

static bool is_blank_line(const struct csv_record *record)
{
    for (size_t i = 0; i < record->n_fields; i++)
        if (!record->fields[i].null)
            return false;
    return true;
}

/* Whether the record may hold scores: it stands below the heading, is no second one and not blank.
 */
static bool may_hold_scores(struct score_reader *reader)
{
    const struct sheet_header *const header = &reader->survey.layout.header;
    struct csv_record *const record = &reader->record;
    if (record->line <= header->line)
        return false;
    if (record->fault)
        return true;
    if (is_blank_line(record) || heading_again_read(header, record, &reader->order))
        return false;
    heading_again_arrange(header, &reader->order, record);
    return true;
}

/* To the next record that may hold scores. */
static enum read_result find_record(struct score_reader *reader, struct error *error)
{
    const uint64_t footer = reader->survey.footer_line;
    enum read_result result;
    do
        result = csv_reader_next(reader->csv, &reader->record, error);
    while (result == READ_ROW && !may_hold_scores(reader));
    return result == READ_ROW && footer && reader->record.line >= footer ? READ_END : result;
}

static enum score_result next(struct score_reader *reader, struct score_row *row,
                              struct reject *reject, struct error *error)
{
    for (;;) {
        if (reader->in_record) {
            const enum score_result result = score_record_next(&reader->row, row, reject);
            if (result != SCORE_END)
                return result;
            reader->in_record = false;
        }
        arena_free(&reader->texts);
        const enum read_result found = find_record(reader, error);
        if (found == READ_END)
            return SCORE_END;
        if (found == READ_ROW &&
            !reading_watch_at(&reader->watch, &reader->record, reader->n_records, error))
            return SCORE_FAILED;
        if (found == READ_FAILED) {
            error_at(error, reader->source->shown, 0, 0);
            return SCORE_FAILED;
        }
        const enum score_result begun = score_record_begin(&reader->row, &reader->record,
                                                           &reader->rules, &reader->texts, reject);
        reader->in_record = begun == SCORE_ROW;
        reader->n_records += begun != SCORE_END;
        if (begun == SCORE_REJECT)
            return SCORE_REJECT;
    }
}

/* Of a table, the row or record that the score stands in takes the place of the line. */
enum score_result score_reader_next(struct score_reader *reader, struct score_row *row,
                                    struct reject *reject, struct error *error)
{
    const enum score_result result = next(reader, row, reject, error);
    if (result == SCORE_ROW)
        row->line = source_file_number(reader->source, row->line, row->offset);
    else if (result == SCORE_REJECT)
        reject->line = source_file_number(reader->source, reject->line, reject->offset);
    return result;
}

const struct scale *score_reader_scales(const struct score_reader *reader, size_t *n)
{
    *n = reader->rules.scales.n;
    return reader->rules.scales.scale;
}

const struct survey *score_reader_survey(const struct score_reader *reader)
{
    return &reader->survey;
}

uint64_t score_reader_records(const struct score_reader *reader)
{
    return reader->n_records;
}

void score_reader_close(struct score_reader *reader)
{
    if (!reader)
        return;
    csv_reader_free(reader->csv);
    heading_again_free(&reader->order);
    arena_free(&reader->texts);
    free(reader);
}
