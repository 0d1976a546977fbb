#include "cli/writing/output_guard.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct {
    char *const *inputs;
    int n;
    const char *map; /* NULL: none */
} guarded;

static bool is_standard_stream(const char *path)
{
    return strcmp(path, "-") == 0;
}

static bool is_same_file(const char *input, const struct stat *target)
{
    struct stat status;
    const int found = is_standard_stream(input) ? fstat(STDIN_FILENO, &status)
                                                : stat(input, &status);
    return found == 0 && S_ISREG(status.st_mode) && status.st_dev == target->st_dev &&
           status.st_ino == target->st_ino;
}

static bool is_read(const struct stat *target)
{
    if (guarded.map && is_same_file(guarded.map, target))
        return true;
    for (int i = 0; i < guarded.n; i++)
        if (is_same_file(guarded.inputs[i], target))
            return true;
    return false;
}

bool output_guard_allows(const char *path, struct error *error)
{
    struct stat target;
    if (is_standard_stream(path) || stat(path, &target) != 0 || !is_read(&target))
        return true;
    error_set(error, ERROR_USAGE, "'%.200s' is a file that is read: it is not written over", path);
    return error_hint(error, "choose another name for what is written");
}

/* No two things are written to one file: the second would take the place of the first. */
static bool check_apart(const struct options *options, const char *path, const char *option,
                        struct error *error)
{
    for (size_t i = 0; path && i < options->outputs.n; i++)
        if (strcmp(path, options->outputs.texts[i]) == 0)
            return error_set(error, ERROR_USAGE, "'%.200s' is named by --output and by %s", path,
                             option);
    return true;
}

bool output_guard_set(char *const *inputs, int n_inputs, const struct options *options,
                      struct error *error)
{
    guarded.inputs = inputs;
    guarded.n = n_inputs;
    guarded.map = options->map;
    if (!check_apart(options, options->truth, "--truth", error) ||
        !check_apart(options, options->rejects, "--rejects", error))
        return false;
    for (size_t i = 0; i < options->outputs.n; i++)
        if (!output_guard_allows(options->outputs.texts[i], error))
            return false;
    return !options->truth || output_guard_allows(options->truth, error);
}
