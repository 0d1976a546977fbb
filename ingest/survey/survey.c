#include "ingest/survey/survey.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/cells/cell_kind.h"
#include "ingest/cells/cell_text.h"
#include "ingest/cells/criterion_cell.h"
#include "ingest/cells/date_id.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/key_sketch.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/cells/school_grades.h"
#include "ingest/cells/score_cell.h"
#include "ingest/cells/summary_row.h"
#include "ingest/sheet/heading_again.h"
#include "ingest/sheet/sheet_cut.h"
#include "ingest/sheet/stated_scale.h"
#include "ingest/survey/left_out.h"
#include "ingest/survey/score_evidence.h"
#include "ingest/survey/summary_rows.h"

enum { MOST_FOOTERS = 8 };

/* What is gathered on the way through the file. */
struct scan {
    const struct survey_options *options;
    struct survey *survey;
    struct score_evidence scores;
    size_t n_scores; /* cells of scores, filled or not */
    const struct sheet *sheet;
    const char *footer[MOST_FOOTERS]; /* the first texts of the last lines about the file */
    size_t n_footers;
    struct arena footers;
    struct summary_rows summaries;
    struct left_out_check left_out;
    const struct csv_record *record; /* at hand */
    struct key_sketch keys;          /* (candidate, interviewer, question, day) and their scores */
    struct heading_order order;
    /* Of the columns of scores in the record at hand: what stands there, and its number or NAN. */
    struct scanned_cell {
        const char *text;
        struct score_cell read;
    } * cells;
    double *values;
    size_t n_values;
    struct arena scratch;
    bool after_blank;
    uint64_t eaten_line; /* the first row with a question id that became a date */
    char eaten_id[48];
};

static const char *field_text(struct scan *scan, const struct csv_record *record, size_t field)
{
    if (field >= record->n_fields || cell_text_fault(&record->fields[field]))
        return "";
    return cell_text(&record->fields[field], &scan->scratch);
}

static void scan_question(struct scan *scan, const struct csv_record *record)
{
    const char *const text = field_text(scan, record, scan->survey->layout.field[COLUMN_QUESTION]);
    const char *code;
    if (scan->eaten_line || !date_id_repair(text, &scan->scratch, &code))
        return;
    scan->eaten_line = record->line;
    snprintf(scan->eaten_id, sizeof scan->eaten_id, "%.40s", text);
}

static void count_mark(struct survey *survey, const char *text)
{
    const enum criterion_cell mark = criterion_cell_read(text);
    survey->n_met += mark == CRITERION_MET;
    survey->n_not_met += mark == CRITERION_NOT_MET;
    survey->n_unmarked += mark == CRITERION_MISSING;
}

/* Whether a score of this much of a maximum of its own makes points of all that have one. */
static bool makes_points(int64_t number, int64_t maximum)
{
    if (number > maximum)
        return false;
    return number == 0 || number % DECIMAL_ONE != 0 || maximum % DECIMAL_ONE != 0 ||
           maximum <= DECIMAL_ONE;
}

/* The maximum of a score's own, in millionths; 0: it has none. */
static int64_t own_maximum(struct scan *scan, const struct csv_record *record,
                           const struct layout_question *question)
{
    const struct layout *const layout = &scan->survey->layout;
    const size_t field = question ? question->maximum : layout->field[COLUMN_MAX_SCORE];
    int64_t maximum = 0;
    if (!question && (field == SIZE_MAX || missing_form(field_text(scan, record, field))))
        question = layout->score;
    if (question && question->label.maximum != MAXIMUM_NONE)
        return question->label.highest;
    if (field == SIZE_MAX || !decimal_parse(field_text(scan, record, field), &maximum))
        return 0;
    const bool lowest_told =
        !question && !missing_form(field_text(scan, record, layout->field[COLUMN_MIN_SCORE]));
    return lowest_told ? 0 : maximum;
}

/* A cell of a score, or of a criterion. */
static void scan_score(struct scan *scan, const struct csv_record *record,
                       const struct scanned_cell *scanned, const struct layout_question *question,
                       bool criterion)
{
    if (criterion) {
        count_mark(scan->survey, scanned->text);
        return;
    }
    const struct score_cell cell = scanned->read;
    scan->n_scores++;
    score_evidence_add(&scan->scores, &cell, scanned->text, scan->options->bank_scale);
    if (scan->options->scale_recalled && cell.kind != SCORE_CELL_MISSING)
        scan->survey->n_off_scale += !cell_kind_is_on(scanned->text, &cell, scan->options->scale);
    if (cell.kind != SCORE_CELL_NUMBER)
        return;
    const struct layout_question *const headed = question ? question : scan->survey->layout.score;
    if (headed && headed->label.lowest_told) {
        scan->survey->range_points |= cell.number % DECIMAL_ONE != 0;
    } else if (!scan->survey->own_points) {
        const int64_t maximum = own_maximum(scan, record, question);
        scan->survey->own_points = maximum && makes_points(cell.number, maximum);
    }
}

