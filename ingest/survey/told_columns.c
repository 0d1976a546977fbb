#include "ingest/survey/told_columns.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/survey/rater_columns.h"

enum { NAME_WIDTH = 40, LONGEST_LIST = 600, MOST_DIGITS = 4 };

static bool refuse_heading(const struct sheet_header *header, const char *wanted, bool twice,
                           struct error *error)
{
    struct arena scratch = {0};
    struct buffer headings = {0};
    const char *const shown = text_printable(&scratch, wanted, NAME_WIDTH);
    for (size_t i = 0; i < header->n && headings.length < LONGEST_LIST; i++)
        buffer_format(&headings, "%s'%s'", i ? ", " : "",
                      text_printable(&scratch, header->headings[i], NAME_WIDTH));
    error_set(error, ERROR_FAILED, "%s called '%s'; found %s",
              twice ? "two columns are" : "no column is", shown,
              headings.data ? headings.data : "none");
    error_hint(error, twice ? "say which by its number, from 1"
                            : "give one of these headings, or the number of its column, from 1");
    buffer_free(&headings);
    arena_free(&scratch);
    return error_at(error, "", header->line, 0);
}

bool told_columns_heading(const struct sheet_header *header, const char *heading, size_t *ret,
                          struct error *error)
{
    struct arena scratch = {0};
    const char *const wanted = text_fold(&scratch, heading);
    const size_t digits = strspn(wanted, "0123456789");
    size_t n = 0;
    for (size_t i = 0; i < header->n; i++)
        if (strcmp(text_fold(&scratch, header->headings[i]), wanted) == 0 && n++ == 0)
            *ret = i;
    if (n == 0 && digits && digits <= MOST_DIGITS && !wanted[digits]) {
        const size_t number = strtoul(wanted, NULL, 10);
        if (number >= 1 && number <= header->n) {
            *ret = number - 1;
            n = 1;
        }
    }
    arena_free(&scratch);
    return n == 1 || refuse_heading(header, heading, n > 1, error);
}

bool told_columns_list(const struct sheet_header *header, const char *list, struct arena *arena,
                       const size_t **ret, size_t *ret_n, struct error *error)
{
    size_t *const fields = ARENA_ARRAY(arena, strlen(list) + 1, size_t);
    size_t n = 0;
    for (const char *from = list, *end; from; from = *end ? end + 1 : NULL) {
        end = from + strcspn(from, ",");
        const char *const one = text_trim(arena, arena_copy_n(arena, from, (size_t)(end - from)));
        if (!told_columns_heading(header, one, &fields[n++], error))
            return false;
    }
    *ret = fields;
    *ret_n = n;
    return true;
}

static bool find_list(const struct sheet_header *header, const char *list, struct arena *arena,
                      struct told_columns *told, struct error *error)
{
    return told_columns_list(header, list, arena, &told->fields, &told->n_fields, error);
}

static bool has_heading(const struct sheet_header *header, const char *heading)
{
    struct error ignored = {0};
    size_t field;
    return told_columns_heading(header, heading, &field, &ignored);
}

bool told_columns_are_several(const struct sheet_header *header, const char *list)
{
    return strchr(list, ',') && !has_heading(header, list);
}

/* The columns whose headings have one of these names at an end: "Dough - Odile" of "Odile,Bruno".
 * None where one of the names is a heading, or stands in none. */
static bool find_named(const struct sheet_header *header, const char *list, struct arena *arena,
                       struct told_columns *told)
{
    size_t *const fields = ARENA_ARRAY(arena, header->n + 1, size_t);
    const char **const names = ARENA_ARRAY(arena, header->n + 1, const char *);
    size_t n = 0;
    for (const char *from = list, *end; from; from = *end ? end + 1 : NULL) {
        end = from + strcspn(from, ",");
        const char *const one = text_trim(arena, arena_copy_n(arena, from, (size_t)(end - from)));
        const size_t before = n;
        if (has_heading(header, one))
            return false;
        for (size_t i = 0; i < header->n && n < header->n; i++)
            if (rater_columns_beside(header->headings[i], one, arena)) {
                fields[n] = i;
                names[n++] = one;
            }
        if (n == before)
            return false;
    }
    told->fields = fields;
    told->rater_names = names;
    told->n_fields = n;
    return true;
}

static bool find_role(const struct sheet_header *header, const struct mapping *mapping,
                      enum score_column role, struct arena *arena, struct told_columns *told,
                      struct error *error)
{
    const char *const heading = mapping->column[role], *const last = mapping->last_name[role];
    if (!heading)
        return true;
    if (role == COLUMN_SCORE && strchr(heading, ',') && !has_heading(header, heading))
        return find_list(header, heading, arena, told, error);
    /* Several candidates' columns are rows by now (turned_blocks.h). */
    if (role == COLUMN_CANDIDATE && told_columns_are_several(header, heading))
        return true;
    told->told[role] = true;
    if (*heading && !told_columns_heading(header, heading, &told->field[role], error))
        return false;
    return !last || !*last || told_columns_heading(header, last, &told->second[role], error);
}

static bool find_questions(const struct sheet_header *header, const struct mapping *mapping,
                           struct arena *arena, struct told_columns *told, struct error *error)
{
    size_t *const fields = ARENA_ARRAY(arena, mapping->n_questions, size_t);
    for (size_t i = 0; i < mapping->n_questions; i++)
        if (!told_columns_heading(header, mapping->questions[i].column, &fields[i], error))
            return false;
    told->fields = fields;
    told->n_fields = mapping->n_questions;
    told->rated = true;
    for (size_t i = 0; i < mapping->n_questions; i++)
        told->rated = told->rated && (mapping->questions[i].interviewer ||
                                      mapping->questions[i].interviewer_column);
    return true;
}

bool told_columns_find(const struct sheet_header *header, const struct mapping *mapping,
                       struct arena *arena, struct told_columns *ret, struct error *error)
{
    struct told_columns told = {0};
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++)
        told.field[i] = told.second[i] = SIZE_MAX;
    for (size_t i = 0; mapping && i < N_SCORE_COLUMNS; i++)
        if (!find_role(header, mapping, (enum score_column)i, arena, &told, error))
            return false;
    if (mapping && mapping->n_questions && !find_questions(header, mapping, arena, &told, error))
        return false;
    if (mapping && mapping->rater_columns) {
        told.n_fields = 0;
        if (!find_named(header, mapping->rater_columns, arena, &told) &&
            !find_list(header, mapping->rater_columns, arena, &told, error))
            return false;
        told.raters = true;
    }
    *ret = told;
    return true;
}
