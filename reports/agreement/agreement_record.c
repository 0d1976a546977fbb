#include "reports/agreement/agreement_record.h"

#include <math.h>
#include <string.h>

#include "analytics/agreement/agreement_pairs.h"
#include "reports/agreement/panel_record.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/table/table_csv.h"

/* A pair, or a measure of a panel or of a month. */
struct row {
    const struct report *report;
    const char *scope, *a, *b, *question, *topic, *month, *measure;
    double n_answers, observed;
    const struct estimate *weighted[KAPPA_N_WEIGHTS], *estimate; /* NULL: not of this measure */
    const struct pair_result *pair;
    const struct panel_result *panel;
};

/* The test of a kappa that has a value. */
struct test_row {
    const struct kappa *kappa; /* NULL: it has none */
};

#define AT_TEST(member) RECORD_AT(struct test_row, kappa, member)

static const struct field test_fields[] = {
    {"se_null", AT_TEST(se_null)},
    {"z", AT_TEST(z)},
    {"p", AT_TEST(p)},
};
static const struct record test_record = RECORD(test_fields);

static json_t *n_part(const void *row)
{
    return json_count(((const struct row *)row)->pair->n);
}

static json_t *levels_part(const void *context)
{
    const struct row *const row = context;
    if (row->pair->n_levels == 0)
        return NULL;
    const struct scale *const scale = &row->report->catalogue->scales[row->pair->scale];
    json_t *const array = json_array();
    for (size_t k = 0; k < scale->n_levels; k++)
        json_append(array, json_text(scale->labels[k]));
    return array;
}

static json_t *table_part(const void *context)
{
    const struct pair_result *const pair = ((const struct row *)context)->pair;
    if (pair->n_levels == 0)
        return NULL;
    json_t *const rows = json_array();
    for (size_t a = 0; a < pair->n_levels; a++) {
        json_t *const row = json_array();
        for (size_t b = 0; b < pair->n_levels; b++)
            json_append(row, json_count(pair->table[a * pair->n_levels + b]));
        json_append(rows, row);
    }
    return rows;
}

static json_t *tested_json(const void *row, enum kappa_weights weights)
{
    const struct kappa *const kappa = &((const struct row *)row)->pair->kappa[weights];
    json_t *const object = json_estimate(&kappa->estimate);
    record_put(&test_record,
               &(struct test_row){kappa->estimate.status == ESTIMATE_OK ? kappa : NULL}, object);
    return object;
}

static json_t *unweighted_part(const void *row)
{
    return tested_json(row, KAPPA_UNWEIGHTED);
}

static json_t *linear_part(const void *row)
{
    return tested_json(row, KAPPA_LINEAR);
}

static json_t *quadratic_part(const void *row)
{
    return tested_json(row, KAPPA_QUADRATIC);
}

/* Of a pair over all questions. */
static json_t *missing_part(const void *context)
{
    const struct pair_result *const pair = ((const struct row *)context)->pair;
    return pair->question == QUESTION_POOLED ? panel_record_missing(&pair->missing) : json_null();
}

#define HERE(member) RECORD_HERE(struct row, member)
#define CELL(member) HERE(member), .in = FIELD_IN_CELLS
#define AT_PAIR(member) RECORD_AT(struct row, pair, member)

static const struct field fields[] = {
    {"scope", CELL(scope)},
    {"a", HERE(a)},
    {"b", HERE(b)},
    {"question", HERE(question)},
    {"n", HERE(n_answers), .part = n_part, .column = "n_answers"},
    {"n_candidates", AT_PAIR(n_candidates)},
    {"n_ratings", RECORD_AT(struct row, panel, n_ratings), .in = FIELD_IN_CELLS},
    {"levels", .part = levels_part},
    {"table", .part = table_part},
    {"observed", HERE(observed)},
    {"expected", AT_PAIR(expected)},
    {"unweighted", HERE(weighted[KAPPA_UNWEIGHTED]), .part = unweighted_part},
    {"linear", HERE(weighted[KAPPA_LINEAR]), .part = linear_part},
    {"quadratic", HERE(weighted[KAPPA_QUADRATIC]), .part = quadratic_part},
    {"kappa_max", AT_PAIR(kappa_max)},
    {"pabak", AT_PAIR(pabak)},
    {"prevalence_index", AT_PAIR(prevalence_index)},
    {"bias_index", AT_PAIR(bias_index)},
    {"mean_difference", AT_PAIR(mean_difference)},
    {"missing", .part = missing_part},
    {"topic", CELL(topic)},
    {"month", CELL(month)},
    {"measure", CELL(measure)},
    {"estimate", CELL(estimate)},
};
static const struct record record = RECORD(fields);

static void set_kappas(struct row *row, const struct kappa *kappa)
{
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
        row->weighted[w] = &kappa[w].estimate;
}

