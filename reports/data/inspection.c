#include "reports/data/inspection.h"

#include "base/filter.h"
#include "base/text.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/phrase.h"

enum { LONGEST_CELL = 50 };

#define AT_COLUMN(member) RECORD_HERE(struct inspection_column, member)
#define AT_SCORE(member) RECORD_HERE(struct inspection_row, member)
#define HERE(member) RECORD_HERE(struct inspection, member)

static const struct field column_fields[] = {
    {"heading", AT_COLUMN(heading)},
    {"meaning", AT_COLUMN(meaning)},
};
static const struct record column_record = RECORD(column_fields);

static const struct field score_fields[] = {
    {"candidate", AT_SCORE(candidate)}, {"interviewer", AT_SCORE(interviewer)},
    {"question", AT_SCORE(question)},   {"score", AT_SCORE(score)},
    {"date", AT_SCORE(date)},
};
static const struct record score_record = RECORD(score_fields);

static json_t *unread_part(const void *context)
{
    const struct inspection *const inspection = context;
    json_t *const array = json_array();
    for (size_t i = 0; i < inspection->reading.n_unread; i++)
        json_append(array, json_text(inspection->reading.unread[i]));
    return array;
}

static const struct field fields[] = {
    {"quoting", HERE(quoting)},
    {"quoted_line_ends", HERE(quoted_line_ends)},
    {"lf", HERE(lf), .group = "line_ends"},
    {"crlf", HERE(crlf), .group = "line_ends"},
    {"cr", HERE(cr), .group = "line_ends"},
    {"rows", HERE(rows)},
    {"ratings", HERE(ratings)},
    {"scores", HERE(reading.scores)},
    {"missing", HERE(reading.missing)},
    {"rejected", HERE(rejected)},
    {"candidates", HERE(reading.candidates)},
    {"interviewers", HERE(reading.interviewers)},
    {"questions", HERE(reading.questions)},
    {"notes", HERE(notes)},
    {"columns", RECORD_LIST(struct inspection, columns, n_columns, column_record)},
    {"unread", .part = unread_part},
    {"sample", RECORD_LIST(struct inspection, sample, n_sample, score_record)},
};
static const struct record record = RECORD(fields);

void inspection_json(const struct inspection *inspection, const char *version, struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_put(document, "file", json_text(inspection->file));
    json_put(document, "sha256", json_text(inspection->sha256));
    for (size_t i = 0; i < inspection->n_facts; i++)
        if (inspection->facts[i].key)
            json_put(document, inspection->facts[i].key, json_text(inspection->facts[i].found));
    record_put(&record, inspection, document);
    json_document_end(document, out);
}

/* What `assay ingest` says of it. */
static void note_counts(const struct inspection *inspection, struct table *table)
{
    struct buffer sentence = {0};
    reading_words_sentence(&inspection->reading, &sentence);
    table_note_phrase(table, "{}.", TEXT(sentence.data));
    buffer_free(&sentence);
    table_note_phrase(table, "{} row{|s}, {} rejected.", DIGITS(inspection->rows),
                      DIGITS(inspection->rejected));
    if (inspection->notes)
        table_note_phrase(table, "{}.", TEXT(inspection->notes));
    if (inspection->first_reject)
        table_note_phrase(table, "The first that is rejected, on {}.",
                          TEXT(inspection->first_reject));
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
    note_counts(inspection, table);
    return table;
}

static struct table *sample_table(const struct inspection *inspection, struct arena *arena)
{
    struct table *const table = record_table(&score_record, arena);
    table->title = "The first scores";
    for (size_t i = 0; i < inspection->n_sample; i++)
        record_add(&score_record, &inspection->sample[i], table);
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
