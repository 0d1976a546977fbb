#include "ingest/survey/sheet_columns.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/cells/cell_kind.h"
#include "ingest/cells/date_cell.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/level_words.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/person_text.h"
#include "ingest/cells/product_scale.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/cells/summary_row.h"
#include "ingest/survey/people/name_pair.h"

enum { LONG_TEXT = 60 };

static bool is_heading_again(const struct sheet_record *record, const struct sheet_header *header)
{
    size_t same = 0;
    for (size_t i = 0; i < record->n_cells; i++)
        for (size_t j = 0; j < header->n && *record->cells[i]; j++)
            if (strcmp(record->cells[i],
                       sheet_sample_cell(&header->lines[header->n_lines - 1], j)) == 0) {
                same++;
                break;
            }
    return record->n_filled > 0 && 2 * same > record->n_filled && same > 1;
}

static void take_rows(const struct sheet *sheet, const struct sheet_header *header,
                      struct arena *arena, struct sheet_columns *columns)
{
    const struct sheet_record **const rows = ARENA_ARRAY(arena, sheet->n,
                                                         const struct sheet_record *);
    for (size_t i = header->first_data; i < sheet->n; i++) {
        const struct sheet_record *const record = &sheet->records[i];
        size_t first = 0;
        while (first + 1 < record->n_cells && !*record->cells[first])
            first++;
        if (record->n_filled && !is_heading_again(record, header) &&
            !summary_row_begins(record->cells[first]) && (record->n_filled > 1 || header->n < 3))
            rows[columns->n_rows++] = record;
    }
    columns->row = rows;
}

/* Equal texts, whatever their case, get one number, in the order in which they are met. */
struct texts {
    const char **text;
    size_t *slot, capacity, n;
};

