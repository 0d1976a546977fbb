#include "ingest/score_record.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "ingest/decimal.h"
#include "ingest/missing_form.h"
#include "ingest/scale_spec.h"

enum { MAX_NAME = 500, VALUE_WIDTH = 200, SHOWN_WIDTH = 40 };

/* A record on its way to a row. */
struct raw_row {
    const struct csv_record *record;
    struct score_rules *rules;
    struct arena *texts;
    const char *cell[N_SCORE_COLUMNS]; /* trimmed; empty where the file has no such column */
    struct reject *reject;
};

/* Each of these returns false, and has filled the reject. */
static bool reject_record(struct raw_row *row, const char *reason, const char *hint)
{
    row->reject->column = row->reject->value = "";
    row->reject->reason = reason;
    row->reject->hint = hint;
    return false;
}

static bool reject_cell(struct raw_row *row, enum score_column column, const char *reason,
                        const char *hint)
{
    const char *const cell = row->record->fields[row->rules->columns.field[column]].text;
    reject_record(row, reason, hint);
    row->reject->column = row->rules->columns.name[column];
    row->reject->value = text_printable(row->texts, cell, VALUE_WIDTH);
    return false;
}

static const char *shown(struct raw_row *row, const char *text)
{
    return text_printable(row->texts, text, SHOWN_WIDTH);
}

static bool check_shape(struct raw_row *row)
{
    if (row->record->fault)
        return reject_record(row, row->record->fault,
                             "a text with commas, quotes or line ends stands between quotes, and "
                             "each quote inside it is doubled");
    if (row->record->n_fields == row->rules->columns.n_fields)
        return true;
    return reject_record(row,
                         arena_format(row->texts, "it has %zu field%s, the header has %zu",
                                      row->record->n_fields, row->record->n_fields == 1 ? "" : "s",
                                      row->rules->columns.n_fields),
                         "a text with commas stands between quotes");
}

static bool is_ascii(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    return true;
}

/* Trimmed and composed; plain ASCII, nearly every cell, stays where it is. */
static const char *clean(struct raw_row *row, const struct csv_field *field)
{
    if (!is_ascii(field->text, field->length))
        return text_compose(row->texts, text_trim(row->texts, field->text));
    static const char blanks[] = " \t\n\v\f\r";
    size_t length = field->length;
    while (length && strchr(blanks, field->text[length - 1]))
        length--;
    field->text[length] = '\0';
    return field->text + strspn(field->text, blanks);
}

static bool take_cell(struct raw_row *row, enum score_column column)
{
    const size_t index = row->rules->columns.field[column];
    if (index == SIZE_MAX) {
        row->cell[column] = "";
        return true;
    }
    const struct csv_field *const field = &row->record->fields[index];
    if (!text_is_utf8(field->text, field->length))
        return reject_cell(row, column, "it is not UTF-8 text", "save the file as \"CSV UTF-8\"");
    if (strlen(field->text) != field->length)
        return reject_cell(row, column, "it holds a NUL character",
                           "remove it, or save the file as \"CSV UTF-8\"");
    row->cell[column] = clean(row, field);
    if (column != COLUMN_COMMENT && strlen(row->cell[column]) > MAX_NAME)
        return reject_cell(row, column, "it is longer than 500 bytes",
                           "only a comment may be as long as it likes");
    return true;
}

/* Something that can be seen and compared: more than blanks, control and ignorable characters. */
static bool is_visible(struct raw_row *row, const char *text)
{
    for (const char *c = text; *c; c++)
        if (*c > ' ' && *c < 0x7F)
            return true;
    return *text && text_width(text) > 0 && *text_fold(row->texts, text);
}

static bool take_cells(struct raw_row *row)
{
    for (enum score_column column = 0; column < N_SCORE_COLUMNS; column++)
        if (!take_cell(row, column))
            return false;
    if (!is_visible(row, row->cell[COLUMN_CANDIDATE]))
        return reject_cell(row, COLUMN_CANDIDATE, "the candidate is missing",
                           "say who was interviewed");
    if (!is_visible(row, row->cell[COLUMN_INTERVIEWER]))
        return reject_cell(row, COLUMN_INTERVIEWER, "the interviewer is missing",
                           "say who gave the score");
    if (!is_visible(row, row->cell[COLUMN_QUESTION]))
        return reject_cell(row, COLUMN_QUESTION, "the question is missing",
                           "give the question's code");
    return true;
}

static bool take_date(struct raw_row *row, int32_t *day)
{
    const char *const cell = row->cell[COLUMN_INTERVIEW_DATE];
    *day = INT32_MIN;
    if (missing_form(cell) || date_parse_iso(cell, day))
        return true;
    return reject_cell(
        row, COLUMN_INTERVIEW_DATE,
        arena_format(row->texts, "'%s' is not a date of the calendar", shown(row, cell)),
        "write dates as year-month-day: 2026-10-31");
}

