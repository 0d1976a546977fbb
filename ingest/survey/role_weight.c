#include "ingest/survey/role_weight.h"

#include <math.h>
#include <string.h>

#include "ingest/cells/person_text.h"
#include "ingest/survey/people/row_id.h"

enum { FEW_ROWS = 3, SOME_GROUPS = 3, MANAGER_RANK = 3 };

static const double by_rank[] = {10, 9, 6, 4};
static const double UNNAMED = -3, OTHERWISE_NAMED = -8, TOLD = 30;

static const struct sheet_column *column_of(const struct sheet_view *view, size_t column)
{
    return &view->columns.column[column];
}

static double by_name(const struct sheet_column *column)
{
    const int rank = column->name.rank;
    return rank < 4 ? by_rank[rank] : 1;
}

/* What the user says of a role settles it; what is given away for another is out. */
static bool is_settled(const struct sheet_view *view, size_t column, enum score_column role,
                       double *weight)
{
    *weight = view->told[role] && view->field[role] == column ? TOLD : ROLE_IMPOSSIBLE;
    return view->told[role] || sheet_view_is_told(view, column);
}

/* Of a column of addresses: beside names that it is made of, it is theirs. */
static bool is_others(const struct sheet_view *view, size_t column, enum score_column first,
                      enum score_column second)
{
    for (size_t i = 0; i < view->columns.n; i++) {
        const enum score_column name = column_of(view, i)->name.column;
        if (i != column && (name == first || name == second) &&
            sheet_columns_own_addresses(&view->columns, i, column))
            return true;
    }
    return false;
}

/* Whether a column of plain addresses, "E-mail", is made of this column's names. */
static bool has_address(const struct sheet_view *view, size_t column)
{
    for (size_t i = 0; i < view->columns.n; i++)
        if (column_of(view, i)->name.column == COLUMN_EMAIL &&
            sheet_columns_own_addresses(&view->columns, column, i))
            return true;
    return false;
}

static double shape_of_names(const struct sheet_column *column)
{
    const double filled = (double)column->n_filled;
    double weight = 0;
    if (column->n_dates * 2 > column->n_filled || column->n_whole < column->n_numbers)
        return ROLE_IMPOSSIBLE;
    weight -= 4 * (double)column->n_long / filled;
    return weight;
}

static bool has_meaning(const struct sheet_view *view, enum score_column name)
{
    return sheet_columns_find_filled(&view->columns, name) != SIZE_MAX;
}

static bool is_any_candidate(enum score_column name)
{
    return name == COLUMN_CANDIDATE || name == COLUMN_CANDIDATE_NAME ||
           name == COLUMN_CANDIDATE_FIRST || name == COLUMN_CANDIDATE_LAST || name == COLUMN_EMAIL;
}

/* Somebody was scored: where one column alone could say who, it does. */
static bool is_only_name(const struct sheet_view *view, size_t column)
{
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct sheet_column *const other = column_of(view, i);
        if (is_any_candidate(other->name.column) ||
            (i != column && other->name.column == COLUMN_UNKNOWN && !view->parts[i].part &&
             other->n_distinct > 1 && sheet_view_names_things(view, i)))
            return false;
    }
    return true;
}

/* A column without a value in the first rows is what its heading says. */
static double weigh_blank(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    bool has_id = false;
    for (size_t i = 0; i < view->columns.n; i++)
        has_id |= column_of(view, i)->name.column == COLUMN_CANDIDATE;
    if (it->name.column == COLUMN_CANDIDATE)
        return by_name(it) - 2;
    return it->name.column == COLUMN_CANDIDATE_NAME ? by_name(it) - (has_id ? 7 : 2)
                                                    : ROLE_IMPOSSIBLE;
}

bool role_weight_asks_who(const struct sheet_column *column)
{
    static const char *const words[] = {"who",  "whom",  "whose", "which", "wer",    "wen",
                                        "wem",  "qui",   "quem",  "quien", "wessen", "welchen",
                                        "chi",  "wie",   "wiens", "kto",   "kogo",   "vem",
                                        "vems", "welke", "quel",  "cual",  "qual"};
    enum { SHORTEST_QUESTION = 4 };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (column->words.n >= SHORTEST_QUESTION && strcmp(column->words.key[0], words[i]) == 0)
            return true;
    return false;
}

