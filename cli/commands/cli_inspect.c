#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/date.h"
#include "cli/commands.h"
#include "cli/ingest_settings.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/render.h"
#include "cli/status_line.h"
#include "ingest/bytes/source_file.h"
#include "ingest/cells/distinct_count.h"
#include "ingest/scores/score_reader.h"
#include "ingest/survey/mapping_writer.h"
#include "ingest/tables/source_table.h"
#include "reports/data/inspection.h"

enum { SAMPLE = 5, MAX_COLUMNS = N_SCORE_COLUMNS };

/* What is counted while the file is read as `assay ingest` would. */
struct reading {
    struct source_file *source;
    struct arena *run;
    struct ingest_settings settings;
    struct status_line line;
    struct score_reader *reader;
    struct distinct_count candidates, interviewers, questions;
    struct inspection_row sample[SAMPLE];
    struct inspection inspection;
};

/* "1.1", and of a criterion "1.1/3". */
static const char *question_id(struct arena *run, const struct score_row *row)
{
    if (row->criterion == CRITERION_BY_TEXT)
        return arena_format(run, "%s/%s", row->question, row->criterion_text);
    return row->criterion ? arena_format(run, "%s/%d", row->question, row->criterion)
                          : arena_copy(run, row->question);
}

static void keep_row(struct reading *reading, const struct score_row *row)
{
    struct inspection *const inspection = &reading->inspection;
    if (inspection->n_sample == SAMPLE)
        return;
    size_t n;
    char day[11];
    const struct scale *const scale = &score_reader_scales(reading->reader, &n)[row->scale];
    date_format(row->day, day);
    reading->sample[inspection->n_sample++] = (struct inspection_row){
        .candidate = arena_copy(reading->run, row->candidate),
        .interviewer = arena_copy(reading->run, row->interviewer),
        .question = question_id(reading->run, row),
        .score = row->level == LEVEL_MISSING  ? NULL
                 : row->level == LEVEL_POINTS ? arena_format(reading->run, "%.10g", row->points)
                                              : scale->labels[row->level],
        .date = *day ? arena_copy(reading->run, day) : NULL,
    };
}

static void count_row(struct reading *reading, const struct score_row *row)
{
    reading->inspection.ratings++;
    reading->inspection.missing += row->level == LEVEL_MISSING;
    distinct_count_add(&reading->candidates, row->candidate);
    distinct_count_add(&reading->interviewers, row->interviewer);
    distinct_count_add(&reading->questions, row->question);
    keep_row(reading, row);
}

static void count_reject(struct reading *reading, const struct reject *reject)
{
    struct inspection *const inspection = &reading->inspection;
    inspection->rejected++;
    if (!inspection->first_reject)
        inspection->first_reject = arena_format(reading->run, "line %llu: %s",
                                                (unsigned long long)reject->line, reject->reason);
}

static bool read_scores(struct reading *reading, struct error *error)
{
    struct score_row row;
    struct reject reject;
    enum score_result result;
    while ((result = score_reader_next(reading->reader, &row, &reject, error)) != SCORE_END) {
        if (result == SCORE_FAILED)
            return false;
        if (result == SCORE_ROW)
            count_row(reading, &row);
        else
            count_reject(reading, &reject);
    }
    struct inspection *const inspection = &reading->inspection;
    inspection->rows = (size_t)score_reader_records(reading->reader);
    inspection->candidates = reading->candidates.n;
    inspection->interviewers = reading->interviewers.n;
    inspection->questions = reading->questions.n;
    inspection->sample = reading->sample;
    return true;
}

static const char *delimiter_name(char delimiter)
{
    return delimiter == '\t' ? "TAB" : delimiter == ';' ? ";" : delimiter == '|' ? "|" : ",";
}

static const char *scale_names(const struct reading *reading)
{
    size_t n;
    const struct scale *const scales = score_reader_scales(reading->reader, &n);
    const char *names = "";
    for (size_t i = 0; i < n; i++)
        names = arena_format(reading->run, "%s%s%s", names, i ? "; " : "", scales[i].name);
    return n ? names : NULL;
}

static const char *date_words(const struct reading *reading, const struct date_evidence *evidence,
                              enum date_order order)
{
    struct buffer words = {0};
    date_evidence_text(evidence, order, &words);
    const char *const copy = words.length ? arena_copy(reading->run, words.data) : NULL;
    buffer_free(&words);
    return copy;
}

