#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/date.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/output.h"
#include "cli/period.h"
#include "cli/render.h"
#include "ingest/banks/bank_parser.h"
#include "ingest/banks/score_sheet.h"
#include "reports/data/bank_json.h"
#include "reports/data/bank_table.h"
#include "reports/data/form_workbook.h"
#include "reports/text/format.h"
#include "sql/imports/banks.h"

static const char *plural(size_t n)
{
    return n == 1 ? "" : "s";
}

static void say_attached(struct invocation *invocation, size_t n)
{
    struct buffer count = {0};
    if (n == 0)
        return;
    format_count(n, &count);
    command_say(invocation, "%s rating%s loaded before the bank %s now of its questions",
                count.data, plural(n), n == 1 ? "is" : "are");
    buffer_free(&count);
}

static int import_bank(struct invocation *invocation, struct error *error)
{
    struct bank bank;
    struct database database;
    if (!bank_parser_read_file(invocation->arguments[0], &invocation->run, &bank, error) ||
        !database_open(&invocation->options, &database, error))
        return -1;
    struct bank_receipt receipt;
    const int32_t today = time_zone_day(&invocation->options.timezone, (int64_t)time(NULL));
    const bool stored = bank_store(database.connection, &bank, today, &receipt, error);
    database_close(&database);
    if (!stored)
        return -1;
    command_say(
        invocation,
        "bank %s, version %d: %zu topic%s, %zu question%s (%zu new, %zu changed, %zu as before)",
        bank.name, receipt.version, receipt.topics, plural(receipt.topics), receipt.questions,
        plural(receipt.questions), receipt.added, receipt.changed, receipt.unchanged);
    say_attached(invocation, receipt.ratings_attached);
    return EXIT_SUCCESS;
}

static bool fetch(struct invocation *invocation, struct bank *bank, struct error *error)
{
    struct database database;
    if (!database_open(&invocation->options, &database, error))
        return false;
    const bool found = bank_fetch(database.connection, invocation->options.filter.bank,
                                  &invocation->run, bank, error);
    database_close(&database);
    return found;
}

static int show_bank(struct invocation *invocation, struct error *error)
{
    struct bank bank;
    if (!fetch(invocation, &bank, error))
        return -1;
    const enum format format = invocation->options.format;
    if (format == FORMAT_TABLE || format == FORMAT_CSV)
        return render_table(invocation, bank_table(&bank, &invocation->run), error) ? EXIT_SUCCESS
                                                                                    : -1;
    struct buffer out = {0};
    if (format == FORMAT_JSON)
        bank_json(&bank, ASSAY_VERSION, &out);
    else
        bank_json_markdown(&bank, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written ? EXIT_SUCCESS : -1;
}

static bool is_workbook(const char *path)
{
    static const char ending[] = ".xlsx";
    const size_t length = path ? strlen(path) : 0, n = sizeof ending - 1;
    return length > n && strcasecmp(path + length - n, ending) == 0;
}

static bool make_form(struct invocation *invocation, const struct bank *bank,
                      struct score_form *ret, struct error *error)
{
    if (invocation->options.criteria)
        return score_sheet_criteria(bank, &invocation->run, ret, error);
    *ret = score_sheet(bank, &invocation->run);
    return true;
}

static int write_template(struct invocation *invocation, struct error *error)
{
    const char *const path = invocation->options.output;
    struct bank bank;
    struct score_form form;
    if (!fetch(invocation, &bank, error) || !make_form(invocation, &bank, &form, error))
        return -1;
    if (!bank.scale)
        command_say(invocation,
                    "the bank declares no scale: say it with --scale when the sheet is loaded");
    struct buffer out = {0};
    bool made = true;
    if (is_workbook(path))
        made = form_workbook(&form, period_now(), &out, error);
    else
        score_sheet_write(&form, &out);
    const bool written = made && output_write(path, &out, error);
    buffer_free(&out);
    return written ? EXIT_SUCCESS : -1;
}

const struct command command_bank_import = {
    .name = "bank import",
    .arguments = "FILE.md",
    .summary = "load a question bank (Markdown)",
    .help = "Reads topics, questions and rubrics. A numbered heading is a core topic, one under a "
            "\"Bonus\" heading a\n"
            "bonus topic; **Question 1.1:** starts a question, the emphasised paragraph after it "
            "is its rubric.\n"
            "A question whose text changed gets a new version; the old one is kept.\n\n"
            "  assay bank import interview-bank.md",
    .values = VALUES_FILE,
    .options = OPTIONS_DATABASE,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = import_bank,
};

const struct command command_bank_show = {
    .name = "bank show",
    .arguments = "",
    .summary = "the questions of a bank, with rubrics and criteria",
    .help = "Shows the newest version of every question.\n\n"
            "  assay bank show --format json\n"
            "  assay bank show --format md -o bank.md",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FORMAT | OPTIONS_OUTPUT,
    .run = show_bank,
};

const struct command command_bank_template = {
    .name = "bank template",
    .arguments = "",
    .summary = "an empty score sheet (CSV or XLSX) for interviewers",
    .help =
        "One line a question; interviewers fill in candidate, interviewer and score, and "
        "`assay ingest` reads it.\n"
        "With --criteria one line an interview and interviewer, with a column for each question "
        "and each of its\n"
        "criteria. A name that ends in .xlsx gives a workbook with lists to choose from; save "
        "it as CSV to load it.\n\n"
        "  assay bank template -o sheet.csv\n"
        "  assay bank template --criteria -o sheet.xlsx",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_OUTPUT | OPTIONS_CRITERIA,
    .run = write_template,
};
