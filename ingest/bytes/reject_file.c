#include "ingest/bytes/reject_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/csv_text.h"
#include "base/memory.h"
#include "ingest/bytes/reject_name.h"

enum { CHUNK = 64 * 1024 };

/* A file that has no name until it is whole, or where the file system knows no such files another
 * one. */
struct output {
    const char *name;
    char *temporary; /* NULL: none */
    FILE *file;      /* NULL: not begun */
};

struct reject_file {
    struct arena memory;
    const struct source_file *source;
    struct encoding encoding;
    uint64_t header_length, size;
    uint64_t end; /* of the record kept last */
    struct output records, reasons;
};

static bool fail(struct error *error, const char *path, const char *what)
{
    const char *const reason = strerror(errno);
    error_set(error, ERROR_FAILED, "%s: %s", what, reason);
    return error_at(error, path, 0, 0);
}

bool reject_file_open(const struct source_file *source, const struct encoding *encoding,
                      uint64_t header_length, const char *name, struct reject_file **ret,
                      struct error *error)
{
    struct stat status;
    if (fstat(fileno(source->bytes), &status) != 0)
        return fail(error, source->shown, "cannot read again");
    struct reject_file *const file = calloc(1, sizeof *file);
    if (!file)
        memory_exhausted();
    file->source = source;
    file->encoding = *encoding;
    file->header_length = header_length;
    file->size = (uint64_t)status.st_size;
    file->records.name = arena_copy(&file->memory, name);
    file->reasons.name = reject_name_reasons(&file->memory, name);
    *ret = file;
    return true;
}

/* Never in place of the source, a device or anything else that is not a file of rejects. */
static bool check_target(const struct reject_file *file, const char *name, struct error *error)
{
    const struct stat *const source = &file->source->status;
    struct stat target;
    if (lstat(name, &target) != 0)
        return errno == ENOENT || fail(error, name, "cannot write the rejected rows");
    const char *reason = NULL;
    if (!S_ISREG(target.st_mode))
        reason = "it is there and not a regular file";
    else if (source->st_dev == target.st_dev && source->st_ino == target.st_ino)
        reason = "it is the file that is read";
    if (!reason)
        return true;
    error_set(error, ERROR_FAILED, "cannot write the rejected rows: %s", reason);
    return error_at(error, name, 0, 0);
}

/* Without a name in the folder of `name`; -1: the file system has no such files. */
static int open_unnamed(struct arena *memory, const char *name)
{
    const char *const slash = strrchr(name, '/');
    const char *const folder = slash ? arena_format(memory, "%.*s/", (int)(slash - name), name)
                                     : ".";
    return open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

/* A name beside the one wanted that nobody has; the file is there then. */
static char *name_beside(struct arena *memory, const char *name, int *ret_descriptor)
{
    char *const beside = arena_format(memory, "%s.XXXXXX", name);
    *ret_descriptor = mkstemp(beside);
    return *ret_descriptor < 0 ? NULL : beside;
}

static bool begin(struct reject_file *file, struct output *output, struct error *error)
{
    if (!check_target(file, output->name, error))
        return false;
    int descriptor = open_unnamed(&file->memory, output->name);
    if (descriptor < 0)
        output->temporary = name_beside(&file->memory, output->name, &descriptor);
    if (descriptor < 0)
        return fail(error, output->name, "cannot write the rejected rows");
    output->file = fdopen(descriptor, "wb");
    if (output->file)
        return true;
    close(descriptor);
    return fail(error, output->name, "cannot write the rejected rows");
}

static bool has_wide_units(const struct reject_file *file)
{
    return file->encoding.kind == ENCODING_UTF16LE || file->encoding.kind == ENCODING_UTF16BE;
}

/* Whether these bytes of the file end with a line end. */
static bool ends_line(const struct reject_file *file, const char *bytes, size_t n)
{
    if (n < (has_wide_units(file) ? 2 : 1))
        return false;
    const char last = bytes[n - (file->encoding.kind == ENCODING_UTF16LE ? 2 : 1)];
    return last == '\n' || last == '\r';
}

static bool write_unit(struct reject_file *file, const char units[][2])
{
    const size_t n = has_wide_units(file) ? 2 : 1;
    return fwrite(units[file->encoding.kind], 1, n, file->records.file) == n;
}

static bool write_line_end(struct reject_file *file)
{
    static const char ends[][2] = {
        [ENCODING_UTF8] = {'\n'},
        [ENCODING_UTF16LE] = {'\n', '\0'},
        [ENCODING_UTF16BE] = {'\0', '\n'},
        [ENCODING_SINGLE_BYTE] = {'\n'},
    };
    return write_unit(file, ends);
}

/* U+FFFD, as which the half was read: no character is guessed, and the line end stays whole. */
static bool write_half_unit(struct reject_file *file)
{
    static const char halves[][2] = {
        [ENCODING_UTF16LE] = {'\xFD', '\xFF'},
        [ENCODING_UTF16BE] = {'\xFF', '\xFD'},
    };
    return write_unit(file, halves);
}

/* The source's bytes as they are, and a line end where they have none. */
static bool copy_bytes(struct reject_file *file, uint64_t offset, uint64_t length,
                       struct error *error)
{
    char chunk[CHUNK];
    /* Half a unit at the end of a UTF-16 file was counted as a whole one. */
    const bool half = has_wide_units(file) && offset + length == file->size + 1;
    bool ended = !half;
    if (half)
        length -= 2;
    while (length > 0) {
        const size_t wanted = length < sizeof chunk ? (size_t)length : sizeof chunk;
        const ssize_t got = pread(fileno(file->source->bytes), chunk, wanted, (off_t)offset);
        if (got < 0)
            return fail(error, file->source->shown, "cannot read again");
        if (got == 0)
            return error_set(error, ERROR_FAILED, "it changed while it was read") ||
                   error_at(error, file->source->shown, 0, 0);
        const size_t n = (size_t)got;
        if (fwrite(chunk, 1, n, file->records.file) != n)
            return fail(error, file->records.name, "cannot write the rejected rows");
        ended = !half && ends_line(file, chunk, n);
        offset += n;
        length -= n;
    }
    if ((half && !write_half_unit(file)) || (!ended && !write_line_end(file)))
        return fail(error, file->records.name, "cannot write the rejected rows");
    return true;
}

/* Each record once: its rejects come one after the other. */
static bool copy_record(struct reject_file *file, const struct reject *reject, struct error *error)
{
    if (reject->offset + reject->length == file->end)
        return true;
    file->end = reject->offset + reject->length;
    return copy_bytes(file, reject->offset, reject->length, error);
}

static void add_place(const struct reject_file *file, const struct reject *reject,
                      struct buffer *line)
{
    struct buffer place = {0};
    buffer_add(&place, "");
    source_file_place(file->source, reject->offset, &place);
    buffer_add(line, ",");
    csv_text_add(line, place.data);
    buffer_free(&place);
}

static bool add_reason(struct reject_file *file, const struct reject *reject, struct error *error)
{
    struct buffer line = {0};
    buffer_format(&line, "%llu", (unsigned long long)reject->line);
    const char *const cells[] = {reject->column, reject->value, reject->reason, reject->hint};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        buffer_add(&line, ",");
        csv_text_add(&line, cells[i]);
    }
    if (file->source->table)
        add_place(file, reject, &line);
    buffer_add(&line, ",");
    csv_text_add(&line, reject_name_input(file->source->path));
    buffer_add(&line, "\n");
    const bool written = fwrite(line.data, 1, line.length, file->reasons.file) == line.length;
    buffer_free(&line);
    return written || fail(error, file->reasons.name, "cannot write the reasons");
}

