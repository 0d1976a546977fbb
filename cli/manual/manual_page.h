#ifndef ASSAY_CLI_MANUAL_MANUAL_PAGE_H
#define ASSAY_CLI_MANUAL_MANUAL_PAGE_H

#include "base/arena.h"
#include "base/buffer.h"

/* What a block of a page is. */
enum manual_kind {
    MANUAL_HEADING,
    MANUAL_PARAGRAPH,
    MANUAL_ITEM, /* a term, and what it means */
    MANUAL_LINE  /* as it is, such as an example */
};

/* Blanks and line ends separate words, except in lines. In paragraphs and meanings, what stands
 * between backquotes is what a user types. */
struct manual_block {
    enum manual_kind kind;
    const char *term, *text;
};

/* A page of the manual as a value; manual_text and manual_roff are two ways to write it. */
struct manual_page {
    struct arena *arena;
    const char *name; /* "assay-bank-import" */
    const char *summary;
    struct manual_block *blocks;
    size_t n_blocks, capacity;
};

/* Texts are not copied: they live as long as the arena. The first block is a heading. */
void manual_page_heading(struct manual_page *page, const char *title);
void manual_page_paragraph(struct manual_page *page, const char *text);
void manual_page_item(struct manual_page *page, const char *term, const char *text);
void manual_page_line(struct manual_page *page, const char *text);

#endif
