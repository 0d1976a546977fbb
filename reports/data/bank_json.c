#include "reports/data/bank_json.h"

#include <string.h>

#include "base/filter.h"
#include "base/text.h"
#include "reports/table/json.h"
#include "reports/table/table_markdown.h"

static json_t *criteria_json(const struct bank_question *question)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < question->n_criteria; i++) {
        json_t *const object = json_object();
        json_put(object, "text", json_text(question->criteria[i].text));
        json_put(object, "required", json_boolean(question->criteria[i].required));
        json_append(array, object);
    }
    return array;
}

static json_t *questions_json(const struct bank_topic *topic)
{
    json_t *const array = json_array();
    for (size_t q = 0; q < topic->n_questions; q++) {
        const struct bank_question *const question = &topic->questions[q];
        json_t *const object = json_object();
        json_put(object, "code", json_text(question->code));
        json_put(object, "version", json_integer(question->version));
        json_put(object, "prompt", json_text(question->prompt));
        json_put(object, "rubric", json_text(question->rubric));
        json_put(object, "criteria", criteria_json(question));
        json_append(array, object);
    }
    return array;
}

static json_t *topics_json(const struct bank *bank)
{
    json_t *const array = json_array();
    for (size_t t = 0; t < bank->n_topics; t++) {
        const struct bank_topic *const topic = &bank->topics[t];
        json_t *const object = json_object();
        json_put(object, "code", json_text(topic->code));
        json_put(object, "title", json_text(topic->title));
        json_put(object, "kind", json_text(topic->bonus ? "bonus" : "core"));
        json_put(object, "questions", questions_json(topic));
        json_append(array, object);
    }
    return array;
}

void bank_json(const struct bank *bank, const char *version, struct buffer *out)
{
    struct filter filter = FILTER_ALL;
    filter.bank = bank->name;
    json_t *const document = json_document_begin(version, &filter, NULL);
    json_put(document, "bank", json_text(bank->name));
    json_put(document, "version", json_integer(bank->version));
    json_put(document, "scale", json_text(bank->scale));
    json_put(document, "topics", topics_json(bank));
    json_document_end(document, out);
}

/* Markdown that a user wrote, word for word, except that control characters and bidirectional
 * overrides become U+FFFD. */
static void add_written(const char *text, struct buffer *out)
{
    struct arena scratch = {0};
    while (*text) {
        const size_t plain = strcspn(text, "\n\t");
        buffer_add(out, text_printable(&scratch, arena_copy_n(&scratch, text, plain), 0));
        buffer_add_n(out, text + plain, text[plain] ? 1 : 0);
        text += plain + (text[plain] ? 1 : 0);
    }
    arena_free(&scratch);
}

static void add_question(const struct bank_question *question, struct buffer *out)
{
    buffer_add(out, "**Question ");
    table_markdown_text(question->code, out);
    buffer_add(out, ":** ");
    add_written(question->prompt, out);
    buffer_add(out, "\n\n");
    if (!question->rubric || !*question->rubric)
        return;
    const char *const emphasis = strchr(question->rubric, '*') ? "_" : "*";
    buffer_add(out, emphasis);
    add_written(question->rubric, out);
    buffer_format(out, "%s\n\n", emphasis);
}

static void add_topic(const struct bank_topic *topic, struct buffer *out)
{
    buffer_add(out, "### ");
    if (!topic->bonus) {
        table_markdown_text(topic->code, out);
        buffer_add(out, ". ");
    }
    table_markdown_text(topic->title, out);
    buffer_add(out, "\n\n");
    for (size_t q = 0; q < topic->n_questions; q++)
        add_question(&topic->questions[q], out);
}

/* The name of a bank is that of its file: as a heading it might be taken for a topic. */
void bank_json_markdown(const struct bank *bank, struct buffer *out)
{
    buffer_add(out, "# Interview Questions\n\n");
    if (bank->scale) {
        buffer_add(out, "**Scale:** ");
        add_written(bank->scale, out);
        buffer_add(out, "\n\n");
    }
    for (size_t t = 0; t < bank->n_topics; t++) {
        const struct bank_topic *const topic = &bank->topics[t];
        if (t == 0 || topic->bonus != bank->topics[t - 1].bonus)
            buffer_add(out, topic->bonus ? "## Bonus\n\n" : "## Core\n\n");
        add_topic(topic, out);
    }
}