static struct row pair_row(const struct report *report, const struct pair_result *pair,
                           struct arena *arena)
{
    const bool pooled = pair->question == QUESTION_POOLED;
    struct row row = {.report = report,
                      .scope = pooled ? "pair" : "pair_question",
                      .a = report_names_interviewer_text(report, pair->a, arena),
                      .b = report_names_interviewer_text(report, pair->b, arena),
                      .question = pooled ? NULL : report->catalogue->questions[pair->question].code,
                      .measure = "kappa",
                      .n_answers = (double)pair->n,
                      .observed = pair->observed,
                      .pair = pair};
    set_kappas(&row, pair->kappa);
    return row;
}

json_t *agreement_record_pair(const struct report *report, const struct pair_result *pair)
{
    struct arena scratch = {0};
    const struct row row = pair_row(report, pair, &scratch);
    json_t *const object = record_json(&record, &row);
    arena_free(&scratch);
    return object;
}

/* The rows of a panel on their way into a table. */
struct panel_rows {
    struct row row;
    struct table *table;
};

static void add_measure(const struct panel_rows *rows, const char *measure,
                        const struct estimate *estimate)
{
    struct row row = rows->row;
    row.measure = measure;
    row.estimate = estimate;
    if (estimate)
        memset(row.weighted, 0, sizeof row.weighted);
    record_add(&record, &row, rows->table);
}

/* A coefficient with weights makes one row, when the last of them has come. */
static void add_line(const struct field *field, double number, const struct estimate *estimate,
                     void *context)
{
    struct panel_rows *const rows = context;
    (void)number;
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++) {
        if (strcmp(field->name, panel_record_weights[w]) != 0)
            continue;
        rows->row.weighted[w] = estimate;
        if (w + 1 == KAPPA_N_WEIGHTS)
            add_measure(rows, field->group, NULL);
        return;
    }
    add_measure(rows,
                field->group ? arena_format(rows->table->arena, "%s_%s", field->group, field->name)
                             : field->name,
                estimate);
}

static void add_panel(const char *scope, const struct panel_subject *subject, struct table *table)
{
    struct panel_rows rows = {{.scope = scope,
                               .question = subject->question,
                               .topic = subject->topic,
                               .n_answers = (double)subject->panel->n_units,
                               .observed = subject->panel->observed,
                               .panel = subject->panel},
                              table};
    panel_record_lines(subject->panel, add_line, &rows);
}

static void add_month(const struct month_result *month, struct table *table)
{
    struct row row = {.scope = "month",
                      .month = arena_format(table->arena, "%04d-%02d", month->year, month->month),
                      .measure = "kappa",
                      .n_answers = (double)month->n,
                      .observed = NAN};
    set_kappas(&row, month->kappa);
    record_add(&record, &row, table);
}

static void add_pair(const struct report *report, const struct pair_result *pair,
                     struct table *table)
{
    const struct row row = pair_row(report, pair, table->arena);
    record_add(&record, &row, table);
}

/* Over all questions, then on single ones, where the pairs of the result do not have them. */
static void add_with_singles(const struct report *report, size_t pair, struct table *table)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    size_t n;
    const struct pair_result *const singles = agreement_pairs_singles(agreement, pair, table->arena,
                                                                      &n);
    add_pair(report, &agreement->pairs[pair], table);
    for (size_t i = 0; i < n; i++)
        add_pair(report, &singles[i], table);
}

/* All but the pairs. */
static void add_rest(const struct report *report, struct table *table)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const struct catalogue *const catalogue = report->catalogue;
    for (size_t q = 0; q < catalogue->n_questions; q++)
        add_panel("question",
                  &(struct panel_subject){.question = catalogue->questions[q].code,
                                          .panel = &agreement->questions[q]},
                  table);
    for (size_t t = 0; t < catalogue->n_topics; t++)
        add_panel("topic",
                  &(struct panel_subject){.topic = catalogue->topics[t].code,
                                          .panel = &agreement->topics[t]},
                  table);
    for (size_t i = 0; i < agreement->n_months; i++)
        add_month(&agreement->months[i], table);
    add_panel("overall", &(struct panel_subject){.panel = &agreement->overall}, table);
}

struct table *agreement_record_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i < report->result->agreement.n_pairs; i++)
        add_with_singles(report, i, table);
    add_rest(report, table);
    return table;
}

/* Rows of a pair, in a table of their own. */
static bool write_pair(const struct report *report, size_t pair, const struct table *like,
                       const struct text_sink *sink, struct buffer *out, struct error *error)
{
    struct arena scratch = {0};
    struct table *const table = table_create(&scratch, like->columns, like->n_columns);
    add_with_singles(report, pair, table);
    table_csv_rows(table, out);
    arena_free(&scratch);
    return text_sink_take(sink, out, error);
}

bool agreement_record_csv(const struct report *report, const struct text_sink *sink,
                          struct buffer *out, struct error *error)
{
    struct arena scratch = {0};
    struct table *const rest = record_table(&record, &scratch);
    bool done = true;
    table_csv(rest, out);
    for (size_t i = 0; i < report->result->agreement.n_pairs && done; i++)
        done = write_pair(report, i, rest, sink, out, error);
    add_rest(report, rest);
    table_csv_rows(rest, out);
    arena_free(&scratch);
    return done;
}
