#include "ingest/bytes/reject_name.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/csv_text.h"
#include "ingest/bytes/source_file.h"

/* Names are tried in turn up to this one. */
enum { MOST_NAMES = 1000 };

/* Without one of the endings, if something is left. */
static size_t length_without(const char *name, size_t length, const char *const *endings, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const size_t of_ending = strlen(endings[i]);
        if (length > of_ending && memcmp(name + length - of_ending, endings[i], of_ending) == 0)
            return length - of_ending;
    }
    return length;
}

const char *reject_name_reasons(struct arena *arena, const char *name)
{
    static const char *const ending[] = {".csv"};
    return arena_format(arena, "%.*s.reasons.csv",
                        (int)length_without(name, strlen(name), ending, 1), name);
}

const char *reject_name_input(const char *input)
{
    if (strcmp(input, "-") == 0)
        return source_file_name(input);
    while (strncmp(input, "./", 2) == 0 && input[2])
        input += 2;
    return input;
}

static bool begins_as_reasons(FILE *file)
{
    static const char *const words[] = {"line", "row", "record"};
    char header[64] = "", expected[64];
    const size_t length = fread(header, 1, sizeof header - 1, file);
    header[length] = '\0';
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const int n = snprintf(expected, sizeof expected, "%s,column,value,reason,hint,", words[i]);
        if (strncmp(header, expected, (size_t)n) == 0)
            return true;
    }
    return false;
}

static bool ends_with_input(FILE *file, const char *input)
{
    struct buffer ending = {0};
    struct arena scratch = {0};
    buffer_add(&ending, ",");
    csv_text_add(&ending, reject_name_input(input));
    buffer_add(&ending, "\n");
    char *const found = ARENA_ARRAY(&scratch, ending.length, char);
    const bool ends = fseek(file, -(long)ending.length, SEEK_END) == 0 &&
                      fread(found, 1, ending.length, file) == ending.length &&
                      memcmp(found, ending.data, ending.length) == 0;
    buffer_free(&ending);
    arena_free(&scratch);
    return ends;
}

static bool is_same_time(const struct timespec *a, const struct timespec *b)
{
    return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

/* Rejects of ours that nobody has touched since; `input` NULL: of any input. */
static bool is_ours(const char *name, const char *reasons, const char *input)
{
    struct stat rows, status;
    if (lstat(name, &rows) != 0 || lstat(reasons, &status) != 0 || !S_ISREG(rows.st_mode) ||
        !S_ISREG(status.st_mode) || !is_same_time(&rows.st_mtim, &status.st_mtim))
        return false;
    FILE *const file = fopen(reasons, "rb");
    const bool ours = file && begins_as_reasons(file) && (!input || ends_with_input(file, input));
    if (file)
        fclose(file);
    return ours;
}

static bool is_free(const char *name)
{
    struct stat status;
    return lstat(name, &status) != 0 && errno == ENOENT;
}

bool reject_name_find(struct arena *arena, const char *input, const char **ret, struct error *error)
{
    static const char *const packed[] = {".gz", ".zst"}, *const plain[] = {".csv"};
    const char *const name = strcmp(input, "-") == 0 ? "stdin" : source_file_name(input);
    const size_t unpacked = length_without(name, strlen(name), packed, 2);
    const int length = (int)length_without(name, unpacked, plain, 1);
    for (int i = 1; i <= MOST_NAMES; i++) {
        *ret = i == 1 ? arena_format(arena, "%.*s.rejects.csv", length, name)
                      : arena_format(arena, "%.*s-%d.rejects.csv", length, name, i);
        const char *const reasons = reject_name_reasons(arena, *ret);
        if ((is_free(*ret) && is_free(reasons)) || is_ours(*ret, reasons, input))
            return true;
    }
    error_set(error, ERROR_FAILED,
              "cannot write the rejected rows: %d files of such names are there", MOST_NAMES);
    error_hint(error, "remove those that are no longer needed, or name another with --rejects");
    return error_at(error, input, 0, 0);
}

bool reject_name_allows(const char *name, struct error *error)
{
    struct arena scratch = {0};
    const char *const reasons = reject_name_reasons(&scratch, name);
    const char *taken = is_free(name) ? NULL : name;
    if (!taken && !is_free(reasons))
        taken = reasons;
    if (taken && !is_ours(name, reasons, NULL)) {
        error_set(error, ERROR_FAILED,
                  "cannot write the rejected rows: it is there and not as assay wrote it");
        error_hint(error, "move it out of the way, or name another file with --rejects");
        error_at(error, taken, 0, 0);
    } else {
        taken = NULL;
    }
    arena_free(&scratch);
    return !taken;
}

void reject_name_clear(const char *name, const char *input)
{
    struct arena scratch = {0};
    const char *const reasons = reject_name_reasons(&scratch, name);
    if (is_ours(name, reasons, input)) {
        unlink(name);
        unlink(reasons);
    }
    arena_free(&scratch);
}
