#include "reports/draw/svg_tree.h"

#include <string.h>

struct parser {
    const char *at, *end;
    struct arena *arena;
    struct svg_node *root, *open;
    size_t depth;
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
           c == '-' || c == '_' || c == '.';
}

static void skip_space(struct parser *parser)
{
    while (parser->at < parser->end && is_space(*parser->at))
        parser->at++;
}

static bool take(struct parser *parser, const char *token)
{
    const size_t length = strlen(token);
    if ((size_t)(parser->end - parser->at) < length || memcmp(parser->at, token, length) != 0)
        return false;
    parser->at += length;
    return true;
}

static bool skip_past(struct parser *parser, const char *token)
{
    while (parser->at < parser->end) {
        if (take(parser, token))
            return true;
        parser->at++;
    }
    return false;
}

/* NULL where there is none. */
static const char *take_name(struct parser *parser)
{
    const char *const start = parser->at;
    while (parser->at < parser->end && is_name(*parser->at))
        parser->at++;
    return parser->at > start ? arena_copy_n(parser->arena, start, (size_t)(parser->at - start))
                              : NULL;
}

static void append(struct svg_node *parent, struct svg_node *node)
{
    node->parent = parent;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
}

/* name = "value" */
static bool take_attribute(struct parser *parser, struct svg_attribute ***tail)
{
    struct svg_attribute *const attribute = ARENA_NEW(parser->arena, struct svg_attribute);
    attribute->name = take_name(parser);
    skip_space(parser);
    if (!attribute->name || !take(parser, "="))
        return false;
    skip_space(parser);
    const char quote = parser->at < parser->end ? *parser->at : '\0';
    if (quote != '"' && quote != '\'')
        return false;
    const char *const start = ++parser->at;
    while (parser->at < parser->end && *parser->at != quote && *parser->at != '<')
        parser->at++;
    if (parser->at == parser->end || *parser->at != quote)
        return false;
    attribute->value = arena_copy_n(parser->arena, start, (size_t)(parser->at - start));
    parser->at++;
    **tail = attribute;
    *tail = &attribute->next;
    return true;
}

/* After "<". */
static bool take_start_tag(struct parser *parser)
{
    struct svg_node *const node = ARENA_NEW(parser->arena, struct svg_node);
    node->name = take_name(parser);
    if (!node->name || (!parser->open && parser->root))
        return false;
    struct svg_attribute **tail = &node->attributes;
    for (;;) {
        const char *const before = parser->at;
        skip_space(parser);
        if (take(parser, "/>") || take(parser, ">"))
            break;
        if (parser->at == before || !take_attribute(parser, &tail))
            return false;
    }
    if (parser->open)
        append(parser->open, node);
    else
        parser->root = node;
    if (parser->at[-2] == '/')
        return true;
    parser->open = node;
    return ++parser->depth <= SVG_DEEPEST;
}

/* After "</". */
static bool take_end_tag(struct parser *parser)
{
    const char *const name = take_name(parser);
    skip_space(parser);
    if (!name || !parser->open || strcmp(name, parser->open->name) != 0 || !take(parser, ">"))
        return false;
    parser->open = parser->open->parent;
    parser->depth--;
    return true;
}

/* Up to the next tag; outside the root only blanks may stand. */
static bool take_text(struct parser *parser)
{
    const char *const start = parser->at;
    bool blank = true;
    for (; parser->at < parser->end && *parser->at != '<'; parser->at++)
        blank = blank && is_space(*parser->at);
    if (!parser->open)
        return blank;
    struct svg_node *const node = ARENA_NEW(parser->arena, struct svg_node);
    node->text = arena_copy_n(parser->arena, start, (size_t)(parser->at - start));
    append(parser->open, node);
    return true;
}

static bool take_next(struct parser *parser)
{
    if (*parser->at != '<')
        return take_text(parser);
    if (take(parser, "<!--"))
        return skip_past(parser, "-->");
    if (take(parser, "<?"))
        return skip_past(parser, "?>");
    if (take(parser, "<!DOCTYPE")) {
        while (parser->at < parser->end && *parser->at != '>' && *parser->at != '[')
            parser->at++;
        return take(parser, ">");
    }
    if (take(parser, "</"))
        return take_end_tag(parser);
    return take(parser, "<") && take_start_tag(parser);
}

bool svg_tree_parse(const char *raw, size_t length, struct arena *arena, struct svg_node **ret)
{
    struct parser parser = {.at = raw, .end = raw + length, .arena = arena};
    if (length == 0 || memchr(raw, '\0', length))
        return false;
    while (parser.at < parser.end)
        if (!take_next(&parser))
            return false;
    if (!parser.root || parser.open || strcmp(parser.root->name, "svg") != 0)
        return false;
    *ret = parser.root;
    return true;
}

const char *svg_tree_attribute(const struct svg_node *node, const char *name)
{
    for (const struct svg_attribute *a = node->attributes; a; a = a->next)
        if (strcmp(a->name, name) == 0)
            return a->value;
    return NULL;
}
