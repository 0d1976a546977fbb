#include "ingest/tables/shape_doubt.h"

#include <string.h>

#include "base/text.h"

enum { NAME_WIDTH = 40, LONGEST_LIST = 160 };

static bool can_be_pasted(const char *heading)
{
    struct arena scratch = {0};
    const bool plain = *heading &&
                       strcmp(text_printable(&scratch, heading, NAME_WIDTH), heading) == 0 &&
                       !strpbrk(heading, "',\\");
    arena_free(&scratch);
    return plain;
}

/* A column as an option names it: by its heading where that can be pasted, or by its number. */
static const char *column_of(const struct sheet_header *header, size_t column, struct arena *arena)
{
    return can_be_pasted(header->headings[column])
               ? arena_format(arena, "'%s'", header->headings[column])
               : arena_format(arena, "%zu", column + 1);
}

static bool ask_down(const struct sheet_header *header, const struct sheet_shape *shape,
                     struct error *error)
{
    struct arena scratch = {0};
    const char *const heading = header->headings[shape->doubtful];
    const char *const shown = text_printable(&scratch, heading, 40);
    const char *const column = column_of(header, shape->doubtful, &scratch);
    error_set(error, ERROR_FAILED, "the column '%s' is empty in %zu of %zu rows", shown,
              shape->n_empty, shape->n_rows);
    error_hint(error,
               "if those rows are about the candidate above them, --fill-down %s; if not, "
               "--candidate-column %s, and they are rejected",
               column, column);
    arena_free(&scratch);
    return error_at(error, "", header->line, 0);
}

/* "Ann,Bob", the columns of persons; by their numbers where one cannot be pasted. */
static const char *list_people(const struct sheet_header *header, const struct sheet_shape *shape,
                               struct arena *arena)
{
    const char *names = "", *numbers = "";
    bool pasted = true;
    for (size_t i = 1; i < header->n; i++) {
        if (i == shape->maximum || shape->skipped[i])
            continue;
        pasted = pasted && can_be_pasted(header->headings[i]);
        names = arena_format(arena, "%s%s%s", names, *names ? "," : "", header->headings[i]);
        numbers = arena_format(arena, "%s%s%zu", numbers, *numbers ? "," : "", i + 1);
    }
    return pasted && strlen(names) <= LONGEST_LIST ? arena_format(arena, "'%s'", names) : numbers;
}

static size_t first_person(const struct sheet_shape *shape)
{
    size_t i = 1;
    while (i == shape->maximum || shape->skipped[i])
        i++;
    return i;
}

/* What stands above the blocks may be a candidate, or the rows may be. */
static bool ask_turned(const struct sheet_header *header, const struct sheet_shape *shape,
                       struct error *error)
{
    struct arena scratch = {0};
    const char *const shown = text_printable(&scratch, header->headings[first_person(shape)],
                                             NAME_WIDTH);
    error_set(error, ERROR_FAILED,
              "it is not clear whether the columns, such as '%s', are the candidates", shown);
    if (shape->rows_may_be_people)
        error_hint(error,
                   "if they are, --candidate-column %s; if the rows are, --candidate-column %s",
                   list_people(header, shape, &scratch), column_of(header, 0, &scratch));
    else
        error_hint(error,
                   "if they are, --candidate-column %s; if the lines above the headings name the "
                   "candidates, --rater-columns %s",
                   list_people(header, shape, &scratch), list_people(header, shape, &scratch));
    arena_free(&scratch);
    return error_at(error, "", header->line, 0);
}

bool shape_doubt_ask(const struct sheet_header *header, const struct sheet_shape *shape,
                     struct error *error)
{
    return shape->turned_in_doubt ? ask_turned(header, shape, error)
                                  : ask_down(header, shape, error);
}
