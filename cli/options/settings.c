#include "cli/options/settings.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "cli/options/option_value.h"
#include "cli/options/settings_file.h"

static const char *variable(const char *name)
{
    const char *const value = name ? getenv(name) : NULL;
    return value && *value ? value : NULL;
}

/* What others read of the environment, as it stands there; NULL: nothing. */
static const char *beside(const struct option_row *row, struct arena *arena)
{
    struct buffer said = {0};
    for (const char *const *name = row->beside; name && *name; name++)
        if (variable(*name))
            buffer_format(&said, "%s%s=%s", said.length ? " " : "", *name, variable(*name));
    const char *const copy = said.length ? arena_copy(arena, said.data) : NULL;
    buffer_free(&said);
    return copy;
}

/* Leaves `ret` as it is where the environment says nothing. */
static bool read_environment(const struct option_row *row, struct options *options,
                             struct option_given *ret, struct error *error)
{
    const char *value = variable(row->variable);
    if (value) {
        value = row->stands_for ? row->stands_for : value;
        *ret = (struct option_given){ORIGIN_ENVIRONMENT, value, row->variable};
        return option_value_read(row, value, options, error) ||
               error_context(error, "%s", row->variable);
    }
    if ((value = beside(row, options->arena)))
        *ret = (struct option_given){ORIGIN_ENVIRONMENT, value, "libpq"};
    return true;
}

static bool refuse_line(const struct settings_file *file, size_t line, struct error *error)
{
    if (!*error->hint)
        error_hint(error, "--no-settings leaves the file aside");
    return error_at(error, file->path, line, 0);
}

static bool read_file(const struct option_row *row, const struct settings_file *file,
                      struct options *options, struct option_given *ret, struct error *error)
{
    const size_t i = (size_t)(row - option_rows);
    const char *const text = file->values[i].text;
    if (!text)
        return true;
    *ret = (struct option_given){
        ORIGIN_FILE, text,
        arena_format(options->arena, "%s:%zu", file->path, file->values[i].line)};
    return option_value_read(row, text, options, error) ||
           refuse_line(file, file->values[i].line, error);
}

bool settings_apply(unsigned groups, struct options *options, struct error *error)
{
    struct settings_file file = {0};
    if (!options->no_settings && !settings_file_read(options->arena, &file, error))
        return false;
    for (size_t i = 0; i < n_option_rows; i++) {
        const struct option_row *const row = &option_rows[i];
        if (!(row->groups & OPTIONS_SETTING) || options->given[i].origin == ORIGIN_OPTION)
            continue;
        struct options elsewhere = {.arena = options->arena};
        struct options *const here = option_rows_has(row, groups) ? options : &elsewhere;
        struct option_given *const given = &here->given[i];
        if (!read_environment(row, here, given, error) ||
            (given->origin == ORIGIN_DEFAULT && !read_file(row, &file, here, given, error)))
            return false;
    }
    return true;
}
