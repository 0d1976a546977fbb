#ifndef ASSAY_SQL_SESSION_CONNINFO_H
#define ASSAY_SQL_SESSION_CONNINFO_H

#include <stdbool.h>

#include "base/arena.h"

/* What says which database is meant: its name, keywords with values, or a URI. */

/*
 * Whether a part of it that is not its password may be one: libpq cannot read it, or reads what
 * was written with a password as something else (an @ within the password, the URI of another
 * kind). Neither it nor what libpq or the server say about it may be shown.
 */
bool conninfo_is_doubtful(const char *conninfo);

/* As it may be shown: without its passwords. */
const char *conninfo_shown(const char *conninfo, struct arena *arena);

#endif
