#include "ingest/survey/rater_sets.h"

#include <string.h>
#include <strings.h>

#include "ingest/survey/role_weight.h"

/* What is filled while sets are looked for. */
struct found_sets {
    const struct sheet_view *view;
    struct arena *arena;
    size_t *rater_fields, n;
    size_t *fields, n_fields;
    struct rater_column *raters;
};

static const struct sheet_column *column_of(const struct found_sets *found, size_t column)
{
    return &found->view->columns.column[column];
}

static bool holds_scores(const struct sheet_column *column)
{
    return sheet_column_is_scores(column) && column->n_persons == 0;
}

/* Who people are: names or addresses, nearly all of them, or a word for a rater above short texts.
 */
static bool holds_raters(const struct found_sets *found, size_t column)
{
    const struct sheet_column *const it = column_of(found, column);
    const size_t people = it->n_persons + it->n_addresses;
    return !holds_scores(it) && it->n_filled &&
           (it->name.column == COLUMN_INTERVIEWER || 4 * people >= 3 * it->n_filled);
}

/* Words for a score alone, as a heading has them beside a rater's. */
static bool is_score_words(const char *text)
{
    struct heading_words words;
    heading_words_read(text, &words);
    size_t scores = 0;
    for (size_t i = 0; i < words.n; i++) {
        if (words.word[i] != WORD_SCORE && words.word[i] != WORD_NOTE &&
            words.word[i] != WORD_FILLER && words.word[i] != WORD_OF)
            return false;
        scores += words.word[i] == WORD_SCORE || words.word[i] == WORD_NOTE;
    }
    return scores > 0;
}

/* The rater whose heading stands in this one, the longest where there are several, and what else
 * it says; NULL: none. */
static const char *find_rater(const struct found_sets *found, size_t column, size_t *set)
{
    const char *best = NULL;
    for (size_t i = 0; i < found->n; i++) {
        const char *const rest = rater_columns_beside(
            column_of(found, column)->heading, column_of(found, found->rater_fields[i])->heading,
            found->arena);
        if (!rest || !*rest || (best && strlen(rest) >= strlen(best)))
            continue;
        best = rest;
        *set = i;
    }
    return best;
}

/* The columns of scores that have the heading of a rater's column in theirs. */
static void take_scores(struct found_sets *found)
{
    found->n_fields = 0;
    for (size_t i = 0; i < found->view->columns.n; i++) {
        size_t set = 0;
        const char *const rest = holds_scores(column_of(found, i)) ? find_rater(found, i, &set)
                                                                   : NULL;
        if (!rest || (found->view->parts[i].part && !is_score_words(rest)))
            continue;
        found->fields[found->n_fields] = i;
        found->raters[found->n_fields++] = (struct rater_column){
            NULL, is_score_words(rest) ? "Score" : rest, (int)set + 1};
    }
}

/* Raters without a score are none of the sets'. */
static void leave_idle_raters(struct found_sets *found)
{
    size_t n = 0;
    for (size_t set = 0; set < found->n; set++) {
        bool scores = false;
        for (size_t i = 0; i < found->n_fields; i++)
            if (found->raters[i].set == (int)set + 1) {
                found->raters[i].set = (int)n + 1;
                scores = true;
            }
        if (scores)
            found->rater_fields[n++] = found->rater_fields[set];
    }
    found->n = n;
}

/* Each set has the same questions, in whatever order. */
static bool have_same_questions(const struct found_sets *found)
{
    for (size_t i = 0; i < found->n_fields; i++) {
        size_t same = 0;
        for (size_t j = 0; j < found->n_fields; j++) {
            const bool equal = strcmp(found->raters[i].question, found->raters[j].question) == 0;
            if (i != j && equal && found->raters[i].set == found->raters[j].set)
                return false;
            same += equal;
        }
        if (same != found->n)
            return false;
    }
    return found->n >= 2;
}

