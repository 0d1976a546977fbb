#include "analytics/agreement/agreement_panels.h"

#include <math.h>

/* What an empty catalogue is rated on. */
static const struct scale no_scale = {.name = ""};

static struct agreement_panel panel_create(const struct agreement_panels *panels, size_t scale)
{
    const struct catalogue *const catalogue = panels->catalogue;
    const struct scale *const levels = catalogue->n_scales ? &catalogue->scales[scale] : &no_scale;
    const size_t n = catalogue->n_interviewers;
    return (struct agreement_panel){
        .scale = scale,
        .with_icc = panels->with_icc,
        .sums = panel_sums_create(levels, n, panels->arena),
        .concordance = concordance_create(levels, n, panels->arena),
        .icc = {.sums = icc_sums_create(n, panels->arena),
                .few_levels = !levels->continuous && levels->n_levels <= ICC_FEW_LEVELS}};
}

struct agreement_panels agreement_panels_create(const struct catalogue *catalogue,
                                                struct arena *arena)
{
    const size_t n_questions = catalogue->n_questions, n_topics = catalogue->n_topics;
    struct agreement_panels panels = {
        .catalogue = catalogue,
        .arena = arena,
        .questions = ARENA_ARRAY(arena, n_questions, struct agreement_panel),
        .topics = ARENA_ARRAY(arena, n_topics, struct agreement_panel),
        .scales = {.topics = ARENA_ARRAY(arena, n_topics, size_t)},
        .met = ARENA_ARRAY(arena, n_questions + n_topics + 1, struct agreement_panel *)};
    for (size_t q = 0; q < n_questions; q++)
        panels.questions[q] = panel_create(&panels, catalogue->questions[q].scale);
    return panels;
}

void agreement_panels_with_icc(struct agreement_panels *panels)
{
    panels->with_icc = true;
    for (size_t q = 0; q < panels->catalogue->n_questions; q++)
        panels->questions[q].with_icc = true;
}

/* Puts down that the candidate under way has an answer of the panel. */
static void meet(struct agreement_panels *panels, struct agreement_panel *panel)
{
    if (!panel->met)
        panels->met[panels->n_met++] = panel;
    panel->met = true;
}

void agreement_panels_count(struct agreement_panels *panels, const struct agreement_unit *unit)
{
    struct agreement_panel *const panel = &panels->questions[unit->question];
    if (unit->scores.n > 1) {
        panel->n_units++;
        panel->n_ratings += unit->scores.n;
    }
    if (unit->scores.n == 0)
        return;
    meet(panels, panel);
    if (panel->with_icc)
        icc_add(&panel->icc, &unit->scores);
    if (unit->panel.n == 0)
        return;
    panel_sums_add(&panel->sums, &unit->panel);
    concordance_count(&panel->concordance, &unit->panel);
}

void agreement_panels_observe(struct agreement_panels *panels, const struct agreement_unit *unit)
{
    struct agreement_panel *const panel = &panels->questions[unit->question];
    if (unit->scores.n < 2)
        return;
    panel->n_units++;
    panel->n_ratings += unit->scores.n;
    if (unit->panel.n < 2)
        return;
    double disagreement[KAPPA_N_WEIGHTS];
    panel_sums_unit_disagreement(&unit->panel, panel->sums.scale, disagreement);
    panel->sums.disagreement[KAPPA_UNWEIGHTED] += disagreement[KAPPA_UNWEIGHTED];
    panel->sums.n_units++;
}

static void merge(struct agreement_panel *panel, const struct agreement_panel *other)
{
    panel->n_units += other->n_units;
    panel->n_ratings += other->n_ratings;
    panel_sums_merge(&panel->sums, &other->sums);
    concordance_merge(&panel->concordance, &other->concordance);
    icc_merge(&panel->icc, &other->icc);
}

void agreement_panels_merge(struct agreement_panels *panels, const struct agreement_panels *other)
{
    for (size_t q = 0; q < panels->catalogue->n_questions; q++)
        merge(&panels->questions[q], &other->questions[q]);
}

/* The scale of most units among the questions of a topic, or of all (topic == n_topics). */
static size_t most_used_scale(const struct agreement_panels *panels, size_t topic)
{
    const struct catalogue *const catalogue = panels->catalogue;
    size_t *const units = ARENA_ARRAY(panels->arena, catalogue->n_scales, size_t);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        if (topic == catalogue->n_topics || catalogue->questions[q].topic == topic)
            units[catalogue->questions[q].scale] += panels->questions[q].n_units;
    return agreement_pools_most(units, catalogue->n_scales);
}

size_t agreement_panels_overall_scale(const struct agreement_panels *panels)
{
    return most_used_scale(panels, panels->catalogue->n_topics);
}

static void prepare(struct agreement_panels *panels, struct agreement_panel *panel, bool pooled)
{
    icc_end_count(&panel->icc, pooled, panels->parallel, panels->arena);
    concordance_end_count(&panel->concordance);
    if (panel->sums.n_units > 0)
        panel->scope = panel_scope_create(&panel->sums, panels->arena);
}

