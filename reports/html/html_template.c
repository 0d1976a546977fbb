#include "reports/html/html_template.h"

#include <string.h>

struct template
{
    const char *source, *text, *end;
    struct error *error;
};

struct tag {
    char sign; /* '&', '#', '^', '/', or 0 for a text */
    const char *name;
    size_t length;
    const char *start, *after; /* of the whole tag, braces included */
};

void html_template_escape(const char *text, struct buffer *html)
{
    for (;;) {
        const size_t plain = strcspn(text, "&<>\"'");
        buffer_add_n(html, text, plain);
        text += plain;
        switch (*text++) {
        case '\0':
            return;
        case '&':
            buffer_add(html, "&amp;");
            break;
        case '<':
            buffer_add(html, "&lt;");
            break;
        case '>':
            buffer_add(html, "&gt;");
            break;
        case '"':
            buffer_add(html, "&quot;");
            break;
        default:
            buffer_add(html, "&#39;");
        }
    }
}

static bool fault(const struct template *template, const char *at, const char *what,
                  const struct tag *tag)
{
    size_t line = 1;
    for (const char *c = template->text; c < at; c++)
        line += *c == '\n';
    error_set(template->error, ERROR_FAILED, "%s: '%.*s'", what, (int)tag->length, tag->name);
    return error_at(template->error, template->source, line, 0);
}

/* The next tag at or after `at`, before `end`. False, and no error, where there is none. */
static bool next_tag(const char *at, const char *end, struct tag *tag)
{
    const char *const open = memmem(at, (size_t)(end - at), "{{", 2);
    if (!open)
        return false;
    const char *const close = memmem(open, (size_t)(end - open), "}}", 2);
    if (!close)
        return false;
    const char *name = open + 2;
    *tag = (struct tag){.start = open, .after = close + 2};
    if (strchr("&#^/", *name))
        tag->sign = *name++;
    tag->name = name;
    tag->length = (size_t)(close - name);
    if ((tag->sign && tag->sign != '&') && tag->after < end && *tag->after == '\n')
        tag->after++;
    return true;
}

/* The tag that ends the section; sections of the same name may stand within. */
static bool section_end(const struct template *template, const char *end, const struct tag *section,
                        struct tag *ret)
{
    size_t depth = 1;
    for (const char *at = section->after; next_tag(at, end, ret); at = ret->after) {
        if (ret->length != section->length || memcmp(ret->name, section->name, ret->length) != 0)
            continue;
        depth += ret->sign == '#' || ret->sign == '^';
        depth -= ret->sign == '/';
        if (depth == 0)
            return true;
    }
    return fault(template, section->start, "the section does not end", section);
}

static bool render(const struct template *template, const char *at, const char *end,
                   const struct html_scope *scope, struct buffer *html);

static bool render_section(const struct template *template, const struct tag *section,
                           const char *end, const struct html_scope *scope,
                           const struct html_value *value, struct buffer *html)
{
    if (section->sign == '^')
        return value->item || render(template, section->after, end, scope, html);
    for (const struct html_scope *item = value->item; item; item = html_next(item))
        if (!render(template, section->after, end, item, html))
            return false;
    return true;
}

/* One tag; `*at` moves behind it, or behind the end of its section. */
static bool render_tag(const struct template *template, const struct tag *tag, const char *end,
                       const struct html_scope *scope, const char **at, struct buffer *html)
{
    const struct html_value *const value = html_find(scope, tag->name, tag->length);
    const bool section = tag->sign == '#' || tag->sign == '^';
    if (tag->sign == '/')
        return fault(template, tag->start, "no section of this name is open", tag);
    if (!value)
        return fault(template, tag->start, "no such name", tag);
    if (value->kind != (section ? HTML_LIST : tag->sign == '&' ? HTML_MARKUP : HTML_TEXT))
        return fault(template, tag->start, "the name is of another kind", tag);
    *at = tag->after;
    if (!section) {
        if (tag->sign == '&')
            buffer_add(html, value->text);
        else
            html_template_escape(value->text, html);
        return true;
    }
    struct tag close = {0};
    if (!section_end(template, end, tag, &close))
        return false;
    *at = close.after;
    return render_section(template, tag, close.start, scope, value, html);
}

static bool render(const struct template *template, const char *at, const char *end,
                   const struct html_scope *scope, struct buffer *html)
{
    struct tag tag;
    while (next_tag(at, end, &tag)) {
        buffer_add_n(html, at, (size_t)(tag.start - at));
        if (!render_tag(template, &tag, end, scope, &at, html))
            return false;
    }
    buffer_add_n(html, at, (size_t)(end - at));
    return true;
}

bool html_template_render(const char *source, const char *text, const struct html_scope *scope,
                          struct buffer *html, struct error *error)
{
    const struct template template = {source, text, text + strlen(text), error};
    struct buffer result = {0};
    const bool done = render(&template, text, template.end, scope, &result);
    if (done)
        buffer_add_n(html, result.data, result.length);
    buffer_free(&result);
    return done;
}
