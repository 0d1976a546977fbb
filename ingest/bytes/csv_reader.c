#include "ingest/bytes/csv_reader.h"

#include <csv.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "ingest/bytes/csv_cut.h"
#include "ingest/bytes/csv_line.h"
#include "ingest/bytes/text_decoder.h"

enum { CHUNK = 64 * 1024, LEAST_STEP = 1024 };

/*
 * A record that stands whole in `window` is cut there. Of others libcsv sees one physical line at a
 * time, so that the place of each is known, and the lines of the record that is being read stay in
 * `window`, so that reading can begin again after its first line.
 */
struct csv_reader {
    struct encoding encoding;
    struct text_decoder *decoder;
    char delimiter;
    bool at_end; /* nothing more comes from the decoder */
    struct csv_parser parser;

    struct buffer window;  /* bytes read and not yet handed out are those from `start` */
    size_t start;          /* of the record, in `window` */
    uint64_t offset, line; /* of the record, in the file */

    struct buffer texts; /* the record's fields, each with a NUL behind it */
    struct csv_field *fields;
    size_t n_fields;
    bool complete, too_many_fields;
    struct csv_style style;
};

/* Behind a physical line and its line end; without one the file ended, or the line is too long. */
struct line_end {
    size_t at;
    bool ended;
};

static void field_read(void *text, size_t length, void *data)
{
    struct csv_reader *const reader = data;
    if (reader->n_fields == CSV_MAX_FIELDS) {
        reader->too_many_fields = true;
        return;
    }
    reader->fields[reader->n_fields++] = (struct csv_field){.length = length, .null = !text};
    buffer_add_n(&reader->texts, text, length);
    buffer_add_n(&reader->texts, "", 1);
}

static void record_read(int line_end, void *data)
{
    (void)line_end;
    ((struct csv_reader *)data)->complete = true;
}

static void parser_start(struct csv_reader *reader)
{
    if (csv_init(&reader->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL) != 0)
        memory_exhausted();
    csv_set_delim(&reader->parser, (unsigned char)reader->delimiter);
    reader->n_fields = 0;
    reader->complete = reader->too_many_fields = false;
    buffer_clear(&reader->texts);
}

struct csv_reader *csv_reader_create(FILE *file, const struct encoding *encoding, char delimiter)
{
    static const struct encoding utf8 = {.kind = ENCODING_UTF8, .name = "utf-8"};
    struct csv_reader *const reader = calloc(1, sizeof *reader);
    struct csv_field *const fields = malloc(CSV_MAX_FIELDS * sizeof *fields);
    if (!reader || !fields)
        memory_exhausted();
    *reader = (struct csv_reader){.encoding = encoding ? *encoding : utf8,
                                  .delimiter = delimiter,
                                  .fields = fields,
                                  .offset = encoding ? encoding->mark_length : 0,
                                  .line = 1};
    reader->decoder = text_decoder_create(file, &reader->encoding);
    buffer_add(&reader->window, ""); /* so that its data is never NULL */
    parser_start(reader);
    return reader;
}

const struct csv_style *csv_reader_style(const struct csv_reader *reader)
{
    return &reader->style;
}

void csv_reader_free(struct csv_reader *reader)
{
    if (!reader)
        return;
    csv_free(&reader->parser);
    text_decoder_free(reader->decoder);
    buffer_free(&reader->window);
    buffer_free(&reader->texts);
    free(reader->fields);
    free(reader);
}

static bool fill(struct csv_reader *reader, struct error *error)
{
    if (reader->start) {
        memmove(reader->window.data, reader->window.data + reader->start,
                reader->window.length - reader->start);
        reader->window.length -= reader->start;
        reader->start = 0;
    }
    char chunk[CHUNK];
    size_t n;
    if (!text_decoder_read(reader->decoder, chunk, sizeof chunk, &n, error))
        return false;
    buffer_add_n(&reader->window, chunk, n);
    reader->at_end = n == 0;
    return true;
}

/*
 * Where the physical line ends that begins `from` bytes into the record; both count from the
 * record's start. A line that goes beyond CSV_MAX_RECORD is cut there, and has not `ended`.
 */