static size_t text_hash(const char *text)
{
    uint64_t mark = UINT64_C(14695981039346656037);
    for (; *text; text++)
        mark = (mark ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return (size_t)(mark ^ (mark >> 32));
}

static size_t number_of(struct texts *texts, const char *text)
{
    size_t at = text_hash(text) & (texts->capacity - 1);
    while (texts->slot[at] && strcmp(texts->text[texts->slot[at] - 1], text) != 0)
        at = (at + 1) & (texts->capacity - 1);
    if (!texts->slot[at]) {
        texts->text[texts->n] = text;
        texts->slot[at] = ++texts->n;
    }
    return texts->slot[at];
}

static void count_cell(struct sheet_column *column, const char *cell, const struct scale *given,
                       double *value)
{
    const struct score_cell score = score_cell_read(cell, DECIMAL_MARK_UNKNOWN);
    struct date_reading date;
    *value = NAN;
    column->n_filled++;
    const bool is_score = cell_kind_is_score(cell, &score);
    column->n_scores += is_score;
    column->n_labels += is_score && score.kind == SCORE_CELL_TEXT;
    column->n_numbered += score.kind == SCORE_CELL_NUMBERED_LABEL;
    column->n_on_scale += given && cell_kind_is_on(cell, &score, given);
    column->n_shares += score.kind == SCORE_CELL_OUT_OF || score.kind == SCORE_CELL_PERCENT;
    if (score.kind == SCORE_CELL_NUMBER || score.kind == SCORE_CELL_OUT_OF ||
        score.kind == SCORE_CELL_PERCENT)
        *value = (double)score.number / DECIMAL_ONE;
    if (score.kind == SCORE_CELL_NUMBER) {
        column->lowest = column->n_numbers && column->lowest < *value ? column->lowest : *value;
        column->highest = column->n_numbers && column->highest > *value ? column->highest : *value;
        column->n_numbers++;
        column->n_whole += score.number % DECIMAL_ONE == 0;
        return;
    }
    if (score.kind != SCORE_CELL_TEXT)
        return;
    const enum person_likeness person = person_text_likeness(cell);
    column->n_dates += date_cell_read(cell, NULL, &date);
    column->n_addresses += person_text_is_address(cell);
    column->n_long += strlen(cell) > LONG_TEXT;
    column->n_persons += person == PERSON_SURE;
    column->n_forms += person != PERSON_NOT;
}

static void describe(struct sheet_columns *columns, size_t field, const struct scale *given,
                     struct arena *arena)
{
    struct sheet_column *const column = &columns->column[field];
    struct arena scratch = {0};
    struct texts texts = {.capacity = 16};
    while (texts.capacity < 2 * columns->n_rows + 2)
        texts.capacity *= 2;
    texts.text = ARENA_ARRAY(&scratch, columns->n_rows + 1, const char *);
    texts.slot = ARENA_ARRAY(&scratch, texts.capacity, size_t);
    column->id = ARENA_ARRAY(arena, columns->n_rows + 1, size_t);
    column->value = ARENA_ARRAY(arena, columns->n_rows + 1, double);
    for (size_t i = 0; i < columns->n_rows; i++) {
        const char *const cell = sheet_sample_cell(columns->row[i], field);
        column->value[i] = NAN;
        if (missing_form(cell) || *cell == '=')
            continue;
        column->id[i] = number_of(&texts, text_fold(&scratch, cell));
        count_cell(column, cell, given, &column->value[i]);
    }
    column->n_distinct = texts.n;
    arena_free(&scratch);
}

/* A bare number in brackets is a maximum where it is none of the scores' and none is above it. */
static void settle_maximum(struct sheet_column *column)
{
    struct question_label *const label = &column->label;
    if (!label->bare || (column->n_numbers && column->n_numbers == column->n_filled &&
                         column->highest * DECIMAL_ONE <= (double)label->highest))
        return;
    label->maximum = MAXIMUM_NONE;
    label->title = label->whole_title;
    label->bare = false;
}

/* Days that are not the interview's: of birth, of an application, of what is to come. */
static bool is_other_day(const struct heading_words *words)
{
    static const char *const parts[] = {
        "birth",    "born",   "gebur",  "gebor",   "naiss",    "nacim",  "nascim",  "nascit",
        "urodz",    "fodel",  "apply",  "applic",  "applied",  "bewerb", "candid",  "solicit",
        "sollic",   "inscri", "ansok",  "aplik",   "deadline", "due",    "frist",   "expir",
        "valid",    "until",  "hired",  "eintrit", "contract", "avail",  "disponi", "notice",
        "decision", "offer",  "reject", "eingang", "deleted",  "invit",  "start",   "graduat"};
    for (size_t i = 0; i < words->n; i++)
        for (size_t j = 0; j < sizeof parts / sizeof *parts; j++)
            if (strstr(words->key[i], parts[j]))
                return true;
    return false;
}

/* Days within a few years, in nearly all rows: hires and birthdays spread further. */
static bool holds_days(const struct sheet_columns *columns, size_t field)
{
    enum { MOST_DAYS = 1100 };
    const struct sheet_column *const it = &columns->column[field];
    int64_t first = INT64_MAX, last = INT64_MIN;
    if (it->n_filled == 0 || 10 * it->n_dates < 9 * it->n_filled ||
        10 * it->n_filled < 9 * columns->n_rows || is_other_day(&it->words))
        return false;
    for (size_t i = 0; i < columns->n_rows; i++) {
        struct date_reading date;
        if (!date_cell_read(sheet_sample_cell(columns->row[i], field), NULL, &date))
            continue;
        first = date.day < first ? date.day : first;
        last = date.day > last ? date.day : last;
    }
    return last - first <= MOST_DAYS;
}

/* A day was noted, whatever its column is called: where no heading says which it is, and one column
 * alone holds days, that one. */
static void settle_day(struct sheet_columns *columns)
{
    enum { VAGUE = 2 };
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < columns->n; i++) {
        const struct sheet_column *const it = &columns->column[i];
        if (it->n_dates &&
            (it->name.column == COLUMN_INTERVIEW_DATE || it->name.column == COLUMN_SUBMITTED))
            return;
        if (!holds_days(columns, i))
            continue;
        if (found != SIZE_MAX)
            return;
        found = i;
    }
    if (found != SIZE_MAX)
        columns->column[found].name = (struct column_name){COLUMN_INTERVIEW_DATE, VAGUE};
}

static bool stands_in(const struct sheet_columns *columns, const char *text, size_t field)
{
    for (size_t i = 0; i < columns->n_rows; i++)
        if (strcmp(sheet_sample_cell(columns->row[i], field), text) == 0)
            return true;
    return false;
}

/* Texts out of those of another column, and in its row hardly ever the same. Beside one that is
 * headed as the second, "Judge 2", some of them are enough. */
