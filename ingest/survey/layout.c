#include "ingest/survey/layout.h"

#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "ingest/cells/missing_form.h"
#include "ingest/cells/row_scale.h"
#include "ingest/survey/layout_questions.h"

enum { NAME_WIDTH = 40 };

/* The best column found for each meaning. */
struct found_columns {
    size_t field[COLUMN_UNKNOWN];
    int rank[COLUMN_UNKNOWN];
    size_t again[COLUMN_UNKNOWN]; /* another of the same rank, or SIZE_MAX */
};

static void find_columns(const struct sheet_header *header, struct found_columns *found)
{
    for (size_t i = 0; i < COLUMN_UNKNOWN; i++)
        found->field[i] = found->again[i] = SIZE_MAX;
    for (size_t i = 0; i < header->n; i++) {
        const struct column_name name = column_name_read(header->headings[i]);
        if (name.column == COLUMN_UNKNOWN)
            continue;
        size_t *const field = &found->field[name.column];
        if (*field == SIZE_MAX || name.rank < found->rank[name.column]) {
            *field = i;
            found->rank[name.column] = name.rank;
            found->again[name.column] = SIZE_MAX;
        } else if (name.rank == found->rank[name.column] && found->again[name.column] == SIZE_MAX) {
            found->again[name.column] = i;
        }
    }
}

static bool check_single(const struct layout *layout, const struct found_columns *found,
                         struct error *error)
{
    static const enum score_column single[] = {COLUMN_CANDIDATE, COLUMN_INTERVIEWER,
                                               COLUMN_QUESTION,  COLUMN_SCORE,
                                               COLUMN_MAX_SCORE, COLUMN_MIN_SCORE};
    for (size_t i = 0; i < sizeof single / sizeof *single; i++) {
        const size_t first = layout->field[single[i]], again = found->again[single[i]];
        if (first == SIZE_MAX || again == SIZE_MAX || found->rank[single[i]] > 0)
            continue;
        struct arena scratch = {0};
        error_set(error, ERROR_FAILED,
                  "two columns give the same: '%s' (column %zu) and '%s' (column %zu)",
                  layout->name[single[i]], first + 1,
                  text_printable(&scratch, layout->header.headings[again], NAME_WIDTH), again + 1);
        arena_free(&scratch);
        return error_hint(error, "remove or rename one of them");
    }
    return true;
}

static void place(struct layout *layout, enum score_column column, size_t field,
                  struct arena *arena)
{
    layout->field[column] = field;
    if (field != SIZE_MAX)
        layout->name[column] = text_printable(arena, layout->header.headings[field], NAME_WIDTH);
}

static void place_joined(struct layout *layout, const struct found_columns *found,
                         enum score_column column, enum score_column first, enum score_column last,
                         struct arena *arena)
{
    if (found->field[first] == SIZE_MAX && found->field[last] == SIZE_MAX)
        return;
    const bool both = found->field[first] != SIZE_MAX && found->field[last] != SIZE_MAX;
    place(layout, column, found->field[found->field[first] != SIZE_MAX ? first : last], arena);
    layout->second[column] = both ? found->field[last] : SIZE_MAX;
}

/* Who was interviewed: an id, or else a name; and who asked. */
static void place_people(struct layout *layout, const struct found_columns *found,
                         struct arena *arena)
{
    const size_t email = found->field[COLUMN_EMAIL];
    size_t *const field = layout->field;
    if (field[COLUMN_CANDIDATE_NAME] == SIZE_MAX)
        place_joined(layout, found, COLUMN_CANDIDATE_NAME, COLUMN_CANDIDATE_FIRST,
                     COLUMN_CANDIDATE_LAST, arena);
    if (field[COLUMN_INTERVIEWER] == SIZE_MAX)
        place_joined(layout, found, COLUMN_INTERVIEWER, COLUMN_INTERVIEWER_FIRST,
                     COLUMN_INTERVIEWER_LAST, arena);
    const bool candidate = field[COLUMN_CANDIDATE] != SIZE_MAX ||
                           field[COLUMN_CANDIDATE_NAME] != SIZE_MAX;
    if (email != SIZE_MAX && !candidate)
        place(layout, COLUMN_CANDIDATE, email, arena);
    else if (email != SIZE_MAX && field[COLUMN_INTERVIEWER] == SIZE_MAX)
        place(layout, COLUMN_INTERVIEWER, email, arena);
    layout->has_candidate_id = field[COLUMN_CANDIDATE] != SIZE_MAX;
    if (!layout->has_candidate_id) {
        place(layout, COLUMN_CANDIDATE, field[COLUMN_CANDIDATE_NAME], arena);
        layout->second[COLUMN_CANDIDATE] = layout->second[COLUMN_CANDIDATE_NAME];
        layout->field[COLUMN_CANDIDATE_NAME] = layout->second[COLUMN_CANDIDATE_NAME] = SIZE_MAX;
    }
}

