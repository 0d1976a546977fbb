#include "sql/server/server_account.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { EXIT_NOT_ENTERED = 126 };

static bool no_such_user(struct error *error)
{
    if (geteuid() != 0) {
        error_set(error, ERROR_DATABASE, "user id %u has no name in the password file",
                  (unsigned)geteuid());
        return error_hint(error, "PostgreSQL needs one; add the user, or name a server with --db");
    }
    error_set(error, ERROR_DATABASE,
              "there is no user 'postgres', and PostgreSQL refuses to run as root");
    return error_hint(error,
                      "install PostgreSQL (Debian, Ubuntu: apt-get install postgresql), run assay "
                      "as an ordinary user, or name a server with --db");
}

bool server_account_find(struct server_account *ret, struct error *error)
{
    const bool root = geteuid() == 0;
    const struct passwd *const user = root ? getpwnam("postgres") : getpwuid(geteuid());
    if (!user || (root && user->pw_uid == 0))
        return no_such_user(error);
    *ret = (struct server_account){.uid = user->pw_uid, .gid = user->pw_gid, .switched = root};
    snprintf(ret->name, sizeof ret->name, "%s", user->pw_name);
    return true;
}

void server_account_enter(const struct server_account *account)
{
    const bool entered = !account->switched ||
                         (initgroups(account->name, account->gid) == 0 &&
                          setgid(account->gid) == 0 && setuid(account->uid) == 0);
    if (!entered || (account->switched && setuid(0) == 0) || chdir("/") != 0)
        _exit(EXIT_NOT_ENTERED);
}

bool server_account_asks(const struct server_account *account,
                         bool (*question)(const void *argument), const void *argument)
{
    if (!account->switched)
        return question(argument);
    const pid_t child = fork();
    if (child == 0) {
        server_account_enter(account);
        _exit(question(argument) ? 0 : 1);
    }
    int status = 1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
