#include "ingest/tables/sheet_shape.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/column_name.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/person_text.h"
#include "ingest/cells/question_label.h"
#include "ingest/cells/score_cell.h"
#include "ingest/cells/summary_row.h"

enum { FEW_BLOCKS = 2, LONGEST_LABEL = 40, MOST_LINE_CELLS = 4 };

struct finder {
    const struct sheet *sheet;
    const struct sheet_header *header;
    const struct sheet_shape_request *request;
    struct arena *arena;
    struct sheet_shape *shape;
};

static bool is_candidate(enum score_column column)
{
    return column == COLUMN_CANDIDATE || column == COLUMN_CANDIDATE_NAME ||
           column == COLUMN_CANDIDATE_FIRST;
}

static bool is_question(enum score_column column)
{
    return column == COLUMN_QUESTION || column == COLUMN_QUESTION_TITLE ||
           column == COLUMN_CRITERION;
}

/* "Panel: Grace Liu" is who asked; a column of that name may be a room. */
static enum score_column role_of(const char *name)
{
    struct arena scratch = {0};
    const bool panel = strcmp(text_key(&scratch, name), "panel") == 0;
    arena_free(&scratch);
    return panel ? COLUMN_INTERVIEWER : column_name_read(name).column;
}

/* What a line above rows may say of them. */
static bool is_label(enum score_column column)
{
    return is_candidate(column) || column == COLUMN_INTERVIEWER || column == COLUMN_ROLE ||
           column == COLUMN_STAGE || column == COLUMN_INTERVIEW_DATE;
}

/* "Candidate: Ann" of one cell; the value may stand in the next one. */
static bool part_label(const char *cell, struct arena *arena, const char **name, const char **value)
{
    const char *const colon = strchr(cell, ':');
    if (!colon || colon == cell || colon - cell > LONGEST_LABEL)
        return false;
    *name = text_trim(arena, arena_copy_n(arena, cell, (size_t)(colon - cell)));
    *value = text_trim(arena, arena_copy(arena, colon + 1));
    return **name;
}

static size_t find_label(const struct sheet_shape *shape, const char *name, struct arena *arena)
{
    const char *const wanted = text_fold(arena, name);
    size_t i = 0;
    while (i < shape->n_labels && strcmp(text_fold(arena, shape->labels[i]), wanted) != 0)
        i++;
    return i;
}

static size_t count_filled(const char *const *cells, size_t n)
{
    size_t filled = 0;
    for (size_t i = 0; i < n; i++)
        filled += *cells[i] != '\0';
    return filled;
}

/* The labels of a line, all of whose cells are such; `take` is asked for each. */
static bool read_line(const char *const *cells, size_t n, struct arena *arena,
                      bool (*take)(void *context, const char *name, const char *value),
                      void *context)
{
    bool any = false;
    if (count_filled(cells, n) > MOST_LINE_CELLS)
        return false;
    for (size_t i = 0; i < n; i++) {
        const char *name, *value;
        if (!*cells[i])
            continue;
        if (!part_label(cells[i], arena, &name, &value))
            return false;
        if (!*value && i + 1 < n)
            value = cells[++i];
        if (!*value || !take(context, name, value))
            return false;
        any = true;
    }
    return any;
}

struct line_values {
    const struct sheet_shape *shape;
    struct arena *arena;
    const char **values;
};

static bool take_value(void *context, const char *name, const char *value)
{
    struct line_values *const line = context;
    const size_t at = find_label(line->shape, name, line->arena);
    if (at < line->shape->n_labels)
        line->values[at] = value;
    return true;
}

bool sheet_shape_label_line(const struct sheet_shape *shape, const char *const *cells, size_t n,
                            struct arena *arena, const char *values[SHAPE_MOST_LABELS])
{
    struct line_values line = {shape, arena, values};
    for (size_t i = 0; i < SHAPE_MOST_LABELS; i++)
        values[i] = NULL;
    if (!shape->n_labels)
        return false;
    if (shape->names_alone) {
        if (n < 2 || count_filled(cells, n) != 1 || !*cells[0] || summary_row_begins(cells[0]))
            return false;
        values[0] = cells[0];
        return true;
    }
    if (!read_line(cells, n, arena, take_value, &line))
        return false;
    for (size_t i = 0; i < shape->n_labels; i++)
        if (values[i])
            return true;
    return false;
}

