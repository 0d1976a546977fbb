#include "reports/questions/questions_chat.h"

#include <string.h>

#include "reports/questions/finding_words.h"
#include "reports/questions/questions_table.h"
#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

static const char *too_few_label(void)
{
    return finding_words_label(&(struct finding){.kind = FINDING_TOO_FEW});
}

struct table *questions_chat(const struct report *report, struct arena *arena)
{
    const struct table *const all = questions_table(report, arena);
    struct table *const judged = table_create(arena, all->columns, all->n_columns);
    judged->room = all->room;
    size_t n_left_out = 0;
    for (size_t row = 0; row < table_rows(all); row++) {
        const char *const finding = table_cell(all, row, all->n_columns - 1);
        if (finding && strcmp(finding, too_few_label()) == 0) {
            n_left_out++;
            continue;
        }
        for (size_t c = 0; c < all->n_columns; c++)
            table_add(judged, table_cell(all, row, c));
    }
    if (n_left_out > 0)
        table_note_phrase(
            judged, "{^} {question has|questions have} too few answers and {is|are} left out.",
            SPELLED(n_left_out));
    return judged;
}
