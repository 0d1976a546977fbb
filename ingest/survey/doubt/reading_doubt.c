#include "ingest/survey/doubt/reading_doubt.h"

#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/cells/person_text.h"
#include "ingest/survey/doubt/column_option.h"
#include "ingest/survey/rater_columns.h"
#include "ingest/survey/role_weight.h"

enum { MOST_COLUMNS = 4 };

/* A list of columns with their values: "'A' (1, 2, 3) or 'B' (x, y, z)". */
static void add_column(const struct sheet_view *view, size_t column, size_t *seen, size_t *n,
                       struct buffer *out)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < *n; i++)
        if (seen[i] == column)
            return;
    if (column == SIZE_MAX || *n == MOST_COLUMNS)
        return;
    buffer_format(out, "%s'%s' %s", *n ? ", " : "", column_option_heading(view, column, &scratch),
                  column_option_values(view, column, &scratch));
    seen[(*n)++] = column;
    arena_free(&scratch);
}

/* Where readings differ in a role, which columns could have it. */
static void add_role(const struct sheet_view *view, const char *role, const size_t *columns,
                     size_t n, struct buffer *out)
{
    size_t seen[MOST_COLUMNS], n_seen = 0;
    bool differ = false;
    for (size_t i = 1; i < n; i++)
        differ |= columns[i] != columns[0];
    if (!differ)
        return;
    buffer_format(out, "%sthe %s may be ", out->length ? "; " : "", role);
    for (size_t i = 0; i < n; i++)
        add_column(view, columns[i], seen, &n_seen, out);
}

static bool differ_in(const struct sheet_reading *readings, size_t n, size_t offset)
{
    for (size_t i = 1; i < n; i++)
        if (*(const size_t *)((const char *)&readings[i] + offset) !=
            *(const size_t *)((const char *)&readings[0] + offset))
            return true;
    return false;
}

static bool kinds_differ(const struct sheet_reading *readings, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (readings[i].kind != readings[0].kind)
            return true;
    return false;
}

/* The options that make one reading the only one. */
static const char *options_of(const struct sheet_view *view, const struct sheet_reading *readings,
                              size_t n, size_t which, struct arena *arena)
{
    const struct sheet_reading *const reading = &readings[which];
    static const struct {
        size_t offset;
        const char *option;
    } roles[] = {{offsetof(struct sheet_reading, candidate), "--candidate-column"},
                 {offsetof(struct sheet_reading, interviewer), "--interviewer-column"},
                 {offsetof(struct sheet_reading, question), "--question-column"},
                 {offsetof(struct sheet_reading, score), "--score-column"}};
    const char *text = "";
    const bool raters = reading->kind == READING_RATERS || reading->kind == READING_CROSSED;
    if (kinds_differ(readings, n) && raters)
        text = column_option(view, "--rater-columns", reading->fields, reading->n_fields, arena);
    else if (kinds_differ(readings, n) && reading->kind == READING_WIDE)
        text = column_option(view, "--score-column", reading->fields, reading->n_fields, arena);
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        const size_t column = *(const size_t *)((const char *)reading + roles[i].offset);
        if (column != SIZE_MAX && differ_in(readings, n, roles[i].offset))
            text = arena_format(arena, "%s%s%s", text, *text ? " " : "",
                                column_option_of(view, roles[i].option, column, arena));
    }
    return text;
}

/* Where nothing but the score differs, and nothing says the question, each column that could be it
 * may be a question: all of them together, or "". */
static const char *option_of_all_scores(const struct sheet_view *view,
                                        const struct sheet_reading *readings, size_t n,
                                        struct arena *arena)
{
    size_t *const columns = ARENA_ARRAY(arena, view->columns.n, size_t);
    size_t n_columns = 0;
    for (size_t i = 0; i < n; i++)
        if (readings[i].kind != READING_LONG || readings[i].question != SIZE_MAX ||
            readings[i].candidate != readings[0].candidate ||
            readings[i].interviewer != readings[0].interviewer)
            return "";
    const double weight = role_weight_score(view, readings[0].score) - READING_CLEAR;
    for (size_t i = 0; i < view->columns.n; i++)
        if (i != readings[0].candidate && i != readings[0].interviewer &&
            role_weight_score(view, i) > weight)
            columns[n_columns++] = i;
    return n_columns > 1 ? column_option(view, "--score-column", columns, n_columns, arena) : "";
}

/* Where a heading tells the question, and none the candidate or which column is the score, the
 * columns of scores may be those of candidates. */
