#include "reports/monthly/definitions_table.h"

#include <string.h>

#include "base/text.h"
#include "reports/monthly/methods_page.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {TABLE_TEXT_COLUMN("term"), TABLE_TEXT_COLUMN("text")};

static const struct {
    const char *entity, *text;
} entities[] = {{"&amp;", "&"},   {"&lt;", "<"},  {"&gt;", ">"},
                {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", "\u00a0"}};

/* One character or entity. Returns where the next one begins. */
static const char *add_character(const char *at, struct buffer *text)
{
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
        const size_t length = strlen(entities[i].entity);
        if (strncmp(at, entities[i].entity, length) == 0) {
            buffer_add(text, entities[i].text);
            return at + length;
        }
    }
    buffer_add_n(text, at, 1);
    return at + 1;
}

/* An element of our own markup: what is in it, and where it is over. */
struct element {
    const char *text, *text_end, *end;
};

static bool begins_element(const char *at, const char *name)
{
    const size_t length = strlen(name);
    return at[0] == '<' && strncmp(at + 1, name, length) == 0 && strchr("> ", at[1 + length]);
}

/* False where no element of this name begins here. */
static bool read_element(const char *at, const char *name, struct arena *arena, struct element *ret)
{
    if (!begins_element(at, name))
        return false;
    const char *const closing = arena_format(arena, "</%s", name);
    ret->text = strchr(at, '>') + 1;
    ret->text_end = strstr(ret->text, closing);
    ret->end = ret->text_end ? strchr(ret->text_end, '>') + 1 : NULL;
    return ret->end != NULL;
}

/* What is in an element, without tags and without the marks that only the eye needs. */
static char *plain_text(const struct element *element, struct arena *arena)
{
    struct buffer text = {0};
    const char *at = element->text;
    buffer_add(&text, "");
    while (at < element->text_end) {
        if (begins_element(at, "span") && strstr(at, "</span"))
            at = strstr(at, "</span");
        if (*at == '<')
            at = strchr(at, '>') + 1;
        else
            at = add_character(at, &text);
    }
    char *const kept = text_trim(arena, text.data);
    buffer_free(&text);
    return kept;
}

/* The pairs that make a row: a term and its definition, a finding and its line. */
static const struct row_form {
    const char *term, *text;
} forms[] = {{"dt", "dd"}, {"th", "td"}};

/* Adds the row that begins here. Returns where it ends; NULL where none begins. Rows with more
 * cells are of other tables. */
static const char *add_row(const char *at, const struct row_form *form, struct table *table)
{
    struct element term, text;
    if (!read_element(at, form->term, table->arena, &term) ||
        !read_element(term.end + strspn(term.end, " \n"), form->text, table->arena, &text) ||
        begins_element(text.end, form->text))
        return NULL;
    table_add(table, plain_text(&term, table->arena));
    table_add(table, plain_text(&text, table->arena));
    return text.end - 1;
}

struct table *definitions_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct error error = {0};
    struct page page = {.report = report, .arena = arena, .error = &error};
    for (const char *at = methods_page(&page); *at; at++)
        for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
            const char *const end = add_row(at, &forms[i], table);
            at = end ? end : at;
        }
    table_add(table, "Version");
    table_add(table, arena_format(arena, "Assay %s", report->version));
    return table;
}
