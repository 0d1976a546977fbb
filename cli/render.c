#include "cli/render.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/database.h"
#include "cli/output.h"
#include "cli/process/interrupt.h"
#include "cli/writing/pager.h"
#include "cli/writing/terminal_text.h"
#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "reports/table/terminal_ascii.h"
#include "reports/table/terminal_color.h"

static void replace(struct buffer *text, struct buffer *by)
{
    buffer_free(text);
    *text = *by;
}

/* A file may be read elsewhere; standard output is read here. */
static bool is_read_here(const struct options *options)
{
    return !options->output || strcmp(options->output, "-") == 0;
}

/* Pipes get every row. */
static bool is_brief(const struct options *options)
{
    return !options->all && is_read_here(options) && isatty(STDOUT_FILENO);
}

static bool is_colored(const struct options *options)
{
    return options->format != FORMAT_CSV && options->format != FORMAT_MARKDOWN &&
           is_read_here(options) && output_is_colored(options->color, STDOUT_FILENO);
}

static void write_terminal(const struct options *options, const struct table *table,
                           struct buffer *out)
{
    if (is_brief(options))
        table_terminal_brief(table, output_width(), out);
    else
        table_terminal(table, output_width(), out);
    if (is_colored(options)) {
        struct buffer colored = {0};
        terminal_color(out->data, table->title, &colored);
        replace(out, &colored);
    }
    if (is_read_here(options) && !output_is_utf8()) {
        struct buffer ascii = {0};
        terminal_ascii(out->data, &ascii);
        replace(out, &ascii);
    }
}

static void write_table(const struct options *options, const struct table *table,
                        struct buffer *out)
{
    if (options->format == FORMAT_CSV)
        table_csv(table, out);
    else if (options->format == FORMAT_MARKDOWN)
        table_markdown(table, out);
    else
        write_terminal(options, table, out);
}

/* Whether the pager has shown it. */
static bool is_paged(const struct options *options, const struct buffer *text)
{
    struct buffer shown = {0};
    if (options->no_pager || !is_read_here(options) || !isatty(STDOUT_FILENO))
        return false;
    if (is_colored(options)) /* which is made of printable text alone */
        return pager_show(text);
    terminal_text_add(text, &shown);
    const bool paged = pager_show(&shown);
    buffer_free(&shown);
    return paged;
}

bool render_table(const struct invocation *invocation, const struct table *table,
                  struct error *error)
{
    struct buffer out = {0};
    interrupt_let_end();
    write_table(&invocation->options, table, &out);
    interrupt_hold();
    const bool written = is_paged(&invocation->options, &out) ||
                         (is_colored(&invocation->options)
                              ? output_write_colored(&out, error)
                              : output_write(invocation->options.output, &out, error));
    buffer_free(&out);
    return written;
}

static bool write_study(struct invocation *invocation, const struct study *study,
                        const struct study_view *view, struct error *error)
{
    struct buffer out = {0};
    const struct table *table = NULL;
    interrupt_let_end();
    if (invocation->options.format == FORMAT_JSON)
        view->json(&study->report, &out);
    else
        table = view->table(&study->report, &invocation->run);
    interrupt_hold();
    if (table)
        return render_table(invocation, table, error);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static int status_of(const struct invocation *invocation, const struct study *study,
                     const struct study_view *view)
{
    const enum fail_on fail_on = invocation->options.fail_on;
    if (fail_on != FAIL_ON_NONE && study_has_clear(study, view->findings, fail_on == FAIL_ON_ALL))
        return EXIT_FINDINGS;
    return view->is_empty(study) ? ERROR_TOO_FEW : EXIT_SUCCESS;
}

int render_study(struct invocation *invocation, const struct study_view *view, struct error *error)
{
    struct database database;
    if (!database_open(&invocation->options, &database, error))
        return -1;
    struct study study = {.wants = view->wants};
    const bool done = study_run(invocation, &database, NULL, 0, &study, error);
    database_close(&database);
    int status = -1;
    if (done && (!view->files || view->files(invocation, &study, error)) &&
        write_study(invocation, &study, view, error))
        status = status_of(invocation, &study, view);
    study_free(&study);
    return status;
}
