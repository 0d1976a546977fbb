#include "cli/options/options.h"

#include <getopt.h>
#include <string.h>

#include "cli/options/option_rows.h"
#include "cli/options/option_suggestion.h"
#include "cli/options/option_value.h"
#include "cli/options/settings.h"

/* Above every letter: the row of a long option is counted from here. */
enum { FIRST_ROW = 256 };

/* The tables getopt_long wants, of the options that this command takes. */
struct getopt_tables {
    struct option longs[MAX_OPTION_ROWS + 1];
    char shorts[2 * MAX_OPTION_ROWS + 2];
};

static int has_arg_of(const struct option_row *row)
{
    return !row->argument ? no_argument : row->implied ? optional_argument : required_argument;
}

static struct getopt_tables tables_of(unsigned groups)
{
    struct getopt_tables tables = {.shorts = ":"};
    size_t n_longs = 0, n_shorts = 1;
    for (size_t i = 0; i < n_option_rows; i++) {
        const struct option_row *const row = &option_rows[i];
        if (!option_rows_has(row, groups))
            continue;
        tables.longs[n_longs++] = (struct option){row->name, has_arg_of(row), NULL,
                                                  FIRST_ROW + (int)i};
        if (row->letter)
            tables.shorts[n_shorts++] = row->letter;
        if (row->letter && row->argument)
            tables.shorts[n_shorts++] = ':';
    }
    return tables;
}

/* What getopt_long returned is a row counted from FIRST_ROW, or a letter. */
static const struct option_row *row_of(int key)
{
    if (key >= FIRST_ROW)
        return &option_rows[key - FIRST_ROW];
    const struct option_row *row = option_rows;
    while (row->letter != key)
        row++;
    return row;
}

static bool refuse_unknown(const char *typed, unsigned groups, struct error *error)
{
    error_set(error, ERROR_USAGE, "no such option: '%.60s'", typed);
    return option_suggestion(typed, groups, error);
}

/* What getopt_long has refused: of letters that stand together, the one that it was at. */
static bool refuse(bool lacks_value, const char *last, unsigned groups, struct error *error)
{
    const char letter[] = {'-', (char)optopt, '\0'};
    if (!optopt)
        return refuse_unknown(last, groups, error);
    if (optopt >= FIRST_ROW)
        return error_set(error, ERROR_USAGE, "--%s %s", row_of(optopt)->name,
                         lacks_value ? "wants a value" : "takes no value");
    return lacks_value ? error_set(error, ERROR_USAGE, "%s wants a value", letter)
                       : refuse_unknown(letter, groups, error);
}

/* What was typed; of what may hold a password a copy, which the list of processes does not show. */
static const char *typed_value(const struct option_row *row, char *typed, struct arena *arena)
{
    if (!row->is_secret)
        return typed;
    const char *const kept = arena_copy(arena, typed);
    memset(typed, '*', strlen(typed));
    return kept;
}

static bool read_all(int argc, char **argv, unsigned groups, struct options *options,
                     struct error *error)
{
    const struct getopt_tables tables = tables_of(groups);
    opterr = 0;
    optind = 0;
    int key;
    while ((key = getopt_long(argc, argv, tables.shorts, tables.longs, NULL)) != -1) {
        if (key == '?' || key == ':')
            return refuse(key == ':', argv[optind - 1], groups, error);
        const struct option_row *const row = row_of(key);
        const char *const value = optarg ? typed_value(row, optarg, options->arena) : row->implied;
        if (!option_value_read(row, value, options, error))
            return false;
        options->given[row - option_rows] = (struct option_given){ORIGIN_OPTION, value, NULL};
    }
    return true;
}

static bool has_period(const struct options *options)
{
    return options->period != PERIOD_AS_GIVEN || options->filter.from_day != INT32_MIN ||
           options->filter.to_day != INT32_MAX;
}

/* Help is shown whatever the file of settings says. */
static bool shows_help(unsigned groups, const struct options *options)
{
    return options->help || (groups & OPTIONS_MANUAL);
}

bool options_parse(int argc, char **argv, unsigned groups, struct arena *arena, struct options *ret,
                   char ***ret_arguments, int *ret_count, struct error *error)
{
    struct options options = {.filter = FILTER_ALL,
                              .seed = 1,
                              .person_kind = PERSON_OF_ANY_KIND,
                              .until = INT32_MAX,
                              .changed = INT32_MIN,
                              .arena = arena};
    if (!read_all(argc, argv, groups, &options, error) ||
        (!shows_help(groups, &options) && !settings_apply(groups, &options, error)))
        return false;
    if (options.filter.from_day > options.filter.to_day)
        return error_set(error, ERROR_USAGE, "--from is later than --to");
    if (options.quiet && options.verbose)
        return error_set(error, ERROR_USAGE, "--quiet and --verbose contradict each other");
    options.period_given = has_period(&options);
    if (options.filter.from_day == INT32_MIN && options.filter.to_day == INT32_MAX)
        options.filter.window = WINDOW_ALL;
    if (options.outputs.n > 0)
        options.output = options.outputs.texts[options.outputs.n - 1];
    *ret = options;
    *ret_arguments = argv + optind;
    *ret_count = argc - optind;
    return true;
}

const struct option_given *options_given(const struct options *options, const char *name)
{
    size_t i = 0;
    while (i + 1 < n_option_rows && strcmp(option_rows[i].name, name) != 0)
        i++;
    return &options->given[i];
}
