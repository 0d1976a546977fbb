#include "reports/data/inspection.h"

#include "base/filter.h"
#include "base/text.h"
#include "reports/table/json.h"

enum { LONGEST_CELL = 50 };

static json_t *columns_json(const struct inspection *inspection)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < inspection->n_columns; i++) {
        json_t *const column = json_object();
        json_put(column, "heading", json_text(inspection->columns[i].heading));
        json_put(column, "meaning", json_text(inspection->columns[i].meaning));
        json_append(array, column);
    }
    return array;
}

static json_t *unread_json(const struct inspection *inspection)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < inspection->n_unread; i++)
        json_append(array, json_text(inspection->unread[i]));
    return array;
}

static json_t *sample_json(const struct inspection *inspection)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < inspection->n_sample; i++) {
        const struct inspection_row *const row = &inspection->sample[i];
        json_t *const object = json_object();
        json_put(object, "candidate", json_text(row->candidate));
        json_put(object, "interviewer", json_text(row->interviewer));
        json_put(object, "question", json_text(row->question));
        json_put(object, "score", json_text(row->score));
        json_put(object, "date", json_text(row->date));
        json_append(array, object);
    }
    return array;
}

static json_t *line_ends_json(const struct inspection *inspection)
{
    json_t *const object = json_object();
    json_put(object, "lf", json_count(inspection->lf));
    json_put(object, "crlf", json_count(inspection->crlf));
    json_put(object, "cr", json_count(inspection->cr));
    return object;
}

void inspection_json(const struct inspection *inspection, const char *version, struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_put(document, "file", json_text(inspection->file));
    json_put(document, "sha256", json_text(inspection->sha256));
    for (size_t i = 0; i < inspection->n_facts; i++)
        if (inspection->facts[i].key)
            json_put(document, inspection->facts[i].key, json_text(inspection->facts[i].found));
    json_put(document, "quoting", json_text(inspection->quoting));
    json_put(document, "quoted_line_ends", json_count(inspection->quoted_line_ends));
    json_put(document, "line_ends", line_ends_json(inspection));
    json_put(document, "rows", json_count(inspection->rows));
    json_put(document, "ratings", json_count(inspection->ratings));
    json_put(document, "missing", json_count(inspection->missing));
    json_put(document, "rejected", json_count(inspection->rejected));
    json_put(document, "candidates", json_count(inspection->candidates));
    json_put(document, "interviewers", json_count(inspection->interviewers));
    json_put(document, "questions", json_count(inspection->questions));
    json_put(document, "columns", columns_json(inspection));
    json_put(document, "unread", unread_json(inspection));
    json_put(document, "sample", sample_json(inspection));
    json_document_end(document, out);
}

/* Of a word in the plural, behind a number. */
static const char *ending(size_t count)
{
    return count == 1 ? "" : "s";
}

static struct table *facts_table(const struct inspection *inspection, struct arena *arena)
{
    static const struct table_column columns[] = {{.name = "what"}, {.name = "found"}};
    struct table *const table = table_create(arena, columns, 2);
    for (size_t i = 0; i < inspection->n_facts; i++) {
        const struct inspection_fact *const fact = &inspection->facts[i];
        if (fact->found && text_width(fact->found) > LONGEST_CELL) {
            table_note(table, arena_format(arena, "The %s: %s.", fact->name, fact->found));
        } else if (fact->found) {
            table_add(table, fact->name);
            table_add(table, fact->found);
        }
    }
    for (size_t i = 0; i < inspection->n_columns; i++) {
        table_add(table, inspection->columns[i].meaning);
        table_add(table, inspection->columns[i].heading);
    }
    table_note(table, arena_format(arena,
                                   "%zu row%s: %zu candidate%s, %zu interviewer%s, %zu question%s; "
                                   "%zu score%s, %zu of them missing, %zu rejected.",
                                   inspection->rows, ending(inspection->rows),
                                   inspection->candidates, ending(inspection->candidates),
                                   inspection->interviewers, ending(inspection->interviewers),
                                   inspection->questions, ending(inspection->questions),
                                   inspection->ratings, ending(inspection->ratings),
                                   inspection->missing, inspection->rejected));
    if (inspection->first_reject)
        table_note(table, arena_format(arena, "The first that is rejected, on %s.",
                                       inspection->first_reject));
    const char *list = "";
    for (size_t i = 0; i < inspection->n_unread; i++)
        list = arena_format(arena, "%s%s%s", list, i ? ", " : "", inspection->unread[i]);
    if (inspection->n_unread)
        table_note(table, arena_format(arena, "Not read: %s.", list));
    return table;
}

static struct table *sample_table(const struct inspection *inspection, struct arena *arena)
{
    static const struct table_column columns[] = {
        {.name = "candidate"}, {.name = "interviewer"}, {.name = "question"},
        {.name = "score"},     {.name = "date"},
    };
    struct table *const table = table_create(arena, columns, 5);
    table->title = "The first scores";
    for (size_t i = 0; i < inspection->n_sample; i++) {
        const struct inspection_row *const row = &inspection->sample[i];
        table_add(table, row->candidate);
        table_add(table, row->interviewer);
        table_add(table, row->question);
        table_add(table, row->score);
        table_add(table, row->date);
    }
    return table;
}

struct table *inspection_table(const struct inspection *inspection, struct arena *arena)
{
    struct table *const table = facts_table(inspection, arena);
    table->title = inspection->file;
    if (inspection->n_sample)
        table->next = sample_table(inspection, arena);
    return table;
}