/* The address that a form notes by itself, right behind the time, is that of who filled it in: of
 * somebody who did so more than once, for all others may have filled it in about themselves. */
static bool is_respondents(const struct sheet_view *view, size_t column)
{
    bool others = false;
    for (size_t i = 0; i < view->columns.n; i++)
        others |= i != column && column_of(view, i)->name.column == COLUMN_UNKNOWN &&
                  column_of(view, i)->n_distinct > 1 && !view->parts[i].part &&
                  sheet_view_names_things(view, i);
    return column == 1 && others &&
           column_of(view, column)->n_distinct < column_of(view, column)->n_filled &&
           column_of(view, 0)->name.column == COLUMN_SUBMITTED && column_of(view, 0)->n_dates > 0;
}

/* Texts with a number in nearly all: "seg-1000", "doc_17". */
static bool holds_codes(const struct sheet_view *view, size_t column)
{
    size_t codes = 0;
    for (size_t i = 0; i < view->columns.n_rows; i++)
        codes += strpbrk(sheet_sample_cell(view->columns.row[i], column), "0123456789") != NULL;
    return 20 * codes >= 19 * view->columns.n_rows;
}

/* Columns of scores, and whether some are headed as persons. */
static size_t count_score_columns(const struct sheet_view *view, bool *persons)
{
    size_t n = 0;
    *persons = false;
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct sheet_column *const it = column_of(view, i);
        if (it->name.column != COLUMN_UNKNOWN || !sheet_column_is_scores(it) || view->parts[i].part)
            continue;
        n++;
        *persons |= person_text_likeness(it->heading) != PERSON_NOT;
    }
    return n;
}

/* "item_id" of what raters scored by columns, where no other column says what was scored: by its
 * word a question, but each has several scores of its own. */
static bool is_scored_item(const struct sheet_view *view, size_t column)
{
    enum { FEW_ITEMS = 3 };
    const struct sheet_column *const it = column_of(view, column);
    bool item = false, rater = false, persons;
    for (size_t i = 0; i < it->words.n; i++)
        item |= strcmp(it->words.key[i], "item") == 0 || strcmp(it->words.key[i], "items") == 0;
    for (size_t i = 0; i < view->columns.n; i++) {
        rater |= column_of(view, i)->name.column == COLUMN_INTERVIEWER;
        if (is_any_candidate(column_of(view, i)->name.column) ||
            (i != column && column_of(view, i)->name.column == COLUMN_QUESTION))
            return false;
    }
    return item && rater && it->n_distinct >= FEW_ITEMS && holds_codes(view, column) &&
           count_score_columns(view, &persons) >= 2 && !persons;
}

/* Remarks are left out in some rows, whoever was scored and whoever scored are not. */
static bool leaves_rows_out(const struct sheet_view *view, const struct sheet_column *column)
{
    return 10 * column->n_filled < 9 * view->columns.n_rows;
}

/* The first column of one of two meanings; SIZE_MAX: there is none. */
static size_t find_either(const struct sheet_view *view, enum score_column a, enum score_column b)
{
    const size_t with_a = sheet_columns_find(&view->columns, a),
                 with_b = sheet_columns_find(&view->columns, b);
    return with_a < with_b ? with_a : with_b;
}

