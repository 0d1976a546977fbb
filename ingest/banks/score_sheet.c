#include "ingest/banks/score_sheet.h"

#include <stdbool.h>
#include <string.h>

#include "base/csv_text.h"
#include "ingest/cells/question_label.h"
#include "ingest/cells/scale_notation.h"

enum { TEXT_WIDTH = 14, SCORE_WIDTH = 15, CRITERION_WIDTH = 18, PROMPT_WIDTH = 60 };

static const char *const marks[] = {"yes", "no"};

static size_t count_questions(const struct bank *bank)
{
    size_t n = 0;
    for (size_t t = 0; t < bank->n_topics; t++)
        n += bank->topics[t].n_questions;
    return n;
}

/* The levels of the bank's scale, as choices; none where it declares none, or points. */
static void set_choices(const struct scale *scale, struct form_column *column)
{
    column->kind = FORM_CHOICE;
    column->choices = scale ? scale->labels : NULL;
    column->n_choices = scale ? scale_n_levels(scale) : 0;
}

static const struct scale *scale_of(const struct bank *bank, struct arena *arena)
{
    struct scale *const scale = ARENA_NEW(arena, struct scale);
    struct error error;
    return bank->scale && scale_notation_parse(bank->scale, arena, scale, &error) ? scale : NULL;
}

/* Columns of the sheet with a line for each question. */
enum { QUESTION = 6, TOPIC, SCORE, LOWEST, HIGHEST, COMMENT, OUTCOME, PROMPT, N_LONG };

static const struct form_column long_columns[N_LONG] = {
    {.heading = "candidate_id", .width = TEXT_WIDTH},
    {.heading = "candidate_name", .width = TEXT_WIDTH + 4},
    {.heading = "role", .width = TEXT_WIDTH},
    {.heading = "stage", .width = TEXT_WIDTH},
    {.heading = "interview_date", .kind = FORM_DATE, .width = TEXT_WIDTH},
    {.heading = "interviewer", .width = TEXT_WIDTH},
    [QUESTION] = {.heading = "question_id", .width = TEXT_WIDTH - 2},
    [TOPIC] = {.heading = "topic", .width = TEXT_WIDTH + 8},
    [SCORE] = {.heading = "score", .width = TEXT_WIDTH - 4},
    [LOWEST] = {.heading = "min_score", .kind = FORM_NUMBER, .width = TEXT_WIDTH - 4},
    [HIGHEST] = {.heading = "max_score", .kind = FORM_NUMBER, .width = TEXT_WIDTH - 4},
    [COMMENT] = {.heading = "comment", .width = 2 * TEXT_WIDTH},
    [OUTCOME] = {.heading = "outcome", .width = TEXT_WIDTH},
    [PROMPT] = {.heading = "question_text", .width = PROMPT_WIDTH},
};

/* The ends of the scale where the sheet's columns can express it. */
static void fill_limits(const struct scale *scale, const char **cells)
{
    const bool steps = scale && scale_notation_is_range(scale) && !strchr(scale->name, ':');
    cells[LOWEST] = steps ? scale->labels[0] : NULL;
    cells[HIGHEST] = steps ? scale->labels[scale->n_levels - 1] : NULL;
}

struct score_form score_sheet(const struct bank *bank, struct arena *arena)
{
    const size_t n = count_questions(bank);
    const struct scale *const scale = scale_of(bank, arena);
    struct form_column *const columns = ARENA_ARRAY(arena, N_LONG, struct form_column);
    const char **const cells = ARENA_ARRAY(arena, n * N_LONG, const char *);
    memcpy(columns, long_columns, sizeof long_columns);
    set_choices(scale, &columns[SCORE]);
    const char **line = cells;
    for (size_t t = 0; t < bank->n_topics; t++)
        for (size_t q = 0; q < bank->topics[t].n_questions; q++, line += N_LONG) {
            line[QUESTION] = bank->topics[t].questions[q].code;
            line[TOPIC] = bank->topics[t].title;
            line[PROMPT] = bank->topics[t].questions[q].prompt;
            fill_limits(scale, line);
        }
    return (struct score_form){.title = bank->name,
                               .columns = columns,
                               .n_columns = N_LONG,
                               .cells = cells,
                               .n_rows = n,
                               .n_frozen = 1};
}

/* "1.1 Title", "1.1/2 Text": read back as what it stands for, or it would be lost. */
static bool add_column(const char *code, const char *text, struct form_column *column,
                       struct arena *arena, struct error *error)
{
    column->heading = text && *text ? arena_format(arena, "%s %s", code, text) : code;
    const struct question_label label = question_label_read(column->heading, arena);
    if (strcmp(question_label_id(&label, arena), code) == 0)
        return true;
    error_set(error, ERROR_FAILED, "the code '%.40s' cannot head a column", code);
    return error_hint(error, "in the bank give its question a code such as 1.1 or B4");
}

static bool add_question(const struct bank_question *question, const struct scale *scale,
                         struct form_column *columns, struct arena *arena, struct error *error)
{
    set_choices(scale, columns);
    if (!add_column(question->code, question->title, columns, arena, error))
        return false;
    for (size_t i = 0; i < question->n_criteria; i++) {
        struct form_column *const column = &columns[i + 1];
        *column = (struct form_column){.kind = FORM_CHOICE,
                                       .choices = marks,
                                       .n_choices = sizeof marks / sizeof *marks,
                                       .width = CRITERION_WIDTH,
                                       .secondary = true,
                                       .group = columns->group};
        const char *const code = arena_format(arena, "%s/%zu", question->code, i + 1);
        if (!add_column(code, question->criteria[i].text, column, arena, error))
            return false;
    }
    return true;
}

static size_t count_columns(const struct bank *bank)
{
    size_t n = QUESTION;
    for (size_t t = 0; t < bank->n_topics; t++)
        for (size_t q = 0; q < bank->topics[t].n_questions; q++)
            n += 1 + bank->topics[t].questions[q].n_criteria;
    return n;
}

bool score_sheet_criteria(const struct bank *bank, struct arena *arena, struct score_form *ret,
                          struct error *error)
{
    const struct scale *const scale = scale_of(bank, arena);
    struct form_column *const columns = ARENA_ARRAY(arena, count_columns(bank), struct form_column);
    size_t n = QUESTION;
    unsigned group = 0;
    memcpy(columns, long_columns, QUESTION * sizeof *columns);
    for (size_t t = 0; t < bank->n_topics; t++)
        for (size_t q = 0; q < bank->topics[t].n_questions; q++) {
            const struct bank_question *const question = &bank->topics[t].questions[q];
            group++;
            columns[n] = (struct form_column){.width = SCORE_WIDTH, .group = group};
            if (!add_question(question, scale, &columns[n], arena, error))
                return false;
            n += 1 + question->n_criteria;
        }
    *ret = (struct score_form){
        .title = bank->name, .columns = columns, .n_columns = n, .n_frozen = 1};
    return true;
}

void score_sheet_write(const struct score_form *form, struct buffer *out)
{
    for (size_t c = 0; c < form->n_columns; c++) {
        csv_text_add(out, form->columns[c].heading);
        buffer_add(out, c + 1 < form->n_columns ? "," : "\n");
    }
    for (size_t r = 0; r < form->n_rows; r++)
        for (size_t c = 0; c < form->n_columns; c++) {
            const char *const cell = form->cells[r * form->n_columns + c];
            csv_text_add(out, cell ? cell : "");
            buffer_add(out, c + 1 < form->n_columns ? "," : "\n");
        }
}
