#include "cli/options/settings_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/edit_distance.h"
#include "cli/options/options.h"
#include "ingest/bytes/small_file.h"
#include "ingest/survey/ini_values.h"

struct reading {
    struct settings_file *file;
    struct arena *arena;
};

static const struct option_row *nearest_setting(const char *key)
{
    const struct option_row *nearest = NULL;
    size_t nearest_distance = 4;
    for (size_t i = 0; i < n_option_rows; i++) {
        const size_t distance = edit_distance(key, option_rows[i].name);
        if ((option_rows[i].groups & OPTIONS_SETTING) && distance < nearest_distance) {
            nearest = &option_rows[i];
            nearest_distance = distance;
        }
    }
    return nearest;
}

static bool refuse_key(const char *key, const struct option_row *row, struct error *error)
{
    const struct option_row *const nearest = row ? NULL : nearest_setting(key);
    error_set(error, ERROR_USAGE,
              row ? "'%.60s' is an option of the command line alone"
                  : "there is no setting '%.60s'",
              key);
    return nearest ? error_hint(error, "did you mean '%s'?", nearest->name)
                   : error_hint(error, "`assay settings` lists all that there are");
}

/* The row of a key. Without a setting of that name NULL, and `error` says why. */
static const struct option_row *row_of(const char *key, struct error *error)
{
    for (size_t i = 0; i < n_option_rows; i++)
        if (strcmp(option_rows[i].name, key) == 0) {
            if (option_rows[i].groups & OPTIONS_SETTING)
                return &option_rows[i];
            refuse_key(key, &option_rows[i], error);
            return NULL;
        }
    refuse_key(key, NULL, error);
    return NULL;
}

static bool take(const struct ini_value *value, void *context, struct error *error)
{
    struct reading *const reading = context;
    if (*value->section)
        return error_set(error, ERROR_USAGE, "settings have no sections, such as [%.60s]",
                         value->section);
    const struct option_row *const row = row_of(value->key, error);
    if (!row)
        return false;
    const size_t i = (size_t)(row - option_rows);
    if (reading->file->values[i].text)
        return error_set(error, ERROR_USAGE, "'%s' is said twice, first on line %zu", row->name,
                         reading->file->values[i].line);
    if (!*value->value)
        return error_set(error, ERROR_USAGE, "'%s' has no value", row->name);
    reading->file->values[i].text = arena_copy(reading->arena, value->value);
    reading->file->values[i].line = value->line;
    return true;
}

/* The XDG base directory specification: a path that is not absolute does not count. */
static const char *path_of_file(struct arena *arena)
{
    const char *const config = getenv("XDG_CONFIG_HOME"), *const home = getenv("HOME");
    if (config && *config == '/')
        return arena_format(arena, "%s/assay/config.ini", config);
    return home && *home == '/' ? arena_format(arena, "%s/.config/assay/config.ini", home) : NULL;
}

static bool is_absent(const char *path)
{
    struct stat status;
    return stat(path, &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

bool settings_file_read(struct arena *arena, struct settings_file *ret, struct error *error)
{
    struct settings_file file = {.path = path_of_file(arena)};
    struct reading reading = {&file, arena};
    struct buffer text = {0};
    file.exists = file.path && !is_absent(file.path);
    const bool read = !file.exists || (small_file_read(file.path, &text, error) &&
                                       ini_values_read(text.data ? text.data : "", text.length,
                                                       take, &reading, error));
    buffer_free(&text);
    if (!read) {
        if (error->code == ERROR_INTERRUPTED)
            return false;
        error->code = ERROR_USAGE;
        if (!*error->hint)
            error_hint(error, "--no-settings leaves the file aside");
        return error_at(error, file.path, error->line, error->column);
    }
    *ret = file;
    return true;
}