static void add_people(const struct sheet_view *view, const struct sheet_reading *reading,
                       struct buffer *hint)
{
    struct arena scratch = {0};
    size_t *const people = ARENA_ARRAY(&scratch, view->columns.n + 1, size_t);
    const size_t n = column_option_people(view, people);
    if (n > 1 && reading->question != SIZE_MAX && !view->told[COLUMN_CANDIDATE] &&
        view->columns.column[reading->question].name.column == COLUMN_QUESTION &&
        (reading->candidate == SIZE_MAX ||
         view->columns.column[reading->candidate].name.column == COLUMN_UNKNOWN))
        buffer_format(hint, "%s if each of them is a candidate, with %s",
                      hint->length ? ", or" : "say which with --map FILE, or",
                      column_option(view, "--candidate-column", people, n, &scratch));
    arena_free(&scratch);
}

/* Several columns of scores, and texts that could be the question: each of them may be scored in
 * each round that the texts name. */
static void add_stage(const struct sheet_view *view, const struct sheet_reading *readings, size_t n,
                      struct buffer *hint)
{
    size_t question = SIZE_MAX;
    bool wide = false;
    struct arena scratch = {0};
    for (size_t i = 0; i < n; i++) {
        wide |= readings[i].kind == READING_WIDE;
        question = readings[i].kind == READING_LONG && readings[i].question != SIZE_MAX
                       ? readings[i].question
                       : question;
    }
    if (wide && question != SIZE_MAX && !view->told[COLUMN_QUESTION] && !view->told[COLUMN_STAGE])
        buffer_format(hint, ", or where each column is a question, with %s",
                      column_option_of(view, "--stage-column", question, &scratch));
    arena_free(&scratch);
}

bool reading_doubt_ask(const struct sheet_view *view, const struct sheet_reading *readings,
                       size_t n, struct error *error)
{
    struct arena scratch = {0};
    struct buffer doubt = {0}, hint = {0};
    size_t columns[READING_MOST];
    static const char *const names[] = {"candidate", "interviewer", "question", "score"};
    for (size_t role = 0; role < 4; role++) {
        for (size_t i = 0; i < n; i++)
            columns[i] = (const size_t[]){readings[i].candidate, readings[i].interviewer,
                                          readings[i].question, readings[i].score}[role];
        add_role(view, names[role], columns, n, &doubt);
    }
    if (!doubt.length)
        buffer_add(&doubt, "the columns of scores may be questions or interviewers");
    const char *const all = option_of_all_scores(view, readings, n, &scratch);
    if (*all)
        buffer_format(&hint, "say which with %s, or with the one of them that alone is a score",
                      all);
    for (size_t i = 0; i < n && !*all; i++) {
        const char *const options = options_of(view, readings, n, i, &scratch);
        if (*options && (!hint.data || !strstr(hint.data, options)))
            buffer_format(&hint, "%s%s", hint.length ? ", or " : "say which with ", options);
    }
    add_people(view, &readings[0], &hint);
    add_stage(view, readings, n, &hint);
    error_set(error, ERROR_FAILED, "it is not clear how the columns are meant: %s", doubt.data);
    error_hint(error, "%s", hint.length ? hint.data : "say which column is what with --map FILE");
    buffer_free(&doubt);
    buffer_free(&hint);
    arena_free(&scratch);
    return error_at(error, "", view->header->line, 0);
}

/* Half of the headings at least are as persons' names may be. */
static bool may_be_persons(const struct sheet_view *view, const struct sheet_reading *reading)
{
    size_t persons = 0;
    for (size_t i = 0; i < reading->n_fields; i++)
        persons += person_text_likeness(view->columns.column[reading->fields[i]].heading) !=
                   PERSON_NOT;
    return reading->n_fields > 1 && 2 * persons >= reading->n_fields;
}

bool reading_doubt_short(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct error *error)
{
    if (reading->kind != READING_WIDE || reading->interviewer == SIZE_MAX ||
        reading->question != SIZE_MAX || view->told[COLUMN_INTERVIEWER])
        return true;
    const struct sheet_column *const who = &view->columns.column[reading->interviewer];
    if (who->name.column != COLUMN_UNKNOWN ||
        sheet_view_holds_persons(view, reading->interviewer) ||
        (!may_be_persons(view, reading) &&
         !rater_columns_may_be_short(&view->columns, reading->fields, reading->n_fields)))
        return true;
    struct arena scratch = {0};
    error_set(error, ERROR_FAILED, "it is not clear whether '%s' %s says who asked or what",
              column_option_heading(view, reading->interviewer, &scratch),
              column_option_values(view, reading->interviewer, &scratch));
    error_hint(error, "say which with %s %s, or with %s",
               column_option_of(view, "--question-column", reading->interviewer, &scratch),
               column_option(view, "--rater-columns", reading->fields, reading->n_fields, &scratch),
               column_option_of(view, "--interviewer-column", reading->interviewer, &scratch));
    arena_free(&scratch);
    return error_at(error, "", view->header->line, 0);
}

