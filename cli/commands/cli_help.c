#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/commands.h"
#include "cli/manual/command_list.h"
#include "cli/manual/command_page.h"
#include "cli/manual/manual_roff.h"
#include "cli/manual/manual_text.h"
#include "cli/manual/overview_page.h"
#include "cli/output.h"
#include "cli/period.h"

static bool print(struct buffer *text, struct error *error)
{
    const bool written = output_write(NULL, text, error);
    buffer_free(text);
    return written;
}

static bool write_page(const char *folder, const struct manual_page *page, struct error *error)
{
    struct arena scratch = {0};
    struct buffer roff = {0};
    manual_roff(page, ASSAY_VERSION, period_now(), &roff);
    const bool written = output_write(arena_format(&scratch, "%s/%s.1", folder, page->name), &roff,
                                      error);
    buffer_free(&roff);
    arena_free(&scratch);
    return written;
}

/* All pages, for whoever makes a package. */
static bool write_pages(const char *folder, struct arena *run, struct error *error)
{
    if (mkdir(folder, 0777) != 0 && errno != EEXIST)
        return error_set(error, ERROR_FAILED, "cannot make the folder '%.200s': %s", folder,
                         strerror(errno));
    const struct manual_page overview = overview_page(run);
    bool written = write_page(folder, &overview, error);
    for (size_t i = 0; i < n_commands && written; i++) {
        if (commands[i]->hidden)
            continue;
        const struct manual_page page = command_page(commands[i], run);
        written = write_page(folder, &page, error);
    }
    return written;
}

/* The words as one name. */
static const char *typed(struct invocation *invocation)
{
    const char *name = invocation->arguments[0];
    for (int i = 1; i < invocation->n_arguments; i++)
        name = arena_format(&invocation->run, "%s %s", name, invocation->arguments[i]);
    return name;
}

static bool show_page(struct invocation *invocation, struct error *error)
{
    int words;
    const struct command *const command = command_find(invocation->arguments,
                                                       invocation->n_arguments, &words);
    struct buffer text = {0};
    if (command && words == invocation->n_arguments) {
        const struct manual_page page = command_page(command, &invocation->run);
        manual_text(&page, &text);
    } else if (invocation->n_arguments == 1) {
        command_list_of(invocation->arguments[0], &text);
    }
    return text.length > 0 ? print(&text, error) : command_list_unknown(typed(invocation), error);
}

static int run(struct invocation *invocation, struct error *error)
{
    struct buffer text = {0};
    bool done;
    if (invocation->options.pages) {
        done = write_pages(invocation->options.pages, &invocation->run, error);
    } else if (invocation->n_arguments > 0) {
        done = show_page(invocation, error);
    } else {
        command_list(&text);
        done = print(&text, error);
    }
    return done ? EXIT_SUCCESS : -1;
}

const struct command command_help_page = {
    .name = "help",
    .arguments = "[COMMAND]",
    .summary = "the list of commands, or the manual page of one",
    .help = "The same pages as `man assay-questions` shows where they are installed.\n\n"
            "  assay help\n"
            "  assay help bank import",
    .more = "--pages is for whoever packages Assay: it writes every page in the form that man(1) "
            "reads, `assay.1` and `assay-COMMAND.1`, dated by `SOURCE_DATE_EPOCH`.",
    .values = VALUES_COMMAND,
    .options = OPTIONS_MANUAL,
    .max_arguments = 3,
    .run = run,
};
