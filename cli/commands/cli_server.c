#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "reports/data/server_json.h"
#include "sql/server/server.h"
#include "sql/server/server_tools.h"

static int start(struct invocation *invocation, struct error *error)
{
    if (!server_start(error))
        return -1;
    command_say(invocation, "the private server runs until `assay server stop`");
    return EXIT_SUCCESS;
}

static int stop(struct invocation *invocation, struct error *error)
{
    if (!server_stop(error))
        return -1;
    command_say(invocation, "the private server is stopped");
    return EXIT_SUCCESS;
}

static void status_text(const struct server_status *status, struct buffer *out)
{
    buffer_format(out, "%s\nhome: %s\n", status->running ? "running" : "not running", status->home);
    if (status->major_version)
        buffer_format(out, "PostgreSQL: %d\n", status->major_version);
    if (status->running)
        buffer_format(out, "conninfo: %s\n%s", status->conninfo,
                      status->pinned ? "until: assay server stop\n" : "");
}

static int show_status(struct invocation *invocation, struct error *error)
{
    struct server_status status;
    if (!server_status(&status, error))
        return -1;
    struct buffer out = {0};
    if (invocation->options.format == FORMAT_JSON)
        server_json(status.running, status.conninfo, &out);
    else
        status_text(&status, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written ? EXIT_SUCCESS : -1;
}

/* psql, with the server held for as long as it runs; its exit status is ours. */
static int psql(struct invocation *invocation, struct error *error)
{
    struct server *server;
    if (!server_attach(&server, error))
        return -1;
    int status;
    const bool done = server_tools_psql(server, (const char *const *)invocation->arguments, &status,
                                        error);
    server_detach(server);
    return done ? status : -1;
}

static int dump(struct invocation *invocation, struct error *error)
{
    if (!server_tools_dump(invocation->arguments[0], error))
        return -1;
    command_say(invocation, "all data are in %s", invocation->arguments[0]);
    return EXIT_SUCCESS;
}

static int restore(struct invocation *invocation, struct error *error)
{
    if (!server_tools_restore(invocation->arguments[0], invocation->options.replace, error))
        return -1;
    command_say(invocation, "restored from %s", invocation->arguments[0]);
    return EXIT_SUCCESS;
}

const struct command command_server_start = {
    .name = "server start",
    .arguments = "",
    .summary = "keep the private PostgreSQL server running",
    .help =
        "Without this, the server starts when a command needs it and stops when the last one ends.",
    .run = start,
};

const struct command command_server_stop = {
    .name = "server stop",
    .arguments = "",
    .summary = "stop the private server",
    .help = "Undoes `assay server start`. The data stay.",
    .run = stop,
};

const struct command command_server_status = {
    .name = "server status",
    .arguments = "",
    .summary = "whether the private server runs, and how to reach it",
    .help = "Prints the conninfo that psql and other clients of PostgreSQL understand.",
    .options = OPTIONS_FORMAT | OPTIONS_OUTPUT,
    .run = show_status,
};

const struct command command_server_psql = {
    .name = "server psql",
    .arguments = "[-- ARGUMENT...]",
    .summary = "open the private database in psql",
    .help = "Arguments after -- go to psql.\n\n"
            "  assay server psql\n"
            "  assay server psql -- -c 'select count(*) from assay.rating'",
    .max_arguments = 100,
    .run = psql,
};

const struct command command_server_dump = {
    .name = "server dump",
    .arguments = "FILE",
    .summary = "write all data to a file",
    .help = "For safe keeping, or to move to another version of PostgreSQL.\n\n"
            "  assay server dump assay.dump",
    .values = VALUES_FILE,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = dump,
};

const struct command command_server_restore = {
    .name = "server restore",
    .arguments = "FILE",
    .summary = "read what `server dump` wrote into an empty database",
    .help = "Refused when there are data already, unless --replace is given. A dump is a program "
            "that the server\n"
            "runs: take it from nobody you do not trust.\n\n"
            "  assay server restore assay.dump",
    .options = OPTIONS_RESTORE,
    .values = VALUES_FILE,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = restore,
};
