#include "ingest/tables/turned_blocks.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ingest/cells/decimal.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/person_text.h"
#include "ingest/cells/score_cell.h"
#include "ingest/cells/summary_row.h"
#include "ingest/tables/label_lines.h"

enum { FEW_BLOCKS = 2, FEW_PEOPLE = 2, FEW_ROWS = 2 };

static double number_of(const char *cell)
{
    const struct score_cell read = score_cell_read(cell, DECIMAL_MARK_UNKNOWN);
    return read.kind == SCORE_CELL_NUMBER || read.kind == SCORE_CELL_PERCENT ||
                   read.kind == SCORE_CELL_OUT_OF
               ? (double)read.number / DECIMAL_ONE
               : NAN;
}

static const char *cell_at(const char *const *cells, size_t n, size_t column)
{
    return column < n ? cells[column] : "";
}

static const struct sheet_record *heading_line(const struct sheet_header *header)
{
    return &header->lines[header->n_lines - 1];
}

/* A heading again, perhaps with others in its columns: the same word above the questions, or the
 * same columns, and no number. */
static bool is_heading(const struct sheet_header *header, const char *const *cells, size_t n)
{
    const struct sheet_record *const line = heading_line(header);
    const char *const corner = sheet_sample_cell(line, 0);
    bool same = true;
    size_t filled = 0;
    for (size_t i = 1; i < n || i < line->n_cells; i++) {
        const char *const cell = cell_at(cells, n, i);
        if (!isnan(number_of(cell)))
            return false;
        filled += *cell != '\0';
        same = same && strcmp(cell, sheet_sample_cell(line, i)) == 0;
    }
    return filled >= FEW_PEOPLE && (same || (*corner && strcmp(cell_at(cells, n, 0), corner) == 0));
}

static bool is_heading_at(const struct shape_finder *finder, size_t i)
{
    const struct sheet_record *const record = &finder->sheet->records[i];
    return i >= finder->header->n_above &&
           is_heading(finder->header, record->cells, record->n_cells);
}

/* A row of a question: its name, and cells behind it; no line that says of whom a block is. */
static bool is_row(const struct shape_finder *finder, size_t i)
{
    const struct sheet_record *const record = &finder->sheet->records[i];
    const char *values[SHAPE_MOST_LABELS];
    return i >= finder->header->first_data && !is_heading_at(finder, i) && record->n_filled > 1 &&
           *record->cells[0] && isnan(number_of(record->cells[0])) &&
           !label_lines_read(finder->shape, record->cells, record->n_cells, finder->arena, values);
}

static size_t count_blocks(const struct shape_finder *finder)
{
    size_t n = 0;
    for (size_t i = 0; i < finder->sheet->n; i++)
        n += is_heading_at(finder, i);
    return n;
}

/* Whether the column is, in each row, at least as high as those behind it, not always the same, and
 * in most rows no more than twice what somebody reached. */
static bool holds_maxima(const struct shape_finder *finder, size_t column)
{
    double first = NAN;
    bool differ = false;
    size_t rows = 0, near = 0;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        const struct sheet_record *const record = &finder->sheet->records[i];
        if (!is_row(finder, i) || summary_row_begins(record->cells[0]))
            continue;
        const double maximum = number_of(sheet_sample_cell(record, column));
        double highest = 0;
        for (size_t j = column + 1; j < record->n_cells; j++)
            highest = fmax(highest, number_of(record->cells[j]));
        if (isnan(maximum) || highest > maximum)
            return false;
        rows++;
        near += 2 * highest >= maximum;
        differ |= !isnan(first) && maximum != first;
        first = maximum;
    }
    return differ && 2 * near > rows;
}

