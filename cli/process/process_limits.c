#include "cli/process/process_limits.h"

#include <sys/resource.h>

/* Open files: of a report with its charts, a few more than those of the database. Stack: what
 * inspect was seen to need, four times. */
static const struct need {
    int resource;
    rlim_t least, useful;
    rlim_t unit;
    const char *what, *option;
} needs[] = {
    {RLIMIT_NOFILE, 32, 1024, 1, "open files", "-n"},
    {RLIMIT_STACK, 1 << 20, 8 << 20, 1024, "kB of stack", "-s"},
};

static bool take(const struct need *need, struct error *error)
{
    struct rlimit limit;
    if (getrlimit((__rlimit_resource_t)need->resource, &limit) != 0 ||
        limit.rlim_cur >= need->useful)
        return true;
    const struct rlimit more = {limit.rlim_max < need->useful ? limit.rlim_max : need->useful,
                                limit.rlim_max};
    if (more.rlim_cur > limit.rlim_cur &&
        setrlimit((__rlimit_resource_t)need->resource, &more) == 0)
        limit = more;
    if (limit.rlim_cur >= need->least)
        return true;
    error_set(error, ERROR_FAILED, "a process may have %llu %s here, and assay needs %llu",
              (unsigned long long)(limit.rlim_cur / need->unit), need->what,
              (unsigned long long)(need->least / need->unit));
    return error_hint(error, "see `ulimit %s` in the shell that starts it", need->option);
}

bool process_limits_take(struct error *error)
{
    for (size_t i = 0; i < sizeof needs / sizeof *needs; i++)
        if (!take(&needs[i], error))
            return false;
    return true;
}
