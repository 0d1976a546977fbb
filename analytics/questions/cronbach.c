#include "analytics/questions/cronbach.h"

#include <math.h>

#include "analytics/measure/rounding.h"

static double alpha(size_t k, double trace, double total)
{
    return (double)k / ((double)k - 1) * (1 - trace / total);
}

/* Whether a sum of a covariance matrix is more than what rounding leaves of 0. */
static bool is_positive(double total, double trace)
{
    return total > ROUNDING * trace;
}

static bool is_included(const struct cronbach *cronbach, size_t question)
{
    return !cronbach->included || cronbach->included[question];
}

static bool is_asked(const struct cronbach *cronbach, size_t question)
{
    return is_included(cronbach, question) &&
           covariances_cell(cronbach->covariances, question, question)->n > 0;
}

static void add_pair(struct cronbach *cronbach, size_t a, size_t b)
{
    const struct comoments *const cell = covariances_cell(cronbach->covariances, a, b);
    cronbach->fewest = cell->n < cronbach->fewest ? cell->n : cronbach->fewest;
    if (cell->n < 2) {
        cronbach->n_apart++;
        cronbach->apart[0] = b;
        cronbach->apart[1] = a;
        cronbach->rows_apart[a]++;
        cronbach->rows_apart[b] += a != b;
        return;
    }
    const double covariance = cell->c / ((double)cell->n - 1);
    cronbach->total += a == b ? covariance : 2 * covariance;
    cronbach->trace += a == b ? covariance : 0;
    cronbach->rows[a] += covariance;
    cronbach->rows[b] += a == b ? 0 : covariance;
}

struct cronbach cronbach_create(const struct covariances *covariances, size_t n_candidates,
                                struct arena *arena)
{
    return cronbach_create_of(covariances, NULL, n_candidates, arena);
}

struct cronbach cronbach_create_of(const struct covariances *covariances, const bool *included,
                                   size_t n_candidates, struct arena *arena)
{
    const size_t n = covariances->n_questions;
    struct cronbach cronbach = {.covariances = covariances,
                                .included = included,
                                .n_candidates = n_candidates,
                                .fewest = n_candidates,
                                .rows = ARENA_ARRAY(arena, n, double),
                                .rows_apart = ARENA_ARRAY(arena, n, size_t)};
    for (size_t a = 0; a < n; a++) {
        if (!is_asked(&cronbach, a))
            continue;
        cronbach.k++;
        for (size_t b = 0; b <= a; b++)
            if (is_asked(&cronbach, b))
                add_pair(&cronbach, a, b);
    }
    cronbach.can_leave_out = cronbach.k > 1 && cronbach.fewest > 2;
    return cronbach;
}

/* How a pair's covariance changes without one candidate, whose shares are a and b. */
static double change(const struct comoments *cell, double a, double b)
{
    const double n = (double)cell->n;
    const double c = cell->c - n / (n - 1) * (a - cell->mean_a) * (b - cell->mean_b);
    return c / (n - 2) - cell->c / (n - 1);
}

void cronbach_leave_out(struct cronbach *cronbach, const struct answers *answers)
{
    if (!cronbach->can_leave_out || answers->n_answers == 0)
        return;
    double total = cronbach->total, trace = cronbach->trace;
    for (size_t i = 0; i < answers->n_answers; i++) {
        const struct answer *const a = answers->answers + i;
        if (!is_included(cronbach, a->question))
            continue;
        for (size_t j = 0; j <= i; j++) {
            const struct answer *const b = answers->answers + j;
            if (!is_included(cronbach, b->question))
                continue;
            const double by = change(
                covariances_cell(cronbach->covariances, a->question, b->question), a->share,
                b->share);
            total += i == j ? by : 2 * by;
            trace += i == j ? by : 0;
        }
    }
    cronbach->can_leave_out = is_positive(total, cronbach->trace);
    if (cronbach->can_leave_out)
        moments_add(&cronbach->left_out, alpha(cronbach->k, trace, total));
}

static double jackknife_se(const struct cronbach *cronbach)
{
    const double n = (double)cronbach->n_candidates;
    return cronbach->can_leave_out ? sqrt((n - 1) / n * cronbach->left_out.m2) : NAN;
}

