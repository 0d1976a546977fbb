#ifndef ASSAY_TESTS_SUPPORT_SQL_THROWAWAY_H
#define ASSAY_TESTS_SUPPORT_SQL_THROWAWAY_H

#include <stddef.h>

/* A private server of the test program, in a fresh XDG_DATA_HOME. Each fails the test, or ends the
 * program outside of one, when it cannot do its work. */
const char *throwaway_conninfo(void); /* starts it at the first call; names the database `assay` */
void throwaway_database(char *conninfo, size_t size); /* of a new and empty database */
/* Of one with Assay's schema: on the cluster that ASSAY_TEST_CITUS names, distributed, where it is
 * set; else new, empty, and on the private server. */
void throwaway_schema(char *conninfo, size_t size);
void throwaway_end(void); /* stops it and removes everything */

/* A fresh folder for XDG_DATA_HOME that the server's user may enter, and its removal. */
void throwaway_home(char *path, size_t size);
void throwaway_remove(const char *path);

#endif