/* Whether the column says the same of a question in all blocks, as a weight does. */
static bool holds_constants(const struct shape_finder *finder, size_t column)
{
    const struct sheet_record *const records = finder->sheet->records;
    size_t again = 0;
    for (size_t i = 0; i < finder->sheet->n; i++)
        for (size_t j = 0; j < i; j++) {
            if (!is_row(finder, i) || !is_row(finder, j) ||
                strcmp(records[i].cells[0], records[j].cells[0]) != 0)
                continue;
            if (strcmp(sheet_sample_cell(&records[i], column),
                       sheet_sample_cell(&records[j], column)) != 0)
                return false;
            again++;
        }
    return again > FEW_ROWS;
}

/* How the columns behind the questions are headed, and what they hold. */
struct found_columns {
    size_t maximum; /* SIZE_MAX: there is none */
    size_t n_people, n_sure, n_raters;
    bool *skipped;
    bool others; /* a column that is none of a person's scores */
};

static bool holds_numbers(const struct shape_finder *finder, size_t column)
{
    size_t filled = 0, numbers = 0;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&finder->sheet->records[i], column);
        if (!is_row(finder, i) || missing_form(cell))
            continue;
        filled++;
        numbers += isnan(number_of(cell)) ? 0 : 1;
    }
    return 5 * numbers >= 4 * filled;
}

static void add_column(const struct shape_finder *finder, size_t column,
                       struct found_columns *found)
{
    const char *const heading = finder->header->headings[column];
    const enum score_column name = column_name_read(heading).column;
    const enum person_likeness person = person_text_likeness(heading);
    const bool *const told = finder->request->people;
    if (told && told[column]) {
        found->n_people++;
        return;
    }
    const bool maximum = name == COLUMN_MAX_SCORE ||
                         (column == 1 && holds_maxima(finder, column) &&
                          (name == COLUMN_SCORE ||
                           (name == COLUMN_UNKNOWN && holds_constants(finder, column))));
    if (maximum && found->maximum == SIZE_MAX) {
        found->maximum = column;
    } else if (told || !*heading || name == COLUMN_COMPUTED || name == COLUMN_COMMENT ||
               name == COLUMN_MIN_SCORE || name == COLUMN_OTHER ||
               (person == PERSON_NOT && holds_constants(finder, column))) {
        found->skipped[column] = true;
    } else if (name != COLUMN_UNKNOWN && !shape_finder_is_candidate(name) &&
               name != COLUMN_INTERVIEWER) {
        found->others = true;
    } else {
        found->n_people++;
        found->n_sure += person != PERSON_NOT || shape_finder_is_candidate(name);
        found->n_raters += name == COLUMN_INTERVIEWER;
        found->others |= !holds_numbers(finder, column);
    }
}

static struct found_columns find_columns(const struct shape_finder *finder)
{
    struct found_columns found = {.maximum = SIZE_MAX,
                                  .skipped = ARENA_ARRAY(finder->arena, finder->header->n, bool)};
    for (size_t i = 1; i < finder->header->n; i++)
        add_column(finder, i, &found);
    return found;
}

/* Whether half of the rows begin with a person's name. */
static bool have_persons_down(const struct shape_finder *finder)
{
    size_t rows = 0, persons = 0;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        const char *const begin = sheet_sample_cell(&finder->sheet->records[i], 0);
        if (!is_row(finder, i) || summary_row_begins(begin))
            continue;
        rows++;
        persons += person_text_likeness(begin) == PERSON_SURE;
    }
    return 2 * persons >= rows;
}

/* Whether each block has the same rows as the first. */
static bool have_rows_again(const struct shape_finder *finder)
{
    size_t rows = 0, again = 0, blocks = 0;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        blocks += is_heading_at(finder, i);
        if (blocks < FEW_BLOCKS || !is_row(finder, i))
            continue;
        rows++;
        for (size_t j = 0; j < i; j++)
            if (is_row(finder, j) && strcmp(finder->sheet->records[j].cells[0],
                                            finder->sheet->records[i].cells[0]) == 0) {
                again++;
                break;
            }
    }
    return rows > 0 && again == rows;
}