/* What one of the functions of csv_style.h says. */
static const char *style_words(struct arena *run, const struct csv_style *style,
                               void (*tell)(const struct csv_style *style, struct buffer *out))
{
    struct buffer words = {0};
    tell(style, &words);
    const char *const copy = arena_copy(run, words.data);
    buffer_free(&words);
    return copy;
}

static void tell_style(struct inspection *inspection, const struct csv_style *style)
{
    inspection->quoting = csv_style_quoting_name(csv_style_quoting(style));
    inspection->quoted_line_ends = style->quoted_line_ends;
    inspection->lf = style->lf;
    inspection->crlf = style->crlf;
    inspection->cr = style->cr;
}

/* "12, 1.1 to 4.3": the columns of questions, or those of criteria; NULL: none. */
static const char *columns_of(struct arena *run, const struct layout *layout, bool criteria)
{
    const struct layout_question *first = NULL, *last = NULL;
    size_t n = 0;
    for (size_t i = 0; i < layout->n_questions; i++) {
        if ((layout->questions[i].label.criterion > 0) != criteria)
            continue;
        first = first ? first : &layout->questions[i];
        last = &layout->questions[i];
        n++;
    }
    return n ? arena_format(run, "%zu, %s to %s", n, question_label_id(&first->label, run),
                            question_label_id(&last->label, run))
             : NULL;
}

/* What the cells of criteria say; NULL: there are none. */
static const char *marks_words(struct arena *run, const struct survey *survey)
{
    if (survey->n_met + survey->n_not_met + survey->n_unmarked == 0)
        return NULL;
    return arena_format(run, "%zu met, %zu not met, %zu blank", survey->n_met, survey->n_not_met,
                        survey->n_unmarked);
}

static void tell_facts(struct reading *reading)
{
    const struct survey *const survey = score_reader_survey(reading->reader);
    const struct layout *const layout = &survey->layout;
    struct arena *const run = reading->run;
    const bool wide = layout->kind == LAYOUT_WIDE;
    const struct inspection_fact facts[] = {
        {"product", "comes from", layout->product},
        {"packing", "packed with", unpacker_packing_name(reading->source->packing)},
        {"encoding", "encoding", survey->encoding.name},
        {"byte_order_mark", "byte-order mark", survey->encoding.mark_length ? "yes" : NULL},
        {"delimiter", "separator", delimiter_name(survey->delimiter)},
        {NULL, "quotes", style_words(run, &survey->style, csv_style_quoting_text)},
        {NULL, "line ends", style_words(run, &survey->style, csv_style_line_ends_text)},
        {"decimal_mark", "decimal mark", survey->decimal_mark == ',' ? "," : "."},
        {"header_line", "heading",
         arena_format(run, "line %llu", (unsigned long long)layout->header.line)},
        {"footer_line", "footer",
         survey->footer_line
             ? arena_format(run, "from line %llu on", (unsigned long long)survey->footer_line)
             : NULL},
        {"layout", "layout", wide ? "wide" : "long"},
        {"scale", "scale", scale_names(reading)},
        {"date_format", "dates", date_words(reading, &survey->dates, survey->date_order)},
        {"submission_date_format", "submission dates",
         date_words(reading, &survey->submissions, survey->submission_order)},
        {"timezone", "days of moments", survey->zone ? survey->zone->name : NULL},
        {"question_columns", "question columns", columns_of(run, layout, false)},
        {"criterion_columns", "criterion columns", columns_of(run, layout, true)},
        {"criteria", "criteria", marks_words(run, survey)},
    };
    struct inspection_fact *const copy = ARENA_ARRAY(run, sizeof facts / sizeof *facts,
                                                     struct inspection_fact);
    memcpy(copy, facts, sizeof facts);
    reading->inspection.facts = copy;
    reading->inspection.n_facts = sizeof facts / sizeof *facts;
    tell_style(&reading->inspection, &survey->style);
    reading->inspection.unread = layout->unread;
    reading->inspection.n_unread = layout->n_unread;
}