double role_weight_candidate(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    double weight;
    const bool by_name_alone = view->told[COLUMN_CANDIDATE] &&
                               view->field[COLUMN_CANDIDATE] == SIZE_MAX &&
                               view->told[COLUMN_CANDIDATE_NAME];
    if (is_settled(view, column, by_name_alone ? COLUMN_CANDIDATE_NAME : COLUMN_CANDIDATE, &weight))
        return weight;
    if (!it->n_filled)
        return weigh_blank(view, column);
    switch (it->name.column) {
    case COLUMN_CANDIDATE:
        weight = by_name(it) + 1;
        break;
    case COLUMN_CANDIDATE_NAME:
        weight = by_name(it) -
                 (has_meaning(view, COLUMN_CANDIDATE) ? 5 : 0) /* an id tells better */;
        weight -= it->n_scores == it->n_filled && it->n_numbers == it->n_filled ? 4 : 0;
        break;
    case COLUMN_CANDIDATE_LAST:
        if (has_meaning(view, COLUMN_CANDIDATE_FIRST))
            return ROLE_IMPOSSIBLE; /* it stands behind the first name */
        weight = 7;
        break;
    case COLUMN_CANDIDATE_FIRST:
        weight = 7;
        break;
    case COLUMN_EMAIL:
        weight = is_others(view, column, COLUMN_INTERVIEWER, COLUMN_INTERVIEWER_FIRST) ? -12
                 : is_respondents(view, column)                                        ? -8
                                                                                       : 4;
        break;
    case COLUMN_QUESTION:
        if (!is_scored_item(view, column))
            return ROLE_IMPOSSIBLE;
        weight = 7;
        break;
    case COLUMN_UNKNOWN:
        if (!sheet_view_names_things(view, column) || it->n_distinct < 2 ||
            view->parts[column].part)
            return ROLE_IMPOSSIBLE;
        weight = UNNAMED + fmin(2, log2((double)it->n_distinct) / 2);
        weight += has_address(view, column) || role_weight_asks_who(it) ? 8 : 0;
        weight += is_only_name(view, column) ? 6 : 0;
        weight -= leaves_rows_out(view, it) ? 5 : 0;
        weight -= row_id_is(view, column) ? 8 : 0;
        break;
    case COLUMN_OTHER:
        if (!row_id_groups(view, column) ||
            find_either(view, COLUMN_CANDIDATE, COLUMN_CANDIDATE_NAME) != SIZE_MAX)
            return ROLE_IMPOSSIBLE;
        weight = UNNAMED + 3;
        break;
    default:
        return ROLE_IMPOSSIBLE;
    }
    return weight + shape_of_names(it);
}

/* What the rows of one candidate say: an interviewer changes among them, a candidate's own address
 * or school does not. */
static double beside_candidate(const struct sheet_view *view, size_t column, size_t candidate)
{
    if (candidate == SIZE_MAX)
        return 0;
    const struct dependence with = sheet_columns_dependence(&view->columns, candidate, column);
    if (with.n_varying >= 2 || (with.n_varying && !with.n_constant))
        return 5;
    if (sheet_columns_one_to_one(&view->columns, candidate, column))
        return view->columns.n_rows > FEW_ROWS ? -6 : 0;
    return with.n_varying == 0 && with.n_constant >= SOME_GROUPS ? -5 : 0;
}

static double weigh_address(const struct sheet_view *view, size_t column, size_t candidate)
{
    if (is_others(view, column, COLUMN_CANDIDATE, COLUMN_CANDIDATE_NAME) ||
        (candidate != SIZE_MAX && candidate != column &&
         sheet_columns_own_addresses(&view->columns, candidate, column)))
        return -20;
    return 6 + fmin(0, beside_candidate(view, column, candidate));
}

/* Names in the other column, too, and fewer of them: that these are known as names says nothing,
 * for there are rarely more interviewers than candidates. */
static bool outnumbers_names(const struct sheet_view *view, size_t column, size_t candidate)
{
    const struct sheet_column *const other = candidate == SIZE_MAX ? NULL
                                                                   : column_of(view, candidate);
    return other && other->name.column == COLUMN_UNKNOWN &&
           4 * (other->n_persons > other->n_forms ? other->n_persons : other->n_forms) >=
               3 * other->n_filled &&
           other->n_distinct < column_of(view, column)->n_distinct;
}

static double weigh_unnamed(const struct sheet_view *view, size_t column, size_t candidate)
{
    const struct sheet_column *const it = column_of(view, column);
    double weight = UNNAMED;
    if (!sheet_view_names_things(view, column) || view->parts[column].part)
        return ROLE_IMPOSSIBLE;
    if (4 * it->n_persons >= 3 * it->n_filled || 4 * it->n_addresses >= 3 * it->n_filled)
        weight += outnumbers_names(view, column, candidate) ? 0 : 4;
    else if (4 * it->n_forms < it->n_filled)
        weight -= 2;
    if (it->n_distinct == it->n_filled && it->n_filled > FEW_ROWS)
        weight -= 5;
    weight -= leaves_rows_out(view, it) ? 5 : 0;
    return weight + beside_candidate(view, column, candidate);
}

