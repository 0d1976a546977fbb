#include "cli/manual/overview_page.h"

#include "cli/command.h"
#include "cli/manual/command_page.h"
#include "cli/options/option_rows.h"

struct item {
    const char *term, *text;
};

static const struct item variables[] = {
    {"ASSAY_DB", "A PostgreSQL server to use instead of the private one; --db comes first."},
    {"PGHOST",
     "The same, with `PGHOSTADDR`, `PGPORT`, `PGDATABASE` and `PGSERVICE`, as libpq reads "
     "them; `ASSAY_DB` comes before them."},
    {"XDG_CONFIG_HOME", "Where the file of settings is looked for (default: ~/.config)."},
    {"XDG_DATA_HOME",
     "Where the private server lives (default: ~/.local/share; as root /var/lib/assay)."},
    {"LC_ALL, LC_CTYPE, LANG",
     "Where they name a locale that is not UTF-8, tables on standard output are drawn in ASCII."},
    {"NO_COLOR", "Set to anything: no colour, unless --color says so."},
    {"SOURCE_DATE_EPOCH", "The time of generation that reports print, in seconds since 1970; the "
                          "same data then give the same bytes in every format."},
    {"ASSAY_TIME_LIMIT", "Seconds that gnuplot may take for all charts (usually 30 and a quarter "
                         "for each), and Chromium for a PDF (usually 120), and the database while "
                         "a shell completes a line (usually 1)."},
    {NULL, NULL}};

static const struct item statuses[] = {
    {"0", "Done."},
    {"1", "Failed; also where none of the files asked for could be written."},
    {"2", "Called wrongly."},
    {"3", "Done, and something was left out: rejected rows, a chart or a file that could not be "
          "made."},
    {"4", "More rows rejected than --max-rejects allows; nothing was loaded."},
    {"5", "The database cannot be reached, or refused."},
    {"6", "Too little data for any answer."},
    {"7", "A finding is clear, with --fail-on-findings."},
    {"130", "Interrupted; what was under way is rolled back."},
    {NULL, NULL}};

static void add_items(struct manual_page *page, const char *heading, const struct item *items)
{
    manual_page_heading(page, heading);
    for (; items->term; items++)
        manual_page_item(page, items->term, items->text);
}

static void add_commands(struct manual_page *page)
{
    manual_page_heading(page, "COMMANDS");
    for (size_t i = 0; i < n_commands; i++)
        if (!commands[i]->hidden)
            manual_page_item(page,
                             arena_format(page->arena, "%s%s%s", commands[i]->name,
                                          *commands[i]->arguments ? " " : "",
                                          commands[i]->arguments),
                             commands[i]->summary);
    manual_page_paragraph(page, "`assay COMMAND --help` says what a command takes, `assay help "
                                "COMMAND` shows its page of this manual, such as "
                                "`assay-questions`(1).");
}

static void add_settings(struct manual_page *page)
{
    manual_page_heading(page, "SETTINGS");
    manual_page_paragraph(
        page, "What is said with every command can stand in the file `assay/config.ini` below "
              "$XDG_CONFIG_HOME: a line for each setting, its name as the option's without "
              "dashes, an equals sign and its value. A line that begins with a semicolon or # is "
              "a comment. An option comes before the environment, the environment before the "
              "file; `assay settings` shows what holds and who said it, --no-settings leaves the "
              "file aside.");
    for (size_t i = 0; i < n_option_rows; i++)
        if (option_rows[i].groups & OPTIONS_SETTING)
            manual_page_item(page, option_rows[i].name, option_rows[i].help);
}

static void add_see_also(struct manual_page *page)
{
    struct buffer names = {0};
    for (size_t i = 0; i < n_commands; i++)
        if (!commands[i]->hidden)
            buffer_format(&names, "`%s`(1), ", command_page_name(commands[i], page->arena));
    buffer_add(&names, "`psql`(1), `gnuplot`(1)");
    manual_page_heading(page, "SEE ALSO");
    manual_page_paragraph(page, arena_copy(page->arena, names.data));
    buffer_free(&names);
}

struct manual_page overview_page(struct arena *arena)
{
    struct manual_page page = {
        .arena = arena, .name = "assay", .summary = "put interview questions to the test"};
    manual_page_heading(&page, "SYNOPSIS");
    manual_page_paragraph(&page, "`assay` COMMAND [OPTION]... [ARGUMENT]...");
    manual_page_heading(&page, "DESCRIPTION");
    manual_page_paragraph(
        &page, "Assay reads interview-score exports, keeps them in PostgreSQL, and reports which "
               "questions work, which rubrics are too hard or too easy, whether interviewers "
               "agree, and what a candidate's topic profile supports. It never ranks candidates "
               "or recommends a hire. Data go to standard output, everything else to standard "
               "error.");
    add_commands(&page);
    add_settings(&page);
    add_items(&page, "ENVIRONMENT", variables);
    add_items(&page, "EXIT STATUS", statuses);
    add_see_also(&page);
    return page;
}