static bool heading_has(const struct sheet_header *header, enum score_column wanted)
{
    for (size_t i = 0; i < header->n; i++) {
        const enum score_column column = column_name_read(header->headings[i]).column;
        if (column == wanted || (is_candidate(wanted) && is_candidate(column)))
            return true;
    }
    return false;
}

/* "Ann, Bob" and "Ann and Bob" gave each their own scores, and others tell which. */
static bool is_several(const char *value)
{
    return strpbrk(value, ",;&+/") || strstr(value, " and ") || strstr(value, " und ") ||
           strstr(value, " et ") || strstr(value, " y ") || strstr(value, " en ");
}

/* The column gets the label's own name where that tells what it is. */
static void add_label(struct sheet_shape *shape, const char *name, enum score_column column)
{
    shape->headings[shape->n_labels] = column_name_read(name).column == column ? name
                                                                               : "Interviewer";
    shape->labels[shape->n_labels++] = name;
}

/* Beside the candidate's column those headed by persons are of several interviewers. */
static bool heads_raters(const struct sheet_header *header)
{
    size_t people = 0;
    if (!heading_has(header, COLUMN_CANDIDATE))
        return false;
    for (size_t i = 0; i < header->n; i++)
        people += person_text_likeness(header->headings[i]) == PERSON_SURE ||
                  (person_text_likeness(header->headings[i]) != PERSON_NOT &&
                   !strchr(header->headings[i], ' '));
    return people >= 2;
}

/* A label that is a known word for what the heading has no column of. */
static bool take_label(void *context, const char *name, const char *value)
{
    struct finder *const finder = context;
    const enum score_column column = role_of(name);
    if (!is_label(column) || heading_has(finder->header, column) ||
        (column == COLUMN_INTERVIEWER && (is_several(value) || heads_raters(finder->header))) ||
        finder->shape->n_labels == SHAPE_MOST_LABELS)
        return true;
    if (find_label(finder->shape, name, finder->arena) == finder->shape->n_labels)
        add_label(finder->shape, name, column);
    return true;
}

static bool says_who(const struct sheet_shape *shape)
{
    for (size_t i = 0; i < shape->n_labels; i++) {
        const enum score_column column = role_of(shape->labels[i]);
        if (is_candidate(column) || column == COLUMN_INTERVIEWER)
            return true;
    }
    return false;
}

/* A column that no word explains, and that holds texts, may itself be the candidate. */
static bool has_unknown_texts(const struct finder *finder)
{
    for (size_t i = 0; i < finder->header->n; i++) {
        size_t texts = 0, filled = 0;
        if (column_name_read(finder->header->headings[i]).column != COLUMN_UNKNOWN)
            continue;
        for (size_t row = finder->header->first_data; row < finder->sheet->n; row++) {
            const char *const cell = sheet_sample_cell(&finder->sheet->records[row], i);
            filled += !missing_form(cell);
            texts += !missing_form(cell) &&
                     score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind == SCORE_CELL_TEXT;
        }
        if (2 * texts > filled)
            return true;
    }
    return false;
}

/* "Chorister: Ann" and "Chorister: Bob", a word that no list knows, each above rows: by elimination
 * the candidate. */
