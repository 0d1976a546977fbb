#include "ingest/survey/layout_roles.h"

#include <math.h>

#include "base/outcome.h"
#include "base/text.h"
#include "ingest/cells/clock_cell.h"
#include "ingest/cells/criterion_cell.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/row_scale.h"
#include "ingest/survey/left_out.h"

enum { NAME_WIDTH = 40 };

/* The best column found for each meaning. */
struct found_columns {
    size_t field[COLUMN_UNKNOWN];
    int rank[COLUMN_UNKNOWN];
};

static bool is_taken(const struct sheet_view *view, const struct sheet_reading *reading,
                     size_t field)
{
    return sheet_reading_takes(reading, field) || view->parts[field].part ||
           sheet_view_is_told(view, field);
}

/* "Grade entered" and "lead time" speak of a day by their words, and hold none, nor the number of
 * one in a spreadsheet. */
static bool is_no_date(const struct sheet_column *column)
{
    enum { SOME_CELLS = 3, LEAST_DAY_NUMBER = 10000 };
    const enum score_column name = column->name.column;
    return (name == COLUMN_SUBMITTED ||
            (name == COLUMN_INTERVIEW_DATE && column->name.rank > 0 && column->words.n > 1)) &&
           column->n_filled >= SOME_CELLS && column->n_dates == 0 &&
           (column->n_numbers == 0 || column->highest < LEAST_DAY_NUMBER);
}

/* "Start" over times of the day alone: when somebody began, and on no day. */
static bool holds_times_of_day(const struct sheet_view *view, size_t field)
{
    const struct sheet_column *const it = &view->columns.column[field];
    size_t n = 0;
    if (it->n_dates ||
        (it->name.column != COLUMN_INTERVIEW_DATE && it->name.column != COLUMN_SUBMITTED))
        return false;
    for (size_t i = 0; i < view->columns.n_rows; i++)
        n += clock_cell_is_time(sheet_sample_cell(view->columns.row[i], field));
    return n > 0 && n == it->n_filled;
}

/* A place on the panel, not the job: the heading may mean either, and by the cells it is of the
 * one interview. What names a test may be another for each examiner. */
static bool is_panel_place(const struct sheet_view *view, const struct sheet_reading *reading,
                           size_t field)
{
    enum { LAST_OF_JOBS = 1 };
    const struct column_name name = view->columns.column[field].name;
    return name.column == COLUMN_ROLE && name.rank <= LAST_OF_JOBS &&
           left_out_panel_places(&view->columns, reading->candidate, reading->interviewer, field);
}

/* "Status" over "IP Address" in all rows, or "Result" over numbers, tells how no application ended.
 * What is plainly headed as the outcome may be in a language that is not known. */
static bool tells_no_outcome(const struct sheet_view *view, size_t field)
{
    const struct sheet_column *const it = &view->columns.column[field];
    if (it->name.column != COLUMN_OUTCOME || it->n_filled == 0)
        return false;
    if (it->name.rank == 0)
        return it->n_numbers == it->n_filled;
    for (size_t i = 0; i < view->columns.n_rows; i++) {
        const enum outcome outcome = outcome_read(sheet_sample_cell(view->columns.row[i], field));
        if (outcome != OUTCOME_NONE && outcome != OUTCOME_UNKNOWN)
            return false;
    }
    return true;
}

static void find_columns(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct found_columns *found)
{
    for (size_t i = 0; i < COLUMN_UNKNOWN; i++)
        found->field[i] = SIZE_MAX;
    for (size_t i = 0; i < view->columns.n; i++) {
        const struct column_name name = view->columns.column[i].name;
        if (name.column == COLUMN_UNKNOWN || is_taken(view, reading, i) ||
            is_no_date(&view->columns.column[i]) || holds_times_of_day(view, i) ||
            is_panel_place(view, reading, i) || tells_no_outcome(view, i))
            continue;
        size_t *const field = &found->field[name.column];
        if (*field == SIZE_MAX || name.rank < found->rank[name.column]) {
            *field = i;
            found->rank[name.column] = name.rank;
        }
    }
}

static void obey(const struct told_columns *told, struct layout *layout,
                 struct found_columns *found)
{
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++) {
        layout->second[i] = told->second[i];
        if (told->told[i])
            found->field[i] = told->field[i];
    }
}

/* The day a score was given in is the rating's date where no column says when the interview was;
 * that a file was written to is not when that was. */
static void settle_dates(const struct told_columns *told, struct found_columns *found)
{
    enum { LAST_OF_INTERVIEWS = 1 };
    size_t *const date = &found->field[COLUMN_INTERVIEW_DATE];
    size_t *const submitted = &found->field[COLUMN_SUBMITTED];
    const bool vague = !told->told[COLUMN_SUBMITTED] &&
                       found->rank[COLUMN_INTERVIEW_DATE] > LAST_OF_INTERVIEWS;
    if (*submitted != SIZE_MAX && !told->told[COLUMN_INTERVIEW_DATE] &&
        (*date == SIZE_MAX || vague))
        *date = *submitted;
    if (*date == SIZE_MAX || *date == *submitted)
        *submitted = SIZE_MAX;
}