static struct interval interval(const struct cronbach *cronbach, double value, double se)
{
    const size_t n = cronbach->n_candidates;
    const bool complete = cronbach->fewest == n;
    if (complete || !moments_vary(n, cronbach->left_out.m2) || isnan(se))
        return interval_feldt(value, cronbach->fewest, cronbach->k);
    return interval_log_complement(value, se, (double)n - 1);
}

const char *cronbach_why_apart(const struct cronbach *cronbach, const struct catalogue *catalogue,
                               struct arena *run)
{
    const char *const first = catalogue->questions[cronbach->apart[0]].code;
    if (cronbach->apart[0] == cronbach->apart[1])
        return arena_format(run, "fewer than two candidates answered %s", first);
    return arena_format(run, "fewer than two candidates answered both %s and %s", first,
                        catalogue->questions[cronbach->apart[1]].code);
}

static double covariance_of(const struct cronbach *cronbach, size_t a, size_t b)
{
    const struct comoments *const cell = covariances_cell(cronbach->covariances, a, b);
    return cell->c / ((double)cell->n - 1);
}

/* One row more of the Cholesky factor, of the question asked[row]; false where what is left of its
 * variance is below 0. */
static bool add_row(const struct cronbach *cronbach, const size_t *asked, double *const *rows,
                    size_t row)
{
    double left = covariance_of(cronbach, asked[row], asked[row]);
    const double least = -ROUNDING * left;
    for (size_t j = 0; j < row; j++) {
        double value = covariance_of(cronbach, asked[row], asked[j]);
        for (size_t i = 0; i < j; i++)
            value -= rows[row][i] * rows[j][i];
        rows[row][j] = rows[j][j] > 0 ? value / rows[j][j] : 0;
        left -= rows[row][j] * rows[row][j];
    }
    rows[row][row] = sqrt(fmax(0, left));
    return left >= least;
}

/* Covariances taken pair by pair may be such as no data have: their matrix has a negative
 * eigenvalue. Those of complete data are not. */
static bool contradict(const struct cronbach *cronbach)
{
    if (cronbach->fewest == cronbach->n_candidates)
        return false;
    struct arena scratch = {0};
    size_t *const asked = ARENA_ARRAY(&scratch, cronbach->k, size_t);
    size_t n = 0;
    double **const rows = ARENA_ARRAY(&scratch, cronbach->k, double *);
    bool possible = true;
    for (size_t q = 0; q < cronbach->covariances->n_questions && possible; q++) {
        if (!is_asked(cronbach, q))
            continue;
        asked[n] = q;
        rows[n] = ARENA_ARRAY(&scratch, n + 1, double);
        possible = add_row(cronbach, asked, rows, n++);
    }
    arena_free(&scratch);
    return !possible;
}

struct estimate cronbach_alpha(const struct cronbach *cronbach, const struct catalogue *catalogue,
                               size_t floor, struct arena *run)
{
    const size_t n = cronbach->n_candidates;
    if (cronbach->k < 2)
        return estimate_undefined(n, cronbach->k == 0 ? "there is no score"
                                                      : "there is only one question");
    if (cronbach->n_apart > 0)
        return estimate_undefined(n, cronbach_why_apart(cronbach, catalogue, run));
    if (!is_positive(cronbach->total, cronbach->trace) || !moments_vary(1, cronbach->total))
        return estimate_undefined(n, "the candidates' totals do not differ");
    const double value = alpha(cronbach->k, cronbach->trace, cronbach->total);
    if (value > 1 || contradict(cronbach))
        return estimate_undefined(n, "too few candidates share questions: their covariances "
                                     "contradict each other");
    if (n < floor)
        return estimate_too_few(n, floor, run);
    const double se = jackknife_se(cronbach);
    return estimate_ok(value, se, interval(cronbach, value, se), n);
}

double cronbach_if_dropped(const struct cronbach *cronbach, size_t question)
{
    const struct comoments *const own = covariances_cell(cronbach->covariances, question, question);
    if (own->n == 0 || cronbach->k < 3 || cronbach->n_apart > cronbach->rows_apart[question])
        return NAN;
    const double variance = own->n < 2 ? 0 : own->c / ((double)own->n - 1);
    const double total = cronbach->total - 2 * cronbach->rows[question] + variance;
    const double trace = cronbach->trace - variance;
    if (!is_positive(total, trace) || !moments_vary(1, total))
        return NAN;
    const double value = alpha(cronbach->k - 1, trace, total);
    return value > 1 ? NAN : value;
}
