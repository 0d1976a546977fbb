#include "ingest/workbook/relations.h"

#include <string.h>

enum { MOST = 8192 };

struct reading {
    struct arena *arena;
    const char *folder; /* of the part, with its slash; or empty */
    struct relations *relations;
};

/* Cuts the last folder off: "xl/worksheets/" becomes "xl/". */
static void leave_folder(char *folder)
{
    size_t length = strlen(folder);
    if (length)
        length--;
    while (length && folder[length - 1] != '/')
        length--;
    folder[length] = '\0';
}

/* A part's name from the address that another part in `folder` has for it. */
static const char *resolve(struct arena *arena, const char *folder, const char *target)
{
    char *const base = arena_copy(arena, folder);
    if (*target == '/')
        return arena_copy(arena, target + 1);
    for (;;) {
        if (strncmp(target, "../", 3) == 0) {
            leave_folder(base);
            target += 3;
        } else if (strncmp(target, "./", 2) == 0) {
            target += 2;
        } else {
            return arena_format(arena, "%s%s", base, target);
        }
    }
}

static bool relation_opened(void *context, const char *name, const char *const *attributes)
{
    struct reading *const reading = context;
    struct relations *const relations = reading->relations;
    const char *const id = package_attribute(attributes, "Id");
    const char *const type = package_attribute(attributes, "Type");
    const char *const target = package_attribute(attributes, "Target");
    const char *const mode = package_attribute(attributes, "TargetMode");
    if (strcmp(name, "Relationship") != 0 || !id || !type || !target || relations->n == MOST ||
        (mode && strcmp(mode, "External") == 0))
        return true;
    const char *const slash = strrchr(type, '/');
    relations->relations[relations->n++] = (struct relation){
        .id = arena_copy(reading->arena, id),
        .type = arena_copy(reading->arena, slash ? slash + 1 : type),
        .target = resolve(reading->arena, reading->folder, target),
    };
    return true;
}

static bool relation_closed(void *context, const char *name)
{
    (void)context, (void)name;
    return true;
}

bool relations_read(struct package *package, const char *part, struct arena *arena,
                    struct relations *ret, struct error *error)
{
    static const struct part_handlers handlers = {.open = relation_opened,
                                                  .close = relation_closed};
    const char *const slash = strrchr(part, '/');
    const size_t length = slash ? (size_t)(slash - part) + 1 : 0;
    struct relations relations = {.relations = ARENA_ARRAY(arena, MOST, struct relation)};
    struct reading reading = {
        .arena = arena, .folder = arena_copy_n(arena, part, length), .relations = &relations};
    const char *const list = arena_format(arena, "%s_rels/%s.rels", reading.folder, part + length);
    if (package_has(package, list) &&
        package_read(package, list, &handlers, &reading, error) != PART_READ)
        return false;
    *ret = relations;
    return true;
}

const struct relation *relations_find(const struct relations *relations, const char *id)
{
    for (size_t i = 0; i < relations->n; i++)
        if (strcmp(relations->relations[i].id, id) == 0)
            return &relations->relations[i];
    return NULL;
}

const struct relation *relations_of_type(const struct relations *relations, const char *type)
{
    for (size_t i = 0; i < relations->n; i++)
        if (strcmp(relations->relations[i].type, type) == 0)
            return &relations->relations[i];
    return NULL;
}