static void scan_date(struct scan *scan, const struct csv_record *record, enum score_column column,
                      struct date_evidence *evidence)
{
    const char *const date = field_text(scan, record, scan->survey->layout.field[column]);
    if (!missing_form(date))
        date_evidence_add(evidence, record->line, date);
}

static void scan_cells(struct scan *scan, const struct csv_record *record)
{
    const struct layout *const layout = &scan->survey->layout;
    scan_date(scan, record, COLUMN_INTERVIEW_DATE, &scan->survey->dates);
    scan_date(scan, record, COLUMN_SUBMITTED, &scan->survey->submissions);
    for (size_t i = 0; i < layout->n_questions; i++)
        scan_score(scan, record, &scan->cells[i], &layout->questions[i],
                   layout->questions[i].label.criterion > 0);
    if (layout->kind == LAYOUT_LONG)
        scan_score(scan, record, scan->cells, NULL,
                   !missing_form(field_text(scan, record, layout->field[COLUMN_CRITERION])));
    if (layout->field[COLUMN_QUESTION] != SIZE_MAX)
        scan_question(scan, record);
}

static uint64_t add_field(uint64_t hash, const struct csv_record *record, size_t field)
{
    return field < record->n_fields
               ? key_sketch_hash(hash, record->fields[field].text, record->fields[field].length)
               : hash;
}

/* What a row says that no other row may say otherwise. */
static void scan_key(struct scan *scan, const struct csv_record *record)
{
    static const enum score_column parts[] = {
        COLUMN_CANDIDATE, COLUMN_INTERVIEWER,    COLUMN_QUESTION,  COLUMN_CRITERION,   COLUMN_ROLE,
        COLUMN_STAGE,     COLUMN_INTERVIEW_DATE, COLUMN_SUBMITTED, COLUMN_INTERVIEW_ID};
    const struct layout *const layout = &scan->survey->layout;
    uint64_t key = 0, value = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        key = add_field(key + i, record, layout->field[parts[i]]);
        key = add_field(key, record, layout->second[parts[i]]);
    }
    for (size_t i = 0; i < layout->n_questions; i++) {
        key = add_field(key, record, layout->questions[i].rater_field);
        value = add_field(value, record, layout->questions[i].field);
    }
    if (layout->kind == LAYOUT_LONG)
        value = add_field(value, record, layout->field[COLUMN_SCORE]);
    key_sketch_add(&scan->keys, key, value, record->line);
}

static struct left_out_text left_out_text_of(void *context, size_t field)
{
    const struct csv_record *const record = ((const struct scan *)context)->record;
    return field < record->n_fields
               ? (struct left_out_text){record->fields[field].text, record->fields[field].length}
               : (struct left_out_text){"", 0};
}

static double left_out_number_of(void *context, size_t field)
{
    struct scan *const scan = context;
    const struct score_cell cell = score_cell_read(field_text(scan, scan->record, field),
                                                   DECIMAL_MARK_UNKNOWN);
    return cell.kind == SCORE_CELL_NUMBER || cell.kind == SCORE_CELL_OUT_OF ||
                   cell.kind == SCORE_CELL_PERCENT
               ? (double)cell.number / DECIMAL_ONE
               : NAN;
}

static bool left_out_is_on(void *context, size_t field, bool *missing)
{
    struct scan *const scan = context;
    const char *const text = field_text(scan, scan->record, field);
    const struct score_cell cell = score_cell_read(text, DECIMAL_MARK_UNKNOWN);
    const struct scale *const scale = scan->options->scale ? scan->options->scale
                                                           : scan->options->bank_scale;
    *missing = cell.kind == SCORE_CELL_MISSING;
    return scale && cell_kind_is_on(text, &cell, scale);
}

/* Whether the rules hold by which columns are no questions. */
static void scan_left_out(struct scan *scan, const struct csv_record *record)
{
    scan->record = record;
    const struct left_out_reader reader = {left_out_text_of, left_out_number_of, left_out_is_on,
                                           scan};
    if (scan->survey->layout.n_left_out)
        left_out_add(&scan->left_out, &scan->survey->layout, record->line, &reader);
}

