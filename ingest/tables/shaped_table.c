#include "ingest/tables/shaped_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/cells/cell_text.h"
#include "ingest/cells/summary_row.h"
#include "ingest/sheet/names_across.h"
#include "ingest/sheet/sheet_cut.h"
#include "ingest/survey/told_columns.h"
#include "ingest/tables/candidate_columns.h"
#include "ingest/tables/label_lines.h"
#include "ingest/tables/merged_cells.h"
#include "ingest/tables/shape_doubt.h"
#include "ingest/tables/sheet_shape.h"
#include "ingest/tables/turned_blocks.h"

enum { MOST_TURNED_BYTES = 8 << 20, MOST_TURNED_RECORDS = 4096 };

struct shaping {
    const struct source_file *source;
    const struct sheet_cut *cut;
    const struct sheet_header *header;
    const struct sheet_shape *shape;
    struct table_text *table;
    char *label[SHAPE_MOST_LABELS]; /* what the last line of each label said */
    char **down;                    /* of each column that goes down, the text above */
    uint64_t next_line;
};

static char *keep(char *before, const char *text)
{
    char *const copy = strdup(text);
    if (!copy)
        memory_exhausted();
    free(before);
    return copy;
}

static struct shaped_line take(const struct csv_record *record, uint64_t number,
                               struct arena *arena)
{
    struct shaped_line cells = {.text = ARENA_ARRAY(arena, record->n_fields + 1, const char *),
                                .n = record->n_fields,
                                .number = number};
    for (size_t i = 0; i < record->n_fields; i++)
        cells.text[i] = cell_text_fault(&record->fields[i])
                            ? ""
                            : arena_copy(arena, cell_text(&record->fields[i], arena));
    return cells;
}

static bool is_blank(const struct shaped_line *cells)
{
    for (size_t i = 0; i < cells->n; i++)
        if (*cells->text[i])
            return false;
    return true;
}

static bool is_heading(const struct sheet_header *header, const struct shaped_line *cells)
{
    const struct sheet_record *const line = &header->lines[header->n_lines - 1];
    for (size_t i = 0; i < cells->n || i < line->n_cells; i++)
        if (strcmp(i < cells->n ? cells->text[i] : "", sheet_sample_cell(line, i)) != 0)
            return false;
    return true;
}

/* A row begins a block where one of its columns that go down is filled; those to the right of it
 * that are not have nothing to go on from. */
static void fill_down(struct shaping *shaping, struct shaped_line *cells)
{
    size_t first = 0;
    while (first < cells->n && !*cells->text[first])
        first++;
    if (!shaping->shape->goes_down || first == cells->n || summary_row_begins(cells->text[first]))
        return;
    for (size_t i = 0; i < cells->n && i < shaping->header->n; i++) {
        if (!shaping->shape->goes_down[i])
            continue;
        if (*cells->text[i] && !merged_cells_repeats(cells->text[i]))
            shaping->down[i] = keep(shaping->down[i], cells->text[i]);
        else if (shaping->down[i])
            cells->text[i] = shaping->down[i];
    }
}

static void put(struct shaping *shaping, const char *text)
{
    table_text_cell(shaping->table, text, strlen(text));
}

/* A record that was cut short stays so, to be rejected as it is. */
static bool write_row(struct shaping *shaping, const struct shaped_line *cells,
                      const char *const *labels, struct error *error)
{
    const size_t n = shaping->header->n;
    for (size_t i = 0; i < cells->n; i++)
        put(shaping, cells->text[i]);
    for (size_t i = cells->n; i < n && shaping->shape->n_labels && labels; i++)
        put(shaping, "");
    for (size_t i = 0; i < shaping->shape->n_labels && cells->n <= n; i++)
        put(shaping, labels && labels[i] ? labels[i] : "");
    return table_text_end_record(shaping->table, cells->number, "", error);
}

