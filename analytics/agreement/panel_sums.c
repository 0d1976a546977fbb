#include "analytics/agreement/panel_sums.h"

#include "analytics/agreement/kappa.h"

struct panel_sums panel_sums_create(const struct scale *scale, size_t n_interviewers,
                                    struct arena *arena)
{
    const size_t n = scale_n_levels(scale);
    return (struct panel_sums){.scale = scale,
                               .n_interviewers = n_interviewers,
                               .arena = arena,
                               .share = ARENA_ARRAY(arena, n, double),
                               .pairable = ARENA_ARRAY(arena, n, double),
                               .apart = ARENA_ARRAY(arena, n, double),
                               .coincidence = {.arena = arena},
                               .given = ARENA_ARRAY(arena, n_interviewers, size_t *)};
}

size_t panel_sums_unit_count(const struct panel_unit *unit, size_t level)
{
    size_t n = 0;
    for (size_t i = 0; i < unit->n; i++)
        n += unit->level[i] == level;
    return n;
}

void panel_sums_unit_disagreement(const struct panel_unit *unit, const struct scale *scale,
                                  double disagreement[KAPPA_N_WEIGHTS])
{
    const double n_pairs = (double)unit->n * ((double)unit->n - 1) / 2;
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        double sum = 0;
        for (size_t i = 0; i < unit->n; i++)
            for (size_t j = 0; j < i; j++)
                sum += kappa_disagreement(scale, (enum kappa_weights)weights, unit->level[i],
                                          unit->level[j]);
        disagreement[weights] = sum / n_pairs;
    }
}

static size_t *levels_given(struct panel_sums *sums, uint32_t interviewer)
{
    if (!sums->given[interviewer])
        sums->given[interviewer] = ARENA_ARRAY(sums->arena, scale_n_levels(sums->scale), size_t);
    return sums->given[interviewer];
}

static bool is_first_of_its_level(const struct panel_unit *unit, size_t rating)
{
    for (size_t i = 0; i < rating; i++)
        if (unit->level[i] == unit->level[rating])
            return false;
    return true;
}

static void add_pairs(struct panel_sums *sums, const struct panel_unit *unit)
{
    const double n = (double)unit->n;
    double disagreement[KAPPA_N_WEIGHTS];
    panel_sums_unit_disagreement(unit, sums->scale, disagreement);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
        sums->disagreement[weights] += disagreement[weights];
    for (size_t i = 0; i < unit->n; i++) {
        const size_t level = unit->level[i];
        sums->pairable[level] += 1;
        for (size_t j = 0; j < unit->n; j++)
            if (j != i)
                agreement_cells_add(&sums->coincidence, unit->n, unit->level[i], unit->level[j], 1);
        if (is_first_of_its_level(unit, i)) {
            const double with = (double)panel_sums_unit_count(unit, level);
            sums->apart[level] += 2 * with * (n - with) / (n * (n - 1));
        }
    }
    sums->n_units++;
    sums->n_ratings += unit->n;
}

void panel_sums_add(struct panel_sums *sums, const struct panel_unit *unit)
{
    for (size_t i = 0; i < unit->n; i++) {
        sums->share[unit->level[i]] += 1 / (double)unit->n;
        levels_given(sums, unit->interviewer[i])[unit->level[i]]++;
    }
    sums->n_rated++;
    if (unit->n > 1)
        add_pairs(sums, unit);
}

static void add_all(double *to, const double *from, size_t n)
{
    for (size_t i = 0; i < n; i++)
        to[i] += from[i];
}

void panel_sums_merge(struct panel_sums *sums, const struct panel_sums *other)
{
    const size_t n = scale_n_levels(sums->scale);
    sums->n_rated += other->n_rated;
    sums->n_units += other->n_units;
    sums->n_ratings += other->n_ratings;
    add_all(sums->disagreement, other->disagreement, KAPPA_N_WEIGHTS);
    add_all(sums->share, other->share, n);
    add_all(sums->pairable, other->pairable, n);
    add_all(sums->apart, other->apart, n);
    agreement_cells_merge(&sums->coincidence, &other->coincidence);
    for (uint32_t g = 0; g < sums->n_interviewers; g++) {
        if (!other->given[g])
            continue;
        size_t *const given = levels_given(sums, g);
        for (size_t level = 0; level < n; level++)
            given[level] += other->given[g][level];
    }
}