static void make_room(struct scan *scan, size_t n)
{
    scan->values = calloc(n, sizeof *scan->values);
    scan->cells = calloc(n, sizeof *scan->cells);
    scan->n_values = n;
    if (!scan->values || !scan->cells)
        memory_exhausted();
}

/* The record's scores and their numbers; returns how many there are. */
static size_t take_values(struct scan *scan, const struct csv_record *record)
{
    const struct layout *const layout = &scan->survey->layout;
    const size_t n = layout->kind == LAYOUT_LONG ? 1 : layout->n_questions;
    size_t filled = 0;
    if (!scan->values)
        make_room(scan, n);
    for (size_t i = 0; i < n; i++) {
        const size_t field = layout->kind == LAYOUT_LONG ? layout->field[COLUMN_SCORE]
                                                         : layout->questions[i].field;
        const char *const text = field_text(scan, record, field);
        const struct score_cell cell = score_cell_read(text, DECIMAL_MARK_UNKNOWN);
        scan->cells[i] = (struct scanned_cell){text, cell};
        filled += cell.kind != SCORE_CELL_MISSING;
        scan->values[i] = cell.kind == SCORE_CELL_NUMBER || cell.kind == SCORE_CELL_PERCENT
                              ? (double)cell.number / DECIMAL_ONE
                              : NAN;
    }
    return filled;
}

enum naming { NAMES_NOBODY, NAMES_SOMEBODY, HAS_NO_NAMES };

/* Whether the record says who scored, where it has columns for that. */
static enum naming names_interviewer(struct scan *scan, const struct csv_record *record)
{
    const struct layout *const layout = &scan->survey->layout;
    enum naming naming = HAS_NO_NAMES;
    if (layout->field[COLUMN_INTERVIEWER] != SIZE_MAX)
        naming = missing_form(field_text(scan, record, layout->field[COLUMN_INTERVIEWER]))
                     ? NAMES_NOBODY
                     : NAMES_SOMEBODY;
    for (size_t i = 0; i < layout->n_questions; i++)
        if (layout->questions[i].rater_field != SIZE_MAX && naming != NAMES_SOMEBODY)
            naming = missing_form(field_text(scan, record, layout->questions[i].rater_field))
                         ? NAMES_NOBODY
                         : NAMES_SOMEBODY;
    return naming;
}

static const char *first_text(struct scan *scan, const struct csv_record *record)
{
    size_t first = 0;
    while (first + 1 < record->n_fields && record->fields[first].length == 0)
        first++;
    return field_text(scan, record, first);
}

/* A few cells and no score, below a blank line or beginning like a total: about the file, if
 * nothing follows. */
static bool is_footer(struct scan *scan, const struct csv_record *record, size_t n_filled,
                      size_t n_scores)
{
    const size_t wanted = scan->survey->layout.header.n;
    const bool is_short = record->n_fields < wanted;
    if (n_filled > 2 || wanted < 3 || (wanted == 3 && n_filled > 1) || (n_scores && !is_short) ||
        (!is_short && names_interviewer(scan, record) == NAMES_SOMEBODY))
        return false;
    return scan->survey->footer_line || scan->after_blank ||
           (is_short && summary_row_begins(field_text(scan, record, 0)));
}

static bool is_called_summary(struct scan *scan, const struct csv_record *record)
{
    const size_t candidate = scan->survey->layout.field[COLUMN_CANDIDATE];
    return summary_row_begins(first_text(scan, record)) ||
           summary_row_begins(field_text(scan, record, candidate));
}

/* A sum, a mean or the like of the rows above, by its name and by its numbers. */
static bool is_summary(struct scan *scan, const struct csv_record *record, size_t n_scores)
{
    const struct layout *const layout = &scan->survey->layout;
    const struct summary_rows *const rows = &scan->summaries;
    if (layout->has_totals &&
        summary_rows_are_totals(field_text(scan, record, layout->field[COLUMN_QUESTION])))
        return true;
    switch (names_interviewer(scan, record)) {
    case NAMES_NOBODY:
        return is_called_summary(scan, record) ||
               summary_rows_match(rows, scan->values, scan->n_values, false);
    case NAMES_SOMEBODY:
        /* One number says little, and looking at names takes time. */
        return scan->n_values > 1 && summary_rows_match(rows, scan->values, scan->n_values, true) &&
               is_called_summary(scan, record);
    default:
        return summary_rows_match(rows, scan->values, scan->n_values, false) ||
               ((n_scores == 0 || summary_rows_match(rows, scan->values, scan->n_values, true)) &&
                is_called_summary(scan, record));
    }
}

enum claim { CLAIMS_NOTHING, CLAIMS_OPEN, CLAIMS_SURE };