static bool write_heading(struct shaping *shaping, size_t line, struct error *error)
{
    const struct sheet_header *const header = shaping->header;
    const struct sheet_record *const record = &header->lines[line];
    const struct shaped_line cells = {(const char **)(uintptr_t)record->cells, record->n_cells,
                                      source_file_line(shaping->source, record->line)};
    static const char *const none[SHAPE_MOST_LABELS] = {NULL};
    return write_row(shaping, &cells, line + 1 == header->n_lines ? shaping->shape->labels : none,
                     error);
}

static bool write_record(struct shaping *shaping, const struct csv_record *record,
                         struct arena *scratch, struct error *error)
{
    const struct sheet_header *const header = shaping->header;
    const char *values[SHAPE_MOST_LABELS];
    struct shaped_line cells = take(record, source_file_line(shaping->source, record->line),
                                    scratch);
    const bool label = label_lines_read(shaping->shape, cells.text, cells.n, scratch, values);
    for (size_t i = 0; label && i < shaping->shape->n_labels; i++)
        if (values[i])
            shaping->label[i] = keep(shaping->label[i], values[i]);
    if (label || record->line < header->lines[0].line)
        return true;
    for (size_t i = 0; i < header->n_lines; i++)
        if (record->line == header->lines[i].line)
            return write_heading(shaping, i, error);
    if (is_heading(header, &cells))
        return true;
    /* A blank line may part the rows from what is said of the file. */
    if (record->line > shaping->next_line && shaping->next_line &&
        !table_text_end_record(shaping->table, shaping->next_line, "", error))
        return false;
    if (is_blank(&cells))
        return table_text_end_record(shaping->table, cells.number, "", error);
    fill_down(shaping, &cells);
    return write_row(shaping, &cells, (const char *const *)shaping->label, error);
}

static bool write_rows(struct shaping *shaping, struct csv_reader *reader, struct error *error)
{
    struct csv_record record;
    struct arena scratch = {0};
    enum read_result result;
    bool written = true;
    while (written && (result = csv_reader_next(reader, &record, error)) == READ_ROW) {
        written = write_record(shaping, &record, &scratch, error);
        shaping->next_line = record.next_line;
        arena_free(&scratch);
    }
    return written && result == READ_END;
}

/* All records from the heading on, which become columns. */
static bool read_all(struct shaping *shaping, struct csv_reader *reader, struct arena *arena,
                     struct shaped_line *records, size_t *n, struct error *error)
{
    struct csv_record record;
    enum read_result result;
    const char *values[SHAPE_MOST_LABELS];
    while ((result = csv_reader_next(reader, &record, error)) == READ_ROW) {
        struct shaped_line cells = take(&record, source_file_line(shaping->source, record.line),
                                        arena);
        if (!shaping->shape->blocks &&
            label_lines_read(shaping->shape, cells.text, cells.n, arena, values)) {
            for (size_t i = 0; i < shaping->shape->n_labels; i++)
                if (values[i])
                    shaping->label[i] = keep(shaping->label[i], values[i]);
        } else if ((record.line >= shaping->shape->first_line || shaping->shape->blocks) &&
                   *n < MOST_TURNED_RECORDS) {
            records[(*n)++] = cells;
        }
    }
    return result == READ_END;
}

/* Of the lines of names above those of numbers, a name is that of the empty cells behind it, where
 * all of these lines say something of the column. */
static void fill_across(const struct shaped_line *records, size_t n)
{
    size_t n_names = 0;
    while (n_names < n && !names_across_are_numbers(records[n_names].text, records[n_names].n))
        n_names++;
    for (size_t i = 0; i + 1 < n_names; i++)
        for (size_t column = 2; column < records[i].n; column++)
            if (!*records[i].text[column] && column < records[n_names - 1].n &&
                *records[n_names - 1].text[column])
                records[i].text[column] = records[i].text[column - 1];
}

