#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/survey/ini_values.h"
#include "ingest/survey/mapping.h"

enum { MAX_QUESTIONS = 4096 };

struct reading {
    struct arena *arena;
    struct mapping mapping;
    struct mapping_question *questions;
};

static bool refuse(const struct ini_value *value, const char *wanted, struct error *error)
{
    struct arena scratch = {0};
    error_set(error, ERROR_FAILED, "%s wants %s, not '%s'", value->key, wanted,
              text_printable(&scratch, value->value, 40));
    arena_free(&scratch);
    return false;
}

static bool refuse_key(const struct ini_value *value, const char *known, struct error *error)
{
    error_set(error, ERROR_FAILED, "there is no '%.40s' in [%.40s]", value->key, value->section);
    return error_hint(error, "there are %s", known);
}

static bool read_truth(const struct ini_value *value, bool *ret, struct error *error)
{
    *ret = strcasecmp(value->value, "yes") == 0;
    return *ret || strcasecmp(value->value, "no") == 0 || refuse(value, "yes or no", error);
}

static bool read_line(const struct ini_value *value, uint64_t *ret, struct error *error)
{
    const size_t n_digits = strspn(value->value, "0123456789");
    *ret = strtoull(value->value, NULL, 10);
    return (n_digits > 0 && n_digits < 10 && !value->value[n_digits] && *ret > 0) ||
           refuse(value, "the number of a line", error);
}

static bool read_decimal_mark(const struct ini_value *value, char *ret, struct error *error)
{
    *ret = value->value[0];
    return strcmp(value->value, ".") == 0 || strcmp(value->value, ",") == 0 ||
           refuse(value, ". or ,", error);
}

static bool read_file_key(struct reading *reading, const struct ini_value *value,
                          struct error *error)
{
    struct mapping *const mapping = &reading->mapping;
    const char *const key = value->key, *const text = value->value;
    const struct {
        const char *key, **ret;
    } texts[] = {{"encoding", &mapping->encoding},
                 {"interviewer", &mapping->interviewer},
                 {"scale", &mapping->scale},
                 {"usual_scale", &mapping->usual_scale}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(key, texts[i].key) == 0) {
            *texts[i].ret = *text ? arena_copy(reading->arena, text) : NULL;
            return true;
        }
    if (!*text)
        return true;
    if (strcmp(key, "delimiter") == 0)
        return mapping_delimiter_find(text, &mapping->delimiter) ||
               refuse(value, "comma, semicolon, tab or pipe", error);
    if (strcmp(key, "decimal_mark") == 0)
        return read_decimal_mark(value, &mapping->decimal_mark, error);
    if (strcmp(key, "header_line") == 0)
        return read_line(value, &mapping->header_line, error);
    if (strcmp(key, "date_order") == 0)
        return date_cell_order_find(text, &mapping->date_order) ||
               refuse(value, "dmy or mdy", error);
    if (strcmp(key, "repair_ids") == 0)
        return read_truth(value, &mapping->repair_ids, error);
    if (strcmp(key, "turned") == 0)
        return read_truth(value, &mapping->turned, error);
    return refuse_key(
        value,
        "encoding, delimiter, decimal_mark, header_line, date_order, repair_ids, turned, "
        "interviewer, scale and usual_scale",
        error);
}

static bool read_column_key(struct reading *reading, const struct ini_value *value,
                            struct error *error)
{
    struct mapping *const mapping = &reading->mapping;
    struct buffer known = {0};
    if (strcmp(value->key, "raters") == 0) {
        mapping->rater_columns = *value->value ? arena_copy(reading->arena, value->value) : NULL;
        return true;
    }
    if (strcmp(value->key, "fill_down") == 0) {
        mapping->fill_down = arena_copy(reading->arena, value->value);
        return true;
    }
    for (enum score_column i = 0; i < N_SCORE_COLUMNS; i++) {
        const char *const key = mapping_column_key(i), *const last = mapping_last_name_key(i);
        const char **const ret = strcmp(value->key, key) == 0            ? &mapping->column[i]
                                 : last && strcmp(value->key, last) == 0 ? &mapping->last_name[i]
                                                                         : NULL;
        if (ret) {
            *ret = arena_copy(reading->arena, value->value);
            buffer_free(&known);
            return true;
        }
        buffer_format(&known, "%s%s%s%s", i ? ", " : "", key, last ? ", " : "", last ? last : "");
    }
    refuse_key(value, known.data, error);
    buffer_free(&known);
    return false;
}

static bool read_question_key(struct reading *reading, const struct ini_value *value,
                              struct error *error)
{
    struct mapping *const mapping = &reading->mapping;
    if (!mapping->n_questions || value->opens_section) {
        if (mapping->n_questions == MAX_QUESTIONS)
            return error_set(error, ERROR_FAILED, "there are more than %d questions",
                             MAX_QUESTIONS);
        if (strcmp(value->key, "column") != 0)
            return error_set(error, ERROR_FAILED, "a [question] begins with its column");
        mapping->n_questions++;
    }
    struct mapping_question *const question = &reading->questions[mapping->n_questions - 1];
    const struct {
        const char *key, **ret;
    } texts[] = {{"column", &question->column},
                 {"comment", &question->comment},
                 {"code", &question->code},
                 {"title", &question->title},
                 {"topic", &question->topic},
                 {"max_score", &question->max_score},
                 {"interviewer", &question->interviewer},
                 {"interviewer_column", &question->interviewer_column}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(value->key, texts[i].key) == 0) {
            *texts[i].ret = arena_copy(reading->arena, value->value);
            return true;
        }
    return refuse_key(
        value, "column, comment, code, title, topic, max_score, interviewer and interviewer_column",
        error);
}

static bool take(const struct ini_value *value, void *context, struct error *error)
{
    if (strcmp(value->section, "file") == 0)
        return read_file_key(context, value, error);
    if (strcmp(value->section, "columns") == 0)
        return read_column_key(context, value, error);
    if (strcmp(value->section, "question") == 0)
        return read_question_key(context, value, error);
    error_set(error, ERROR_FAILED, "there is no section [%.40s]", value->section);
    return error_hint(error, "there are [file], [columns] and [question]");
}

/* Half a name would not be looked at. */
static bool check_names(const struct mapping *mapping, struct error *error)
{
    for (enum score_column i = 0; i < N_SCORE_COLUMNS; i++)
        if (mapping->last_name[i] && *mapping->last_name[i] &&
            (!mapping->column[i] || !*mapping->column[i]))
            return error_set(error, ERROR_FAILED, "%s needs %s, the first name",
                             mapping_last_name_key(i), mapping_column_key(i));
    return true;
}

bool mapping_read(const char *text, size_t length, struct arena *arena, struct mapping *ret,
                  struct error *error)
{
    struct reading reading = {.arena = arena};
    reading.questions = ARENA_ARRAY(arena, MAX_QUESTIONS, struct mapping_question);
    if (!ini_values_read(text, length, take, &reading, error) ||
        !check_names(&reading.mapping, error))
        return false;
    reading.mapping.questions = reading.questions;
    *ret = reading.mapping;
    return true;
}
