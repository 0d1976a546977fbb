#include "ingest/json/json_flatten.h"

#include <string.h>

#include "base/buffer.h"
#include "ingest/bytes/csv_reader.h"
#include "ingest/json/json_headings.h"

/* A record on its way into rows. */
struct flattening {
    struct json_outline *outline;
    struct json_rows *rows;
    uint64_t number;
    size_t first;       /* of the members of a list directly in the record */
    struct buffer path; /* of what is being flattened */
    struct error *error;
};

static bool flatten_member(struct flattening *flattening, struct outline_node *list,
                           json_t *member);

static bool check(struct flattening *flattening, bool added)
{
    return added ||
           error_set(flattening->error, ERROR_FAILED,
                     "the records of the JSON have more than %d different fields", CSV_MAX_FIELDS);
}

/* The values of an object and of objects in it, not those of lists. */
static bool add_scalars(struct flattening *flattening, struct outline_node *node, json_t *object)
{
    const char *key;
    json_t *value;
    json_object_foreach (object, key, value) {
        struct outline_node *const member = json_outline_find(flattening->outline, node, key);
        if (!member)
            continue;
        bool added = true;
        if (member->kind == OUTLINE_OBJECT && json_is_object(value))
            added = add_scalars(flattening, member, value);
        else if (member->kind == OUTLINE_SCALAR)
            added = check(flattening,
                          json_rows_value(flattening->rows,
                                          json_headings_of(flattening->outline, member), value));
        if (!added)
            return false;
    }
    return true;
}

static bool add_named(struct flattening *flattening, struct outline_node *list, const char *name,
                      json_t *member)
{
    const size_t mark = json_rows_mark(flattening->rows), length = flattening->path.length;
    buffer_format(&flattening->path, ".%s", name);
    const bool added = check(flattening, json_rows_cell(flattening->rows,
                                                        json_headings_of(flattening->outline, list),
                                                        name, strlen(name))) &&
                       flatten_member(flattening, list, member);
    json_rows_restore(flattening->rows, mark);
    flattening->path.length = length;
    return added;
}

static bool add_members(struct flattening *flattening, struct outline_node *list, json_t *value)
{
    size_t i;
    json_t *member;
    const char *name;
    if (list->kind == OUTLINE_NAMED_LIST) {
        json_object_foreach (value, name, member)
            if (!add_named(flattening, list, name, member))
                return false;
        return true;
    }
    json_array_foreach (value, i, member) {
        const size_t length = flattening->path.length;
        buffer_format(&flattening->path, "[%zu]",
                      i + (list->parent == flattening->outline->root ? flattening->first : 0));
        const bool added = flatten_member(flattening, list, member);
        flattening->path.length = length;
        if (!added)
            return false;
    }
    return true;
}

/* Into the list that leads to the rows. */
static bool descend(struct flattening *flattening, struct outline_node *node, json_t *object)
{
    const char *key;
    json_t *value;
    json_object_foreach (object, key, value) {
        struct outline_node *const member = json_outline_find(flattening->outline, node, key);
        if (!member || !json_outline_leads_to_rows(flattening->outline, member))
            continue;
        const size_t length = flattening->path.length;
        buffer_format(&flattening->path, ".%s", key);
        const bool added = member->kind == OUTLINE_OBJECT ? descend(flattening, member, value)
                                                          : add_members(flattening, member, value);
        flattening->path.length = length;
        return added;
    }
    return true;
}

static bool flatten_member(struct flattening *flattening, struct outline_node *list, json_t *member)
{
    const size_t mark = json_rows_mark(flattening->rows);
    buffer_add(&flattening->path, "");
    flattening->path.data[flattening->path.length] = '\0';
    const bool added = add_scalars(flattening, list, member) &&
                       (list == flattening->outline->rows
                            ? json_rows_end(flattening->rows, flattening->number,
                                            flattening->path.data, flattening->error)
                            : descend(flattening, list, member));
    json_rows_restore(flattening->rows, mark);
    return added;
}

bool json_flatten(struct json_outline *outline, json_t *record, struct json_rows *rows,
                  uint64_t number, const char *path, size_t first, struct error *error)
{
    struct flattening flattening = {
        .outline = outline, .rows = rows, .number = number, .first = first, .error = error};
    buffer_add(&flattening.path, path);
    const bool added = flatten_member(&flattening, outline->root, record);
    buffer_free(&flattening.path);
    return added;
}
