#include "analytics/reliability/score_rows.h"

#include <stdlib.h>
#include <string.h>

struct score_rows score_rows_create(const struct catalogue *catalogue, size_t scale)
{
    return (struct score_rows){.catalogue = catalogue, .scale = scale};
}

static void *grown(void *memory, size_t capacity, size_t size)
{
    void *const larger = realloc(memory, capacity * size);
    if (!larger)
        abort();
    return larger;
}

static void make_room(struct score_rows *rows, size_t more)
{
    if (rows->n + more <= rows->row_capacity)
        return;
    const size_t capacity = 2 * (rows->n + more);
    rows->question = grown(rows->question, capacity, sizeof *rows->question);
    rows->interviewer = grown(rows->interviewer, capacity, sizeof *rows->interviewer);
    rows->value = grown(rows->value, capacity, sizeof *rows->value);
    rows->row_capacity = capacity;
}

static void begin_candidate(struct score_rows *rows)
{
    if (rows->n_candidates + 2 > rows->candidate_capacity) {
        rows->candidate_capacity = 2 * (rows->n_candidates + 2);
        rows->first = grown(rows->first, rows->candidate_capacity, sizeof *rows->first);
    }
    rows->first[rows->n_candidates] = rows->n;
}

void score_rows_add(struct score_rows *rows, const struct candidate_ratings *ratings)
{
    begin_candidate(rows);
    make_room(rows, ratings->n);
    for (size_t i = 0; i < ratings->n; i++) {
        const int16_t level = ratings->level[i];
        const struct question *const question = &rows->catalogue->questions[ratings->question[i]];
        if (level == LEVEL_MISSING || question->scale != rows->scale)
            continue;
        rows->question[rows->n] = ratings->question[i];
        rows->interviewer[rows->n] = ratings->interviewer[i];
        rows->value[rows->n++] = level == LEVEL_POINTS
                                     ? ratings->points[i]
                                     : rows->catalogue->scales[rows->scale].values[level];
    }
    const size_t n = rows->n - rows->first[rows->n_candidates];
    if (n > rows->most)
        rows->most = n;
    rows->n_candidates += n > 0;
}

/* Numbers what occurs, in the order of what it is numbered by; returns how many occur. */
static size_t number(uint32_t *column, size_t n, size_t n_possible)
{
    uint32_t *const numbers = calloc(n_possible + 1, sizeof *numbers), next = 0;
    if (!numbers)
        abort();
    for (size_t i = 0; i < n; i++)
        numbers[column[i]] = 1;
    for (size_t i = 0; i < n_possible; i++)
        numbers[i] = numbers[i] ? next++ : 0;
    for (size_t i = 0; i < n; i++)
        column[i] = numbers[column[i]];
    free(numbers);
    return next;
}

void score_rows_seal(struct score_rows *rows)
{
    begin_candidate(rows);
    rows->n_questions = number(rows->question, rows->n, rows->catalogue->n_questions);
    rows->n_interviewers = number(rows->interviewer, rows->n, rows->catalogue->n_interviewers);
    rows->cell = grown(NULL, rows->n + 1, sizeof *rows->cell);
    for (size_t i = 0; i < rows->n; i++)
        rows->cell[i] = (uint32_t)(rows->question[i] * rows->n_interviewers + rows->interviewer[i]);
    rows->n_cells = number(rows->cell, rows->n, rows->n_questions * rows->n_interviewers);
}

void score_rows_free(struct score_rows *rows)
{
    free(rows->question);
    free(rows->interviewer);
    free(rows->cell);
    free(rows->value);
    free(rows->first);
    *rows = (struct score_rows){0};
}

/* The lower median of numbers of which `counts` tells how many there are of each. */
static size_t median(const size_t *counts, size_t most)
{
    size_t all = 0, below = 0;
    for (size_t i = 0; i <= most; i++)
        all += counts[i];
    for (size_t i = 0; all > 0; i++)
        if (2 * (below += counts[i]) >= all)
            return i;
    return 0;
}

/* Of one candidate: marks, by question and by interviewer, that are 0 before and after. */
struct marks {
    size_t *questions, *interviewers;
    size_t *asked, *answered, *met; /* how often each number occurs */
    double *share; /* by interviewer, summed over candidates: of the interviewers of each */
    double own;    /* the sum of 1/interviewers over candidates */
};

static void count_candidate(const struct score_rows *rows, size_t c, struct marks *marks)
{
    const size_t first = rows->first[c], end = rows->first[c + 1];
    size_t asked = 0, met = 0;
    for (size_t i = first; i < end; i++) {
        asked += marks->questions[rows->question[i]]++ == 0;
        met += marks->interviewers[rows->interviewer[i]]++ == 0;
    }
    for (size_t i = first; i < end; i++) {
        marks->answered[marks->questions[rows->question[i]]] +=
            marks->questions[rows->question[i]] > 0;
        marks->questions[rows->question[i]] = 0;
        if (marks->interviewers[rows->interviewer[i]])
            marks->share[rows->interviewer[i]] += 1 / (double)met;
        marks->interviewers[rows->interviewer[i]] = 0;
    }
    marks->asked[asked]++;
    marks->met[met]++;
    marks->own += 1 / (double)met;
}

struct score_design score_rows_design(const struct score_rows *rows)
{
    struct arena scratch = {0};
    struct marks marks = {.questions = ARENA_ARRAY(&scratch, rows->n_questions, size_t),
                          .interviewers = ARENA_ARRAY(&scratch, rows->n_interviewers, size_t),
                          .asked = ARENA_ARRAY(&scratch, rows->most + 1, size_t),
                          .answered = ARENA_ARRAY(&scratch, rows->most + 1, size_t),
                          .met = ARENA_ARRAY(&scratch, rows->most + 1, size_t),
                          .share = ARENA_ARRAY(&scratch, rows->n_interviewers, double)};
    for (size_t c = 0; c < rows->n_candidates; c++)
        count_candidate(rows, c, &marks);
    const double n = (double)rows->n_candidates;
    double shared = -marks.own;
    for (size_t r = 0; r < rows->n_interviewers; r++)
        shared += marks.share[r] * marks.share[r];
    const struct score_design design = {.questions = median(marks.asked, rows->most),
                                        .interviewers = median(marks.answered, rows->most),
                                        .met = median(marks.met, rows->most),
                                        .overlap = n > 1 ? shared / (n * (n - 1)) : 1};
    arena_free(&scratch);
    return design;
}
