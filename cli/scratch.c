#include "cli/scratch.h"

#include <stdlib.h>

#include "cli/process/interrupt.h"

bool scratch_open(const struct options *options, struct scratch *ret, struct error *error)
{
    struct scratch scratch = {0};
    interrupt_hold(); /* to the program's end: what is made here has to be removed */
    setenv("ASSAY_SERVER_MEMORY", "128", 0); /* one that starts for a moment needs no more */
    if (!server_attach(&scratch.database.server, error))
        return false;
    if (!server_scratch_create(scratch.database.server, &scratch.place, error)) {
        server_detach(scratch.database.server);
        return false;
    }
    const struct connection_options connection = {.show_sql = options->show_sql};
    if (!connection_open(scratch.place.conninfo, &connection, &scratch.database.connection,
                         error)) {
        scratch_close(&scratch);
        return false;
    }
    *ret = scratch;
    return true;
}

void scratch_close(struct scratch *scratch)
{
    struct error ignored; /* what stays behind is removed by the next one */
    if (scratch->database.connection)
        connection_close(scratch->database.connection);
    scratch->database.connection = NULL;
    if (!server_scratch_drop(scratch->database.server, &scratch->place, &ignored))
        scratch->place.name[0] = '\0';
    database_close(&scratch->database);
}
