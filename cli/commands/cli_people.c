#include <stdlib.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/output.h"
#include "cli/process/interrupt.h"
#include "cli/render.h"
#include "reports/data/people_json.h"
#include "reports/data/people_table.h"
#include "sql/imports/known_people.h"
#include "sql/imports/merges.h"

static bool write_out(const struct invocation *invocation, struct buffer *out, struct error *error)
{
    const bool written = out->length == 0 || output_write(invocation->options.output, out, error);
    buffer_free(out);
    return written;
}

static bool show_people(struct invocation *invocation, const struct people *people,
                        struct error *error)
{
    const bool names = invocation->options.names;
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, people_table(people, names, &invocation->run), error);
    struct buffer out = {0};
    people_json(people, names, ASSAY_VERSION, &out);
    return write_out(invocation, &out, error);
}

static bool show_suspects(struct invocation *invocation, const struct people *people,
                          struct error *error)
{
    const bool names = invocation->options.names;
    struct suspect_lists lists;
    if (!name_suspects_find(people->interviewers, people->n_interviewers, interrupt_check,
                            &invocation->run, &lists.interviewers, &lists.n_interviewers, error) ||
        !name_suspects_find(people->candidates, people->n_candidates, interrupt_check,
                            &invocation->run, &lists.candidates, &lists.n_candidates, error))
        return false;
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, people_table_suspects(&lists, names, &invocation->run),
                            error);
    struct buffer out = {0};
    people_json_suspects(&lists, names, ASSAY_VERSION, &out);
    return write_out(invocation, &out, error);
}

static bool list_people(struct invocation *invocation, struct connection *connection,
                        struct error *error)
{
    struct people people;
    return known_people_fetch(connection, &invocation->run, &people, error) &&
           (invocation->options.suspects ? show_suspects(invocation, &people, error)
                                         : show_people(invocation, &people, error));
}

static bool change_people(struct invocation *invocation, struct connection *connection,
                          struct error *error)
{
    const struct options *const options = &invocation->options;
    char **const names = invocation->arguments;
    struct merge_record merge;
    if (!(options->merge ? merge_people(connection, options->person_kind, names[0], names[1],
                                        &invocation->run, &merge, error)
                         : merge_people_undo(connection, options->person_kind, names[0],
                                             &invocation->run, &merge, error)))
        return false;
    struct buffer out = {0};
    if (options->format == FORMAT_JSON)
        people_json_merge(&merge, options->unmerge, ASSAY_VERSION, &out);
    else if (!options->quiet)
        people_json_merge_text(&merge, options->unmerge, &out);
    return write_out(invocation, &out, error);
}

static bool check_usage(const struct invocation *invocation, struct error *error)
{
    const struct options *const options = &invocation->options;
    const int wanted = options->merge ? 2 : options->unmerge ? 1 : 0;
    if (options->merge + options->unmerge + options->suspects > 1)
        error_set(error, ERROR_USAGE, "--suspects, --merge and --unmerge exclude each other");
    else if (invocation->n_arguments != wanted)
        error_set(error, ERROR_USAGE, "%s",
                  wanted == 2   ? "--merge wants two names: the one to keep, then the other"
                  : wanted == 1 ? "--unmerge wants the name that was merged"
                                : "names go with --merge or --unmerge");
    else
        return true;
    return error_hint(error, "see assay people --help");
}

static int run(struct invocation *invocation, struct error *error)
{
    const struct options *const options = &invocation->options;
    struct database database;
    if (!check_usage(invocation, error) || !database_open(options, &database, error))
        return -1;
    const bool done = options->merge || options->unmerge
                          ? change_people(invocation, database.connection, error)
                          : list_people(invocation, database.connection, error);
    database_close(&database);
    return done ? EXIT_SUCCESS : -1;
}

const struct command command_people = {
    .name = "people",
    .arguments = "[NAME...]",
    .summary = "who is known; two names of one person made one",
    .help = "Lists interviewers and candidates with the number of their scores; --suspects lists "
            "names that could\n"
            "be one person's, and why. Nothing is merged by itself. --merge A B makes B's scores "
            "count as A's, in\n"
            "what is loaded and in what comes; --unmerge B takes that back. Candidates go by code, "
            "id or name.\n\n"
            "  assay people --suspects\n"
            "  assay people --merge 'Sam Whitlock' Sam\n"
            "  assay people --unmerge Sam",
    .values = VALUES_INTERVIEWER,
    .options = OPTIONS_DATABASE | OPTIONS_FORMAT | OPTIONS_OUTPUT | OPTIONS_PEOPLE,
    .max_arguments = 2,
    .run = run,
};