static void add_headings(const struct layout *layout, struct buffer *list)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < layout->header.n && list->length < 600; i++)
        buffer_format(list, "%s'%s'", i ? ", " : "",
                      text_printable(&scratch, layout->header.headings[i], NAME_WIDTH));
    arena_free(&scratch);
}

static bool refuse_heading(const struct layout *layout, const char *wanted, bool twice,
                           struct error *error)
{
    struct arena scratch = {0};
    struct buffer headings = {0};
    const char *const shown = text_printable(&scratch, wanted, NAME_WIDTH);
    add_headings(layout, &headings);
    error_set(error, ERROR_FAILED, "the mapping wants the column '%s', and there %s; found %s",
              shown, twice ? "are two" : "is none", headings.data ? headings.data : "none");
    error_hint(error, "correct the mapping file, or leave it out");
    buffer_free(&headings);
    arena_free(&scratch);
    return error_at(error, "", layout->header.line, 0);
}

bool layout_heading_find(const struct layout *layout, const char *heading, size_t *ret,
                         struct error *error)
{
    struct arena scratch = {0};
    const char *const wanted = text_fold(&scratch, heading);
    size_t n = 0;
    for (size_t i = 0; i < layout->header.n; i++)
        if (strcmp(text_fold(&scratch, layout->header.headings[i]), wanted) == 0 && n++ == 0)
            *ret = i;
    arena_free(&scratch);
    return n == 1 || refuse_heading(layout, heading, n > 1, error);
}

/* A column that the mapping speaks of is not also looked for. */
static bool obey_columns(const struct mapping *mapping, struct layout *layout,
                         struct found_columns *found, struct error *error)
{
    for (enum score_column i = 0; i < N_SCORE_COLUMNS; i++) {
        const char *const heading = mapping->column[i], *const last = mapping->last_name[i];
        if (!heading)
            continue;
        found->field[i] = found->again[i] = SIZE_MAX;
        if (*heading && !layout_heading_find(layout, heading, &found->field[i], error))
            return false;
        if (last && *last && !layout_heading_find(layout, last, &layout->second[i], error))
            return false;
    }
    if (mapping->column[COLUMN_CANDIDATE] || mapping->column[COLUMN_INTERVIEWER])
        found->field[COLUMN_EMAIL] = SIZE_MAX;
    if (mapping->column[COLUMN_CANDIDATE] || mapping->column[COLUMN_CANDIDATE_NAME])
        found->field[COLUMN_CANDIDATE_FIRST] = found->field[COLUMN_CANDIDATE_LAST] = SIZE_MAX;
    if (mapping->column[COLUMN_INTERVIEWER])
        found->field[COLUMN_INTERVIEWER_FIRST] = found->field[COLUMN_INTERVIEWER_LAST] = SIZE_MAX;
    return true;
}

/* Where no other column says the question, the one called "criterion" does. */
static void settle_criterion(const struct mapping *mapping, struct found_columns *found)
{
    size_t *const criterion = &found->field[COLUMN_CRITERION];
    size_t *const question = &found->field[COLUMN_QUESTION];
    const bool told = mapping &&
                      (mapping->column[COLUMN_CRITERION] || mapping->column[COLUMN_QUESTION]);
    if (*question == SIZE_MAX && !told)
        *question = *criterion;
    if (*criterion == *question)
        *criterion = SIZE_MAX;
}

/* The day a score was given in is the rating's date where no column says when the interview was;
 * that a file was written to is not when that was. */
static void settle_dates(const struct mapping *mapping, struct found_columns *found)
{
    enum { LAST_OF_INTERVIEWS = 1 };
    size_t *const date = &found->field[COLUMN_INTERVIEW_DATE];
    size_t *const submitted = &found->field[COLUMN_SUBMITTED];
    const bool told = mapping && mapping->column[COLUMN_SUBMITTED];
    const bool date_told = mapping && mapping->column[COLUMN_INTERVIEW_DATE];
    const bool vague = !told && found->rank[COLUMN_INTERVIEW_DATE] > LAST_OF_INTERVIEWS;
    if (*submitted != SIZE_MAX && !date_told && (*date == SIZE_MAX || vague))
        *date = *submitted;
    if (*date == SIZE_MAX || *date == *submitted)
        *submitted = SIZE_MAX;
}

