#include "reports/pipeline/pipeline_chat.h"

#include "reports/pipeline/pipeline_table.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/table/table_estimate.h"

struct table *pipeline_chat(const struct report *report, struct arena *arena)
{
    const struct table *const all = pipeline_table(report, arena);
    struct table *const chat = table_create(arena, all->columns, all->n_columns);
    if (!report->pipeline || table_rows(all) == 0)
        return chat;
    struct buffer changes = {0};
    chat->title = all->title;
    for (size_t i = 0; i < all->n_cells; i++)
        table_add(chat, all->cells[i]);
    pipeline_words_changes(report, &changes);
    if (changes.length > 0)
        table_note(chat, table_text(chat, &changes));
    return chat;
}
