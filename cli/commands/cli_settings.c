#include <stdlib.h>

#include "cli/commands.h"
#include "cli/options/settings_file.h"
#include "cli/output.h"
#include "cli/render.h"
#include "reports/data/settings_json.h"
#include "reports/data/settings_table.h"
#include "sql/session/conninfo.h"

static const char *const origins[] = {
    [ORIGIN_DEFAULT] = "default",
    [ORIGIN_FILE] = "file",
    [ORIGIN_ENVIRONMENT] = "environment",
    [ORIGIN_OPTION] = "option",
};

static struct setting setting_of(const struct option_row *row, const struct options *options,
                                 const struct option_given *given, struct arena *arena)
{
    const char *value = given->origin == ORIGIN_DEFAULT ? row->usual : given->text;
    if (row->is_secret && options->database) /* what libpq reads by itself holds no password */
        value = conninfo_shown(options->database, arena);
    return (struct setting){
        .name = row->name, .value = value, .from = origins[given->origin], .where = given->where};
}

static bool write_settings(struct invocation *invocation, const struct setting *settings, size_t n,
                           struct error *error)
{
    struct arena *const arena = &invocation->run;
    struct settings_file file;
    if (invocation->options.format == FORMAT_JSON) {
        struct buffer out = {0};
        settings_json(ASSAY_VERSION, settings, n, &out);
        const bool written = output_write(invocation->options.output, &out, error);
        buffer_free(&out);
        return written;
    }
    return settings_file_read(arena, &file, error) &&
           render_table(invocation, settings_table(settings, n, file.path, file.exists, arena),
                        error);
}

static int run(struct invocation *invocation, struct error *error)
{
    struct setting settings[MAX_OPTION_ROWS];
    size_t n = 0;
    for (size_t i = 0; i < n_option_rows; i++)
        if (option_rows[i].groups & OPTIONS_SETTING)
            settings[n++] = setting_of(&option_rows[i], &invocation->options,
                                       &invocation->options.given[i], &invocation->run);
    return write_settings(invocation, settings, n, error) ? EXIT_SUCCESS : -1;
}

const struct command command_settings = {
    .name = "settings",
    .arguments = "",
    .summary = "what holds for every command, and who said it",
    .help = "Shows each setting and whether an option, the environment, the file of settings or "
            "nobody says it. The file is assay/config.ini below $XDG_CONFIG_HOME, or else below "
            "~/.config; each of its lines is a setting, an equals sign and a value. Passwords "
            "are not shown.\n\n"
            "  assay settings\n"
            "  assay settings --format json",
    .options = OPTIONS_SETTING | OPTIONS_FORMAT | OPTIONS_OUTPUT,
    .run = run,
};
