#include "ingest/scores/score_record.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/cell_text.h"
#include "ingest/cells/clock_cell.h"
#include "ingest/cells/criterion_cell.h"
#include "ingest/cells/criterion_label.h"
#include "ingest/cells/date_cell.h"
#include "ingest/cells/date_id.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/row_scale.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/cells/summary_row.h"
#include "ingest/survey/summary_rows.h"

/* GROWTH: composed UTF-8 is at most so many times as long. */
enum { MAX_NAME = 500, GROWTH = 3, VALUE_WIDTH = 200, SHOWN_WIDTH = 40 };

static const struct layout *layout_of(const struct score_record *row)
{
    return &row->rules->survey->layout;
}

/* Each of these returns false, and has filled the reject. */
static bool reject_record(struct score_record *row, const char *reason, const char *hint)
{
    *row->reject = (struct reject){.offset = row->record->offset,
                                   .length = row->record->length,
                                   .line = row->record->line,
                                   .column = "",
                                   .value = "",
                                   .reason = reason,
                                   .hint = hint};
    return false;
}

static bool reject_field(struct score_record *row, size_t field, const char *column,
                         const char *reason, const char *hint)
{
    reject_record(row, reason, hint);
    row->reject->column = column;
    if (field < row->record->n_fields)
        row->reject->value = text_printable(row->texts, row->record->fields[field].text,
                                            VALUE_WIDTH);
    return false;
}

static bool reject_cell(struct score_record *row, enum score_column column, const char *reason,
                        const char *hint)
{
    const struct layout *const layout = layout_of(row);
    return reject_field(row, layout->field[column], layout->name[column], reason, hint);
}

static const char *shown(struct score_record *row, const char *text)
{
    return text_printable(row->texts, text, SHOWN_WIDTH);
}

/* Fields beyond the heading's may be there when they are empty: a separator at the line's end. */
static bool check_shape(struct score_record *row)
{
    const struct csv_record *const record = row->record;
    const size_t wanted = layout_of(row)->header.n;
    if (record->fault)
        return reject_record(row, record->fault,
                             "a text with commas, quotes or line ends stands between quotes, and "
                             "each quote inside it is doubled");
    size_t n = record->n_fields;
    while (n > wanted && record->fields[n - 1].length == 0)
        n--;
    if (n == wanted)
        return true;
    return reject_record(row,
                         arena_format(row->texts, "it has %zu field%s, the header has %zu", n,
                                      n == 1 ? "" : "s", wanted),
                         "a text with commas stands between quotes");
}

/* The text of a field, in its reject named `column`; `limited`: not as long as it likes. */
static bool take_field(struct score_record *row, size_t index, const char *column, bool limited,
                       const char **ret)
{
    const struct csv_field *const field = &row->record->fields[index];
    const char *const fault = cell_text_fault(field);
    if (fault)
        return reject_field(row, index, column, fault, "save the file as \"CSV UTF-8\"");
    *ret = cell_text(field, row->texts);
    if (limited && field->length > MAX_NAME / GROWTH && strlen(*ret) > MAX_NAME)
        return reject_field(row, index, column, "it is longer than 500 bytes",
                            "only a comment may be as long as it likes");
    return true;
}

static bool take_cell(struct score_record *row, enum score_column column)
{
    const struct layout *const layout = layout_of(row);
    const bool limited = column != COLUMN_COMMENT;
    const char *last;
    row->cell[column] = "";
    if (layout->field[column] == SIZE_MAX)
        return true;
    if (!take_field(row, layout->field[column], layout->name[column], limited, &row->cell[column]))
        return false;
    if (layout->second[column] == SIZE_MAX)
        return true;
    if (!take_field(row, layout->second[column], layout->name[column], limited, &last))
        return false;
    row->cell[column] = text_trim(row->texts,
                                  arena_format(row->texts, "%s %s", row->cell[column], last));
    return true;
}

/* Something that can be seen and compared: more than blanks, control and ignorable characters. */
static bool is_visible(struct score_record *row, const char *text)
{
    for (const char *c = text; *c; c++)
        if (*c > ' ' && *c < 0x7F)
            return true;
    return *text && text_width(text) > 0 && *text_fold(row->texts, text);
}