static void list_unread(struct layout *layout, struct arena *arena)
{
    bool *const used = ARENA_ARRAY(arena, layout->header.n, bool);
    const char **const unread = ARENA_ARRAY(arena, layout->header.n, const char *);
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++) {
        if (layout->field[i] != SIZE_MAX)
            used[layout->field[i]] = true;
        if (layout->second[i] != SIZE_MAX)
            used[layout->second[i]] = true;
    }
    for (size_t i = 0; i < layout->n_questions; i++) {
        used[layout->questions[i].field] = true;
        if (layout->questions[i].comment != SIZE_MAX)
            used[layout->questions[i].comment] = true;
    }
    for (size_t i = 0; i < layout->header.n; i++)
        if (!used[i] && *layout->header.headings[i])
            unread[layout->n_unread++] = text_printable(arena, layout->header.headings[i],
                                                        NAME_WIDTH);
    layout->unread = unread;
}

/* What a file without scores seems to be. */
static const char *likely_content(const struct layout *layout, const struct found_columns *found)
{
    const bool people = layout->field[COLUMN_CANDIDATE] != SIZE_MAX ||
                        found->field[COLUMN_INTERVIEWER_FIRST] != SIZE_MAX;
    const bool question = layout->field[COLUMN_QUESTION] != SIZE_MAX ||
                          layout->field[COLUMN_QUESTION_TITLE] != SIZE_MAX;
    const bool dated = layout->field[COLUMN_INTERVIEW_DATE] != SIZE_MAX;
    if (people && dated)
        return "a list of interviews, without their scores";
    if (people)
        return "a list of candidates";
    return question ? "a list of questions; load it with assay bank import" : NULL;
}

static bool refuse_missing(const struct layout *layout, const struct found_columns *found,
                           bool interviewer_given, struct error *error)
{
    struct buffer missing = {0}, headings = {0};
    const bool wide = layout->n_questions > 0;
    if (layout->field[COLUMN_CANDIDATE] == SIZE_MAX)
        buffer_add(&missing, column_name_usual(COLUMN_CANDIDATE));
    if (layout->field[COLUMN_INTERVIEWER] == SIZE_MAX && !interviewer_given)
        buffer_format(&missing, "%s%s", missing.length ? ", " : "",
                      column_name_usual(COLUMN_INTERVIEWER));
    if (!wide && layout->field[COLUMN_QUESTION] == SIZE_MAX)
        buffer_format(&missing, "%s%s, or a column for each question", missing.length ? ", " : "",
                      column_name_usual(COLUMN_QUESTION));
    if (!wide && layout->field[COLUMN_SCORE] == SIZE_MAX)
        buffer_format(&missing, "%sscore", missing.length ? ", " : "");
    add_headings(layout, &headings);
    error_set(error, ERROR_FAILED, "columns are missing: looked for %s; found %s",
              missing.data ? missing.data : "", headings.data ? headings.data : "none");
    buffer_free(&missing);
    buffer_free(&headings);
    const char *const content = likely_content(layout, found);
    if (wide && layout->field[COLUMN_CANDIDATE] != SIZE_MAX)
        return error_hint(error, "if one person gave all the scores, say who with "
                                 "--interviewer NAME");
    if (content && !wide && layout->field[COLUMN_SCORE] == SIZE_MAX && layout->product)
        return error_hint(error, "the file seems to come from %s: %s", layout->product, content);
    if (content && !wide && layout->field[COLUMN_SCORE] == SIZE_MAX)
        return error_hint(error, "the file seems to be %s", content);
    return error_hint(error,
                      "where they have other names, say which with --map FILE (docs/mapping.md)");
}

static bool is_complete(const struct layout *layout, bool interviewer_given)
{
    const bool scores = layout->kind == LAYOUT_WIDE ? layout->n_questions > 0
                                                    : layout->field[COLUMN_QUESTION] != SIZE_MAX &&
                                                          layout->field[COLUMN_SCORE] != SIZE_MAX;
    return scores && layout->field[COLUMN_CANDIDATE] != SIZE_MAX &&
           (interviewer_given || layout->in_points ||
            layout->field[COLUMN_INTERVIEWER] != SIZE_MAX);
}