/* Where no column says who scored, the candidate's cell alone tells a note without scores, and
 * weights and targets in the first rows or the last. */
static enum claim claim_by_name(struct scan *scan, const struct csv_record *record, size_t n_filled,
                                size_t n_scores)
{
    const struct layout *const layout = &scan->survey->layout;
    const char *const name = field_text(scan, record, layout->field[COLUMN_CANDIDATE]);
    struct summary_rows *const rows = &scan->summaries;
    if (layout->kind == LAYOUT_LONG || !*name || names_interviewer(scan, record) != HAS_NO_NAMES)
        return CLAIMS_NOTHING;
    if (n_scores == 0 && n_filled == 1 && summary_row_notes(name)) {
        summary_rows_tell(rows, record->line, name);
        return CLAIMS_SURE;
    }
    if (n_scores == 0 || !summary_row_names(name))
        return CLAIMS_NOTHING;
    return summary_rows_propose(rows, record->line, name) ? CLAIMS_SURE : CLAIMS_OPEN;
}

static void scan_record(struct scan *scan, const struct csv_record *record)
{
    size_t filled = 0;
    for (size_t i = 0; i < record->n_fields; i++)
        filled += record->fields[i].length > 0;
    if (record->fault)
        return;
    const size_t n_scores = filled ? take_values(scan, record) : 0;
    if (filled && is_footer(scan, record, filled, n_scores)) {
        if (!scan->survey->footer_line)
            scan->survey->footer_line = record->line;
        if (scan->n_footers < MOST_FOOTERS)
            scan->footer[scan->n_footers++] = arena_copy(&scan->footers, first_text(scan, record));
        return;
    }
    if (filled) {
        scan->survey->footer_line = 0;
        if (record->line == scan->survey->layout.maxima_line ||
            is_summary(scan, record, n_scores)) {
            summary_rows_keep(&scan->summaries, record->line);
            scan->after_blank = false;
            return;
        }
        const enum claim claim = claim_by_name(scan, record, filled, n_scores);
        if (claim != CLAIMS_SURE) {
            if (claim == CLAIMS_NOTHING && n_scores > 0)
                summary_rows_add(&scan->summaries, scan->values, scan->n_values);
            scan_key(scan, record);
            scan_left_out(scan, record);
            scan_cells(scan, record);
        }
    }
    scan->after_blank = filled == 0;
}

static bool refuse_heading(const struct csv_record *record, struct error *error)
{
    error_set(error, ERROR_FAILED,
              "a second heading stands here, with other columns than the first");
    error_hint(error, "part the file here into two, and load each");
    return error_at(error, "", record->line, 0);
}

static bool scan_file(FILE *file, struct scan *scan, struct error *error)
{
    struct csv_record record;
    enum read_result result;
    uint64_t next_line = scan->survey->layout.header.line + 1;
    rewind(file);
    struct csv_reader *const reader = csv_reader_create(file, &scan->survey->encoding,
                                                        scan->survey->delimiter);
    while ((result = csv_reader_next(reader, &record, error)) == READ_ROW) {
        if (!reading_watch_at(&scan->options->watch, &record, 0, error)) {
            result = READ_FAILED;
            break;
        }
        if (record.line <= scan->survey->layout.header.line)
            continue;
        scan->after_blank |= record.line > next_line;
        next_line = record.next_line;
        const enum heading_again again = heading_again_read(&scan->survey->layout.header, &record,
                                                            &scan->order);
        if (again == AGAIN_OTHERWISE) {
            refuse_heading(&record, error);
            result = READ_FAILED;
            break;
        }
        if (again)
            continue;
        heading_again_arrange(&scan->survey->layout.header, &scan->order, &record);
        scan_record(scan, &record);
        arena_free(&scan->scratch);
    }
    scan->survey->style = *csv_reader_style(reader);
    csv_reader_free(reader);
    return result == READ_END;
}

static bool has_own_scales(const struct layout *layout)
{
    for (size_t i = 0; i < layout->n_questions; i++)
        if (layout->questions[i].label.maximum == MAXIMUM_NONE &&
            layout->questions[i].maximum == SIZE_MAX && !layout->questions[i].label.criterion)
            return false;
    return layout->n_questions || layout->score || layout->field[COLUMN_MAX_SCORE] != SIZE_MAX ||
           layout->field[COLUMN_SCALE] != SIZE_MAX;
}

/* Columns up to different maxima, 10 and 20, are points and no scale's steps. */
static bool maxima_differ(const struct layout *layout)
{
    int64_t first = 0;
    for (size_t i = 0; i < layout->n_questions; i++) {
        const struct question_label *const label = &layout->questions[i].label;
        if (label->maximum != MAXIMUM_LEVELS || label->lowest_told)
            continue;
        if (first && label->highest != first)
            return true;
        first = label->highest;
    }
    return false;
}

