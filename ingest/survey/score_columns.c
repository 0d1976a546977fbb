#include "ingest/survey/score_columns.h"

#include <math.h>
#include <string.h>

#include "ingest/cells/date_id.h"
#include "ingest/survey/computed/computed_column.h"
#include "ingest/survey/rater_columns.h"

enum { FEW = 3, ENOUGH = 8, FARTHEST_SUMMAND = 64, MOST_COMPARED = 256 };
static const double CHANCE = 1e-5, UNLIKELY = 0.05;

struct search {
    const struct sheet_view *view;
    size_t candidate;
    bool with_raters;
    struct score_columns *found;
    struct arena *arena;
};

static const struct sheet_column *column_of(const struct search *search, size_t column)
{
    return &search->view->columns.column[column];
}

static bool has_eaten_id(const struct sheet_column *column)
{
    struct arena scratch = {0};
    const char *code;
    const bool eaten = date_id_repair(column->heading, &scratch, &code);
    arena_free(&scratch);
    return eaten;
}

static bool has_code(const struct sheet_column *column)
{
    return *column->label.code || column->label.maximum != MAXIMUM_NONE || has_eaten_id(column);
}

/* Words that mean something else beside scores, and may head a question too. */
static bool may_be_a_topic(const struct sheet_column *column)
{
    static const char *const words[] = {"experience", "language", "sprache", "form",    "type",
                                        "location",   "source",   "version", "station", "langue",
                                        "office",     "school",   "language"};
    for (size_t i = 0; i < column->words.n; i++) {
        if (!*column->words.key[i])
            return true; /* a compound: "Fachsprache" */
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            if (strcmp(column->words.key[i], words[j]) == 0)
                return true;
    }
    return false;
}

/* "2.2" or "B4"; "3." may only number the columns of a form. */
static bool has_question_code(const struct sheet_column *column)
{
    return column->label.code[strspn(column->label.code, "0123456789")] != '\0';
}

/* Whether the rows of each candidate have the values 1 to k, each once, as the numbers of stations
 * or of attempts do, and how likely scores would have been so by chance: 1 where they are not. */
static double chance_of_occasions(const struct search *search, size_t column)
{
    const struct sheet_columns *const columns = &search->view->columns;
    const struct sheet_column *const it = column_of(search, column);
    double chance = 1;
    if (search->candidate == SIZE_MAX || it->n_distinct < 2 || it->n_whole < it->n_filled)
        return 1;
    const size_t *const who = column_of(search, search->candidate)->id;
    for (size_t i = 0; i < columns->n_rows; i++) {
        size_t before = 0;
        for (size_t j = 0; j < i; j++) {
            if (who[j] != who[i] || !it->id[j])
                continue;
            if (it->id[j] == it->id[i])
                return 1;
            before++;
        }
        if (it->id[i] && who[i])
            chance *= ((double)it->n_distinct - (double)before) / (double)it->n_distinct;
    }
    return chance;
}

/* A column that is called score, as where each row has one. */
static bool has_own_score(const struct search *search)
{
    for (size_t i = 0; i < search->view->columns.n; i++)
        if (column_of(search, i)->name.column == COLUMN_SCORE)
            return true;
    return false;
}

/* A known word over scores is a question of that name where a code stands before it, "2.2
 * Fachsprache", where the word's own column is another, or where the scores differ between a
 * candidate's rows: "Problem", "Topic", "Essay"; or where its labels are its neighbours'.
 * One broken number may be a row of means. */
static bool may_be_a_name(const struct search *search, size_t column)
{
    const struct sheet_column *const it = column_of(search, column);
    const struct sheet_columns *const columns = &search->view->columns;
    const bool coded = has_question_code(it);
    const bool scores = it->n_whole + 1 >= it->n_filled || sheet_column_is_labels(it) ||
                        (coded && sheet_column_is_scores(it));
    if (search->candidate != SIZE_MAX && sheet_view_shares_labels(search->view, column))
        return true;
    if (search->candidate == SIZE_MAX || !scores || !it->n_filled)
        return false;
    const struct dependence with = sheet_columns_dependence(columns, search->candidate, column);
    switch (it->name.column) {
    case COLUMN_CANDIDATE_NAME:
        return coded || it->n_distinct < it->n_filled || with.n_varying;
    case COLUMN_OTHER:
        return coded || (may_be_a_topic(it) && (with.n_varying || !with.n_constant) &&
                         chance_of_occasions(search, column) > UNLIKELY);
    case COLUMN_QUESTION:
    case COLUMN_QUESTION_TITLE:
    case COLUMN_TOPIC:
    case COLUMN_ROLE:
    case COLUMN_STAGE:
    case COLUMN_CRITERION:
        /* Where each candidate has one row, none needs to be told from another. */
        return coded || with.n_varying >= 2 || (with.n_varying && !with.n_constant) ||
               (!with.n_varying && !with.n_constant && !has_own_score(search));
    default:
        return false;
    }
}

