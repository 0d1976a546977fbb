#include <errno.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/output.h"
#include "cli/render.h"
#include "reports/data/import_json.h"
#include "reports/data/import_table.h"
#include "reports/data/undo_document.h"
#include "sql/imports/import_ledger.h"
#include "sql/imports/import_undo.h"

/* The number of an import as a user types it, from 1. */
static bool read_number(const char *text, int64_t *ret, struct error *error)
{
    char *end;
    errno = 0;
    const long long number = strtoll(text, &end, 10);
    if (errno || end == text || *end || number < 1) {
        error_set(error, ERROR_USAGE, "'%.40s' is not the number of an import", text);
        return error_hint(error, "`assay imports` lists them");
    }
    *ret = number;
    return true;
}

static bool write_out(const struct invocation *invocation, struct buffer *out, struct error *error)
{
    const bool written = output_write(invocation->options.output, out, error);
    buffer_free(out);
    return written;
}

static bool list_imports(struct invocation *invocation, struct connection *connection,
                         struct error *error)
{
    struct import_entry *entries;
    size_t n;
    if (!import_ledger_fetch(connection, &invocation->run, &entries, &n, error))
        return false;
    if (invocation->options.format != FORMAT_JSON)
        return render_table(
            invocation, import_table(entries, n, &invocation->options.timezone, &invocation->run),
            error);
    struct buffer out = {0};
    imports_json(entries, n, ASSAY_VERSION, &out);
    return write_out(invocation, &out, error);
}

static bool show_import(struct invocation *invocation, struct connection *connection,
                        int64_t number, struct error *error)
{
    struct import_entry entry;
    struct import_rejects rejects;
    struct undo_record counts;
    if (!import_ledger_get(connection, number, &invocation->run, &entry, error) ||
        !import_ledger_rejects(connection, number, &invocation->run, &rejects, error) ||
        (!entry.undone_at && !import_undo(connection, number, true, &counts, error)))
        return false;
    const struct undo_record *const undo = entry.undone_at ? NULL : &counts;
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation,
                            import_table_facts(&entry, undo, &rejects, &invocation->run), error);
    struct buffer out = {0};
    import_json(&entry, undo, &rejects, ASSAY_VERSION, &out);
    return write_out(invocation, &out, error);
}

static int run_imports(struct invocation *invocation, struct error *error)
{
    struct database database;
    int64_t number = 0;
    if ((invocation->n_arguments && !read_number(invocation->arguments[0], &number, error)) ||
        !database_open(&invocation->options, &database, error))
        return -1;
    const bool shown = number ? show_import(invocation, database.connection, number, error)
                              : list_imports(invocation, database.connection, error);
    database_close(&database);
    return shown ? EXIT_SUCCESS : -1;
}

static int run_undo(struct invocation *invocation, struct error *error)
{
    const struct options *const options = &invocation->options;
    struct database database;
    struct undo_record undo;
    int64_t number = 0;
    if (!read_number(invocation->arguments[0], &number, error) ||
        !database_open(options, &database, error))
        return -1;
    const bool undone = import_undo(database.connection, number, options->dry_run, &undo, error);
    database_close(&database);
    if (!undone)
        return -1;
    struct buffer out = {0};
    if (options->format == FORMAT_JSON)
        undo_document_json(&undo, options->dry_run, ASSAY_VERSION, &out);
    else if (!options->quiet)
        undo_document_text(&undo, options->dry_run, &out);
    return out.length == 0 || write_out(invocation, &out, error) ? EXIT_SUCCESS : -1;
}

const struct command command_imports = {
    .name = "imports",
    .arguments = "[N]",
    .summary = "the files that were loaded, or all about one",
    .help = "Lists every import, undone ones among them. With a number: its facts, what was "
            "rejected and why,\n"
            "and what undoing it would do.\n\n"
            "  assay imports\n"
            "  assay imports 3\n"
            "  assay imports 3 --format json",
    .values = VALUES_IMPORT,
    .options = OPTIONS_DATABASE | OPTIONS_FORMAT | OPTIONS_OUTPUT,
    .max_arguments = 1,
    .run = run_imports,
};

const struct command command_undo = {
    .name = "undo",
    .arguments = "N",
    .summary = "take an import back",
    .help = "Everything becomes as if import N had never been: where its value is current, the one "
            "before returns;\n"
            "where a later import overwrote it, it leaves the history only. The order of several "
            "undos does not\n"
            "matter. The file can be loaded again. `assay imports` lists the numbers.\n\n"
            "  assay undo 3 --dry-run\n"
            "  assay undo 3",
    .values = VALUES_IMPORT,
    .options = OPTIONS_DATABASE | OPTIONS_FORMAT | OPTIONS_OUTPUT | OPTIONS_DRY_RUN,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run_undo,
};
