#include "reports/data/bank_table.h"

#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    {"code", TABLE_LEFT, false},     {"question", TABLE_LEFT, false}, {"topic", TABLE_LEFT, false},
    {"required", TABLE_RIGHT, true}, {"optional", TABLE_RIGHT, true},
};

static const struct table_column data_columns[] = {
    TABLE_TEXT_COLUMN("topic"),        TABLE_TEXT_COLUMN("topic_title"),
    TABLE_TEXT_COLUMN("kind"),         TABLE_TEXT_COLUMN("question"),
    TABLE_NUMBER_COLUMN("version"),    TABLE_TEXT_COLUMN("prompt"),
    TABLE_TEXT_COLUMN("rubric"),       TABLE_NUMBER_COLUMN("n_required"),
    TABLE_NUMBER_COLUMN("n_optional"),
};

static size_t count_criteria(const struct bank_question *question, bool required)
{
    size_t count = 0;
    for (size_t i = 0; i < question->n_criteria; i++)
        count += question->criteria[i].required == required;
    return count;
}

static void add_question(const struct bank_topic *topic, const struct bank_question *question,
                         struct table *table)
{
    table_add(table, question->code);
    table_add(table, question->title);
    table_add(table, topic->title);
    table_add_count(table, count_criteria(question, true));
    table_add_count(table, count_criteria(question, false));
}

static void add_data(const struct bank_topic *topic, const struct bank_question *question,
                     struct table *table)
{
    table_add(table, topic->code);
    table_add(table, topic->title);
    table_add(table, topic->bonus ? "bonus" : "core");
    table_add(table, question->code);
    table_add_count(table, (size_t)question->version);
    table_add(table, question->prompt);
    table_add(table, question->rubric);
    table_add_count(table, count_criteria(question, true));
    table_add_count(table, count_criteria(question, false));
}

struct table *bank_table(const struct bank *bank, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct table *const data = table_create(arena, data_columns,
                                            sizeof data_columns / sizeof *data_columns);
    size_t n_questions = 0;
    for (size_t t = 0; t < bank->n_topics; t++) {
        const struct bank_topic *const topic = &bank->topics[t];
        n_questions += topic->n_questions;
        for (size_t q = 0; q < topic->n_questions; q++) {
            add_question(topic, &topic->questions[q], table);
            add_data(topic, &topic->questions[q], data);
        }
    }
    table->data = data;
    table->title = arena_format(
        arena, "Bank %s, version %d: %zu topic%s, %zu question%s", bank->name, bank->version,
        bank->n_topics, bank->n_topics == 1 ? "" : "s", n_questions, n_questions == 1 ? "" : "s");
    table_note(table, "Required and optional count the criteria of the rubric.");
    return table;
}
