#ifndef ASSAY_REPORTS_TABLE_TABLE_MARKDOWN_H
#define ASSAY_REPORTS_TABLE_TABLE_MARKDOWN_H

#include "base/buffer.h"
#include "reports/table/table.h"

/* The table and those after it in GitHub's Markdown: title as a heading, cells as a pipe table,
 * notes as a list. Cells stay text: no markup, HTML or link of theirs comes alive. */
void table_markdown(const struct table *table, struct buffer *out);

/* One line of text that Markdown shows as it is, wherever in a line it is put. */
void table_markdown_text(const char *text, struct buffer *out);
char *table_markdown_kept(const char *text, struct arena *arena);

#endif
