#include "reports/agreement/cost/selection_cost_json.h"

#include "analytics/agreement/interviews/selection_cost.h"
#include "reports/agreement/cost/selection_cost_words.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct row {
    size_t n_interviewers;
    double share;
    struct selection_costs costs;
};

static const struct field fields[] = {
    {"n_interviewers", RECORD_HERE(struct row, n_interviewers)},
    {"share", RECORD_HERE(struct row, share)},
    {"false_positive", RECORD_HERE(struct row, costs.false_positive)},
    {"false_negative", RECORD_HERE(struct row, costs.false_negative)},
};
static const struct record record = RECORD(fields);

json_t *selection_cost_json(const struct report *report)
{
    const struct estimate *const interview = &report->result->agreement.interview;
    double shares[SELECTION_COST_SHARES];
    const size_t n = selection_cost_words_shares(report, shares);
    json_t *const object = json_object(), *const costs = json_array();
    for (size_t k = 1; k <= SELECTION_COST_MOST; k++)
        for (size_t i = 0; i < n; i++)
            json_append(costs, record_json(&record, &(struct row){k, shares[i],
                                                                  selection_cost_of(interview, k,
                                                                                    shares[i])}));
    json_put(object, "agreement", json_estimate(interview));
    json_put(object, "costs", costs);
    return object;
}
