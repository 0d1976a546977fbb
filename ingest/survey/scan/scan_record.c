#include "ingest/survey/scan/scan_record.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "ingest/cells/cell_kind.h"
#include "ingest/cells/cell_text.h"
#include "ingest/cells/criterion_cell.h"
#include "ingest/cells/date_id.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/summary_row.h"

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
    score_evidence_add(&scan->scores, &cell, scanned->text, record->line,
                       scan->options->bank_scale);
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
    if (layout->has_rater_totals &&
        summary_row_names(field_text(scan, record, layout->field[COLUMN_INTERVIEWER])))
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

static bool is_one_word(const char *name)
{
    return !strchr(name, ' ') && !strchr(name, ',');
}

/* One word below names of two or more: a summary where the word or the numbers say so. */
static bool is_odd_name(const struct scan *scan, const char *name)
{
    enum { SOME_NAMES = 5 };
    return scan->n_names >= SOME_NAMES && scan->n_short_names == 0 && is_one_word(name) &&
           (summary_row_may_name(name) ||
            summary_rows_resemble(&scan->summaries, scan->values, scan->n_values));
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
    if (n_scores == 0)
        return CLAIMS_NOTHING;
    if (!summary_row_names(name) && !is_odd_name(scan, name)) {
        scan->n_names++;
        scan->n_short_names += is_one_word(name);
        return CLAIMS_NOTHING;
    }
    return summary_rows_propose(rows, record->line, name) ? CLAIMS_SURE : CLAIMS_OPEN;
}

void scan_record_take(struct scan *scan, const struct csv_record *record)
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
        if (scan->n_footers < SCAN_MOST_FOOTERS)
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
