#include "analytics/candidates/leverages.h"

#include <string.h>

/* Column by column, some at a time. */
static void invert(struct leverages *leverages, const struct effects *effects)
{
    const size_t n = effects->n;
    struct arena scratch = {0};
    least_norm_row *const columns = ARENA_ARRAY(&scratch, n, least_norm_row);
    for (size_t first = 0; first < n; first += LEAST_NORM_COLUMNS) {
        const size_t end = first + LEAST_NORM_COLUMNS < n ? first + LEAST_NORM_COLUMNS : n;
        least_norm_row unused;
        memset(columns, 0, n * sizeof *columns);
        for (size_t i = first; i < end; i++)
            columns[i][i - first] = 1;
        effects_weigh(effects, columns, unused);
        for (size_t i = first; i < end; i++)
            for (size_t j = 0; j < n; j++)
                leverages->inverse[i * n + j] = columns[j][i - first];
    }
    arena_free(&scratch);
}

struct leverages *leverages_create(const struct effects *effects, struct arena *arena)
{
    enum { MOST_ROWS = 512, MOST_CANDIDATES = 2000 };
    const size_t n = effects->n;
    if (effects->n_used == 0 || n > MOST_ROWS || effects->n_candidates > MOST_CANDIDATES)
        return NULL;
    struct leverages *const leverages = ARENA_NEW(arena, struct leverages);
    *leverages = (struct leverages){.n_questions = effects->n_questions,
                                    .n_rows = n,
                                    .inverse = ARENA_ARRAY(arena, n * n, double),
                                    .candidate = ARENA_ARRAY(arena, n, double),
                                    .topic = ARENA_ARRAY(arena, n, double),
                                    .answer = ARENA_ARRAY(arena, n, double),
                                    .rating = ARENA_ARRAY(arena, n, double),
                                    .met = ARENA_ARRAY(arena, n, size_t)};
    invert(leverages, effects);
    return leverages;
}

static size_t row_of(const struct leverages *leverages, const struct scored_rating *rating)
{
    return leverages->n_questions + rating->interviewer;
}

/* Adds n ratings, `weight` each. */
static void add(const struct leverages *leverages, const struct scored_rating *ratings, size_t n,
                double weight, double *means)
{
    for (size_t i = 0; i < n; i++) {
        means[ratings[i].question] += weight;
        means[row_of(leverages, ratings + i)] += weight;
    }
}

static void clear(const struct leverages *leverages, double *means)
{
    for (size_t i = 0; i < leverages->n_met; i++)
        means[leverages->met[i]] = 0;
}

static void meet(struct leverages *leverages, size_t row)
{
    if (leverages->candidate[row] <= 0)
        leverages->met[leverages->n_met++] = row;
    leverages->candidate[row] = 1;
}

void leverages_begin(struct leverages *leverages, const struct answers *answers)
{
    const double weight = 1 / (double)answers->n_ratings;
    clear(leverages, leverages->candidate);
    clear(leverages, leverages->topic);
    clear(leverages, leverages->answer);
    clear(leverages, leverages->rating);
    leverages->n_met = 0;
    for (size_t i = 0; i < answers->n_ratings; i++) {
        meet(leverages, answers->ratings[i].question);
        meet(leverages, row_of(leverages, answers->ratings + i));
    }
    clear(leverages, leverages->candidate);
    add(leverages, answers->ratings, answers->n_ratings, weight, leverages->candidate);
}

/* (a - b)' inverse (a - b), over rows from `from` on. */
static double quadratic(const struct leverages *leverages, const double *a, const double *b,
                        size_t from)
{
    double sum = 0;
    for (size_t i = 0; i < leverages->n_met; i++) {
        const size_t row = leverages->met[i];
        const double *const inverse = leverages->inverse + row * leverages->n_rows;
        double product = 0;
        for (size_t j = 0; row >= from && j < leverages->n_met; j++) {
            const size_t column = leverages->met[j];
            if (column >= from)
                product += inverse[column] * (a[column] - (b ? b[column] : 0));
        }
        sum += (a[row] - (b ? b[row] : 0)) * product;
    }
    return sum;
}

/* Returns the number of ratings. */
static double fill_topic(struct leverages *leverages, const struct answers *answers,
                         const size_t *places, size_t n)
{
    double n_ratings = 0;
    clear(leverages, leverages->topic);
    for (size_t i = 0; i < n; i++)
        n_ratings += (double)answers->answers[places[i]].n;
    for (size_t i = 0; i < n; i++) {
        const struct answer *const answer = answers->answers + places[i];
        add(leverages, answers->ratings + answer->first, answer->n, 1 / n_ratings,
            leverages->topic);
    }
    return n_ratings;
}

static void lose_by_answer(struct leverages *leverages, const struct scored_rating *ratings,
                           size_t n, struct lost_freedom *lost)
{
    clear(leverages, leverages->answer);
    add(leverages, ratings, n, 1 / (double)n, leverages->answer);
    lost->answers += (double)n * quadratic(leverages, leverages->answer, leverages->topic, 0);
    for (size_t i = 0; n > 1 && i < n; i++) {
        clear(leverages, leverages->rating);
        add(leverages, ratings + i, 1, 1, leverages->rating);
        lost->ratings += quadratic(leverages, leverages->rating, leverages->answer, 0);
    }
}

struct lost_freedom leverages_of_topic(struct leverages *leverages, const struct answers *answers,
                                       const size_t *places, size_t n)
{
    const double n_ratings = fill_topic(leverages, answers, places, n);
    struct lost_freedom lost = {
        .topics = n_ratings * quadratic(leverages, leverages->topic, leverages->candidate, 0)};
    for (size_t i = 0; i < n; i++) {
        const struct answer *const answer = answers->answers + places[i];
        lose_by_answer(leverages, answers->ratings + answer->first, answer->n, &lost);
    }
    return lost;
}

double leverages_interviewers(struct leverages *leverages, const struct answers *answers,
                              const size_t *places, size_t n)
{
    fill_topic(leverages, answers, places, n);
    return quadratic(leverages, leverages->topic, NULL, leverages->n_questions);
}
