#include "reports/agreement/agreement_data.h"

#include "reports/model/report_names.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("scope"),
    TABLE_TEXT_COLUMN("a"),
    TABLE_TEXT_COLUMN("b"),
    TABLE_TEXT_COLUMN("question"),
    TABLE_NUMBER_COLUMN("n_answers"),
    TABLE_NUMBER_COLUMN("n_candidates"),
    TABLE_NUMBER_COLUMN("n_ratings"),
    TABLE_NUMBER_COLUMN("observed"),
    TABLE_NUMBER_COLUMN("expected"),
    TABLE_ESTIMATE_COLUMNS("unweighted"),
    TABLE_ESTIMATE_COLUMNS("linear"),
    TABLE_ESTIMATE_COLUMNS("quadratic"),
    TABLE_NUMBER_COLUMN("kappa_max"),
    TABLE_NUMBER_COLUMN("pabak"),
    TABLE_NUMBER_COLUMN("prevalence_index"),
    TABLE_NUMBER_COLUMN("bias_index"),
    TABLE_NUMBER_COLUMN("mean_difference"),
    TABLE_TEXT_COLUMN("topic"),
    TABLE_TEXT_COLUMN("month"),
    TABLE_TEXT_COLUMN("measure"),
    TABLE_ESTIMATE_COLUMNS("estimate"),
};

enum { ESTIMATE_CELLS = 6, PAIR_CELLS = 5 /* kappa_max to mean_difference */ };

static const char *interviewer(const struct report *report, size_t index, struct table *table)
{
    struct buffer name = {0};
    report_names_interviewer(report, index, &name);
    return table_text(table, &name);
}

static void add_none(struct table *table, size_t n)
{
    for (size_t i = 0; i < n; i++)
        table_add(table, NULL);
}

static void add_kappas(const struct kappa *kappa, struct table *table)
{
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
        table_add_estimate(table, &kappa[w].estimate);
}

static void add_pair(const struct report *report, const struct pair_result *pair,
                     struct table *table)
{
    const bool pooled = pair->question == QUESTION_POOLED;
    table_add(table, pooled ? "pair" : "pair_question");
    table_add(table, interviewer(report, pair->a, table));
    table_add(table, interviewer(report, pair->b, table));
    table_add(table, pooled ? NULL : report->catalogue->questions[pair->question].code);
    table_add_count(table, pair->n);
    table_add_count(table, pair->n_candidates);
    table_add(table, NULL);
    table_add_number(table, pair->observed);
    table_add_number(table, pair->expected);
    add_kappas(pair->kappa, table);
    table_add_number(table, pair->kappa_max);
    table_add_number(table, pair->pabak);
    table_add_number(table, pair->prevalence_index);
    table_add_number(table, pair->bias_index);
    table_add_number(table, pair->mean_difference);
    add_none(table, 2);
    table_add(table, "kappa");
    add_none(table, ESTIMATE_CELLS);
}

/* What the rows of a panel have in common. */
struct subject {
    const char *scope, *question, *topic;
    const struct panel_result *panel;
};

static void begin_row(const struct subject *subject, struct table *table)
{
    table_add(table, subject->scope);
    add_none(table, 2);
    table_add(table, subject->question);
    table_add_count(table, subject->panel->n_units);
    table_add(table, NULL);
    table_add_count(table, subject->panel->n_ratings);
    table_add_number(table, subject->panel->observed);
    table_add(table, NULL);
}

static void end_row(const struct subject *subject, const char *measure,
                    const struct estimate *estimate, struct table *table)
{
    add_none(table, PAIR_CELLS);
    table_add(table, subject->topic);
    table_add(table, NULL);
    table_add(table, measure);
    if (estimate)
        table_add_estimate(table, estimate);
    else
        add_none(table, ESTIMATE_CELLS);
}

/* A coefficient that has weights. */
static void add_weighted(const struct subject *subject, const char *measure,
                         const struct estimate estimates[KAPPA_N_WEIGHTS], struct table *table)
{
    begin_row(subject, table);
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
        table_add_estimate(table, &estimates[w]);
    end_row(subject, measure, NULL, table);
}

static void add_single(const struct subject *subject, const char *measure,
                       const struct estimate *estimate, struct table *table)
{
    begin_row(subject, table);
    add_none(table, KAPPA_N_WEIGHTS * ESTIMATE_CELLS);
    end_row(subject, measure, estimate, table);
}

static void add_icc(const struct subject *subject, struct table *table)
{
    const struct icc_result *const icc = &subject->panel->icc;
    add_single(subject, "icc_a1", &icc->a1, table);
    add_single(subject, "icc_ak", &icc->ak, table);
    add_single(subject, "icc_c1", &icc->c1, table);
    add_single(subject, "icc_ck", &icc->ck, table);
    add_single(subject, "icc_one1", &icc->one1, table);
    add_single(subject, "icc_onek", &icc->onek, table);
}

static void add_panel(const struct subject *subject, struct table *table)
{
    static const char *const chance[CHANCE_N] = {[CHANCE_FLEISS] = "fleiss",
                                                 [CHANCE_CONGER] = "conger",
                                                 [CHANCE_GWET] = "gwet",
                                                 [CHANCE_BRENNAN_PREDIGER] = "brennan_prediger"};
    static const char *const metrics[KRIPPENDORFF_N_METRICS] = {
        [KRIPPENDORFF_NOMINAL] = "krippendorff_nominal",
        [KRIPPENDORFF_ORDINAL] = "krippendorff_ordinal",
        [KRIPPENDORFF_INTERVAL] = "krippendorff_interval"};
    const struct panel_result *const panel = subject->panel;
    begin_row(subject, table);
    add_kappas(panel->kappa, table);
    end_row(subject, "kappa", NULL, table);
    for (int model = 0; model < CHANCE_N; model++)
        add_weighted(subject, chance[model], panel->chance[model], table);
    add_weighted(subject, "light", panel->light, table);
    for (int metric = 0; metric < KRIPPENDORFF_N_METRICS; metric++)
        add_single(subject, metrics[metric], &panel->krippendorff[metric], table);
    add_single(subject, "kendall_w", &panel->kendall_w, table);
    add_single(subject, "agreement", &panel->agreement, table);
    add_icc(subject, table);
}

static void add_month(const struct month_result *month, struct table *table)
{
    table_add(table, "month");
    add_none(table, 3);
    table_add_count(table, month->n);
    add_none(table, 4);
    add_kappas(month->kappa, table);
    add_none(table, PAIR_CELLS + 1);
    table_add(table, arena_format(table->arena, "%04d-%02d", month->year, month->month));
    table_add(table, "kappa");
    add_none(table, ESTIMATE_CELLS);
}

struct table *agreement_data(const struct report *report, struct arena *arena)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const struct catalogue *const catalogue = report->catalogue;
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < agreement->n_pairs; i++)
        add_pair(report, &agreement->pairs[i], table);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        add_panel(&(struct subject){.scope = "question",
                                    .question = catalogue->questions[q].code,
                                    .panel = &agreement->questions[q]},
                  table);
    for (size_t t = 0; t < catalogue->n_topics; t++)
        add_panel(&(struct subject){.scope = "topic",
                                    .topic = catalogue->topics[t].code,
                                    .panel = &agreement->topics[t]},
                  table);
    for (size_t i = 0; i < agreement->n_months; i++)
        add_month(&agreement->months[i], table);
    add_panel(&(struct subject){.scope = "overall", .panel = &agreement->overall}, table);
    return table;
}