void agreement_panels_end_count(struct agreement_panels *panels)
{
    const struct catalogue *const catalogue = panels->catalogue;
    panels->scales.overall = agreement_panels_overall_scale(panels);
    panels->overall = panel_create(panels, panels->scales.overall);
    for (size_t t = 0; t < catalogue->n_topics; t++) {
        panels->scales.topics[t] = most_used_scale(panels, t);
        panels->topics[t] = panel_create(panels, panels->scales.topics[t]);
    }
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        const struct question *const question = &catalogue->questions[q];
        if (question->scale == panels->scales.overall)
            merge(&panels->overall, &panels->questions[q]);
        if (question->scale == panels->scales.topics[question->topic])
            merge(&panels->topics[question->topic], &panels->questions[q]);
        prepare(panels, &panels->questions[q], false);
    }
    for (size_t t = 0; t < catalogue->n_topics; t++)
        prepare(panels, &panels->topics[t], true);
    prepare(panels, &panels->overall, true);
}

static void move(struct agreement_panels *panels, struct agreement_panel *panel,
                 const struct agreement_unit *unit, const double *disagreement)
{
    meet(panels, panel);
    if (panel->with_icc)
        icc_move(&panel->icc, &unit->scores);
    if (panel->sums.n_units == 0 || unit->panel.n == 0)
        return;
    panel_scope_add(&panel->scope, &unit->panel, disagreement);
    concordance_add(&panel->concordance, &unit->panel);
}

void agreement_panels_add(struct agreement_panels *panels, const struct agreement_unit *unit)
{
    const struct question *const question = &panels->catalogue->questions[unit->question];
    if (unit->scores.n == 0)
        return;
    double disagreement[KAPPA_N_WEIGHTS] = {0};
    if (unit->panel.n > 1)
        panel_sums_unit_disagreement(&unit->panel, &panels->catalogue->scales[question->scale],
                                     disagreement);
    move(panels, &panels->questions[unit->question], unit, disagreement);
    if (question->scale == panels->scales.topics[question->topic])
        move(panels, &panels->topics[question->topic], unit, disagreement);
    if (question->scale == panels->scales.overall)
        move(panels, &panels->overall, unit, disagreement);
}

void agreement_panels_end_counted(struct agreement_panels *panels)
{
    for (size_t i = 0; i < panels->n_met; i++) {
        icc_end_candidate(&panels->met[i]->icc);
        panels->met[i]->met = false;
    }
    panels->n_met = 0;
}

void agreement_panels_end_candidate(struct agreement_panels *panels)
{
    for (size_t i = 0; i < panels->n_met; i++) {
        panel_scope_end_candidate(&panels->met[i]->scope);
        concordance_end_candidate(&panels->met[i]->concordance);
    }
    agreement_panels_end_counted(panels);
}

static void leave_out_levels(struct estimate missing, struct panel_result *result)
{
    result->agreement = missing;
    result->kendall_w = missing;
    for (int w = 0; w < KAPPA_N_WEIGHTS; w++)
        for (int model = 0; model < CHANCE_N; model++)
            result->chance[model][w] = missing;
    for (int metric = 0; metric < KRIPPENDORFF_N_METRICS; metric++)
        result->krippendorff[metric] = missing;
}

static const char no_levels[] = "points have no levels to agree on";

static double observed(const struct panel_sums *sums)
{
    return sums->scale->continuous || sums->n_units == 0
               ? NAN
               : 1 - sums->disagreement[KAPPA_UNWEIGHTED] / (double)sums->n_units;
}

struct panel_result agreement_panels_observed(const struct agreement_panel *panel)
{
    return (struct panel_result){.scale = panel->scale,
                                 .n_units = panel->n_units,
                                 .n_ratings = panel->n_ratings,
                                 .observed = observed(&panel->sums),
                                 .agreement = estimate_undefined(panel->n_units, no_levels)};
}

struct panel_result agreement_panels_result(const struct agreement_panels *panels,
                                            const struct agreement_panel *panel, size_t floor,
                                            struct arena *run)
{
    const struct panel_sums *const sums = &panel->sums;
    struct panel_result result = {
        .scale = panel->scale,
        .n_units = panel->n_units,
        .n_ratings = panel->n_ratings,
        .observed = observed(sums),
        .icc = panel->with_icc
                   ? icc_estimate(&panel->icc, floor, panels->parallel, run)
                   : icc_without(estimate_undefined(panel->n_units, "assay agreement has it"), NAN),
    };
    if (sums->scale->continuous) {
        leave_out_levels(estimate_undefined(result.n_units, no_levels), &result);
    } else if (sums->n_units == 0) {
        leave_out_levels(estimate_too_few(0, floor < 2 ? 2 : floor, run), &result);
    } else {
        panel_scope_finish(&panel->scope, floor, run, &result);
        result.kendall_w = concordance_estimate(&panel->concordance, floor, run);
    }
    return result;
}