static void tell_columns(struct reading *reading)
{
    const struct layout *const layout = &score_reader_survey(reading->reader)->layout;
    struct inspection_column *const columns = ARENA_ARRAY(reading->run, MAX_COLUMNS,
                                                          struct inspection_column);
    size_t n = 0;
    for (enum score_column i = 0; i < N_SCORE_COLUMNS; i++)
        if (layout->field[i] != SIZE_MAX)
            columns[n++] = (struct inspection_column){layout->name[i], column_name_plain(i)};
    reading->inspection.columns = columns;
    reading->inspection.n_columns = n;
}

static bool print(const struct invocation *invocation, const struct inspection *inspection,
                  struct error *error)
{
    struct arena arena = {0};
    struct buffer out = {0};
    bool written;
    if (invocation->options.format == FORMAT_JSON) {
        inspection_json(inspection, ASSAY_VERSION, &out);
        written = output_write(invocation->options.output, &out, error);
    } else {
        written = render_table(invocation, inspection_table(inspection, &arena), error);
    }
    buffer_free(&out);
    arena_free(&arena);
    return written;
}

static bool open_reader(struct reading *reading, struct invocation *invocation, struct error *error)
{
    struct ingest_settings *const settings = &reading->settings;
    if (!ingest_settings_read(invocation, settings, error) ||
        !source_table_read(reading->source, invocation->options.sheet, &settings->survey,
                           reading->run, error))
        return false;
    settings->survey.watch = (struct reading_watch){status_line_watch, &reading->line};
    status_line_begin(&reading->line, invocation, reading->source);
    status_line_turn(&reading->line, "looking through");
    if (!score_reader_open(reading->source, &settings->survey, reading->run, &reading->reader,
                           error))
        return false;
    status_line_turn(&reading->line, "reading");
    return true;
}

/* Never over a file that is there: people write in it. */
static bool write_map(const struct reading *reading, const char *path, struct error *error)
{
    struct stat status;
    struct buffer map = {0};
    if (strcmp(path, "-") != 0 && lstat(path, &status) == 0) {
        error_set(error, ERROR_FAILED, "'%.200s' is there already", path);
        return error_hint(error, "remove it, or choose another name");
    }
    mapping_writer_write(score_reader_survey(reading->reader), &reading->settings.survey, &map);
    const bool written = output_write(path, &map, error);
    buffer_free(&map);
    return written;
}

/* The report, the mapping file, or both; both in one stream would be neither. */
static bool tell(struct invocation *invocation, const struct reading *reading, struct error *error)
{
    const char *const map = invocation->options.write_map;
    if (map && !write_map(reading, map, error))
        return false;
    return (map && strcmp(map, "-") == 0) || print(invocation, &reading->inspection, error);
}

static int run(struct invocation *invocation, struct error *error)
{
    const char *const path = invocation->arguments[0];
    struct source_file source = {0};
    struct reading reading = {.run = &invocation->run, .source = &source};
    int status = -1;
    const bool read = source_file_open(path, interrupt_check, &source, error) &&
                      open_reader(&reading, invocation, error) && read_scores(&reading, error);
    status_line_erase(&reading.line);
    if (read) {
        reading.inspection.file = source_file_name(path);
        reading.inspection.sha256 = source.sha256;
        tell_facts(&reading);
        tell_columns(&reading);
        if (tell(invocation, &reading, error))
            status = reading.inspection.rejected ? EXIT_LEFT_OUT : EXIT_SUCCESS;
    }
    distinct_count_free(&reading.candidates);
    distinct_count_free(&reading.interviewers);
    distinct_count_free(&reading.questions);
    score_reader_close(reading.reader);
    source_file_close(&source);
    return status;
}

const struct command command_inspect = {
    .name = "inspect",
    .arguments = "FILE",
    .summary = "what would be read from an export; nothing is loaded",
    .help = "Needs no database. Says how the file is laid out, what each column is taken for,\n"
            "the scale and the dates with the evidence, what is in it, and the first scores.\n"
            "Names of candidates are shown as the file has them.\n\n"
            "  assay inspect scores.csv\n"
            "  unzip -p export.zip | assay inspect -\n"
            "  assay inspect scores.csv --scale 1..5 --format json\n"
            "  assay inspect scores.csv --write-map scores.ini",
    .values = VALUES_FILE,
    .options = OPTIONS_INSPECT | OPTIONS_READING | OPTIONS_FORMAT,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
