#include "ingest/survey/doubt/reading_lack.h"

#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/cells/person_text.h"
#include "ingest/sheet/names_across.h"
#include "ingest/survey/doubt/column_option.h"
#include "ingest/survey/doubt/tick_columns.h"
#include "ingest/survey/rater_columns.h"
#include "ingest/survey/role_weight.h"

enum { MOST_COLUMNS = 4, FEW_LEVELS = 10 };

static bool has_meaning(const struct sheet_view *view, enum score_column name)
{
    return sheet_columns_find(&view->columns, name) != SIZE_MAX;
}

/* What a file without scores seems to be. */
static const char *likely_content(const struct sheet_view *view)
{
    const bool people = has_meaning(view, COLUMN_CANDIDATE) ||
                        has_meaning(view, COLUMN_CANDIDATE_NAME) ||
                        has_meaning(view, COLUMN_CANDIDATE_FIRST) ||
                        has_meaning(view, COLUMN_INTERVIEWER_FIRST);
    const bool question = has_meaning(view, COLUMN_QUESTION) ||
                          has_meaning(view, COLUMN_QUESTION_TITLE);
    if (people && has_meaning(view, COLUMN_INTERVIEW_DATE))
        return "a list of interviews, without their scores";
    if (people)
        return "a list of candidates";
    return question ? "a list of questions; load it with assay bank import" : NULL;
}

static void add_headings(const struct sheet_view *view, struct buffer *list)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < view->columns.n && list->length < 600; i++)
        buffer_format(
            list, "%s'%s'", i ? ", " : "",
            text_printable(&scratch, view->columns.column[i].heading, COLUMN_OPTION_NAME_WIDTH));
    arena_free(&scratch);
}

/* Of two columns that no word tells apart either may be the candidate. */
static void add_guess(const struct sheet_view *view, size_t candidate, size_t column,
                      struct buffer *out)
{
    struct arena scratch = {0};
    const char *const as_interviewer = column_option_of(view, "--interviewer-column", column,
                                                        &scratch);
    if (candidate != SIZE_MAX && view->columns.column[candidate].name.column == COLUMN_UNKNOWN &&
        !view->told[COLUMN_CANDIDATE])
        buffer_format(out, ", or %s %s, or %s %s",
                      column_option_of(view, "--candidate-column", candidate, &scratch),
                      as_interviewer,
                      column_option_of(view, "--candidate-column", column, &scratch),
                      column_option_of(view, "--interviewer-column", candidate, &scratch));
    else
        buffer_format(out, ", or %s", as_interviewer);
    arena_free(&scratch);
}

static bool is_about_questions(const struct sheet_column *column)
{
    return column->name.column == COLUMN_QUESTION || column->name.column == COLUMN_QUESTION_TITLE ||
           column->name.column == COLUMN_CRITERION;
}

/* A question in each row, and several columns of scores, none of which is headed so. */
static bool asks_by_columns(const struct sheet_view *view, const struct sheet_reading *best)
{
    struct arena scratch = {0};
    size_t *const people = ARENA_ARRAY(&scratch, view->columns.n + 1, size_t);
    const bool several = best &&
                         (best->n_fields > 1 ||
                          (best->kind == READING_LONG && best->interviewer != SIZE_MAX &&
                           column_option_people(view, people) > 1 &&
                           view->columns.column[best->score].name.column == COLUMN_UNKNOWN));
    arena_free(&scratch);
    return several && has_meaning(view, COLUMN_QUESTION);
}

/* A question by its heading, which is not what was scored; an item may be. */
static bool is_only_question(const struct sheet_view *view, const struct sheet_reading *best,
                             const struct sheet_column *column)
{
    bool item = heading_words_count(&column->words, WORD_ID) > 0;
    for (size_t i = 0; i < column->words.n; i++)
        item |= strcmp(column->words.key[i], "item") == 0;
    return best && is_about_questions(column) &&
           (best->n_fields > 1 || (!item && asks_by_columns(view, best)));
}

/* "task_id" of what was judged: whole numbers or texts that tell rows apart, whatever they are
 * called. */
