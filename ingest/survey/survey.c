#include "ingest/survey/survey.h"

#include <errno.h>
#include <string.h>

#include "base/text.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/cells/cell_text.h"
#include "ingest/cells/criterion_cell.h"
#include "ingest/cells/date_id.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/summary_row.h"
#include "ingest/survey/score_evidence.h"

enum { PER_NAME = 1000 };

static const char delimiters[] = {',', ';', '\t', '|'};

/* What is gathered on the way through the file. */
struct scan {
    const struct survey_options *options;
    struct survey *survey;
    struct score_evidence scores;
    size_t n_scores; /* cells of scores, filled or not */
    struct arena scratch;
    bool after_blank;
    uint64_t eaten_line; /* the first row with a question id that became a date */
    char eaten_id[48];
};

static bool choose_encoding(FILE *file, const char *wanted, struct encoding *ret,
                            struct error *error)
{
    if (!wanted)
        return encoding_detect(file, ret, error);
    return encoding_find(wanted, ret, error) && encoding_find_mark(file, ret, error);
}

/* How much the sheet, cut like this, looks like an export: known headings, then columns. */
static size_t likeness(const struct sheet *sheet)
{
    struct arena scratch = {0};
    struct sheet_header header = {0};
    size_t names = 0;
    if (sheet->n)
        sheet_header_find(sheet, 0, &scratch, &header);
    for (size_t i = 0; i < header.n; i++)
        names += column_name_read(header.headings[i]).column < COLUMN_OTHER;
    const size_t columns = header.n < PER_NAME ? header.n : PER_NAME - 1;
    arena_free(&scratch);
    return PER_NAME * (header.found ? names + 1 : 0) + columns;
}

static bool refuse_wide(uint64_t line, char delimiter, struct error *error)
{
    error_set(error, ERROR_FAILED, "the line has more than %d columns, parted by %s",
              CSV_MAX_FIELDS, delimiter == '\t' ? "tabs" : (char[]){'\'', delimiter, '\'', '\0'});
    error_hint(error, "leave out columns that are no questions, or cut the file into several with "
                      "some of the questions each");
    return error_at(error, "", line, 0);
}

static bool choose_delimiter(FILE *file, char wanted, struct survey *survey, struct error *error)
{
    size_t best = 0;
    uint64_t wide_line = 0;
    char wide_delimiter = ',';
    survey->delimiter = wanted ? wanted : ',';
    for (size_t i = 0; i < sizeof delimiters; i++) {
        if (wanted && delimiters[i] != wanted)
            continue;
        struct arena scratch = {0};
        struct sheet sheet;
        if (!sheet_sample_read(file, &survey->encoding, delimiters[i], &scratch, &sheet, error)) {
            arena_free(&scratch);
            return false;
        }
        const size_t found = likeness(&sheet);
        arena_free(&scratch);
        if (sheet.wide_line && !wide_line) {
            wide_line = sheet.wide_line;
            wide_delimiter = delimiters[i];
        }
        if (found > best) {
            best = found;
            survey->delimiter = delimiters[i];
        }
    }
    /* Lines that are too wide are a matter of the lines where there is a heading. */
    return best >= PER_NAME || !wide_line || refuse_wide(wide_line, wide_delimiter, error);
}

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

/* A cell of a score, or of a criterion. */
static void scan_score(struct scan *scan, const char *text, bool criterion)
{
    if (criterion) {
        count_mark(scan->survey, text);
        return;
    }
    scan->n_scores++;
    score_evidence_add(&scan->scores, text, scan->options->bank_scale);
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
        scan_score(scan, field_text(scan, record, layout->questions[i].field),
                   layout->questions[i].label.criterion > 0);
    if (layout->kind == LAYOUT_LONG) {
        scan_score(scan, field_text(scan, record, layout->field[COLUMN_SCORE]),
                   !missing_form(field_text(scan, record, layout->field[COLUMN_CRITERION])));
        scan_question(scan, record);
    }
}

/* A few cells, below a blank line or beginning like a total: about the file, if nothing follows. */
static bool is_footer(struct scan *scan, const struct csv_record *record)
{
    const size_t wanted = scan->survey->layout.header.n;
    size_t filled = 0;
    for (size_t i = 0; i < record->n_fields; i++)
        filled += record->fields[i].length > 0;
    if (filled > 2 || wanted < 4 || record->n_fields >= wanted)
        return false;
    return scan->survey->footer_line || scan->after_blank ||
           summary_row_begins(field_text(scan, record, 0));
}

static void scan_record(struct scan *scan, const struct csv_record *record)
{
    size_t filled = 0;
    for (size_t i = 0; i < record->n_fields; i++)
        filled += record->fields[i].length > 0;
    if (record->fault)
        return;
    if (filled && is_footer(scan, record)) {
        if (!scan->survey->footer_line)
            scan->survey->footer_line = record->line;
        return;
    }
    if (filled) {
        scan->survey->footer_line = 0;
        scan_cells(scan, record);
    }
    scan->after_blank = filled == 0;
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
            !layout->questions[i].label.criterion)
            return false;
    return layout->kind == LAYOUT_WIDE || layout->field[COLUMN_MAX_SCORE] != SIZE_MAX ||
           layout->field[COLUMN_SCALE] != SIZE_MAX;
}

static void choose_scale(struct scan *scan, struct arena *arena)
{
    const struct survey_options *const options = scan->options;
    struct survey *const survey = scan->survey;
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

/* One refusal for all that the user must say, so that saying it once is enough. */
static bool check_known(const struct scan *scan, struct arena *arena, struct error *error)
{
    const struct survey *const survey = scan->survey;
    const char *const eaten = survey->layout.eaten_id ? survey->layout.eaten_id
                              : scan->eaten_line      ? scan->eaten_id
                                                      : NULL;
    const bool marks_alone = scan->n_scores == 0 &&
                             survey->n_met + survey->n_not_met + survey->n_unmarked > 0;
    const bool unknown = !survey->scale && !marks_alone && !has_own_scales(&survey->layout);
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
    return error_hint(error, "give it, for instance with %s, or in a column max_score", scale);
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

bool survey_file(FILE *file, const struct survey_options *options, struct arena *arena,
                 struct survey *ret, struct error *error)
{
    struct survey survey = {.date_order = options->date_order,
                            .zone = options->zone,
                            .interviewer = options->interviewer,
                            .repair_ids = options->repair_ids};
    struct scan scan = {.options = options, .survey = &survey};
    struct sheet sheet;
    const bool done = choose_encoding(file, options->encoding, &survey.encoding, error) &&
                      choose_delimiter(file, options->delimiter, &survey, error) &&
                      sheet_sample_read(file, &survey.encoding, survey.delimiter, arena, &sheet,
                                        error) &&
                      layout_find(&sheet, options->mapping, options->interviewer != NULL, arena,
                                  &survey.layout, error) &&
                      scan_file(file, &scan, error);
    bool known = done;
    if (done) {
        survey.decimal_mark = options->decimal_mark ? options->decimal_mark
                                                    : score_evidence_decimal_mark(&scan.scores);
        choose_scale(&scan, arena);
        known = check_known(&scan, arena, error) &&
                (options->date_order ||
                 date_evidence_order(&survey.dates, &survey.date_order, error)) &&
                choose_submission_order(&survey, options->date_order, error);
    }
    score_evidence_free(&scan.scores);
    arena_free(&scan.scratch);
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
    arena_free(&scratch);
}