static bool stands_alone(const struct sheet_record *record)
{
    return record->n_filled == 1 && *record->cells[0] && isnan(number_of(record->cells[0])) &&
           !summary_row_begins(record->cells[0]);
}

/* Whether right above each heading a line has one text and nothing else, each another. */
static bool have_texts_above(const struct shape_finder *finder)
{
    const struct sheet_record *const records = finder->sheet->records;
    const char *last = "";
    size_t n = 0;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        if (!is_heading_at(finder, i))
            continue;
        if (i == 0 || !stands_alone(&records[i - 1]) || strcmp(records[i - 1].cells[0], last) == 0)
            return false;
        last = records[i - 1].cells[0];
        n++;
    }
    return n >= FEW_BLOCKS;
}

/* What stands above the blocks: nothing, who asked, the candidate, or either. */
enum above { ABOVE_NOTHING, ABOVE_INTERVIEWER, ABOVE_CANDIDATE, ABOVE_SOMEBODY };

static bool is_unknown(const char *label)
{
    return column_name_read(label).column == COLUMN_UNKNOWN;
}

static enum above find_above(const struct shape_finder *finder)
{
    const struct sheet_shape *const shape = finder->shape;
    if (label_lines_say_interviewer(shape))
        return ABOVE_INTERVIEWER;
    for (size_t i = 0; i < shape->n_labels; i++)
        if (column_name_read(shape->headings[i]).column == COLUMN_CANDIDATE_NAME ||
            column_name_read(shape->headings[i]).column == COLUMN_CANDIDATE)
            return is_unknown(shape->labels[i]) ? ABOVE_SOMEBODY : ABOVE_CANDIDATE;
    if (finder->request->interviewer_given)
        return ABOVE_INTERVIEWER;
    return have_texts_above(finder) ? ABOVE_SOMEBODY : ABOVE_NOTHING;
}

/* The labels of what may be either are those of who asked. */
static void take_interviewer(struct shape_finder *finder)
{
    struct sheet_shape *const shape = finder->shape;
    for (size_t i = 0; i < shape->n_labels; i++)
        if (is_unknown(shape->labels[i]))
            shape->headings[i] = "Interviewer";
    if (shape->n_labels || finder->request->interviewer_given || !have_texts_above(finder))
        return;
    shape->names_alone = true;
    label_lines_add(shape, "Interviewer", COLUMN_INTERVIEWER);
}

enum verdict { NOT_TURNED, IN_DOUBT, TURNED };

static enum verdict judge(const struct shape_finder *finder, const struct found_columns *found,
                          size_t n_blocks)
{
    const enum score_column corner = column_name_read(finder->header->headings[0]).column;
    const enum above above = find_above(finder);
    const bool questions = shape_finder_is_question(corner) || corner == COLUMN_TOPIC;
    const bool people = 2 * found->n_sure >= found->n_people;
    if (shape_finder_is_candidate(corner) || corner == COLUMN_INTERVIEWER || found->n_raters ||
        above == ABOVE_CANDIDATE || above == ABOVE_NOTHING || finder->request->candidate_told ||
        finder->request->raters_told)
        return NOT_TURNED;
    if (above == ABOVE_SOMEBODY)
        return n_blocks >= FEW_BLOCKS && people && have_rows_again(finder) ? IN_DOUBT : NOT_TURNED;
    if (questions || (people && !have_persons_down(finder)))
        return TURNED;
    if (have_persons_down(finder) && !people)
        return NOT_TURNED;
    return n_blocks >= FEW_BLOCKS ? IN_DOUBT : NOT_TURNED;
}