static bool may_name_candidates(const struct sheet_view *view, const struct sheet_reading *best,
                                size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    for (size_t i = 0; best && i < best->n_fields; i++)
        if (best->fields[i] == column)
            return false;
    return (!best || (column != best->interviewer && column != best->score)) &&
           it->name.column != COLUMN_COMMENT && it->name.column != COLUMN_INTERVIEWER &&
           it->name.column != COLUMN_COMPUTED && !is_only_question(view, best, it) &&
           it->n_distinct >= 2 && !it->n_dates && 4 * it->n_long < it->n_filled &&
           it->n_whole == it->n_numbers &&
           (!sheet_column_is_scores(it) || it->n_distinct > FEW_LEVELS) &&
           20 * it->n_filled >= 19 * view->columns.n_rows;
}

/* "Ann Lee; Bob Roy" under a heading that is not about people: who sat on a panel. Or who scored by
 * the heading, though the cells speak against it. */
static bool may_name_interviewers(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    struct arena scratch = {0};
    size_t names = 0;
    if (it->name.column == COLUMN_INTERVIEWER)
        return !sheet_column_is_scores(it);
    for (size_t i = 0; it->name.column == COLUMN_OTHER && i < view->columns.n_rows; i++) {
        const char *const cell = sheet_sample_cell(view->columns.row[i], column);
        names += person_text_likeness(text_trim(
                     &scratch, arena_copy_n(&scratch, cell, strcspn(cell, ";,/&|")))) != PERSON_NOT;
    }
    arena_free(&scratch);
    return names > 0 && 2 * names >= it->n_filled;
}

/* What each candidate has one of, and is no name, is the candidate's own: a post, a school. */
static bool is_candidates_own(const struct sheet_view *view, size_t candidate, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    if (candidate == SIZE_MAX || it->name.column == COLUMN_INTERVIEWER ||
        sheet_view_holds_persons(view, column) || 2 * it->n_forms >= it->n_filled)
        return false;
    const struct dependence with = sheet_columns_dependence(&view->columns, candidate, column);
    return with.n_varying == 0 && with.n_constant > 1;
}

/* Columns that could have a role, though nothing says so: as options. */
static void add_guesses(const struct sheet_view *view, const struct sheet_reading *best,
                        bool candidates, struct buffer *out)
{
    const size_t candidate = best ? best->candidate : SIZE_MAX;
    struct arena scratch = {0};
    size_t n = 0;
    for (size_t i = 0; i < view->columns.n && n < MOST_COLUMNS; i++) {
        const double weight = candidates ? role_weight_candidate(view, i)
                                         : role_weight_interviewer(view, i, candidate);
        const bool guessed = candidates ? may_name_candidates(view, best, i)
                                        : may_name_interviewers(view, i);
        if ((weight < ROLE_IMPOSSIBLE / 2 && !guessed) || i == candidate ||
            (!candidates && is_candidates_own(view, candidate, i)))
            continue;
        if (candidates)
            buffer_format(out, ", or %s",
                          column_option_of(view, "--candidate-column", i, &scratch));
        else
            add_guess(view, candidate, i, out);
        n++;
    }
    arena_free(&scratch);
}

/* Headings that are a grid may name questions and who asked them, on either side. */
static void add_sides(const struct sheet_view *view, const struct sheet_reading *best,
                      struct buffer *out)
{
    struct arena scratch = {0};
    const char *sides[2];
    if (best->kind == READING_WIDE &&
        rater_columns_sides(&view->columns, best->fields, best->n_fields, &scratch, &sides[0],
                            &sides[1]))
        for (size_t i = 0; i < 2; i++)
            buffer_format(out, ", or %s--rater-columns %s%s%s",
                          i ? "" : "where the headings name the interviewers ",
                          strchr(sides[i], ' ') ? "'" : "", sides[i],
                          strchr(sides[i], ' ') ? "'" : "");
    arena_free(&scratch);
}

static bool may_be_turned(const struct sheet_view *view, struct names_across *across)
{
    return !(view->mapping && view->mapping->turned) && names_across_find(view->sheet, across);
}

/* What would be rows may be columns, where no word says that they are not. */
static void add_turned(const struct sheet_view *view, struct buffer *out)
{
    const enum score_column name = view->columns.n ? view->columns.column[0].name.column
                                                   : COLUMN_UNKNOWN;
    struct names_across across;
    if (!may_be_turned(view, &across))
        return;
    if (across.n == 2)
        buffer_add(out, ", or if the columns are rows, say so with --turned --candidate-column 1 "
                        "--interviewer-column 2, or --turned --candidate-column 2 "
                        "--interviewer-column 1");
    else if (across.n > 2)
        buffer_add(out, ", or if the columns are rows, say so with --turned");
    else if (name == COLUMN_UNKNOWN || name == COLUMN_TOPIC || name == COLUMN_QUESTION ||
             name == COLUMN_QUESTION_TITLE || name == COLUMN_CRITERION)
        buffer_add(out,
                   ", or if each column is a candidate, say so with --turned --interviewer NAME");
}

