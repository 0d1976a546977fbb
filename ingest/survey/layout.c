#include "ingest/survey/layout.h"

#include "base/text.h"
#include "ingest/cells/summary_row.h"
#include "ingest/survey/doubt/column_option.h"
#include "ingest/survey/doubt/guessed_roles.h"
#include "ingest/survey/doubt/peer_matrix.h"
#include "ingest/survey/doubt/reading_doubt.h"
#include "ingest/survey/doubt/reading_lack.h"
#include "ingest/survey/doubt/repeated_scores.h"
#include "ingest/survey/doubt/telling_column.h"
#include "ingest/survey/layout_questions.h"
#include "ingest/survey/layout_roles.h"
#include "ingest/survey/maxima_row.h"
#include "ingest/survey/nameless_sheet.h"
#include "ingest/survey/odd_columns.h"
#include "ingest/survey/role_weight.h"
#include "ingest/survey/summary_rows.h"
#include "ingest/survey/told_columns.h"

enum { NAME_WIDTH = 40 };

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

static void view_sheet(const struct sheet *sheet, const struct layout_request *request,
                       const struct told_columns *told, struct arena *arena,
                       const struct sheet_header *header, struct sheet_view *view)
{
    struct column_parts *const parts = ARENA_ARRAY(arena, header->n, struct column_parts);
    *view = (struct sheet_view){.sheet = sheet,
                                .header = header,
                                .parts = parts,
                                .mapping = request->mapping,
                                .told_fields = told->fields,
                                .n_told_fields = told->n_fields,
                                .told_rater_names = told->rater_names,
                                .told_raters = told->raters,
                                .told_rated = told->rated,
                                .interviewer_given = request->interviewer_given};
    for (size_t i = 0; i < N_SCORE_COLUMNS; i++) {
        view->told[i] = told->told[i];
        view->field[i] = told->field[i];
    }
    sheet_columns_describe(sheet, header, request->scale, arena, &view->columns);
    column_parts_find(&view->columns, arena, parts);
}

/* The reading that leads clearly. What lacks something may stand before what does not, and then
 * that is asked for. */
static bool choose_reading(const struct sheet_view *view, const char *product, struct arena *arena,
                           struct sheet_reading *ret, struct error *error)
{
    struct sheet_reading readings[READING_MOST];
    if (peer_matrix_ask(view, error))
        return false;
    const size_t n = sheet_readings_find(view, arena, readings);
    size_t rivals = 1;
    while (rivals < n && readings[rivals].weight > readings[0].weight - READING_CLEAR)
        rivals++;
    const bool clear = n && readings[0].complete && readings[0].weight >= 0 && rivals == 1;
    if (!clear && nameless_sheet_ask(view, error))
        return false;
    if (!n || readings[0].weight < 0)
        return reading_lack_tell(view, n ? &readings[0] : NULL, product, error);
    if (!readings[0].complete)
        return reading_lack_tell(view, &readings[0], product, error);
    if (rivals > 1)
        return reading_doubt_ask(view, readings, rivals, error);
    *ret = readings[0];
    return guessed_roles_check(view, ret, error) && reading_doubt_short(view, ret, error) &&
           reading_doubt_raters(view, ret, error) && reading_doubt_unheaded(view, ret, error) &&
           reading_doubt_people(view, ret, error) && repeated_scores_check(view, ret, error);
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
        const struct layout_question *const question = &layout->questions[i];
        const size_t fields[] = {question->field, question->comment, question->maximum,
                                 question->rater_field};
        for (size_t j = 0; j < sizeof fields / sizeof *fields; j++)
            if (fields[j] != SIZE_MAX)
                used[fields[j]] = true;
    }
    for (size_t i = 0; i < layout->header.n; i++)
        if (!used[i] && *layout->header.headings[i])
            unread[layout->n_unread++] = text_printable(arena, layout->header.headings[i],
                                                        NAME_WIDTH);
    layout->unread = unread;
}

static enum layout_kind kind_of(const struct sheet_reading *reading)
{
    static const enum layout_kind kinds[] = {
        [READING_LONG] = LAYOUT_LONG,     [READING_WIDE] = LAYOUT_WIDE,
        [READING_RATERS] = LAYOUT_RATERS, [READING_CROSSED] = LAYOUT_RATERS,
        [READING_SETS] = LAYOUT_SETS,
    };
    return kinds[reading->kind];
}

/* The column of scores as a question that the row names, where its heading has a maximum. */
static const struct layout_question *score_with_maximum(const struct sheet_view *view,
                                                        size_t column, struct arena *arena)
{
    const struct sheet_column *const it = &view->columns.column[column];
    if (it->label.maximum == MAXIMUM_NONE || it->label.criterion)
        return NULL;
    struct layout_question *const score = ARENA_NEW(arena, struct layout_question);
    *score = (struct layout_question){.field = column,
                                      .comment = SIZE_MAX,
                                      .maximum = SIZE_MAX,
                                      .rater_field = SIZE_MAX,
                                      .by_row = true,
                                      .column = text_printable(arena, it->heading, NAME_WIDTH),
                                      .label = it->label,
                                      .topic = ""};
    return score;
}

