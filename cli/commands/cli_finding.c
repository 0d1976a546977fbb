#include <stdlib.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/commands/finding_lookup.h"
#include "cli/ledger/finding_choice.h"
#include "cli/output.h"
#include "cli/period.h"
#include "cli/render.h"
#include "cli/study.h"
#include "reports/model/finding_handle.h"
#include "reports/model/ledger.h"
#include "reports/monthly/ledger_note.h"
#include "reports/monthly/ledger_table.h"
#include "sql/fetch/finding_notes.h"

/* --- assay findings --------------------------------------------------------------------------- */

static int run_findings(struct invocation *invocation, struct error *error)
{
    struct options *const options = &invocation->options;
    options->is_about_month = true;
    if (!options->period_given)
        options->period = PERIOD_LAST_MONTH;
    const struct study_view view = {.json = ledger_table_json,
                                    .table = ledger_table,
                                    .is_empty = study_says_nothing,
                                    .findings = STUDY_ALL,
                                    .wants = {.history = true, .previous = true, .pipeline = true}};
    return render_study(invocation, &view, error);
}

const struct command command_findings = {
    .name = "findings",
    .arguments = "",
    .summary = "the ledger: findings that are open, known or gone, with their handles",
    .help =
        "What the monthly report finds, a line each, with the handle by which `assay finding` "
        "notes\n"
        "something about it: findings that are open, those that are known, what is gone since the "
        "month\n"
        "before, and what is to watch. Judged are the twelve months to the end of the last "
        "complete one,\n"
        "as in `assay report`.\n\n"
        "  assay findings\n"
        "  assay findings --month 2026-10 --format json\n"
        "  assay findings --fail-on-findings -q >/dev/null || echo 'something is open'",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_STAGES | OPTIONS_FINDINGS,
    .run = run_findings,
};

/* --- assay finding ---------------------------------------------------------------------------- */

static bool is_given(const struct options *options)
{
    return options->note || options->owner || options->until != INT32_MAX ||
           options->changed != INT32_MIN;
}

/* "4.3 too-hard" may come as one word or as two. */
static const char *typed_handle(struct invocation *invocation)
{
    char **const words = invocation->arguments;
    return invocation->n_arguments < 2
               ? words[0]
               : arena_format(&invocation->run, "%s %s", words[0], words[1]);
}

static bool check_usage(const struct options *options, const struct finding_note *about,
                        struct error *error)
{
    if (options->drop && is_given(options))
        return error_set(error, ERROR_USAGE,
                         "--drop goes without --note, --owner, --until and "
                         "--changed");
    if (options->changed != INT32_MIN && strcmp(about->about, "question") != 0 &&
        strcmp(about->about, "interviewer") != 0) {
        error_set(error, ERROR_USAGE, "--changed is for a question or an interviewer");
        return error_hint(error, "their scores from before the change are then judged no more");
    }
    return true;
}

static const char *other_than_empty(const char *text)
{
    return text && *text ? text : NULL;
}

static int32_t today(const struct invocation *invocation)
{
    return time_zone_day(&invocation->options.timezone, period_now());
}

/* What is not said again stays as it was noted. */
static struct finding_note filled(const struct invocation *invocation,
                                  const struct finding_note *about,
                                  const struct finding_note *before)
{
    const struct options *const options = &invocation->options;
    struct finding_note note = *about;
    note.note = options->note ? options->note : before ? before->note : NULL;
    note.owner = options->owner ? options->owner : before ? before->owner : NULL;
    note.note = other_than_empty(note.note);
    note.owner = other_than_empty(note.owner);
    note.until = options->until != INT32_MAX ? options->until : before ? before->until : INT32_MAX;
    note.changed_on = options->changed;
    note.noted_on = today(invocation);
    return note;
}

