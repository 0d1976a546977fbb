#include "ingest/bytes/source_file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/bytes/unnamed_file.h"

enum { CHUNK = 64 * 1024, POLL_MILLISECONDS = 50 };

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
    const mode_t mode = source->status.st_mode;
    if (S_ISREG(mode) || S_ISFIFO(mode) || S_ISSOCK(mode) || is_standard_input(source->path))
        return descriptor;
    fail(error, "cannot read", S_ISDIR(mode) ? "it is a folder" : "it is a device");
    close(descriptor);
    return -1;
}

/* Up to `size` bytes, fewer at the end alone; -1: failed. Whoever types at a terminal may think. */
static ssize_t fill(int descriptor, void *chunk, size_t size,
                    bool (*may_go_on)(struct error *error), struct error *error)
{
    size_t n = 0;
    while (n < size) {
        struct pollfd input = {.fd = descriptor, .events = POLLIN};
        const int ready = poll(&input, 1, POLL_MILLISECONDS);
        if (may_go_on && !may_go_on(error))
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

/* Reads all of it once, for its digest, and unpacks or keeps it on the way where that is needed. */
static bool take_in(struct source_file *source, int descriptor,
                    bool (*may_go_on)(struct error *error), struct error *error)
{
    unsigned char chunk[CHUNK];
    struct digest *const digest = digest_begin();
    struct unpacker *unpacker = NULL;
    ssize_t n;
    if (is_copied(source))
        source->bytes = unnamed_file_open(error);
    bool good = source->bytes || !is_copied(source);
    while (good && (n = fill(descriptor, chunk, sizeof chunk, may_go_on, error)) != 0) {
        good = n > 0;
        if (good && source->size == 0)
            source->packing = unpacker_packing_of(chunk, (size_t)n);
        if (good && source->packing != PACKING_NONE && !source->bytes) {
            source->bytes = unnamed_file_open(error);
            good = source->bytes != NULL;
        }
        if (!good)
            break;
        if (source->bytes && !unpacker)
            unpacker = unpacker_create(source->packing, source->bytes);
        source->size += (uint64_t)n;
        digest_add(digest, chunk, (size_t)n);
        good = !unpacker || unpacker_add(unpacker, chunk, (size_t)n, error);
    }
    digest_end(digest, source->sha256);
    good = good && (!unpacker || unpacker_end(unpacker, error));
    unpacker_free(unpacker);
    return good;
}

bool source_file_open(const char *path, bool (*may_go_on)(struct error *error),
                      struct source_file *ret, struct error *error)
{
    struct source_file source = {.path = path,
                                 .shown = is_standard_input(path) ? standard_input : path};
    const int descriptor = open_path(&source, error);
    bool good = descriptor >= 0 && take_in(&source, descriptor, may_go_on, error);
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
