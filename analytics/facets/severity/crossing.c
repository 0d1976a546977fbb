#include "analytics/facets/severity/crossing.h"

#include <gsl/gsl_randist.h>
#include <math.h>

#include "analytics/facets/facets_moments.h"

enum { DRAWS = 200, OUTSIDE = 5, LEAST_CANDIDATES = 20, LEAST_CROSSING = 5 };

/* What it takes to move a candidate's mean score by the severity that is taken from each. */
struct crossing {
    const struct facets_frame *frame;
    const struct facets_fit *fit;
    double line;
    double *means;  /* by candidate */
    double *slopes; /* cells x nodes: how fast what is expected of a score falls with severity */
};

static void describe_cell(const struct crossing *crossing, size_t cell, const double *values)
{
    const struct facets_tables *const tables = &crossing->fit->sums.tables;
    const size_t n = tables->grid->n, n_levels = facets_tables_levels(tables, cell);
    const double spread = crossing->fit->parameters[tables->layout->spread];
    double chance[FACETS_MOST_LEVELS];
    for (size_t q = 0; q < n; q++) {
        double level = 0, slope = 0;
        facets_moments_chances(tables->weights + cell * tables->width, n_levels,
                               spread * tables->grid->z[q], chance);
        for (size_t k = 1; k < n_levels; k++)
            level += (double)k * chance[k];
        for (size_t k = 0; k < n_levels; k++)
            slope += chance[k] * ((double)k - level) * values[k];
        crossing->slopes[cell * n + q] = slope;
    }
}

static void describe(const struct crossing *crossing)
{
    const struct facets_data *const data = crossing->frame->data;
    const double *const values = data->catalogue->scales[data->scale].values;
    for (size_t c = 0; c < data->n_cells; c++)
        describe_cell(crossing, c, values + data->steps[data->cells[c].question].lowest);
    for (size_t c = 0; c < data->n_candidates; c++) {
        const struct facets_candidate *const candidate = &data->candidates[c];
        double sum = 0;
        for (size_t r = candidate->first; r < candidate->first + candidate->n; r++) {
            const size_t question = data->cells[data->ratings[r].cell].question;
            sum += values[data->steps[question].lowest + (size_t)data->ratings[r].level];
        }
        /* Divided once, so that a mean on the line is on it. */
        crossing->means[c] = sum / (double)candidate->n;
    }
}

/* A node of the candidate's posterior. */
static size_t draw_node(const struct crossing *crossing, size_t candidate, gsl_rng *rng)
{
    const size_t n = crossing->fit->grid->n;
    const double *const posterior = crossing->fit->sums.weights + candidate * n;
    double at = gsl_rng_uniform(rng);
    size_t q = 0;
    while (q + 1 < n && (at -= posterior[q]) > 0)
        q++;
    return q;
}

static size_t count(const struct crossing *crossing, const double *severities, gsl_rng *rng)
{
    const struct facets_data *const data = crossing->frame->data;
    const size_t n_nodes = crossing->fit->grid->n;
    size_t n = 0;
    for (size_t c = 0; c < data->n_candidates; c++) {
        const struct facets_candidate *const candidate = &data->candidates[c];
        if (candidate->n == 0)
            continue;
        const size_t node = draw_node(crossing, c, rng);
        double moved = 0;
        for (size_t r = candidate->first; r < candidate->first + candidate->n; r++) {
            const size_t cell = data->ratings[r].cell;
            moved += crossing->slopes[cell * n_nodes + node] *
                     severities[data->cells[cell].interviewer] / (double)candidate->n;
        }
        n += (crossing->means[c] >= crossing->line) !=
             (crossing->means[c] + moved >= crossing->line);
    }
    return n;
}

/* The n-th smallest of counts, by how often each came. */
static double nth(const size_t *times, size_t n)
{
    size_t seen = 0, value = 0;
    while ((seen += times[value]) < n)
        value++;
    return (double)value;
}

static struct estimate draw(const struct crossing *crossing, size_t n_candidates)
{
    struct arena scratch = {0};
    const struct facets_data *const data = crossing->frame->data;
    const size_t n = data->catalogue->n_interviewers;
    double *const severities = ARENA_ARRAY(&scratch, n, double);
    size_t *const times = ARENA_ARRAY(&scratch, data->n_candidates + 1, size_t);
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    double sum = 0;
    gsl_rng_set(rng, 1);
    for (size_t d = 0; d < DRAWS; d++) {
        for (size_t i = 0; i < n; i++) {
            const struct estimate *const pooled =
                &crossing->frame->result->interviewers[i].severity_pooled;
            severities[i] = pooled->status == ESTIMATE_OK
                                ? pooled->value + gsl_ran_gaussian(rng, pooled->se)
                                : 0;
        }
        const size_t crossed = count(crossing, severities, rng);
        times[crossed]++;
        sum += (double)crossed / DRAWS;
    }
    struct interval bounds = {nth(times, OUTSIDE), nth(times, DRAWS - OUTSIDE + 1)};
    if (bounds.lower == bounds.upper) /* counts are whole */
        bounds = (struct interval){bounds.lower - 0.5, bounds.upper + 0.5};
    gsl_rng_free(rng);
    arena_free(&scratch);
    return sum < LEAST_CROSSING
               ? estimate_undefined(n_candidates, "fewer than 5 would, and so few are not told")
               : estimate_ok(sum, NAN,
                             (struct interval){fmin(bounds.lower, sum), fmax(bounds.upper, sum)},
                             n_candidates);
}

/* NULL: it can be told. */
static const char *why_not(const struct facets_frame *frame)
{
    const struct facets_data *const data = frame->data;
    for (size_t c = 1; c < data->n_candidates; c++)
        if (data->candidates[c].role != data->candidates[0].role)
            return "it is told of one role at a time";
    if (frame->comparable.n_groups != 1)
        return "these scores cannot compare all interviewers";
    for (size_t i = 0; i < data->catalogue->n_interviewers; i++)
        if (frame->result->interviewers[i].severity_pooled.status == ESTIMATE_OK)
            return NULL;
    return "it takes three interviewers who can be compared";
}

void crossing_count(const struct facets_frame *frame, const struct facets_fit *fit)
{
    struct arena scratch = {0};
    const struct facets_data *const data = frame->data;
    const struct scale *const scale = &data->catalogue->scales[data->scale];
    struct facets_result *const result = frame->result;
    const char *const reason = why_not(frame);
    const struct crossing crossing = {frame, fit, scale->values[0] + scale_range(scale) / 2,
                                      ARENA_ARRAY(&scratch, data->n_candidates, double),
                                      ARENA_ARRAY(&scratch, data->n_cells * fit->grid->n, double)};
    result->crossing_line = crossing.line;
    if (reason)
        result->crossing = estimate_undefined(result->n_candidates, reason);
    else if (result->n_candidates < LEAST_CANDIDATES)
        result->crossing = estimate_too_few(result->n_candidates, LEAST_CANDIDATES, frame->run);
    else {
        describe(&crossing);
        result->crossing = draw(&crossing, result->n_candidates);
    }
    arena_free(&scratch);
}
