#include "reports/data/bank_table.h"

#include "reports/table/record.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {
    {"code", TABLE_LEFT, false},     {"question", TABLE_LEFT, false}, {"topic", TABLE_LEFT, false},
    {"required", TABLE_RIGHT, true}, {"optional", TABLE_RIGHT, true},
};

struct row {
    const struct bank_topic *topic;
    const struct bank_question *question;
    const char *kind;
    size_t n_required, n_optional;
};

#define HERE(member) RECORD_HERE(struct row, member)
#define AT(from, member) RECORD_AT(struct row, from, member)

static const struct field fields[] = {
    {"topic", AT(topic, code)},
    {"topic_title", AT(topic, title)},
    {"kind", HERE(kind)},
    {"question", AT(question, code)},
    {"version", AT(question, version)},
    {"prompt", AT(question, prompt)},
    {"rubric", AT(question, rubric)},
    {"n_required", HERE(n_required)},
    {"n_optional", HERE(n_optional)},
};
static const struct record record = RECORD(fields);

static size_t count_criteria(const struct bank_question *question, bool required)
{
    size_t count = 0;
    for (size_t i = 0; i < question->n_criteria; i++)
        count += question->criteria[i].required == required;
    return count;
}

static void add_question(const struct row *row, struct table *table)
{
    table_add(table, row->question->code);
    table_add(table, row->question->title);
    table_add(table, row->topic->title);
    table_add_count(table, row->n_required);
    table_add_count(table, row->n_optional);
}

static struct row row_of(const struct bank_topic *topic, const struct bank_question *question)
{
    return (struct row){topic, question, topic->bonus ? "bonus" : "core",
                        count_criteria(question, true), count_criteria(question, false)};
}

struct table *bank_table(const struct bank *bank, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct table *const data = record_table(&record, arena);
    size_t n_questions = 0;
    for (size_t t = 0; t < bank->n_topics; t++) {
        const struct bank_topic *const topic = &bank->topics[t];
        n_questions += topic->n_questions;
        for (size_t q = 0; q < topic->n_questions; q++) {
            const struct row row = row_of(topic, &topic->questions[q]);
            add_question(&row, table);
            record_add(&record, &row, data);
        }
    }
    table->data = data;
    table->title = phrase_kept(arena, "Bank {}, version {}: {} topic{|s}, {} question{|s}",
                               TEXT(bank->name), DIGITS((size_t)bank->version),
                               DIGITS(bank->n_topics), DIGITS(n_questions));
    table_note(table, "Required and optional count the criteria of the rubric.");
    return table;
}
