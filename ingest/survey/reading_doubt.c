#include "ingest/survey/reading_doubt.h"

#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/cells/person_text.h"
#include "ingest/sheet/names_across.h"
#include "ingest/survey/rater_columns.h"
#include "ingest/survey/role_weight.h"

enum {
    NAME_WIDTH = 40,
    VALUE_WIDTH = 20,
    VALUES = 3,
    MOST_COLUMNS = 4,
    LONGEST_LIST = 160,
    FEW_LEVELS = 10
};

static const char *heading_of(const struct sheet_view *view, size_t column, struct arena *arena)
{
    const char *const heading = view->columns.column[column].heading;
    return *heading ? text_printable(arena, heading, NAME_WIDTH)
                    : arena_format(arena, "column %zu", column + 1);
}

/* Whether a heading can stand between quotes on a command line, and means one column. */
static bool can_be_pasted(const struct sheet_view *view, size_t column, bool in_list)
{
    const char *const heading = view->columns.column[column].heading;
    struct arena scratch = {0};
    const bool plain = strcmp(text_printable(&scratch, heading, 0), heading) == 0;
    size_t same = 0;
    for (size_t i = 0; i < view->columns.n; i++)
        same += strcmp(text_fold(&scratch, view->columns.column[i].heading),
                       text_fold(&scratch, heading)) == 0;
    arena_free(&scratch);
    /* A word in capitals alone reads like a placeholder. */
    return plain && same == 1 && *heading && !strpbrk(heading, "'\"\\$`;!") &&
           strlen(heading) <= NAME_WIDTH && !(in_list && strchr(heading, ',')) &&
           strspn(heading, "ABCDEFGHIJKLMNOPQRSTUVWXYZ|%") != strlen(heading) &&
           strspn(heading, "0123456789") != strlen(heading) &&
           !strchr(".,:)", heading[strlen(heading) - 1]);
}

const char *reading_doubt_option(const struct sheet_view *view, const char *option,
                                 const size_t *columns, size_t n, struct arena *arena)
{
    const char *list = "";
    bool pasted = true;
    for (size_t i = 0; i < n; i++)
        pasted = pasted && can_be_pasted(view, columns[i], n > 1);
    for (size_t i = 0; i < n && pasted; i++)
        list = arena_format(arena, "%s%s%s", list, i ? "," : "",
                            view->columns.column[columns[i]].heading);
    if (!pasted || strlen(list) > LONGEST_LIST) {
        list = "";
        for (size_t i = 0; i < n; i++)
            list = arena_format(arena, "%s%s%zu", list, i ? "," : "", columns[i] + 1);
    }
    return arena_format(arena, strpbrk(list, " ()[]&*?<>|#~{}") ? "%s '%s'" : "%s %s", option,
                        list);
}

static const char *option_of(const struct sheet_view *view, const char *option, size_t column,
                             struct arena *arena)
{
    return reading_doubt_option(view, option, &column, 1, arena);
}

/* Three values of a column, in brackets. */
static const char *values_of(const struct sheet_view *view, size_t column, struct arena *arena)
{
    const struct sheet_column *const it = &view->columns.column[column];
    const char *text = "";
    size_t n = 0;
    for (size_t row = 0; row < view->columns.n_rows && n < VALUES; row++) {
        bool before = it->id[row] == 0;
        for (size_t i = 0; i < row && !before; i++)
            before = it->id[i] == it->id[row];
        if (before)
            continue;
        text = arena_format(
            arena, "%s%s%s", text, n++ ? ", " : "",
            text_printable(arena, sheet_sample_cell(view->columns.row[row], column), VALUE_WIDTH));
    }
    return arena_format(arena, "(%s)", text);
}

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
    buffer_format(out, "%s'%s' %s", *n ? ", " : "", heading_of(view, column, &scratch),
                  values_of(view, column, &scratch));
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
        text = reading_doubt_option(view, "--rater-columns", reading->fields, reading->n_fields,
                                    arena);
    else if (kinds_differ(readings, n) && reading->kind == READING_WIDE)
        text = reading_doubt_option(view, "--score-column", reading->fields, reading->n_fields,
                                    arena);
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        const size_t column = *(const size_t *)((const char *)reading + roles[i].offset);
        if (column != SIZE_MAX && differ_in(readings, n, roles[i].offset))
            text = arena_format(arena, "%s%s%s", text, *text ? " " : "",
                                option_of(view, roles[i].option, column, arena));
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
    return n_columns > 1 ? reading_doubt_option(view, "--score-column", columns, n_columns, arena)
                         : "";
}

/* Columns of scores without a meaning, each of which may be a candidate's. */
static size_t list_people(const struct sheet_view *view, size_t *ret)
{
    size_t n = 0;
    for (size_t i = 0; i < view->columns.n; i++)
        if (view->columns.column[i].name.column == COLUMN_UNKNOWN && !view->parts[i].part &&
            sheet_column_is_scores(&view->columns.column[i]))
            ret[n++] = i;
    return n;
}

