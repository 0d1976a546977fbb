#ifndef ASSAY_REPORTS_DRAW_SVG_CLEAN_H
#define ASSAY_REPORTS_DRAW_SVG_CLEAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

struct svg_words {
    const char *id; /* letters, digits, - and _; every id in the picture begins with it */
    const char *title, *description; /* plain text */
};

/*
 * What gnuplot wrote, ready to stand in an HTML page: shapes and texts alone, colours that the page
 * can replace, ids of its own, a title and a description for screen readers. Only known elements
 * and attributes pass, with values of the expected form, so there is no script, style, link or
 * image in it, whatever the input. False, and nothing added, where the input is not one whole
 * <svg>.
 */
bool svg_clean(const char *raw, size_t length, const struct svg_words *words, struct buffer *ret);

#endif