static bool reject_scale(struct raw_row *row, enum score_column column, const char *reason)
{
    return reject_cell(row, column, reason,
                       "for all scores on one scale, give it with --scale 1..5");
}

/* The scale that min_score and max_score give. */
static bool take_range(struct raw_row *row, size_t *index)
{
    const char *const min = row->cell[COLUMN_MIN_SCORE], *const max = row->cell[COLUMN_MAX_SCORE];
    int64_t lowest = DECIMAL_ONE, highest;
    if (!decimal_parse(max, &highest))
        return reject_scale(row, COLUMN_MAX_SCORE,
                            arena_format(row->texts, "'%s' is not a number", shown(row, max)));
    if (!missing_form(min) && !decimal_parse(min, &lowest))
        return reject_scale(row, COLUMN_MIN_SCORE,
                            arena_format(row->texts, "'%s' is not a number", shown(row, min)));
    struct error error = {0};
    return import_scales_use_range(&row->rules->scales, lowest, highest, row->rules->run, index,
                                   &error) ||
           reject_scale(row, COLUMN_MAX_SCORE, arena_copy(row->texts, error.message));
}

static bool take_scale(struct raw_row *row, bool missing, size_t *index)
{
    if (row->rules->declared) {
        *index = 0;
        return true;
    }
    if (!missing_form(row->cell[COLUMN_MAX_SCORE]))
        return take_range(row, index);
    if (row->rules->bank_scale) {
        struct error error = {0};
        return import_scales_use(&row->rules->scales, row->rules->bank_scale, index, &error) ||
               reject_record(row, arena_copy(row->texts, error.message), "");
    }
    *index = row->rules->scales.last;
    if (missing && row->rules->scales.n)
        return true;
    return reject_scale(row, COLUMN_MAX_SCORE, "the highest score is missing");
}

static const char *score_hint(struct raw_row *row, const struct scale *scale)
{
    const char *const highest = scale->labels[scale->n_levels - 1];
    const bool from_one = strcmp(scale->labels[0], "1") == 0;
    int64_t number;
    if (decimal_parse(row->cell[COLUMN_SCORE], &number) && number == 0 && from_one)
        return arena_format(row->texts, "if 0 is a score, give --scale 0..%s", highest);
    if (strchr(row->cell[COLUMN_SCORE], ','))
        return "write numbers with a decimal point: 4.5";
    return "give the scale that was used with --scale; an answer without a score is left blank";
}

static const char *scale_shown(struct raw_row *row, const struct scale *scale)
{
    if (strstr(scale->name, ".."))
        return scale->name;
    return arena_format(row->texts, "'%s' … '%s'", shown(row, scale->labels[0]),
                        shown(row, scale->labels[scale->n_levels - 1]));
}

/* A label of the scale comes before a form of "missing": a scale may have a level "None". */
static bool take_score(struct raw_row *row, struct score_row *ret)
{
    const char *const cell = row->cell[COLUMN_SCORE];
    const bool missing = missing_form(cell);
    if (!take_scale(row, missing, &ret->scale))
        return false;
    const struct scale *const scale = &row->rules->scales.scale[ret->scale];
    if (scale_level(scale, cell, &ret->level))
        return true;
    ret->level = LEVEL_MISSING;
    if (missing)
        return true;
    return reject_cell(row, COLUMN_SCORE,
                       arena_format(row->texts, "'%s' is not a score on the scale %s",
                                    shown(row, cell), scale_shown(row, scale)),
                       score_hint(row, scale));
}

static bool take_record(struct raw_row *row, struct score_row *ret)
{
    struct score_row result = {
        .offset = row->record->offset, .length = row->record->length, .line = row->record->line};
    if (!check_shape(row) || !take_cells(row) || !take_date(row, &result.day) ||
        !take_score(row, &result))
        return false;
    result.candidate = row->cell[COLUMN_CANDIDATE];
    result.candidate_name = row->cell[COLUMN_CANDIDATE_NAME];
    result.role = row->cell[COLUMN_ROLE];
    result.stage = row->cell[COLUMN_STAGE];
    result.interview = row->cell[COLUMN_INTERVIEW_ID];
    result.interviewer = row->cell[COLUMN_INTERVIEWER];
    result.question = row->cell[COLUMN_QUESTION];
    result.topic = row->cell[COLUMN_TOPIC];
    result.comment = row->cell[COLUMN_COMMENT];
    result.outcome = row->cell[COLUMN_OUTCOME];
    *ret = result;
    return true;
}

bool score_record_read(const struct csv_record *record, struct score_rules *rules,
                       struct arena *texts, struct score_row *ret, struct reject *reject)
{
    struct reject fault = {
        .offset = record->offset, .length = record->length, .line = record->line};
    struct raw_row row = {.record = record, .rules = rules, .texts = texts, .reject = &fault};
    if (take_record(&row, ret))
        return true;
    *reject = fault;
    return false;
}
