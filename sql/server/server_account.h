#ifndef ASSAY_SQL_SERVER_SERVER_ACCOUNT_H
#define ASSAY_SQL_SERVER_SERVER_ACCOUNT_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/error.h"

/* The user the private server runs as: `postgres` when the caller is root, otherwise the caller. */
struct server_account {
    uid_t uid;
    gid_t gid;
    bool switched; /* it is another user than the caller */
    char name[64];
};

bool server_account_find(struct server_account *ret, struct error *error) MUST_CHECK;

/* In a forked child, for good: become that user, in the root directory, or end the child. */
void server_account_enter(const struct server_account *account);

/* Ask a yes-or-no question as that user would. */
bool server_account_asks(const struct server_account *account,
                         bool (*question)(const void *argument), const void *argument);

#endif
