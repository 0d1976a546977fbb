#include "ingest/survey/sheet_view.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/date_cell.h"
#include "ingest/cells/score_cell.h"
#include "ingest/sheet/sheet_sample.h"

enum { MOST_KEY_COLUMNS = 8, MOST_LEVELS = 32, FEWEST_WORDS = 3, SOME_NEIGHBOURS = 2 };

bool sheet_view_is_told(const struct sheet_view *view, size_t column)
{
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++)
        if (view->told[i] && view->field[i] == column)
            return true;
    return false;
}

bool sheet_view_names_things(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    const bool scores = sheet_column_is_scores(it) && it->n_persons == 0;
    return it->n_filled > 0 && *it->heading && 2 * it->n_dates < it->n_filled &&
           4 * it->n_long < it->n_filled && it->n_whole == it->n_numbers &&
           (!scores || it->name.column < COLUMN_OTHER);
}

bool sheet_view_holds_persons(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    return 2 * (it->n_persons + it->n_addresses) >= it->n_filled;
}

bool sheet_view_holds_texts(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    return it->name.column == COLUMN_UNKNOWN && it->n_numbers == 0 && !view->parts[column].part &&
           20 * it->n_filled >= 19 * view->columns.n_rows && 2 * it->n_dates < it->n_filled &&
           4 * it->n_long < it->n_filled;
}

size_t sheet_view_with(const struct sheet_view *view, enum score_column name, size_t *ret)
{
    size_t n = 0;
    for (size_t i = 0; i < view->columns.n; i++)
        if (view->columns.column[i].name.column == name)
            ret[n++] = i;
    return n;
}

/* What a row adds to its key: the text's number, or the day of a date. */
static size_t key_part(const struct sheet_view *view, size_t column, size_t row, bool dated)
{
    const struct sheet_column *const it = &view->columns.column[column];
    struct date_reading date;
    if (dated && date_cell_read(sheet_sample_cell(view->columns.row[row], column), NULL, &date))
        return (size_t)(uint32_t)date.day;
    return it->id[row];
}

/* Times of day that come again begin interviews, of which a day may have two; those that do not say
 * when somebody wrote. */
static bool has_times_again(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    for (size_t i = 0; i < view->columns.n_rows; i++)
        if (it->id[i] && !strchr(sheet_sample_cell(view->columns.row[i], column), ':'))
            return false;
    return 2 * it->n_distinct <= it->n_filled;
}

struct key_columns {
    size_t column[MOST_KEY_COLUMNS];
    bool dated[MOST_KEY_COLUMNS];
    size_t n;
};

static void add(struct key_columns *key, size_t column, bool dated)
{
    if (column == SIZE_MAX || key->n == MOST_KEY_COLUMNS)
        return;
    key->column[key->n] = column;
    key->dated[key->n++] = dated;
}

static enum score_column meaning(const struct sheet_view *view, size_t column)
{
    return column == SIZE_MAX ? COLUMN_UNKNOWN : view->columns.column[column].name.column;
}

static void add_named(const struct sheet_view *view, enum score_column name, bool dated,
                      struct key_columns *key)
{
    const size_t column = sheet_columns_find(&view->columns, name);
    if (column != SIZE_MAX)
        add(key, column, dated && !has_times_again(view, column));
}

struct key_check sheet_view_check_key(const struct sheet_view *view, size_t candidate,
                                      size_t interviewer, size_t question, size_t score)
{
    struct key_check check = {0};
    struct key_columns key = {0};
    struct arena scratch = {0};
    const size_t n_rows = view->columns.n_rows;
    size_t capacity = 16;
    while (capacity < 2 * n_rows + 2)
        capacity *= 2;
    add(&key, candidate, false);
    add(&key, interviewer, false);
    add(&key, question, false);
    if (meaning(view, candidate) == COLUMN_CANDIDATE_FIRST)
        add_named(view, COLUMN_CANDIDATE_LAST, false, &key);
    if (meaning(view, interviewer) == COLUMN_INTERVIEWER_FIRST)
        add_named(view, COLUMN_INTERVIEWER_LAST, false, &key);
    if (view->told[COLUMN_STAGE])
        add(&key, view->field[COLUMN_STAGE], false);
    else
        add_named(view, COLUMN_STAGE, false, &key);
    add_named(view, COLUMN_ROLE, false, &key);
    add_named(view, COLUMN_INTERVIEW_ID, false, &key);
    add_named(view, COLUMN_CRITERION, false, &key);
    add_named(view, COLUMN_INTERVIEW_DATE, true, &key);
    uint64_t *const mark = ARENA_ARRAY(&scratch, capacity, uint64_t);
    size_t *const first = ARENA_ARRAY(&scratch, capacity, size_t);
    bool *const contradicted = ARENA_ARRAY(&scratch, capacity, bool);
    for (size_t row = 0; row < n_rows; row++) {
        const size_t value = view->columns.column[score].id[row];
        uint64_t hash = UINT64_C(0x9E3779B97F4A7C15);
        for (size_t i = 0; i < key.n; i++)
            hash = (hash ^ key_part(view, key.column[i], row, key.dated[i])) *
                   UINT64_C(0xBF58476D1CE4E5B9),
            hash ^= hash >> 29;
        hash |= 1;
        size_t at = (size_t)(hash >> 7) & (capacity - 1);
        if (!value)
            continue;
        while (mark[at] && mark[at] != hash)
            at = (at + 1) & (capacity - 1);
        check.n_keys += !mark[at];
        check.n_contradicted += mark[at] && first[at] != value && !contradicted[at];
        contradicted[at] |= mark[at] && first[at] != value;
        first[at] = mark[at] ? first[at] : value;
        mark[at] = hash;
    }
    arena_free(&scratch);
    return check;
}

