#include "reports/data/health_table.h"

#include "reports/table/json.h"

static const struct table_column columns[] = {{"part", TABLE_LEFT, false},
                                              {"state", TABLE_LEFT, false},
                                              {"found", TABLE_LEFT, false},
                                              {"todo", TABLE_LEFT, false}};

static const struct table_column shown_columns[] = {
    {"part", TABLE_LEFT, false}, {"state", TABLE_LEFT, false}, {"found", TABLE_LEFT, false}};

static const char *state_of(const struct health *part)
{
    return part->is_ok ? "ok" : "to do";
}

static void add_row(struct table *table, const struct health *part)
{
    table_add(table, part->part);
    table_add(table, state_of(part));
    table_add(table, part->found);
}

struct table *health_table(const struct health *parts, size_t n, struct arena *arena)
{
    struct table *const table = table_create(arena, shown_columns,
                                             sizeof shown_columns / sizeof *shown_columns);
    struct table *const data = table_create(arena, columns, sizeof columns / sizeof *columns);
    size_t n_todo = 0;
    for (size_t i = 0; i < n; i++) {
        add_row(table, &parts[i]);
        add_row(data, &parts[i]);
        table_add(data, parts[i].todo);
        n_todo += !parts[i].is_ok;
        if (parts[i].todo)
            table_note(table, arena_format(arena, "%s: %s", parts[i].part, parts[i].todo));
    }
    table->data = data;
    if (n_todo == 0)
        table_note(table, "Nothing is to be done.");
    return table;
}

void health_table_json(const char *version, const struct health *parts, size_t n,
                       struct buffer *out)
{
    json_t *const document = json_object(), *const list = json_array();
    bool is_ok = true;
    for (size_t i = 0; i < n; i++) {
        json_t *const part = json_object();
        json_put(part, "part", json_text(parts[i].part));
        json_put(part, "ok", json_boolean(parts[i].is_ok));
        json_put(part, "found", json_text(parts[i].found));
        json_put(part, "todo", json_text(parts[i].todo));
        json_append(list, part);
        is_ok = is_ok && parts[i].is_ok;
    }
    json_put(document, "assay", json_text(version));
    json_put(document, "ok", json_boolean(is_ok));
    json_put(document, "parts", list);
    json_document_end(document, out);
}