/* "Q1 avg" beside "Q1 JD" and "Q1 KP". */
static bool is_total_of_code(const struct search *search, size_t column)
{
    const struct question_label *const label = &column_of(search, column)->label;
    if (!*label->code || !*label->title || column_name_read(label->title).column != COLUMN_COMPUTED)
        return false;
    for (size_t i = 0; i < search->view->columns.n; i++)
        if (i != column && strcmp(column_of(search, i)->label.code, label->code) == 0)
            return true;
    return false;
}

static enum not_a_question by_itself(const struct search *search, size_t column)
{
    const struct sheet_column *const it = column_of(search, column);
    const enum column_part part = search->view->parts[column].part;
    const bool rater = search->with_raters && (it->name.column == COLUMN_INTERVIEWER ||
                                               (it->name.column == COLUMN_SCORE &&
                                                heading_words_count(&it->words, WORD_INTERVIEWER)));
    if (column == search->candidate || sheet_view_is_told(search->view, column) || !*it->heading ||
        (part && part != PART_SCORE))
        return IS_NO_SCORE;
    if (is_total_of_code(search, column))
        return IS_COMPUTED;
    if (it->name.column != COLUMN_UNKNOWN && part != PART_SCORE && !rater && !has_eaten_id(it) &&
        !may_be_a_name(search, column))
        return IS_NO_SCORE;
    if (has_code(it) && (it->n_scores || !it->n_filled || it->label.criterion || it->label.may_be ||
                         has_eaten_id(it)))
        return IS_A_QUESTION;
    if (!sheet_column_is_scores(it))
        return search->view->columns.has_scale && it->n_on_scale > 0 &&
                       5 * it->n_on_scale >= 4 * it->n_filled
                   ? IS_A_QUESTION
                   : IS_NO_SCORE;
    if (search->view->columns.has_scale && 2 * it->n_on_scale <= it->n_filled)
        return IS_OFF_SCALE;
    return IS_A_QUESTION;
}

/* 1, 2, 3, … down all rows. */
static bool is_index(const struct search *search, size_t column)
{
    const struct sheet_column *const it = column_of(search, column);
    const size_t n = search->view->columns.n_rows;
    for (size_t i = 0; i < n; i++)
        if (isnan(it->value[i]) || it->value[i] != it->value[0] + (double)i)
            return false;
    return n > 2 * FEW;
}

/* How often neighbouring rows of a candidate have equal scores in the other columns. */
static double usual_agreement(const struct search *search, size_t except)
{
    const struct sheet_columns *const columns = &search->view->columns;
    double equal = 0, all = 0;
    for (size_t i = 0; i < columns->n; i++) {
        if (i == except || search->found->why[i] != IS_A_QUESTION)
            continue;
        const struct dependence with = sheet_columns_dependence(columns, search->candidate, i);
        if (!with.n_varying && with.n_unequal == 0)
            continue;
        equal += (double)with.n_equal;
        all += (double)(with.n_equal + with.n_unequal);
    }
    return all > 0 ? fmax(0.2, equal / all) : 1;
}

/* A comment or a maximum stands beside scores, and beside no room. */
static bool has_parts(const struct search *search, size_t column)
{
    for (size_t i = 0; i < search->view->columns.n; i++)
        if (search->view->parts[i].part && search->view->parts[i].base == column)
            return true;
    return false;
}

/* Whether all rows of each candidate agree, and so often that it is no chance. */
static bool is_of_candidate(const struct search *search, size_t column)
{
    if (search->candidate == SIZE_MAX || has_code(column_of(search, column)) ||
        has_parts(search, column))
        return false;
    const struct dependence with = sheet_columns_dependence(&search->view->columns,
                                                            search->candidate, column);
    if (with.n_varying || with.n_unequal || with.n_constant < FEW)
        return false;
    return pow(usual_agreement(search, column), (double)with.n_equal) < CHANCE;
}

