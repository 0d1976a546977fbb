#include "ingest/score_columns.h"

#include <stdint.h>
#include <string.h>

#include "base/buffer.h"
#include "base/text.h"

enum { NAME_WIDTH = 40 };

/* Names stand without blanks, underscores and hyphens. The first of a column's names is preferred:
 * where both occur, the other one is free for another use. */
static const struct column_name {
    const char *key, *shown;
    enum score_column column;
    bool second_choice;
} column_names[] = {
    {"candidateid", "candidate_id", COLUMN_CANDIDATE, false},
    {"candidate", "candidate", COLUMN_CANDIDATE, true},
    {"candidatename", "candidate_name", COLUMN_CANDIDATE_NAME, false},
    {"role", "role", COLUMN_ROLE, false},
    {"stage", "stage", COLUMN_STAGE, false},
    {"interviewdate", "interview_date", COLUMN_INTERVIEW_DATE, false},
    {"interviewer", "interviewer", COLUMN_INTERVIEWER, false},
    {"rater", "rater", COLUMN_INTERVIEWER, false},
    {"questionid", "question_id", COLUMN_QUESTION, false},
    {"question", "question", COLUMN_QUESTION, true},
    {"topic", "topic", COLUMN_TOPIC, false},
    {"score", "score", COLUMN_SCORE, false},
    {"maxscore", "max_score", COLUMN_MAX_SCORE, false},
    {"minscore", "min_score", COLUMN_MIN_SCORE, false},
    {"interviewid", "interview_id", COLUMN_INTERVIEW_ID, false},
    {"comment", "comment", COLUMN_COMMENT, false},
    {"outcome", "outcome", COLUMN_OUTCOME, false},
};
enum { N_NAMES = sizeof column_names / sizeof *column_names };

static const enum score_column required[] = {COLUMN_CANDIDATE, COLUMN_INTERVIEWER, COLUMN_QUESTION,
                                             COLUMN_SCORE};
enum { N_REQUIRED = sizeof required / sizeof *required };

static const struct column_name *recognise(const char *cell)
{
    struct arena scratch = {0};
    char *const key = text_fold(&scratch, cell);
    char *end = key;
    for (const char *c = key; *c; c++)
        if (!strchr(" _-", *c))
            *end++ = *c;
    *end = '\0';
    const struct column_name *found = NULL;
    for (size_t i = 0; i < N_NAMES && !found; i++)
        if (strcmp(column_names[i].key, key) == 0)
            found = &column_names[i];
    arena_free(&scratch);
    return found;
}

static bool check_encoding(const struct csv_record *header, struct error *error)
{
    for (size_t i = 0; i < header->n_fields; i++) {
        const struct csv_field *const field = &header->fields[i];
        if (text_is_utf8(field->text, field->length) && strlen(field->text) == field->length)
            continue;
        error_set(error, ERROR_FAILED, "the header is not UTF-8 text");
        return error_hint(error, "save the file as \"CSV UTF-8\"");
    }
    return true;
}

static const char *list_names(struct arena *arena, const struct csv_record *header)
{
    struct buffer list = {0};
    for (size_t i = 0; i < header->n_fields && list.length < 600; i++)
        buffer_format(&list, "%s'%s'", i ? ", " : "",
                      text_printable(arena, header->fields[i].text, NAME_WIDTH));
    const char *const copy = arena_copy(arena, list.data);
    buffer_free(&list);
    return copy;
}

/* "interviewer or rater" */
static void add_names(struct buffer *list, enum score_column column)
{
    const char *joint = list->length ? ", " : "";
    for (size_t i = 0; i < N_NAMES; i++)
        if (column_names[i].column == column) {
            buffer_format(list, "%s%s", joint, column_names[i].shown);
            joint = " or ";
        }
}

static bool check_required(const struct score_columns *columns, const struct csv_record *header,
                           struct arena *arena, struct error *error)
{
    struct buffer missing = {0};
    for (size_t i = 0; i < N_REQUIRED; i++)
        if (columns->field[required[i]] == SIZE_MAX)
            add_names(&missing, required[i]);
    if (missing.length == 0)
        return true;
    error_set(error, ERROR_FAILED, "columns are missing: looked for %s; found %s", missing.data,
              list_names(arena, header));
    buffer_free(&missing);
    if (header->n_fields == 1 && strpbrk(header->fields[0].text, ";\t|"))
        return error_hint(error, "columns are separated by commas; save the file as \"CSV UTF-8\"");
    return error_hint(error, "the first line names the columns; candidate, interviewer, question "
                             "and score are required");
}

/* Gives a column its field. */
static bool place(struct score_columns *columns, enum score_column column, size_t field,
                  const char *name, struct error *error)
{
    if (columns->field[column] != SIZE_MAX) {
        error_set(error, ERROR_FAILED,
                  "two columns give the same: '%s' (column %zu) and '%s' "
                  "(column %zu)",
                  columns->name[column], columns->field[column] + 1, name, field + 1);
        return error_hint(error, "remove or rename one of them");
    }
    columns->field[column] = field;
    columns->name[column] = name;
    return true;
}

/* The columns of one choice: those that a first choice has taken serve elsewhere or not at all. */
static bool place_all(const struct csv_record *header, bool second_choice, struct arena *arena,
                      struct score_columns *columns, bool *used, struct error *error)
{
    const bool has_question_id = columns->field[COLUMN_QUESTION] != SIZE_MAX;
    for (size_t i = 0; i < header->n_fields; i++) {
        const struct column_name *const known = recognise(header->fields[i].text);
        if (!known || known->second_choice != second_choice)
            continue;
        enum score_column column = known->column;
        if (second_choice && column == COLUMN_CANDIDATE && columns->has_candidate_id)
            column = COLUMN_CANDIDATE_NAME;
        if (second_choice && ((column == COLUMN_QUESTION && has_question_id) ||
                              (column == COLUMN_CANDIDATE_NAME &&
                               columns->field[COLUMN_CANDIDATE_NAME] != SIZE_MAX)))
            continue;
        const char *const name = text_printable(arena, header->fields[i].text, NAME_WIDTH);
        if (!place(columns, column, i, name, error))
            return false;
        used[i] = true;
    }
    return true;
}

static void list_unknown(const struct csv_record *header, const bool *used, struct arena *arena,
                         struct score_columns *columns)
{
    const char **const unknown = ARENA_ARRAY(arena, header->n_fields, const char *);
    for (size_t i = 0; i < header->n_fields; i++)
        if (!used[i] && *header->fields[i].text)
            unknown[columns->n_unknown++] = text_printable(arena, header->fields[i].text,
                                                           NAME_WIDTH);
    columns->unknown = unknown;
}

bool score_columns_map(const struct csv_record *header, struct arena *arena,
                       struct score_columns *ret, struct error *error)
{
    struct score_columns columns = {.n_fields = header->n_fields};
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++)
        columns.field[i] = SIZE_MAX;
    bool *const used = ARENA_ARRAY(arena, header->n_fields, bool);
    if (!check_encoding(header, error) || !place_all(header, false, arena, &columns, used, error))
        return false;
    columns.has_candidate_id = columns.field[COLUMN_CANDIDATE] != SIZE_MAX;
    if (!place_all(header, true, arena, &columns, used, error) ||
        !check_required(&columns, header, arena, error))
        return false;
    list_unknown(header, used, arena, &columns);
    *ret = columns;
    return true;
}