static bool find_unknown_label(struct finder *finder)
{
    const char *label = NULL, *first_value = NULL;
    bool differ = false;
    if (heading_has(finder->header, COLUMN_CANDIDATE) || has_unknown_texts(finder))
        return false;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        const struct sheet_record *const record = &finder->sheet->records[i];
        const char *name, *value;
        if (record->n_filled != 1 || record->n_cells < 2 || !*record->cells[0] ||
            !part_label(record->cells[0], finder->arena, &name, &value) || !*value ||
            column_name_read(name).column != COLUMN_UNKNOWN)
            continue;
        if (label && strcmp(label, name) != 0)
            return false;
        differ |= first_value && strcmp(first_value, value) != 0;
        label = name;
        first_value = first_value ? first_value : value;
    }
    if (!differ || finder->shape->n_labels == SHAPE_MOST_LABELS)
        return false;
    finder->shape->headings[finder->shape->n_labels] = "Candidate";
    finder->shape->labels[finder->shape->n_labels++] = label;
    return true;
}

static bool says_candidate(const struct sheet_shape *shape)
{
    for (size_t i = 0; i < shape->n_labels; i++)
        if (is_candidate(role_of(shape->labels[i])))
            return true;
    return false;
}

/* Lines above the heading and between the rows. */
static bool find_labels(struct finder *finder)
{
    struct sheet_shape *const shape = finder->shape;
    const size_t first = finder->header->n_above, heading = finder->header->n_lines;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        const struct sheet_record *const record = &finder->sheet->records[i];
        if (i < first || i >= first + heading)
            read_line(record->cells, record->n_cells, finder->arena, take_label, finder);
    }
    const bool unknown = !says_candidate(shape) && find_unknown_label(finder);
    if (!unknown && !says_who(shape))
        shape->n_labels = 0;
    return shape->n_labels > 0;
}

static bool is_row(const struct finder *finder, size_t i)
{
    const struct sheet_record *const record = &finder->sheet->records[i];
    size_t first = 0;
    while (first + 1 < record->n_cells && !*record->cells[first])
        first++;
    return record->n_filled > 1 && !summary_row_begins(record->cells[first]);
}

static bool is_name_line(const struct sheet_record *record)
{
    return record->n_cells > 1 && record->n_filled == 1 && *record->cells[0] &&
           !summary_row_begins(record->cells[0]) &&
           score_cell_read(record->cells[0], DECIMAL_MARK_UNKNOWN).kind == SCORE_CELL_TEXT;
}

static bool stands_before(const struct finder *finder, size_t from, size_t to, bool name_line)
{
    const char *const text = finder->sheet->records[to].cells[0];
    for (size_t i = from; i < to; i++)
        if (is_name_line(&finder->sheet->records[i]) == name_line &&
            strcmp(sheet_sample_cell(&finder->sheet->records[i], 0), text) == 0)
            return true;
    return false;
}

/* Lines with a name alone, each another, above the same rows again and again. */
static bool find_names_alone(struct finder *finder)
{
    const size_t first = finder->header->first_data;
    size_t names = 0, rows = 0, again = 0, last_name = SIZE_MAX;
    for (size_t i = 0; i < finder->header->n; i++)
        if (is_candidate(column_name_read(finder->header->headings[i]).column))
            return false;
    if (!is_question(column_name_read(finder->header->headings[0]).column))
        return false;
    for (size_t i = first; i < finder->sheet->n; i++) {
        const struct sheet_record *const record = &finder->sheet->records[i];
        if (is_name_line(record)) {
            if (last_name == i - 1 || stands_before(finder, first, i, true))
                return false;
            names++;
            last_name = i;
        } else if (is_row(finder, i)) {
            if (!names)
                return false;
            rows++;
            again += stands_before(finder, first, i, false);
        }
    }
    if (names < FEW_BLOCKS || last_name + 1 == finder->sheet->n || rows < 2 * names ||
        10 * (again + rows / names) < 9 * rows)
        return false;
    finder->shape->names_alone = true;
    add_label(finder->shape, "Candidate", COLUMN_CANDIDATE_NAME);
    return true;
}

struct filling {
    size_t rows, filled, numbers, longest, starts; /* starts: filled where the first column is */
};

