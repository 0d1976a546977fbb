#include "ingest/survey/doubt/guessed_roles.h"

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/survey/doubt/column_option.h"
#include "ingest/survey/nameless_sheet.h"
#include "ingest/survey/role_weight.h"

enum { FEW_ROWS = 8 };

static const struct sheet_column *column_of(const struct sheet_view *view, size_t column)
{
    return &view->columns.column[column];
}

static bool is_guessed(const struct sheet_view *view, size_t column, enum score_column role)
{
    return column != SIZE_MAX && !view->told[role] &&
           column_of(view, column)->name.column == COLUMN_UNKNOWN;
}

/* An address alone says of nobody that he was scored. */
static bool is_candidate_guessed(const struct sheet_view *view, const struct sheet_reading *reading)
{
    return !view->told[COLUMN_CANDIDATE_NAME] &&
           ((is_guessed(view, reading->candidate, COLUMN_CANDIDATE) &&
             !role_weight_asks_who(column_of(view, reading->candidate))) ||
            (reading->candidate != SIZE_MAX && !view->told[COLUMN_CANDIDATE] &&
             column_of(view, reading->candidate)->name.column == COLUMN_EMAIL));
}

/* An address beside somebody whom no heading tells may be that one's own. */
static bool is_interviewer_guessed(const struct sheet_view *view,
                                   const struct sheet_reading *reading)
{
    return is_guessed(view, reading->interviewer, COLUMN_INTERVIEWER) ||
           (reading->interviewer != SIZE_MAX && !view->told[COLUMN_INTERVIEWER] &&
            column_of(view, reading->interviewer)->name.column == COLUMN_EMAIL &&
            is_candidate_guessed(view, reading));
}

/* Texts in every row that no heading explains and the reading leaves. */
static bool is_unread_text(const struct sheet_view *view, const struct sheet_reading *reading,
                           size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    return sheet_view_holds_texts(view, column) && it->n_shares == 0 &&
           !sheet_column_is_labels(it) && !sheet_reading_takes(reading, column) &&
           !sheet_view_is_told(view, column);
}

/* Each value of the column stands with several of the other. */
static bool varies_within(const struct sheet_view *view, size_t column, size_t other)
{
    const struct dependence with = sheet_columns_dependence(&view->columns, other, column);
    return 2 * with.n_varying > with.n_constant;
}

/* A section, or what a question is called otherwise. */
static bool is_of_question(const struct sheet_view *view, const struct sheet_reading *reading,
                           size_t column)
{
    return reading->question != SIZE_MAX &&
           sheet_columns_dependence(&view->columns, reading->question, column).n_varying == 0;
}

/* Texts that tell more than who was scored and who scored: another column of people or questions.
 * Beside columns of questions, what is one for each candidate is the candidate's own. */
static bool is_third(const struct sheet_view *view, const struct sheet_reading *reading,
                     size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    const size_t again = it->n_filled - it->n_filled / 10;
    if (!is_unread_text(view, reading, column) || it->n_distinct < 2 || it->n_distinct > again ||
        it->n_distinct == it->n_filled ||
        sheet_columns_name_again(&view->columns, reading->candidate, column) ||
        is_of_question(view, reading, column))
        return false;
    const bool of_candidate = varies_within(view, column, reading->candidate);
    const bool of_person = varies_within(view, column, reading->interviewer);
    if (is_candidate_guessed(view, reading) || reading->kind == READING_LONG)
        return of_candidate || of_person;
    return of_person && (of_candidate || (sheet_view_holds_persons(view, column) &&
                                          !sheet_view_holds_persons(view, reading->interviewer)));
}

/* The same text in all rows; SIZE_MAX: there is no such column, or several. */
static size_t find_same(const struct sheet_view *view, const struct sheet_reading *reading)
{
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < view->columns.n; i++)
        if (is_unread_text(view, reading, i) && column_of(view, i)->n_distinct == 1) {
            if (found != SIZE_MAX)
                return SIZE_MAX;
            found = i;
        }
    return found;
}

static void add_option(const struct sheet_view *view, const char *option, size_t column,
                       struct buffer *out)
{
    struct arena scratch = {0};
    if (column != SIZE_MAX)
        buffer_format(out, "%s%s", out->length ? " " : "",
                      column_option_of(view, option, column, &scratch));
    arena_free(&scratch);
}

static void add_way(const struct sheet_view *view, size_t candidate, size_t interviewer,
                    size_t question, struct buffer *ways)
{
    struct buffer way = {0};
    add_option(view, "--candidate-column", candidate, &way);
    add_option(view, "--interviewer-column", interviewer, &way);
    add_option(view, "--question-column", question, &way);
    buffer_format(ways, "%s%s", ways->length ? ", or " : "say which is which with ", way.data);
    buffer_free(&way);
}