/* "Hiring manager": may have asked, or be whom the candidate is for, and then is one person for all
 * rows of a candidate. */
static double weigh_manager(const struct sheet_view *view, size_t column, size_t candidate)
{
    const struct sheet_column *const it = column_of(view, column);
    return it->n_distinct < 2 ? ROLE_IMPOSSIBLE
                              : by_name(it) + fmin(0, beside_candidate(view, column, candidate));
}

/* Each candidate and question has one row, so that no column need say who scored it. */
static bool rows_are_unique(const struct sheet_view *view)
{
    const struct sheet_columns *const columns = &view->columns;
    const size_t who = find_either(view, COLUMN_CANDIDATE, COLUMN_CANDIDATE_NAME),
                 what = find_either(view, COLUMN_QUESTION, COLUMN_CRITERION);
    if (who == SIZE_MAX || what == SIZE_MAX)
        return false;
    for (size_t i = 0; i < columns->n_rows; i++)
        for (size_t j = 0; j < i; j++)
            if (columns->column[who].id[i] == columns->column[who].id[j] &&
                columns->column[what].id[i] == columns->column[what].id[j])
                return false;
    return true;
}

/* One of several columns of scores that are headed by a rater, "Judge 1", "Judge 2"; or the only
 * one, "Mentor", beside columns of scores under names, where rows need no interviewer. */
static bool heads_scores(const struct sheet_view *view, size_t column)
{
    size_t n = 0, others = 0;
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct sheet_column *const it = column_of(view, i);
        const bool scores = sheet_column_is_scores(it) && it->n_persons == 0;
        n += it->name.column == COLUMN_INTERVIEWER && scores;
        others += it->name.column == COLUMN_UNKNOWN && scores;
    }
    return (n >= 2 || (others && rows_are_unique(view))) &&
           sheet_column_is_scores(column_of(view, column)) &&
           column_of(view, column)->n_persons == 0;
}

/* Scores under a rater and something else, "Essay (TA)": what the rater scored. */
static bool scores_something(const struct sheet_column *column)
{
    size_t others = 0;
    for (size_t i = 0; i < column->words.n; i++)
        others += column->words.word[i] == WORD_UNKNOWN ||
                  column->words.word[i] == WORD_CANDIDATE ||
                  column->words.word[i] == WORD_QUESTION || column->words.word[i] == WORD_TOPIC;
    return others > 0 && sheet_column_is_scores(column) && column->n_persons == 0;
}

double role_weight_interviewer(const struct sheet_view *view, size_t column, size_t candidate)
{
    const struct sheet_column *const it = column_of(view, column);
    double weight;
    if (is_settled(view, column, COLUMN_INTERVIEWER, &weight))
        return weight;
    switch (it->name.column) {
    case COLUMN_INTERVIEWER:
        if (heads_scores(view, column) || scores_something(it))
            return ROLE_IMPOSSIBLE;
        weight = it->name.rank >= MANAGER_RANK ? weigh_manager(view, column, candidate)
                                               : by_name(it);
        break;
    case COLUMN_INTERVIEWER_LAST:
        if (has_meaning(view, COLUMN_INTERVIEWER_FIRST))
            return ROLE_IMPOSSIBLE;
        weight = 7;
        break;
    case COLUMN_INTERVIEWER_FIRST:
        weight = 7;
        break;
    case COLUMN_EMAIL:
        return weigh_address(view, column, candidate);
    case COLUMN_CANDIDATE_NAME:
        /* "Name" beside another candidate may be who fills in the form. */
        if (it->name.rank < 2 || heading_words_count(&it->words, WORD_CANDIDATE) ||
            candidate == column || candidate == SIZE_MAX ||
            sheet_columns_one_to_one(&view->columns, candidate, column))
            return ROLE_IMPOSSIBLE;
        weight = 1 + beside_candidate(view, column, candidate);
        break;
    case COLUMN_UNKNOWN:
        return weigh_unnamed(view, column, candidate);
    default:
        return ROLE_IMPOSSIBLE;
    }
    return it->n_filled ? weight + shape_of_names(it) : weight;
}