/* The column that a word says is the candidate's; SIZE_MAX: there is none. */
static size_t find_known_candidate(const struct sheet_view *view)
{
    for (size_t i = 0; i < view->columns.n; i++)
        if (view->columns.column[i].name.column == COLUMN_CANDIDATE ||
            view->columns.column[i].name.column == COLUMN_CANDIDATE_NAME)
            return i;
    return SIZE_MAX;
}

/* Of one candidate, whom a column behind the others names: each line a question, each column who
 * asked. */
static void add_raters_beside(const struct sheet_view *view, struct buffer *out)
{
    struct arena scratch = {0};
    const size_t candidate = find_known_candidate(view);
    struct names_across across;
    size_t *const columns = ARENA_ARRAY(&scratch, view->columns.n + 1, size_t);
    size_t n = 0;
    for (size_t i = 1; i < view->columns.n; i++)
        if (i != candidate && sheet_column_is_scores(&view->columns.column[i]))
            columns[n++] = i;
    if (candidate && candidate != SIZE_MAX && n > 1 && may_be_turned(view, &across) &&
        across.n == 1)
        buffer_format(out, ", or if each line is a question, with %s %s",
                      column_option_of(view, "--question-column", 0, &scratch),
                      column_option(view, "--rater-columns", columns, n, &scratch));
    else if (has_meaning(view, COLUMN_QUESTION) && n > 1)
        buffer_format(out, ", or %s", column_option(view, "--rater-columns", columns, n, &scratch));
    arena_free(&scratch);
}

/* Several columns of scores, some of them headed as a person may be and none by a code. */
static bool may_be_raters(const struct sheet_view *view, const struct sheet_reading *best)
{
    size_t persons = 0;
    if (best->kind != READING_WIDE || best->n_fields < 2)
        return false;
    for (size_t i = 0; i < best->n_fields; i++) {
        const struct sheet_column *const it = &view->columns.column[best->fields[i]];
        if (*it->label.code || it->label.maximum != MAXIMUM_NONE)
            return false;
        persons += person_text_likeness(it->heading) != PERSON_NOT;
    }
    return persons > 0 || has_meaning(view, COLUMN_QUESTION) ||
           rater_columns_are_numbered(&view->columns, best->fields, best->n_fields);
}

/* Columns of scores as those of raters. */
static void add_rater_columns(const struct sheet_view *view, const struct sheet_reading *best,
                              struct buffer *out)
{
    struct arena scratch = {0};
    size_t *const people = ARENA_ARRAY(&scratch, view->columns.n + 1, size_t);
    const size_t n = best->kind == READING_LONG ? column_option_people(view, people) : 0;
    if (may_be_raters(view, best))
        buffer_format(
            out, ", or %s",
            column_option(view, "--rater-columns", best->fields, best->n_fields, &scratch));
    else if (n > 1 && best->question != SIZE_MAX &&
             view->columns.column[best->score].name.column == COLUMN_UNKNOWN)
        buffer_format(out, ", or %s %s",
                      column_option_of(view, "--question-column", best->question, &scratch),
                      column_option(view, "--rater-columns", people, n, &scratch));
    else
        add_raters_beside(view, out);
    arena_free(&scratch);
}

static bool hint_interviewer(const struct sheet_view *view, const struct sheet_reading *best,
                             struct error *error)
{
    struct buffer more = {0};
    add_sides(view, best, &more);
    add_guesses(view, best, false, &more);
    add_rater_columns(view, best, &more);
    if (best->candidate == 0 && find_known_candidate(view) == SIZE_MAX)
        add_turned(view, &more);
    error_hint(error, "if one person gave all the scores, say who with --interviewer NAME%s",
               more.data ? more.data : "");
    buffer_free(&more);
    return false;
}