static void choose_scale(struct scan *scan, struct arena *arena)
{
    const struct survey_options *const options = scan->options;
    struct survey *const survey = scan->survey;
    survey->cell_maximum = score_evidence_tells_maxima(&scan->scores) ? scan->scores.out_of : 0;
    survey->own_points |= maxima_differ(&survey->layout) || scan->scores.out_of_points ||
                          survey->layout.maxima_line;
    if (options->scale || options->usual_scale) {
        survey->scale = options->scale ? options->scale : options->usual_scale;
        survey->product = options->product;
        return;
    }
    const bool fits_bank = options->bank_scale && scan->scores.n_on_bank_scale;
    const struct found_scale found =
        fits_bank ? (struct found_scale){options->bank_scale, NULL}
                  : score_evidence_scale(&scan->scores, survey->layout.product_scale, arena);
    survey->scale = found.scale ? found.scale : options->bank_scale;
    survey->product = found.product;
}

/* The number that all rows of the sample have in a column of this meaning. */
static bool find_constant(const struct scan *scan, enum score_column meaning, int *ret)
{
    const struct sheet_header *const header = &scan->survey->layout.header;
    size_t column = 0, n = 0;
    int64_t first = 0, number;
    while (column < header->n && column_name_read(header->headings[column]).column != meaning)
        column++;
    for (size_t i = header->first_data; column < header->n && i < scan->sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&scan->sheet->records[i], column);
        if (scan->sheet->records[i].n_filled < 2)
            continue;
        if (!decimal_parse(cell, &number) || number % DECIMAL_ONE || (n++ && number != first))
            return false;
        first = number;
    }
    *ret = (int)(first / DECIMAL_ONE);
    return n > 1 && llabs(first / DECIMAL_ONE) < 1000;
}

/* Columns with the lowest and the highest score, the same in all rows. */
static bool find_ends(const struct scan *scan, const struct seen_scores *seen,
                      struct stated_scale *ret)
{
    return find_constant(scan, COLUMN_MIN_SCORE, &ret->worst) &&
           find_constant(scan, COLUMN_MAX_SCORE, &ret->best) && ret->worst < ret->best &&
           seen->lowest >= ret->worst && seen->highest <= ret->best;
}

/* What columns, and the lines above and below the table, say of the scale of bare numbers. */
static bool find_stated(const struct scan *scan, struct stated_scale *ret, const char **line)
{
    const struct score_evidence *const scores = &scan->scores;
    const struct layout *const layout = &scan->survey->layout;
    const struct seen_scores seen = {(int)floor((double)scores->lowest / DECIMAL_ONE),
                                     (int)ceil((double)scores->highest / DECIMAL_ONE)};
    if (!scores->n_numbers ||
        scores->n_labels + scores->n_texts + scores->n_out_of + scores->n_percent)
        return false;
    *line = "its lowest and highest scores";
    if (find_ends(scan, &seen, ret))
        return true;
    for (size_t i = 0; i < layout->header.n_above && i < scan->sheet->n; i++)
        for (size_t j = 0; j < scan->sheet->records[i].n_cells; j++) {
            *line = scan->sheet->records[i].cells[j];
            if (stated_scale_read(*line, &seen, ret))
                return true;
        }
    for (size_t i = 0; i < scan->n_footers; i++) {
        *line = scan->footer[i];
        if (stated_scale_read(*line, &seen, ret))
            return true;
    }
    return false;
}

static const char *spec_of(const struct scan *scan, const struct stated_scale *stated,
                           struct arena *arena)
{
    enum { MOST_STEPS = 20 };
    const bool points = scan->scores.has_other_fractions ||
                        abs(stated->best - stated->worst) > MOST_STEPS;
    return arena_format(arena, "%d..%d%s", stated->worst, stated->best,
                        points                    ? ":points"
                        : scan->scores.has_halves ? ":0.5"
                                                  : "");
}

static void warn(struct survey *survey, const char *text)
{
    if (survey->n_warnings < SURVEY_MOST_WARNINGS)
        survey->warnings[survey->n_warnings++] = text;
}

/* A heading that speaks of grades, and is none of a column of remarks. */
static const char *heading_of_grades(const struct layout *layout, struct arena *arena)
{
    const char **const headings = ARENA_ARRAY(arena, layout->header.n + 1, const char *);
    for (size_t i = 0; i < layout->header.n; i++)
        headings[i] = i == layout->field[COLUMN_COMMENT] ? "" : layout->header.headings[i];
    for (size_t i = 0; i < layout->n_questions; i++)
        if (layout->questions[i].comment != SIZE_MAX)
            headings[layout->questions[i].comment] = "";
    return school_grades_heading(headings, layout->header.n);
}

