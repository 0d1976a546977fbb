#include "analytics/facets/style/centrality.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

#include "analytics/facets/facets_pooled.h"

enum { LEAST_POOLED = 3, LEAST_OF_QUESTION = 4 };

/* Of a cell or of a question: x is expected, y was given. */
struct sums {
    double n, x, y, xx, xy, yy;
};

static void sums_add(struct sums *to, const struct sums *from, double sign)
{
    to->n += sign * from->n;
    to->x += sign * from->x;
    to->y += sign * from->y;
    to->xx += sign * from->xx;
    to->xy += sign * from->xy;
    to->yy += sign * from->yy;
}

struct work {
    const struct facets_data *data;
    const struct visits *visits;
    struct sums *cells, *questions;
};

static void sum_up(const struct work *work)
{
    const struct facets_data *const data = work->data;
    for (size_t r = 0; r < data->n_ratings; r++) {
        const double x = work->visits->expected[r], y = work->visits->score[r];
        sums_add(&work->cells[data->ratings[r].cell], &(struct sums){1, x, y, x * x, x * y, y * y},
                 1);
    }
    for (size_t c = 0; c < data->n_cells; c++)
        sums_add(&work->questions[data->cells[c].question], &work->cells[c], 1);
}

/* What colleagues do with a question. */
struct colleagues {
    bool known;
    double x, y, slope; /* means; the slope on what is expected */
};

static double square_x(const struct sums *of)
{
    return of->xx - of->x * of->x / of->n;
}

static double slope_of(const struct sums *of)
{
    return (of->xy - of->x * of->y / of->n) / square_x(of);
}

static double square_left(const struct sums *of)
{
    const double slope = slope_of(of);
    return of->yy - of->y * of->y / of->n - slope * slope * square_x(of);
}

static bool has_slope(const struct sums *of)
{
    return of->n >= LEAST_OF_QUESTION && square_x(of) > 1e-6 * of->n;
}

/* All questions' slopes of colleagues, pooled. `without`: by question, all ratings less those of
 * the interviewer. */
static void pool_slopes(const struct sums *without, size_t n_questions, struct colleagues *ret)
{
    struct arena scratch = {0};
    double *const slopes = ARENA_ARRAY(&scratch, n_questions, double);
    double *const ses = ARENA_ARRAY(&scratch, n_questions, double);
    double left = 0, df = 0, sum = 0, weight = 0;
    size_t n = 0;
    for (size_t q = 0; q < n_questions; q++)
        if (has_slope(&without[q])) {
            left += square_left(&without[q]);
            df += without[q].n - 2;
            sum += slope_of(&without[q]) * square_x(&without[q]);
            weight += square_x(&without[q]);
        }
    const double variance = left / df;
    for (size_t q = 0; q < n_questions; q++)
        if (has_slope(&without[q])) {
            slopes[n] = slope_of(&without[q]);
            ses[n++] = sqrt(variance / square_x(&without[q]));
        }
    const bool many = n >= LEAST_POOLED && variance > 0;
    const struct facets_pooled pooled = many ? facets_pooled_of(slopes, ses, n)
                                             : (struct facets_pooled){.mean = sum / weight};
    for (size_t q = 0, i = 0; q < n_questions; q++) {
        double se;
        ret[q] = (struct colleagues){.known = false};
        if (!has_slope(&without[q]))
            continue;
        ret[q] = (struct colleagues){true, without[q].x / without[q].n, without[q].y / without[q].n,
                                     many ? facets_pooled_value(&pooled, slopes[i], ses[i], &se)
                                          : pooled.mean};
        i++;
    }
    arena_free(&scratch);
}

/* An interviewer's ratings, x being what colleagues would make of them; and the same beside what
 * all make of them. */
struct own {
    double n, x, y, xx, xy;
    double all_xx;
    double slope, square;    /* the sum of squares that it rests on */
    double square_of_shares; /* of what each candidate has in that */
    double influence_square;
};

struct point {
    bool known;
    double x, y;
};

static struct point point_of(const struct work *work, const struct colleagues *colleagues,
                             size_t rating)
{
    const struct colleagues *const of =
        &colleagues[work->data->cells[work->data->ratings[rating].cell].question];
    return (struct point){of->known, of->slope * (work->visits->expected[rating] - of->x),
                          work->visits->score[rating] - of->y};
}

/* `own_colleagues`: of each interviewer; `all`: everybody's. */
struct slopes {
    struct colleagues *own_colleagues, *all;
    struct own *own;
    double all_xx, influence_square; /* of everybody's slope */
};

static void add_points(const struct work *work, const struct visit *visit, struct slopes *slopes)
{
    struct own *const own = &slopes->own[visit->interviewer];
    const struct colleagues *const colleagues =
        slopes->own_colleagues + visit->interviewer * work->data->catalogue->n_questions;
    for (size_t i = 0; i < visit->n; i++) {
        const size_t rating = work->visits->ratings[visit->first + i];
        const struct point at = point_of(work, colleagues, rating);
        const struct point everybody = point_of(work, slopes->all, rating);
        if (everybody.known) {
            own->all_xx += everybody.x * everybody.x;
            slopes->all_xx += everybody.x * everybody.x;
        }
        if (!at.known)
            continue;
        own->n++;
        own->x += at.x;
        own->y += at.y;
        own->xx += at.x * at.x;
        own->xy += at.x * at.y;
    }
}

static void find_slope(struct own *own)
{
    if (own->n < 2)
        return;
    own->square = own->xx - own->x * own->x / own->n;
    own->slope = own->square > 0 ? (own->xy - own->x * own->y / own->n) / own->square : NAN;
}

