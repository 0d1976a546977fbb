#ifndef ASSAY_REPORTS_DRAW_SVG_VALUES_H
#define ASSAY_REPORTS_DRAW_SVG_VALUES_H

#include <stdbool.h>

#include "base/buffer.h"

/* The values of attributes, made small and harmless. Each adds what is left to `value`, and returns
 * false and adds nothing where that is not what the attribute may hold. */

/* "rgb( 27,  31,  36)" becomes "#1b1f24", "black" "currentColor". */
bool svg_values_add_colour(const char *raw, struct buffer *value);

/* Path data and lists of points: coordinates with one decimal. A transformation: only those it
 * moves by. Not `rounded`: with all their decimals, as symbols are drawn enlarged. */
bool svg_values_add_geometry(const char *raw, bool rounded, struct buffer *value);
bool svg_values_add_transform(const char *raw, bool rounded, struct buffer *value);

/* A number or a list of them; "12.00" becomes "12". */
bool svg_values_add_numbers(const char *raw, struct buffer *value);

/* Plain text, in which & stands for itself, with only the entities that HTML and XML share; never
 * markup. */
void svg_values_add_text(const char *plain, struct buffer *text);

#endif