static void place(const struct sheet_view *view, enum score_column column, size_t field,
                  struct arena *arena, struct layout *layout)
{
    layout->field[column] = field;
    if (field != SIZE_MAX)
        layout->name[column] = text_printable(arena, view->columns.column[field].heading,
                                              NAME_WIDTH);
}

/* A name in two columns: the last name goes behind the first. */
static void place_person(const struct sheet_view *view, enum score_column column, size_t field,
                         enum score_column first, enum score_column last, struct arena *arena,
                         struct layout *layout)
{
    const enum score_column name = field == SIZE_MAX ? COLUMN_UNKNOWN
                                                     : view->columns.column[field].name.column;
    place(view, column, field, arena, layout);
    if (layout->second[column] != SIZE_MAX || (name != first && name != last))
        return;
    const size_t begins = sheet_columns_find(&view->columns, first),
                 ends = sheet_columns_find(&view->columns, last);
    if (begins == SIZE_MAX || ends == SIZE_MAX)
        return;
    place(view, column, begins, arena, layout);
    layout->second[column] = ends;
}

static bool holds_ids(const struct sheet_view *view, const struct told_columns *told,
                      size_t candidate)
{
    if (told->told[COLUMN_CANDIDATE])
        return told->field[COLUMN_CANDIDATE] != SIZE_MAX;
    const enum score_column name = view->columns.column[candidate].name.column;
    return name == COLUMN_CANDIDATE || name == COLUMN_EMAIL;
}

/* A vague word for a name, "team", over what many candidates have in common is none of theirs. */
static bool is_shared(const struct sheet_view *view, size_t name, size_t candidate)
{
    enum { VAGUE = 2, SOME = 3 };
    if (name == SIZE_MAX || view->columns.column[name].name.rank < VAGUE)
        return false;
    const size_t n = view->columns.column[candidate].n_distinct;
    return n >= SOME && 2 * view->columns.column[name].n_distinct <= n;
}

/* Who was interviewed, an id or else a name; and who asked. */
static void place_people(const struct sheet_view *view, const struct told_columns *told,
                         const struct sheet_reading *reading, const struct found_columns *found,
                         struct arena *arena, struct layout *layout)
{
    layout->has_candidate_id = holds_ids(view, told, reading->candidate);
    layout->field[COLUMN_CANDIDATE_NAME] = SIZE_MAX;
    place_person(view, COLUMN_CANDIDATE, reading->candidate, COLUMN_CANDIDATE_FIRST,
                 COLUMN_CANDIDATE_LAST, arena, layout);
    place_person(view, COLUMN_INTERVIEWER, reading->interviewer, COLUMN_INTERVIEWER_FIRST,
                 COLUMN_INTERVIEWER_LAST, arena, layout);
    if (!layout->has_candidate_id) {
        if (layout->second[COLUMN_CANDIDATE_NAME] != SIZE_MAX)
            layout->second[COLUMN_CANDIDATE] = layout->second[COLUMN_CANDIDATE_NAME];
        layout->second[COLUMN_CANDIDATE_NAME] = SIZE_MAX;
        return;
    }
    const size_t name = found->field[COLUMN_CANDIDATE_NAME] != SIZE_MAX ||
                                told->told[COLUMN_CANDIDATE_NAME]
                            ? found->field[COLUMN_CANDIDATE_NAME]
                        : found->field[COLUMN_CANDIDATE_FIRST] != SIZE_MAX
                            ? found->field[COLUMN_CANDIDATE_FIRST]
                            : found->field[COLUMN_CANDIDATE_LAST];
    if (name != reading->candidate &&
        (told->told[COLUMN_CANDIDATE_NAME] || !is_shared(view, name, reading->candidate)))
        place_person(view, COLUMN_CANDIDATE_NAME, name, COLUMN_CANDIDATE_FIRST,
                     COLUMN_CANDIDATE_LAST, arena, layout);
}

/* A column called "Scale" can hold anything. */
static bool names_scales(const struct sheet_view *view, const struct layout *layout)
{
    const size_t field = layout->field[COLUMN_SCALE];
    struct arena scratch = {0};
    struct row_scale scale;
    size_t named = 0, others = 0;
    for (size_t i = 0; field != SIZE_MAX && i < view->columns.n_rows; i++) {
        const char *const cell = sheet_sample_cell(view->columns.row[i], field);
        if (missing_form(cell))
            continue;
        const bool found = row_scale_find(cell, layout->product, &scratch, &scale);
        named += found;
        others += !found;
    }
    arena_free(&scratch);
    return named > 0 && others == 0;
}