static bool write_turned(struct shaping *shaping, struct csv_reader *reader, struct error *error)
{
    struct arena arena = {0};
    struct shaped_line *const records = ARENA_ARRAY(&arena, MOST_TURNED_RECORDS,
                                                    struct shaped_line);
    size_t n = 0, width = 0;
    bool written = read_all(shaping, reader, &arena, records, &n, error);
    if (shaping->shape->blocks) {
        written = written &&
                  (shaping->shape->people ? candidate_columns_write : turned_blocks_write)(
                      shaping->shape, shaping->header, records, n, shaping->table, error);
        arena_free(&arena);
        return written;
    }
    for (size_t i = 0; i < n; i++)
        width = records[i].n > width ? records[i].n : width;
    fill_across(records, n);
    for (size_t column = 0; column < width && written; column++) {
        const bool heading = column == 0;
        for (size_t i = 0; i < n; i++)
            put(shaping, heading && i == 0 && shaping->shape->corner ? shaping->shape->corner
                         : column < records[i].n                     ? records[i].text[column]
                                                                     : "");
        for (size_t i = 0; i < shaping->shape->n_labels; i++)
            put(shaping, heading             ? shaping->shape->headings[i]
                         : shaping->label[i] ? shaping->label[i]
                                             : "");
        written = table_text_end_record(shaping->table, column + 1, "", error);
    }
    arena_free(&arena);
    return written;
}

static const char *add_note(const char *note, const char *more, struct arena *run)
{
    return arena_format(run, "%s%s%s", note, *note ? "; " : "", more);
}

static const char *note_of(const struct sheet_shape *shape, const struct sheet_header *header,
                           struct arena *run)
{
    const char *note = "";
    if (shape->people)
        note = "several columns are a candidate each, and the others hold for all of them";
    else if (shape->blocks)
        note = "the sheet is turned: a column is a candidate, and a row a question";
    else if (shape->turned)
        note = "the sheet is turned: each of its columns is read as a row";
    if (shape->names_alone)
        note = add_note(note,
                        shape->blocks
                            ? "a name alone in its line is the interviewer of the rows below"
                            : "a name alone in its line is the candidate of the rows below",
                        run);
    for (size_t i = 0; i < shape->n_labels && !shape->names_alone; i++)
        note = add_note(note,
                        arena_format(run, "lines '%s: …' hold for the rows below them",
                                     text_printable(run, shape->labels[i], 40)),
                        run);
    for (size_t i = 0; shape->goes_down && i < header->n; i++)
        if (shape->goes_down[i])
            note = add_note(note,
                            arena_format(run, "'%s' goes on in the empty cells below",
                                         text_printable(run, header->headings[i], 40)),
                            run);
    return note;
}

static bool shape_table(struct shaping *shaping, uint64_t most, struct arena *run,
                        struct shaped_table *ret, struct error *error)
{
    shaping->down = calloc(shaping->header->n + 1, sizeof *shaping->down);
    if (!shaping->down)
        memory_exhausted();
    rewind(shaping->source->bytes);
    struct csv_reader *const reader = csv_reader_create(
        shaping->source->bytes, &shaping->cut->encoding, shaping->cut->delimiter);
    shaping->table = table_text_create(most, false, error);
    const bool written = shaping->table &&
                         (shaping->shape->turned ? write_turned(shaping, reader, error)
                                                 : write_rows(shaping, reader, error));
    csv_reader_free(reader);
    for (size_t i = 0; i < shaping->header->n; i++)
        free(shaping->down[i]);
    free(shaping->down);
    for (size_t i = 0; i < SHAPE_MOST_LABELS; i++)
        free(shaping->label[i]);
    if (!written) {
        table_text_free(shaping->table);
        return false;
    }
    *ret = (struct shaped_table){shaping->table, note_of(shaping->shape, shaping->header, run)};
    return true;
}

/* "A,B", as the user names the columns whose cells hold for the empty ones below. */
static bool find_told(const struct sheet_header *header, const struct mapping *mapping,
                      struct arena *arena, const bool **ret, struct error *error)
{
    const char *const list = mapping ? mapping->fill_down : NULL;
    const size_t *fields = NULL;
    size_t n = 0;
    if (list && *list && !told_columns_list(header, list, arena, &fields, &n, error))
        return false;
    bool *const down = ARENA_ARRAY(arena, header->n + 1, bool);
    for (size_t i = 0; i < n; i++)
        down[fields[i]] = true;
    *ret = list ? down : NULL;
    return true;
}