/* What a visit adds to the own slope, times its square, and to that; and to everybody's slope. */
struct influence {
    double own, square, all;
};

static struct influence influence_of(const struct work *work, const struct visit *visit,
                                     const struct slopes *slopes)
{
    const struct own *const own = &slopes->own[visit->interviewer];
    const struct colleagues *const colleagues =
        slopes->own_colleagues + visit->interviewer * work->data->catalogue->n_questions;
    struct influence influence = {0, 0, 0};
    for (size_t i = 0; i < visit->n; i++) {
        const size_t rating = work->visits->ratings[visit->first + i];
        const struct point at = point_of(work, colleagues, rating);
        const struct point everybody = point_of(work, slopes->all, rating);
        const double x = at.x - own->x / own->n, y = at.y - own->y / own->n;
        if (at.known) {
            influence.own += x * (y - own->slope * x);
            influence.square += x * x;
        }
        if (everybody.known)
            influence.all += everybody.x * (everybody.y - everybody.x);
    }
    return influence;
}

/* Candidates whom the interviewer did not meet count by what they add to everybody's slope. `room`:
 * one for each visit of the candidate. */
static void add_influences(const struct work *work, size_t begin, size_t end, struct slopes *slopes,
                           struct influence *room)
{
    double sum = 0;
    for (size_t v = begin; v < end; v++) {
        room[v - begin] = influence_of(work, &work->visits->visits[v], slopes);
        sum += room[v - begin].all;
    }
    slopes->influence_square += sum * sum;
    for (size_t v = begin; v < end; v++) {
        struct own *const of = &slopes->own[work->visits->visits[v].interviewer];
        const double others = of->slope / (slopes->all_xx - of->all_xx);
        const struct influence *const own = &room[v - begin];
        const double influence = own->own / of->square - others * (sum - own->all);
        of->influence_square += influence * influence - others * others * sum * sum;
        of->square_of_shares += own->square * own->square / (of->square * of->square);
    }
}

static void add_all_influences(const struct work *work, struct slopes *slopes)
{
    struct arena scratch = {0};
    const struct visits *const visits = work->visits;
    struct influence *const influences = ARENA_ARRAY(
        &scratch, work->data->catalogue->n_interviewers, struct influence);
    for (size_t begin = 0, end; begin < visits->n; begin = end) {
        end = visits_end(visits, begin);
        add_influences(work, begin, end, slopes, influences);
    }
    arena_free(&scratch);
}

static struct estimate estimate_of(const struct slopes *slopes, const struct own *own,
                                   double *ret_p)
{
    const size_t n = (size_t)own->n;
    const double effective = 1 / own->square_of_shares;
    if (!(effective > 2) || !(own->square > 1e-6 * own->n))
        return estimate_undefined(n, "the candidates differ too little in what is expected of "
                                     "them");
    const double others = own->slope / (slopes->all_xx - own->all_xx);
    const double square = own->influence_square + others * others * slopes->influence_square;
    const double se = sqrt(fmax(0, square) * effective / (effective - 1));
    if (!(se > 0))
        return estimate_undefined(n, "all scores are as expected");
    *ret_p = gsl_cdf_tdist_P((own->slope - 1) / se, effective - 1);
    return estimate_ok(own->slope, se, interval_t(own->slope, se, effective - 1), n);
}

/* Of each interviewer, and of all. */
static void find_colleagues(const struct work *work, struct slopes *slopes)
{
    struct arena scratch = {0};
    const struct facets_data *const data = work->data;
    const size_t n = data->catalogue->n_questions;
    struct sums *const without = ARENA_ARRAY(&scratch, n, struct sums);
    pool_slopes(work->questions, n, slopes->all);
    for (size_t i = 0; i < data->catalogue->n_interviewers; i++) {
        memcpy(without, work->questions, n * sizeof *without);
        for (size_t c = 0; c < data->n_cells; c++)
            if (data->cells[c].interviewer == i)
                sums_add(&without[data->cells[c].question], &work->cells[c], -1);
        pool_slopes(without, n, slopes->own_colleagues + i * n);
    }
    arena_free(&scratch);
}

void centrality_estimate(const struct facets_data *data, const struct visits *visits, size_t floor,
                         struct arena *run, struct estimate *ret, double *ret_p)
{
    struct arena scratch = {0};
    const size_t n = data->catalogue->n_questions, n_interviewers = data->catalogue->n_interviewers;
    const struct work work = {data, visits, ARENA_ARRAY(&scratch, data->n_cells, struct sums),
                              ARENA_ARRAY(&scratch, n, struct sums)};
    struct slopes slopes = {ARENA_ARRAY(&scratch, n_interviewers * n, struct colleagues),
                            ARENA_ARRAY(&scratch, n, struct colleagues),
                            ARENA_ARRAY(&scratch, n_interviewers, struct own), 0, 0};
    sum_up(&work);
    find_colleagues(&work, &slopes);
    for (size_t v = 0; v < visits->n; v++)
        add_points(&work, &visits->visits[v], &slopes);
    for (size_t i = 0; i < n_interviewers; i++)
        find_slope(&slopes.own[i]);
    add_all_influences(&work, &slopes);
    for (size_t i = 0; i < n_interviewers; i++) {
        const size_t n_own = (size_t)slopes.own[i].n;
        ret[i] = n_own == 0      ? estimate_undefined(0, "no question was asked by colleagues too")
                 : n_own < floor ? estimate_too_few(n_own, floor, run)
                                 : estimate_of(&slopes, &slopes.own[i], &ret_p[i]);
    }
    arena_free(&scratch);
}