/* Whether the column holds numbers that hardly a score of its row is above. */
static bool holds_maxima(const struct sheet_view *view, size_t field, size_t score)
{
    const struct sheet_column *const it = &view->columns.column[field];
    size_t above = 0, compared = 0;
    for (size_t i = 0; score != SIZE_MAX && i < view->columns.n_rows; i++) {
        const double value = view->columns.column[score].value[i];
        if (isnan(value) || isnan(it->value[i]))
            continue;
        compared++;
        above += value > it->value[i];
    }
    return 2 * above <= compared;
}

/* Where a row has several scores these speak of the whole interview, or of nothing that is read. */
static void leave_long_columns(const struct sheet_reading *reading, struct layout *layout)
{
    static const enum score_column only_long[] = {COLUMN_SCORE, COLUMN_MAX_SCORE, COLUMN_MIN_SCORE,
                                                  COLUMN_SCALE, COLUMN_COMMENT,   COLUMN_CRITERION};
    static const enum score_column of_question[] = {COLUMN_QUESTION, COLUMN_QUESTION_TITLE,
                                                    COLUMN_TOPIC};
    for (size_t i = 0; i < sizeof only_long / sizeof *only_long; i++)
        layout->field[only_long[i]] = SIZE_MAX;
    for (size_t i = 0;
         i < sizeof of_question / sizeof *of_question && reading->question == SIZE_MAX; i++)
        layout->field[of_question[i]] = SIZE_MAX;
}

/* Columns that are no role by the first rows: the whole file shall say so too. */
static void watch_panel_places(const struct sheet_view *view, const struct told_columns *told,
                               const struct sheet_reading *reading, struct arena *arena,
                               struct layout *layout)
{
    struct left_out *const left_out = ARENA_ARRAY(arena, reading->n_left_out + view->columns.n + 1,
                                                  struct left_out);
    size_t n = 0;
    for (size_t i = 0; i < view->columns.n && !told->told[COLUMN_ROLE]; i++)
        if (!is_taken(view, reading, i) && is_panel_place(view, reading, i))
            left_out[n++] = (struct left_out){.field = i, .panel_place = true};
    for (size_t i = 0; i < reading->n_left_out; i++)
        left_out[n++] = reading->left_out[i];
    layout->left_out = left_out;
    layout->n_left_out = n;
}

/* A criterion is met or not: beside scores of any other kind its column is the question's topic. */
static void settle_criterion(const struct sheet_view *view, const struct told_columns *told,
                             const struct sheet_reading *reading, struct arena *arena,
                             struct layout *layout)
{
    const size_t field = layout->field[COLUMN_CRITERION];
    size_t marks = 0, others = 0;
    if (field == SIZE_MAX || told->told[COLUMN_CRITERION] || reading->kind != READING_LONG)
        return;
    for (size_t i = 0; i < view->columns.n_rows; i++) {
        const char *const cell = sheet_sample_cell(view->columns.row[i], reading->score);
        const enum criterion_cell mark = criterion_cell_read(cell);
        if (!view->columns.column[field].id[i])
            continue;
        marks += mark == CRITERION_MET || mark == CRITERION_NOT_MET;
        others += mark == CRITERION_UNREADABLE;
    }
    if (others <= marks)
        return;
    layout->field[COLUMN_CRITERION] = SIZE_MAX;
    if (layout->field[COLUMN_TOPIC] == SIZE_MAX)
        place(view, COLUMN_TOPIC, field, arena, layout);
}

void layout_roles_place(const struct sheet_view *view, const struct told_columns *told,
                        const struct sheet_reading *reading, struct arena *arena,
                        struct layout *layout)
{
    struct found_columns found = {0};
    find_columns(view, reading, &found);
    watch_panel_places(view, told, reading, arena, layout);
    obey(told, layout, &found);
    settle_dates(told, &found);
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++)
        place(view, (enum score_column)i, found.field[i], arena, layout);
    place_people(view, told, reading, &found, arena, layout);
    place(view, COLUMN_QUESTION, reading->question, arena, layout);
    place(view, COLUMN_SCORE, reading->score, arena, layout);
    if (reading->kind != READING_LONG)
        leave_long_columns(reading, layout);
    const size_t maximum = layout->field[COLUMN_MAX_SCORE];
    if (maximum != SIZE_MAX && !told->told[COLUMN_MAX_SCORE] &&
        view->columns.column[maximum].name.rank > 0 && !holds_maxima(view, maximum, reading->score))
        layout->field[COLUMN_MAX_SCORE] = SIZE_MAX;
    if (!told->told[COLUMN_SCALE] && !names_scales(view, layout))
        layout->field[COLUMN_SCALE] = SIZE_MAX;
    settle_criterion(view, told, reading, arena, layout);
}
