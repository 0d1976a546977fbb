#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buffer.h"
#include "ingest/bytes/recoded_text.h"
#include "ingest/cells/criterion_cell.h"
#include "ingest/cells/criterion_label.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/scores/score_reader.h"
#include "tests/fuzz/invariant.h"
#include "tests/fuzz/trial_check.h"

/* One reading of an export, and what it said, to be compared with the next. */
struct reading {
    size_t size, n_lines;  /* of the bytes, or of the text made from them where that is longer */
    uint64_t line, offset; /* of the last row or reject */
    struct score_reader *reader;
    struct buffer told;
    struct trial_check trial;
};

/* How many physical lines there can be at most, in any encoding. */
static size_t most_lines(const uint8_t *data, size_t size)
{
    size_t n = 1;
    for (size_t i = 0; i < size; i++)
        n += data[i] == '\n' || data[i] == '\r';
    return n;
}

static size_t size_of(FILE *file)
{
    struct stat status;
    INVARIANT(fstat(fileno(file), &status) == 0);
    return (size_t)status.st_size;
}

static bool is_field(size_t field, const struct layout *layout)
{
    return field == SIZE_MAX || field < layout->header.n;
}

static void check_survey(const struct survey *survey, size_t size)
{
    const struct layout *const layout = &survey->layout;
    INVARIANT(strchr(",;\t|", survey->delimiter) && strchr(",.", survey->decimal_mark));
    INVARIANT(layout->header.n > 0 && layout->header.line > 0 && layout->header.end <= size);
    INVARIANT(layout->n_unread <= layout->header.n && layout->n_questions <= layout->header.n);
    INVARIANT(!survey->footer_line || survey->footer_line > layout->header.line);
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++) {
        INVARIANT(is_field(layout->field[i], layout) && is_field(layout->second[i], layout));
        INVARIANT(layout->field[i] == SIZE_MAX || is_text(layout->name[i]));
    }
    for (size_t i = 0; i < layout->n_questions; i++) {
        const struct layout_question *const question = &layout->questions[i];
        INVARIANT(question->field < layout->header.n && is_field(question->comment, layout));
        INVARIANT(is_text(question->column) && is_text(question->topic));
        INVARIANT(is_text(question->label.code) && is_text(question->label.title));
    }
    for (size_t i = 0; i < layout->n_unread; i++)
        INVARIANT(is_text(layout->unread[i]));
}

static void check_scales(const struct score_reader *reader)
{
    size_t n;
    const struct scale *const scales = score_reader_scales(reader, &n);
    INVARIANT(n <= IMPORT_MAX_SCALES);
    for (size_t i = 0; i < n; i++) {
        INVARIANT(is_text(scales[i].name) && scales[i].n_levels >= 2);
        for (size_t k = 0; k < scales[i].n_levels; k++) {
            INVARIANT(isfinite(scales[i].values[k]) && is_text(scales[i].labels[k]));
            INVARIANT(k == 0 || scales[i].values[k] > scales[i].values[k - 1]);
        }
    }
}

/* Rows and rejects come in the order of the file, from below the heading. */
static void check_place(struct reading *reading, uint64_t line, uint64_t offset, uint64_t length)
{
    const struct survey *const survey = score_reader_survey(reading->reader);
    INVARIANT(line >= reading->line && line <= reading->n_lines);
    INVARIANT(line > survey->layout.header.line);
    INVARIANT(!survey->footer_line || line < survey->footer_line);
    INVARIANT(offset >= reading->offset && offset >= survey->layout.header.end);
    INVARIANT(length > 0 && offset + length <= reading->size);
    reading->line = line;
    reading->offset = offset;
}

static void check_score(const struct score_row *row, const struct score_reader *reader)
{
    size_t n;
    const struct scale *const scales = score_reader_scales(reader, &n);
    if (row->level == LEVEL_MISSING) {
        INVARIANT(row->points == 0);
        return;
    }
    INVARIANT(row->scale < n);
    const struct scale *const scale = &scales[row->scale];
    if (row->level != LEVEL_POINTS) {
        INVARIANT(row->level >= 0 && (size_t)row->level < scale_n_levels(scale));
        return;
    }
    const double share = scale_share_of(scale, row->points);
    INVARIANT(scale->continuous && share >= 0 && share <= 1);
}

static void check_criterion(const struct score_row *row, const struct score_reader *reader)
{
    size_t n;
    const struct scale *const scales = score_reader_scales(reader, &n);
    INVARIANT(row->criterion >= CRITERION_BY_TEXT && row->criterion <= CRITERION_LAST);
    INVARIANT(is_text(row->criterion_text));
    INVARIANT((row->criterion == CRITERION_BY_TEXT) == (*row->criterion_text != '\0'));
    if (row->criterion)
        INVARIANT(strcmp(scales[row->scale].name, criterion_scale.name) == 0);
}