bool reading_doubt_raters(const struct sheet_view *view, const struct sheet_reading *reading,
                          struct error *error)
{
    struct arena scratch = {0};
    struct rater_column *const raters = ARENA_ARRAY(&scratch, reading->n_fields + 1,
                                                    struct rater_column);
    const bool asked = reading->kind == READING_WIDE && view->interviewer_given &&
                       !view->n_told_fields && reading->n_fields > 1 &&
                       rater_columns_crossed(&view->columns, reading->fields, reading->n_fields,
                                             &scratch, raters) >= RATERS_BY_NAME;
    if (asked) {
        error_set(error, ERROR_FAILED,
                  "the headings name interviewers, such as '%s', and one person shall have given "
                  "all scores",
                  text_printable(&scratch, raters[0].rater, COLUMN_OPTION_NAME_WIDTH));
        error_hint(error, "leave it to them who scored, without --interviewer; if they name "
                          "none, name the columns of scores with --score-column");
        error_at(error, "", view->header->line, 0);
    }
    arena_free(&scratch);
    return !asked;
}

bool reading_doubt_unheaded(const struct sheet_view *view, const struct sheet_reading *reading,
                            struct error *error)
{
    if (reading->kind != READING_RATERS || reading->raters_by || view->told_raters ||
        view->told[COLUMN_CANDIDATE] || view->told[COLUMN_CANDIDATE_NAME] ||
        view->columns.column[reading->candidate].name.column != COLUMN_UNKNOWN)
        return true;
    struct arena scratch = {0};
    error_set(error, ERROR_FAILED,
              "no heading says who was scored and who scored: '%s' %s may say either, and the "
              "columns of scores may be questions or interviewers",
              column_option_heading(view, reading->candidate, &scratch),
              column_option_values(view, reading->candidate, &scratch));
    error_hint(
        error, "say which is which with %s %s %s, or with %s %s %s",
        column_option_of(view, "--candidate-column", reading->question, &scratch),
        column_option_of(view, "--interviewer-column", reading->candidate, &scratch),
        column_option(view, "--score-column", reading->fields, reading->n_fields, &scratch),
        column_option_of(view, "--candidate-column", reading->candidate, &scratch),
        column_option_of(view, "--question-column", reading->question, &scratch),
        column_option(view, "--rater-columns", reading->fields, reading->n_fields, &scratch));
    arena_free(&scratch);
    return error_at(error, "", view->header->line, 0);
}

/* A column of texts that a heading tells as the question's; SIZE_MAX: there is none. */
static size_t find_question(const struct sheet_view *view)
{
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < view->columns.n; i++)
        if (view->columns.column[i].name.column == COLUMN_QUESTION &&
            view->columns.column[i].n_distinct > 1 &&
            !sheet_column_is_scores(&view->columns.column[i]))
            found = i;
    return found;
}

bool reading_doubt_people(const struct sheet_view *view, const struct sheet_reading *reading,
                          struct error *error)
{
    struct arena scratch = {0};
    size_t *const people = ARENA_ARRAY(&scratch, view->columns.n + 1, size_t);
    const size_t question = find_question(view), n = column_option_people(view, people);
    const bool unread = reading->kind == READING_WIDE && reading->question == SIZE_MAX;
    const bool one = reading->kind == READING_LONG && reading->question == question &&
                     view->columns.column[reading->score].name.column == COLUMN_UNKNOWN &&
                     !view->told[COLUMN_SCORE];
    const bool asked = n > 1 && question != SIZE_MAX && (unread || one) && !view->n_told_fields &&
                       !view->told[COLUMN_CANDIDATE] && !view->told[COLUMN_CANDIDATE_NAME] &&
                       view->columns.column[reading->candidate].name.column == COLUMN_UNKNOWN;
    if (asked) {
        error_set(
            error, ERROR_FAILED,
            "no heading says who was scored: it may be '%s' %s, though '%s' says the question",
            column_option_heading(view, reading->candidate, &scratch),
            column_option_values(view, reading->candidate, &scratch),
            column_option_heading(view, question, &scratch));
        error_hint(error,
                   "if each of the columns of scores is a candidate, say so with %s; or say "
                   "which column names the candidate, such as %s",
                   column_option(view, "--candidate-column", people, n, &scratch),
                   column_option_of(view, "--candidate-column", reading->candidate, &scratch));
        error_at(error, "", view->header->line, 0);
    }
    arena_free(&scratch);
    return !asked;
}
