#include "ingest/bytes/source_file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/bytes/unnamed_file.h"

enum { CHUNK = 64 * 1024, POLL_MILLISECONDS = 50, LONGEST_FIRST_LINE = 16 << 20 };

static const char standard_input[] = "standard input";

static bool is_standard_input(const char *path)
{
    return strcmp(path, "-") == 0;
}

const char *source_file_name(const char *path)
{
    const char *const slash = strrchr(path, '/');
    if (is_standard_input(path))
        return standard_input;
    return slash ? slash + 1 : path;
}

static bool fail(struct error *error, const char *what, const char *reason)
{
    return error_set(error, ERROR_FAILED, "%s: %s", what, reason);
}

/* What never ends, or has nothing to read; NULL: it can be read. Whoever types at a terminal ends
 * it, and so does /dev/null. */
static const char *why_refused(const struct source_file *source, int descriptor)
{
    const mode_t mode = source->status.st_mode;
    struct stat null_device;
    if (S_ISDIR(mode))
        return "it is a folder";
    if (S_ISREG(mode) || S_ISFIFO(mode) || S_ISSOCK(mode))
        return NULL;
    if (is_standard_input(source->path) && S_ISCHR(mode) &&
        (isatty(descriptor) ||
         (stat("/dev/null", &null_device) == 0 && null_device.st_rdev == source->status.st_rdev)))
        return NULL;
    return "it is a device";
}

/* Never waits for a pipe's writer: `fill` does, which asks whether it may go on. */
static int open_path(struct source_file *source, struct error *error)
{
    const int descriptor = is_standard_input(source->path)
                               ? dup(STDIN_FILENO)
                               : open(source->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0 || fstat(descriptor, &source->status) != 0) {
        fail(error, "cannot open", strerror(errno));
        if (descriptor >= 0)
            close(descriptor);
        return -1;
    }
    const char *const refused = why_refused(source, descriptor);
    if (!refused)
        return descriptor;
    fail(error, "cannot read", refused);
    close(descriptor);
    return -1;
}

static bool may_go_on(const struct source_file *source, const struct reading_watch *watch,
                      struct error *error)
{
    return !watch || !watch->at || watch->at(watch->context, source->size, 0, error);
}

/* Up to `size` bytes, fewer at the end alone; -1: failed. Whoever types at a terminal may think. */
static ssize_t fill(const struct source_file *source, int descriptor, void *chunk, size_t size,
                    const struct reading_watch *watch, struct error *error)
{
    size_t n = 0;
    while (n < size) {
        struct pollfd input = {.fd = descriptor, .events = POLLIN};
        const int ready = poll(&input, 1, POLL_MILLISECONDS);
        if (!may_go_on(source, watch, error))
            return -1;
        const ssize_t got = ready > 0 ? read(descriptor, (char *)chunk + n, size - n) : -1;
        if (got == 0)
            break;
        if (got > 0)
            n += (size_t)got;
        else if (ready > 0 && errno != EINTR && errno != EAGAIN) {
            fail(error, "cannot read", strerror(errno));
            return -1;
        }
    }
    return (ssize_t)n;
}

/* What cannot be read a second time from where it is now. */
static bool is_copied(const struct source_file *source)
{
    return is_standard_input(source->path) || !S_ISREG(source->status.st_mode);
}

/* What is being taken in. */
struct intake {
    struct source_file *source;
    struct unpacker *unpacker; /* NULL: the file is read where it is */
    struct digest *digest;
    bool in_first_line; /* of a text that has lines; JSON may well be one */
};

static bool has_lines(const unsigned char *chunk, size_t n)
{
    size_t i = 0;
    while (i < n && strchr(" \t\r\n", chunk[i]) && chunk[i])
        i++;
    return i < n && chunk[i] != '{' && chunk[i] != '[';
}

static bool begin(struct intake *intake, const unsigned char *chunk, size_t n, struct error *error)
{
    struct source_file *const source = intake->source;
    source->packing = unpacker_packing_of(chunk, n);
    intake->in_first_line = source->packing == PACKING_NONE && has_lines(chunk, n);
    if (source->packing == PACKING_NONE && !is_copied(source))
        return true;
    source->bytes = unnamed_file_open(error);
    if (!source->bytes)
        return false;
    intake->unpacker = unpacker_create(source->packing, source->bytes);
    return true;
}

