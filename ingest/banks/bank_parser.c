#include "ingest/banks/bank_parser.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/banks/bank_builder.h"
#include "ingest/banks/bank_markup.h"
#include "ingest/banks/bank_source.h"
#include "ingest/cells/scale_notation.h"

struct bank_parser {
    struct bank_source source;
    struct bank_builder builder;
    int topic_level; /* of the heading of the topic that is open */
    int bonus_level; /* of the "Bonus" heading that is open; 0: none */
    const char *scale;
};

static size_t node_start(const struct bank_parser *parser, cmark_node *node)
{
    return bank_source_offset(
        &parser->source,
        (struct bank_place){cmark_node_get_start_line(node), cmark_node_get_start_column(node)});
}

static size_t node_end(const struct bank_parser *parser, cmark_node *node)
{
    return bank_source_offset(
        &parser->source,
        (struct bank_place){cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1});
}

/* A deeper heading divides the topic that is open; any other ends it, and may begin the next. */
static bool take_heading(struct bank_parser *parser, cmark_node *node)
{
    struct bank_builder *const builder = &parser->builder;
    const int line = cmark_node_get_start_line(node), level = cmark_node_get_heading_level(node);
    const char *const words = bank_markup_words(node, builder->arena);
    const char *number = NULL, *title = words;
    if (!bank_builder_close_question(builder))
        return false;
    if (builder->in_topic && level > parser->topic_level)
        return true;
    bank_builder_close_topic(builder);
    parser->topic_level = level;
    if (level <= parser->bonus_level)
        parser->bonus_level = 0;
    const bool numbered = bank_markup_numbered(words, builder->arena, &number, &title);
    if (parser->bonus_level)
        return bank_builder_start_topic(builder, line, NULL, title);
    if (numbered)
        return bank_builder_start_topic(builder, line, number, title);
    if (strncasecmp(words, "bonus", 5) == 0)
        parser->bonus_level = level;
    return true;
}

static bool take_rubric(struct bank_parser *parser, cmark_node *node)
{
    struct bank_builder *const builder = &parser->builder;
    if (builder->state == NO_QUESTION && !builder->in_topic &&
        strncasecmp(bank_markup_words(node, builder->arena), "strong answer", 13) != 0)
        return true;
    char *const marked = bank_source_cut(&parser->source, node_start(parser, node) + 1,
                                         node_end(parser, node), builder->arena);
    marked[strlen(marked) - 1] = '\0';
    return bank_builder_set_rubric(builder, cmark_node_get_start_line(node),
                                   text_trim(builder->arena, marked));
}

static bool take_scale(struct bank_parser *parser, cmark_node *node, size_t text)
{
    struct scale scale;
    const int line = cmark_node_get_start_line(node);
    if (parser->scale || parser->builder.n_topics || parser->builder.in_topic)
        return bank_builder_fault(
            &parser->builder, line, "one scale holds for the whole bank, before its first topic",
            parser->scale ? "a second scale" : "the scale stands after the first topic");
    const char *const written = bank_source_cut(&parser->source, text, node_end(parser, node),
                                                parser->builder.arena);
    const size_t length = strlen(written);
    const bool code = length > 2 && written[0] == '`' && written[length - 1] == '`';
    const char *const spec = code ? arena_copy_n(parser->builder.arena, written + 1, length - 2)
                                  : written;
    if (!scale_notation_parse(spec, parser->builder.arena, &scale, parser->builder.error)) {
        parser->builder.error->code = ERROR_FAILED;
        return error_at(parser->builder.error, parser->source.file, (size_t)line, 0);
    }
    parser->scale = spec;
    return true;
}

/* What would be lost inside a block is an error; else the block belongs to the prompt. */
static bool take_text(struct bank_parser *parser, cmark_node *node)
{
    bool is_question;
    const int lost = bank_markup_lost_line(node, &is_question);
    if (lost && is_question)
        return bank_builder_fault(&parser->builder, lost,
                                  "leave a blank line before it; it stands in no list or quotation",
                                  "a question does not begin a paragraph");
    if (lost)
        return bank_builder_fault(&parser->builder, lost,
                                  "make it a paragraph between asterisks, with a blank line before "
                                  "it: *Strong answer: …*",
                                  "a rubric is not an emphasised paragraph of its own");
    if (parser->builder.state == IN_PROMPT)
        parser->builder.prompt_end = node_end(parser, node);
    return true;
}