bool turned_blocks_find(struct shape_finder *finder)
{
    struct sheet_shape *const shape = finder->shape;
    const size_t n_blocks = count_blocks(finder);
    if (finder->header->n < 3 || finder->header->n_lines > 1 || !n_blocks)
        return false;
    const struct found_columns found = find_columns(finder);
    if (found.others || found.n_people < FEW_PEOPLE ||
        (n_blocks < FEW_BLOCKS && found.maximum == SIZE_MAX && !finder->request->people))
        return false;
    const enum verdict verdict = finder->request->turned ? TURNED : judge(finder, &found, n_blocks);
    if (verdict == TURNED)
        take_interviewer(finder);
    shape->turned_in_doubt = verdict == IN_DOUBT;
    shape->rows_may_be_people = find_above(finder) == ABOVE_INTERVIEWER;
    shape->blocks = shape->turned = verdict == TURNED;
    shape->maximum = found.maximum;
    shape->skipped = found.skipped;
    return verdict != NOT_TURNED;
}

/* What is written, on the way through the lines. */
struct writing {
    const struct sheet_shape *shape;
    const struct shaped_line *heading; /* of the block */
    const char *values[SHAPE_MOST_LABELS];
    bool points; /* the maxima differ, so that each question has points from zero */
    struct table_text *table;
};

static void put(struct writing *writing, const char *text)
{
    table_text_cell(writing->table, text, strlen(text));
}

static bool is_person(const struct sheet_shape *shape, size_t column, size_t n_known)
{
    return column && column != shape->maximum && (column >= n_known || !shape->skipped[column]);
}

static bool write_heading(struct writing *writing, uint64_t number, struct error *error)
{
    put(writing, "Candidate");
    for (size_t i = 0; i < writing->shape->n_labels; i++)
        put(writing, writing->shape->headings[i]);
    put(writing, "Question");
    put(writing, "Score");
    if (writing->shape->maximum != SIZE_MAX)
        put(writing, writing->points ? "Scale" : "Maximum");
    return table_text_end_record(writing->table, number, "", error);
}

static void put_maximum(struct writing *writing, const char *maximum)
{
    int64_t highest;
    char text[DECIMAL_SIZE], scale[DECIMAL_SIZE + sizeof "0..:points"];
    if (!writing->points || !decimal_parse(maximum, &highest)) {
        put(writing, maximum);
        return;
    }
    decimal_format(highest, text);
    snprintf(scale, sizeof scale, "0..%s:points", text);
    put(writing, scale);
}

static bool write_row(struct writing *writing, const struct shaped_line *line, size_t n_known,
                      struct error *error)
{
    for (size_t i = 1; i < writing->heading->n; i++) {
        if (!is_person(writing->shape, i, n_known) || !*writing->heading->text[i])
            continue;
        put(writing, writing->heading->text[i]);
        for (size_t j = 0; j < writing->shape->n_labels; j++)
            put(writing, writing->values[j] ? writing->values[j] : "");
        put(writing, line->text[0]);
        put(writing, cell_at(line->text, line->n, i));
        if (writing->shape->maximum != SIZE_MAX)
            put_maximum(writing, cell_at(line->text, line->n, writing->shape->maximum));
        if (!table_text_end_record(writing->table, line->number, "", error))
            return false;
    }
    return true;
}

static bool is_percents(const struct shaped_line *line)
{
    size_t filled = 0, percents = 0;
    for (size_t i = 1; i < line->n; i++) {
        filled += missing_form(line->text[i]) ? 0 : 1;
        percents += score_cell_read(line->text[i], DECIMAL_MARK_UNKNOWN).kind == SCORE_CELL_PERCENT;
    }
    return filled > 0 && percents == filled;
}

