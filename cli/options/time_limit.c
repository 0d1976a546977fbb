#include "cli/options/time_limit.h"

#include <stdlib.h>

int time_limit_seconds(void)
{
    enum { MOST = 3600 };
    const char *const text = getenv("ASSAY_TIME_LIMIT");
    const long seconds = text ? strtol(text, NULL, 10) : 0;
    return seconds > 0 && seconds <= MOST ? (int)seconds : 0;
}
