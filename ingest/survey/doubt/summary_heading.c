#include "ingest/survey/doubt/summary_heading.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "ingest/survey/computed/computed_column.h"

enum { FEW_ROWS = 3, NEARLY_ALL = 19, OF = 20 };

/* The heading's words are of ratings of all: of summaries, scores, maxima, shares, verdicts. */
static bool rates_all(const struct heading_words *words)
{
    static const char *const verdicts[] = {"recommendation", "empfehlung", "rank", "rang",
                                           "hire",           "hiring",     "match"};
    for (size_t i = 0; i < words->n; i++) {
        bool found = words->word[i] != WORD_UNKNOWN && words->word[i] != WORD_QUESTION &&
                     words->word[i] != WORD_DATE && words->word[i] != WORD_OTHER;
        for (size_t j = 0; j < sizeof verdicts / sizeof *verdicts && !found; j++)
            found = strcmp(words->key[i], verdicts[j]) == 0;
        if (!found)
            return false;
    }
    return true;
}

/* "Gesamteindruck": what stands behind the word for all. */
static bool is_compound_of_more(const struct heading_words *words)
{
    static const char all[] = "gesamt";
    struct heading_words rest;
    if (words->n != 1 || strncmp(words->key[0], all, sizeof all - 1) != 0)
        return false;
    heading_words_read(words->key[0] + sizeof all - 1, &rest);
    return rest.n > 0 && !rates_all(&rest);
}

static bool says_more(const struct sheet_column *column)
{
    switch (column->name.column) {
    case COLUMN_COMPUTED:
        return column->words.n > 1 ? !rates_all(&column->words)
                                   : is_compound_of_more(&column->words);
    case COLUMN_SCORE: /* "Judgement", "Grades": what was scored, or the score of all that was */
    case COLUMN_OUTCOME:
        return true;
    default:
        return false;
    }
}

/* Of the scores of a row. */
struct row_summary {
    double n, sum, lowest, highest, median;
};

static int by_size(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void sum_up(const struct sheet_view *view, const struct sheet_reading *reading, size_t row,
                   double *values, struct row_summary *ret)
{
    size_t n = 0;
    *ret = (struct row_summary){0};
    for (size_t i = 0; i < reading->n_fields; i++) {
        const double value = view->columns.column[reading->fields[i]].value[row];
        if (!isnan(value)) {
            values[n++] = value;
            ret->sum += value;
        }
    }
    if (!n)
        return;
    qsort(values, n, sizeof *values, by_size);
    ret->n = (double)n;
    ret->lowest = values[0];
    ret->highest = values[n - 1];
    ret->median = (values[(n - 1) / 2] + values[n / 2]) / 2;
}

enum { SUM, MEAN, MEDIAN, LOWEST, HIGHEST, N_SUMMARIES };

static void compare(double value, const struct row_summary *with, double near, size_t *equal)
{
    const double exact = 1e-9;
    equal[SUM] += fabs(value - with->sum) <= exact;
    equal[MEAN] += fabs(value - with->sum / with->n) <= near;
    equal[MEDIAN] += fabs(value - with->median) <= near;
    equal[LOWEST] += fabs(value - with->lowest) <= exact;
    equal[HIGHEST] += fabs(value - with->highest) <= exact;
}

/* One summary holds in nearly all rows. */
static bool is_summary(const struct sheet_view *view, const struct sheet_reading *reading,
                       size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    const double near = 0.51 * computed_column_unit(it, view->columns.n_rows);
    struct arena scratch = {0};
    double *const values = ARENA_ARRAY(&scratch, reading->n_fields + 1, double);
    size_t equal[N_SUMMARIES] = {0}, n = 0;
    for (size_t row = 0; row < view->columns.n_rows; row++) {
        struct row_summary with;
        sum_up(view, reading, row, values, &with);
        if (with.n < 2 || isnan(it->value[row]))
            continue;
        n++;
        compare(it->value[row], &with, near, equal);
    }
    arena_free(&scratch);
    for (size_t i = 0; i < N_SUMMARIES; i++)
        if (n >= FEW_ROWS && OF * equal[i] >= NEARLY_ALL * n)
            return true;
    return false;
}

bool summary_heading_may_be_a_question(const struct sheet_view *view,
                                       const struct sheet_reading *reading, size_t column)
{
    const struct sheet_column *const it = &view->columns.column[column];
    const bool beside_scores = reading->kind == READING_WIDE && reading->n_fields > 1;
    const bool beside_one = reading->kind == READING_LONG && reading->question == SIZE_MAX &&
                            it->name.column == COLUMN_COMPUTED;
    return (beside_scores || beside_one) && says_more(it) && !is_summary(view, reading, column);
}
