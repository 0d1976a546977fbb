#include "ingest/bytes/source_file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024, POLL_MILLISECONDS = 500 };

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

static int open_path(struct source_file *source, struct error *error)
{
    const int descriptor = is_standard_input(source->path)
                               ? dup(STDIN_FILENO)
                               : open(source->path, O_RDONLY | O_CLOEXEC);
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

static FILE *open_temporary(struct error *error)
{
    const char *const folder = getenv("TMPDIR");
    char name[4096];
    snprintf(name, sizeof name, "%s/assay-XXXXXX", folder && *folder ? folder : "/tmp");
    const int descriptor = mkostemp(name, O_CLOEXEC);
    if (descriptor >= 0)
        unlink(name);
    FILE *const file = descriptor < 0 ? NULL : fdopen(descriptor, "w+b");
    if (!file) {
        fail(error, "cannot keep it in a temporary file", strerror(errno));
        error_hint(error, "name a folder that can be written in TMPDIR");
    }
    return file;
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
        else if (ready > 0 && errno != EINTR) {
            fail(error, "cannot read", strerror(errno));
            return -1;
        }
    }
    return (ssize_t)n;
}

/* Spreadsheets of their own kind, which people take for CSV. */
static bool check_kind(const unsigned char *bytes, size_t n, struct error *error)
{
    static const unsigned char zip[] = {'P', 'K', 3, 4}, ole[] = {0xD0, 0xCF, 0x11, 0xE0};
    if (n < sizeof zip ||
        (memcmp(bytes, zip, sizeof zip) != 0 && memcmp(bytes, ole, sizeof ole) != 0))
        return true;
    fail(error, "cannot read",
         *bytes == 'P' ? "it is a workbook or a ZIP archive" : "it is an old Excel workbook");
    return error_hint(error, "open it in a spreadsheet program and save the sheet as CSV");
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
        source->bytes = open_temporary(error);
    bool good = source->bytes || !is_copied(source);
    while (good && (n = fill(descriptor, chunk, sizeof chunk, may_go_on, error)) != 0) {
        good = n > 0;
        if (good && source->size == 0) {
            good = check_kind(chunk, (size_t)n, error);
            source->packing = unpacker_packing_of(chunk, (size_t)n);
        }
        if (good && source->packing != PACKING_NONE && !source->bytes) {
            source->bytes = open_temporary(error);
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

void source_file_close(struct source_file *source)
{
    if (source->bytes)
        fclose(source->bytes);
    source->bytes = NULL;
}