static bool take_cells(struct score_record *row)
{
    for (enum score_column column = 0; column < N_SCORE_COLUMNS; column++)
        if (!take_cell(row, column))
            return false;
    if (row->rules->survey->interviewer)
        row->cell[COLUMN_INTERVIEWER] = row->rules->survey->interviewer;
    else if (layout_of(row)->in_points && !*row->cell[COLUMN_INTERVIEWER])
        row->cell[COLUMN_INTERVIEWER] = "(auto)";
    const enum layout_kind kind = layout_of(row)->kind;
    const bool by_column = kind == LAYOUT_RATERS || kind == LAYOUT_SETS;
    const bool has_question = layout_of(row)->field[COLUMN_QUESTION] != SIZE_MAX;
    if (!is_visible(row, row->cell[COLUMN_CANDIDATE]))
        return reject_cell(row, COLUMN_CANDIDATE, "the candidate is missing",
                           "say who was interviewed");
    if (!by_column && !is_visible(row, row->cell[COLUMN_INTERVIEWER]))
        return reject_cell(row, COLUMN_INTERVIEWER, "the interviewer is missing",
                           "say who gave the score");
    if (has_question && !is_visible(row, row->cell[COLUMN_QUESTION]))
        return reject_cell(row, COLUMN_QUESTION, "the question is missing",
                           "give the question's code");
    return true;
}

static int32_t take_clock(const struct score_record *row, const char *cell, int32_t day)
{
    return day == INT32_MIN ? 0 : clock_cell_read(cell, row->rules->survey->zone, day);
}

static bool take_date(struct score_record *row, enum score_column column, enum date_order order,
                      struct date_read *last)
{
    const char *const cell = row->cell[column];
    struct date_read read = {.day = INT32_MIN};
    if (*last->cell && strcmp(cell, last->cell) == 0)
        return true;
    if (!missing_form(cell) && !date_cell_day(cell, order, row->rules->survey->zone, &read.day))
        return reject_cell(
            row, column,
            arena_format(row->texts, "'%s' is not a date of the calendar", shown(row, cell)),
            "write dates as year-month-day: 2026-10-31");
    read.clock = take_clock(row, cell, read.day);
    const size_t length = strlen(cell);
    if (length < sizeof read.cell)
        memcpy(read.cell, cell, length);
    *last = read;
    return true;
}

/* Times of interviews tell two of one day apart; of times of scores the later one holds. */
static bool take_dates(struct score_record *row)
{
    const struct survey *const survey = row->rules->survey;
    struct date_read *const interviewed = &row->rules->interviewed;
    struct date_read *const submitted = &row->rules->submitted;
    if (!take_date(row, COLUMN_INTERVIEW_DATE, survey->date_order, interviewed) ||
        !take_date(row, COLUMN_SUBMITTED, survey->submission_order, submitted))
        return false;
    row->day = interviewed->day;
    row->clock = interviewed->clock;
    row->submitted_day = submitted->day;
    row->submitted_clock = submitted->clock;
    if (row->rules->dates_are_of_scores) {
        row->submitted_clock = row->clock;
        row->clock = 0;
    }
    return true;
}

static bool reject_scale(struct score_record *row, enum score_column column, const char *reason)
{
    return reject_cell(row, column, reason,
                       "for all scores on one scale, give it with --scale 1..5");
}

static bool use_own(struct score_record *row, int64_t lowest, int64_t highest, bool lowest_told,
                    size_t *index, struct error *error)
{
    struct score_rules *const rules = row->rules;
    if (lowest_told ? rules->survey->range_points : rules->survey->own_points)
        return import_scales_use_points(&rules->scales, lowest_told ? lowest : 0, highest,
                                        rules->run, index, error);
    return import_scales_use_range(&rules->scales, lowest, highest, rules->run, index, error);
}

