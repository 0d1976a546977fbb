#include "ingest/banks/bank_builder.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/banks/question_title.h"
#include "ingest/banks/rubric_criteria.h"

enum { MAX_CODE = 20, MAX_TITLE = 500, SHOWN_WIDTH = 40 };

bool bank_builder_fault(struct bank_builder *builder, int line, const char *hint,
                        const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    error_set(builder->error, ERROR_FAILED, "%s", message);
    error_hint(builder->error, "%s", hint);
    return error_at(builder->error, builder->source->file, line > 0 ? (size_t)line : 0, 0);
}

static struct bank_question *last_question(struct bank_builder *builder)
{
    return &builder->questions[builder->n_questions - 1];
}

/* The prompt of the open question is complete. */
static bool finish_prompt(struct bank_builder *builder)
{
    struct bank_question *const question = last_question(builder);
    question->prompt = bank_source_cut(builder->source, builder->prompt_from, builder->prompt_end,
                                       builder->arena);
    if (text_width(question->prompt) == 0)
        return bank_builder_fault(builder, (int)question->line,
                                  "write the question after its label", "question %s has no text",
                                  question->code);
    question->title = question_title(question->prompt, builder->arena);
    return true;
}

bool bank_builder_close_question(struct bank_builder *builder)
{
    const bool in_prompt = builder->state == IN_PROMPT;
    builder->state = NO_QUESTION;
    return !in_prompt || finish_prompt(builder);
}

void bank_builder_close_topic(struct bank_builder *builder)
{
    if (builder->in_topic && builder->topics[builder->n_topics - 1].n_questions == 0)
        builder->n_topics--;
    builder->in_topic = false;
}

bool bank_builder_start_topic(struct bank_builder *builder, int line, const char *number,
                              const char *title)
{
    for (size_t i = 0; i < builder->n_topics && number; i++)
        if (!builder->topics[i].bonus && strcmp(builder->topics[i].code, number) == 0)
            return bank_builder_fault(builder, line, "number the topics 1, 2, 3 …",
                                      "topic %s occurs twice", number);
    if (text_width(title) == 0)
        return bank_builder_fault(builder, line, "name the topic", "a topic without a title");
    if (strlen(title) > MAX_TITLE)
        return bank_builder_fault(builder, line, "shorten the heading",
                                  "the title is longer than %d bytes", MAX_TITLE);
    builder->topics[builder->n_topics++] = (struct bank_topic){.code = number,
                                                               .title = title,
                                                               .bonus = !number,
                                                               .questions = builder->questions +
                                                                            builder->n_questions};
    builder->in_topic = true;
    return true;
}

static bool is_code(const char *code)
{
    static const char allowed[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
    const size_t length = strlen(code);
    return length > 0 && length <= MAX_CODE && strspn(code, allowed) == length;
}

static bool belongs(const char *code, const struct bank_topic *topic)
{
    if (topic->bonus)
        return (*code == 'B' || *code == 'b') && code[1] >= '0' && code[1] <= '9';
    const size_t length = strlen(topic->code);
    return strncmp(code, topic->code, length) == 0 && code[length] == '.' && code[length + 1];
}

static const char code_hint[] = "write **Question 1.1:** or **Question B1:**";

static bool check_code(struct bank_builder *builder, int line, const char *code)
{
    if (!*code)
        return bank_builder_fault(builder, line, code_hint, "a question has no code");
    if (!is_code(code))
        return bank_builder_fault(builder, line, code_hint, "'%s' is not the code of a question",
                                  text_printable(builder->arena, code, SHOWN_WIDTH));
    if (!builder->in_topic)
        return bank_builder_fault(builder, line,
                                  "put it under a numbered heading, such as ### 1. Databases, or "
                                  "under a heading in the Bonus section",
                                  "question %s stands outside a topic", code);
    const struct bank_topic *const topic = &builder->topics[builder->n_topics - 1];
    if (!belongs(code, topic) && topic->bonus)
        return bank_builder_fault(builder, line, "codes of bonus questions are B1, B2 …",
                                  "question %s does not belong to a bonus topic", code);
    if (!belongs(code, topic))
        return bank_builder_fault(builder, line,
                                  "a core question's code begins with its topic's number: 1.1",
                                  "question %s does not belong to topic %s", code, topic->code);
    for (size_t i = 0; i < builder->n_questions; i++)
        if (strcasecmp(builder->questions[i].code, code) == 0)
            return bank_builder_fault(builder, line, "give each question a code of its own",
                                      "question %s occurs twice, first in line %zu", code,
                                      builder->questions[i].line);
    return true;
}

bool bank_builder_start_question(struct bank_builder *builder, int line, const char *code)
{
    if (!bank_builder_close_question(builder) || !check_code(builder, line, code))
        return false;
    struct bank_topic *const topic = &builder->topics[builder->n_topics - 1];
    topic->n_questions++;
    if (!topic->code)
        topic->code = code;
    builder->questions[builder->n_questions++] = (struct bank_question){
        .code = code, .title = "", .rubric = "", .line = (size_t)line};
    builder->state = IN_PROMPT;
    return true;
}

bool bank_builder_set_rubric(struct bank_builder *builder, int line, const char *rubric)
{
    if (builder->state == NO_QUESTION)
        return bank_builder_fault(builder, line,
                                  "an emphasised paragraph follows the question that it rates",
                                  "a rubric without a question");
    struct bank_question *const question = last_question(builder);
    if (builder->state == AFTER_RUBRIC)
        return bank_builder_fault(builder, line, "join the two into one emphasised paragraph",
                                  "question %s has two rubrics", question->code);
    if (!finish_prompt(builder))
        return false;
    question->rubric = rubric;
    rubric_criteria(rubric, builder->arena, &question->criteria, &question->n_criteria);
    builder->state = AFTER_RUBRIC;
    return true;
}