/* What the only scores of a sheet are about, as their heading says; or where they stand. */
static const char *name_of_scores(const struct sheet_view *view, size_t column, struct arena *arena)
{
    const char *const heading = view->columns.column[column].heading;
    return *heading ? heading : arena_format(arena, "column %zu", column + 1);
}

/* "Panel average" where who scored stands: a row about those of a panel. */
static bool has_rater_totals(const struct sheet_view *view, size_t interviewer)
{
    bool found = false;
    for (size_t i = 0; interviewer != SIZE_MAX && i < view->columns.n_rows && !found; i++)
        found = summary_row_names(sheet_sample_cell(view->columns.row[i], interviewer));
    return found;
}

static bool place_scores(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct arena *arena, struct layout *layout, struct error *error)
{
    layout->kind = kind_of(reading);
    if (reading->kind == READING_LONG)
        layout->score = score_with_maximum(view, reading->score, arena);
    layout->has_rater_totals = has_rater_totals(view, reading->interviewer);
    if (reading->kind == READING_LONG) {
        if (reading->question == SIZE_MAX)
            layout->only_question = name_of_scores(view, reading->score, arena);
        else
            layout->has_totals = summary_rows_have_totals(
                &view->columns, &(struct total_columns){reading->candidate, reading->interviewer,
                                                        reading->question, reading->score});
        return true;
    }
    if (view->mapping && view->mapping->n_questions) {
        if (view->told_rated)
            layout->kind = view->mapping->questions[0].interviewer ? LAYOUT_RATERS : LAYOUT_SETS;
        return layout_questions_map(view, arena, layout, error);
    }
    return layout_questions_find(view, reading, arena, layout, error);
}

/* Texts that come again, whatever their heading says. */
static bool could_be_question(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    return role_weight_question(view, column) > ROLE_IMPOSSIBLE / 2 ||
           (it->name.column == COLUMN_OTHER && !it->n_numbers && it->n_distinct > 1 &&
            2 * it->n_distinct <= it->n_filled && sheet_view_names_things(view, column));
}

/* Other columns that could say which question a row is about, or which time of several. */
static void list_other_questions(const struct sheet_view *view, const struct sheet_reading *reading,
                                 struct arena *arena, struct layout *layout)
{
    const char *list = NULL;
    const size_t telling = view->told[COLUMN_STAGE] ? SIZE_MAX : telling_column_find(view, reading);
    if (telling != SIZE_MAX)
        list = arena_format(arena, "if '%s' says which time it was, give it with %s",
                            column_option_heading(view, telling, arena),
                            column_option_of(view, "--stage-column", telling, arena));
    for (size_t i = 0; i < view->columns.n; i++) {
        if (i == telling || i == reading->question || i == reading->candidate ||
            i == reading->interviewer || i == reading->score || !could_be_question(view, i))
            continue;
        const char *const option = column_option(view, "--question-column", &i, 1, arena);
        list = list ? arena_format(arena, "%s, or %s%s", list,
                                   telling == SIZE_MAX ? "" : "if another says the question, ",
                                   option)
                    : arena_format(arena, "if another column says the question, give it with %s",
                                   option);
    }
    layout->other_questions = list;
}

bool layout_find(const struct sheet *sheet, const struct layout_request *request,
                 struct arena *arena, struct layout *ret, struct error *error)
{
    struct layout layout = {0};
    struct told_columns told;
    struct sheet_view view;
    struct sheet_reading reading;
    const struct mapping *const mapping = request->mapping;
    if (!find_header(sheet, mapping ? mapping->header_line : 0, arena, &layout.header, error) ||
        !told_columns_find(&layout.header, mapping, arena, &told, error))
        return false;
    layout.product_scale = product_scale_of_headings(layout.header.headings, layout.header.n,
                                                     &layout.product);
    view_sheet(sheet, request, &told, arena, &layout.header, &view);
    if (!choose_reading(&view, layout.product, arena, &reading, error))
        return false;
    layout_roles_place(&view, &told, &reading, arena, &layout);
    list_other_questions(&view, &reading, arena, &layout);
    if (!place_scores(&view, &reading, arena, &layout, error))
        return false;
    if (request->interviewer_given || layout.kind == LAYOUT_RATERS || layout.kind == LAYOUT_SETS)
        layout.field[COLUMN_INTERVIEWER] = layout.second[COLUMN_INTERVIEWER] = SIZE_MAX;
    if (layout.kind != LAYOUT_LONG)
        maxima_row_find(sheet, arena, &layout);
    if (!layout.maxima_line && !odd_columns_check(&view, &reading, error))
        return false;
    list_unread(&layout, arena);
    *ret = layout;
    return true;
}
