#include "tests/support/reports/canary.h"

#include <stdio.h>
#include <unistd.h>

const char *canary_path(void)
{
    static char path[64];
    snprintf(path, sizeof path, "/tmp/assay-canary-%ld", (long)getpid());
    return path;
}

bool canary_was_made(void)
{
    return unlink(canary_path()) == 0;
}