/* The columns of scores as candidates, without one of maxima. */
static const char *option_of_people(const struct sheet_view *view, const struct sheet_reading *best,
                                    struct arena *arena)
{
    size_t *const people = ARENA_ARRAY(arena, view->columns.n + 1, size_t);
    size_t n = 0;
    for (size_t i = 0; i < best->n_fields; i++)
        if (view->columns.column[best->fields[i]].name.column != COLUMN_MAX_SCORE)
            people[n++] = best->fields[i];
    if (best->kind == READING_LONG)
        n = column_option_people(view, people);
    return column_option(view, "--candidate-column", people, n, arena);
}

static bool hint_lacking(const struct sheet_view *view, const struct sheet_reading *best,
                         const char *product, bool scores, struct error *error)
{
    struct buffer more = {0};
    struct arena scratch = {0};
    const char *const content = likely_content(view);
    const char *const ticks = scores ? NULL : tick_columns_tell(view, &scratch);
    if (scores && best && best->candidate != SIZE_MAX)
        return hint_interviewer(view, best, error);
    if (scores)
        add_guesses(view, best, true, &more);
    if (scores && !asks_by_columns(view, best))
        add_turned(view, &more);
    if (ticks)
        error_hint(error, "%s", ticks);
    else if (content && !scores && product)
        error_hint(error, "the file seems to come from %s: %s", product, content);
    else if (content && !scores)
        error_hint(error, "the file seems to be %s", content);
    else if (asks_by_columns(view, best) && best->interviewer != SIZE_MAX)
        error_hint(error, "%s%sif each of the columns of scores is a candidate, say so with %s",
                   more.length ? "say which with " : "",
                   more.length ? arena_format(&scratch, "%s; or ", more.data + strlen(", or "))
                               : "",
                   option_of_people(view, best, &scratch));
    else if (more.length && asks_by_columns(view, best))
        error_hint(error,
                   "say which with %s; if each of the columns of scores is a candidate, say so and "
                   "who gave the scores with %s --interviewer NAME",
                   more.data + strlen(", or "), option_of_people(view, best, &scratch));
    else if (asks_by_columns(view, best))
        error_hint(
            error,
            "if each of the columns of scores is a candidate, say so and who gave the scores "
            "with %s --interviewer NAME",
            option_of_people(view, best, &scratch));
    else if (more.length && strncmp(more.data, ", or if ", strlen(", or if ")) == 0)
        error_hint(error, "%s", more.data + strlen(", or "));
    else if (more.length)
        error_hint(error, "say which with %s", more.data + strlen(", or "));
    else
        error_hint(error,
                   "where columns say it under other headings, name them: --candidate-column "
                   "HEADING --interviewer-column HEADING --question-column HEADING "
                   "--score-column HEADING");
    buffer_free(&more);
    arena_free(&scratch);
    return false;
}

bool reading_lack_tell(const struct sheet_view *view, const struct sheet_reading *best,
                       const char *product, struct error *error)
{
    struct buffer missing = {0}, headings = {0};
    const bool scores = best != NULL;
    const bool question = scores && (best->kind != READING_LONG || best->question != SIZE_MAX);
    if (!best ? !has_meaning(view, COLUMN_CANDIDATE) && !has_meaning(view, COLUMN_CANDIDATE_NAME)
              : best->candidate == SIZE_MAX)
        buffer_add(&missing, "the candidate");
    if ((!best ? !has_meaning(view, COLUMN_INTERVIEWER) &&
                     !has_meaning(view, COLUMN_INTERVIEWER_FIRST)
               : best->interviewer == SIZE_MAX) &&
        !view->interviewer_given)
        buffer_format(&missing, "%sthe interviewer", missing.length ? ", " : "");
    if (!question && !has_meaning(view, COLUMN_QUESTION))
        buffer_format(&missing, "%sthe question (or a column for each)",
                      missing.length ? ", " : "");
    if (!scores)
        buffer_format(&missing, "%sthe score", missing.length ? ", " : "");
    add_headings(view, &headings);
    if (missing.length)
        error_set(error, ERROR_FAILED, "columns are missing: looked for %s; found %s", missing.data,
                  headings.data ? headings.data : "none");
    else
        error_set(error, ERROR_FAILED, "it is not clear which column is what; found %s",
                  headings.data ? headings.data : "none");
    buffer_free(&missing);
    buffer_free(&headings);
    hint_lacking(view, best, product, scores, error);
    return error_at(error, "", view->header->line, 0);
}