/* The scale that min_score and max_score give, or the maximum in the cell of a column. */
static bool take_range(struct score_record *row, size_t field, const char *column, const char *max,
                       const char *min, size_t *index)
{
    int64_t lowest = DECIMAL_ONE, highest;
    struct error error = {0};
    const char *const hint = "for all scores on one scale, give it with --scale 1..5";
    if (!decimal_parse(max, &highest))
        return reject_field(row, field, column,
                            arena_format(row->texts, "'%s' is not a number", shown(row, max)),
                            hint);
    if (!missing_form(min) && !decimal_parse(min, &lowest))
        return reject_scale(row, COLUMN_MIN_SCORE,
                            arena_format(row->texts, "'%s' is not a number", shown(row, min)));
    /* A column of maxima beside a column of scores has points. */
    const bool points = field != layout_of(row)->field[COLUMN_MAX_SCORE];
    return (points ? import_scales_use_points(&row->rules->scales, 0, highest, row->rules->run,
                                              index, &error)
                   : use_own(row, lowest, highest, !missing_form(min), index, &error)) ||
           reject_field(row, field, column, arena_copy(row->texts, error.message), hint);
}

/* The scale that the row names. It is kept for the run only when it is met first. */
static bool take_named(struct score_record *row, size_t *index)
{
    const char *const name = row->cell[COLUMN_SCALE];
    struct import_scales *const scales = &row->rules->scales;
    struct row_scale found;
    struct error error = {0};
    if (!row_scale_find(name, layout_of(row)->product, row->texts, &found))
        return reject_scale(row, COLUMN_SCALE,
                            arena_format(row->texts, "'%s' names no scale", shown(row, name)));
    row->product = found.product;
    if (import_scales_find(scales, found.scale, index))
        return true;
    return (row_scale_find(name, layout_of(row)->product, row->rules->run, &found) &&
            import_scales_use(scales, found.scale, index, &error)) ||
           reject_scale(row, COLUMN_SCALE, arena_copy(row->texts, error.message));
}

/* The scale that belongs to one column of scores. */
static bool take_columns_scale(struct score_record *row, const struct layout_question *question,
                               size_t *index)
{
    const struct question_label *const label = &question->label;
    struct score_rules *const rules = row->rules;
    struct error error = {0};
    const bool done = label->maximum == MAXIMUM_LEVELS
                          ? use_own(row, label->lowest, label->highest, label->lowest_told, index,
                                    &error)
                          : import_scales_use_points(&rules->scales, 0, label->highest, rules->run,
                                                     index, &error);
    return done || reject_field(row, question->field, question->column,
                                arena_copy(row->texts, error.message), "");
}

/* The cell in the column of a question's maxima; empty: there is none. */
static const char *maximum_cell(struct score_record *row, const struct layout_question *question)
{
    if (!question || question->maximum == SIZE_MAX ||
        cell_text_fault(&row->record->fields[question->maximum]))
        return "";
    return cell_text(&row->record->fields[question->maximum], row->texts);
}

/* A number under a heading that tells its scale, where the user's scale has words alone. */
static bool is_beside_words(const struct score_record *row, const struct layout_question *question,
                            const struct score_cell *cell)
{
    return question && question->label.maximum != MAXIMUM_NONE && !question->label.bare &&
           (cell->kind == SCORE_CELL_NUMBER || cell->kind == SCORE_CELL_MISSING) &&
           scale_notation_is_words(row->rules->survey->scale);
}

/* What gives a score its scale: the question's heading or its maximum, the row, the cell, or the
 * file. */
