#include "reports/draw/svg_clean.h"

#include <string.h>

#include "base/arena.h"
#include "reports/draw/svg_tree.h"
#include "reports/draw/svg_values.h"

struct cleaner {
    const struct svg_words *words;
    struct svg_node *symbols; /* <defs>; NULL: none */
    struct buffer *out;
};

static bool is_one_of(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (strcmp(name, *names) == 0)
            return true;
    return false;
}

static bool is_element(const struct svg_node *node, const char *name)
{
    return node->name && strcmp(node->name, name) == 0;
}

static bool is_shown(const struct svg_node *node)
{
    static const char *const shown[] = {"g",      "path",    "polygon", "polyline", "line",  "rect",
                                        "circle", "ellipse", "use",     "text",     "tspan", NULL};
    return node->name && is_one_of(node->name, shown);
}

static bool holds_text(const struct svg_node *node)
{
    return is_element(node, "text") || is_element(node, "tspan");
}

static bool is_name(const char *text)
{
    return *text && !text[strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789_")];
}

/* The symbol that a <use> shows; NULL where there is none. */
static struct svg_node *symbol_of(const struct cleaner *cleaner, const struct svg_node *use)
{
    const char *target = svg_tree_attribute(use, "href");
    if (!target)
        target = svg_tree_attribute(use, "xlink:href");
    if (!target || target[0] != '#' || !cleaner->symbols)
        return NULL;
    for (struct svg_node *node = cleaner->symbols->first; node; node = node->next) {
        const char *const id = is_shown(node) ? svg_tree_attribute(node, "id") : NULL;
        if (id && is_name(id) && strcmp(id, target + 1) == 0)
            return node;
    }
    return NULL;
}

/* Marks the symbols that a <use> shows, and those that such a symbol uses in turn. */
static void mark_symbols(const struct cleaner *cleaner, const struct svg_node *node)
{
    if (is_element(node, "use")) {
        struct svg_node *const symbol = symbol_of(cleaner, node);
        if (symbol && !symbol->used) {
            symbol->used = true;
            mark_symbols(cleaner, symbol);
        }
    }
    for (const struct svg_node *child = node->first; child; child = child->next)
        if (child != cleaner->symbols)
            mark_symbols(cleaner, child);
}

static bool add_value(const struct cleaner *cleaner, const char *name, const char *raw,
                      bool in_symbol, struct buffer *value)
{
    static const char *const colours[] = {"fill", "stroke", "color", NULL};
    static const char *const geometry[] = {"d", "points", NULL};
    static const char *const numbers[] = {"x",
                                          "y",
                                          "x1",
                                          "y1",
                                          "x2",
                                          "y2",
                                          "cx",
                                          "cy",
                                          "r",
                                          "rx",
                                          "ry",
                                          "width",
                                          "height",
                                          "font-size",
                                          "opacity",
                                          "fill-opacity",
                                          "stroke-opacity",
                                          "stroke-width",
                                          "stroke-dasharray",
                                          NULL};
    if (is_one_of(name, colours))
        return svg_values_add_colour(raw, value);
    if (is_one_of(name, geometry))
        return svg_values_add_geometry(raw, !in_symbol, value);
    if (is_one_of(name, numbers))
        return svg_values_add_numbers(raw, value);
    if (strcmp(name, "transform") == 0)
        return svg_values_add_transform(raw, !in_symbol, value);
    if (strcmp(name, "id") == 0 && in_symbol) {
        buffer_format(value, "%s-s-%s", cleaner->words->id, raw);
        return true;
    }
    const bool keyword = (strcmp(name, "text-anchor") == 0 &&
                          (!strcmp(raw, "middle") || !strcmp(raw, "end"))) ||
                         (strcmp(name, "shape-rendering") == 0 && !strcmp(raw, "crispEdges")) ||
                         (strcmp(name, "stroke-linecap") == 0 && !strcmp(raw, "round")) ||
                         (strcmp(name, "stroke-linejoin") == 0 && !strcmp(raw, "round"));
    if (keyword)
        buffer_add(value, raw);
    return keyword;
}

/* The name of its font is all that a script can say of a label, so that it also says whether the
 * label is bold and whether it belongs to the ground (chart_script). */
static void add_font(const struct svg_node *node, struct buffer *out)
{
    const char *const family = svg_tree_attribute(node, "font-family");
    if (!family)
        return;
    if (strncmp(family, "Inter Plain", strlen("Inter Plain")) == 0)
        buffer_add(out, " class=\"n\"");
    if (strstr(family, "SemiBold"))
        buffer_add(out, " font-weight=\"600\"");
}

/* Returns whether there was any. */
static bool add_attributes(const struct cleaner *cleaner, const struct svg_node *node,
                           bool in_symbol, struct buffer *out)
{
    const size_t start = out->length;
    for (const struct svg_attribute *a = node->attributes; a; a = a->next) {
        struct buffer value = {0};
        if (svg_tree_attribute(node, a->name) == a->value &&
            add_value(cleaner, a->name, a->value, in_symbol, &value))
            buffer_format(out, " %s=\"%s\"", a->name, value.data ? value.data : "");
        buffer_free(&value);
    }
    add_font(node, out);
    const struct svg_node *const symbol = is_element(node, "use") ? symbol_of(cleaner, node) : NULL;
    if (symbol)
        buffer_format(out, " href=\"#%s-s-%s\"", cleaner->words->id,
                      svg_tree_attribute(symbol, "id"));
    return out->length > start;
}

/* Elements that draw nothing: gnuplot's unpainted rectangle behind the picture, a <text> without
 * text, a <use> whose symbol is not there. */
static bool is_nothing(const struct cleaner *cleaner, const struct svg_node *node)
{
    if (is_element(node, "use"))
        return symbol_of(cleaner, node) == NULL;
    if (is_element(node, "text") && !node->first)
        return true;
    const char *const fill = svg_tree_attribute(node, "fill");
    return is_element(node, "rect") && fill && strcmp(fill, "none") == 0 &&
           !svg_tree_attribute(node, "stroke");
}

static void add_node(const struct cleaner *cleaner, const struct svg_node *node, bool in_symbol);

/* A <g> without content is dropped; one without attributes gives way to its content. */
static void add_group(const struct cleaner *cleaner, const struct svg_node *node)
{
    struct buffer content = {0};
    struct cleaner within = *cleaner;
    within.out = &content;
    for (const struct svg_node *child = node->first; child; child = child->next)
        add_node(&within, child, false);
    if (content.length) {
        struct buffer attributes = {0};
        if (add_attributes(cleaner, node, false, &attributes))
            buffer_format(cleaner->out, "<g%s>%s</g>", attributes.data, content.data);
        else
            buffer_add(cleaner->out, content.data);
        buffer_free(&attributes);
    }
    buffer_free(&content);
}

static void add_node(const struct cleaner *cleaner, const struct svg_node *node, bool in_symbol)
{
    if (node->text) {
        if (holds_text(node->parent))
            svg_values_add_text(node->text, cleaner->out);
        return;
    }
    if (node == cleaner->symbols || !is_shown(node) || is_nothing(cleaner, node))
        return;
    if (is_element(node, "g") && !in_symbol) {
        add_group(cleaner, node);
        return;
    }
    buffer_format(cleaner->out, "<%s", node->name);
    add_attributes(cleaner, node, in_symbol, cleaner->out);
    if (!node->first) {
        buffer_add(cleaner->out, "/>");
        return;
    }
    buffer_add(cleaner->out, ">");
    for (const struct svg_node *child = node->first; child; child = child->next)
        add_node(cleaner, child, false);
    buffer_format(cleaner->out, "</%s>", node->name);
}

static void add_symbols(const struct cleaner *cleaner)
{
    if (!cleaner->symbols)
        return;
    bool any = false;
    for (const struct svg_node *node = cleaner->symbols->first; node; node = node->next) {
        if (!node->used)
            continue;
        buffer_add(cleaner->out, any ? "" : "<defs>");
        any = true;
        add_node(cleaner, node, true);
    }
    buffer_add(cleaner->out, any ? "</defs>" : "");
}

static struct svg_node *find_symbols(struct svg_node *node)
{
    if (is_element(node, "defs"))
        return node;
    struct svg_node *found = NULL;
    for (struct svg_node *child = node->first; child && !found; child = child->next)
        found = find_symbols(child);
    return found;
}

static void add_words(const char *element, const char *suffix, const char *id, const char *words,
                      struct buffer *out)
{
    buffer_format(out, "<%s id=\"%s-%s\">", element, id, suffix);
    svg_values_add_text(words, out);
    buffer_format(out, "</%s>", element);
}

static bool add_root(const struct svg_node *root, const struct svg_words *words, struct buffer *out)
{
    const char *const view = svg_tree_attribute(root, "viewBox");
    struct buffer numbers = {0};
    const bool sized = view && svg_values_add_numbers(view, &numbers);
    if (sized)
        buffer_format(out,
                      "<svg class=\"chart\" viewBox=\"%s\" xmlns=\"http://www.w3.org/2000/svg\" "
                      "role=\"img\" aria-labelledby=\"%s-t %s-d\">",
                      numbers.data, words->id, words->id);
    buffer_free(&numbers);
    return sized;
}

bool svg_clean(const char *raw, size_t length, const struct svg_words *words, struct buffer *ret)
{
    struct arena arena = {0};
    struct svg_node *root;
    const bool whole = svg_tree_parse(raw, length, &arena, &root) && add_root(root, words, ret);
    if (whole) {
        const struct cleaner cleaner = {.words = words, .symbols = find_symbols(root), .out = ret};
        add_words("title", "t", words->id, words->title, ret);
        add_words("desc", "d", words->id, words->description, ret);
        mark_symbols(&cleaner, root);
        add_symbols(&cleaner);
        for (const struct svg_node *child = root->first; child; child = child->next)
            add_node(&cleaner, child, false);
        buffer_add(ret, "</svg>");
    }
    arena_free(&arena);
    return whole;
}
