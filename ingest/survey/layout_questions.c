#include "ingest/survey/layout_questions.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/cells/date_id.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/score_cell.h"

enum { NAME_WIDTH = 40, LARGEST_PLAIN_SCORE = 100 };

/* What a column of the first records holds. */
struct column_content {
    size_t n_filled, n_scores;
};

static bool is_score(const char *text)
{
    const struct score_cell cell = score_cell_read(text, DECIMAL_MARK_UNKNOWN);
    const struct product_scale *scale;
    switch (cell.kind) {
    case SCORE_CELL_NUMBER:
        return cell.number >= -(int64_t)10 * DECIMAL_ONE &&
               cell.number <= (int64_t)LARGEST_PLAIN_SCORE * DECIMAL_ONE;
    case SCORE_CELL_TEXT:
        return product_scales_with(&text, 1, &scale, 1) > 0;
    default:
        return true;
    }
}

static struct column_content content_of(const struct sheet *sheet, size_t first, size_t column)
{
    struct column_content content = {0};
    for (size_t i = first; i < sheet->n; i++) {
        const char *const cell = sheet_sample_cell(&sheet->records[i], column);
        if (score_cell_read(cell, DECIMAL_MARK_UNKNOWN).kind == SCORE_CELL_MISSING || *cell == '=')
            continue;
        content.n_filled++;
        content.n_scores += is_score(cell);
    }
    return content;
}

/* The heading without its last word in brackets, where that is `word`; NULL: it is not. */
static const char *without_suffix(const char *heading, const char *word, struct arena *arena)
{
    const size_t length = strlen(heading), n = strlen(word);
    if (length <= n || strcasecmp(heading + length - n, word) != 0)
        return NULL;
    return text_trim(arena, arena_copy_n(arena, heading, length - n));
}

struct search {
    const struct sheet *sheet;
    struct arena *arena;
    struct layout *layout;
    struct layout_question *questions;
    size_t n;
};

static void add(struct search *search, size_t field, struct question_label label)
{
    const struct sheet_header *const header = &search->layout->header;
    if (!*label.code) {
        /* A heading may be nothing but a maximum. */
        label.code = *label.title ? label.title : header->headings[field];
        label.title = "";
    }
    search->questions[search->n++] = (struct layout_question){
        .field = field,
        .comment = SIZE_MAX,
        .column = text_printable(search->arena, header->headings[field], NAME_WIDTH),
        .label = label,
        .topic = header->groups[field],
    };
    search->layout->in_points |= label.maximum == MAXIMUM_POINTS;
}

static bool is_free(const struct search *search, size_t field)
{
    return column_name_read(search->layout->header.headings[field]).column == COLUMN_UNKNOWN;
}

/* "Question [Score]", with the answer and the feedback beside it. */
static void find_triples(struct search *search)
{
    const struct sheet_header *const header = &search->layout->header;
    for (size_t i = 0; i < header->n; i++) {
        const char *const title = without_suffix(header->headings[i], "[Score]", search->arena);
        const char *const feedback = without_suffix(header->headings[i], "[Feedback]",
                                                    search->arena);
        if (title && *title)
            add(search, i, question_label_read(title, search->arena));
        else if (feedback && search->n && search->questions[search->n - 1].field + 1 == i)
            search->questions[search->n - 1].comment = i;
    }
}

/* An id that a spreadsheet turned into a date counts whatever its column holds; those beside it
 * that could be no date, B2 or 1.13, are as they were typed. */
static bool add_eaten(struct search *search, size_t field)
{
    const char *const heading = search->layout->header.headings[field];
    struct question_label label = {.title = ""};
    if (!date_id_repair(heading, search->arena, &label.code))
        return false;
    if (!search->layout->eaten_id)
        search->layout->eaten_id = text_printable(search->arena, heading, NAME_WIDTH);
    add(search, field, label);
    return true;
}

static void find_coded(struct search *search)
{
    const struct sheet_header *const header = &search->layout->header;
    for (size_t i = 0; i < header->n; i++) {
        if (add_eaten(search, i))
            continue;
        struct question_label label = question_label_read(header->headings[i], search->arena);
        const struct column_content content = content_of(search->sheet, header->first_data, i);
        if (*label.code && is_free(search, i) &&
            (content.n_scores || !content.n_filled || label.criterion || label.may_be))
            add(search, i, label);
    }
}

static void find_by_content(struct search *search)
{
    const struct sheet_header *const header = &search->layout->header;
    for (size_t i = 0; i < header->n; i++) {
        if (!is_free(search, i) || !*header->headings[i])
            continue;
        const struct column_content content = content_of(search->sheet, header->first_data, i);
        if (content.n_scores && 5 * content.n_scores >= 4 * content.n_filled)
            add(search, i, question_label_read(header->headings[i], search->arena));
    }
}

/* A comment behind a question is about it. */
static void find_comment(const struct layout *layout, struct layout_question *question)
{
    const size_t next = question->field + 1;
    if (question->comment == SIZE_MAX && next < layout->header.n &&
        column_name_read(layout->header.headings[next]).column == COLUMN_COMMENT)
        question->comment = next;
}