static bool may_head_a_question(enum score_column name)
{
    switch (name) {
    case COLUMN_ROLE:
    case COLUMN_STAGE:
    case COLUMN_INTERVIEW_DATE:
    case COLUMN_INTERVIEW_ID:
    case COLUMN_SUBMITTED:
    case COLUMN_QUESTION:
    case COLUMN_QUESTION_TITLE:
    case COLUMN_TOPIC:
    case COLUMN_CRITERION:
    case COLUMN_COMMENT:
    case COLUMN_OTHER:
        return true;
    default:
        return false;
    }
}

static bool is_on_scale(const struct sheet_view *view, const struct sheet_column *column)
{
    return view->columns.has_scale && column->n_on_scale == column->n_filled;
}

static bool is_in_labels(const struct sheet_view *view, size_t field)
{
    const struct sheet_column *const it = &view->columns.column[field];
    if (!it->n_filled || it->n_distinct > MOST_LEVELS || it->n_numbers || it->n_shares ||
        view->parts[field].part || sheet_view_is_told(view, field))
        return false;
    return it->n_numbered == it->n_filled ||
           (it->n_distinct >= FEWEST_WORDS &&
            (sheet_column_is_labels(it) || is_on_scale(view, it)));
}

/* One cell of each distinct text of a column. */
struct levels {
    size_t n;
    const char *text[MOST_LEVELS];
};

static void take_levels(const struct sheet_view *view, size_t field, struct levels *ret)
{
    const struct sheet_columns *const columns = &view->columns;
    ret->n = 0;
    for (size_t row = 0; row < columns->n_rows && ret->n < MOST_LEVELS; row++)
        if (columns->column[field].id[row] == ret->n + 1)
            ret->text[ret->n++] = sheet_sample_cell(columns->row[row], field);
}

static bool are_equal(const char *a, const char *b)
{
    struct arena scratch = {0};
    const bool equal = strcmp(text_fold(&scratch, a), text_fold(&scratch, b)) == 0;
    arena_free(&scratch);
    return equal;
}

/* One number with two labels. */
static bool are_at_odds(const char *a, const char *b)
{
    const struct score_cell x = score_cell_read(a, DECIMAL_MARK_UNKNOWN);
    const struct score_cell y = score_cell_read(b, DECIMAL_MARK_UNKNOWN);
    return x.kind == SCORE_CELL_NUMBERED_LABEL && y.kind == SCORE_CELL_NUMBERED_LABEL &&
           x.number == y.number && !are_equal(x.label, y.label);
}

/* Notes which levels a neighbour has too; false: it has another label for one's number. */
static bool compare(const struct levels *levels, const struct levels *with, bool *shared)
{
    for (size_t i = 0; i < levels->n; i++)
        for (size_t j = 0; j < with->n; j++) {
            if (are_at_odds(levels->text[i], with->text[j]))
                return false;
            shared[i] |= are_equal(levels->text[i], with->text[j]);
        }
    return true;
}

bool sheet_view_shares_labels(const struct sheet_view *view, size_t column)
{
    struct levels levels, with;
    bool shared[MOST_LEVELS] = {false};
    size_t neighbours = 0, n_shared = 0;
    if (!may_head_a_question(view->columns.column[column].name.column) ||
        !is_in_labels(view, column))
        return false;
    take_levels(view, column, &levels);
    for (size_t i = 0; i < view->columns.n; i++) {
        if (view->columns.column[i].name.column != COLUMN_UNKNOWN || !is_in_labels(view, i))
            continue;
        take_levels(view, i, &with);
        if (!compare(&levels, &with, shared))
            return false;
        neighbours++;
    }
    for (size_t i = 0; i < levels.n; i++)
        n_shared += shared[i];
    return neighbours >= SOME_NEIGHBOURS &&
           (2 * n_shared >= levels.n || is_on_scale(view, &view->columns.column[column]));
}