static bool take_scale(struct score_record *row, const struct layout_question *question,
                       const struct score_cell *cell, size_t *index)
{
    struct score_rules *const rules = row->rules;
    const bool missing = cell->kind == SCORE_CELL_MISSING;
    struct error error = {0};
    row->product = NULL;
    if (rules->declared && !is_beside_words(row, question, cell)) {
        row->product = rules->survey->product;
        *index = 0;
        return true;
    }
    if (question && question->label.maximum != MAXIMUM_NONE)
        return take_columns_scale(row, question, index);
    const char *const maximum = maximum_cell(row, question);
    if (!missing_form(maximum))
        return take_range(row, question->maximum, question->column, maximum, "", index);
    if (!question && !missing_form(row->cell[COLUMN_MAX_SCORE]))
        return take_range(row, layout_of(row)->field[COLUMN_MAX_SCORE],
                          layout_of(row)->name[COLUMN_MAX_SCORE], row->cell[COLUMN_MAX_SCORE],
                          row->cell[COLUMN_MIN_SCORE], index);
    if (!question && !missing_form(row->cell[COLUMN_SCALE]))
        return take_named(row, index);
    if (!question && layout_of(row)->score)
        return take_columns_scale(row, layout_of(row)->score, index);
    row->product = rules->survey->product;
    if (rules->survey->scale)
        return import_scales_use(&rules->scales, rules->survey->scale, index, &error) ||
               reject_record(row, arena_copy(row->texts, error.message), "");
    if (cell->kind == SCORE_CELL_OUT_OF)
        return use_own(row, DECIMAL_ONE, cell->out_of, false, index, &error) ||
               reject_record(row, arena_copy(row->texts, error.message), "");
    *index = rules->scales.last;
    if (missing && rules->scales.n)
        return true;
    if (missing && rules->survey->cell_maximum)
        return use_own(row, DECIMAL_ONE, rules->survey->cell_maximum, false, index, &error) ||
               reject_record(row, arena_copy(row->texts, error.message), "");
    return question ? reject_field(row, question->field, question->column,
                                   "the highest score is not known", "give it with --scale 1..5")
                    : reject_scale(row, COLUMN_MAX_SCORE, "the highest score is missing");
}

static const char *score_hint(struct score_record *row, const struct scale *scale,
                              const struct score_cell *cell)
{
    const char *const highest = scale->labels[scale->n_levels - 1];
    if (cell->kind == SCORE_CELL_NUMBER && cell->number == 0 && strcmp(scale->labels[0], "1") == 0)
        return arena_format(row->texts, "if 0 is a score, give --scale 0..%s", highest);
    if (cell->kind == SCORE_CELL_NUMBER && cell->number % DECIMAL_ONE == DECIMAL_ONE / 2 &&
        scale_notation_is_range(scale) && !strchr(scale->name, ':'))
        return arena_format(row->texts, "if half points are scores, give --scale %s:0.5",
                            scale->name);
    if (cell->kind == SCORE_CELL_NUMBER && cell->number % DECIMAL_ONE != 0 && !scale->continuous)
        return arena_format(row->texts, "if scores are points, give --scale %s..%s:points",
                            scale->labels[0], highest);
    return "give the scale that was used with --scale; an answer without a score is left blank";
}

static const char *scale_shown(struct score_record *row, const struct scale *scale)
{
    if (scale_notation_is_range(scale))
        return scale->name;
    return arena_format(row->texts, "'%s' … '%s'", shown(row, scale->labels[0]),
                        shown(row, scale->labels[scale->n_levels - 1]));
}

/* The level a cell means. A label of the scale comes before anything the cell could be otherwise.
 */
static bool read_level(const struct score_record *row, const struct score_cell *cell,
                       const char *text, struct score_row *ret)
{
    const struct scale *const scale = &row->rules->scales.scale[ret->scale];
    int16_t *const level = &ret->level;
    if (scale_notation_cell_points(scale, cell, &ret->points)) {
        *level = LEVEL_POINTS;
        return true;
    }
    const struct product_scale *const product = row->product;
    if (product && product_scale_level(product, cell, text, level))
        return true;
    if (product && cell->kind == SCORE_CELL_NUMBER)
        return false;
    return scale_notation_level(scale, text, level) ||
           scale_notation_cell_level(scale, cell, level);
}

