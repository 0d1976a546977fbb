#include "ingest/survey/nameless_sheet.h"

#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/cells/person_text.h"
#include "ingest/sheet/names_across.h"
#include "ingest/survey/computed/computed_column.h"
#include "ingest/survey/doubt/column_option.h"

enum { MOST_KEYS = 10, MOST_SCORES = 24, FEW_ROWS = 8, MOST_LEVELS = 21 };

struct nameless {
    const struct sheet_view *view;
    size_t question; /* that a heading tells; SIZE_MAX: none does */
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

/* Whether the addresses are of people whom no heading tells, in a sheet with a row for each score.
 */
static bool are_of_unknown(const struct sheet_view *view, size_t addresses)
{
    size_t n_scores = 0;
    bool found = false;
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct sheet_column *const it = column_of(view, i);
        n_scores += sheet_column_is_scores(it) &&
                    (it->name.column == COLUMN_SCORE || it->name.column == COLUMN_UNKNOWN);
        found |= it->name.column == COLUMN_UNKNOWN && it->n_distinct > 1 &&
                 sheet_columns_own_addresses(&view->columns, i, addresses);
    }
    return found && n_scores == 1;
}

/* Whether a heading, or the user, tells who was scored or who scored. */
static bool is_told(const struct sheet_view *view)
{
    for (size_t i = 0; i < view->columns.n; i++)
        switch (column_of(view, i)->name.column) {
        case COLUMN_CANDIDATE:
        case COLUMN_CANDIDATE_NAME:
        case COLUMN_CANDIDATE_FIRST:
        case COLUMN_INTERVIEWER:
        case COLUMN_INTERVIEWER_FIRST:
            return true;
        case COLUMN_EMAIL:
            if (!are_of_unknown(view, i))
                return true;
            break;
        default:
            break;
        }
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++)
        if (view->told[i])
            return true;
    return view->n_told_fields > 0;
}

static size_t distinct(const struct sheet_view *view, size_t column)
{
    return column == SIZE_MAX ? 0 : column_of(view, column)->n_distinct;
}

/* One for each value of the other: the section of a question, or the same in other words. */
static bool is_of(const struct sheet_view *view, size_t column, size_t other)
{
    return sheet_columns_dependence(&view->columns, other, column).n_varying == 0;
}

/* Stands in every row, and each of its values in several of them; a text in some. */
static bool may_be_key(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    const size_t again = it->n_numbers ? it->n_filled / 2 : it->n_filled - it->n_filled / 10;
    return it->name.column == COLUMN_UNKNOWN && 20 * it->n_filled >= 19 * view->columns.n_rows &&
           it->n_distinct >= 2 && it->n_distinct <= again && it->n_distinct < it->n_filled &&
           it->n_shares == 0 && !sheet_column_is_labels(it) && 2 * it->n_dates < it->n_filled &&
           4 * it->n_long < it->n_filled && it->n_whole == it->n_numbers;
}

/* Texts under an unknown heading that part what this column says further, as questions part
 * sections. */
static bool is_parted(const struct sheet_view *view, size_t question)
{
    for (size_t i = 0; i < view->columns.n; i++)
        if (may_be_key(view, i) && !column_of(view, i)->n_numbers && is_of(view, question, i) &&
            2 * distinct(view, i) <= column_of(view, i)->n_filled &&
            distinct(view, i) > distinct(view, question))
            return true;
    return false;
}

/* The column of texts that a heading tells as the question's, and nothing parts; false: there are
 * several. */
static bool find_question(const struct sheet_view *view, size_t *ret)
{
    *ret = SIZE_MAX;
    for (size_t i = 0; i < view->columns.n; i++) {
        if (column_of(view, i)->name.column != COLUMN_QUESTION || column_of(view, i)->n_numbers)
            continue;
        if (*ret != SIZE_MAX)
            return false;
        *ret = i;
    }
    if (*ret != SIZE_MAX && is_parted(view, *ret))
        *ret = SIZE_MAX;
    return true;
}

/* From row to row the same number or the next, from 0 or 1 on. */
static bool counts_on(const struct sheet_view *view, const struct sheet_column *it)
{
    double last = 0;
    for (size_t row = 0; row < view->columns.n_rows; row++) {
        const double step = it->value[row] - last;
        if (!(step == 0 || step == 1))
            return false;
        last = it->value[row];
    }
    return true;
}

/* The number of the row, or of who or what a column of texts names: no scores. */
static bool is_running_number(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    bool found = it->n_distinct == it->n_filled;
    if (it->n_numbers < view->columns.n_rows || it->n_distinct < 3 || !counts_on(view, it))
        return false;
    for (size_t i = 0; i < view->columns.n && !found; i++)
        found = i != column && column_of(view, i)->n_numbers == 0 &&
                sheet_columns_one_to_one(&view->columns, column, i);
    return found;
}