static struct filling count_column(const struct finder *finder, size_t column, size_t first)
{
    struct filling found = {0};
    for (size_t i = finder->header->first_data; i < finder->sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&finder->sheet->records[i], column);
        if (!is_row(finder, i))
            continue;
        found.rows++;
        found.starts += *sheet_sample_cell(&finder->sheet->records[i], first) && *cell;
        if (!*cell)
            continue;
        found.filled++;
        found.numbers += score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind != SCORE_CELL_TEXT;
        found.longest = strlen(cell) > found.longest ? strlen(cell) : found.longest;
    }
    return found;
}

/* The candidate stands at the beginning of a block, each once, and the rows of a block below it. */
static bool begins_blocks(const struct finder *finder, size_t column)
{
    const size_t first = finder->header->first_data;
    const struct filling found = count_column(finder, column, column);
    bool begun = false;
    if (found.filled < FEW_BLOCKS || 3 * (found.rows - found.filled) < found.rows)
        return false;
    for (size_t i = first; i < finder->sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&finder->sheet->records[i], column);
        if (!is_row(finder, i))
            continue;
        if (!begun && !*cell)
            return false;
        begun = true;
        for (size_t j = first; j < i && *cell; j++)
            if (is_row(finder, j) &&
                strcmp(sheet_sample_cell(&finder->sheet->records[j], column), cell) == 0)
                return false;
    }
    return begun;
}

/* One column at least has a text in every row: the blocks are of rows that are whole. */
static bool has_full_column(const struct finder *finder)
{
    for (size_t i = 0; i < finder->header->n; i++) {
        const struct filling found = count_column(finder, i, i);
        if (found.rows && found.filled == found.rows)
            return true;
    }
    return false;
}

/* Filled wherever the block begins, and empty in others: no comment, and no score. */
static bool goes_along(const struct finder *finder, size_t column, size_t first, size_t n_blocks)
{
    const enum score_column name = column_name_read(finder->header->headings[column]).column;
    const struct filling found = count_column(finder, column, first);
    return found.starts == n_blocks && 4 * (found.rows - found.filled) >= found.rows &&
           name != COLUMN_COMMENT && name != COLUMN_SCORE && name != COLUMN_COMPUTED &&
           name != COLUMN_OUTCOME && found.numbers < found.filled;
}

/* The candidate's column, or the first one, where no word tells which it is. */
static bool may_be_blocks(const struct finder *finder, size_t column)
{
    const enum score_column name = column_name_read(finder->header->headings[column]).column;
    return is_candidate(name) ||
           (column == 0 && name == COLUMN_UNKNOWN &&
            !heading_has(finder->header, COLUMN_CANDIDATE) && *finder->header->headings[0]);
}

static bool find_merged(struct finder *finder)
{
    const struct sheet_header *const header = finder->header;
    bool *const down = ARENA_ARRAY(finder->arena, header->n + 1, bool);
    for (size_t i = 0; i < header->n; i++) {
        if (!may_be_blocks(finder, i) || !begins_blocks(finder, i) || !has_full_column(finder))
            continue;
        const size_t n_blocks = count_column(finder, i, i).filled;
        for (size_t j = 0; j < header->n; j++)
            down[j] = j == i || goes_along(finder, j, i, n_blocks);
        finder->shape->goes_down = down;
        return true;
    }
    return false;
}

static bool is_number(const char *cell)
{
    const enum score_cell_kind kind = score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind;
    return kind == SCORE_CELL_NUMBER || kind == SCORE_CELL_PERCENT || kind == SCORE_CELL_OUT_OF;
}

/* "Candidate, Ann, Bob" above "Interviewer, Ida, Bo": the first column is the heading. Where it
 * begins; SIZE_MAX: it is none. */
static size_t find_names_down(const struct finder *finder)
{
    size_t candidates = 0, interviewers = 0, first = SIZE_MAX;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        const struct sheet_record *const record = &finder->sheet->records[i];
        const enum score_column column = column_name_read(sheet_sample_cell(record, 0)).column;
        if (record->n_filled <= 2 || (!is_candidate(column) && column != COLUMN_INTERVIEWER))
            continue;
        for (size_t j = 1; j < record->n_cells; j++)
            if (column_name_read(record->cells[j]).column < COLUMN_OTHER)
                return SIZE_MAX;
        first = first == SIZE_MAX ? i : first;
        ++*(is_candidate(column) ? &candidates : &interviewers);
    }
    return candidates && interviewers ? first : SIZE_MAX;
}

