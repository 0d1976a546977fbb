#include "reports/agreement/panel_measures_table.h"

#include <math.h>

#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {{"measure", TABLE_LEFT, false},
                                              {"any difference", TABLE_RIGHT, false},
                                              {"by distance", TABLE_RIGHT, false}};

static const char *const chance_names[CHANCE_N] = {[CHANCE_FLEISS] = "Fleiss' κ",
                                                   [CHANCE_CONGER] = "Conger's κ",
                                                   [CHANCE_GWET] = "Gwet's AC1 and AC2",
                                                   [CHANCE_BRENNAN_PREDIGER] = "Brennan-Prediger"};

/* One of the two may be missing. */
static void add(const char *name, const struct estimate *unweighted,
                const struct estimate *by_distance, struct table *table)
{
    table_add(table, name);
    if (unweighted)
        table_estimate_interval(table, unweighted);
    else
        table_add(table, NULL);
    if (by_distance)
        table_estimate_interval(table, by_distance);
    else
        table_add(table, NULL);
}

static bool is_known(const struct panel_result *panel)
{
    return panel->agreement.status == ESTIMATE_OK ||
           panel->chance[CHANCE_FLEISS][KAPPA_QUADRATIC].status == ESTIMATE_OK ||
           panel->icc.c1.status == ESTIMATE_OK;
}

static void add_coefficients(const struct panel_result *panel, struct table *table)
{
    add("Cohen's κ, pooled", &panel->kappa[KAPPA_UNWEIGHTED].estimate,
        &panel->kappa[KAPPA_QUADRATIC].estimate, table);
    add("Light's κ", &panel->light[KAPPA_UNWEIGHTED], &panel->light[KAPPA_QUADRATIC], table);
    for (int model = 0; model < CHANCE_N; model++)
        add(chance_names[model], &panel->chance[model][KAPPA_UNWEIGHTED],
            &panel->chance[model][KAPPA_QUADRATIC], table);
    add("Krippendorff's α", &panel->krippendorff[KRIPPENDORFF_NOMINAL],
        &panel->krippendorff[KRIPPENDORFF_INTERVAL], table);
    add("Krippendorff's α, by rank", NULL, &panel->krippendorff[KRIPPENDORFF_ORDINAL], table);
    add("Kendall's W", NULL, &panel->kendall_w, table);
}

static void add_correlation(const char *name, const struct estimate *single,
                            const struct estimate *mean, const char *k, struct table *table)
{
    struct arena *const arena = table->arena;
    add(arena_format(arena, "ICC, %s", name), NULL, single, table);
    add(arena_format(arena, "ICC, %s, mean of %s", name, k), NULL, mean, table);
}

static void add_correlations(const struct icc_result *icc, struct table *table)
{
    const char *const k = phrase_kept(table->arena, "{}", PLAIN(icc->k));
    add_correlation("absolute agreement", &icc->a1, &icc->ak, k, table);
    add_correlation("consistency", &icc->c1, &icc->ck, k, table);
    add_correlation("one-way", &icc->one1, &icc->onek, k, table);
}

static void note_undefined(const struct panel_result *panel, struct table *table)
{
    if (panel->kendall_w.status == ESTIMATE_OK || !panel->kendall_w.reason)
        return;
    table_note_phrase(table, "No Kendall's W: {}.", TEXT(panel->kendall_w.reason));
}

struct table *panel_measures_table(const struct report *report, struct arena *arena)
{
    const struct panel_result *const panel = &report->result->agreement.overall;
    if (!is_known(panel))
        return NULL;
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    table->title = phrase_kept(arena,
                               "What other measures say of all questions together ({} answer{|s})",
                               SPELLED(panel->n_units));
    if (!report->catalogue->scales[panel->scale].continuous) {
        add("the same score", &panel->agreement, NULL, table);
        add_coefficients(panel, table);
    }
    if (isfinite(panel->icc.k)) /* they were asked for */
        add_correlations(&panel->icc, table);
    note_undefined(panel, table);
    table_note(table, "All but Cohen's and Light's κ count differences between questions as "
                      "agreement: quote Cohen's over several questions. Every question's own "
                      "values are in --format csv and json; docs/methods.md has the definitions.");
    return table;
}
