#include "ingest/survey/survey.h"

#include <stdlib.h>

#include "ingest/sheet/sheet_cut.h"
#include "ingest/survey/scan/scan_record.h"
#include "ingest/survey/scan/scan_scale.h"

void scan_warn(struct scan *scan, const char *text)
{
    if (scan->survey->n_warnings < SURVEY_MOST_WARNINGS)
        scan->survey->warnings[scan->survey->n_warnings++] = text;
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
        scan_record_take(scan, &record);
        arena_free(&scan->scratch);
    }
    scan->survey->style = *csv_reader_style(reader);
    csv_reader_free(reader);
    return result == READ_END;
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
            scan_warn(&scan, passed_over);
        survey.decimal_mark = options->decimal_mark ? options->decimal_mark
                                                    : score_evidence_decimal_mark(&scan.scores);
        scan_scale_choose(&scan, arena);
        scan_scale_warn(&scan, arena);
        known = left_out_verify(&scan.left_out, &survey.layout, error) &&
                check_keys(&scan, error) && scan_scale_check_maxima(&scan, arena, error) &&
                scan_scale_check_known(&scan, arena, error) &&
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
