#include "reports/questions/question_detail_data.h"

#include <math.h>

#include "reports/model/report_names.h"
#include "reports/questions/question_detail_tables.h"
#include "reports/rubrics/version_words.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("question"),  TABLE_TEXT_COLUMN("part"),    TABLE_TEXT_COLUMN("of"),
    TABLE_TEXT_COLUMN("statistic"), TABLE_NUMBER_COLUMN("value"), TABLE_NUMBER_COLUMN("se"),
    TABLE_NUMBER_COLUMN("lower"),   TABLE_NUMBER_COLUMN("upper"), TABLE_NUMBER_COLUMN("n"),
    TABLE_TEXT_COLUMN("status"),
};

/* Where a row belongs. */
struct place {
    const char *question, *part, *of;
};

static void add_place(struct table *table, const struct place *place, const char *statistic)
{
    table_add(table, place->question);
    table_add(table, place->part);
    table_add(table, place->of);
    table_add(table, statistic);
}

static void add_estimate(struct table *table, const struct place *place, const char *statistic,
                         const struct estimate *estimate)
{
    add_place(table, place, statistic);
    table_add_estimate(table, estimate);
}

/* What has no interval: a count, or a value that stands alone. */
static void add_value(struct table *table, const struct place *place, const char *statistic,
                      double value)
{
    add_place(table, place, statistic);
    table_add_number(table, value);
    for (size_t c = 5; c < table->n_columns; c++)
        table_add(table, NULL);
}

static void add_question(const struct report *report, size_t question, const struct place *place,
                         struct table *table)
{
    const struct question_result *const result = &report->result->questions.questions[question];
    add_value(table, place, "n_candidates", (double)result->n_candidates);
    add_value(table, place, "n_ratings", (double)result->n_ratings);
    add_value(table, place, "n_missing", (double)result->n_missing);
    add_value(table, place, "mean", result->mean);
    add_value(table, place, "sd", result->sd);
    add_estimate(table, place, "difficulty", &result->difficulty);
    add_estimate(table, place, "difficulty_adjusted", &result->difficulty_adjusted);
    add_estimate(table, place, "separation", &result->discrimination);
    add_estimate(table, place, "polyserial", &result->polyserial);
    add_estimate(table, place, "upper_lower", &result->upper_lower);
    add_estimate(table, place, "exposure", &result->exposure);
    add_estimate(table, place, "missing_rate", &result->missing_rate);
    add_estimate(table, place, "point_biserial", &result->point_biserial);
    add_estimate(table, place, "auc", &result->auc);
    add_value(table, place, "item_total", result->item_total);
    add_value(table, place, "alpha_if_dropped", result->alpha_if_dropped);
    add_estimate(table, place, "kappa_quadratic", &result->kappa_quadratic);
}

static void add_levels(const struct report *report, size_t question, struct place place,
                       struct table *table)
{
    const struct scale *const scale = question_scale(report->catalogue, question);
    const struct level_use *const levels = report->result->questions.questions[question].levels;
    for (size_t k = 0; levels && k < scale_n_levels(scale); k++) {
        place.of = scale->labels[k];
        place.part = "level";
        add_value(table, &place, "count", (double)levels[k].count);
        add_estimate(table, &place, "share", &levels[k].share);
        add_estimate(table, &place, "ability", &levels[k].ability);
    }
}

/* Marks of criteria that were rated by themselves, by their place in the rubric. */
static void add_criteria(const struct report *report, size_t question, struct place place,
                         struct table *table)
{
    const struct catalogue *const criteria = report->catalogue->criteria;
    place.part = "criterion";
    for (size_t i = 0; criteria && i < report->result->criteria.n; i++) {
        const struct criterion_result *const result = &report->result->criteria.criteria[i];
        if (criteria->questions[i].topic != question)
            continue;
        place.of = arena_format(table->arena, "%zu", criteria->places[i].position);
        add_estimate(table, &place, "met", &result->met);
        add_estimate(table, &place, "separation", &result->discrimination);
        add_estimate(table, &place, "kappa", &result->kappa);
    }
}

static void add_pairs(const struct report *report, size_t question, struct place place,
                      struct table *table)
{
    size_t n;
    const struct pair_result **const pairs = question_detail_tables_question_pairs(
        report, question, table->arena, &n);
    place.part = "pair";
    for (size_t i = 0; i < n; i++) {
        struct buffer names = {0};
        report_names_interviewer(report, pairs[i]->a, &names);
        buffer_add(&names, ", ");
        report_names_interviewer(report, pairs[i]->b, &names);
        place.of = table_text(table, &names);
        add_estimate(table, &place, "kappa_quadratic", &pairs[i]->kappa[KAPPA_QUADRATIC].estimate);
    }
}

static void add_versions(const struct report *report, size_t question, struct place place,
                         struct table *table)
{
    static const char *const names[] = {"difficulty", "separation", "kappa_quadratic"};
    const struct version_change *const change = version_words_change_of(report, question);
    for (enum version_measure m = 0; change && m < VERSION_N_MEASURES; m++) {
        const struct version_comparison *const comparison = &change->measures[m];
        place.part = "version";
        place.of = "before";
        add_estimate(table, &place, names[m], &comparison->before);
        place.of = "after";
        add_estimate(table, &place, names[m], &comparison->after);
        place.of = "difference";
        add_estimate(table, &place, names[m], &comparison->difference);
    }
}

struct table *question_detail_data(const struct report *report, size_t question,
                                   struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    const char *const code = report->catalogue->questions[question].code;
    const struct place place = {code, "question", NULL};
    add_question(report, question, &place, table);
    add_levels(report, question, place, table);
    add_criteria(report, question, place, table);
    add_pairs(report, question, place, table);
    add_versions(report, question, place, table);
    return table;
}
