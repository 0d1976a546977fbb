#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "reports/draw/svg_clean.h"
#include "reports/draw/svg_tree.h"
#include "tests/fuzz/invariant.h"

static const struct svg_words words = {.id = "f", .title = "A & b", .description = "<c>"};

static bool is_listed(const char *name)
{
    static const char *const listed[] = {"svg",  "title",   "desc",     "defs", "g",
                                         "path", "polygon", "polyline", "line", "rect",
                                         "text", "circle",  "ellipse",  "use",  "tspan"};
    for (size_t i = 0; i < sizeof listed / sizeof *listed; i++)
        if (strcmp(name, listed[i]) == 0)
            return true;
    return false;
}

/* Whatever an SVG holds, no element or attribute that runs or loads anything is left. */
static void check_node(const struct svg_node *node)
{
    INVARIANT(!node->name || is_listed(node->name));
    for (const struct svg_attribute *a = node->attributes; a; a = a->next) {
        INVARIANT(strncmp(a->name, "on", 2) != 0 && strcmp(a->name, "style") != 0);
        INVARIANT(strcmp(a->name, "href") != 0 || a->value[0] == '#');
        INVARIANT(!strchr(a->value, '<') && !strchr(a->value, '"'));
    }
    for (const struct svg_node *child = node->first; child; child = child->next)
        check_node(child);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buffer clean = {0};
    struct arena arena = {0};
    if (svg_clean((const char *)data, size, &words, &clean)) {
        struct svg_node *root;
        INVARIANT(svg_tree_parse(clean.data, clean.length, &arena, &root));
        check_node(root);
    }
    buffer_free(&clean);
    arena_free(&arena);
    return 0;
}
