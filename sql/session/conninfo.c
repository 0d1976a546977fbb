#include "sql/session/conninfo.h"

#include <libpq-fe.h>
#include <string.h>

/* libpq takes it apart; otherwise it is the name of a database. */
static bool has_parts(const char *conninfo)
{
    return strchr(conninfo, '=') || strstr(conninfo, "://");
}

/* libpq marks what is not to be seen with an asterisk. */
static bool is_secret(const PQconninfoOption *option)
{
    return *option->dispchar == '*';
}

/* Nobody's host, port or database is called that: a separator in a password cut it short, or
 * something else than a blank stands before its keyword. */
static bool holds_remains(const PQconninfoOption *option)
{
    static const char *const places[] = {"host", "hostaddr", "dbname"};
    if (!option->val || is_secret(option))
        return false;
    if (strcasestr(option->val, "password=") || strcasestr(option->val, "pwd="))
        return true;
    if (strcmp(option->keyword, "port") == 0)
        return option->val[strspn(option->val, "0123456789,")] != '\0';
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (strcmp(option->keyword, places[i]) == 0 && strpbrk(option->val, "@;"))
            return true;
    return false;
}

/* Behind the question mark of a URI stands no @: a password with both was cut into a port, a
 * database and options. */
static bool holds_rest_of_userinfo(const char *conninfo)
{
    const char *const uri = strstr(conninfo, "://");
    const char *const options = uri ? strchr(uri, '?') : NULL;
    return options && strchr(options, '@');
}

bool conninfo_is_doubtful(const char *conninfo)
{
    if (!has_parts(conninfo))
        return strpbrk(conninfo, "@:") != NULL;
    if (holds_rest_of_userinfo(conninfo))
        return true;
    PQconninfoOption *const options = PQconninfoParse(conninfo, NULL);
    bool doubtful = !options;
    for (const PQconninfoOption *option = options; option && option->keyword; option++)
        doubtful = doubtful || holds_remains(option);
    PQconninfoFree(options);
    return doubtful;
}

const char *conninfo_shown(const char *conninfo, struct arena *arena)
{
    if (conninfo_is_doubtful(conninfo))
        return "(not shown, for it may hold a password)";
    if (!has_parts(conninfo))
        return conninfo;
    PQconninfoOption *const options = PQconninfoParse(conninfo, NULL);
    const char *shown = "";
    for (const PQconninfoOption *option = options; option && option->keyword; option++)
        if (option->val && *option->val)
            shown = arena_format(arena, "%s%s%s=%s", shown, *shown ? " " : "", option->keyword,
                                 is_secret(option) ? "****" : option->val);
    PQconninfoFree(options);
    return shown;
}