/* Half a unit of the last decimal that the column shows, two at most. */
static double tolerance(const struct sheet_column *column, size_t n_rows)
{
    double unit = 1;
    for (size_t i = 0; i < n_rows; i++)
        while (!isnan(column->value[i]) && unit > 0.005 &&
               fabs(column->value[i] / unit - round(column->value[i] / unit)) > 1e-6)
            unit /= 10;
    return unit == 1 ? 1e-9 : unit * 0.51;
}

/* What is known of a column as a sum or a mean of others, row by row. Equal summands have their
 * own mean, which tells nothing; a mean between whole numbers tells much. */
struct sums {
    size_t n_rows, n_sum, n_telling, n_mean, n_broken;
};

static void compare_row(double value, double sum, double n, bool differ, double near,
                        struct sums *sums)
{
    if (isnan(value) || n < 2)
        return;
    const bool is_mean = fabs(value - sum / n) < fmax(near, 1e-9);
    sums->n_rows++;
    sums->n_sum += fabs(value - sum) < near;
    sums->n_telling += differ;
    sums->n_mean += differ && is_mean;
    sums->n_broken += differ && is_mean && value != round(value);
}

static bool are_sums(const struct sums *sums)
{
    if (sums->n_rows < FEW || sums->n_telling < FEW)
        return false;
    return 20 * sums->n_sum >= 19 * sums->n_rows ||
           (20 * sums->n_mean >= 19 * sums->n_telling &&
            (sums->n_telling >= ENOUGH || sums->n_broken >= 2));
}

/* Notes the rule, with the questions among the columns from one to another as summands. */
static void leave_out(const struct search *search, size_t column, size_t from, size_t to,
                      double near)
{
    size_t *const summands = ARENA_ARRAY(search->arena, to - from + 1, size_t);
    struct left_out *const left = &search->found->left_out[search->found->n_left_out++];
    *left = (struct left_out){.field = column, .near = near};
    for (size_t i = from; i < to; i++)
        if (i != column && search->found->why[i] == IS_A_QUESTION)
            summands[left->n_summands++] = i;
    left->summands = left->n_summands ? summands : NULL;
}

static bool is_sum_of(const struct search *search, size_t column, size_t from, size_t to)
{
    const struct sheet_columns *const columns = &search->view->columns;
    const struct sheet_column *const it = column_of(search, column);
    const double near = tolerance(it, columns->n_rows);
    struct sums sums = {0};
    for (size_t row = 0; row < columns->n_rows; row++) {
        double sum = 0, n = 0, first = NAN;
        bool differ = false;
        for (size_t i = from; i < to; i++) {
            const double value = columns->column[i].value[row];
            if (i == column || search->found->why[i] != IS_A_QUESTION || isnan(value))
                continue;
            differ |= n > 0 && value != first;
            first = value;
            sum += value;
            n++;
        }
        compare_row(it->value[row], sum, n, differ, near, &sums);
    }
    if (!are_sums(&sums))
        return false;
    leave_out(search, column, from, to, near);
    return true;
}

/* Another statistic than the sum and the mean. */
static bool is_statistic_of(const struct search *search, size_t column, size_t from, size_t to)
{
    struct left_out *const left = &search->found->left_out[search->found->n_left_out];
    leave_out(search, column, from, to, 0);
    const bool found = computed_column_find(&search->view->columns, column, left->summands,
                                            left->n_summands, search->arena, &left->rule);
    search->found->n_left_out -= found ? 0 : 1;
    return found;
}

/* Of the columns before it, of some that stand right before it, of those behind, of all others. */
static bool is_computed(const struct search *search, size_t column)
{
    const size_t n = search->view->columns.n;
    if (has_code(column_of(search, column)) || column_of(search, column)->n_distinct < 2)
        return false;
    if (is_sum_of(search, column, 0, n) || is_sum_of(search, column, column + 1, n) ||
        is_statistic_of(search, column, 0, n))
        return true;
    for (size_t from = column; from-- > 0 && column - from < FARTHEST_SUMMAND;)
        if (search->found->why[from] == IS_A_QUESTION &&
            (is_sum_of(search, column, from, column) ||
             is_statistic_of(search, column, from, column)))
            return true;
    return false;
}

