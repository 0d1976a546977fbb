#include "reports/questions/questions_chat.h"

#include <string.h>

#include "reports/questions/questions_table.h"
#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

static bool is_open(const char *finding)
{
    return finding && strncmp(finding, "◔", strlen("◔")) == 0;
}

struct table *questions_chat(const struct report *report, struct arena *arena)
{
    const struct table *const all = questions_table(report, arena);
    struct table *const judged = table_create(arena, all->columns, all->n_columns);
    judged->room = all->room;
    size_t n_left_out = 0;
    for (size_t row = 0; row < table_rows(all); row++) {
        if (is_open(table_cell(all, row, all->n_columns - 1))) {
            n_left_out++;
            continue;
        }
        for (size_t c = 0; c < all->n_columns; c++)
            table_add(judged, table_cell(all, row, c));
    }
    if (n_left_out > 0)
        table_note_phrase(judged,
                          "Of {} question{|s} nobody can say yet; {it is|they are} left out.",
                          SPELLED(n_left_out));
    return judged;
}
