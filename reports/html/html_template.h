#ifndef ASSAY_REPORTS_HTML_HTML_TEMPLATE_H
#define ASSAY_REPORTS_HTML_HTML_TEMPLATE_H

#include "base/buffer.h"
#include "base/error.h"
#include "reports/html/html.h"

/*
 * Fills a template:
 *
 *     {{name}}            a text, always escaped, safe between tags and in quoted attributes
 *     {{&name}}           markup of our own, as it is; a text is refused here
 *     {{#name}}…{{/name}} once for each item of a list; names are looked up in the item first
 *     {{^name}}…{{/name}} once where the list is empty
 *
 * A line end after a section's tag is dropped. Adds to `html`, which is unchanged on failure.
 * A name that is not set, a name of another kind or a section that does not end is a failure with
 * `source` and the line: a fault of the template, which tests find.
 */
bool html_template_render(const char *source, const char *text, const struct html_scope *scope,
                          struct buffer *html, struct error *error) MUST_CHECK;

/* & < > " ' as entities. */
void html_template_escape(const char *text, struct buffer *html);

#endif