/* Comments may all have the same heading: it is the next one behind the question. */
static bool map_comment(const struct layout *layout, const char *heading,
                        struct layout_question *question, struct error *error)
{
    struct arena scratch = {0};
    const char *const wanted = text_fold(&scratch, heading);
    for (size_t i = question->field + 1; i < layout->header.n && question->comment == SIZE_MAX; i++)
        if (strcmp(text_fold(&scratch, layout->header.headings[i]), wanted) == 0)
            question->comment = i;
    arena_free(&scratch);
    return question->comment != SIZE_MAX ||
           layout_heading_find(layout, heading, &question->comment, error);
}

/* The code that the mapping gives: "1.1/3" for a criterion, anything for a question. */
static void take_code(const struct search *search, const char *code, struct question_label *label)
{
    const struct question_label given = question_label_read(code, search->arena);
    const bool criterion = given.criterion && !*given.title;
    label->code = criterion ? given.code : code;
    label->criterion = criterion ? given.criterion : 0;
    label->may_be = 0;
}

static bool map_question(struct search *search, const struct mapping_question *mapped,
                         struct error *error)
{
    const struct layout *const layout = search->layout;
    size_t field;
    if (!layout_heading_find(layout, mapped->column, &field, error))
        return false;
    const char *const title = without_suffix(mapped->column, "[Score]", search->arena);
    struct question_label label = question_label_read(title ? title : mapped->column,
                                                      search->arena);
    if (mapped->code)
        take_code(search, mapped->code, &label);
    if (mapped->title || mapped->code)
        label.title = mapped->title ? mapped->title : "";
    add(search, field, label);
    struct layout_question *const question = &search->questions[search->n - 1];
    if (mapped->topic)
        question->topic = mapped->topic;
    if (!mapped->comment)
        find_comment(layout, question);
    return !mapped->comment || !*mapped->comment ||
           map_comment(layout, mapped->comment, question, error);
}

static void become_criterion(struct layout_question *question)
{
    struct question_label *const label = &question->label;
    label->criterion = label->may_be;
    label->may_be = 0;
    label->title = label->criterion_title;
    label->maximum = MAXIMUM_NONE;
}

/* "1.1 / 3" is a criterion where other columns are about 1.1; alone it is 1.1, scored up to 3. */
static void settle_criteria(struct search *search)
{
    bool *const shared = ARENA_ARRAY(search->arena, search->n, bool);
    for (size_t i = 0; i < search->n; i++)
        for (size_t j = 0; j < search->n && search->questions[i].label.may_be; j++)
            shared[i] |= i != j && strcmp(search->questions[i].label.code,
                                          search->questions[j].label.code) == 0;
    for (size_t i = 0; i < search->n; i++)
        if (shared[i])
            become_criterion(&search->questions[i]);
}

static int by_code(const void *a, const void *b)
{
    const struct layout_question *const x = *(const struct layout_question *const *)a;
    const struct layout_question *const y = *(const struct layout_question *const *)b;
    const int order = strcmp(x->label.code, y->label.code);
    if (!order && x->label.criterion != y->label.criterion)
        return x->label.criterion < y->label.criterion ? -1 : 1;
    return order ? order : (x->field > y->field) - (x->field < y->field);
}

static bool check_codes(const struct search *search, struct error *error)
{
    const struct layout_question **const sorted = ARENA_ARRAY(search->arena, search->n,
                                                              const struct layout_question *);
    for (size_t i = 0; i < search->n; i++)
        sorted[i] = &search->questions[i];
    if (search->n)
        qsort(sorted, search->n, sizeof *sorted, by_code);
    for (size_t i = 1; i < search->n; i++) {
        const struct layout_question *const first = sorted[i - 1], *const again = sorted[i];
        if (strcmp(first->label.code, again->label.code) != 0 ||
            first->label.criterion != again->label.criterion)
            continue;
        error_set(error, ERROR_FAILED,
                  "two columns give the same %s '%.40s': '%s' (column %zu) and '%s' "
                  "(column %zu)",
                  first->label.criterion ? "criterion" : "question",
                  question_label_id(&first->label, search->arena), first->column, first->field + 1,
                  again->column, again->field + 1);
        return error_hint(error, "remove or rename one of them");
    }
    return true;
}

bool layout_questions_find(const struct sheet *sheet, struct arena *arena, struct layout *layout,
                           struct error *error)
{
    struct search search = {.sheet = sheet, .arena = arena, .layout = layout};
    void (*const ways[])(struct search *) = {find_triples, find_coded, find_by_content};
    search.questions = ARENA_ARRAY(arena, layout->header.n, struct layout_question);
    for (size_t i = 0; i < sizeof ways / sizeof *ways && search.n == 0; i++)
        ways[i](&search);
    settle_criteria(&search);
    for (size_t i = 0; i < search.n; i++)
        find_comment(layout, &search.questions[i]);
    if (!check_codes(&search, error))
        return false;
    layout->questions = search.questions;
    layout->n_questions = search.n;
    return true;
}

bool layout_questions_map(const struct mapping *mapping, struct arena *arena, struct layout *layout,
                          struct error *error)
{
    struct search search = {.arena = arena, .layout = layout};
    search.questions = ARENA_ARRAY(arena, mapping->n_questions, struct layout_question);
    for (size_t i = 0; i < mapping->n_questions; i++)
        if (!map_question(&search, &mapping->questions[i], error))
            return false;
    settle_criteria(&search);
    if (!check_codes(&search, error))
        return false;
    layout->questions = search.questions;
    layout->n_questions = search.n;
    return true;
}