/* What tells that the scores may be grades of which 1 is the best: a heading, or what only such
 * grades have, "1.3" and "1.7", or "2+". NULL: nothing. */
static const char *find_grades(const struct scan *scan, struct arena *arena)
{
    const struct score_evidence *const scores = &scan->scores;
    const struct layout *const layout = &scan->survey->layout;
    if (!scores->n_numbers || scores->n_labels + scores->n_texts > scores->n_tendencies ||
        scores->n_out_of || scores->n_percent || scores->n_no_grades || has_own_scales(layout))
        return NULL;
    const char *const heading = heading_of_grades(layout, arena);
    if (heading)
        return arena_format(arena, "the heading '%s'", text_printable(arena, heading, 40));
    if (scores->n_tendencies)
        return "a grade such as 2+";
    return scores->n_third_grades > 2 && scores->has_both_thirds ? "grades such as 1.3 and 1.7"
                                                                 : NULL;
}

/* Both ways, for nothing in the file tells which it is. */
static bool ask_grades(const struct scan *scan, const char *told_by, struct error *error)
{
    const bool thirds = scan->scores.n_third_grades > 0;
    const bool tendencies = scan->scores.n_tendencies > 0;
    return error_hint(error,
                      "%s may mean that 1 is the best: then give --scale %s, otherwise "
                      "--scale %s",
                      told_by,
                      tendencies ? school_grades_scale(true)
                      : thirds   ? "6..1:points"
                                 : "6..1",
                      tendencies ? school_grades_scale(false)
                      : thirds   ? "1..6:points"
                                 : "1..6");
}

static bool runs_up(const struct scale *scale)
{
    return scale && scale_notation_is_range(scale) && strcmp(scale->labels[0], "1") == 0 &&
           scale->values[scale->n_levels - 1] <= SCHOOL_GRADE_WORST;
}

static void warn_of_grades(struct scan *scan, struct arena *arena)
{
    struct survey *const survey = scan->survey;
    struct stated_scale stated;
    const char *line;
    if (runs_up(survey->scale) && find_stated(scan, &stated, &line) && stated.worst > stated.best) {
        warn(survey, arena_format(arena,
                                  "1 is the lowest on the scale %s, and the file says '%s': then "
                                  "give --scale %s",
                                  survey->scale->name, text_printable(arena, line, 60),
                                  spec_of(scan, &stated, arena)));
        return;
    }
    const char *const grades = runs_up(survey->scale) ? find_grades(scan, arena) : NULL;
    if (grades)
        warn(survey, arena_format(arena,
                                  "1 is the lowest on the scale %s; where %s means that it is the "
                                  "best, give --scale %s..1%s",
                                  survey->scale->name, grades,
                                  survey->scale->labels[survey->scale->n_levels - 1],
                                  survey->scale->continuous ? ":points" : ""));
}

/* One scale for all contradicts headings that each have another maximum. Where some have none, or
 * a row below the headings seems to hold them, the user's scale is for all. */
static bool check_maxima(struct scan *scan, struct arena *arena, struct error *error)
{
    const struct layout *const layout = &scan->survey->layout;
    const struct scale *const scale = scan->options->scale;
    if (!scale || !scale_notation_is_range(scale) || layout->maxima_line)
        return true;
    const int64_t highest = llround(scale->values[scale->n_levels - 1] * DECIMAL_ONE);
    const struct layout_question *against = NULL;
    bool all_told = true;
    for (size_t i = 0; i < layout->n_questions; i++) {
        const struct question_label *const label = &layout->questions[i].label;
        if (label->criterion)
            continue;
        if (label->maximum == MAXIMUM_NONE || label->bare) {
            all_told = false;
            continue;
        }
        if (!against && label->highest != highest)
            against = &layout->questions[i];
    }
    if (layout->score && !layout->score->label.bare && layout->score->label.highest != highest)
        against = layout->score;
    if (!against)
        return true;
    if (!all_told) {
        warn(scan->survey, arena_format(arena,
                                        "the scale %s is taken for all columns, though the heading "
                                        "'%s' tells another maximum",
                                        scale->name, against->column));
        return true;
    }
    char maximum[DECIMAL_SIZE], end[DECIMAL_SIZE];
    decimal_format(against->label.highest, maximum);
    decimal_format(highest, end);
    error_set(error, ERROR_FAILED,
              "the column '%s' has the maximum %s, and the scale that is given ends with %s",
              against->column, maximum, end);
    error_hint(error, "leave --scale out: the headings give each column its own");
    return error_at(error, "", layout->header.line, 0);
}

