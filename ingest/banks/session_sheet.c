#include "ingest/banks/session_sheet.h"

#include <string.h>

#include "ingest/cells/scale_notation.h"

enum { NARROW = 10, WIDTH = 14, MARK_WIDTH = 36, PROMPT_WIDTH = 60 };

enum {
    MARK,
    INTERVIEWER,
    CANDIDATE,
    NAME,
    STAGE,
    DATE,
    QUESTION,
    PROMPT,
    SCORE,
    LOWEST,
    HIGHEST,
    N_COLUMNS
};

static const struct form_column all_columns[N_COLUMNS] = {
    [MARK] = {.heading = "interview_id", .width = MARK_WIDTH},
    [INTERVIEWER] = {.heading = "interviewer", .width = WIDTH},
    [CANDIDATE] = {.heading = "candidate_id", .width = WIDTH},
    [NAME] = {.heading = "candidate_name", .width = WIDTH},
    [STAGE] = {.heading = "stage", .width = WIDTH},
    [DATE] = {.heading = "interview_date", .kind = FORM_DATE, .width = WIDTH},
    [QUESTION] = {.heading = "question_id", .width = NARROW},
    [PROMPT] = {.heading = "question_text", .width = PROMPT_WIDTH},
    [SCORE] = {.heading = "score", .width = NARROW},
    [LOWEST] = {.heading = "min_score", .kind = FORM_NUMBER, .width = NARROW},
    [HIGHEST] = {.heading = "max_score", .kind = FORM_NUMBER, .width = NARROW},
};

/* Whether the columns for the lowest and the highest score can say what the scale is. */
static bool has_steps(const struct scale *scale)
{
    return scale_notation_is_range(scale) && !scale->continuous && !strchr(scale->name, ':');
}

static bool has_column(const struct session_sheet_answer *answers, size_t n, size_t column)
{
    bool steps = true, names = false;
    for (size_t i = 0; i < n; i++) {
        steps = steps && has_steps(answers[i].scale);
        names = names || (answers[i].name && *answers[i].name);
    }
    if (column == LOWEST || column == HIGHEST)
        return steps;
    return column != NAME || names;
}

/* Levels to pick from, where every answer has the same. */
static void set_choices(const struct session_sheet_answer *answers, size_t n,
                        struct form_column *column)
{
    for (size_t i = 1; i < n; i++)
        if (answers[i].scale != answers[0].scale)
            return;
    column->kind = FORM_CHOICE;
    column->choices = answers[0].scale->labels;
    column->n_choices = scale_n_levels(answers[0].scale);
}

static const char *cell_of(const char *mark, const char *interviewer,
                           const struct session_sheet_answer *answer, size_t column)
{
    const struct scale *const scale = answer->scale;
    const char *const cells[N_COLUMNS] = {[MARK] = mark,
                                          [INTERVIEWER] = interviewer,
                                          [CANDIDATE] = answer->candidate,
                                          [NAME] = answer->name,
                                          [STAGE] = answer->stage,
                                          [DATE] = answer->date,
                                          [QUESTION] = answer->question,
                                          [PROMPT] = answer->prompt,
                                          [LOWEST] = scale->labels[0],
                                          [HIGHEST] = scale->labels[scale->n_levels - 1]};
    return cells[column];
}

struct score_form session_sheet(const char *mark, const char *interviewer,
                                const struct session_sheet_answer *answers, size_t n,
                                struct arena *arena)
{
    struct form_column *const columns = ARENA_ARRAY(arena, N_COLUMNS, struct form_column);
    const char **const cells = ARENA_ARRAY(arena, n * N_COLUMNS, const char *);
    size_t shown[N_COLUMNS], n_columns = 0;
    for (size_t c = 0; c < N_COLUMNS; c++) {
        if (!has_column(answers, n, c))
            continue;
        columns[n_columns] = all_columns[c];
        if (c == SCORE)
            set_choices(answers, n, &columns[n_columns]);
        shown[n_columns++] = c;
    }
    for (size_t i = 0; i < n; i++)
        for (size_t c = 0; c < n_columns; c++)
            cells[i * n_columns + c] = cell_of(mark, interviewer, &answers[i], shown[c]);
    return (struct score_form){.title = "Calibration session",
                               .columns = columns,
                               .n_columns = n_columns,
                               .cells = cells,
                               .n_rows = n,
                               .n_frozen = CANDIDATE + 1};
}
