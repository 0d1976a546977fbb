#ifndef ASSAY_SQL_IMPORTS_KEPT_REJECTS_H
#define ASSAY_SQL_IMPORTS_KEPT_REJECTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/score_row.h"
#include "sql/session/connection.h"

enum { KEPT_REJECTS_MAX = 1000 };

/* The first rejects of an import, until they are stored with it. A zeroed struct is empty. */
struct kept_rejects {
    struct arena texts;
    struct reject *rejects;
    uint64_t n; /* all, the kept ones and those beyond */
};

void kept_rejects_add(struct kept_rejects *kept, const struct reject *reject);
bool kept_rejects_store(const struct kept_rejects *kept, struct connection *connection,
                        int64_t import_id, struct error *error) MUST_CHECK;
void kept_rejects_free(struct kept_rejects *kept);

#endif