static void check_row(struct reading *reading, const struct score_row *row)
{
    const char *const texts[] = {row->candidate, row->candidate_name, row->role,
                                 row->stage,     row->interview,      row->interviewer,
                                 row->question,  row->question_title, row->topic,
                                 row->comment,   row->outcome};
    check_place(reading, row->line, row->offset, row->length);
    check_score(row, reading->reader);
    check_criterion(row, reading->reader);
    trial_check_add(&reading->trial, row);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        INVARIANT(is_text(texts[i]));
        buffer_format(&reading->told, "%s|", texts[i]);
    }
    INVARIANT(*row->candidate && *row->interviewer && *row->question);
    buffer_format(&reading->told, "%d %s %d %g %d %zu\n", row->criterion, row->criterion_text,
                  row->level, row->points, row->day, row->scale);
}

static void check_reject(struct reading *reading, const struct reject *reject)
{
    check_place(reading, reject->line, reject->offset, reject->length);
    INVARIANT(is_text(reject->column) && is_text(reject->value));
    INVARIANT(is_text(reject->reason) && *reject->reason && is_text(reject->hint));
    buffer_format(&reading->told, "%s: %s: %s\n", reject->column, reject->value, reject->reason);
}

static void read_rows(struct reading *reading)
{
    struct score_row row;
    struct reject reject;
    struct error error;
    enum score_result result;
    check_survey(score_reader_survey(reading->reader), reading->size);
    survey_describe(score_reader_survey(reading->reader), &reading->told);
    while ((result = score_reader_next(reading->reader, &row, &reject, &error)) != SCORE_END) {
        INVARIANT(result == SCORE_ROW || result == SCORE_REJECT);
        if (result == SCORE_ROW)
            check_row(reading, &row);
        else
            check_reject(reading, &reject);
    }
    check_scales(reading->reader);
    size_t n;
    const struct scale *const scales = score_reader_scales(reading->reader, &n);
    trial_check_end(&reading->trial, !score_reader_survey(reading->reader)->layout.has_candidate_id,
                    scales, n);
    INVARIANT(score_reader_records(reading->reader) <= reading->n_lines);
}

/* All that is told of an export under these options; the caller frees it. */
static struct buffer tell(const uint8_t *data, size_t size, const struct survey_options *options)
{
    struct arena run = {0};
    struct error error = {0};
    struct reading reading = {.size = size, .n_lines = most_lines(data, size)};
    struct source_file source = {
        .path = "x.csv", .shown = "x.csv", .bytes = file_of_bytes(data, size), .size = size};
    if (recoded_text_read(&source, options->encoding, &error) &&
        score_reader_open(&source, options, &run, &reading.reader, &error)) {
        reading.size = source.recoded ? size_of(source.bytes) : size;
        read_rows(&reading);
    } else {
        INVARIANT(is_refusal(&error, reading.n_lines));
        buffer_format(&reading.told, "%zu: %s (%s)", error.line, error.message, error.hint);
    }
    score_reader_close(reading.reader);
    source_file_close(&source);
    arena_free(&run);
    return reading.told;
}

/* Twice the same; not each input, since it takes the same time again. */
static void check(const uint8_t *data, size_t size, const struct survey_options *options)
{
    struct buffer first = tell(data, size, options);
    if (size % 8 == 0) {
        struct buffer second = tell(data, size, options);
        INVARIANT(first.length == second.length);
        INVARIANT(memcmp(first.data, second.data, first.length) == 0);
        buffer_free(&second);
    }
    buffer_free(&first);
}

/* What a user may say. A first byte that no text begins with is a set of these. */
enum { SAYS_SCALE = 1, SAYS_INTERVIEWER = 2, SAYS_ORDER = 4, ALL_SAID = 7 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct error error;
    struct scale scale;
    const unsigned int said = size && *data <= ALL_SAID ? *data : 0;
    INVARIANT(scale_notation_parse("1..5", &arena, &scale, &error));
    const struct survey_options options = {.scale = said & SAYS_SCALE ? &scale : NULL,
                                           .interviewer = said & SAYS_INTERVIEWER ? "Ada" : NULL,
                                           .date_order = said & SAYS_ORDER ? DATE_ORDER_DMY
                                                                           : DATE_ORDER_UNKNOWN,
                                           .repair_ids = said & SAYS_ORDER};
    check(data + (said > 0), size - (said > 0), &options);
    arena_free(&arena);
    return 0;
}