/* Whether another column of questions tells more: each of its values has one of this. */
static bool is_coarser(const struct sheet_view *view, size_t column)
{
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct sheet_column *const other = column_of(view, i);
        if (i != column && other->n_distinct > column_of(view, column)->n_distinct &&
            (other->name.column == COLUMN_QUESTION ||
             other->name.column == COLUMN_QUESTION_TITLE) &&
            sheet_columns_dependence(&view->columns, i, column).n_varying == 0)
            return true;
    }
    return false;
}

/* Questions come again with other candidates; comments hardly do. */
static bool comes_again(const struct sheet_view *view, const struct sheet_column *column)
{
    return view->columns.n_rows < 2 * FEW_ROWS || 2 * column->n_distinct <= column->n_filled;
}

/* Of what a word says that it is something else: the stations of a practical exam by name are what
 * was scored there. */
static bool names_stations(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    return it->words.n == 1 && strcmp(it->words.key[0], "station") == 0 && !it->n_numbers &&
           sheet_view_names_things(view, column) && comes_again(view, it);
}

double role_weight_question(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    double weight;
    if (is_settled(view, column, COLUMN_QUESTION, &weight))
        return weight;
    if (sheet_column_is_labels(it))
        return ROLE_IMPOSSIBLE;
    switch (it->name.column) {
    case COLUMN_QUESTION:
        weight = by_name(it);
        break;
    case COLUMN_CRITERION:
        weight = 7;
        break;
    case COLUMN_QUESTION_TITLE:
        weight = 6;
        break;
    case COLUMN_TOPIC:
        weight = 3;
        break;
    case COLUMN_OTHER:
        if (!names_stations(view, column))
            return ROLE_IMPOSSIBLE;
        weight = 3;
        break;
    case COLUMN_UNKNOWN:
        if (!sheet_view_names_things(view, column) || !comes_again(view, it) ||
            4 * it->n_persons >= it->n_filled || it->n_addresses || it->n_distinct < 2 ||
            view->parts[column].part)
            return ROLE_IMPOSSIBLE;
        return UNNAMED;
    default:
        return ROLE_IMPOSSIBLE;
    }
    return weight - (is_coarser(view, column) ? 3 : 0);
}

double role_weight_score(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    double weight;
    if (is_settled(view, column, COLUMN_SCORE, &weight))
        return weight;
    const bool scores = sheet_column_is_scores(it);
    const bool on_scale = !view->columns.has_scale || 2 * it->n_on_scale > it->n_filled;
    switch (it->name.column) {
    case COLUMN_SCORE:
        weight = by_name(it) - (it->n_filled && !scores && !view->columns.has_scale ? 2 : 0);
        break;
    case COLUMN_COMMENT: /* "Note" is a mark in French, Spanish and Italian: 14, 14/20 */
        if (!heading_words_count(&it->words, WORD_NOTE) || !scores ||
            !(it->n_numbers + it->n_shares ||
              (view->columns.has_scale && it->n_on_scale == it->n_filled)))
            return ROLE_IMPOSSIBLE;
        weight = 8;
        break;
    case COLUMN_OUTCOME:
    case COLUMN_COMPUTED:
        if (!scores)
            return ROLE_IMPOSSIBLE;
        weight = view->columns.has_scale && it->n_on_scale == it->n_filled ? 5 : 1;
        break;
    case COLUMN_UNKNOWN:
        if (!scores || view->parts[column].part)
            return ROLE_IMPOSSIBLE;
        weight = it->n_distinct == it->n_filled && it->n_filled > FEW_ROWS ? UNNAMED : 2;
        break;
    default:
        return ROLE_IMPOSSIBLE;
    }
    weight += it->label.maximum != MAXIMUM_NONE ? 4 : 0;
    weight -= it->n_distinct == 1 && it->n_filled > FEW_ROWS ? 4 : 0;
    return weight + (it->n_filled && !on_scale ? OTHERWISE_NAMED : 0);
}
