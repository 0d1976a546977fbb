#include "cli/options/options.h"

#include <assert.h>
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "cli/options/option_values.h"

enum {
    GROUP_ALWAYS = 1 << 30,
    MAX_OPTIONS = 48,
    FIRST_LONG = 256 /* above every character, for options without a short form */
};

enum option_key {
    KEY_MONTH = FIRST_LONG,
    KEY_BANK,
    KEY_ROLE,
    KEY_STAGE,
    KEY_FROM,
    KEY_TO,
    KEY_FORMAT,
    KEY_NAMES,
    KEY_HIDE_INTERVIEWERS,
    KEY_FLOOR,
    KEY_SHOW_SQL,
    KEY_SCALE,
    KEY_REJECTS,
    KEY_MAX_REJECTS,
    KEY_DRY_RUN,
    KEY_SEED,
    KEY_CANDIDATES,
    KEY_INTERVIEWERS,
    KEY_TRUTH,
    KEY_REPLACE,
    KEY_ENCODING,
    KEY_INTERVIEWER,
    KEY_DATE_ORDER,
    KEY_REPAIR_IDS,
    KEY_MAP,
    KEY_WRITE_MAP,
    KEY_SUSPECTS,
    KEY_MERGE,
    KEY_UNMERGE,
    KEY_AS,
    KEY_PAIR,
    KEY_STAGES,
    KEY_FUNNEL,
    KEY_FAIL_ON_FINDINGS,
    KEY_EVERY_FAULT,
    KEY_MINUTES,
    KEY_CRITERIA
};

static const struct option_spec {
    unsigned groups;
    int key;
    const char *name, *argument, *help;
} specs[] = {
    {OPTIONS_DATABASE, 'd', "db", "CONNINFO", "a PostgreSQL server, instead of the private one"},
    {OPTIONS_DATABASE, KEY_SHOW_SQL, "show-sql", NULL, "print the SQL that is sent"},
    {OPTIONS_BANK, KEY_BANK, "bank", "NAME", "the question bank, where there are several"},
    {OPTIONS_FILTER, KEY_ROLE, "role", "NAME", "only this role"},
    {OPTIONS_FILTER, KEY_STAGE, "stage", "NAME", "only this stage"},
    {OPTIONS_FILTER, KEY_MONTH, "month", "MONTH",
     "only this one: 2026-10, last (complete), or all"},
    {OPTIONS_FILTER, KEY_FROM, "from", "DATE", "from this day on (YYYY-MM-DD)"},
    {OPTIONS_FILTER, KEY_TO, "to", "DATE", "up to and including this day"},
    {OPTIONS_FORMAT, KEY_FORMAT, "format", "FORMAT", "table (default), csv, json or md"},
    {OPTIONS_OUTPUT, 'o', "output", "FILE", "write to FILE"},
    {OPTIONS_ANALYSIS | OPTIONS_PEOPLE, KEY_NAMES, "names", NULL,
     "show candidates by name instead of code"},
    {OPTIONS_ANALYSIS, KEY_HIDE_INTERVIEWERS, "hide-interviewers", NULL,
     "show interviewers by number"},
    {OPTIONS_ANALYSIS, KEY_FLOOR, "floor", "N", "say \"too few\" below N observations"},
    {OPTIONS_PAIR, KEY_PAIR, "pair", "A,B", "two interviewers alone, level by level"},
    {OPTIONS_STAGES, KEY_STAGES, "stages", "A,B,C", "the stages that count, in their order"},
    {OPTIONS_CRITERIA, KEY_CRITERIA, "criteria", NULL, "the criteria of rubrics, each by itself"},
    {OPTIONS_FINDINGS, KEY_FAIL_ON_FINDINGS, "fail-on-findings", NULL,
     "end with status 7 where a finding is clear"},
    {OPTIONS_PLAN, KEY_MINUTES, "minutes", "LIST|FILE", "how long questions take: 6,4.3=15"},
    {OPTIONS_READING, KEY_SCALE, "scale", "SCALE", "1..5, 0..4:0.5, No,Mixed,Yes, greenhouse …"},
    {OPTIONS_READING, KEY_ENCODING, "encoding", "NAME", "such as utf-16le, windows-1252, macroman"},
    {OPTIONS_READING, KEY_DATE_ORDER, "date-order", "ORDER", "of numbers in dates: dmy or mdy"},
    {OPTIONS_READING, KEY_INTERVIEWER, "interviewer", "NAME", "who gave all the scores"},
    {OPTIONS_READING, KEY_REPAIR_IDS, "repair-ids", NULL, "\"01. Jan\" was the question 1.1"},
    {OPTIONS_READING, KEY_MAP, "map", "FILE", "read the export as this mapping file says"},
    {OPTIONS_INSPECT, KEY_WRITE_MAP, "write-map", "FILE", "write how it is read to a mapping file"},
    {OPTIONS_INGEST, KEY_REJECTS, "rejects", "FILE", "where rows that cannot be read go"},
    {OPTIONS_INGEST, KEY_MAX_REJECTS, "max-rejects", "N|P%",
     "load nothing when more rows cannot be read"},
    {OPTIONS_DRY_RUN, KEY_DRY_RUN, "dry-run", NULL, "do everything but keep it"},
    {OPTIONS_SIMULATE, KEY_SEED, "seed", "N", "another year of interviews (default 1)"},
    {OPTIONS_SIMULATE, KEY_CANDIDATES, "candidates", "N", "how many candidates"},
    {OPTIONS_SIMULATE, KEY_INTERVIEWERS, "interviewers", "N", "how many interviewers"},
    {OPTIONS_SIMULATE, KEY_EVERY_FAULT, "every-fault", NULL, "plant every kind of fault"},
    {OPTIONS_TRUTH, KEY_FUNNEL, "funnel", NULL, "some candidates stop after the first stage"},
    {OPTIONS_TRUTH, KEY_TRUTH, "truth", "FILE", "write the true parameters to FILE (JSON)"},
    {OPTIONS_PEOPLE, KEY_SUSPECTS, "suspects", NULL, "names that could be one person's"},
    {OPTIONS_PEOPLE, KEY_MERGE, "merge", NULL, "all scores of the second count as the first's"},
    {OPTIONS_PEOPLE, KEY_UNMERGE, "unmerge", NULL, "take a merge back"},
    {OPTIONS_PEOPLE, KEY_AS, "as", "KIND", "interviewer or candidate, where a name is both"},
    {OPTIONS_RESTORE, KEY_REPLACE, "replace", NULL, "replace the data that are there"},
    {GROUP_ALWAYS, 'q', "quiet", NULL, "no messages but errors"},
    {GROUP_ALWAYS, 'h', "help", NULL, "this text"},
};

