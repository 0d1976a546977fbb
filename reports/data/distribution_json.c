#include "reports/data/distribution_json.h"

#include "reports/table/json.h"

void distribution_json(size_t n_workers, size_t n_shards, const struct distribution_line *lines,
                       size_t n, struct buffer *out)
{
    json_t *const document = json_object(), *const tables = json_array();
    json_put(document, "workers", json_count(n_workers));
    json_put(document, "shards", json_count(n_shards));
    for (size_t i = 0; i < n; i++) {
        json_t *const table = json_object();
        json_put(table, "table", json_text(lines[i].table));
        json_put(table, "sharded", json_boolean(lines[i].is_sharded));
        json_put(table, "new", json_boolean(lines[i].is_new));
        json_append(tables, table);
    }
    json_put(document, "tables", tables);
    json_document_end(document, out);
}