static bool is_fellow(const struct sheet_columns *columns, size_t field, size_t other)
{
    size_t n = 0, shared = 0, same = 0;
    for (size_t i = 0; i < columns->n_rows; i++) {
        const char *const text = sheet_sample_cell(columns->row[i], field);
        if (!columns->column[field].id[i])
            continue;
        n++;
        shared += stands_in(columns, text, other);
        same += strcmp(text, sheet_sample_cell(columns->row[i], other)) == 0;
    }
    const bool second = columns->column[other].words.ordinal == 2;
    return 4 * shared >= (second ? 1 : 3) * n && 20 * same <= n && n > 0;
}

/* Whether a third column says who was scored: in a group whose members score each other the column
 * that shares its names with the raters' may do so. */
static bool has_candidate_beside(const struct sheet_columns *columns, size_t field, size_t rater)
{
    for (size_t i = 0; i < columns->n; i++) {
        const struct sheet_column *const it = &columns->column[i];
        if (i != field && i != rater &&
            (it->name.column == COLUMN_CANDIDATE || it->name.column == COLUMN_CANDIDATE_NAME ||
             it->name.column == COLUMN_CANDIDATE_FIRST ||
             (it->name.column == COLUMN_UNKNOWN && !it->n_numbers && !it->n_dates &&
              it->n_distinct > columns->column[field].n_distinct && !is_fellow(columns, i, rater))))
            return true;
    }
    return false;
}

/* Who asked beside somebody who is known to have asked, whatever the heading: one of the same
 * people. */
static void settle_raters(struct sheet_columns *columns)
{
    enum { PLAIN = 1, SOME_ROWS = 5 };
    for (size_t i = 0; i < columns->n; i++) {
        struct sheet_column *const it = &columns->column[i];
        if (it->name.column != COLUMN_UNKNOWN || it->n_numbers || it->n_filled < SOME_ROWS ||
            it->n_distinct < 2 || sheet_column_is_labels(it))
            continue;
        for (size_t j = 0; j < columns->n && it->name.column == COLUMN_UNKNOWN; j++)
            if (columns->column[j].name.column == COLUMN_INTERVIEWER &&
                !columns->column[j].n_numbers && is_fellow(columns, i, j) &&
                has_candidate_beside(columns, i, j))
                it->name = (struct column_name){COLUMN_INTERVIEWER, PLAIN};
    }
}

/* "Award criterion", "Zuschlagskriterium", "critère d'attribution": a word of the heading that no
 * list knows beside one for a question. */
static bool speaks_of_criteria(const struct heading_words *words)
{
    static const char *const parts[] = {"criteri", "kriteri", "critere", "kryteri"};
    for (size_t i = 0; i < words->n; i++)
        for (size_t j = 0; j < sizeof parts / sizeof *parts; j++)
            if (strstr(words->key[i], parts[j]))
                return true;
    return false;
}

/* Texts under a heading that speaks of criteria are the questions, beside who scored. */
static void settle_questions(struct sheet_columns *columns)
{
    enum { PLAIN = 1 };
    bool rater = false;
    for (size_t i = 0; i < columns->n; i++)
        rater |= columns->column[i].name.column == COLUMN_INTERVIEWER;
    for (size_t i = 0; i < columns->n && rater; i++) {
        struct sheet_column *const it = &columns->column[i];
        if (it->name.column == COLUMN_UNKNOWN && speaks_of_criteria(&it->words) &&
            it->n_distinct > 1 && !it->n_dates && !sheet_column_is_scores(it))
            it->name = (struct column_name){COLUMN_QUESTION, PLAIN};
    }
}

static bool is_bracketed(const char *cell)
{
    const size_t length = strlen(cell);
    return length > 2 && *cell == '(' && cell[length - 1] == ')' && !strpbrk(cell, "0123456789");
}

/* "Points Possible" right below the heading, with numbers under the questions, and "(read only)"
 * under what a platform made of them. */
static void settle_computed(const struct sheet *sheet, const struct sheet_header *header,
                            struct sheet_columns *columns)
{
    const size_t row = header->first_data;
    size_t first = 0;
    if (row >= sheet->n)
        return;
    const struct sheet_record *const record = &sheet->records[row];
    while (first + 1 < record->n_cells && !*record->cells[first])
        first++;
    if (!record->n_cells || !summary_row_begins(record->cells[first]))
        return;
    for (size_t i = first + 1; i < columns->n; i++)
        if (is_bracketed(sheet_sample_cell(record, i)) && columns->column[i].n_numbers)
            columns->column[i].name.column = COLUMN_COMPUTED;
}