enum { N_SPECS = sizeof specs / sizeof *specs };

static bool read_number(const char *name, const char *text, size_t lowest, size_t *ret,
                        struct error *error)
{
    enum { MOST = 1000000 };
    char *end;
    errno = 0;
    const unsigned long long value = strtoull(text, &end, 10);
    if (errno || end == text || *end || *text == '-' || value < lowest || value > MOST)
        return error_set(error, ERROR_USAGE,
                         "--%s wants a whole number from %zu to %d, not '%.40s'", name, lowest,
                         MOST, text);
    *ret = (size_t)value;
    return true;
}

static bool read_max_rejects(const char *text, struct options *options, struct error *error)
{
    char digits[32];
    const size_t length = strlen(text);
    options->max_rejects_is_percent = length && text[length - 1] == '%';
    snprintf(digits, sizeof digits, "%.*s",
             (int)(length < 30 ? length - options->max_rejects_is_percent : 30), text);
    options->max_rejects_given = true;
    return read_number("max-rejects", digits, 0, &options->max_rejects, error);
}

static bool add_output(const char *path, struct options *options, struct error *error)
{
    if (options->n_outputs == MAX_OUTPUTS)
        return error_set(error, ERROR_USAGE, "--output may be given %d times", MAX_OUTPUTS);
    options->outputs[options->n_outputs++] = path;
    options->output = path;
    return true;
}