/* Whether a criterion is met, on the scale of all criteria; scales of scores have no say. */
static bool take_mark(struct score_record *row, size_t field, const char *column, const char *text,
                      struct score_row *ret)
{
    struct import_scales *const scales = &row->rules->scales;
    const size_t last = scales->last;
    struct error error = {0};
    const enum criterion_cell mark = criterion_cell_read(text);
    if (mark == CRITERION_UNREADABLE)
        return reject_field(row, field, column,
                            arena_format(row->texts,
                                         "'%s' does not say whether the criterion is met",
                                         shown(row, text)),
                            "write yes or no, 1 or 0, met or not met; leave it blank where it was "
                            "not looked at");
    if (!import_scales_use(scales, &criterion_scale, &ret->scale, &error))
        return reject_field(row, field, column, arena_copy(row->texts, error.message), "");
    if (scales->n > 1)
        scales->last = last;
    ret->level = mark == CRITERION_MISSING ? LEVEL_MISSING : (int16_t)mark;
    return true;
}

static bool take_score(struct score_record *row, const struct layout_question *question,
                       struct score_row *ret)
{
    const struct layout *const layout = layout_of(row);
    const size_t field = question ? question->field : layout->field[COLUMN_SCORE];
    const char *const column = question ? question->column : layout->name[COLUMN_SCORE];
    const char *text;
    if (!take_field(row, field, column, true, &text))
        return false;
    if (ret->criterion)
        return take_mark(row, field, column, text, ret);
    const struct score_cell cell = score_cell_read(text, row->rules->survey->decimal_mark);
    if (!take_scale(row, question, &cell, &ret->scale))
        return false;
    if (read_level(row, &cell, text, ret))
        return true;
    ret->level = LEVEL_MISSING;
    ret->points = 0;
    if (cell.kind == SCORE_CELL_MISSING)
        return true;
    const struct scale *const scale = &row->rules->scales.scale[ret->scale];
    return reject_field(row, field, column,
                        arena_format(row->texts, "'%s' is not a score on the scale %s",
                                     shown(row, text), scale_shown(row, scale)),
                        score_hint(row, scale, &cell));
}

/* The question of a row: by its id as it is, or by the code that its name begins with. */
static void take_question(struct score_record *row, struct score_row *ret)
{
    const char *const cell = layout_of(row)->only_question ? layout_of(row)->only_question
                                                           : row->cell[COLUMN_QUESTION];
    const char *repaired;
    ret->question = cell;
    ret->question_title = "";
    ret->topic = row->cell[COLUMN_TOPIC];
    if (row->rules->survey->repair_ids && date_id_repair(cell, row->texts, &repaired)) {
        ret->question = repaired;
    } else if (strchr(cell, ' ')) {
        const struct question_label label = question_label_read(cell, row->texts);
        if (*label.code && !label.criterion) {
            ret->question = label.code;
            ret->question_title = label.title;
        }
    }
}

/* The criterion of a row: its place in the rubric, or its text; without either, the row is the
 * question's own score. */
static bool take_criterion(struct score_record *row, struct score_row *ret)
{
    const char *const cell = row->cell[COLUMN_CRITERION];
    int64_t number;
    ret->criterion_text = "";
    if (missing_form(cell))
        return true;
    if (!decimal_parse(cell, &number)) {
        ret->criterion = CRITERION_BY_TEXT;
        ret->criterion_text = cell;
        return true;
    }
    if (number % DECIMAL_ONE == 0 && number >= DECIMAL_ONE &&
        number <= (int64_t)CRITERION_LAST * DECIMAL_ONE) {
        ret->criterion = (int16_t)(number / DECIMAL_ONE);
        return true;
    }
    return reject_cell(row, COLUMN_CRITERION,
                       arena_format(row->texts, "'%s' is no place in a rubric", shown(row, cell)),
                       "the first criterion of a rubric is 1, the second 2");
}

/* Who gave a score whose column or heading says so. A set of scores without a name is a reject
 * only where it holds one. */
static bool take_rater(struct score_record *row, const struct layout_question *question,
                       struct score_row *ret)
{
    if (question->rater)
        ret->interviewer = question->rater;
    if (question->rater_field == SIZE_MAX)
        return true;
    if (!take_field(row, question->rater_field, question->column, true, &ret->interviewer))
        return false;
    return is_visible(row, ret->interviewer) ||
           reject_field(row, question->rater_field, question->column,
                        "the interviewer of this score is missing", "say who gave the score");
}

