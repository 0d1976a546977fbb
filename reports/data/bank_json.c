#include "reports/data/bank_json.h"

#include <string.h>

#include "base/filter.h"
#include "base/text.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/table/table_markdown.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

#define AT_CRITERION(member) RECORD_HERE(struct criterion, member)
#define AT_QUESTION(member) RECORD_HERE(struct bank_question, member)

static const struct field criterion_fields[] = {
    {"text", AT_CRITERION(text)},
    {"required", AT_CRITERION(required)},
};
static const struct record criterion_record = RECORD(criterion_fields);

static const struct field question_fields[] = {
    {"code", AT_QUESTION(code)},
    {"version", AT_QUESTION(version)},
    {"prompt", AT_QUESTION(prompt)},
    {"rubric", AT_QUESTION(rubric)},
    {"criteria", RECORD_LIST(struct bank_question, criteria, n_criteria, criterion_record)},
};
static const struct record question_record = RECORD(question_fields);

static json_t *kind_part(const void *context)
{
    const struct bank_topic *const topic = context;
    return json_text(topic->bonus ? "bonus" : "core");
}

static const struct field topic_fields[] = {
    {"code", RECORD_HERE(struct bank_topic, code)},
    {"title", RECORD_HERE(struct bank_topic, title)},
    {"kind", .part = kind_part},
    {"questions", RECORD_LIST(struct bank_topic, questions, n_questions, question_record)},
};
static const struct record topic_record = RECORD(topic_fields);

static const struct field bank_fields[] = {
    {"bank", RECORD_HERE(struct bank, name)},
    {"version", RECORD_HERE(struct bank, version)},
    {"scale", RECORD_HERE(struct bank, scale)},
    {"topics", RECORD_LIST(struct bank, topics, n_topics, topic_record)},
};
static const struct record bank_record = RECORD(bank_fields);

void bank_json(const struct bank *bank, const char *version, struct buffer *out)
{
    struct filter filter = FILTER_ALL;
    filter.bank = bank->name;
    json_t *const document = json_document_begin(version, &filter, NULL);
    record_put(&bank_record, bank, document);
    json_document_end(document, out);
}

/* Markdown that a user wrote, word for word, except that control characters and bidirectional
 * overrides become U+FFFD. */
static const char *written(const char *text, struct arena *arena)
{
    struct buffer out = {0};
    while (*text) {
        const size_t plain = strcspn(text, "\n\t");
        phrase(&out, "{}", PRINTABLE(arena_copy_n(arena, text, plain)));
        buffer_add_n(&out, text + plain, text[plain] ? 1 : 0);
        text += plain + (text[plain] ? 1 : 0);
    }
    return wording_keep(&out, arena);
}

static void add_question(const struct bank_question *question, struct arena *arena,
                         struct buffer *out)
{
    const char *const rubric = question->rubric ? question->rubric : "";
    const struct phrase_value emphasis = TEXT(strchr(rubric, '*') ? "_" : "*");
    phrase(out, "**Question {}:** {}\n\n{}", TEXT(table_markdown_kept(question->code, arena)),
           TEXT(written(question->prompt, arena)),
           PHRASE_IF(*rubric, "{}{}{}\n\n", emphasis, TEXT(written(rubric, arena)), emphasis));
}

static void add_topic(const struct bank_topic *topic, struct arena *arena, struct buffer *out)
{
    phrase(out, "### {}{}\n\n",
           PHRASE_IF(!topic->bonus, "{}. ", TEXT(table_markdown_kept(topic->code, arena))),
           TEXT(table_markdown_kept(topic->title, arena)));
    for (size_t q = 0; q < topic->n_questions; q++)
        add_question(&topic->questions[q], arena, out);
}

/* The name of a bank is that of its file: as a heading it might be taken for a topic. */
void bank_json_markdown(const struct bank *bank, struct buffer *out)
{
    struct arena scratch = {0};
    phrase(out, "# Interview Questions\n\n{}",
           PHRASE_IF(bank->scale, "**Scale:** {}\n\n", TEXT(written(bank->scale, &scratch))));
    for (size_t t = 0; t < bank->n_topics; t++) {
        const struct bank_topic *const topic = &bank->topics[t];
        if (t == 0 || topic->bonus != bank->topics[t - 1].bonus)
            phrase(out, topic->bonus ? "## Bonus\n\n" : "## Core\n\n");
        add_topic(topic, &scratch, out);
    }
    arena_free(&scratch);
}
