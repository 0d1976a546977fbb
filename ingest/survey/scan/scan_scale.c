#include "ingest/survey/scan/scan_scale.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/cells/school_grades.h"
#include "ingest/sheet/stated_scale.h"
#include "ingest/survey/scan/label_order.h"

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

void scan_scale_choose(struct scan *scan, struct arena *arena)
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

void scan_scale_warn(struct scan *scan, struct arena *arena)
{
    struct survey *const survey = scan->survey;
    struct stated_scale stated;
    const char *line;
    if (runs_up(survey->scale) && find_stated(scan, &stated, &line) && stated.worst > stated.best) {
        scan_warn(scan,
                  arena_format(arena,
                               "1 is the lowest on the scale %s, and the file says '%s': then "
                               "give --scale %s",
                               survey->scale->name, text_printable(arena, line, 60),
                               spec_of(scan, &stated, arena)));
        return;
    }
    const char *const grades = runs_up(survey->scale) ? find_grades(scan, arena) : NULL;
    if (grades)
        scan_warn(scan,
                  arena_format(arena,
                               "1 is the lowest on the scale %s; where %s means that it is the "
                               "best, give --scale %s..1%s",
                               survey->scale->name, grades,
                               survey->scale->labels[survey->scale->n_levels - 1],
                               survey->scale->continuous ? ":points" : ""));
}

bool scan_scale_check_maxima(struct scan *scan, struct arena *arena, struct error *error)
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
        scan_warn(scan, arena_format(arena,
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

/* What LABELS stands for, where nobody but the user knows their order. */
static const char *say_labels(const char *labels, struct arena *arena)
{
    return labels ? arena_format(arena,
                                 "; LABELS are these, to be put in their order from the lowest to "
                                 "the highest, with commas between them: %s",
                                 labels)
                  : "";
}

/* Labels whose order numbers beside them tell. */
static bool hint_order(const struct label_order *order, struct error *error)
{
    if (order->is_sure)
        return error_hint(error, "by the numbers in '%s', lowest first, give --scale '%s'",
                          order->heading, order->list);
    return error_hint(
        error,
        "by the numbers in '%s', lowest first, give --scale '%s', or where the lowest "
        "number is the best, --scale '%s'",
        order->heading, order->list, order->reversed);
}

/* What stands in the column in the first records, where it is not the same in all. */
static void add_column(const struct scan *scan, size_t column, struct score_evidence *evidence)
{
    const struct sheet *const sheet = scan->sheet;
    const size_t first = scan->survey->layout.header.first_data;
    bool differs = false;
    for (size_t i = first; i < sheet->n; i++)
        differs |= strcmp(sheet_sample_cell(&sheet->records[i], column),
                          sheet_sample_cell(&sheet->records[first], column)) != 0;
    for (size_t i = first; i < sheet->n && differs; i++) {
        const char *const text = sheet_sample_cell(&sheet->records[i], column);
        const struct score_cell cell = score_cell_read(text, scan->survey->decimal_mark);
        score_evidence_add(evidence, &cell, text, sheet->records[i].line, NULL);
    }
}

/* Words in the columns whose headings tell no maximum, beside others that do: the scale of these
 * words as they stand, whatever product has them, for the others keep their own. NULL: it is not
 * so, or they are a range. */
static const char *option_beside_maxima(const struct scan *scan, struct arena *arena)
{
    const struct layout *const layout = &scan->survey->layout;
    struct score_evidence rest = {0};
    size_t n_told = 0;
    for (size_t i = 0; i < layout->n_questions; i++) {
        const struct question_label *const label = &layout->questions[i].label;
        if (label->maximum != MAXIMUM_NONE && !label->bare)
            n_told++;
        else if (!label->criterion)
            add_column(scan, layout->questions[i].field, &rest);
    }
    rest.n_texts += rest.n_labels;
    rest.n_labels = 0;
    const bool words = n_told && rest.n_texts && !rest.n_numbers;
    const char *const labels = words ? score_evidence_unordered(&rest, arena) : NULL;
    const char *const option = labels  ? arena_format(arena, "--scale LABELS%s",
                                                      say_labels(labels, arena))
                               : words ? score_evidence_option(&rest, arena)
                                       : NULL;
    score_evidence_free(&rest);
    return option && !strstr(option, "..") ? option : NULL;
}

bool scan_scale_check_known(const struct scan *scan, struct arena *arena, struct error *error)
{
    const struct survey *const survey = scan->survey;
    const char *const eaten = survey->layout.eaten_id ? survey->layout.eaten_id
                              : scan->eaten_line      ? scan->eaten_id
                                                      : NULL;
    const bool marks_alone = scan->n_scores == 0 &&
                             survey->n_met + survey->n_not_met + survey->n_unmarked > 0;
    const bool unknown = !survey->scale && !marks_alone && !has_own_scales(&survey->layout) &&
                         !score_evidence_tells_maxima(&scan->scores);
    const char *const words = unknown ? option_beside_maxima(scan, arena) : NULL;
    const char *const labels = unknown && !words ? score_evidence_unordered(&scan->scores, arena)
                                                 : NULL;
    const char *const scale = words     ? words
                              : labels  ? "--scale LABELS"
                              : unknown ? score_evidence_option(&scan->scores, arena)
                                        : "";
    if (eaten && !scan->options->repair_ids) {
        error_set(error, ERROR_FAILED, "question ids have become dates, such as '%s'", eaten);
        if (scan->eaten_line && !survey->layout.eaten_id)
            error_at(error, "", scan->eaten_line, 0);
        return error_hint(error,
                          "where they were numbers such as 1.1, have them repaired with "
                          "--repair-ids%s%s%s",
                          *scale ? " " : "", scale, say_labels(labels, arena));
    }
    if (!unknown)
        return true;
    if (words) {
        error_set(error, ERROR_FAILED, "the scale of the words among the scores is not known");
        return error_hint(
            error,
            "columns whose headings tell their maximum keep it; give the scale of the "
            "words, lowest first, for instance with %s",
            words);
    }
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
    struct label_order order;
    if (labels && label_order_find(scan, arena, &order))
        return hint_order(&order, error);
    if (labels)
        return error_hint(error, "give it with %s%s", scale, say_labels(labels, arena));
    const char *const far_off = score_evidence_far_off(&scan->scores, arena);
    return error_hint(error, "give it, for instance with %s%s, or in a column max_score", scale,
                      far_off ? arena_format(arena, " (without %s, far from all others)", far_off)
                              : "");
}
