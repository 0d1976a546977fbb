#include "cli/reading/ingest_settings.h"

#include <string.h>

#include "base/buffer.h"
#include "cli/options/option_rows.h"
#include "ingest/bytes/small_file.h"
#include "ingest/cells/scale_notation.h"
#include "sql/imports/banks.h"
#include "sql/imports/import_history.h"

/* Goes up with every change of what a file's rows are, so that files are read anew. */
enum { READER_VERSION = 1 };

static bool refuse_several(const char *path, const char *const *banks, size_t n,
                           struct error *error)
{
    error_set(error, ERROR_USAGE, "there are %zu question banks; which one is %s about?", n, path);
    return error_hint(error, "add --bank NAME, such as --bank %s", banks[0]);
}

/* The bank that questions are looked up in: the one named, the only one, or none. */
static bool choose_bank(struct invocation *invocation, struct connection *connection,
                        const char *path, struct ingest_settings *settings, struct error *error)
{
    struct arena *const run = &invocation->run;
    const char *const named = invocation->options.filter.bank;
    const char *const *banks;
    size_t n;
    if (!bank_list(connection, run, &banks, &n, error))
        return false;
    if (!named && n > 1)
        return refuse_several(path, banks, n, error);
    if (!named && n == 0)
        return true;
    struct bank bank;
    if (!bank_fetch(connection, named, run, &bank, error))
        return false;
    settings->bank = bank.name;
    if (!bank.scale)
        return true;
    settings->survey.bank_scale = &settings->bank_scale;
    return scale_notation_parse(bank.scale, run, &settings->bank_scale, error);
}

/* A scale that the user names: a product's, or one that is spelt out. */
static bool read_scale(struct invocation *invocation, const char *spec,
                       struct ingest_settings *settings, const struct scale **ret,
                       struct error *error)
{
    settings->survey.product = product_scale_find(spec);
    *ret = settings->survey.product ? &settings->survey.product->scale : &settings->scale;
    return settings->survey.product ||
           scale_notation_parse(spec, &invocation->run, &settings->scale, error);
}

static void digest_bytes(const char *text, size_t length, char hex[DIGEST_SIZE])
{
    struct digest *const digest = digest_begin();
    digest_add(digest, text, length);
    digest_end(digest, hex);
}

static bool read_mapping(struct invocation *invocation, struct ingest_settings *settings,
                         struct error *error)
{
    const char *const path = invocation->options.map;
    if (!path)
        return true;
    struct buffer file;
    if (!small_file_read(path, &file, error))
        return error_at(error, path, 0, 0);
    const char *const text = file.data ? file.data : "";
    const bool read = mapping_read(text, file.length, &invocation->run, &settings->mapping, error);
    digest_bytes(text, file.length, settings->mapping_digest);
    buffer_free(&file);
    return read || error_at(error, path, error->line, error->column);
}

/* Options say of columns what a mapping says, and come before it. */
static bool take_columns(const struct options *options, struct mapping *mapping)
{
    static const enum score_column columns[] = {
        [COLUMN_OF_CANDIDATE] = COLUMN_CANDIDATE, [COLUMN_OF_INTERVIEWER] = COLUMN_INTERVIEWER,
        [COLUMN_OF_QUESTION] = COLUMN_QUESTION,   [COLUMN_OF_STAGE] = COLUMN_STAGE,
        [COLUMN_OF_SCORE] = COLUMN_SCORE,
    };
    bool taken = options->column[COLUMNS_OF_RATERS] || options->column[COLUMNS_FILLED_DOWN] ||
                 options->turned;
    mapping->turned |= options->turned;
    if (options->column[COLUMNS_FILLED_DOWN])
        mapping->fill_down = options->column[COLUMNS_FILLED_DOWN];
    if (options->column[COLUMNS_OF_RATERS])
        mapping->rater_columns = options->column[COLUMNS_OF_RATERS];
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (options->column[i]) {
            mapping->column[columns[i]] = options->column[i];
            mapping->last_name[columns[i]] = NULL;
            taken = true;
        }
    return taken;
}

/* A mapping file is about this export, the file of settings about all. */
static bool is_usual(const struct options *options, const char *name)
{
    return options_given(options, name)->origin == ORIGIN_FILE;
}

