#include "ingest/tables/source_table.h"

#include <stdio.h>
#include <sys/stat.h>

#include "base/text.h"
#include "ingest/bytes/recoded_text.h"
#include "ingest/json/json_table.h"
#include "ingest/tables/file_kind.h"
#include "ingest/tables/shaped_table.h"
#include "ingest/tables/sheet_choice.h"
#include "ingest/tables/zip_kind.h"
#include "ingest/workbook/workbook.h"

/* What a table may grow to, whatever the size of its file; and so many times that. */
static const uint64_t always_allowed = UINT64_C(256) << 20, most_times = 1000,
                      most = UINT64_C(16) << 30;

static uint64_t allowance(const struct source_file *source)
{
    const uint64_t by_size = source->length > most / most_times ? most
                                                                : source->length * most_times;
    return by_size > always_allowed ? by_size : always_allowed;
}

/* The table takes the place of the file's own bytes. */
static bool replace(struct source_file *source, struct table_text *table, struct error *error)
{
    FILE *csv;
    struct stat status;
    if (!table_text_finish(table, &csv, error)) {
        table_text_free(table);
        return false;
    }
    if (source->table)
        table_text_free(source->table);
    else
        fclose(source->bytes);
    source->bytes = csv;
    source->table = table;
    source->length = fstat(fileno(csv), &status) == 0 ? (uint64_t)status.st_size : 0;
    return true;
}

static const char *sheet_notes(const struct chosen_sheet *chosen, struct arena *run)
{
    const char *const hidden = chosen->hidden ? "the sheet is hidden" : "";
    return arena_format(run, "%s%s%s", hidden, chosen->hidden && *chosen->sheet.notes ? "; " : "",
                        chosen->sheet.notes);
}

static bool read_workbook(struct source_file *source, const char *sheet,
                          const struct survey_options *options, struct arena *run,
                          struct error *error)
{
    struct chosen_sheet chosen;
    if (!zip_kind_check(source->bytes, error))
        return false;
    struct workbook *const workbook = workbook_open(source->bytes, error);
    const bool read = workbook && sheet_choice_make(workbook, sheet, options, allowance(source),
                                                    run, &chosen, error);
    workbook_free(workbook);
    if (!read || !replace(source, chosen.sheet.table, error))
        return false;
    source->kind = SOURCE_WORKBOOK;
    source->sheet = chosen.name;
    source->n_other_sheets = chosen.n_others;
    source->notes = sheet_notes(&chosen, run);
    return true;
}

static bool read_json(struct source_file *source, const struct reading_watch *watch,
                      struct arena *run, struct error *error)
{
    struct json_table table;
    if (!json_table_read(source->bytes, allowance(source), watch, run, &table, error) ||
        !replace(source, table.table, error))
        return false;
    source->kind = SOURCE_JSON;
    source->form = table.form;
    source->notes = table.notes;
    return true;
}

static bool refuse_sheet(struct error *error)
{
    error_set(error, ERROR_USAGE, "--sheet is about workbooks, and the file is none");
    return error_hint(error, "leave it out");
}

static bool read(struct source_file *source, const char *sheet,
                 const struct survey_options *options, struct arena *run, struct error *error)
{
    const enum file_kind kind = file_kind_of(source->bytes);
    if (kind == FILE_KIND_ZIP)
        return read_workbook(source, sheet, options, run, error);
    if (kind == FILE_KIND_OTHER)
        return file_kind_refuse(source->bytes, error);
    if (sheet)
        return refuse_sheet(error);
    return kind == FILE_KIND_JSON ? read_json(source, &options->watch, run, error)
                                  : recoded_text_read(source, options->encoding, error);
}

/* A sheet that is no heading with a record a line is made one. */
static bool read_shaped(struct source_file *source, const struct survey_options *options,
                        struct arena *run, struct error *error)
{
    struct shaped_table shaped;
    if (source->kind == SOURCE_JSON)
        return true;
    if (!shaped_table_read(source, options, allowance(source), run, &shaped, error))
        return false;
    if (!shaped.table)
        return true;
    if (!replace(source, shaped.table, error))
        return false;
    source->notes = source->notes && *source->notes
                        ? arena_format(run, "%s; %s", source->notes, shaped.note)
                        : shaped.note;
    return true;
}

bool source_table_read(struct source_file *source, const char *sheet,
                       const struct survey_options *options, struct arena *run, struct error *error)
{
    struct error fault = {0};
    if (read(source, sheet, options, run, &fault) && read_shaped(source, options, run, &fault))
        return true;
    *error = fault;
    if (!*error->source)
        error_at(error, source->shown, error->line, error->column);
    return false;
}
