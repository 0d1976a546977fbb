#ifndef ASSAY_CLI_DOCTOR_HEALTH_LIST_H
#define ASSAY_CLI_DOCTOR_HEALTH_LIST_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/data/health_table.h"

enum { HEALTH_PARTS_MAX = 16 };

/* What was looked at so far; texts live in the arena. */
struct health_list {
    struct arena *arena;
    struct health parts[HEALTH_PARTS_MAX];
    size_t n;
};

/* `todo` NULL: all is well. */
void health_list_add(struct health_list *list, const char *part, const char *found,
                     const char *todo);

/* What an error says is what was found, its hint what to do. */
void health_list_add_error(struct health_list *list, const char *part, const struct error *error,
                           const char *otherwise);

#endif
