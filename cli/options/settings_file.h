#ifndef ASSAY_CLI_OPTIONS_SETTINGS_FILE_H
#define ASSAY_CLI_OPTIONS_SETTINGS_FILE_H

#include "base/arena.h"
#include "base/error.h"
#include "cli/options/option_rows.h"

/* What the file of settings says: lines "key = value", where a key is the name of an option of
 * OPTIONS_SETTING. */
struct settings_file {
    const char *path; /* whether or not it exists; NULL: there is no home to look in */
    bool exists;
    struct {
        const char *text; /* NULL: the file does not say */
        size_t line;
    } values[MAX_OPTION_ROWS]; /* by row */
};

/*
 * Reads $XDG_CONFIG_HOME/assay/config.ini (~/.config/assay/config.ini where that is not set); a
 * file that is not there says nothing. ERROR_USAGE names the file and the line that cannot be read.
 * Texts live in the arena. Values are read later, by whoever takes them.
 */
bool settings_file_read(struct arena *arena, struct settings_file *ret,
                        struct error *error) MUST_CHECK;

#endif
