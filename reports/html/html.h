#ifndef ASSAY_REPORTS_HTML_HTML_H
#define ASSAY_REPORTS_HTML_HTML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/text/phrase.h"

/*
 * What the names in a template stand for. A scope holds texts, markup of our own, and lists of
 * further scopes. Names are not copied, and a name is set once in a scope.
 */
struct html_scope;
struct html_list;

struct html_scope *html_scope(struct arena *arena);

/* Text from anywhere: control characters and bidirectional overrides are taken out of it here, and
 * the template escapes it. */
void html_text(struct html_scope *scope, const char *name, const char *text);
void html_count(struct html_scope *scope, const char *name, size_t count); /* "1,412" */

/* A filled template: html_phrase(scope, "caption", "{} candidate{|s}", COUNT(n)). */
#define html_phrase(scope, name, ...)                                                              \
    html_phrase_text((scope), (name), PHRASE_PARTS(__VA_ARGS__, PHRASE_NO_MORE))
void html_phrase_text(struct html_scope *scope, const char *name, const char *template,
                      const struct phrase_value *values);

/* Moves the text of a buffer in and empties the buffer. */
void html_buffer(struct html_scope *scope, const char *name, struct buffer *text);

/* Markup that Assay made itself: rendered templates, drawn charts. It is kept, not copied. */
void html_markup(struct html_scope *scope, const char *name, const char *markup);

/* A section, empty until an item is added; a flag is a list of no or one item. */
struct html_list *html_list(struct html_scope *scope, const char *name);
struct html_scope *html_item(struct html_list *list);
void html_flag(struct html_scope *scope, const char *name, bool on);

enum html_kind { HTML_TEXT, HTML_MARKUP, HTML_LIST };

/* For the template: a name in this scope or the ones around it. NULL: there is none. */
struct html_value {
    enum html_kind kind;
    const char *text;              /* of HTML_TEXT and HTML_MARKUP */
    const struct html_scope *item; /* the first of HTML_LIST */
};

const struct html_value *html_find(const struct html_scope *scope, const char *name, size_t length);
const struct html_scope *html_next(const struct html_scope *item);

#endif
