#include "reports/agreement/cost/range_table.h"

#include "analytics/agreement/interviews/selection_cost.h"
#include "reports/agreement/cost/range_words.h"
#include "reports/agreement/cost/selection_cost_words.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

static size_t *steps_of(const struct report *report, struct arena *arena, size_t *ret_n)
{
    size_t *const steps = ARENA_ARRAY(arena, report->restriction ? report->restriction->n : 0,
                                      size_t);
    *ret_n = range_words_steps(report, steps);
    return steps;
}

static struct estimate expected_at(const struct stage_step *step, double share)
{
    return range_restriction_kept_estimate(&step->all, step->n_interviewers, share);
}

static struct table *table_of(const struct report *report, const struct stage_step *step,
                              struct arena *arena)
{
    static const struct table_column columns[] = {{"went on", TABLE_LEFT, true},
                                                  {"agreement to expect", TABLE_RIGHT, false}};
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    const char *const note = range_words_note(report, step, arena);
    table->title = range_words_title(report, step, arena);
    for (size_t i = 0; note && i < RANGE_WORDS_SHARES; i++) {
        const struct estimate expected = expected_at(step, range_words_shares[i]);
        table_add_phrase(table, "{}", SHARE(range_words_shares[i]));
        table_add_phrase(table, "{}", ESTIMATE(&expected, 2));
    }
    table_note(table, range_words_who(report, step, arena));
    table_note(table, note ? note
                           : "Too few of them had two interviewers or more to tell what it does "
                             "to agreement.");
    return table;
}

struct table *range_table(const struct report *report, struct arena *arena)
{
    struct table *first = NULL, *last = NULL;
    size_t n;
    const size_t *const steps = steps_of(report, arena, &n);
    for (size_t i = 0; i < n; i++) {
        struct table *const table = table_of(report, &report->restriction->steps[steps[i]], arena);
        if (last)
            last->next = table;
        else
            first = table;
        last = table;
    }
    return first;
}

void range_table_note(const struct report *report, struct table *table)
{
    size_t n;
    const size_t *const steps = steps_of(report, table->arena, &n);
    for (size_t i = 0; i < n; i++) {
        const struct stage_step *const step = &report->restriction->steps[steps[i]];
        table_note_phrase(table, "{}. {} `assay agreement` says what that does.",
                          TEXT(range_words_title(report, step, table->arena)),
                          TEXT(range_words_who(report, step, table->arena)));
    }
}

struct step_row {
    const char *stage, *from;
    const struct stage_step *step;
};

#define AT(member) RECORD_AT(struct step_row, step, member)

static const struct field step_fields[] = {
    {"stage", RECORD_HERE(struct step_row, stage)},
    {"from", RECORD_HERE(struct step_row, from)},
    {"n_candidates", AT(n)},
    {"n_went_on", AT(n_on)},
    {"auc", AT(auc)},
};
static const struct record step_record = RECORD(step_fields);

struct cost_row {
    size_t n_interviewers;
    struct selection_costs costs;
};

static const struct field cost_fields[] = {
    {"n_interviewers", RECORD_HERE(struct cost_row, n_interviewers)},
    {"false_positive", RECORD_HERE(struct cost_row, costs.false_positive)},
    {"false_negative", RECORD_HERE(struct cost_row, costs.false_negative)},
};
static const struct record cost_record = RECORD(cost_fields);

/* Of so many as went on. */
static json_t *costs_json(const struct stage_step *step)
{
    const double share = (double)step->n_on / (double)step->n;
    json_t *const costs = json_array();
    for (size_t k = 1; k <= SELECTION_COST_MOST; k++)
        json_append(costs,
                    record_json(&cost_record,
                                &(struct cost_row){k, selection_cost_of(&step->all, k, share)}));
    return costs;
}

struct share_row {
    double share;
    struct estimate agreement;
};

static const struct field share_fields[] = {
    {"share", RECORD_HERE(struct share_row, share)},
    {"agreement", RECORD_HERE(struct share_row, agreement)},
};
static const struct record share_record = RECORD(share_fields);

static json_t *agreement_json(const struct stage_step *step)
{
    json_t *const object = json_object(), *const curve = json_array();
    json_put(object, "all", json_estimate(&step->all));
    json_put(object, "went_on", json_estimate(&step->kept));
    json_put(object, "later", json_estimate(&step->later));
    for (size_t i = 0; i < RANGE_WORDS_SHARES; i++) {
        const double share = range_words_shares[i];
        json_append(curve, record_json(&share_record,
                                       &(struct share_row){share, expected_at(step, share)}));
    }
    json_put(object, "expected", curve);
    return object;
}

static json_t *step_json(const struct report *report, size_t i)
{
    const struct stage_step *const step = &report->restriction->steps[i];
    const char *const *const stages = report->catalogue->stages;
    json_t *const object = record_json(
        &step_record, &(struct step_row){stages[step->to], stages[step->from], step});
    json_put(object, "by_score", json_boolean(step->by_score));
    json_put(object, "costs", step->all.n > 0 ? costs_json(step) : json_array());
    json_put(object, "interview", step->by_score ? agreement_json(step) : json_null());
    return object;
}

json_t *range_table_json(const struct report *report)
{
    return json_of_each(report, report->restriction ? report->restriction->n : 0, step_json);
}
