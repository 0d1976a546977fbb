#ifndef ASSAY_REPORTS_DRAW_SVG_TREE_H
#define ASSAY_REPORTS_DRAW_SVG_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* An SVG as gnuplot writes it: XML in UTF-8, without CDATA sections or an internal subset. */

struct svg_attribute {
    const char *name, *value; /* entities are resolved */
    struct svg_attribute *next;
};

struct svg_node {
    const char *name; /* NULL: text */
    const char *text; /* entities are resolved */
    struct svg_attribute *attributes;
    struct svg_node *parent, *first, *last, *next;
    bool used; /* for the caller */
};

enum { SVG_DEEPEST = 64 }; /* elements within each other */

/* The root, in the arena. False where it is not one whole and well-formed <svg>. */
bool svg_tree_parse(const char *raw, size_t length, struct arena *arena, struct svg_node **ret);

/* NULL where the element has no such attribute. */
const char *svg_tree_attribute(const struct svg_node *node, const char *name);

#endif