/* How the columns of a sheet with questions in its rows are headed. */
struct across {
    size_t numbers, texts, people, raters;
};

static struct across count_across(const struct finder *finder)
{
    const struct sheet_header *const header = finder->header;
    struct across found = {0};
    for (size_t i = 1; i < header->n; i++) {
        const enum score_column name = column_name_read(header->headings[i]).column;
        size_t filled = 0, numbers = 0;
        if (name == COLUMN_COMPUTED || name == COLUMN_COMMENT || !*header->headings[i])
            continue;
        for (size_t row = header->first_data; row < finder->sheet->n; row++) {
            const char *const cell = sheet_sample_cell(&finder->sheet->records[row], i);
            filled += !missing_form(cell);
            numbers += is_number(cell);
        }
        if (!filled)
            continue;
        *(5 * numbers >= 4 * filled ? &found.numbers : &found.texts) += 1;
        found.people += is_candidate(name) ||
                        person_text_likeness(header->headings[i]) != PERSON_NOT;
        found.raters += name == COLUMN_INTERVIEWER;
    }
    return found;
}

/* The rows are questions by their heading, or by their codes under none; each stands once. */
static bool has_questions_down(const struct finder *finder)
{
    const struct sheet_header *const header = finder->header;
    const enum score_column name = column_name_read(header->headings[0]).column;
    size_t rows = 0, codes = 0;
    for (size_t i = header->first_data; i < finder->sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&finder->sheet->records[i], 0);
        if (!*cell || is_number(cell))
            continue;
        for (size_t j = header->first_data; j < i; j++)
            if (strcmp(sheet_sample_cell(&finder->sheet->records[j], 0), cell) == 0)
                return false;
        rows++;
        codes += *question_label_read(cell, finder->arena).code != '\0';
    }
    return rows >= 2 && (is_question(name) || (!*header->headings[0] && codes == rows));
}

static bool label_says_interviewer(const struct sheet_shape *shape)
{
    bool interviewer = false;
    for (size_t i = 0; i < shape->n_labels; i++) {
        const enum score_column column = role_of(shape->labels[i]);
        interviewer |= column == COLUMN_INTERVIEWER;
        if (is_candidate(column))
            return false;
    }
    return interviewer;
}

/* Columns of scores below names are candidates where it is known who gave the scores. */
static bool find_turned(struct finder *finder)
{
    const size_t named = find_names_down(finder);
    if (finder->sheet->n < 3 || finder->header->n < 3)
        return false;
    finder->shape->first_line = finder->header->lines[0].line;
    if (named != SIZE_MAX) {
        finder->shape->turned = true;
        finder->shape->first_line = finder->sheet->records[named].line;
        return true;
    }
    const struct across across = count_across(finder);
    if (!has_questions_down(finder) || across.numbers < 2 || across.texts || across.raters ||
        !(finder->request->interviewer_given || label_says_interviewer(finder->shape) ||
          (across.people == across.numbers &&
           is_candidate(column_name_read(finder->header->headings[1]).column))))
        return false;
    finder->shape->turned = true;
    finder->shape->corner = "Candidate";
    return true;
}

bool sheet_shape_find(const struct sheet *sheet, const struct sheet_header *header,
                      const struct sheet_shape_request *request, struct arena *arena,
                      struct sheet_shape *ret)
{
    struct sheet_shape shape = {0};
    struct finder finder = {sheet, header, request, arena, &shape};
    if (!sheet->n || !header->n)
        return false;
    bool found = find_labels(&finder);
    found |= find_turned(&finder);
    if (!shape.turned && !found)
        found = find_names_alone(&finder);
    if (!shape.turned)
        found |= find_merged(&finder);
    *ret = shape;
    return found;
}
