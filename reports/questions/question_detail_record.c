#include "reports/questions/question_detail_record.h"

#include <math.h>

#include "reports/model/report_names.h"
#include "reports/questions/question_detail_tables.h"
#include "reports/questions/questions_record.h"
#include "reports/rubrics/criteria_record.h"
#include "reports/rubrics/rubric_record.h"
#include "reports/rubrics/version_record.h"
#include "reports/rubrics/version_words.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("question"),  TABLE_TEXT_COLUMN("part"),    TABLE_TEXT_COLUMN("of"),
    TABLE_TEXT_COLUMN("statistic"), TABLE_NUMBER_COLUMN("value"), TABLE_NUMBER_COLUMN("se"),
    TABLE_NUMBER_COLUMN("lower"),   TABLE_NUMBER_COLUMN("upper"), TABLE_NUMBER_COLUMN("n"),
    TABLE_TEXT_COLUMN("status"),
};

/* Where the next rows belong. */
struct place {
    const char *question, *part, *of;
    struct table *table;
};

/* What has no interval, a count or a value that stands alone, leaves the other cells empty. */
static void add_statistic(const struct place *place, const char *statistic, double number,
                          const struct estimate *estimate)
{
    struct table *const table = place->table;
    const char *const place_cells[] = {place->question, place->part, place->of, statistic};
    for (size_t c = 0; c < sizeof place_cells / sizeof *place_cells; c++)
        table_add(table, place_cells[c]);
    if (estimate) {
        table_estimate_cells(table, estimate);
        return;
    }
    table_add_number(table, number);
    for (size_t c = 5; c < table->n_columns; c++)
        table_add(table, NULL);
}

static void add_line(const struct field *field, double number, const struct estimate *estimate,
                     void *place)
{
    add_statistic(place, field->name, number, estimate);
}

static void add_estimate(struct place place, const char *of, const char *statistic,
                         const struct estimate *estimate)
{
    place.of = of;
    add_statistic(&place, statistic, NAN, estimate);
}

static void add_levels(const struct report *report, size_t question, struct place place)
{
    const struct scale *const scale = question_scale(report->catalogue, question);
    place.part = "level";
    for (size_t k = 0; k < scale_n_levels(scale); k++) {
        place.of = scale->labels[k];
        rubric_record_lines(report, question, k, add_line, &place);
    }
}

/* Marks of criteria that were rated by themselves, by their place in the rubric. */
static void add_criteria(const struct report *report, size_t question, struct place place)
{
    const struct catalogue *const criteria = report->catalogue->criteria;
    place.part = "criterion";
    for (size_t i = 0; criteria && i < report->result->criteria.n; i++) {
        if (criteria->questions[i].topic != question)
            continue;
        place.of = arena_format(place.table->arena, "%zu", criteria->places[i].position);
        criteria_record_lines(report, i, add_line, &place);
    }
}

static void add_pairs(const struct report *report, size_t question, struct place place)
{
    struct arena *const arena = place.table->arena;
    size_t n;
    const struct pair_result **const pairs = question_detail_tables_question_pairs(report, question,
                                                                                   arena, &n);
    place.part = "pair";
    for (size_t i = 0; i < n; i++)
        add_estimate(place,
                     arena_format(arena, "%s, %s",
                                  report_names_interviewer_text(report, pairs[i]->a, arena),
                                  report_names_interviewer_text(report, pairs[i]->b, arena)),
                     "kappa_quadratic", &pairs[i]->kappa[KAPPA_QUADRATIC].estimate);
}

static void add_versions(const struct report *report, size_t question, struct place place)
{
    const struct version_change *const change = version_words_change_of(report, question);
    place.part = "version";
    for (enum version_measure m = 0; change && m < VERSION_N_MEASURES; m++) {
        const struct version_comparison *const comparison = &change->measures[m];
        const char *const name = version_record_measure(m);
        add_estimate(place, "before", name, &comparison->before);
        add_estimate(place, "after", name, &comparison->after);
        add_estimate(place, "difference", name, &comparison->difference);
    }
}

struct table *question_detail_record_table(const struct report *report, size_t question,
                                           struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    const char *const code = report->catalogue->questions[question].code;
    struct place place = {code, "question", NULL, table};
    questions_record_lines(report, question, add_line, &place);
    add_levels(report, question, place);
    add_criteria(report, question, place);
    add_pairs(report, question, place);
    add_versions(report, question, place);
    return table;
}
