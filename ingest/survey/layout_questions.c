#include "ingest/survey/layout_questions.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/cells/date_id.h"
#include "ingest/survey/told_columns.h"

enum { NAME_WIDTH = 40 };

struct search {
    const struct sheet_view *view;
    struct arena *arena;
    struct layout *layout;
    struct layout_question *questions;
    size_t n;
};

static struct layout_question *add(struct search *search, size_t field, struct question_label label)
{
    const struct sheet_header *const header = &search->layout->header;
    struct layout_question *const question = &search->questions[search->n++];
    if (!*label.code) {
        /* A heading may be nothing but a maximum. */
        label.code = *label.title ? label.title : header->headings[field];
        label.title = "";
    }
    *question = (struct layout_question){
        .field = field,
        .comment = SIZE_MAX,
        .maximum = SIZE_MAX,
        .rater_field = SIZE_MAX,
        .column = text_printable(search->arena, header->headings[field], NAME_WIDTH),
        .label = label,
        .topic = header->groups[field],
    };
    search->layout->in_points |= label.in_points;
    return question;
}

/* An id that a spreadsheet turned into a date; those beside it that could be no date, B2 or 1.13,
 * are as they were typed. */
static bool read_eaten(struct search *search, size_t field, struct question_label *label)
{
    const char *const heading = search->layout->header.headings[field];
    if (!date_id_repair(heading, search->arena, &label->code))
        return false;
    if (!search->layout->eaten_id)
        search->layout->eaten_id = text_printable(search->arena, heading, NAME_WIDTH);
    return true;
}

/* Bytes of `text` up to the last " - ", ": " or "[" that stands before `limit`; 0: none. */
static size_t lead_length(const char *text, size_t limit)
{
    static const char *const marks[] = {" - ", " – ", ": ", " [", " > "};
    size_t best = 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        for (const char *at = text; (at = strstr(at, marks[i])); at++) {
            const size_t end = (size_t)(at - text) + strlen(marks[i]);
            if (end <= limit && end > best)
                best = end;
        }
    return best;
}

/* What all headings of a form's grid begin with: its length; 0: they do not. */
static size_t common_lead(const struct search *search, const size_t *fields, size_t n)
{
    const char *const *const headings = search->layout->header.headings;
    size_t same = n > 1 ? strlen(headings[fields[0]]) : 0;
    for (size_t i = 1; i < n; i++) {
        size_t j = 0;
        while (j < same && headings[fields[i]][j] == headings[fields[0]][j])
            j++;
        same = j;
    }
    return same ? lead_length(headings[fields[0]], same) : 0;
}

static const char *without_lead(const char *heading, size_t lead, struct arena *arena)
{
    char *const rest = arena_copy(arena, heading + lead);
    const size_t length = strlen(rest);
    if (lead > 1 && heading[lead - 1] == '[' && length && rest[length - 1] == ']')
        rest[length - 1] = '\0';
    return text_trim(arena, rest);
}

