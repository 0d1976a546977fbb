#include "ingest/tables/label_lines.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/person_text.h"
#include "ingest/cells/score_cell.h"
#include "ingest/cells/summary_row.h"

enum { LONGEST_LABEL = 40, MOST_LINE_CELLS = 6 };

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
    return shape_finder_is_candidate(column) || column == COLUMN_INTERVIEWER ||
           column == COLUMN_ROLE || column == COLUMN_STAGE || column == COLUMN_INTERVIEW_DATE;
}

/* "Candidate" of "Candidate no. 2", "Kandidat 2", "Candidat n° 2". */
static const char *without_number(const char *name, struct arena *arena)
{
    static const char *const marks[] = {"no.", "nr.", "n.", "n°", "nº", "num.", "nr", "no", "#"};
    size_t length = strlen(name);
    while (length && strchr("0123456789", name[length - 1]))
        length--;
    if (length == strlen(name) || !length || !strchr(" .#\xb0\xba", name[length - 1]))
        return name;
    const char *const text = text_trim(arena, arena_copy_n(arena, name, length));
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        const size_t n = strlen(marks[i]), all = strlen(text);
        if (all > n + 1 && text[all - n - 1] == ' ' && strcasecmp(text + all - n, marks[i]) == 0)
            return text_trim(arena, arena_copy_n(arena, text, all - n));
    }
    return *text ? text : name;
}

/* "Candidate: Ann" of one cell; the value may stand in the next one. Where lines are numbered,
 * "Candidate no. 2:", the number is who is meant if no name is. */
static bool part_label(const char *cell, struct arena *arena, const char **name, const char **value,
                       const char **numbered)
{
    const char *const colon = strchr(cell, ':');
    if (!colon || colon == cell || colon - cell > LONGEST_LABEL)
        return false;
    const char *const whole = text_trim(arena, arena_copy_n(arena, cell, (size_t)(colon - cell)));
    const char *const word = without_number(whole, arena);
    *name = shape_finder_is_candidate(role_of(word)) ? word : whole;
    *value = text_trim(arena, arena_copy(arena, colon + 1));
    *numbered = strcmp(whole, *name) != 0 ? whole : "";
    return **name;
}

/* "Candidate" in one cell, and "Ann" in the next. */
static bool is_pair(const char *const *cells, size_t n, size_t i)
{
    return i + 1 < n && *cells[i + 1] && is_label(role_of(cells[i])) &&
           column_name_read(cells[i + 1]).column == COLUMN_UNKNOWN;
}

