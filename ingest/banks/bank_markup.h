#ifndef ASSAY_INGEST_BANKS_BANK_MARKUP_H
#define ASSAY_INGEST_BANKS_BANK_MARKUP_H

#include <cmark.h>
#include <stdbool.h>

#include "base/arena.h"
#include "ingest/banks/bank_source.h"

/* What the blocks of a bank's Markdown mean. */

/* The words under a node, without markup, blanks at the ends dropped. */
char *bank_markup_words(cmark_node *node, struct arena *arena);

/* "1. Title" or "2) Title": the number without leading zeros, and the title. */
bool bank_markup_numbered(const char *heading, struct arena *arena, const char **number,
                          const char **title);

/* A paragraph that begins with strong words and a colon, such as **Scale:**. `text` is the offset
 * in the source of what follows. */
bool bank_markup_label(cmark_node *paragraph, const struct bank_source *source, struct arena *arena,
                       const char **words, size_t *text);

/* The words of a question's label: "Question 1.1" gives "1.1", "Question" an empty code. */
bool bank_markup_question_code(const char *words, struct arena *arena, const char **code);

/* A paragraph that is emphasised as a whole. */
bool bank_markup_is_emphasised(cmark_node *paragraph);

/*
 * The line of a question's label or a rubric's "Strong answer" that stands inside a block, where it
 * would be lost: in a list, or in a paragraph that began with something else. 0: none.
 */
int bank_markup_lost_line(cmark_node *block, bool *is_question);

#endif