void sheet_columns_describe(const struct sheet *sheet, const struct sheet_header *header,
                            const struct scale *given, struct arena *arena,
                            struct sheet_columns *ret)
{
    struct sheet_columns columns = {.n = header->n, .has_scale = given != NULL};
    columns.column = ARENA_ARRAY(arena, header->n, struct sheet_column);
    take_rows(sheet, header, arena, &columns);
    for (size_t i = 0; i < header->n; i++) {
        struct sheet_column *const column = &columns.column[i];
        column->heading = header->headings[i];
        column->name = column_name_read(column->heading);
        heading_words_read(column->heading, &column->words);
        column->label = question_label_read(column->heading, arena);
        describe(&columns, i, given, arena);
        settle_maximum(column);
    }
    name_pair_settle(&columns);
    settle_day(&columns);
    settle_raters(&columns);
    settle_computed(sheet, header, &columns);
    settle_questions(&columns);
    *ret = columns;
}

size_t sheet_columns_find(const struct sheet_columns *columns, enum score_column name)
{
    for (size_t i = 0; i < columns->n; i++)
        if (columns->column[i].name.column == name)
            return i;
    return SIZE_MAX;
}

size_t sheet_columns_find_filled(const struct sheet_columns *columns, enum score_column name)
{
    for (size_t i = 0; i < columns->n; i++)
        if (columns->column[i].name.column == name && columns->column[i].n_filled)
            return i;
    return SIZE_MAX;
}

bool sheet_column_is_scores(const struct sheet_column *column)
{
    return column->n_scores > 0 && 5 * column->n_scores >= 4 * column->n_filled &&
           10 * column->n_dates < column->n_filled;
}

bool sheet_column_is_labels(const struct sheet_column *column)
{
    return column->n_labels > 0 && column->n_labels == column->n_filled && !column->n_persons;
}

struct dependence sheet_columns_dependence(const struct sheet_columns *columns, size_t a, size_t b)
{
    struct dependence found = {0};
    const struct sheet_column *const of = &columns->column[a], *const with = &columns->column[b];
    struct arena scratch = {0};
    size_t *const last = ARENA_ARRAY(&scratch, of->n_distinct + 1, size_t);
    size_t *const again = ARENA_ARRAY(&scratch, of->n_distinct + 1, size_t);
    bool *const varies = ARENA_ARRAY(&scratch, of->n_distinct + 1, bool);
    for (size_t i = 0; i < columns->n_rows; i++) {
        const size_t x = of->id[i], y = with->id[i];
        if (!x || !y)
            continue;
        if (last[x]) {
            again[x]++;
            varies[x] |= last[x] != y;
            *(last[x] == y ? &found.n_equal : &found.n_unequal) += 1;
        }
        last[x] = y;
    }
    for (size_t x = 1; x <= of->n_distinct; x++)
        if (again[x])
            *(varies[x] ? &found.n_varying : &found.n_constant) += 1;
    arena_free(&scratch);
    return found;
}

bool sheet_columns_name_again(const struct sheet_columns *columns, size_t a, size_t b)
{
    return sheet_columns_dependence(columns, a, b).n_varying == 0 &&
           5 * columns->column[b].n_distinct >= 4 * columns->column[a].n_distinct;
}

bool sheet_columns_one_to_one(const struct sheet_columns *columns, size_t a, size_t b)
{
    return columns->column[a].n_distinct >= 2 &&
           columns->column[a].n_distinct == columns->column[b].n_distinct &&
           sheet_columns_dependence(columns, a, b).n_varying == 0 &&
           sheet_columns_dependence(columns, b, a).n_varying == 0;
}

bool sheet_columns_own_addresses(const struct sheet_columns *columns, size_t names,
                                 size_t addresses)
{
    size_t own = 0, others = 0;
    for (size_t i = 0; i < columns->n_rows; i++) {
        const char *const name = sheet_sample_cell(columns->row[i], names);
        const char *const address = sheet_sample_cell(columns->row[i], addresses);
        if (missing_form(name) || missing_form(address))
            continue;
        const bool match = person_text_has_address(name, address);
        own += match;
        others += !match;
    }
    return own > 0 && own >= 4 * others;
}