/* One refusal for all that the user must say, so that saying it once is enough. */
static bool check_known(const struct scan *scan, struct arena *arena, struct error *error)
{
    const struct survey *const survey = scan->survey;
    const char *const eaten = survey->layout.eaten_id ? survey->layout.eaten_id
                              : scan->eaten_line      ? scan->eaten_id
                                                      : NULL;
    const bool marks_alone = scan->n_scores == 0 &&
                             survey->n_met + survey->n_not_met + survey->n_unmarked > 0;
    const bool unknown = !survey->scale && !marks_alone && !has_own_scales(&survey->layout) &&
                         !score_evidence_tells_maxima(&scan->scores);
    const char *const scale = unknown ? score_evidence_option(&scan->scores, arena) : "";
    if (eaten && !scan->options->repair_ids) {
        error_set(error, ERROR_FAILED, "question ids have become dates, such as '%s'", eaten);
        if (scan->eaten_line && !survey->layout.eaten_id)
            error_at(error, "", scan->eaten_line, 0);
        return error_hint(error,
                          "where they were numbers such as 1.1, have them repaired with "
                          "--repair-ids%s%s",
                          *scale ? " " : "", scale);
    }
    if (!unknown)
        return true;
    const char *const candidates = score_evidence_candidates(&scan->scores, arena);
    if (candidates) {
        error_set(error, ERROR_FAILED,
                  "the scale of the scores is not known: several have these labels");
        return error_hint(error, "say which with --scale: %s", candidates);
    }
    error_set(error, ERROR_FAILED, "the scale of the scores is not known");
    struct stated_scale stated;
    const char *line;
    if (find_stated(scan, &stated, &line))
        return error_hint(
            error, "the file says '%s'%s: give --scale %s", text_printable(arena, line, 60),
            stated.worst > stated.best ? ", so that the lowest number is the best" : "",
            spec_of(scan, &stated, arena));
    const char *const grades = find_grades(scan, arena);
    if (grades)
        return ask_grades(scan, grades, error);
    return error_hint(error, "give it, for instance with %s, or in a column max_score", scale);
}

/* Scores that contradict each other in one row of three are no slips of the pen: another column
 * tells the rows apart. */
static bool check_keys(const struct scan *scan, struct error *error)
{
    enum { FEW_CONTRADICTIONS = 5 };
    const struct key_sketch *const keys = &scan->keys;
    const struct layout *const layout = &scan->survey->layout;
    if (keys->n_contradicted < FEW_CONTRADICTIONS || 3 * keys->n_contradicted < keys->n)
        return true;
    error_set(error, ERROR_FAILED,
              "rows contradict each other: lines %llu and %llu give different scores for one "
              "candidate%s%s, and so do the rows of %zu in 100 such keys",
              (unsigned long long)keys->line, (unsigned long long)keys->again,
              layout->kind == LAYOUT_RATERS ? "" : ", interviewer",
              layout->field[COLUMN_QUESTION] != SIZE_MAX || layout->only_question ? " and question"
                                                                                  : "",
              100 * keys->n_contradicted / keys->n);
    error_hint(error, "%s",
               layout->other_questions
                   ? layout->other_questions
                   : "a column with the question or the day of the interview tells "
                     "such rows apart");
    return error_at(error, "", keys->again, 0);
}

/* What the column itself proves comes first: it need not be written like the other. */
static bool choose_submission_order(struct survey *survey, enum date_order given,
                                    struct error *error)
{
    struct error open = {0};
    if (date_evidence_order(&survey->submissions, &survey->submission_order, &open))
        return true;
    survey->submission_order = given;
    if (!given)
        *error = open;
    return given;
}