static bool may_be_score(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    const bool own = it->words.n == 1 && strcmp(it->words.key[0], "self") == 0 &&
                     it->n_distinct <= 2; /* "Self?", yes or no */
    const bool off_scale = view->columns.has_scale && 2 * it->n_on_scale <= it->n_filled;
    const bool named = it->name.column == COLUMN_UNKNOWN || it->name.column == COLUMN_SCORE ||
                       (it->name.column == COLUMN_COMMENT && it->n_numbers == it->n_filled);
    return !own && !off_scale && named && sheet_column_is_scores(it) && it->n_distinct >= 2 &&
           it->n_distinct <= MOST_LEVELS && !view->parts[column].part &&
           !is_running_number(view, column);
}

/* Columns of texts that could name somebody or something. */
static size_t n_texts(const struct sheet_view *view)
{
    size_t n = 0;
    for (size_t i = 0; i < view->columns.n; i++)
        n += column_of(view, i)->name.column == COLUMN_UNKNOWN &&
             column_of(view, i)->n_numbers == 0 && column_of(view, i)->n_distinct > 1 &&
             sheet_view_names_things(view, i);
    return n;
}

/* Numbers may be those of candidates; where texts tell the rows apart, numbers are scores. */
static void list_keys(struct nameless *nameless, bool texts_alone)
{
    nameless->n_keys = 0;
    for (size_t i = 0; i < nameless->view->columns.n && nameless->n_keys < MOST_KEYS; i++)
        if (may_be_key(nameless->view, i) &&
            (nameless->question == SIZE_MAX || !is_of(nameless->view, i, nameless->question)) &&
            (!texts_alone || column_of(nameless->view, i)->n_numbers == 0))
            nameless->key[nameless->n_keys++] = i;
}

static void list_scores_of(struct nameless *nameless)
{
    for (size_t i = 0; i < nameless->view->columns.n; i++)
        if (may_be_score(nameless->view, i) && nameless->n_scores < MOST_SCORES)
            nameless->score[nameless->n_scores++] = i;
}

/* Whether the columns tell nearly all rows with this score apart. */
static bool is_key(const struct sheet_view *view, size_t a, size_t b, size_t c, size_t score)
{
    const struct key_check check = sheet_view_check_key(view, a, b, c, score);
    return 20 * check.n_keys >= 19 * column_of(view, score)->n_filled;
}

/* There are more candidates than interviewers and questions; `fixed`: `c` is the question. */
static struct roles roles_of(const struct sheet_view *view, size_t a, size_t b, size_t c,
                             size_t score, bool fixed)
{
    struct roles roles = {a, b, c, score};
    size_t *const of[] = {&roles.candidate, &roles.second, &roles.third};
    for (size_t i = 1; i < (fixed ? 2 : 3); i++)
        if (distinct(view, *of[i]) > distinct(view, roles.candidate)) {
            const size_t other = roles.candidate;
            roles.candidate = *of[i];
            *of[i] = other;
        }
    return roles;
}

/* What tells rows apart, the best so far: the most columns of persons, and then the least values,
 * for each candidate meets each interviewer and question. */
struct best_key {
    struct roles roles;
    size_t n_persons, n_values;
    bool found;
};

static void try_key(const struct nameless *nameless, size_t a, size_t b, size_t c, size_t score,
                    struct best_key *best)
{
    const struct sheet_view *const view = nameless->view;
    const size_t n = distinct(view, a) * distinct(view, b) *
                     (c == SIZE_MAX ? 1 : distinct(view, c));
    const size_t persons = (size_t)sheet_view_holds_persons(view, a) +
                           sheet_view_holds_persons(view, b) +
                           (c != SIZE_MAX && sheet_view_holds_persons(view, c));
    const bool better = !best->found || persons > best->n_persons ||
                        (persons == best->n_persons && n < best->n_values);
    /* A day may be part of a key too, and does not make one of these. */
    if (score == a || score == b || score == c || !better ||
        20 * n < 19 * column_of(view, score)->n_filled || !is_key(view, a, b, c, score))
        return;
    *best = (struct best_key){roles_of(view, a, b, c, score, nameless->question != SIZE_MAX),
                              persons, n, true};
}