/* A comment behind a question is about it. */
static void find_comment(const struct search *search, struct layout_question *question)
{
    const struct sheet_columns *const columns = &search->view->columns;
    const size_t next = question->field + 1;
    for (size_t i = 0; i < columns->n && question->comment == SIZE_MAX; i++)
        if (search->view->parts[i].part == PART_COMMENT &&
            search->view->parts[i].base == question->field)
            question->comment = i;
    for (size_t i = 0; i < columns->n && question->maximum == SIZE_MAX; i++)
        if (search->view->parts[i].part == PART_MAXIMUM &&
            search->view->parts[i].base == question->field)
            question->maximum = i;
    if (question->comment == SIZE_MAX && next < columns->n &&
        columns->column[next].name.column == COLUMN_COMMENT && !search->view->parts[next].part &&
        !sheet_view_shares_labels(search->view, next))
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
           told_columns_heading(&layout->header, heading, &question->comment, error);
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

/* The heading without its last word in brackets, where that is `word`; NULL: it is not. */
static const char *without_suffix(const char *heading, const char *word, struct arena *arena)
{
    const size_t length = strlen(heading), n = strlen(word);
    if (length <= n || strcasecmp(heading + length - n, word) != 0)
        return NULL;
    return text_trim(arena, arena_copy_n(arena, heading, length - n));
}

static bool find_told(const struct layout *layout, const char *heading, size_t *field,
                      struct error *error)
{
    return !heading || !*heading || told_columns_heading(&layout->header, heading, field, error);
}

static bool map_question(struct search *search, const struct mapping_question *mapped,
                         struct error *error)
{
    const struct layout *const layout = search->layout;
    size_t field;
    if (!told_columns_heading(&layout->header, mapped->column, &field, error))
        return false;
    const char *const heading = layout->header.headings[field];
    const char *const title = without_suffix(heading, "[Score]", search->arena);
    struct question_label label = question_label_read(title ? title : heading, search->arena);
    if (mapped->code)
        take_code(search, mapped->code, &label);
    if (mapped->title || mapped->code)
        label.title = mapped->title ? mapped->title : "";
    struct layout_question *const question = add(search, field, label);
    if (mapped->topic)
        question->topic = mapped->topic;
    if (!mapped->comment)
        find_comment(search, question);
    question->rater = mapped->interviewer;
    question->by_row = layout->field[COLUMN_QUESTION] != SIZE_MAX && !mapped->code;
    return find_told(layout, mapped->max_score, &question->maximum, error) &&
           find_told(layout, mapped->interviewer_column, &question->rater_field, error) &&
           (!mapped->comment || !*mapped->comment ||
            map_comment(layout, mapped->comment, question, error));
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

/* Two columns of one question that also have one rater. */
static bool is_same(const struct layout_question *a, const struct layout_question *b)
{
    return strcmp(a->label.code, b->label.code) == 0 && a->label.criterion == b->label.criterion &&
           a->rater_field == b->rater_field && (a->rater == NULL) == (b->rater == NULL) &&
           (!a->rater || strcmp(a->rater, b->rater) == 0);
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
        if (!is_same(first, again))
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

static struct question_label label_of(struct search *search, size_t field, size_t lead)
{
    const struct sheet_view *const view = search->view;
    const struct column_parts *const parts = &view->parts[field];
    const char *const heading = search->layout->header.headings[field];
    struct question_label label = {.code = "", .title = ""};
    if (read_eaten(search, field, &label))
        return label;
    if (parts->part == PART_SCORE && parts->stem && *parts->stem)
        return question_label_read(parts->stem, search->arena);
    return lead ? question_label_read(without_lead(heading, lead, search->arena), search->arena)
                : view->columns.column[field].label;
}

/* Each set is a question with a rater of its own: its heading is the question. */
static bool are_questions(const struct sheet_view *view, const struct sheet_reading *reading)
{
    for (size_t i = 0; i < reading->n_fields; i++)
        if (!reading->raters[i].question ||
            strcmp(reading->raters[i].question, view->columns.column[reading->fields[i]].heading) !=
                0)
            return false;
    return true;
}

/* What a heading of raters says beside the rater; nothing where the row says it. */
static struct question_label label_of_raters(struct search *search,
                                             const struct sheet_reading *reading, size_t i)
{
    const struct rater_column *const column = &reading->raters[i];
    const bool named = reading->kind == READING_CROSSED ||
                       (reading->kind == READING_SETS && (reading->n_fields > reading->n_sets ||
                                                          are_questions(search->view, reading)));
    return reading->question == SIZE_MAX && named
               ? question_label_read(column->question, search->arena)
               : (struct question_label){.code = "Score", .title = "", .criterion_title = ""};
}

static void add_fields(struct search *search, const struct sheet_reading *reading)
{
    const size_t lead = reading->kind == READING_WIDE
                            ? common_lead(search, reading->fields, reading->n_fields)
                            : 0;
    for (size_t i = 0; i < reading->n_fields; i++) {
        const bool raters = reading->kind != READING_WIDE;
        struct layout_question *const question = add(
            search, reading->fields[i],
            raters ? label_of_raters(search, reading, i)
                   : label_of(search, reading->fields[i], lead));
        question->by_row = reading->question != SIZE_MAX;
        if (reading->kind == READING_RATERS || reading->kind == READING_CROSSED)
            question->rater = reading->raters[i].rater;
        if (reading->kind == READING_SETS)
            question->rater_field = reading->rater_fields[reading->raters[i].set - 1];
        find_comment(search, question);
    }
}

bool layout_questions_find(const struct sheet_view *view, const struct sheet_reading *reading,
                           struct arena *arena, struct layout *layout, struct error *error)
{
    struct search search = {.view = view, .arena = arena, .layout = layout};
    search.questions = ARENA_ARRAY(arena, reading->n_fields, struct layout_question);
    add_fields(&search, reading);
    settle_criteria(&search);
    if (!check_codes(&search, error))
        return false;
    layout->questions = search.questions;
    layout->n_questions = search.n;
    return true;
}

bool layout_questions_map(const struct sheet_view *view, struct arena *arena, struct layout *layout,
                          struct error *error)
{
    const struct mapping *const mapping = view->mapping;
    struct search search = {.view = view, .arena = arena, .layout = layout};
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