/* In a wide file these speak of the whole interview, or of nothing that is read. */
static void leave_long_columns(struct layout *layout)
{
    static const enum score_column only_long[] = {
        COLUMN_QUESTION,  COLUMN_QUESTION_TITLE, COLUMN_TOPIC,   COLUMN_SCORE,    COLUMN_MAX_SCORE,
        COLUMN_MIN_SCORE, COLUMN_SCALE,          COLUMN_COMMENT, COLUMN_CRITERION};
    for (size_t i = 0; i < sizeof only_long / sizeof *only_long; i++)
        layout->field[only_long[i]] = SIZE_MAX;
}

/* A column called "Scale" can hold anything. */
static bool names_scales(const struct sheet *sheet, const struct layout *layout)
{
    const size_t field = layout->field[COLUMN_SCALE];
    struct arena scratch = {0};
    struct row_scale scale;
    size_t named = 0, others = 0;
    for (size_t i = layout->header.first_data; field != SIZE_MAX && i < sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&sheet->records[i], field);
        if (missing_form(cell))
            continue;
        const bool found = row_scale_find(cell, layout->product, &scratch, &scale);
        named += found;
        others += !found;
    }
    arena_free(&scratch);
    return named > 0 && others == 0;
}

static bool find_header(const struct sheet *sheet, uint64_t line, struct arena *arena,
                        struct sheet_header *ret, struct error *error)
{
    if (sheet->n)
        sheet_header_find(sheet, line, arena, ret);
    if (line && !ret->found)
        return error_set(error, ERROR_FAILED,
                         "the mapping wants the header in line %llu, and no "
                         "record begins there",
                         (unsigned long long)line);
    if (sheet->fault && !ret->found) {
        error_set(error, ERROR_FAILED, "the header cannot be read: %s", sheet->fault);
        error_hint(error, "close the quote in this line, or double each quote inside a field");
        return error_at(error, "", sheet->fault_line, 0);
    }
    return sheet->n || error_set(error, ERROR_FAILED, "the file is empty");
}

bool layout_find(const struct sheet *sheet, const struct mapping *mapping, bool interviewer_given,
                 struct arena *arena, struct layout *ret, struct error *error)
{
    struct layout layout = {0};
    struct found_columns found = {0};
    if (!find_header(sheet, mapping ? mapping->header_line : 0, arena, &layout.header, error))
        return false;
    find_columns(&layout.header, &found);
    for (enum score_column i = 0; i < N_SCORE_COLUMNS; i++)
        layout.second[i] = SIZE_MAX;
    if (mapping && !obey_columns(mapping, &layout, &found, error))
        return false;
    settle_criterion(mapping, &found);
    settle_dates(mapping, &found);
    for (enum score_column i = 0; i < N_SCORE_COLUMNS; i++)
        place(&layout, i, found.field[i], arena);
    place_people(&layout, &found, arena);
    layout.product_scale = product_scale_of_headings(layout.header.headings, layout.header.n,
                                                     &layout.product);
    const bool mapped = mapping && mapping->n_questions;
    const bool is_long = !mapped && layout.field[COLUMN_QUESTION] != SIZE_MAX &&
                         layout.field[COLUMN_SCORE] != SIZE_MAX;
    if (mapped ? !layout_questions_map(mapping, arena, &layout, error)
               : !is_long && !layout_questions_find(sheet, arena, &layout, error))
        return false;
    layout.kind = layout.n_questions ? LAYOUT_WIDE : LAYOUT_LONG;
    if (!is_complete(&layout, interviewer_given)) {
        refuse_missing(&layout, &found, interviewer_given, error);
        return error_at(error, "", layout.header.line, 0);
    }
    if (layout.kind == LAYOUT_WIDE)
        leave_long_columns(&layout);
    else if (!check_single(&layout, &found, error))
        return false;
    if (interviewer_given)
        layout.field[COLUMN_INTERVIEWER] = layout.second[COLUMN_INTERVIEWER] = SIZE_MAX;
    if (!(mapping && mapping->column[COLUMN_SCALE]) && !names_scales(sheet, &layout))
        layout.field[COLUMN_SCALE] = SIZE_MAX;
    list_unread(&layout, arena);
    *ret = layout;
    return true;
}
