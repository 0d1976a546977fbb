#include "ingest/banks/bank_markup.h"

#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "base/text.h"

static const char rubric_lead[] = "strong answer";

char *bank_markup_words(cmark_node *node, struct arena *arena)
{
    struct buffer words = {0};
    cmark_iter *const iter = cmark_iter_new(node);
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *const at = cmark_iter_get_node(iter);
        const cmark_node_type type = cmark_node_get_type(at);
        if (event != CMARK_EVENT_ENTER)
            continue;
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            buffer_add(&words, " ");
        else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            buffer_add(&words, cmark_node_get_literal(at));
    }
    cmark_iter_free(iter);
    char *const trimmed = text_trim(arena, words.data ? words.data : "");
    buffer_free(&words);
    return trimmed;
}

bool bank_markup_numbered(const char *heading, struct arena *arena, const char **number,
                          const char **title)
{
    const char *const digits = heading + strspn(heading, "0");
    const size_t n = strspn(digits, "0123456789");
    const char *const mark = digits + n;
    if (n == 0 || n > 9 || !strchr(".)", *mark) || !strchr(" \t", mark[*mark ? 1 : 0]) || !*mark)
        return false;
    const char *const rest = text_trim(arena, mark + 1);
    if (!*rest)
        return false;
    *number = arena_copy_n(arena, digits, n);
    *title = rest;
    return true;
}

bool bank_markup_label(cmark_node *paragraph, const struct bank_source *source, struct arena *arena,
                       const char **words, size_t *text)
{
    cmark_node *const strong = cmark_node_first_child(paragraph);
    if (!strong || cmark_node_get_type(strong) != CMARK_NODE_STRONG)
        return false;
    const size_t start = bank_source_offset(
        source, (struct bank_place){cmark_node_get_start_line(paragraph),
                                    cmark_node_get_start_column(paragraph)});
    const char marker[] = {source->text[start], source->text[start], '\0'};
    const char *const end = strstr(source->text + start + 2, marker);
    if (!end)
        return false;
    char *const label = bank_markup_words(strong, arena);
    const size_t length = strlen(label);
    const bool colon_inside = length && label[length - 1] == ':';
    if (colon_inside)
        label[length - 1] = '\0';
    const bool colon_after = end[2] == ':';
    *words = text_trim(arena, label);
    *text = (size_t)(end - source->text) + 2 + (colon_after ? 1 : 0);
    return true;
}

bool bank_markup_question_code(const char *words, struct arena *arena, const char **code)
{
    static const char word[] = "question";
    const size_t length = sizeof word - 1;
    if (strncasecmp(words, word, length) != 0 || (words[length] && words[length] != ' '))
        return false;
    *code = text_trim(arena, words + length);
    return true;
}

bool bank_markup_is_emphasised(cmark_node *paragraph)
{
    cmark_node *const first = cmark_node_first_child(paragraph);
    return first && cmark_node_get_type(first) == CMARK_NODE_EMPH && !cmark_node_next(first);
}

/* Whether a node inside a block begins what should begin a block of its own. */
static bool is_lost(cmark_node *node, bool *is_question)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_STRONG && type != CMARK_NODE_EMPH && type != CMARK_NODE_TEXT)
        return false;
    struct arena scratch = {0};
    const char *code, *const words = bank_markup_words(node, &scratch);
    const size_t length = strlen(words);
    *is_question = type == CMARK_NODE_STRONG && length && words[length - 1] == ':' &&
                   bank_markup_question_code(words, &scratch, &code) && strpbrk(code, "0123456789");
    const bool rubric = type != CMARK_NODE_STRONG &&
                        strncasecmp(words, rubric_lead, sizeof rubric_lead - 1) == 0 &&
                        words[sizeof rubric_lead - 1] == ':';
    arena_free(&scratch);
    return *is_question || rubric;
}

int bank_markup_lost_line(cmark_node *block, bool *is_question)
{
    int line = 0;
    cmark_node *const first = cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH
                                  ? cmark_node_first_child(block)
                                  : NULL;
    const bool label = first && cmark_node_get_type(first) == CMARK_NODE_STRONG;
    cmark_iter *const iter = cmark_iter_new(block);
    for (cmark_event_type event;
         line == 0 && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *const node = cmark_iter_get_node(iter);
        if (event == CMARK_EVENT_ENTER && !(label && node == first) && is_lost(node, is_question))
            line = cmark_node_get_start_line(node);
    }
    cmark_iter_free(iter);
    return line;
}