static bool is_number(const char *cell)
{
    const enum score_cell_kind kind = score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind;
    return kind == SCORE_CELL_NUMBER || kind == SCORE_CELL_PERCENT || kind == SCORE_CELL_OUT_OF;
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

/* The labels of a line that begins with one; of what else stands there something is no number.
 * `take` is asked for each. */
static bool read_line(const char *const *cells, size_t n, struct arena *arena,
                      bool (*take)(void *context, const char *name, const char *value),
                      void *context)
{
    bool any = false;
    size_t numbers = 0, others = 0;
    if (count_filled(cells, n) > MOST_LINE_CELLS)
        return false;
    for (size_t i = 0; i < n; i++) {
        const char *name, *value, *numbered = "";
        if (!*cells[i])
            continue;
        if (part_label(cells[i], arena, &name, &value, &numbered)) {
            if (!*value && i + 1 < n)
                value = cells[++i];
            value = *value ? value : numbered;
        } else if (is_pair(cells, n, i)) {
            name = cells[i];
            value = cells[++i];
        } else if (any) {
            ++*(is_number(cells[i]) || missing_form(cells[i]) ? &numbers : &others);
            continue;
        } else {
            return false;
        }
        if (!*value || !take(context, name, value))
            return false;
        any = true;
    }
    return any && (others || !numbers);
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

bool label_lines_read(const struct sheet_shape *shape, const char *const *cells, size_t n,
                      struct arena *arena, const char *values[SHAPE_MOST_LABELS])
{
    struct line_values line = {shape, arena, values};
    for (size_t i = 0; i < SHAPE_MOST_LABELS; i++)
        values[i] = NULL;
    if (!shape->n_labels)
        return false;
    if (shape->names_alone) {
        const char *name, *value, *numbered;
        if ((n < 2 && !shape->blocks) || count_filled(cells, n) != 1 || !*cells[0] ||
            summary_row_begins(cells[0]))
            return false;
        values[0] = part_label(cells[0], arena, &name, &value, &numbered) && *value ? value
                                                                                    : cells[0];
        return true;
    }
    if (!read_line(cells, n, arena, take_value, &line))
        return false;
    for (size_t i = 0; i < shape->n_labels; i++)
        if (values[i])
            return true;
    return false;
}

/* "Ann, Bob" and "Ann and Bob" gave each their own scores, and others tell which. */
static bool is_several(const char *value)
{
    return strpbrk(value, ",;&+/") || strstr(value, " and ") || strstr(value, " und ") ||
           strstr(value, " et ") || strstr(value, " y ") || strstr(value, " en ");
}

/* The column gets the label's own name where that tells what it is. */
void label_lines_add(struct sheet_shape *shape, const char *name, enum score_column column)
{
    shape->headings[shape->n_labels] = column_name_read(name).column == column ? name
                                                                               : "Interviewer";
    shape->labels[shape->n_labels++] = name;
}

/* Beside the candidate's column those headed by persons are of several interviewers. */
static bool heads_raters(const struct sheet_header *header)
{
    size_t people = 0;
    if (!shape_finder_heading_has(header, COLUMN_CANDIDATE))
        return false;
    for (size_t i = 0; i < header->n; i++)
        people += person_text_likeness(header->headings[i]) == PERSON_SURE ||
                  (person_text_likeness(header->headings[i]) != PERSON_NOT &&
                   !strchr(header->headings[i], ' '));
    return people >= 2;
}

/* "Essay" of a row of the table, below lines "Pupil: Ann": one word says who a candidate is. */
static bool has_other_word(const struct sheet_shape *shape, const char *name,
                           enum score_column column, struct arena *arena)
{
    if (!shape_finder_is_candidate(column) || find_label(shape, name, arena) < shape->n_labels)
        return false;
    for (size_t i = 0; i < shape->n_labels; i++)
        if (role_of(shape->labels[i]) == column)
            return true;
    return false;
}

/* A label that is a known word for what the heading has no column of. */
static bool take_label(void *context, const char *name, const char *value)
{
    struct shape_finder *const finder = context;
    const enum score_column column = role_of(name);
    if (!is_label(column) || shape_finder_heading_has(finder->header, column) ||
        (column == COLUMN_INTERVIEWER && (is_several(value) || heads_raters(finder->header))) ||
        has_other_word(finder->shape, name, column, finder->arena) ||
        finder->shape->n_labels == SHAPE_MOST_LABELS)
        return true;
    if (find_label(finder->shape, name, finder->arena) == finder->shape->n_labels)
        label_lines_add(finder->shape, name, column);
    return true;
}

static bool says_who(const struct sheet_shape *shape)
{
    for (size_t i = 0; i < shape->n_labels; i++) {
        const enum score_column column = role_of(shape->labels[i]);
        if (shape_finder_is_candidate(column) || column == COLUMN_INTERVIEWER)
            return true;
    }
    return false;
}

/* A column that no word explains, and that holds texts, may itself be the candidate. */
static bool has_unknown_texts(const struct shape_finder *finder)
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
static bool find_unknown_label(struct shape_finder *finder)
{
    const char *label = NULL, *first_value = NULL;
    bool differ = false;
    if (shape_finder_heading_has(finder->header, COLUMN_CANDIDATE) || has_unknown_texts(finder))
        return false;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        const struct sheet_record *const record = &finder->sheet->records[i];
        const char *name, *value, *numbered;
        if (record->n_filled != 1 || record->n_cells < 2 || !*record->cells[0] ||
            !part_label(record->cells[0], finder->arena, &name, &value, &numbered) || !*value ||
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
        if (shape_finder_is_candidate(role_of(shape->labels[i])))
            return true;
    return false;
}

/* Lines above the heading and between the rows. */
bool label_lines_find(struct shape_finder *finder)
{
    struct sheet_shape *const shape = finder->shape;
    const size_t first = finder->header->n_above, heading = finder->header->n_lines;
    for (size_t i = 0; i < finder->sheet->n; i++) {
        const struct sheet_record *const record = &finder->sheet->records[i];
        if (i < first || i >= first + heading)
            read_line(record->cells, record->n_cells, finder->arena, take_label, finder);
        else if (record->n_cells)
            read_line(record->cells, 1, finder->arena, take_label, finder);
    }
    const bool unknown = !says_candidate(shape) && find_unknown_label(finder);
    if (!unknown && !says_who(shape))
        shape->n_labels = 0;
    return shape->n_labels > 0;
}

bool label_lines_say_interviewer(const struct sheet_shape *shape)
{
    bool interviewer = false;
    for (size_t i = 0; i < shape->n_labels; i++) {
        const enum score_column column = role_of(shape->labels[i]);
        interviewer |= column == COLUMN_INTERVIEWER;
        if (shape_finder_is_candidate(column))
            return false;
    }
    return interviewer;
}
