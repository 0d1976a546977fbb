#include "cli/manual/manual_text.h"

#include <string.h>

#include "base/text.h"
#include "cli/manual/wrapped.h"

enum { INDENT = 7, ITEM_INDENT = 14 };

/* Without the marks of what a user types. */
static const char *plain(const char *text, struct arena *scratch)
{
    char *const copy = arena_copy(scratch, text), *end = copy;
    for (const char *at = copy; *at; at++)
        if (*at != '`')
            *end++ = *at;
    *end = '\0';
    return copy;
}

static void add_indented(struct buffer *out, const char *text, size_t indent)
{
    struct arena scratch = {0};
    buffer_format(out, "%*s", (int)indent, "");
    wrapped_add(out, plain(text, &scratch), indent, indent);
    arena_free(&scratch);
}

/* The meaning stands beside a short term, below a longer one. */
static void add_item(struct buffer *out, const struct manual_block *block)
{
    const size_t reached = INDENT + text_width(block->term);
    buffer_format(out, "%*s%s", INDENT, "", block->term);
    if (reached + 1 >= ITEM_INDENT) {
        buffer_add(out, "\n");
        add_indented(out, block->text, ITEM_INDENT);
        return;
    }
    struct arena scratch = {0};
    buffer_format(out, "%*s", (int)(ITEM_INDENT - reached), "");
    wrapped_add(out, plain(block->text, &scratch), ITEM_INDENT, ITEM_INDENT);
    arena_free(&scratch);
}

static bool wants_gap(const struct manual_block *before, const struct manual_block *block)
{
    return block->kind == MANUAL_HEADING ||
           (before->kind != MANUAL_HEADING &&
            (before->kind != block->kind || block->kind == MANUAL_PARAGRAPH));
}

void manual_text(const struct manual_page *page, struct buffer *out)
{
    struct arena scratch = {0};
    buffer_add(out, "NAME\n");
    add_indented(out, arena_format(&scratch, "%s - %s", page->name, page->summary), INDENT);
    for (size_t i = 0; i < page->n_blocks; i++) {
        const struct manual_block *const block = &page->blocks[i];
        if (i == 0 || wants_gap(block - 1, block))
            buffer_add(out, "\n");
        if (block->kind == MANUAL_HEADING)
            buffer_format(out, "%s\n", block->text);
        else if (block->kind == MANUAL_PARAGRAPH)
            add_indented(out, block->text, INDENT);
        else if (block->kind == MANUAL_ITEM)
            add_item(out, block);
        else
            buffer_format(out, "%*s%s\n", INDENT, "", block->text);
    }
    arena_free(&scratch);
}
