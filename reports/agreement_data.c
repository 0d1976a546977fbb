#include "reports/agreement_data.h"

#include "reports/labels.h"
#include "reports/table_estimate.h"

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
};

static const char *interviewer(const struct report *report, size_t index, struct table *table)
{
    struct buffer name = {0};
    report_interviewer(report, index, &name);
    return table_text(table, &name);
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
}

static void add_panel(const char *scope, const char *question, const struct panel_result *panel,
                      struct table *table)
{
    table_add(table, scope);
    table_add(table, NULL);
    table_add(table, NULL);
    table_add(table, question);
    table_add_count(table, panel->n_units);
    table_add(table, NULL);
    table_add_count(table, panel->n_ratings);
    table_add_number(table, panel->observed);
    table_add(table, NULL);
    add_kappas(panel->kappa, table);
    for (int i = 0; i < 5; i++) /* of pairs alone: kappa_max to mean_difference */
        table_add(table, NULL);
}

struct table *agreement_data(const struct report *report, struct arena *arena)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < agreement->n_pairs; i++)
        add_pair(report, &agreement->pairs[i], table);
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        add_panel("question", report->catalogue->questions[q].code, &agreement->questions[q],
                  table);
    add_panel("overall", NULL, &agreement->overall, table);
    return table;
}