static enum date_order choose_date_order(const struct options *options,
                                         const struct mapping *mapping)
{
    const bool mapped = !options->date_order || is_usual(options, "date-order");
    return mapped && mapping->date_order ? mapping->date_order : options->date_order;
}

static const char *choose_scale(const struct options *options, const struct mapping *mapping)
{
    const bool usual = is_usual(options, "scale");
    if (mapping->scale && (usual || !options->scale))
        return mapping->scale;
    return usual && mapping->usual_scale ? NULL : options->scale;
}

bool ingest_settings_read(struct invocation *invocation, struct ingest_settings *ret,
                          struct error *error)
{
    const struct options *const options = &invocation->options;
    *ret = (struct ingest_settings){0};
    struct mapping *const mapping = &ret->mapping;
    if (!read_mapping(invocation, ret, error))
        return false;
    struct survey_options *const survey = &ret->survey;
    *survey = (struct survey_options){
        .encoding = options->encoding ? options->encoding : mapping->encoding,
        .delimiter = mapping->delimiter,
        .decimal_mark = mapping->decimal_mark,
        .interviewer = options->interviewer ? options->interviewer : mapping->interviewer,
        .date_order = choose_date_order(options, mapping),
        .zone = &options->timezone,
        .repair_ids = options->repair_ids || mapping->repair_ids,
        .mapping = take_columns(options, mapping) || options->map ? mapping : NULL,
    };
    const char *const scale = choose_scale(options, mapping);
    ret->declared_scale = scale;
    if (scale)
        return read_scale(invocation, scale, ret, &survey->scale, error);
    return !mapping->usual_scale ||
           read_scale(invocation, mapping->usual_scale, ret, &survey->usual_scale, error);
}

bool ingest_settings_choose(struct invocation *invocation, struct connection *connection,
                            const char *path, struct ingest_settings *ret, struct error *error)
{
    return ingest_settings_read(invocation, ret, error) &&
           choose_bank(invocation, connection, path, ret, error);
}

bool ingest_settings_recall_scale(struct invocation *invocation, struct connection *connection,
                                  const char *headings, struct ingest_settings *settings,
                                  int64_t *import, struct error *error)
{
    const char *scale;
    if (!import_history_declared_scale(connection, headings, &invocation->run, &scale, import,
                                       error))
        return false;
    if (!scale)
        return true;
    settings->declared_scale = scale;
    settings->survey.scale_recalled = true;
    return read_scale(invocation, scale, settings, &settings->survey.scale, error);
}

void ingest_settings_forget_scale(struct ingest_settings *settings)
{
    settings->declared_scale = NULL;
    settings->survey.scale_recalled = false;
    settings->survey.scale = NULL;
    settings->survey.product = NULL;
}

void ingest_settings_digest_asked(const struct invocation *invocation,
                                  const struct ingest_settings *settings, char hex[DIGEST_SIZE])
{
    struct buffer asked = {0};
    buffer_format(&asked, "version %s %d\nbank %s\nscale %s\nmapping %s\n", ASSAY_VERSION,
                  READER_VERSION, settings->bank ? settings->bank : "",
                  settings->survey.bank_scale ? settings->survey.bank_scale->name : "",
                  settings->mapping_digest);
    option_rows_describe(&invocation->options, OPTIONS_READING, &asked);
    digest_text(asked.data, hex);
    buffer_free(&asked);
}

void ingest_settings_digest(const struct ingest_settings *settings, const struct survey *survey,
                            char hex[DIGEST_SIZE])
{
    struct buffer mapping = {0};
    survey_describe(survey, &mapping);
    buffer_format(&mapping, "bank %s\n", settings->bank ? settings->bank : "");
    if (settings->mapping.fill_down)
        buffer_format(&mapping, "fill down %s\n", settings->mapping.fill_down);
    if (settings->mapping.turned)
        buffer_format(&mapping, "turned\n");
    if (settings->sheet)
        buffer_format(&mapping, "sheet %s\n", settings->sheet);
    digest_text(mapping.data, hex);
    buffer_free(&mapping);
}