static const char *cell_of(const struct found_sets *found, size_t row, size_t column)
{
    return sheet_sample_cell(found->view->columns.row[row], column);
}

static bool stands_in(const struct found_sets *found, const char *text, size_t column)
{
    for (size_t row = 0; row < found->view->columns.n_rows; row++)
        if (strcasecmp(cell_of(found, row, column), text) == 0)
            return true;
    return false;
}

/* Two people out of one group, never twice the same: raters of a row, whatever they are called, and
 * no answers to two questions. */
static bool are_of_one_group(const struct found_sets *found, size_t a, size_t b)
{
    enum { ENOUGH_ROWS = 8 };
    size_t both = 0, shared = 0;
    for (size_t row = 0; row < found->view->columns.n_rows; row++) {
        const char *const one = cell_of(found, row, a), *const other = cell_of(found, row, b);
        if (!*one || !*other)
            continue;
        if (strcasecmp(one, other) == 0)
            return false;
        both++;
        shared += stands_in(found, one, b);
    }
    return both >= ENOUGH_ROWS && 2 * shared >= both;
}

/* Any texts that stand again may be raters, by what they are together. */
static bool are_raters(const struct found_sets *found)
{
    for (size_t i = 0; i < found->n; i++)
        for (size_t j = 0; j < i; j++)
            if (!are_of_one_group(found, found->rater_fields[j], found->rater_fields[i]))
                return false;
    return found->n >= 2;
}

/* "Grader 1" over names, "Grader 1 score" over scores. */
static bool find_by_headings(struct found_sets *found, bool by_cells)
{
    found->n = 0;
    for (size_t i = 0; i < found->view->columns.n; i++)
        if (!sheet_view_is_told(found->view, i) &&
            (by_cells ? column_of(found, i)->name.column == COLUMN_UNKNOWN &&
                            sheet_view_names_things(found->view, i)
                      : holds_raters(found, i)))
            found->rater_fields[found->n++] = i;
    if (found->n < 2)
        return false;
    take_scores(found);
    leave_idle_raters(found);
    return have_same_questions(found) && (!by_cells || are_raters(found));
}

static int rater_number(const struct found_sets *found, size_t column)
{
    const int ordinal = column_of(found, column)->words.ordinal;
    return ordinal ? ordinal : 1;
}

/* The columns that say who scored, each of another number or all of one heading. */
static void list_raters(struct found_sets *found)
{
    found->n = 0;
    for (size_t i = 0; i < found->view->columns.n; i++) {
        const struct sheet_column *const column = column_of(found, i);
        if (column->name.column != COLUMN_INTERVIEWER || holds_scores(column) ||
            found->view->told[COLUMN_INTERVIEWER])
            continue;
        size_t at = found->n;
        bool again = false;
        for (size_t j = 0; j < at; j++) {
            const size_t other = found->rater_fields[j];
            again |= rater_number(found, other) == rater_number(found, i) &&
                     strcmp(column_of(found, other)->heading, column->heading) != 0;
        }
        if (again)
            continue;
        found->n++;
        for (; at > 0 && rater_number(found, found->rater_fields[at - 1]) > rater_number(found, i);
             at--)
            found->rater_fields[at] = found->rater_fields[at - 1];
        found->rater_fields[at] = i;
    }
}

/* Columns of scores of the raters' sets: those without a meaning, those called score, or those that
 * are called a result. */
static void choose_fields(struct found_sets *found, const struct score_columns *wide)
{
    const size_t n = found->view->columns.n;
    found->n_fields = 0;
    for (size_t i = 0; i < wide->n; i++)
        found->fields[found->n_fields++] = wide->field[i];
    for (size_t i = 0; i < n && wide->n == 0; i++)
        if (column_of(found, i)->name.column == COLUMN_SCORE ||
            (column_of(found, i)->name.column == COLUMN_COMMENT &&
             role_weight_score(found->view, i) > 0))
            found->fields[found->n_fields++] = i;
    const bool none = found->n_fields == 0;
    for (size_t i = 0; i < n && none; i++)
        if (column_of(found, i)->name.column == COLUMN_OUTCOME &&
            holds_scores(column_of(found, i)) && column_of(found, i)->n_numbers)
            found->fields[found->n_fields++] = i;
}

