#include "ingest/survey/nameless_sheet.h"

#include <math.h>

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/survey/reading_doubt.h"

enum { MOST_KEYS = 10, MOST_SCORES = 24, FEW_ROWS = 8, MOST_LEVELS = 21 };

struct nameless {
    const struct sheet_view *view;
    size_t key[MOST_KEYS], n_keys;
    size_t score[MOST_SCORES], n_scores;
};

/* The columns that tell rows apart, the candidate's first; SIZE_MAX: there is no question's. */
struct roles {
    size_t candidate, second, third, score;
};

static const struct sheet_column *column_of(const struct sheet_view *view, size_t column)
{
    return &view->columns.column[column];
}

/* Whether a heading, or the user, tells a role. */
static bool is_told(const struct sheet_view *view)
{
    for (size_t i = 0; i < view->columns.n; i++)
        switch (column_of(view, i)->name.column) {
        case COLUMN_CANDIDATE:
        case COLUMN_CANDIDATE_NAME:
        case COLUMN_CANDIDATE_FIRST:
        case COLUMN_INTERVIEWER:
        case COLUMN_INTERVIEWER_FIRST:
        case COLUMN_QUESTION:
        case COLUMN_EMAIL:
            return true;
        default:
            break;
        }
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++)
        if (view->told[i])
            return true;
    return view->n_told_fields > 0;
}

/* Stands in every row, and each of its values in several of them. */
static bool may_be_key(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    return it->name.column == COLUMN_UNKNOWN && 20 * it->n_filled >= 19 * view->columns.n_rows &&
           it->n_distinct >= 2 && 2 * it->n_distinct <= it->n_filled && it->n_shares == 0 &&
           !sheet_column_is_labels(it) && 2 * it->n_dates < it->n_filled &&
           4 * it->n_long < it->n_filled && it->n_whole == it->n_numbers;
}

static bool may_be_score(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    return (it->name.column == COLUMN_UNKNOWN || it->name.column == COLUMN_SCORE) &&
           sheet_column_is_scores(it) && it->n_distinct >= 2 && it->n_distinct <= MOST_LEVELS &&
           !view->parts[column].part;
}

static void list_columns(struct nameless *nameless)
{
    for (size_t i = 0; i < nameless->view->columns.n; i++) {
        if (may_be_key(nameless->view, i) && nameless->n_keys < MOST_KEYS)
            nameless->key[nameless->n_keys++] = i;
        if (may_be_score(nameless->view, i) && nameless->n_scores < MOST_SCORES)
            nameless->score[nameless->n_scores++] = i;
    }
}

/* Whether the columns tell nearly all rows with this score apart. */
static bool is_key(const struct sheet_view *view, size_t a, size_t b, size_t c, size_t score)
{
    const struct key_check check = sheet_view_check_key(view, a, b, c, score);
    return 20 * check.n_keys >= 19 * column_of(view, score)->n_filled;
}

static size_t distinct(const struct sheet_view *view, size_t column)
{
    return column == SIZE_MAX ? 0 : column_of(view, column)->n_distinct;
}

/* There are more candidates than interviewers and questions. */
static struct roles roles_of(const struct sheet_view *view, size_t a, size_t b, size_t c,
                             size_t score)
{
    struct roles roles = {a, b, c, score};
    size_t *const of[] = {&roles.candidate, &roles.second, &roles.third};
    for (size_t i = 1; i < 3; i++)
        if (distinct(view, *of[i]) > distinct(view, roles.candidate)) {
            const size_t other = roles.candidate;
            roles.candidate = *of[i];
            *of[i] = other;
        }
    return roles;
}

/* Names of persons are who asked. */
static bool holds_persons(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    return 2 * (it->n_persons + it->n_addresses) >= it->n_filled;
}

/* Of the columns that tell rows apart those have the least values that were meant to: each
 * candidate meets each interviewer and question. */
static void try_key(const struct sheet_view *view, size_t a, size_t b, size_t c, size_t score,
                    struct roles *best, size_t *least)
{
    const size_t n = distinct(view, a) * distinct(view, b) *
                     (c == SIZE_MAX ? 1 : distinct(view, c));
    /* A day may be part of a key too, and does not make one of these. */
    if (score == a || score == b || score == c || n >= *least ||
        20 * n < 19 * column_of(view, score)->n_filled || !is_key(view, a, b, c, score))
        return;
    *best = roles_of(view, a, b, c, score);
    *least = n;
}