static bool find_line_end(struct csv_reader *reader, size_t from, struct line_end *ret,
                          struct error *error)
{
    for (size_t at = from;;) {
        const size_t length = reader->window.length - reader->start;
        const char *const bytes = reader->window.data + reader->start;
        at += csv_line_length(bytes + at, length - at);
        /* A CR needs one byte more: an LF may follow. */
        const bool whole = at < length && (bytes[at] == '\n' || at + 1 < length);
        if (whole || reader->at_end || at > CSV_MAX_RECORD) {
            const bool ended = at < length;
            const bool pair = at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n';
            *ret = (struct line_end){.at = at + (pair ? 2 : ended ? 1 : 0), .ended = ended};
            return true;
        }
        if (!fill(reader, error))
            return false;
    }
}

static uint64_t source_length(const struct csv_reader *reader, size_t length)
{
    const bool to_the_end = reader->at_end && reader->start + length == reader->window.length;
    return encoding_source_length(&reader->encoding, reader->window.data + reader->start, length) -
           (to_the_end && length ? text_decoder_lacking(reader->decoder) : 0);
}

/* The record is handed out, or passed over: its bytes and lines are done with. */
static void advance(struct csv_reader *reader, size_t length, uint64_t n_lines)
{
    if (length) {
        reader->offset += source_length(reader, length);
        csv_style_add_lines(&reader->style, reader->window.data + reader->start, length, n_lines);
    }
    reader->start += length;
    reader->line += n_lines;
}