static bool write_note(const struct invocation *invocation, const struct finding_note *note,
                       const struct finding_note *before, struct error *error)
{
    struct buffer out = {0};
    if (invocation->options.quiet && invocation->options.format != FORMAT_JSON)
        return true;
    if (invocation->options.format == FORMAT_JSON)
        ledger_note_json(note, ASSAY_VERSION, &out);
    else
        ledger_note_text(note, before, today(invocation), &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static bool drop(const struct invocation *invocation, struct connection *connection,
                 const struct finding_note *about, struct error *error)
{
    size_t n;
    struct buffer out = {0};
    if (!finding_notes_drop(connection, about, &n, error))
        return false;
    ledger_note_dropped(about, n, &out);
    const bool written = invocation->options.quiet ||
                         output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static bool note(struct invocation *invocation, struct database *database,
                 const struct finding_note *about, struct error *error)
{
    struct finding_note *notes;
    size_t n;
    if (!finding_notes_fetch(database->connection, &invocation->run, &notes, &n, error))
        return false;
    const struct ledger ledger = {.notes = notes, .n = n};
    const struct finding_note *const before = ledger_latest(&ledger, about);
    if (!before && !finding_lookup(invocation, database, about, error))
        return false;
    if (!is_given(&invocation->options)) {
        const struct finding_note shown = before ? *before : *about;
        return write_note(invocation, &shown, before, error);
    }
    const struct finding_note now = filled(invocation, about, before);
    return finding_notes_add(database->connection, &now, error) &&
           write_note(invocation, &now, &now, error);
}

static bool work(struct invocation *invocation, struct database *database, struct error *error)
{
    const struct options *const options = &invocation->options;
    const struct finding_subject *subjects;
    struct finding_note about = {.until = INT32_MAX, .changed_on = INT32_MIN};
    size_t n;
    if (!finding_notes_subjects(database->connection, &invocation->run, &subjects, &n, error) ||
        !finding_choice(typed_handle(invocation), options->filter.bank, subjects, n,
                        &invocation->run, &about, error) ||
        !check_usage(options, &about, error))
        return false;
    return options->drop ? drop(invocation, database->connection, &about, error)
                         : note(invocation, database, &about, error);
}

static int run_finding(struct invocation *invocation, struct error *error)
{
    struct database database;
    if (!database_open(&invocation->options, &database, error))
        return -1;
    const bool done = work(invocation, &database, error);
    database_close(&database);
    return done ? EXIT_SUCCESS : -1;
}

const struct command command_finding = {
    .name = "finding",
    .arguments = "HANDLE",
    .summary = "note what is known about a finding, who has it in hand, until when",
    .help =
        "A handle stands beside each finding: `4.3 too-hard`, `interviewer:Amara-Obi lenient`, "
        "`stage:Onsite\n"
        "fewer-pass`; a code or a name alone means all that is found about it. With a note, an "
        "owner or an end\n"
        "it is known: it moves below the open ones, and --fail-on-findings leaves it out. It is "
        "never hidden. That\n"
        "ends with the month, and by itself where the bank brings the question in a new wording. "
        "--changed tells\n"
        "from which day on a question or an interviewer is another one: windows of the report "
        "begin anew there,\n"
        "and it says whether the finding was fixed. Without an option what was noted is shown.\n\n"
        "  assay finding 4.3 too-hard --note 'reworded, wait for March' --owner Dana --until "
        "2027-03\n"
        "  assay finding 8.2 --changed 2026-07-06\n"
        "  assay finding interviewer:Ben-Carter --owner Amara\n"
        "  assay finding 4.3 too-hard --drop",
    .more =
        "A finding that there is not is refused: --role, --month and --window look for it where a "
        "command with them found it; a code or a name alone may be noted beforehand.\n\n"
        "What is said again replaces what was noted before, and the rest stays; an empty text "
        "takes one away. Notes stay where files are undone and loaded again, and follow an "
        "interviewer whose names are merged.",
    .values = VALUES_QUESTION,
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_NOTE,
    .min_arguments = 1,
    .max_arguments = 2,
    .run = run_finding,
};