/* Where a heading tells the question, and none the candidate or which column is the score, the
 * columns of scores may be those of candidates. */
static void add_people(const struct sheet_view *view, const struct sheet_reading *reading,
                       struct buffer *hint)
{
    struct arena scratch = {0};
    size_t *const people = ARENA_ARRAY(&scratch, view->columns.n + 1, size_t);
    const size_t n = list_people(view, people);
    if (n > 1 && reading->question != SIZE_MAX && !view->told[COLUMN_CANDIDATE] &&
        view->columns.column[reading->question].name.column == COLUMN_QUESTION &&
        (reading->candidate == SIZE_MAX ||
         view->columns.column[reading->candidate].name.column == COLUMN_UNKNOWN))
        buffer_format(hint, "%s if each of them is a candidate, with %s",
                      hint->length ? ", or" : "say which with --map FILE, or",
                      reading_doubt_option(view, "--candidate-column", people, n, &scratch));
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
    error_set(error, ERROR_FAILED, "it is not clear how the columns are meant: %s", doubt.data);
    error_hint(error, "%s", hint.length ? hint.data : "say which column is what with --map FILE");
    buffer_free(&doubt);
    buffer_free(&hint);
    arena_free(&scratch);
    return error_at(error, "", view->header->line, 0);
}

bool reading_doubt_short(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct error *error)
{
    if (reading->kind != READING_WIDE || reading->interviewer == SIZE_MAX ||
        reading->question != SIZE_MAX || view->told[COLUMN_INTERVIEWER])
        return true;
    const struct sheet_column *const who = &view->columns.column[reading->interviewer];
    if (who->name.column != COLUMN_UNKNOWN ||
        2 * (who->n_persons + who->n_addresses) >= who->n_filled ||
        !rater_columns_may_be_short(&view->columns, reading->fields, reading->n_fields))
        return true;
    struct arena scratch = {0};
    error_set(error, ERROR_FAILED, "it is not clear whether '%s' %s says who asked or what",
              heading_of(view, reading->interviewer, &scratch),
              values_of(view, reading->interviewer, &scratch));
    error_hint(
        error, "say which with %s %s, or with %s",
        option_of(view, "--question-column", reading->interviewer, &scratch),
        reading_doubt_option(view, "--rater-columns", reading->fields, reading->n_fields, &scratch),
        option_of(view, "--interviewer-column", reading->interviewer, &scratch));
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
                  text_printable(&scratch, raters[0].rater, NAME_WIDTH));
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
              heading_of(view, reading->candidate, &scratch),
              values_of(view, reading->candidate, &scratch));
    error_hint(
        error, "say which is which with %s %s %s, or with %s %s %s",
        option_of(view, "--candidate-column", reading->question, &scratch),
        option_of(view, "--interviewer-column", reading->candidate, &scratch),
        reading_doubt_option(view, "--score-column", reading->fields, reading->n_fields, &scratch),
        option_of(view, "--candidate-column", reading->candidate, &scratch),
        option_of(view, "--question-column", reading->question, &scratch),
        reading_doubt_option(view, "--rater-columns", reading->fields, reading->n_fields,
                             &scratch));
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
    const size_t question = find_question(view), n = list_people(view, people);
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
            heading_of(view, reading->candidate, &scratch),
            values_of(view, reading->candidate, &scratch), heading_of(view, question, &scratch));
        error_hint(error,
                   "if each of the columns of scores is a candidate, say so with %s; or say "
                   "which column names the candidate, such as %s",
                   reading_doubt_option(view, "--candidate-column", people, n, &scratch),
                   option_of(view, "--candidate-column", reading->candidate, &scratch));
        error_at(error, "", view->header->line, 0);
    }
    arena_free(&scratch);
    return !asked;
}

static bool has_meaning(const struct sheet_view *view, enum score_column name)
{
    for (size_t i = 0; i < view->columns.n; i++)
        if (view->columns.column[i].name.column == name)
            return true;
    return false;
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
        buffer_format(list, "%s'%s'", i ? ", " : "",
                      text_printable(&scratch, view->columns.column[i].heading, NAME_WIDTH));
    arena_free(&scratch);
}