/* The ways in which two columns and a third may be meant, people where names are. */
static bool ask_third(const struct sheet_view *view, const struct sheet_reading *reading,
                      size_t third, struct error *error)
{
    const bool swap = sheet_view_holds_persons(view, third) &&
                      !sheet_view_holds_persons(view, reading->interviewer);
    const bool is_long = reading->kind == READING_LONG && reading->question == SIZE_MAX;
    const size_t candidate = is_candidate_guessed(view, reading) ? reading->candidate : SIZE_MAX;
    const size_t first = swap ? third : reading->interviewer;
    const size_t second = swap ? reading->interviewer : third;
    struct buffer ways = {0};
    struct arena scratch = {0};
    add_way(view, candidate, first, is_long ? second : reading->question, &ways);
    add_way(view, candidate, second, is_long ? first : reading->question, &ways);
    if (reading->kind == READING_LONG && !is_long)
        add_way(view, candidate, third, reading->interviewer, &ways);
    if (is_long && column_of(view, third)->n_distinct > 1)
        add_way(view, candidate, first, SIZE_MAX, &ways);
    error_set(error, ERROR_FAILED,
              column_of(view, third)->n_distinct == 1
                  ? "no heading says who scored: it may be '%s', and '%s' says something too"
                  : "no heading says who scored: it may be '%s', and '%s' tells rows apart too",
              column_option_heading(view, reading->interviewer, &scratch),
              column_option_heading(view, third, &scratch));
    error_hint(error, "%s", ways.data);
    buffer_free(&ways);
    arena_free(&scratch);
    return error_at(error, "", view->header->line, 0);
}

/* Who was scored and who scored, each of whom the cells alone tell. */
static bool ask_people(const struct sheet_view *view, const struct sheet_reading *reading,
                       struct error *error)
{
    const size_t who = reading->candidate, by = reading->interviewer, what = reading->question;
    const bool open = is_guessed(view, what, COLUMN_QUESTION);
    struct buffer ways = {0};
    struct arena scratch = {0};
    add_way(view, who, by, what, &ways);
    add_way(view, by, who, what, &ways);
    if (open) {
        add_way(view, who, what, by, &ways);
        add_way(view, what, by, who, &ways);
    }
    error_set(error, ERROR_FAILED,
              "no heading says who was scored and who scored: it may be '%s' %s and '%s' %s",
              column_option_heading(view, who, &scratch), column_option_values(view, who, &scratch),
              column_option_heading(view, by, &scratch), column_option_values(view, by, &scratch));
    error_hint(error, "%s", ways.data);
    buffer_free(&ways);
    arena_free(&scratch);
    return error_at(error, "", view->header->line, 0);
}

/* There are more candidates than interviewers, and in a few rows that need not be seen. */
static bool are_people_clear(const struct sheet_view *view, const struct sheet_reading *reading)
{
    return !is_candidate_guessed(view, reading) ||
           (view->columns.n_rows >= FEW_ROWS &&
            column_of(view, reading->candidate)->n_distinct >=
                2 * column_of(view, reading->interviewer)->n_distinct);
}

/* "Judge 2" over who scored too. */
static bool is_second(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    return it->name.column == COLUMN_INTERVIEWER && it->words.ordinal >= 2 && !*it->label.code &&
           it->n_filled > 0 && !sheet_column_is_scores(it);
}

/* Numbers as scores are, which the reading leaves: "Points 2". */
static bool leaves_scores(const struct sheet_view *view, const struct sheet_reading *reading)
{
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct sheet_column *const it = column_of(view, i);
        if (!sheet_reading_takes(reading, i) && it->n_numbers && sheet_column_is_scores(it) &&
            (it->name.column == COLUMN_SCORE || it->name.column == COLUMN_UNKNOWN) &&
            !view->parts[i].part && !sheet_view_is_told(view, i))
            return true;
    }
    return false;
}

/* What a second interviewer scored would be lost, or be somebody else's. */
static bool check_second(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct error *error)
{
    size_t second = SIZE_MAX;
    for (size_t i = 0; i < view->columns.n; i++)
        if (is_second(view, i) && (i == reading->interviewer || leaves_scores(view, reading)))
            second = i;
    if (second == SIZE_MAX || view->told[COLUMN_INTERVIEWER] || view->interviewer_given)
        return true;
    struct arena scratch = {0};
    error_set(error, ERROR_FAILED,
              "'%s' names a second interviewer, and the headings do not tell whose which scores "
              "are",
              column_option_heading(view, second, &scratch));
    error_hint(error, "head the columns of each interviewer with the same words and a number, as "
                      "Judge 1, Score 1, Judge 2, Score 2");
    arena_free(&scratch);
    return error_at(error, "", view->header->line, 0);
}

bool guessed_roles_check(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct error *error)
{
    const bool rows = reading->kind == READING_LONG || reading->kind == READING_WIDE;
    if (!rows)
        return true;
    if (!is_interviewer_guessed(view, reading))
        return check_second(view, reading, error);
    size_t third = SIZE_MAX;
    for (size_t i = 0; i < view->columns.n && third == SIZE_MAX; i++)
        if (is_third(view, reading, i))
            third = i;
    if (third == SIZE_MAX && reading->kind == READING_LONG && reading->question == SIZE_MAX)
        third = find_same(view, reading);
    if (third == SIZE_MAX && are_people_clear(view, reading))
        return true;
    if (nameless_sheet_ask(view, error))
        return false;
    return third == SIZE_MAX ? ask_people(view, reading, error)
                             : ask_third(view, reading, third, error);
}
