#include "ingest/survey/doubt/peer_matrix.h"

#include <string.h>

#include "base/text.h"
#include "ingest/survey/doubt/column_option.h"

enum { FEW_PEOPLE = 3 };

static bool stands_below(const struct sheet_view *view, const char *heading)
{
    struct arena scratch = {0};
    const char *const wanted = text_fold(&scratch, heading);
    bool found = false;
    for (size_t row = 0; row < view->columns.n_rows && !found; row++)
        found = strcmp(text_fold(&scratch, sheet_sample_cell(view->columns.row[row], 0)), wanted) ==
                0;
    arena_free(&scratch);
    return found;
}

/* The columns of scores, each headed by one of those of the rows, and no others; 0: it is no such
 * sheet. */
static size_t find_people(const struct sheet_view *view, size_t *people)
{
    size_t n = 0;
    for (size_t i = 1; i < view->columns.n; i++) {
        if (!sheet_column_is_scores(&view->columns.column[i]))
            continue;
        if (!*view->columns.column[i].heading ||
            !stands_below(view, view->columns.column[i].heading))
            return 0;
        people[n++] = i;
    }
    return n >= FEW_PEOPLE && n == view->columns.n_rows && n == view->columns.column[0].n_distinct
               ? n
               : 0;
}

static bool is_told(const struct sheet_view *view)
{
    return heading_words_count(&view->columns.column[0].words, WORD_CANDIDATE) ||
           view->told_raters || view->told[COLUMN_CANDIDATE] || view->told[COLUMN_CANDIDATE_NAME] ||
           view->told[COLUMN_INTERVIEWER] || view->n_told_fields > 0 || view->interviewer_given;
}

bool peer_matrix_ask(const struct sheet_view *view, struct error *error)
{
    struct arena scratch = {0};
    size_t *const people = ARENA_ARRAY(&scratch, view->columns.n + 1, size_t);
    const size_t n = view->columns.n && !is_told(view) ? find_people(view, people) : 0;
    if (n) {
        const char *const list = column_option(view, "--rater-columns", people, n, &scratch);
        error_set(error, ERROR_FAILED,
                  "rows and columns are the same people, such as '%s', who scored each other: it "
                  "is not clear which of them are who scored",
                  text_printable(&scratch, view->columns.column[people[0]].heading,
                                 COLUMN_OPTION_NAME_WIDTH));
        error_hint(error,
                   "if each column is of who scored, %s --candidate-column 1; if each row is, "
                   "--turned %s --candidate-column 1",
                   list, list);
        error_at(error, "", view->header->line, 0);
    }
    arena_free(&scratch);
    return n > 0;
}