/* Of two columns that no word tells apart either may be the candidate. */
static void add_guess(const struct sheet_view *view, size_t candidate, size_t column,
                      struct buffer *out)
{
    struct arena scratch = {0};
    const char *const as_interviewer = option_of(view, "--interviewer-column", column, &scratch);
    if (candidate != SIZE_MAX && view->columns.column[candidate].name.column == COLUMN_UNKNOWN &&
        !view->told[COLUMN_CANDIDATE])
        buffer_format(out, ", or %s %s, or %s %s",
                      option_of(view, "--candidate-column", candidate, &scratch), as_interviewer,
                      option_of(view, "--candidate-column", column, &scratch),
                      option_of(view, "--interviewer-column", candidate, &scratch));
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
                           list_people(view, people) > 1 &&
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

/* "Ann Lee; Bob Roy" under a heading that is not about people: who sat on a panel. */
static bool may_name_interviewers(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    struct arena scratch = {0};
    size_t names = 0;
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
        2 * (it->n_persons + it->n_addresses) >= it->n_filled)
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
            buffer_format(out, ", or %s", option_of(view, "--candidate-column", i, &scratch));
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
        buffer_add(out, ", or if the columns are rows, with --turned --candidate-column 1 "
                        "--interviewer-column 2, or --turned --candidate-column 2 "
                        "--interviewer-column 1");
    else if (across.n > 2)
        buffer_add(out, ", or if the columns are rows, with --turned");
    else if (name == COLUMN_UNKNOWN || name == COLUMN_TOPIC || name == COLUMN_QUESTION ||
             name == COLUMN_QUESTION_TITLE || name == COLUMN_CRITERION)
        buffer_add(out, ", or if each column is a candidate, with --turned --interviewer NAME");
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
                      option_of(view, "--question-column", 0, &scratch),
                      reading_doubt_option(view, "--rater-columns", columns, n, &scratch));
    else if (has_meaning(view, COLUMN_QUESTION) && n > 1)
        buffer_format(out, ", or %s",
                      reading_doubt_option(view, "--rater-columns", columns, n, &scratch));
    arena_free(&scratch);
}

static bool hint_interviewer(const struct sheet_view *view, const struct sheet_reading *best,
                             struct error *error)
{
    struct arena scratch = {0};
    struct buffer more = {0};
    struct rater_column *const raters = ARENA_ARRAY(&scratch, best->n_fields + 1,
                                                    struct rater_column);
    add_sides(view, best, &more);
    add_guesses(view, best, false, &more);
    if (best->kind == READING_WIDE && best->n_fields > 1 &&
        (has_meaning(view, COLUMN_QUESTION) ||
         rater_columns_alone(&view->columns, best->fields, best->n_fields, &scratch, raters)))
        buffer_format(
            &more, ", or %s",
            reading_doubt_option(view, "--rater-columns", best->fields, best->n_fields, &scratch));
    else
        add_raters_beside(view, &more);
    if (best->candidate == 0 && find_known_candidate(view) == SIZE_MAX)
        add_turned(view, &more);
    error_hint(error, "if one person gave all the scores, say who with --interviewer NAME%s",
               more.data ? more.data : "");
    buffer_free(&more);
    arena_free(&scratch);
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
        n = list_people(view, people);
    return reading_doubt_option(view, "--candidate-column", people, n, arena);
}

static bool hint_lacking(const struct sheet_view *view, const struct sheet_reading *best,
                         const char *product, bool scores, struct error *error)
{
    struct buffer more = {0};
    struct arena scratch = {0};
    const char *const content = likely_content(view);
    if (scores && best && best->candidate != SIZE_MAX)
        return hint_interviewer(view, best, error);
    if (scores)
        add_guesses(view, best, true, &more);
    if (scores && !asks_by_columns(view, best))
        add_turned(view, &more);
    if (content && !scores && product)
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
    else if (more.length)
        error_hint(error, "say which with %s", more.data + strlen(", or "));
    else
        error_hint(error, "where they have other names, say which with --map FILE "
                          "(docs/mapping.md)");
    buffer_free(&more);
    arena_free(&scratch);
    return false;
}

bool reading_doubt_lacks(const struct sheet_view *view, const struct sheet_reading *best,
                         const char *product, struct error *error)
{
    struct buffer missing = {0}, headings = {0};
    const bool scores = best != NULL;
    const bool question = scores && (best->kind != READING_LONG || best->question != SIZE_MAX);
    if (!best ? !has_meaning(view, COLUMN_CANDIDATE) && !has_meaning(view, COLUMN_CANDIDATE_NAME)
              : best->candidate == SIZE_MAX)
        buffer_add(&missing, column_name_usual(COLUMN_CANDIDATE));
    if ((!best ? !has_meaning(view, COLUMN_INTERVIEWER) &&
                     !has_meaning(view, COLUMN_INTERVIEWER_FIRST)
               : best->interviewer == SIZE_MAX) &&
        !view->interviewer_given)
        buffer_format(&missing, "%s%s", missing.length ? ", " : "",
                      column_name_usual(COLUMN_INTERVIEWER));
    if (!question && !has_meaning(view, COLUMN_QUESTION))
        buffer_format(&missing, "%s%s, or a column for each question", missing.length ? ", " : "",
                      column_name_usual(COLUMN_QUESTION));
    if (!scores)
        buffer_format(&missing, "%sscore", missing.length ? ", " : "");
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