static bool begin_both(struct reject_file *file, struct error *error)
{
    if (!begin(file, &file->records, error) || !begin(file, &file->reasons, error) ||
        !copy_bytes(file, 0, file->header_length, error))
        return false;
    const char *const place = file->source->table ? ",place" : "";
    return fprintf(file->reasons.file, "%s,column,value,reason,hint%s,file\n",
                   source_file_place_word(file->source), place) >= 0 ||
           fail(error, file->reasons.name, "cannot write the reasons");
}

bool reject_file_add(struct reject_file *file, const struct reject *reject, struct error *error)
{
    if (!file->records.file && !begin_both(file, error))
        return false;
    return copy_record(file, reject, error) && add_reason(file, reject, error);
}

/* Onto the disk, with the time by which both files are known to be as they were written. */
static bool finish(struct output *output, const struct timespec *now, struct error *error)
{
    if (!output->file)
        return true;
    const struct timespec times[] = {*now, *now};
    return (fflush(output->file) == 0 && !ferror(output->file) &&
            futimens(fileno(output->file), times) == 0) ||
           fail(error, output->name, "cannot write the rejected rows");
}

/* Gives what has no name one beside the one wanted, since only a rename can take the place of an
 * older file. */
static bool link_beside(struct arena *memory, struct output *output)
{
    int placeholder;
    char *const beside = name_beside(memory, output->name, &placeholder);
    const char *const unnamed = arena_format(memory, "/proc/self/fd/%d", fileno(output->file));
    if (!beside)
        return false;
    close(placeholder);
    unlink(beside);
    if (linkat(AT_FDCWD, unnamed, AT_FDCWD, beside, AT_SYMLINK_FOLLOW) != 0)
        return false;
    output->temporary = beside;
    return true;
}

static bool appear(struct arena *memory, struct output *output, struct error *error)
{
    if (!output->file)
        return true;
    if ((!output->temporary && !link_beside(memory, output)) ||
        rename(output->temporary, output->name) != 0)
        return fail(error, output->name, "cannot write the rejected rows");
    output->temporary = NULL;
    return true;
}

static void drop(struct output *output)
{
    if (output->file)
        fclose(output->file);
    if (output->temporary)
        unlink(output->temporary);
}

void reject_file_discard(struct reject_file *file)
{
    if (!file)
        return;
    drop(&file->records);
    drop(&file->reasons);
    arena_free(&file->memory);
    free(file);
}

bool reject_file_close(struct reject_file *file, struct error *error)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    const bool done = finish(&file->records, &now, error) && finish(&file->reasons, &now, error) &&
                      appear(&file->memory, &file->reasons, error) &&
                      appear(&file->memory, &file->records, error);
    reject_file_discard(file);
    return done;
}
