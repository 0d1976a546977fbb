#ifndef ASSAY_CLI_PROCESS_INTERRUPT_H
#define ASSAY_CLI_PROCESS_INTERRUPT_H

#include <stdbool.h>

#include "base/error.h"
#include "sql/server/server.h"
#include "sql/session/connection.h"

/* From now on SIGINT, SIGTERM, SIGHUP and SIGXCPU let the command end in order: what is under way
 * is rolled back, the server released. A second one ends it at once; those that are
 * ignored stay so. */
void interrupt_watch(void);

/* False with ERROR_INTERRUPTED once such a signal came. Loops over data ask, and whoever is about
 * to commit. */
bool interrupt_check(struct error *error) MUST_CHECK;

/* Whether such a signal came. A call that waited for somebody else has failed with EINTR then. */
bool interrupt_came(void);

/* False: such a signal came, and whoever reads what is written there would let us wait. */
bool interrupt_may_write(int file);

/* Such a signal also ends the statement that the connection is busy with; NULL: no longer. */
void interrupt_cancels(struct connection *connection);

/* The server that is released where the program ends from the side; NULL: none. */
void interrupt_releases(struct server *server);

/*
 * Between the first and the second the work leaves nothing behind that would have to be tidied up:
 * it computes and reads. A moment after a signal, if nobody has asked interrupt_check till then, a
 * thread that waits for it releases the server and ends the program, wherever the work is. Pairs of
 * the two in the other order may lie within, for what must not be cut, such as a file that is
 * written.
 */
void interrupt_let_end(void);
void interrupt_hold(void);

#endif