/* Raters and scores that are all numbered need no order. */
static bool are_all_numbered(const struct found_sets *found)
{
    for (size_t i = 0; i < found->n; i++)
        if (!column_of(found, found->rater_fields[i])->words.ordinal)
            return false;
    for (size_t i = 0; i < found->n_fields; i++)
        if (!column_of(found, found->fields[i])->words.ordinal)
            return false;
    return true;
}

/* Where the scores of each rater stand right behind the rater, that is whose they are. */
static void follow_in_turn(const struct found_sets *found)
{
    const size_t each = found->n_fields / found->n;
    for (size_t i = 0; i < found->n_fields; i++) {
        size_t set = 0;
        while (set < found->n && found->rater_fields[set] < found->fields[i])
            set++;
        if (set != i / each + 1)
            return;
    }
    for (size_t i = 0; i < found->n_fields; i++)
        found->raters[i].set = (int)(i / each) + 1;
}

static bool find_by_numbers(struct found_sets *found, const struct score_columns *wide)
{
    list_raters(found);
    choose_fields(found, wide);
    if (found->n < 2 || !found->n_fields || found->n_fields % found->n)
        return false;
    const size_t sets = rater_columns_sets(&found->view->columns, found->fields, found->n_fields,
                                           found->arena, found->raters);
    if (sets != found->n)
        return false;
    if (!are_all_numbered(found))
        follow_in_turn(found);
    return true;
}

/* "Points 2" and one other column of scores beside two raters, of whom one is headed as the second:
 * the other column is the first one's. */
static bool find_by_rest(struct found_sets *found)
{
    list_raters(found);
    if (found->n != 2 || rater_number(found, found->rater_fields[1]) != 2)
        return false;
    size_t n[2] = {0, 0};
    for (size_t i = 0; i < found->view->columns.n; i++) {
        const struct sheet_column *const it = column_of(found, i);
        const bool named = it->name.column == COLUMN_SCORE || it->name.column == COLUMN_UNKNOWN ||
                           it->name.column == COLUMN_OUTCOME;
        const bool second = named && !*it->label.code && it->words.ordinal == 2;
        const bool first = named && !*it->label.code && !it->words.ordinal;
        if (!holds_scores(it) || found->view->parts[i].part || sheet_view_is_told(found->view, i) ||
            it->n_distinct < 2 ||
            (found->view->columns.has_scale && 2 * it->n_on_scale <= it->n_filled))
            continue;
        if (!first && !second)
            continue;
        found->fields[second] = i;
        n[second]++;
    }
    found->n_fields = 2;
    for (size_t set = 0; set < 2; set++)
        found->raters[set] = (struct rater_column){NULL, "Score", (int)set + 1};
    return n[0] == 1 && n[1] == 1;
}

/* The column of scores that stands right behind a rater's, with none behind it that could be the
 * same rater's too; SIZE_MAX: there is none. */
static size_t find_pair(const struct found_sets *found, size_t rater, bool last)
{
    const struct sheet_view *const view = found->view;
    const size_t column = rater + 1, next = rater + 2;
    const bool scores = column < view->columns.n && holds_scores(column_of(found, column)) &&
                        column_of(found, column)->n_numbers && !view->parts[column].part &&
                        !sheet_view_is_told(view, column);
    return scores && (last || next >= view->columns.n || !holds_scores(column_of(found, next)))
               ? column
               : SIZE_MAX;
}

