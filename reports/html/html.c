#include "reports/html/html.h"

#include <assert.h>
#include <string.h>

#include "base/text.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

struct named_value {
    struct html_value value; /* first: what html_find hands out */
    const char *name;
    struct named_value *next;
};

struct html_scope {
    struct arena *arena;
    const struct html_scope *outer, *next_item;
    struct named_value *values;
};

struct html_list {
    struct named_value *owner;
    const struct html_scope *outer;
    struct html_scope *last;
    struct arena *arena;
};

struct html_scope *html_scope(struct arena *arena)
{
    struct html_scope *const scope = ARENA_NEW(arena, struct html_scope);
    scope->arena = arena;
    return scope;
}

static struct named_value *add(struct html_scope *scope, const char *name, struct html_value value)
{
    for (const struct named_value *other = scope->values; other; other = other->next)
        assert(strcmp(other->name, name) != 0);
    struct named_value *const named = ARENA_NEW(scope->arena, struct named_value);
    *named = (struct named_value){value, name, scope->values};
    scope->values = named;
    return named;
}

void html_text(struct html_scope *scope, const char *name, const char *text)
{
    add(scope, name, (struct html_value){.text = text_printable(scope->arena, text, 0)});
}

void html_buffer(struct html_scope *scope, const char *name, struct buffer *text)
{
    html_text(scope, name, text->data ? text->data : "");
    buffer_free(text);
}

void html_phrase_text(struct html_scope *scope, const char *name, const char *template,
                      const struct phrase_value *values)
{
    html_text(scope, name, phrase_keep(scope->arena, template, values));
}

void html_count(struct html_scope *scope, const char *name, size_t count)
{
    html_phrase(scope, name, "{}", COUNT(count));
}

void html_markup(struct html_scope *scope, const char *name, const char *markup)
{
    add(scope, name, (struct html_value){.kind = HTML_MARKUP, .text = markup});
}

struct html_list *html_list(struct html_scope *scope, const char *name)
{
    struct html_list *const list = ARENA_NEW(scope->arena, struct html_list);
    *list = (struct html_list){add(scope, name, (struct html_value){.kind = HTML_LIST}), scope,
                               NULL, scope->arena};
    return list;
}

struct html_scope *html_item(struct html_list *list)
{
    struct html_scope *const item = html_scope(list->arena);
    item->outer = list->outer;
    if (list->last)
        list->last->next_item = item;
    else
        list->owner->value.item = item;
    list->last = item;
    return item;
}

void html_flag(struct html_scope *scope, const char *name, bool on)
{
    struct html_list *const list = html_list(scope, name);
    if (on)
        html_item(list);
}

const struct html_value *html_find(const struct html_scope *scope, const char *name, size_t length)
{
    for (; scope; scope = scope->outer)
        for (const struct named_value *named = scope->values; named; named = named->next)
            if (strncmp(named->name, name, length) == 0 && named->name[length] == '\0')
                return &named->value;
    return NULL;
}

const struct html_scope *html_next(const struct html_scope *item)
{
    return item->next_item;
}
