#include <libpq-fe.h>
#include <string.h>

#include "base/buffer.h"
#include "sql/session/conninfo.h"
#include "tests/fuzz/invariant.h"

static bool is_secret(const PQconninfoOption *option)
{
    return *option->dispchar == '*' && option->val && *option->val;
}

/* Keywords, and values that may be seen. */
static struct buffer open_parts(const PQconninfoOption *options)
{
    struct buffer parts = {0};
    buffer_add(&parts, "****");
    for (const PQconninfoOption *option = options; option->keyword; option++)
        buffer_format(&parts, " %s=%s", option->keyword,
                      option->val && !is_secret(option) ? option->val : "");
    return parts;
}

/* What libpq takes for a password is not shown, unless it stands elsewhere too. */
static void check_parts(const char *conninfo, const char *shown)
{
    PQconninfoOption *const options = PQconninfoParse(conninfo, NULL);
    struct buffer parts = options ? open_parts(options) : (struct buffer){0};
    for (const PQconninfoOption *option = options; option && option->keyword; option++)
        INVARIANT(!is_secret(option) || strstr(parts.data, option->val) ||
                  !strstr(shown, option->val));
    INVARIANT(options || strchr(conninfo, '=') == NULL || strncmp(shown, "(not shown", 10) == 0);
    buffer_free(&parts);
    PQconninfoFree(options);
}

static void check(const char *conninfo)
{
    struct arena arena = {0};
    const char *const shown = conninfo_shown(conninfo, &arena);
    if (conninfo_is_doubtful(conninfo))
        INVARIANT(strncmp(shown, "(not shown", 10) == 0);
    else
        check_parts(conninfo, shown);
    arena_free(&arena);
}

/* A password of which a part looks like something else: its end is never shown. */
static void check_password(const char *middle)
{
    struct arena arena = {0};
    const char *const conninfo = arena_format(&arena, "postgresql://u:7123%s3tpw@h/d", middle);
    check(conninfo);
    INVARIANT(!strstr(conninfo_shown(conninfo, &arena), "3tpw"));
    arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    const char *const text = arena_copy_n(&arena, (const char *)data, size);
    check(text);
    check_password(text);
    arena_free(&arena);
    return 0;
}