/* What would never end is not waited for. */
static bool check_first_line(struct intake *intake, const unsigned char *chunk, size_t n,
                             struct error *error)
{
    intake->in_first_line = intake->in_first_line && !memchr(chunk, '\n', n) &&
                            !memchr(chunk, '\r', n);
    if (!intake->in_first_line || intake->source->size <= LONGEST_FIRST_LINE)
        return true;
    error_set(error, ERROR_FAILED, "its first line is longer than %d MiB, so it is no table",
              LONGEST_FIRST_LINE >> 20);
    return error_hint(error, "look at what is in it");
}

static bool take(struct intake *intake, const unsigned char *chunk, size_t n, struct error *error)
{
    struct source_file *const source = intake->source;
    if (source->size == 0 && !begin(intake, chunk, n, error))
        return false;
    source->size += n;
    digest_add(intake->digest, chunk, n);
    return check_first_line(intake, chunk, n, error) &&
           (!intake->unpacker || unpacker_add(intake->unpacker, chunk, n, error));
}

/* Reads all of it once, for its digest, and unpacks or keeps it on the way where that is needed. */
static bool take_in(struct source_file *source, int descriptor, const struct reading_watch *watch,
                    struct error *error)
{
    unsigned char chunk[CHUNK];
    struct intake intake = {.source = source, .digest = digest_begin()};
    ssize_t n = 0;
    bool good = true;
    while (good && (n = fill(source, descriptor, chunk, sizeof chunk, watch, error)) > 0)
        good = take(&intake, chunk, (size_t)n, error);
    good = good && n == 0;
    if (good && !source->bytes && is_copied(source)) /* an empty one */
        good = (source->bytes = unnamed_file_open(error)) != NULL;
    digest_end(intake.digest, source->sha256);
    good = good && (!intake.unpacker || unpacker_end(intake.unpacker, error));
    unpacker_free(intake.unpacker);
    return good;
}

bool source_file_open(const char *path, const struct reading_watch *watch, struct source_file *ret,
                      struct error *error)
{
    struct source_file source = {.path = path,
                                 .shown = is_standard_input(path) ? standard_input : path};
    const int descriptor = open_path(&source, error);
    bool good = descriptor >= 0 && take_in(&source, descriptor, watch, error);
    if (good && !source.bytes) {
        source.bytes = fdopen(descriptor, "rb");
        good = source.bytes || fail(error, "cannot read", strerror(errno));
    } else if (descriptor >= 0) {
        close(descriptor);
    }
    if (good) {
        struct stat read;
        rewind(source.bytes);
        source.length = fstat(fileno(source.bytes), &read) == 0 ? (uint64_t)read.st_size : 0;
        *ret = source;
        return true;
    }
    source_file_close(&source);
    if (error->code == ERROR_INTERRUPTED)
        return false;
    return error_at(error, source.shown, 0, 0);
}

uint64_t source_file_line(const struct source_file *source, uint64_t line)
{
    struct table_place place;
    return source->table && table_text_place_of_line(source->table, line, &place) ? place.number
                                                                                  : line;
}

uint64_t source_file_number(const struct source_file *source, uint64_t line, uint64_t offset)
{
    struct table_place place;
    return source->table && table_text_place_of_byte(source->table, offset, &place) ? place.number
                                                                                    : line;
}

const char *source_file_place_word(const struct source_file *source)
{
    static const char *const words[] = {"line", "row", "record"};
    return words[source->kind];
}

void source_file_place(const struct source_file *source, uint64_t offset, struct buffer *out)
{
    struct table_place place;
    if (!source->table || !table_text_place_of_byte(source->table, offset, &place))
        return;
    if (source->kind == SOURCE_WORKBOOK)
        buffer_format(out, "sheet '%s', row %llu", source->sheet ? source->sheet : "",
                      (unsigned long long)place.number);
    else
        buffer_add(out, place.path);
}

void source_file_locate(const struct source_file *source, struct error *error)
{
    const uint64_t line = error->line;
    if (!source->table) {
        error_at(error, source->shown, line, error->column);
        return;
    }
    error_at(error, source->shown, 0, 0);
    if (source->sheet && line)
        error_context(error, "sheet '%.100s', row %llu", source->sheet,
                      (unsigned long long)source_file_line(source, line));
    else if (source->sheet)
        error_context(error, "no scores are read from the sheet '%.100s'", source->sheet);
    else if (line > 1)
        error_context(error, "record %llu", (unsigned long long)source_file_line(source, line));
}

void source_file_close(struct source_file *source)
{
    if (source->table)
        table_text_free(source->table);
    else if (source->bytes)
        fclose(source->bytes);
    source->table = NULL;
    source->bytes = NULL;
}
