#ifndef ASSAY_INGEST_JSON_JSON_MEMBER_H
#define ASSAY_INGEST_JSON_JSON_MEMBER_H

#include <stdbool.h>

#include <jansson.h>

#include "base/buffer.h"

/* The first of an object's members with one of these keys, parted by blanks, that is there and not
 * null; NULL: none is, or it is no object. */
const json_t *json_member(const json_t *object, const char *keys);

/* Its text; empty where it is none. Lives as long as the object. */
const char *json_member_text(const json_t *object, const char *keys);

/* Who a value names: itself, or of an object the name, the first and last name, the address or the
 * id, whichever is there first. Nothing is added where nobody is named. */
void json_member_person(const json_t *value, struct buffer *out);

#endif
