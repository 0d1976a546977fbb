#include "reports/draw/svg_tree.h"

#include <limits.h>
#include <string.h>

#include <expat.h>

#include "base/buffer.h"

struct builder {
    XML_Parser expat;
    struct arena *arena;
    struct svg_node *root, *open;
    struct buffer text; /* since the last tag */
    size_t depth;
};

static void append(struct svg_node *parent, struct svg_node *node)
{
    node->parent = parent;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
}

/* Text comes in pieces: those between two tags are one node. */
static void end_text(struct builder *builder)
{
    if (builder->text.length == 0)
        return;
    struct svg_node *const node = ARENA_NEW(builder->arena, struct svg_node);
    node->text = arena_copy(builder->arena, builder->text.data);
    append(builder->open, node);
    buffer_free(&builder->text);
}

static void refuse(struct builder *builder)
{
    XML_StopParser(builder->expat, XML_FALSE);
}

static struct svg_attribute *copy_attributes(struct arena *arena, const XML_Char **attributes)
{
    struct svg_attribute *first = NULL, **tail = &first;
    for (; attributes[0]; attributes += 2) {
        *tail = ARENA_NEW(arena, struct svg_attribute);
        (*tail)->name = arena_copy(arena, attributes[0]);
        (*tail)->value = arena_copy(arena, attributes[1]);
        tail = &(*tail)->next;
    }
    return first;
}

static void XMLCALL start_element(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct builder *const builder = data;
    if (++builder->depth > SVG_DEEPEST) {
        refuse(builder);
        return;
    }
    struct svg_node *const node = ARENA_NEW(builder->arena, struct svg_node);
    node->name = arena_copy(builder->arena, name);
    node->attributes = copy_attributes(builder->arena, attributes);
    if (builder->open) {
        end_text(builder);
        append(builder->open, node);
    } else {
        builder->root = node;
    }
    builder->open = node;
}

static void XMLCALL end_element(void *data, const XML_Char *name)
{
    struct builder *const builder = data;
    (void)name;
    end_text(builder);
    builder->open = builder->open->parent;
    builder->depth--;
}

static void XMLCALL take_text(void *data, const XML_Char *text, int length)
{
    struct builder *const builder = data;
    buffer_add_n(&builder->text, text, (size_t)length);
}

static void XMLCALL start_cdata(void *data)
{
    refuse(data);
}

static void XMLCALL start_doctype(void *data, const XML_Char *name, const XML_Char *system,
                                  const XML_Char *public, int has_internal_subset)
{
    (void)name, (void)system, (void)public;
    if (has_internal_subset)
        refuse(data);
}

static bool feed(XML_Parser expat, const char *piece, size_t length, bool last)
{
    return XML_Parse(expat, piece, (int)length, last) == XML_STATUS_OK;
}

/* gnuplot writes > as it is, which XML allows but in "]]>". */
static bool feed_all(XML_Parser expat, const char *raw, size_t length)
{
    static const char forbidden[] = "]]>";
    const char *const end = raw + length;
    const char *at;
    while ((at = memmem(raw, (size_t)(end - raw), forbidden, strlen(forbidden)))) {
        if (!feed(expat, raw, (size_t)(at - raw), false) ||
            !feed(expat, "]]&gt;", strlen("]]&gt;"), false))
            return false;
        raw = at + strlen(forbidden);
    }
    return feed(expat, raw, (size_t)(end - raw), true);
}

static bool build(struct builder *builder, const char *raw, size_t length)
{
    XML_SetUserData(builder->expat, builder);
    XML_SetElementHandler(builder->expat, start_element, end_element);
    XML_SetCharacterDataHandler(builder->expat, take_text);
    XML_SetStartCdataSectionHandler(builder->expat, start_cdata);
    XML_SetStartDoctypeDeclHandler(builder->expat, start_doctype);
    return feed_all(builder->expat, raw, length) && strcmp(builder->root->name, "svg") == 0;
}

bool svg_tree_parse(const char *raw, size_t length, struct arena *arena, struct svg_node **ret)
{
    if (length > INT_MAX)
        return false;
    struct builder builder = {.expat = XML_ParserCreate("UTF-8"), .arena = arena};
    const bool whole = builder.expat && build(&builder, raw, length);
    XML_ParserFree(builder.expat);
    buffer_free(&builder.text);
    if (whole)
        *ret = builder.root;
    return whole;
}

const char *svg_tree_attribute(const struct svg_node *node, const char *name)
{
    for (const struct svg_attribute *a = node->attributes; a; a = a->next)
        if (strcmp(a->name, name) == 0)
            return a->value;
    return NULL;
}