static bool is_blank(const char *text, size_t length)
{
    size_t i = 0;
    while (i < length && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r' || text[i] == '\n'))
        i++;
    return i == length;
}

static bool skip_byte_order_mark(struct csv_reader *reader, struct error *error)
{
    while (reader->window.length < 3 && !reader->at_end)
        if (!fill(reader, error))
            return false;
    if (reader->window.length >= 3 && memcmp(reader->window.data, "\xEF\xBB\xBF", 3) == 0)
        advance(reader, 3, 0);
    return true;
}

/* To the line where the next record begins: its end, or nothing where the file ends. */
static bool find_first_line(struct csv_reader *reader, struct line_end *ret, struct error *error)
{
    if (reader->offset == 0 && reader->encoding.kind == ENCODING_UTF8 &&
        !skip_byte_order_mark(reader, error))
        return false;
    for (;;) {
        if (!find_line_end(reader, 0, ret, error))
            return false;
        if (!is_blank(reader->window.data + reader->start, ret->at))
            return true;
        advance(reader, ret->at, ret->ended ? 1 : 0);
        if (!ret->ended && reader->at_end) {
            *ret = (struct line_end){0};
            return true;
        }
    }
}

/* The rest of a line that is too long to keep. */
static bool skip_long_line(struct csv_reader *reader, uint64_t *length, struct error *error)
{
    struct line_end end = {0};
    do {
        if (!find_line_end(reader, 0, &end, error))
            return false;
        *length += source_length(reader, end.at);
        advance(reader, end.at, end.ended ? 1 : 0);
    } while (!end.ended && end.at > 0);
    return true;
}

static const char *parse_fault(const struct csv_reader *reader)
{
    if (reader->too_many_fields)
        return "it has more than 4096 fields";
    if (reader->parser.quoted)
        return "text follows a quote that was closed, or a quote inside the field is not doubled";
    return "a quote stands inside a field that does not begin with one";
}

/* Parses the line of the record from `from` to `end`, and the file's end where no line end stands
 * there. Returns what is wrong. */
static const char *parse_line(struct csv_reader *reader, size_t from, struct line_end end)
{
    if (end.at > CSV_MAX_RECORD)
        return "it is longer than 16 MiB; perhaps a quote is opened and never closed";
    const size_t length = end.at - from;
    /* libcsv grows a field by a fixed step: by as much as the record is long, it grows seldom. */
    csv_set_blk_size(&reader->parser, end.at > LEAST_STEP ? end.at : LEAST_STEP);
    const size_t used = csv_parse(&reader->parser, reader->window.data + reader->start + from,
                                  length, field_read, record_read, reader);
    if (csv_error(&reader->parser) == CSV_ENOMEM || csv_error(&reader->parser) == CSV_ETOOBIG)
        memory_exhausted();
    if (used < length || reader->too_many_fields)
        return parse_fault(reader);
    if (!end.ended && csv_fini(&reader->parser, field_read, record_read, reader) != 0)
        return "a quote is opened and never closed";
    return NULL;
}

/* What cannot be read: the record's first line alone. */
static enum read_result hand_out_fault(struct csv_reader *reader, const char *fault,
                                       struct line_end first, struct csv_record *ret,
                                       struct error *error)
{
    struct csv_record record = {
        .fault = fault,
        .too_wide = reader->too_many_fields,
        .line = reader->line,
        .offset = reader->offset,
        .length = source_length(reader, first.at),
    };
    csv_free(&reader->parser);
    parser_start(reader);
    advance(reader, first.at, first.ended ? 1 : 0);
    if (!first.ended && !skip_long_line(reader, &record.length, error))
        return READ_FAILED;
    record.next_line = reader->line > record.line ? reader->line : record.line + 1;
    *ret = record;
    return READ_ROW;
}

static void find_texts(struct csv_reader *reader)
{
    char *text = reader->texts.data;
    for (size_t i = 0; i < reader->n_fields; i++) {
        reader->fields[i].text = text;
        text += reader->fields[i].length + 1;
    }
}

static enum read_result hand_out_fields(struct csv_reader *reader, size_t length, uint64_t n_lines,
                                        struct csv_record *ret)
{
    *ret = (struct csv_record){.fields = reader->fields,
                               .n_fields = reader->n_fields,
                               .line = reader->line,
                               .next_line = reader->line + n_lines,
                               .offset = reader->offset,
                               .length = source_length(reader, length)};
    advance(reader, length, n_lines);
    return READ_ROW;
}

/* The record that stands whole in the window and keeps all rules; false: there may be another. A
 * byte-order mark is seen to before. */
static bool hand_out_cut(struct csv_reader *reader, struct csv_record *ret)
{
    struct csv_cut cut;
    const size_t start = reader->start, length = reader->window.length - start;
    if ((reader->offset == 0 && reader->encoding.kind == ENCODING_UTF8) ||
        !csv_cut_find(reader->window.data + start, length, reader->delimiter, reader->fields,
                      CSV_MAX_FIELDS, &cut) ||
        cut.length > CSV_MAX_RECORD)
        return false;
    reader->n_fields = cut.n_fields;
    reader->style.plain += cut.n_plain;
    reader->style.quoted += cut.n_quoted;
    reader->style.unneeded += cut.n_unneeded;
    hand_out_fields(reader, cut.length, cut.n_lines, ret);
    csv_cut_close(&cut, reader->fields);
    return true;
}

enum read_result csv_reader_next(struct csv_reader *reader, struct csv_record *ret,
                                 struct error *error)
{
    struct line_end first;
    if (hand_out_cut(reader, ret))
        return READ_ROW;
    if (!find_first_line(reader, &first, error))
        return READ_FAILED;
    if (first.at == 0)
        return READ_END;
    if (hand_out_cut(reader, ret))
        return READ_ROW;
    reader->n_fields = 0;
    reader->complete = false;
    buffer_clear(&reader->texts);
    struct line_end end = first;
    size_t from = 0;
    for (uint64_t n_lines = 1;; n_lines++) {
        const char *const fault = parse_line(reader, from, end);
        if (fault)
            return hand_out_fault(reader, fault, first, ret, error);
        if (reader->complete) {
            find_texts(reader);
            csv_style_add_fields(&reader->style, reader->window.data + reader->start, end.at,
                                 reader->delimiter);
            return hand_out_fields(reader, end.at, n_lines, ret);
        }
        from = end.at;
        if (!find_line_end(reader, from, &end, error))
            return READ_FAILED;
    }
}
