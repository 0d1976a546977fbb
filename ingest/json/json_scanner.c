#include "ingest/json/json_scanner.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "ingest/bytes/encoding.h"
#include "ingest/bytes/text_decoder.h"
#include "ingest/json/json_stream.h"

enum { CHUNK = 64 * 1024 };

struct json_scanner {
    struct text_decoder *decoder;
    const struct reading_watch *watch; /* NULL: none */
    uint64_t n_read;                   /* bytes, as they are in UTF-8 */
    char chunk[CHUNK];
    size_t at, n;
    uint64_t line;
    bool at_start;
};

struct json_scanner *json_scanner_create(FILE *file, const struct reading_watch *watch,
                                         struct error *error)
{
    struct encoding encoding;
    if (!encoding_detect(file, &encoding, error))
        return NULL;
    struct json_scanner *const scanner = calloc(1, sizeof *scanner);
    if (!scanner)
        memory_exhausted();
    scanner->decoder = text_decoder_create(file, &encoding);
    scanner->watch = watch;
    scanner->line = 1;
    return scanner;
}

static bool goes_on(const struct json_scanner *scanner, struct error *error)
{
    const struct reading_watch *const watch = scanner->watch;
    return !watch || !watch->at || watch->at(watch->context, scanner->n_read, 0, error);
}

/* The character that comes next; EOF as json_scanner_peek has it. */
static int look(struct json_scanner *scanner, struct error *error)
{
    if (scanner->at == scanner->n) {
        scanner->at = scanner->n = 0;
        if (!goes_on(scanner, error) ||
            !text_decoder_read(scanner->decoder, scanner->chunk, CHUNK, &scanner->n, error) ||
            scanner->n == 0)
            return EOF;
        scanner->n_read += scanner->n;
    }
    return (unsigned char)scanner->chunk[scanner->at];
}

void json_scanner_skip(struct json_scanner *scanner)
{
    scanner->line += scanner->chunk[scanner->at] == '\n';
    scanner->at++;
}

int json_scanner_peek(struct json_scanner *scanner, struct error *error)
{
    int c;
    while ((c = look(scanner, error)) == ' ' || c == '\t' || c == '\n' || c == '\r')
        json_scanner_skip(scanner);
    return c;
}

uint64_t json_scanner_line(const struct json_scanner *scanner)
{
    return scanner->line;
}

bool json_scanner_fault(struct json_scanner *scanner, const char *wanted, struct error *error)
{
    struct error fault = {0};
    const int c = look(scanner, &fault);
    if (fault.code) {
        *error = fault;
        return false;
    }
    if (c == EOF)
        error_set(error, ERROR_FAILED, "the JSON breaks off: its end is missing");
    else if (c > ' ' && c < 0x7F)
        error_set(error, ERROR_FAILED, "it is no JSON: %s is missing before '%c'", wanted, c);
    else
        error_set(error, ERROR_FAILED, "it is no JSON: %s is missing", wanted);
    error_hint(error, "fetch the file again; each bracket and quote that is opened is closed");
    return error_at(error, "", scanner->line, 0);
}

/* Where one is within a value. */
struct nesting {
    size_t depth;
    bool in_string, escaped;
};

/* Whether the value is whole with this character. */
static bool step(struct nesting *nesting, char c)
{
    if (nesting->in_string) {
        const bool closes = c == '"' && !nesting->escaped;
        nesting->escaped = c == '\\' && !nesting->escaped;
        nesting->in_string = !closes;
        return closes && nesting->depth == 0;
    }
    nesting->in_string = c == '"';
    nesting->depth += c == '{' || c == '[';
    if (c == '}' || c == ']') {
        nesting->depth -= nesting->depth > 0;
        return nesting->depth == 0;
    }
    return false;
}

/* As far as the chunk and the value go. Whether the value is whole. */
static bool step_through(struct json_scanner *scanner, struct nesting *nesting)
{
    while (scanner->at < scanner->n && nesting->depth <= JSON_MAX_DEPTH) {
        const bool whole = step(nesting, scanner->chunk[scanner->at]);
        json_scanner_skip(scanner);
        if (whole)
            return true;
    }
    return false;
}

static bool too_large(struct json_scanner *scanner, size_t most, struct error *error)
{
    error_set(error, ERROR_FAILED, "a record of the JSON is larger than %zu MiB", most >> 20);
    error_hint(error, "a record is what one form, scorecard or rating is; write them as a list, or "
                      "one a line");
    return error_at(error, "", scanner->line, 0);
}

static bool too_deep(struct json_scanner *scanner, struct error *error)
{
    error_set(error, ERROR_FAILED, "the JSON nests deeper than %d levels", JSON_MAX_DEPTH);
    error_hint(error, "exports of scores nest five or six deep; look at what is in the file");
    return error_at(error, "", scanner->line, 0);
}

/* A number or a word ends where something else begins. */
static bool scan_word(struct json_scanner *scanner, struct buffer *text, size_t most,
                      struct error *error)
{
    size_t n = 0;
    int c;
    while ((c = look(scanner, error)) != EOF && !strchr(" \t\r\n,:]}[{\"", c) && n <= most) {
        const char letter = (char)c;
        if (text)
            buffer_add_n(text, &letter, 1);
        json_scanner_skip(scanner);
        n++;
    }
    if (n > most)
        return too_large(scanner, most, error);
    return (n && !error->code) || json_scanner_fault(scanner, "a value", error);
}

bool json_scanner_value(struct json_scanner *scanner, struct buffer *text, size_t most,
                        struct error *error)
{
    struct nesting nesting = {0};
    size_t n = 0;
    struct error fault = {0};
    const int c = json_scanner_peek(scanner, &fault);
    if (c != '{' && c != '[' && c != '"') {
        if (scan_word(scanner, text, most, &fault))
            return true;
        *error = fault;
        return false;
    }
    while (look(scanner, &fault) != EOF) {
        const size_t from = scanner->at;
        const bool whole = step_through(scanner, &nesting);
        n += scanner->at - from;
        if (text && n > most)
            return too_large(scanner, most, error);
        if (text)
            buffer_add_n(text, scanner->chunk + from, scanner->at - from);
        if (nesting.depth > JSON_MAX_DEPTH)
            return too_deep(scanner, error);
        if (whole)
            return true;
    }
    if (fault.code) {
        *error = fault;
        return false;
    }
    return json_scanner_fault(scanner, "the end of a value", error);
}

void json_scanner_free(struct json_scanner *scanner)
{
    if (!scanner)
        return;
    text_decoder_free(scanner->decoder);
    free(scanner);
}