static bool find_roles(const struct nameless *nameless, struct roles *ret)
{
    struct best_key best = {0};
    const size_t *const key = nameless->key;
    for (size_t s = 0; s < nameless->n_scores; s++)
        for (size_t i = 0; i < nameless->n_keys; i++)
            for (size_t j = 0; j < i; j++) {
                try_key(nameless, key[j], key[i], nameless->question, nameless->score[s], &best);
                for (size_t k = 0; k < j && nameless->question == SIZE_MAX; k++)
                    try_key(nameless, key[k], key[j], key[i], nameless->score[s], &best);
            }
    *ret = best.roles;
    return best.found;
}

static void add_option(const struct sheet_view *view, const char *option, const size_t *columns,
                       size_t n, struct buffer *out)
{
    struct arena scratch = {0};
    buffer_format(out, "%s%s", out->length ? " " : "",
                  column_option(view, option, columns, n, &scratch));
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

/* Whether it is another statistic of the others, such as a weighted sum. */
static bool is_statistic(const struct sheet_view *view, const size_t *scores, size_t n,
                         size_t which)
{
    size_t others[MOST_SCORES], n_others = 0;
    struct row_statistic rule;
    struct arena scratch = {0};
    for (size_t i = 0; i < n; i++)
        if (i != which)
            others[n_others++] = scores[i];
    const bool found = computed_column_find(&view->columns, scores[which], others, n_others,
                                            &scratch, &rule);
    arena_free(&scratch);
    return found;
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
        if (!sums_up(nameless->view, scores, n, i) && !is_statistic(nameless->view, scores, n, i))
            ret[kept++] = scores[i];
    return kept;
}

/* "Mara Quill", "Vos, Piet": most of the columns of scores are headed by who gave them. */
static bool are_headed_by_persons(const struct sheet_view *view, const size_t *scores, size_t n)
{
    size_t persons = 0;
    for (size_t i = 0; i < n; i++)
        persons += person_text_likeness(column_of(view, scores[i])->heading) == PERSON_SURE;
    return n > 1 && 2 * persons >= n;
}

/* Nothing but names: no codes, no maxima. */
static bool are_plain(const struct sheet_view *view, const size_t *scores, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (*column_of(view, scores[i])->label.code ||
            column_of(view, scores[i])->label.maximum != MAXIMUM_NONE)
            return false;
    return n > 1;
}

/* As options; `raters`: each column of scores is a rater's, and the second column the question. */
static void add_way(const struct nameless *nameless, const struct roles *roles, bool raters,
                    struct buffer *out)
{
    size_t scores[MOST_SCORES];
    struct buffer way = {0};
    add_option(nameless->view, "--candidate-column", &roles->candidate, 1, &way);
    const size_t n = roles->third == SIZE_MAX ? list_scores(nameless, roles, scores) : 0;
    add_option(nameless->view, raters ? "--question-column" : "--interviewer-column",
               &roles->second, 1, &way);
    if (roles->third != SIZE_MAX) {
        add_option(nameless->view, "--question-column", &roles->third, 1, &way);
        add_option(nameless->view, "--score-column", &roles->score, 1, &way);
    } else {
        add_option(nameless->view, raters ? "--rater-columns" : "--score-column", scores, n, &way);
    }
    buffer_format(out, "%s%s", out->length ? ", or " : "say which is which, such as ", way.data);
    buffer_free(&way);
}

static bool holds(const struct sheet_view *view, size_t column, const char *text)
{
    for (size_t i = 0; i < view->columns.n_rows; i++)
        if (strcmp(sheet_sample_cell(view->columns.row[i], column), text) == 0)
            return true;
    return false;
}

/* Whether most of what one column holds stands in the other too: people who score each other, of
 * whom either column may be who was scored. */
static bool hold_the_same(const struct sheet_view *view, size_t a, size_t b)
{
    size_t same = 0, n = 0;
    for (size_t i = 0; i < view->columns.n_rows; i++) {
        n += column_of(view, a)->id[i] != 0;
        same += column_of(view, a)->id[i] != 0 &&
                holds(view, b, sheet_sample_cell(view->columns.row[i], a));
    }
    return n > 0 && 4 * same >= 3 * n;
}

/* Whether a heading alone is "From", "von", "de": who scored, where the other is who was. */
static bool is_from(const struct sheet_view *view, size_t column)
{
    static const char *const words[] = {"from", "von", "de", "van", "da", "od", "fran"};
    const struct heading_words *const heading = &column_of(view, column)->words;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (heading->n == 1 && strcmp(heading->key[0], words[i]) == 0)
            return true;
    return false;
}

/* Two columns may tell all rows apart though a third says something too: who scored, where each
 * candidate had one interviewer; the only interviewer or the only question of a file. Texts that
 * differ come first, those of persons before others; SIZE_MAX: there are none. */
static size_t find_unsaid(const struct sheet_view *view, const struct roles *roles)
{
    size_t best = SIZE_MAX;
    int best_rank = 0;
    for (size_t i = 0; i < view->columns.n; i++) {
        const bool same = distinct(view, i) == 1;
        if (!sheet_view_holds_texts(view, i) || i == roles->candidate || i == roles->second ||
            (!same && (sheet_columns_name_again(&view->columns, roles->candidate, i) ||
                       is_of(view, i, roles->second))))
            continue;
        const int rank = same ? 1 : sheet_view_holds_persons(view, i) ? 3 : 2;
        best = rank > best_rank ? i : best;
        best_rank = rank > best_rank ? rank : best_rank;
    }
    return best;
}

/* Three columns: who scored and on what may each be either; and where there are not many more
 * candidates than others, people too. */
static void add_ways_of_three(const struct nameless *nameless, const struct roles *roles,
                              struct buffer *hint)
{
    const struct sheet_view *const view = nameless->view;
    const struct roles turned = {roles->candidate, roles->third, roles->second, roles->score};
    const bool swap = sheet_view_holds_persons(view, roles->third) &&
                      !sheet_view_holds_persons(view, roles->second);
    const struct roles *const first = swap ? &turned : roles;
    const struct roles fellow = {first->second, first->candidate, first->third, roles->score};
    const bool certain = sheet_view_holds_persons(view, roles->third) !=
                         sheet_view_holds_persons(view, roles->second);
    if (nameless->question != SIZE_MAX) {
        const struct roles other = {roles->second, roles->candidate, roles->third, roles->score};
        add_way(nameless, roles, false, hint);
        add_way(nameless, &other, false, hint);
        return;
    }
    add_way(nameless, first, false, hint);
    if (!certain || distinct(view, first->third) == 1)
        add_way(nameless, swap ? roles : &turned, false, hint);
    if (distinct(view, roles->candidate) < 2 * distinct(view, first->second))
        add_way(nameless, &fellow, false, hint);
}

static void add_ways_of_two(const struct nameless *nameless, const struct roles *roles,
                            struct buffer *hint)
{
    const struct sheet_view *const view = nameless->view;
    size_t scores[MOST_SCORES];
    const size_t n = list_scores(nameless, roles, scores);
    const bool fellows = hold_the_same(view, roles->candidate, roles->second);
    const struct roles other = {roles->second, roles->candidate, SIZE_MAX, roles->score};
    const bool from = fellows && is_from(view, roles->candidate);
    const bool raters = are_headed_by_persons(view, scores, n);
    add_way(nameless, from ? &other : roles, raters, hint);
    if (!raters && are_plain(view, scores, n) && !sheet_view_holds_persons(view, roles->second) &&
        !fellows)
        add_way(nameless, roles, true, hint);
    if (fellows || distinct(view, roles->candidate) < 2 * distinct(view, roles->second))
        add_way(nameless, from ? roles : &other, false, hint);
}

static void add_turned(const struct sheet_view *view, struct buffer *hint)
{
    struct names_across across;
    if ((view->mapping && view->mapping->turned) || !names_across_find(view->sheet, &across) ||
        across.n < 2)
        return;
    buffer_add(hint, across.n == 2 ? ", or if the columns are rows, with --turned "
                                     "--candidate-column 1 --interviewer-column 2"
                                   : ", or if the columns are rows, with --turned");
}

bool nameless_sheet_ask(const struct sheet_view *view, struct error *error)
{
    struct nameless nameless = {.view = view};
    struct roles roles;
    size_t scores[MOST_SCORES];
    struct buffer hint = {0};
    if (view->columns.n_rows < FEW_ROWS || is_told(view) ||
        !find_question(view, &nameless.question))
        return false;
    list_scores_of(&nameless);
    list_keys(&nameless, n_texts(view) >= 2);
    if (!find_roles(&nameless, &roles))
        return false;
    if (roles.third == SIZE_MAX && list_scores(&nameless, &roles, scores) == 1)
        roles.third = find_unsaid(view, &roles);
    if (roles.third == SIZE_MAX)
        add_ways_of_two(&nameless, &roles, &hint);
    else
        add_ways_of_three(&nameless, &roles, &hint);
    add_turned(view, &hint);
    error_set(error, ERROR_FAILED,
              "no heading says who was scored%s; by their cells some columns together tell the "
              "rows apart",
              nameless.question == SIZE_MAX ? ", who scored and on what" : " and who scored");
    error_hint(error, "%s", hint.data);
    buffer_free(&hint);
    error_at(error, "", view->header->line, 0);
    return true;
}
