#include "ingest/survey/doubt/column_option.h"

#include <string.h>

#include "base/text.h"

enum { VALUE_WIDTH = 20, VALUES = 3, LONGEST_LIST = 160 };

const char *column_option_heading(const struct sheet_view *view, size_t column, struct arena *arena)
{
    const char *const heading = view->columns.column[column].heading;
    return *heading ? text_printable(arena, heading, COLUMN_OPTION_NAME_WIDTH)
                    : arena_format(arena, "column %zu", column + 1);
}

/* Whether a heading can stand between quotes on a command line, and means one column. */
static bool can_be_pasted(const struct sheet_view *view, size_t column, bool in_list)
{
    const char *const heading = view->columns.column[column].heading;
    struct arena scratch = {0};
    const bool plain = strcmp(text_printable(&scratch, heading, 0), heading) == 0;
    size_t same = 0;
    for (size_t i = 0; i < view->columns.n; i++)
        same += strcmp(text_fold(&scratch, view->columns.column[i].heading),
                       text_fold(&scratch, heading)) == 0;
    arena_free(&scratch);
    /* A word in capitals alone reads like a placeholder. */
    return plain && same == 1 && *heading && !strpbrk(heading, "'\"\\$`;!") &&
           strlen(heading) <= COLUMN_OPTION_NAME_WIDTH && !(in_list && strchr(heading, ',')) &&
           strspn(heading, "ABCDEFGHIJKLMNOPQRSTUVWXYZ|%") != strlen(heading) &&
           strspn(heading, "0123456789") != strlen(heading) &&
           !strchr(".,:)", heading[strlen(heading) - 1]);
}

const char *column_option(const struct sheet_view *view, const char *option, const size_t *columns,
                          size_t n, struct arena *arena)
{
    const char *list = "";
    bool pasted = true;
    for (size_t i = 0; i < n; i++)
        pasted = pasted && can_be_pasted(view, columns[i], n > 1);
    for (size_t i = 0; i < n && pasted; i++)
        list = arena_format(arena, "%s%s%s", list, i ? "," : "",
                            view->columns.column[columns[i]].heading);
    if (!pasted || strlen(list) > LONGEST_LIST) {
        list = "";
        for (size_t i = 0; i < n; i++)
            list = arena_format(arena, "%s%s%zu", list, i ? "," : "", columns[i] + 1);
    }
    return arena_format(arena, strpbrk(list, " ()[]&*?<>|#~{}") ? "%s '%s'" : "%s %s", option,
                        list);
}

const char *column_option_of(const struct sheet_view *view, const char *option, size_t column,
                             struct arena *arena)
{
    return column_option(view, option, &column, 1, arena);
}

const char *column_option_values(const struct sheet_view *view, size_t column, struct arena *arena)
{
    const struct sheet_column *const it = &view->columns.column[column];
    const char *text = "";
    size_t n = 0;
    for (size_t row = 0; row < view->columns.n_rows && n < VALUES; row++) {
        bool before = it->id[row] == 0;
        for (size_t i = 0; i < row && !before; i++)
            before = it->id[i] == it->id[row];
        if (before)
            continue;
        text = arena_format(
            arena, "%s%s%s", text, n++ ? ", " : "",
            text_printable(arena, sheet_sample_cell(view->columns.row[row], column), VALUE_WIDTH));
    }
    return arena_format(arena, "(%s)", text);
}

size_t column_option_people(const struct sheet_view *view, size_t *ret)
{
    size_t n = 0;
    for (size_t i = 0; i < view->columns.n; i++)
        if (view->columns.column[i].name.column == COLUMN_UNKNOWN && !view->parts[i].part &&
            sheet_column_is_scores(&view->columns.column[i]))
            ret[n++] = i;
    return n;
}
