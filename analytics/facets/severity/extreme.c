#include "analytics/facets/severity/extreme.h"

#include <math.h>

#include "analytics/facets/facets_fair.h"
#include "analytics/facets/facets_moments.h"

enum { HALVINGS = 60 };

static const double farthest = 20, bound_chance = 0.025;

/* One interviewer's ratings, by candidate. */
struct own {
    const struct facets_fit *fit;
    const struct facets_aside *ratings;
    size_t n;
    uint32_t interviewer;
    bool lowest;
    double *chance; /* by node */
};

static bool is_usable(const struct own *own, const struct facets_aside *rating)
{
    const struct facets_tables *const tables = &own->fit->sums.tables;
    return rating->interviewer == own->interviewer &&
           tables->layout->block[rating->question] != FACETS_NO_PARAMETER;
}

/* The chance of the end at an ability. */
static double end_chance(const struct own *own, size_t question, double severity, double ability)
{
    const struct facets_layout *const layout = own->fit->sums.tables.layout;
    const size_t n_levels = facets_layout_top(layout, question) + 1;
    double weights[FACETS_MOST_LEVELS], chance[FACETS_MOST_LEVELS];
    facets_tables_weights(layout, own->fit->parameters, question, severity, weights);
    facets_moments_chances(weights, n_levels, ability, chance);
    return chance[own->lowest ? 0 : n_levels - 1];
}

/* Of one candidate's ratings, from `first` on; sets where the next one's begin. */
static double candidate_chance(const struct own *own, size_t first, double severity, size_t *next)
{
    const struct facets_grid *const grid = own->fit->grid;
    const double spread = own->fit->parameters[own->fit->sums.tables.layout->spread];
    const uint32_t candidate = own->ratings[first].candidate;
    const double *const weights = own->fit->sums.weights + candidate * grid->n;
    double sum = 0;
    for (size_t q = 0; q < grid->n; q++)
        own->chance[q] = weights[q];
    for (*next = first; *next < own->n && own->ratings[*next].candidate == candidate; ++*next)
        for (size_t q = 0; is_usable(own, &own->ratings[*next]) && q < grid->n; q++)
            if (own->chance[q] > 0)
                own->chance[q] *= end_chance(own, own->ratings[*next].question, severity,
                                             spread * grid->z[q]);
    for (size_t q = 0; q < grid->n; q++)
        sum += own->chance[q];
    return sum;
}

static double log_chance(const struct own *own, double severity)
{
    double sum = 0;
    for (size_t i = 0, next; i < own->n; i = next)
        sum += log(candidate_chance(own, i, severity, &next));
    return sum;
}

/* The severity at which all lie at the end with such a chance. */
static double severity_at(const struct own *own, double chance)
{
    double low = -farthest, high = farthest;
    for (int i = 0; i < HALVINGS; i++) {
        const double middle = (low + high) / 2;
        const bool likelier = log_chance(own, middle) > log(chance);
        if (likelier == own->lowest)
            high = middle;
        else
            low = middle;
    }
    return (low + high) / 2;
}

static bool has_usable(const struct own *own)
{
    for (size_t i = 0; i < own->n; i++)
        if (is_usable(own, &own->ratings[i]))
            return true;
    return false;
}

void extreme_bound(const struct facets_frame *frame, const struct facets_fit *fit)
{
    struct arena scratch = {0};
    const struct facets_data *const data = frame->data;
    double *const chance = ARENA_ARRAY(&scratch, fit->grid->n, double);
    for (uint32_t i = 0; i < data->catalogue->n_interviewers; i++) {
        struct facets_interviewer *const result = &frame->result->interviewers[i];
        const struct own own = {fit,   data->aside, data->n_aside, i, result->end == FACETS_LOWEST,
                                chance};
        if ((result->end != FACETS_LOWEST && result->end != FACETS_HIGHEST) ||
            frame->comparable.n_groups != 1 || !has_usable(&own))
            continue;
        const double bound = severity_at(&own, bound_chance);
        result->bound = (struct facets_bound){.value = severity_at(&own, 0.5),
                                              .lower = own.lowest ? bound : NAN,
                                              .upper = own.lowest ? NAN : bound};
        result->bound_fair =
            facets_fair_at(data, frame->layout, fit->parameters, 0, bound, NULL).value;
    }
    arena_free(&scratch);
}
