#include "ingest/json/json_member.h"

#include <string.h>

enum { LONGEST_KEY = 64 };

const json_t *json_member(const json_t *object, const char *keys)
{
    for (const char *key = keys; *key; key += strspn(key, " ")) {
        char name[LONGEST_KEY];
        const size_t length = strcspn(key, " ");
        if (length >= sizeof name)
            return NULL;
        memcpy(name, key, length);
        name[length] = '\0';
        const json_t *const value = json_object_get(object, name);
        if (value && !json_is_null(value))
            return value;
        key += length;
    }
    return NULL;
}

const char *json_member_text(const json_t *object, const char *keys)
{
    const char *const text = json_string_value(json_member(object, keys));
    return text ? text : "";
}

static void add_scalar(const json_t *value, struct buffer *out)
{
    if (json_is_string(value))
        buffer_add(out, json_string_value(value));
    else if (json_is_integer(value))
        buffer_format(out, "%lld", (long long)json_integer_value(value));
}

void json_member_person(const json_t *value, struct buffer *out)
{
    if (!json_is_object(value)) {
        add_scalar(value, out);
        return;
    }
    const json_t *const name = json_member(value, "name full_name fullName display_name");
    const char *const first = json_member_text(value, "first_name firstName");
    const char *const last = json_member_text(value, "last_name lastName");
    if (name && json_is_string(name) && *json_string_value(name))
        buffer_add(out, json_string_value(name));
    else if (*first || *last)
        buffer_format(out, "%s%s%s", first, *first && *last ? " " : "", last);
    else
        add_scalar(json_member(value, "email id"), out);
}