/* Nobody stands where a second interviewer would, and no score beside. */
static bool is_empty_set(const struct score_record *row, const struct layout_question *question)
{
    const struct csv_field *const fields = row->record->fields;
    return question->rater_field != SIZE_MAX && missing_form(fields[question->rater_field].text) &&
           missing_form(fields[question->field].text);
}

static bool take_row(struct score_record *row, const struct layout_question *question,
                     struct score_row *ret)
{
    struct score_row result = {
        .offset = row->record->offset,
        .length = row->record->length,
        .line = row->record->line,
        .day = row->day,
        .clock = row->clock,
        .submitted_day = row->submitted_day,
        .submitted_clock = row->submitted_clock,
        .candidate = row->cell[COLUMN_CANDIDATE],
        .candidate_name = row->cell[COLUMN_CANDIDATE_NAME],
        .role = row->cell[COLUMN_ROLE],
        .stage = row->cell[COLUMN_STAGE],
        .interview = row->cell[COLUMN_INTERVIEW_ID],
        .interviewer = row->cell[COLUMN_INTERVIEWER],
        .comment = row->cell[COLUMN_COMMENT],
        .outcome = row->cell[COLUMN_OUTCOME],
    };
    result.criterion_text = "";
    if (question)
        result.criterion = (int16_t)question->label.criterion;
    else if (!take_criterion(row, &result))
        return false;
    if (question && !take_rater(row, question, &result))
        return false;
    if (!take_score(row, question, &result))
        return false;
    if (!question || question->by_row)
        take_question(row, &result);
    if (question) {
        if (!question->by_row) {
            result.question = question->label.code;
            result.question_title = question->label.title;
            result.topic = question->topic;
        }
        if (question->comment != SIZE_MAX &&
            !take_field(row, question->comment, question->column, false, &result.comment))
            return false;
    }
    *ret = result;
    return true;
}

/* A total or a mean over the rows: its first cell says so, and nobody is named as interviewer. */
static bool is_summary(struct score_record *row)
{
    const struct layout *const layout = layout_of(row);
    const struct csv_field *const fields = row->record->fields;
    const size_t who = layout->field[COLUMN_INTERVIEWER];
    return row->record->n_fields &&
           (who >= row->record->n_fields || missing_form(fields[who].text)) && who != SIZE_MAX &&
           !cell_text_fault(&fields[0]) && summary_row_begins(cell_text(&fields[0], row->texts));
}

/* A row whose question is the total of others, wherever it stands. */
static bool is_total(struct score_record *row)
{
    const struct layout *const layout = layout_of(row);
    const size_t question = layout->field[COLUMN_QUESTION];
    return layout->has_totals && question < row->record->n_fields &&
           !cell_text_fault(&row->record->fields[question]) &&
           summary_rows_are_totals(cell_text(&row->record->fields[question], row->texts));
}

enum score_result score_record_begin(struct score_record *row, const struct csv_record *record,
                                     struct score_rules *rules, struct arena *texts,
                                     struct reject *reject)
{
    *row = (struct score_record){
        .record = record, .rules = rules, .texts = texts, .reject = reject};
    if (!record->fault &&
        (is_summary(row) || is_total(row) || survey_passes_over(rules->survey, record->line)))
        return SCORE_END;
    return check_shape(row) && take_cells(row) && take_dates(row) ? SCORE_ROW : SCORE_REJECT;
}

enum score_result score_record_next(struct score_record *row, struct score_row *ret,
                                    struct reject *reject)
{
    const struct layout *const layout = layout_of(row);
    const size_t n = layout->kind == LAYOUT_LONG ? 1 : layout->n_questions;
    while (row->next < n && layout->n_questions && is_empty_set(row, &layout->questions[row->next]))
        row->next++;
    if (row->next >= n)
        return SCORE_END;
    const struct layout_question *const question = layout->n_questions
                                                       ? &layout->questions[row->next]
                                                       : NULL;
    row->next++;
    row->reject = reject;
    return take_row(row, question, ret) ? SCORE_ROW : SCORE_REJECT;
}