/* Whether nine in ten numbers of the line are the sum, or the mean, of those above in the block. */
static bool sums_up(const struct writing *writing, const struct shaped_line *line)
{
    enum { HALF_OF_HUNDREDTH = 51 };
    size_t filled = 0, equal = 0;
    for (size_t i = 1; i < line->n; i++) {
        const double value = number_of(line->text[i]);
        double sum = 0, n = 0;
        if (isnan(value))
            continue;
        for (const struct shaped_line *above = writing->heading + 1; above < line; above++) {
            const double term = number_of(cell_at(above->text, above->n, i));
            if (isnan(term) || summary_row_begins(cell_at(above->text, above->n, 0)))
                continue;
            sum += term;
            n++;
        }
        filled++;
        equal += n >= FEW_ROWS && (fabs(value - sum) < HALF_OF_HUNDREDTH * 1e-4 ||
                                   fabs(value - sum / n) < HALF_OF_HUNDREDTH * 1e-3);
    }
    return filled > 0 && 10 * equal >= 9 * filled;
}

static bool is_summary(const struct writing *writing, const struct shaped_line *line)
{
    return (summary_row_begins(line->text[0]) ||
            column_name_read(line->text[0]).column == COLUMN_COMPUTED) &&
           (is_percents(line) || sums_up(writing, line));
}

static size_t count_filled(const struct shaped_line *line)
{
    size_t n = 0;
    for (size_t i = 0; i < line->n; i++)
        n += *line->text[i] != '\0';
    return n;
}

/* "Examiner: Lang" above the questions. */
static void take_corner(struct writing *writing, const struct shaped_line *line,
                        struct arena *arena)
{
    const char *values[SHAPE_MOST_LABELS];
    if (!line->n || writing->shape->names_alone ||
        !label_lines_read(writing->shape, line->text, 1, arena, values))
        return;
    for (size_t i = 0; i < writing->shape->n_labels; i++)
        if (values[i])
            writing->values[i] = values[i];
}

/* Of lines with one text those right above a heading name somebody. */
static bool is_above_heading(const struct sheet_header *header, const struct shaped_line *line,
                             const struct shaped_line *end)
{
    const struct shaped_line *next = line + 1;
    while (next < end && count_filled(next) == 0)
        next++;
    return next < end && is_heading(header, next->text, next->n);
}

static bool write_line(struct writing *writing, const struct sheet_header *header,
                       const struct shaped_line *line, const struct shaped_line *end,
                       struct arena *arena, struct error *error)
{
    const char *values[SHAPE_MOST_LABELS];
    if (line->n && is_heading(header, line->text, line->n)) {
        writing->heading = line;
        take_corner(writing, line, arena);
        return true;
    }
    if ((!writing->shape->names_alone || is_above_heading(header, line, end)) &&
        label_lines_read(writing->shape, line->text, line->n, arena, values)) {
        for (size_t i = 0; i < writing->shape->n_labels; i++)
            if (values[i])
                writing->values[i] = values[i];
        return true;
    }
    if (!writing->heading || count_filled(line) < 2 || is_summary(writing, line))
        return true;
    return write_row(writing, line, header->n, error);
}

/* Whether questions have different maxima: the steps of one scale would have one. */
static bool maxima_differ(const struct sheet_shape *shape, const struct shaped_line *lines,
                          size_t n)
{
    double first = NAN;
    for (size_t i = 0; i < n && shape->maximum != SIZE_MAX; i++) {
        const double maximum = number_of(cell_at(lines[i].text, lines[i].n, shape->maximum));
        if (isnan(maximum) || summary_row_begins(cell_at(lines[i].text, lines[i].n, 0)))
            continue;
        if (!isnan(first) && maximum != first)
            return true;
        first = maximum;
    }
    return false;
}

bool turned_blocks_write(const struct sheet_shape *shape, const struct sheet_header *header,
                         const struct shaped_line *lines, size_t n, struct table_text *table,
                         struct error *error)
{
    struct writing writing = {
        .shape = shape, .points = maxima_differ(shape, lines, n), .table = table};
    struct arena arena = {0};
    bool written = write_heading(&writing, 1, error);
    for (size_t i = 0; i < n && written; i++)
        written = write_line(&writing, header, &lines[i], lines + n, &arena, error);
    arena_free(&arena);
    return written;
}