static bool find_roles(const struct nameless *nameless, struct roles *ret)
{
    size_t least = SIZE_MAX;
    const size_t *const key = nameless->key;
    for (size_t s = 0; s < nameless->n_scores; s++)
        for (size_t i = 0; i < nameless->n_keys; i++)
            for (size_t j = 0; j < i; j++) {
                try_key(nameless->view, key[j], key[i], SIZE_MAX, nameless->score[s], ret, &least);
                for (size_t k = 0; k < j; k++)
                    try_key(nameless->view, key[k], key[j], key[i], nameless->score[s], ret,
                            &least);
            }
    return least != SIZE_MAX;
}

static void add_option(const struct sheet_view *view, const char *option, const size_t *columns,
                       size_t n, struct buffer *out)
{
    struct arena scratch = {0};
    buffer_format(out, "%s%s", out->length ? " " : "",
                  reading_doubt_option(view, option, columns, n, &scratch));
    arena_free(&scratch);
}

/* Whether a column is the sum or the mean, to a decimal, of the others in each row. */
static bool sums_up(const struct sheet_view *view, const size_t *scores, size_t n, size_t which)
{
    const double rounding = 0.05 + 1e-9;
    size_t compared = 0;
    for (size_t row = 0; row < view->columns.n_rows; row++) {
        const double value = column_of(view, scores[which])->value[row];
        double sum = 0;
        for (size_t i = 0; i < n; i++)
            sum += i == which ? 0 : column_of(view, scores[i])->value[row];
        if (isnan(value) || isnan(sum))
            continue;
        if (fabs(value - sum) > rounding && fabs(value - sum / (double)(n - 1)) > rounding)
            return false;
        compared++;
    }
    return n > 2 && compared >= FEW_ROWS;
}

/* The columns of scores, where the two people tell the rows apart: all that could be, but for what
 * they come to. */
static size_t list_scores(const struct nameless *nameless, const struct roles *roles, size_t *ret)
{
    size_t n = 0, kept = 0, scores[MOST_SCORES];
    for (size_t i = 0; i < nameless->n_scores; i++)
        if (nameless->score[i] != roles->candidate && nameless->score[i] != roles->second)
            scores[n++] = nameless->score[i];
    for (size_t i = 0; i < n; i++)
        if (!sums_up(nameless->view, scores, n, i))
            ret[kept++] = scores[i];
    return kept;
}

static void add_way(const struct nameless *nameless, const struct roles *roles, struct buffer *out)
{
    size_t scores[MOST_SCORES];
    struct buffer way = {0};
    add_option(nameless->view, "--candidate-column", &roles->candidate, 1, &way);
    add_option(nameless->view, "--interviewer-column", &roles->second, 1, &way);
    if (roles->third != SIZE_MAX) {
        add_option(nameless->view, "--question-column", &roles->third, 1, &way);
        add_option(nameless->view, "--score-column", &roles->score, 1, &way);
    } else {
        add_option(nameless->view, "--score-column", scores, list_scores(nameless, roles, scores),
                   &way);
    }
    buffer_format(out, "%s%s", out->length ? ", or " : "say which is which, such as ", way.data);
    buffer_free(&way);
}

bool nameless_sheet_ask(const struct sheet_view *view, struct error *error)
{
    struct nameless nameless = {.view = view};
    struct roles roles;
    struct buffer hint = {0};
    if (view->columns.n_rows < FEW_ROWS || is_told(view))
        return false;
    list_columns(&nameless);
    if (!find_roles(&nameless, &roles))
        return false;
    const struct roles turned = {roles.candidate,
                                 roles.third == SIZE_MAX ? roles.second : roles.third,
                                 roles.third == SIZE_MAX ? SIZE_MAX : roles.second, roles.score};
    const bool swap = roles.third != SIZE_MAX && holds_persons(view, roles.third) &&
                      !holds_persons(view, roles.second);
    add_way(&nameless, swap ? &turned : &roles, &hint);
    if (roles.third != SIZE_MAX &&
        holds_persons(view, roles.third) == holds_persons(view, roles.second))
        add_way(&nameless, &turned, &hint);
    error_set(error, ERROR_FAILED,
              "no heading says who was scored, who scored and on what; by their cells some columns "
              "together tell the rows apart");
    error_hint(error, "%s", hint.data);
    buffer_free(&hint);
    error_at(error, "", view->header->line, 0);
    return true;
}
