#include "reports/data/server_json.h"

#include <stdlib.h>

#include <jansson.h>

#include "base/memory.h"

void server_json(bool running, const char *conninfo, struct buffer *out)
{
    json_t *const document = json_pack("{s:b, s:s}", "running", running, "conninfo", conninfo);
    char *const text = json_dumps(document, JSON_INDENT(2));
    if (!text)
        memory_exhausted();
    buffer_add(out, text);
    buffer_add(out, "\n");
    free(text);
    json_decref(document);
}