static bool take_paragraph(struct bank_parser *parser, cmark_node *node)
{
    const char *words, *code;
    size_t text;
    if (bank_markup_is_emphasised(node))
        return take_rubric(parser, node);
    if (bank_markup_label(node, &parser->source, parser->builder.arena, &words, &text)) {
        if (bank_markup_question_code(words, parser->builder.arena, &code)) {
            if (!bank_builder_start_question(&parser->builder, cmark_node_get_start_line(node),
                                             code))
                return false;
            parser->builder.prompt_from = text;
        }
        if (strcasecmp(words, "scale") == 0 && parser->builder.state == NO_QUESTION)
            return take_scale(parser, node, text);
    }
    return take_text(parser, node);
}

static bool take_block(struct bank_parser *parser, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return take_heading(parser, node);
    case CMARK_NODE_PARAGRAPH:
        return take_paragraph(parser, node);
    case CMARK_NODE_THEMATIC_BREAK:
    case CMARK_NODE_HTML_BLOCK:
        return true;
    default:
        return take_text(parser, node);
    }
}

/* The file's name without folders and ending. */
static const char *bank_name(struct bank_parser *parser)
{
    const char *const slash = strrchr(parser->source.file, '/');
    const char *const name = slash ? slash + 1 : parser->source.file;
    const char *const dot = strrchr(name, '.');
    const size_t length = dot && dot > name ? (size_t)(dot - name) : strlen(name);
    return text_printable(parser->builder.arena, arena_copy_n(parser->builder.arena, name, length),
                          0);
}

static bool parse_blocks(struct bank_parser *parser, cmark_node *document, struct bank *ret)
{
    size_t n_blocks = 0;
    for (cmark_node *n = cmark_node_first_child(document); n; n = cmark_node_next(n))
        n_blocks++;
    parser->builder.topics = ARENA_ARRAY(parser->builder.arena, n_blocks, struct bank_topic);
    parser->builder.questions = ARENA_ARRAY(parser->builder.arena, n_blocks, struct bank_question);
    for (cmark_node *n = cmark_node_first_child(document); n; n = cmark_node_next(n))
        if (!take_block(parser, n))
            return false;
    if (!bank_builder_close_question(&parser->builder))
        return false;
    bank_builder_close_topic(&parser->builder);
    if (parser->builder.n_questions == 0)
        return bank_builder_fault(
            &parser->builder, 0,
            "a question is a paragraph that begins with **Question 1.1:** under "
            "a numbered heading",
            "no question found");
    *ret = (struct bank){.name = bank_name(parser),
                         .scale = parser->scale,
                         .topics = parser->builder.topics,
                         .n_topics = parser->builder.n_topics};
    return true;
}

static bool parse(const struct bank_source *source, struct arena *arena, struct bank *ret,
                  struct error *error)
{
    struct bank_parser parser = {.source = *source,
                                 .builder = {.source = source, .arena = arena, .error = error}};
    cmark_node *const document = cmark_parse_document(source->text, source->length,
                                                      CMARK_OPT_DEFAULT);
    const bool done = parse_blocks(&parser, document, ret);
    cmark_node_free(document);
    return done;
}

bool bank_parser_read_file(const char *path, struct arena *arena, struct bank *ret,
                           struct error *error)
{
    struct bank_source source;
    return bank_source_read(path, arena, &source, error) && parse(&source, arena, ret, error);
}

bool bank_parser_read(const char *text, size_t length, const char *file, struct arena *arena,
                      struct bank *ret, struct error *error)
{
    struct bank_source source;
    return bank_source_init(text, length, file, arena, &source, error) &&
           parse(&source, arena, ret, error);
}
