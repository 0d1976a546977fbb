#include "cli/manual/manual_page.h"

#include <string.h>

static void add(struct manual_page *page, struct manual_block block)
{
    if (page->n_blocks == page->capacity) {
        enum { FIRST_CAPACITY = 64 };
        const size_t capacity = page->capacity ? 2 * page->capacity : FIRST_CAPACITY;
        struct manual_block *const blocks = ARENA_ARRAY(page->arena, capacity, struct manual_block);
        if (page->n_blocks > 0)
            memcpy(blocks, page->blocks, page->n_blocks * sizeof *blocks);
        page->blocks = blocks;
        page->capacity = capacity;
    }
    page->blocks[page->n_blocks++] = block;
}

void manual_page_heading(struct manual_page *page, const char *title)
{
    add(page, (struct manual_block){MANUAL_HEADING, NULL, title});
}

void manual_page_paragraph(struct manual_page *page, const char *text)
{
    add(page, (struct manual_block){MANUAL_PARAGRAPH, NULL, text});
}

void manual_page_item(struct manual_page *page, const char *term, const char *text)
{
    add(page, (struct manual_block){MANUAL_ITEM, term, text});
}

void manual_page_line(struct manual_page *page, const char *text)
{
    add(page, (struct manual_block){MANUAL_LINE, NULL, text});
}
