#include "analytics/agreement/icc/icc_thin.h"

#include <string.h>

/* Sums of one size of answers, as the model needs them. */
struct meetings {
    struct icc_meeting *list;
    size_t n;
};

/* False where many have met in answers of a size. */
static bool list_meetings(const struct icc_model *model, struct meetings *meetings,
                          struct arena *arena)
{
    for (size_t s = 0; s < model->n_sizes; s++) {
        meetings[s].list = icc_meetings_list(&model->sums->sizes[model->sizes[s]].met, arena,
                                             &meetings[s].n);
        if (!meetings[s].list)
            return false;
    }
    return true;
}

/* Takes interviewers to their rows. */
static void number_meetings(const struct icc_model *model, struct meetings *meetings,
                            struct arena *arena)
{
    size_t *const row = ARENA_ARRAY(arena, model->sums->n_interviewers, size_t);
    for (size_t g = 0; g < model->m; g++)
        row[model->present[g]] = g;
    for (size_t s = 0; s < model->n_sizes; s++)
        for (size_t i = 0; i < meetings[s].n; i++) {
            meetings[s].list[i].a = row[meetings[s].list[i].a];
            meetings[s].list[i].b = row[meetings[s].list[i].b];
        }
}

static bool find_factor(struct icc_model *model, const struct meetings *meetings,
                        struct arena *scratch, struct arena *arena)
{
    size_t most = 0, n = 0;
    for (size_t s = 0; s < model->n_sizes; s++)
        most += meetings[s].n;
    struct icc_edge *const edges = ARENA_ARRAY(scratch, most, struct icc_edge);
    for (size_t s = 0; s < model->n_sizes; s++)
        for (size_t i = 0; i < meetings[s].n; i++)
            if (meetings[s].list[i].a != meetings[s].list[i].b)
                edges[n++] = (struct icc_edge){(uint32_t)meetings[s].list[i].a,
                                               (uint32_t)meetings[s].list[i].b};
    return icc_factor_create(model->m, edges, n, arena, &model->factor);
}

/* Puts interviewers and what is met into the factor's order. */
static void follow_factor(struct icc_model *model, const struct meetings *meetings,
                          struct arena *scratch, struct arena *arena)
{
    const size_t m = model->m, n_entries = model->factor.start[m];
    size_t *const place = ARENA_ARRAY(scratch, m, size_t);
    size_t *const rising = ARENA_ARRAY(scratch, m, size_t);
    memcpy(rising, model->present, m * sizeof *rising);
    for (size_t g = 0; g < m; g++) {
        model->present[g] = rising[model->factor.order[g]];
        place[model->factor.order[g]] = g;
    }
    model->met_alone = ARENA_ARRAY(arena, model->n_sizes * m, double);
    model->met_pairs = ARENA_ARRAY(arena, model->n_sizes * n_entries, double);
    for (size_t s = 0; s < model->n_sizes; s++)
        for (size_t i = 0; i < meetings[s].n; i++) {
            const struct icc_meeting *const meeting = &meetings[s].list[i];
            const size_t a = place[meeting->a], b = place[meeting->b];
            if (a == b)
                model->met_alone[s * m + a] += (double)meeting->count;
            else
                model->met_pairs[s * n_entries + icc_factor_entry(&model->factor, a, b)] +=
                    (double)meeting->count;
        }
}

bool icc_thin_create(struct icc_model *model, struct arena *arena)
{
    struct arena scratch = {0};
    struct meetings *const meetings = ARENA_ARRAY(&scratch, model->n_sizes, struct meetings);
    bool is_thin = list_meetings(model, meetings, &scratch);
    if (is_thin) {
        number_meetings(model, meetings, &scratch);
        is_thin = find_factor(model, meetings, &scratch, arena);
    }
    if (is_thin)
        follow_factor(model, meetings, &scratch, arena);
    arena_free(&scratch);
    return is_thin;
}

void icc_thin_weigh(struct icc_model *model, struct icc_ratios ratios)
{
    struct icc_factor *const factor = &model->factor;
    const size_t m = model->m, n_entries = factor->start[m];
    for (size_t g = 0; g < m; g++) {
        model->mean[g] = 0;
        model->scores[g] = model->sums->sums[model->present[g]];
        factor->diagonal[g] = (double)model->sums->counts[model->present[g]];
    }
    memset(factor->value, 0, n_entries * sizeof *factor->value);
    for (size_t s = 0; s < model->n_sizes; s++) {
        const double by = icc_thin_shrunk(model, ratios, s);
        const double more = 1 + ratios.answer * (double)model->sizes[s];
        const double *const totals = model->sums->sizes[model->sizes[s]].totals;
        for (size_t g = 0; g < m; g++) {
            const double met = model->met_alone[s * m + g];
            model->mean[g] += met / more;
            model->scores[g] -= by * totals[model->present[g]];
            factor->diagonal[g] -= by * met;
        }
        for (size_t e = 0; e < n_entries; e++)
            factor->value[e] -= by * model->met_pairs[s * n_entries + e];
    }
    for (size_t g = 0; g < m; g++)
        factor->diagonal[g] = factor->diagonal[g] * ratios.interviewer + 1;
    for (size_t e = 0; e < n_entries; e++)
        factor->value[e] *= ratios.interviewer;
}
