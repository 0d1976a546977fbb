#include "reports/reliability/reliability_record.h"

#include "reports/table/json.h"
#include "reports/table/record.h"

static const char *const names[N_COMPONENTS] = {"candidate",
                                                "question",
                                                "interviewer",
                                                "candidate:question",
                                                "candidate:interviewer",
                                                "question:interviewer",
                                                "residual"};

struct component_row {
    const char *name, *within;
    const struct reliability_component *result;
};

static const struct field component_fields[] = {
    {"component", RECORD_HERE(struct component_row, name)},
    {"variance", RECORD_AT(struct component_row, result, variance)},
    {"share", RECORD_AT(struct component_row, result, share)},
};
static const struct record component_record = RECORD(component_fields);

static const struct field confounded_fields[] = {
    {"component", RECORD_HERE(struct component_row, name)},
    {"within", RECORD_HERE(struct component_row, within)},
};
static const struct record confounded_record = RECORD(confounded_fields);

json_t *reliability_record_components(const struct reliability_result *result)
{
    json_t *const array = json_array();
    for (size_t k = 0; k < N_COMPONENTS; k++)
        if (result->design.told[k])
            json_append(array,
                        record_json(&component_record,
                                    &(struct component_row){.name = names[k],
                                                            .result = &result->components[k]}));
    return array;
}

json_t *reliability_record_confounded(const struct reliability_result *result)
{
    json_t *const array = json_array();
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        const enum component within = result->design.within[k];
        if (!result->design.told[k])
            json_append(array, record_json(&confounded_record,
                                           &(struct component_row){
                                               .name = names[k],
                                               .within = within == k ? NULL : names[within]}));
    }
    return array;
}

struct row {
    const char *questions;
    const struct reliability_row *result;
};

#define AT(member) RECORD_AT(struct row, result, member)

static const struct field fields[] = {
    {"n_questions", AT(n_questions)},
    {"n_interviewers", AT(n_interviewers)},
    {"questions", RECORD_HERE(struct row, questions)},
    {"g", AT(g.value)},
    {"g_lower", AT(g.lower)},
    {"g_upper", AT(g.upper)},
    {"phi", AT(phi.value)},
    {"phi_lower", AT(phi.lower)},
    {"phi_upper", AT(phi.upper)},
    {"gqk", AT(gqk.value)},
    {"gqk_lower", AT(gqk.lower)},
    {"gqk_upper", AT(gqk.upper)},
    {"relative_error", AT(relative_error)},
    {"absolute_error", AT(absolute_error)},
};
static const struct record record = RECORD(fields);

static struct row row_of(const struct reliability_result *result, size_t i)
{
    return (struct row){result->rows[i].fixed ? "fixed" : "random", &result->rows[i]};
}

json_t *reliability_record_rows(const struct reliability_result *result)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < result->n_rows; i++) {
        const struct row row = row_of(result, i);
        json_append(array, record_json(&record, &row));
    }
    return array;
}

struct table *reliability_record_table(const struct reliability_result *result, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i < result->n_rows; i++) {
        const struct row row = row_of(result, i);
        record_add(&record, &row, table);
    }
    return table;
}
