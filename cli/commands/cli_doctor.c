#include <stdlib.h>

#include "cli/commands.h"
#include "cli/doctor/database_health.h"
#include "cli/doctor/program_health.h"
#include "cli/doctor/system_health.h"
#include "cli/output.h"
#include "cli/render.h"

static bool write_down(struct invocation *invocation, const struct health_list *list,
                       struct error *error)
{
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, health_table(list->parts, list->n, list->arena), error);
    struct buffer out = {0};
    health_table_json(ASSAY_VERSION, list->parts, list->n, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static bool is_healthy(const struct health_list *list)
{
    size_t i = 0;
    while (i < list->n && list->parts[i].is_ok)
        i++;
    return i == list->n;
}

static int run(struct invocation *invocation, struct error *error)
{
    struct health_list list = {.arena = &invocation->run};
    database_health_look(&invocation->options, &list);
    program_health_look(&list);
    system_health_look(&invocation->options, &list);
    if (!write_down(invocation, &list, error))
        return -1;
    return is_healthy(&list) ? EXIT_SUCCESS : EXIT_LEFT_OUT;
}

const struct command command_doctor = {
    .name = "doctor",
    .arguments = "",
    .summary = "whether all that Assay uses is there and works",
    .help = "Looks at the server, its schema and, on a cluster, its shards, draws a chart, prints "
            "a page, and looks\n"
            "at fonts, locale, time zones and the folder for temporary files. Each line is ok or "
            "says what to do.\n"
            "Ends with 0 when all is well, with 3 when something is to be done.\n\n"
            "  assay doctor\n"
            "  assay doctor --db host=coordinator --format json",
    .options = OPTIONS_DATABASE | OPTIONS_FORMAT | OPTIONS_OUTPUT,
    .run = run,
};