/* A column that may be a rater's by its cells or by its heading. */
static bool may_be_rater(const struct found_sets *found, size_t column)
{
    const enum score_column name = column_of(found, column)->name.column;
    return !sheet_view_is_told(found->view, column) &&
           (name == COLUMN_INTERVIEWER || name == COLUMN_UNKNOWN) &&
           (holds_raters(found, column) || sheet_view_names_things(found->view, column));
}

/* "1st marker, 1st mark, 2nd marker, 2nd mark": people out of one group, each right before a column
 * of numbers, whatever the headings are. */
static bool find_by_pairs(struct found_sets *found)
{
    const size_t n = found->view->columns.n;
    found->n = found->n_fields = 0;
    for (size_t i = 0; i + 1 < n; i++)
        if (may_be_rater(found, i) && find_pair(found, i, true) != SIZE_MAX)
            found->rater_fields[found->n++] = i;
    for (size_t i = 0; i < found->n; i++) {
        const size_t pair = find_pair(found, found->rater_fields[i], i + 1 == found->n);
        if (pair == SIZE_MAX)
            return false;
        found->fields[found->n_fields] = pair;
        found->raters[found->n_fields++] = (struct rater_column){NULL, "Score", (int)i + 1};
    }
    return are_raters(found);
}

/* The column that says who gave this question's scores: headed like it, and one word more. */
static size_t find_asker(const struct found_sets *found, size_t question, const char **word)
{
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < found->view->columns.n; i++) {
        const struct sheet_column *const it = column_of(found, i);
        const char *const rest = rater_columns_beside(
            it->heading, column_of(found, question)->heading, found->arena);
        if (!rest || !*rest || sheet_view_is_told(found->view, i) || found->view->parts[i].part ||
            holds_scores(it) ||
            !(holds_raters(found, i) || heading_words_count(&it->words, WORD_INTERVIEWER)) ||
            (*word && strcasecmp(*word, rest) != 0))
            continue;
        if (best != SIZE_MAX)
            return SIZE_MAX;
        best = i;
        *word = rest;
    }
    return best;
}

/* "Station 1 examiner" beside "Station 1": each question has its own. */
static bool find_by_questions(struct found_sets *found, const struct score_columns *wide)
{
    const char *word = NULL;
    found->n = found->n_fields = 0;
    for (size_t i = 0; i < wide->n; i++) {
        const size_t asker = find_asker(found, wide->field[i], &word);
        if (asker == SIZE_MAX || !*column_of(found, wide->field[i])->heading)
            return false;
        found->rater_fields[found->n++] = asker;
        found->fields[found->n_fields++] = wide->field[i];
        found->raters[i] = (struct rater_column){NULL, column_of(found, wide->field[i])->heading,
                                                 (int)found->n};
    }
    return found->n >= 2;
}

bool rater_sets_find(const struct sheet_view *view, const struct score_columns *wide,
                     struct arena *arena, struct rater_sets *ret)
{
    enum { MOST_COLUMNS = 512 };
    const size_t n = view->columns.n;
    if (n > MOST_COLUMNS)
        return false;
    struct found_sets found = {
        .view = view,
        .arena = arena,
        .rater_fields = ARENA_ARRAY(arena, n + 1, size_t),
        .fields = ARENA_ARRAY(arena, n + 1, size_t),
        .raters = ARENA_ARRAY(arena, n + 1, struct rater_column),
    };
    if (!find_by_headings(&found, false) && !find_by_headings(&found, true) &&
        !find_by_questions(&found, wide) && !find_by_numbers(&found, wide) &&
        !find_by_pairs(&found) && !find_by_rest(&found))
        return false;
    *ret = (struct rater_sets){found.rater_fields, found.n, found.fields, found.raters,
                               found.n_fields};
    return true;
}

bool rater_sets_have(const struct rater_sets *sets, size_t column)
{
    for (size_t i = 0; i < sets->n; i++)
        if (sets->rater_fields[i] == column)
            return true;
    for (size_t i = 0; i < sets->n_fields; i++)
        if (sets->fields[i] == column)
            return true;
    return false;
}
