#include "sql/server/server_memory.h"

#include <stdlib.h>
#include <unistd.h>

enum { LEAST = 16, MOST = 512, SHARE = 8 };

long server_memory_mib(void)
{
    const char *const wanted = getenv("ASSAY_SERVER_MEMORY");
    char *end = NULL;
    const long said = wanted ? strtol(wanted, &end, 10) : 0;
    if (said >= LEAST && said <= 1024 * 1024 && *end == '\0')
        return said;
    const long mib = sysconf(_SC_PHYS_PAGES) / (1024 * 1024 / sysconf(_SC_PAGESIZE)) / SHARE;
    return mib < LEAST ? LEAST : mib > MOST ? MOST : mib;
}
