#include "cli/doctor/health_list.h"

#include <assert.h>

void health_list_add(struct health_list *list, const char *part, const char *found,
                     const char *todo)
{
    assert(list->n < HEALTH_PARTS_MAX);
    list->parts[list->n++] = (struct health){
        .part = part, .is_ok = !todo, .found = found, .todo = todo};
}

void health_list_add_error(struct health_list *list, const char *part, const struct error *error,
                           const char *otherwise)
{
    health_list_add(list, part, arena_copy(list->arena, error->message),
                    *error->hint ? arena_copy(list->arena, error->hint) : otherwise);
}