static bool apply(int key, const char *value, struct options *options, struct error *error)
{
    size_t number;
    switch (key) {
    case 'd':
        options->database = value;
        return true;
    case 'o':
        return add_output(value, options, error);
    case 'q':
        options->quiet = true;
        return true;
    case 'h':
        options->help = true;
        return true;
    case KEY_BANK:
        options->filter.bank = value;
        return true;
    case KEY_ROLE:
        options->filter.role = value;
        return true;
    case KEY_STAGE:
        options->filter.stage = value;
        return true;
    case KEY_MONTH:
        return option_read_month(value, options, error);
    case KEY_FROM:
        options->period_given = true;
        return option_read_day("from", value, &options->filter.from_day, error);
    case KEY_TO:
        options->period_given = true;
        return option_read_day("to", value, &options->filter.to_day, error);
    case KEY_FORMAT:
        return option_read_format(value, &options->format, error);
    case KEY_NAMES:
        options->names = true;
        return true;
    case KEY_HIDE_INTERVIEWERS:
        options->hide_interviewers = true;
        return true;
    case KEY_FLOOR:
        return read_number("floor", value, 2, &options->floor, error);
    case KEY_SHOW_SQL:
        options->show_sql = true;
        return true;
    case KEY_SCALE:
        options->scale = value;
        return true;
    case KEY_ENCODING:
        options->encoding = value;
        return true;
    case KEY_INTERVIEWER:
        options->interviewer = value;
        return true;
    case KEY_DATE_ORDER:
        return option_read_date_order(value, &options->date_order, error);
    case KEY_REPAIR_IDS:
        options->repair_ids = true;
        return true;
    case KEY_MAP:
        options->map = value;
        return true;
    case KEY_WRITE_MAP:
        options->write_map = value;
        return true;
    case KEY_SUSPECTS:
        options->suspects = true;
        return true;
    case KEY_MERGE:
        options->merge = true;
        return true;
    case KEY_UNMERGE:
        options->unmerge = true;
        return true;
    case KEY_AS:
        return option_read_person_kind(value, &options->person_kind, error);
    case KEY_CRITERIA:
        options->criteria = true;
        return true;
    case KEY_PAIR:
        options->pair = value;
        return true;
    case KEY_MINUTES:
        options->minutes = value;
        return true;
    case KEY_STAGES:
        options->stages = value;
        return true;
    case KEY_FAIL_ON_FINDINGS:
        options->fail_on_findings = true;
        return true;
    case KEY_REJECTS:
        options->rejects = value;
        return true;
    case KEY_MAX_REJECTS:
        return read_max_rejects(value, options, error);
    case KEY_DRY_RUN:
        options->dry_run = true;
        return true;
    case KEY_SEED:
        if (!read_number("seed", value, 0, &number, error))
            return false;
        options->seed = number;
        return true;
    case KEY_CANDIDATES:
        return read_number("candidates", value, 1, &options->candidates, error);
    case KEY_INTERVIEWERS:
        return read_number("interviewers", value, 2, &options->interviewers, error);
    case KEY_EVERY_FAULT:
        options->every_fault = true;
        return true;
    case KEY_FUNNEL:
        options->funnel = true;
        return true;
    case KEY_REPLACE:
        options->replace = true;
        return true;
    case KEY_TRUTH:
        options->truth = value;
        return true;
    default:
        return false;
    }
}

/* The tables getopt_long wants, of the options that this command takes. */
struct getopt_tables {
    struct option longs[MAX_OPTIONS];
    char shorts[2 * MAX_OPTIONS];
};

static_assert((int)N_SPECS < (int)MAX_OPTIONS, "the tables for getopt are too small");

static struct getopt_tables tables_of(unsigned groups)
{
    struct getopt_tables tables = {.shorts = ":"};
    size_t n_longs = 0, n_shorts = 1;
    for (size_t i = 0; i < N_SPECS; i++) {
        const struct option_spec *const spec = &specs[i];
        if (!(spec->groups & (groups | GROUP_ALWAYS)))
            continue;
        tables.longs[n_longs++] = (struct option){
            spec->name, spec->argument ? required_argument : no_argument, NULL, spec->key};
        if (spec->key < FIRST_LONG) {
            tables.shorts[n_shorts++] = (char)spec->key;
            if (spec->argument)
                tables.shorts[n_shorts++] = ':';
        }
    }
    return tables;
}

bool options_parse(int argc, char **argv, unsigned groups, struct options *ret,
                   char ***ret_arguments, int *ret_count, struct error *error)
{
    const struct getopt_tables tables = tables_of(groups);
    struct options options = {.filter = FILTER_ALL, .seed = 1, .person_kind = PERSON_OF_ANY_KIND};
    opterr = 0;
    optind = 0;
    int key;
    while ((key = getopt_long(argc, argv, tables.shorts, tables.longs, NULL)) != -1) {
        if (key == '?' || key == ':')
            return error_set(error, ERROR_USAGE,
                             key == '?' ? "no such option: '%.60s'" : "'%.60s' wants a value",
                             argv[optind - 1]);
        if (!apply(key, optarg, &options, error))
            return false;
    }
    if (options.filter.from_day > options.filter.to_day)
        return error_set(error, ERROR_USAGE, "--from is later than --to");
    *ret = options;
    *ret_arguments = argv + optind;
    *ret_count = argc - optind;
    return true;
}

void options_print(unsigned groups, FILE *stream)
{
    for (size_t i = 0; i < N_SPECS; i++) {
        const struct option_spec *const spec = &specs[i];
        if (!(spec->groups & (groups | GROUP_ALWAYS)))
            continue;
        char left[64];
        const bool has_short = spec->key < FIRST_LONG;
        snprintf(left, sizeof left, "%c%c%s --%s %s", has_short ? '-' : ' ',
                 has_short ? spec->key : ' ', has_short ? "," : " ", spec->name,
                 spec->argument ? spec->argument : "");
        fprintf(stream, "  %-30s %s\n", left, spec->help);
    }
}