/* What the user says of candidates: the column that names them, or the columns that each are one's,
 * so that the sheet is turned. */
static bool find_candidates(const struct sheet_header *header, const struct mapping *mapping,
                            struct arena *arena, struct sheet_shape_request *request,
                            struct error *error)
{
    const char *const list = mapping ? mapping->column[COLUMN_CANDIDATE] : NULL;
    const size_t *fields;
    size_t n;
    request->turned = mapping && mapping->turned;
    request->candidate_told = mapping && (list || mapping->column[COLUMN_CANDIDATE_NAME]);
    if (!list || !told_columns_are_several(header, list))
        return true;
    if (!told_columns_list(header, list, arena, &fields, &n, error))
        return false;
    request->rows_told = mapping->column[COLUMN_INTERVIEWER] || mapping->column[COLUMN_QUESTION];
    bool *const people = ARENA_ARRAY(arena, header->n + 1, bool);
    for (size_t i = 0; i < n; i++)
        people[fields[i]] = true;
    request->people = people;
    request->turned = true;
    request->candidate_told = false;
    return true;
}

/* Makes the table where the sheet departs from one. */
static bool shape_sheet(const struct shaping *shaping, const struct sheet *sheet,
                        const struct survey_options *options, uint64_t most, struct arena *run,
                        struct shaped_table *ret, struct error *error)
{
    const struct mapping *const mapping = options->mapping;
    const struct sheet_header *const header = shaping->header;
    struct arena scratch = {0};
    struct sheet_shape shape;
    struct shaping shaped = *shaping;
    struct sheet_shape_request request = {.interviewer_given = options->interviewer != NULL,
                                          .raters_told = mapping && mapping->rater_columns};
    bool done = find_told(header, mapping, &scratch, &request.goes_down, error) &&
                find_candidates(header, mapping, &scratch, &request, error);
    shaped.shape = &shape;
    const bool too_large = shaping->source->length > MOST_TURNED_BYTES;
    if (done && request.turned && too_large)
        done = error_set(error, ERROR_FAILED, "a sheet of more than %d MiB cannot be turned",
                         MOST_TURNED_BYTES >> 20);
    else if (done && sheet_shape_find(sheet, header, &request, &scratch, &shape) &&
             !(shape.turned && too_large))
        done = shape.in_doubt || shape.turned_in_doubt
                   ? shape_doubt_ask(header, &shape, error)
                   : shape_table(&shaped, most, run, ret, error);
    arena_free(&scratch);
    return done;
}

bool shaped_table_read(const struct source_file *source, const struct survey_options *options,
                       uint64_t most, struct arena *run, struct shaped_table *ret,
                       struct error *error)
{
    struct arena scratch = {0};
    struct sheet sheet;
    struct sheet_cut cut;
    struct sheet_header header = {0};
    struct error ignored = {0};
    const bool is_table = source->table != NULL;
    bool done = true;
    *ret = (struct shaped_table){0};
    /* What cannot be cut is refused by who reads it. */
    const char *const encoding = is_table || source->recoded ? "utf-8"
                                 : options->encoding         ? options->encoding
                                 : *source->encoding         ? source->encoding
                                                             : NULL;
    if (sheet_cut_find(source->bytes, encoding, is_table ? ',' : options->delimiter, &cut,
                       &ignored) &&
        sheet_sample_read(source->bytes, &cut.encoding, cut.delimiter, &scratch, &sheet,
                          &ignored) &&
        sheet.n) {
        sheet_header_find(&sheet, 0, &scratch, &header);
        struct shaping shaping = {.source = source, .cut = &cut, .header = &header};
        done = !header.found || shape_sheet(&shaping, &sheet, options, most, run, ret, error);
    }
    rewind(source->bytes);
    arena_free(&scratch);
    return done;
}