static int by_line(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static void keep_summaries(struct scan *scan, struct arena *arena)
{
    uint64_t *const lines = ARENA_ARRAY(arena, scan->summaries.n + 1, uint64_t);
    for (size_t i = 0; i < scan->summaries.n; i++)
        lines[i] = scan->summaries.line[i];
    qsort(lines, scan->summaries.n, sizeof *lines, by_line);
    scan->survey->summary_line = lines;
    scan->survey->n_summaries = scan->summaries.n;
}

bool survey_passes_over(const struct survey *survey, uint64_t line)
{
    return survey->n_summaries && bsearch(&line, survey->summary_line, survey->n_summaries,
                                          sizeof *survey->summary_line, by_line);
}

bool survey_file(FILE *file, const struct survey_options *options, struct arena *arena,
                 struct survey *ret, struct error *error)
{
    struct survey survey = {.date_order = options->date_order,
                            .zone = options->zone,
                            .interviewer = options->interviewer,
                            .repair_ids = options->repair_ids};
    struct scan scan = {.options = options, .survey = &survey};
    struct sheet sheet;
    const struct layout_request request = {.mapping = options->mapping,
                                           .scale = options->scale ? options->scale
                                                                   : options->bank_scale,
                                           .interviewer_given = options->interviewer != NULL};
    struct sheet_cut cut = {0};
    const bool cut_found = sheet_cut_find(file, options->encoding, options->delimiter, &cut, error);
    survey.encoding = cut.encoding;
    survey.delimiter = cut.delimiter;
    const bool done = cut_found &&
                      sheet_sample_read(file, &survey.encoding, survey.delimiter, arena, &sheet,
                                        error) &&
                      layout_find(&sheet, &request, arena, &survey.layout, error) &&
                      scan_file(file, &scan, error);
    bool known = done;
    scan.sheet = &sheet;
    if (done) {
        summary_rows_close(&scan.summaries);
        const char *const passed_over = summary_rows_sentence(&scan.summaries, arena);
        if (passed_over)
            warn(&survey, passed_over);
        survey.decimal_mark = options->decimal_mark ? options->decimal_mark
                                                    : score_evidence_decimal_mark(&scan.scores);
        choose_scale(&scan, arena);
        warn_of_grades(&scan, arena);
        known = left_out_verify(&scan.left_out, &survey.layout, error) &&
                check_keys(&scan, error) && check_maxima(&scan, arena, error) &&
                check_known(&scan, arena, error) &&
                (options->date_order ||
                 date_evidence_order(&survey.dates, &survey.date_order, error)) &&
                choose_submission_order(&survey, options->date_order, error);
    }
    keep_summaries(&scan, arena);
    score_evidence_free(&scan.scores);
    summary_rows_free(&scan.summaries);
    key_sketch_free(&scan.keys);
    left_out_free(&scan.left_out);
    heading_again_free(&scan.order);
    free(scan.values);
    free(scan.cells);
    arena_free(&scan.scratch);
    arena_free(&scan.footers);
    if (known)
        *ret = survey;
    return known;
}

void survey_describe(const struct survey *survey, struct buffer *out)
{
    const struct layout *const layout = &survey->layout;
    buffer_format(out, "encoding %s\ndelimiter %d\ndecimal %c\nheader %llu\nfooter %llu\n",
                  survey->encoding.name, survey->delimiter, survey->decimal_mark,
                  (unsigned long long)layout->header.line, (unsigned long long)survey->footer_line);
    buffer_format(out, "dates %d\nscale %s %s\ninterviewer %s\nrepair %d\n", survey->date_order,
                  survey->scale ? survey->scale->name : "",
                  survey->product ? survey->product->name : "",
                  survey->interviewer ? survey->interviewer : "", survey->repair_ids);
    if (survey->zone && survey->zone->name)
        buffer_format(out, "zone %s\n", survey->zone->name);
    if (layout->field[COLUMN_SUBMITTED] != SIZE_MAX)
        buffer_format(out, "submissions %d\n", survey->submission_order);
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++)
        if (layout->field[i] != SIZE_MAX)
            buffer_format(out, "column %zu %zd %zd\n", i, (ssize_t)layout->field[i],
                          (ssize_t)layout->second[i]);
    struct arena scratch = {0};
    for (size_t i = 0; i < layout->n_questions; i++)
        buffer_format(out, "question %zd %zd %s %s %s\n", (ssize_t)layout->questions[i].field,
                      (ssize_t)layout->questions[i].comment,
                      question_label_id(&layout->questions[i].label, &scratch),
                      layout->questions[i].label.title, layout->questions[i].topic);
    for (size_t i = 0; i < layout->n_questions; i++)
        if (layout->questions[i].rater || layout->questions[i].rater_field != SIZE_MAX ||
            layout->questions[i].maximum != SIZE_MAX)
            buffer_format(out, "rater %zu %zd %zd %s\n", i, (ssize_t)layout->questions[i].maximum,
                          (ssize_t)layout->questions[i].rater_field,
                          layout->questions[i].rater ? layout->questions[i].rater : "");
    if (layout->only_question)
        buffer_format(out, "one question %s\n", layout->only_question);
    if (survey->own_points || survey->range_points || layout->maxima_line || survey->n_summaries)
        buffer_format(out, "points %d %d %llu %zu\n", survey->own_points, survey->range_points,
                      (unsigned long long)layout->maxima_line, survey->n_summaries);
    arena_free(&scratch);
}