static size_t count_questions(const struct search *search)
{
    size_t n = 0;
    for (size_t i = 0; i < search->view->columns.n; i++)
        n += search->found->why[i] == IS_A_QUESTION;
    return n;
}

/* Labels among numbers are a verdict, numbers among labels a count. */
static void settle_notation(const struct search *search)
{
    const struct sheet_columns *const columns = &search->view->columns;
    size_t numbers = 0, labels = 0;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < columns->n; i++) {
            const struct sheet_column *const it = &columns->column[i];
            if (search->found->why[i] != IS_A_QUESTION || !it->n_filled || it->label.criterion ||
                it->label.may_be)
                continue;
            const bool counted = 2 * (it->n_numbers + it->n_shares) >= it->n_filled;
            if (!pass)
                ++*(counted ? &numbers : &labels);
            else if (!has_code(it) &&
                     (counted ? labels > 2 * numbers
                              : numbers > 2 * labels || (numbers > labels && !columns->has_scale)))
                search->found->why[i] = IS_OTHER_NOTATION;
        }
}

/* Again and again, since a total stands among the summands of the mean beside it. */
static void leave_computed(const struct search *search)
{
    const size_t n = search->view->columns.n;
    size_t left = n <= MOST_COMPARED;
    while (left) {
        left = 0;
        for (size_t i = n; i-- > 0;)
            if (search->found->why[i] == IS_A_QUESTION && count_questions(search) > 2 &&
                is_computed(search, i)) {
                search->found->why[i] = IS_COMPUTED;
                left++;
            }
    }
}

/* A sum would break the grid that headings of questions and raters are. */
static bool is_grid(const struct search *search)
{
    const size_t n = search->view->columns.n;
    struct arena scratch = {0};
    size_t *const fields = ARENA_ARRAY(&scratch, n + 1, size_t);
    size_t n_fields = 0;
    for (size_t i = 0; i < n; i++)
        if (search->found->why[i] == IS_A_QUESTION)
            fields[n_fields++] = i;
    const bool grid = rater_columns_are_grid(&search->view->columns, fields, n_fields);
    arena_free(&scratch);
    return grid;
}

void score_columns_find(const struct sheet_view *view, size_t candidate, bool with_raters,
                        struct arena *arena, struct score_columns *ret)
{
    const size_t n = view->columns.n;
    struct score_columns found = {.field = ARENA_ARRAY(arena, n, size_t),
                                  .why = ARENA_ARRAY(arena, n, enum not_a_question),
                                  .left_out = ARENA_ARRAY(arena, n + 1, struct left_out)};
    if (view->n_told_fields) {
        for (size_t i = 0; i < n; i++)
            found.why[i] = IS_NO_SCORE;
        for (size_t i = 0; i < view->n_told_fields; i++) {
            found.field[found.n++] = view->told_fields[i];
            found.why[view->told_fields[i]] = IS_A_QUESTION;
        }
        *ret = found;
        return;
    }
    struct search search = {.view = view,
                            .candidate = candidate,
                            .with_raters = with_raters,
                            .found = &found,
                            .arena = arena};
    for (size_t i = 0; i < n; i++) {
        found.why[i] = by_itself(&search, i);
        if (found.why[i] == IS_OFF_SCALE)
            found.left_out[found.n_left_out++] = (struct left_out){.field = i, .off_scale = true};
    }
    settle_notation(&search);
    for (size_t i = 0; i < n; i++)
        if (found.why[i] == IS_A_QUESTION && count_questions(&search) > 1 &&
            !has_code(column_of(&search, i)) && !has_parts(&search, i) &&
            (is_index(&search, i) || chance_of_occasions(&search, i) < CHANCE))
            found.why[i] = IS_AN_INDEX;
    if (!is_grid(&search)) {
        for (size_t i = 0; i < n; i++)
            if (found.why[i] == IS_A_QUESTION && is_of_candidate(&search, i)) {
                found.why[i] = IS_OF_CANDIDATE;
                leave_out(&search, i, 0, 0, 0);
            }
        leave_computed(&search);
    }
    for (size_t i = 0; i < n; i++)
        if (found.why[i] == IS_A_QUESTION)
            found.field[found.n++] = i;
    *ret = found;
}
