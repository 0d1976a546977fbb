#include <stdlib.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/output.h"
#include "reports/data/distribution_json.h"
#include "sql/session/distribution.h"

static void add_names(struct buffer *out, const struct distribution *made, bool large)
{
    buffer_add(out, large ? "by candidate:" : "on every node:");
    for (size_t i = 0; i < made->n_tables; i++)
        if (made->tables[i].is_large == large)
            buffer_format(out, " %s", made->tables[i].name);
    buffer_add(out, "\n");
}

static void write_text(const struct distribution *made, struct buffer *out)
{
    size_t n_large = 0, n_new = 0;
    for (size_t i = 0; i < made->n_tables; i++) {
        n_large += made->tables[i].is_large;
        n_new += made->tables[i].is_new;
    }
    if (n_new == 0)
        buffer_add(out, "nothing to do: distributed already\n");
    else
        buffer_format(out, "distributed: %zu of %zu tables, with what they held\n", n_new,
                      made->n_tables);
    buffer_format(
        out, "workers: %zu\n%zu tables whole on every node, %zu in %zu shards by candidate\n",
        made->cluster.n_workers, made->n_tables - n_large, n_large, made->cluster.n_shards);
    add_names(out, made, false);
    add_names(out, made, true);
}

static void write_json(const struct distribution *made, struct arena *arena, struct buffer *out)
{
    struct distribution_line *const lines = ARENA_ARRAY(arena, made->n_tables,
                                                        struct distribution_line);
    for (size_t i = 0; i < made->n_tables; i++)
        lines[i] = (struct distribution_line){.table = made->tables[i].name,
                                              .is_sharded = made->tables[i].is_large,
                                              .is_new = made->tables[i].is_new};
    distribution_json(made->cluster.n_workers, made->cluster.n_shards, lines, made->n_tables, out);
}

static bool write_down(struct invocation *invocation, const struct distribution *made,
                       struct error *error)
{
    struct buffer out = {0};
    if (invocation->options.format == FORMAT_JSON)
        write_json(made, &invocation->run, &out);
    else
        write_text(made, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static int run(struct invocation *invocation, struct error *error)
{
    struct database database;
    struct distribution made;
    if (!database_open(&invocation->options, &database, error))
        return -1;
    const bool done = distribution_make(database.connection, &invocation->run, &made, error);
    database_close(&database);
    return done && write_down(invocation, &made, error) ? EXIT_SUCCESS : -1;
}

const struct command command_server_distribute = {
    .name = "server distribute",
    .arguments = "",
    .summary = "spread a database over the machines of a cluster",
    .help = "For a database with the extension Citus, on the coordinator of a cluster: tables that "
            "grow with\n"
            "candidates are split by candidate, all others are put whole on every machine, with "
            "what they hold,\n"
            "in one transaction. What lies so already stays. docs/cluster.md says how to set a "
            "cluster up.\n\n"
            "  assay server distribute --db host=coordinator\n"
            "  assay server distribute --db host=coordinator --format json",
    .options = OPTIONS_DATABASE | OPTIONS_FORMAT | OPTIONS_OUTPUT,
    .run = run,
};
