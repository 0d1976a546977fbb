#include "reports/interviewers/facets_record.h"

#include <math.h>

#include "reports/interviewers/facets_words.h"
#include "reports/model/finding_names.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/wording.h"

json_t *facets_record_reliability_json(const struct facets_result *model)
{
    json_t *const object = json_object();
    json_put(object, "eap", json_decimal(model->eap_reliability));
    json_put(object, "wle", json_decimal(model->wle_reliability));
    return object;
}

struct separation_row {
    const struct facets_separation *of;
};

static const struct field separation_fields[] = {
    {"rmse", RECORD_AT(struct separation_row, of, rmse)},
    {"reliability", RECORD_AT(struct separation_row, of, reliability)},
    {"separation", RECORD_AT(struct separation_row, of, separation)},
    {"strata", RECORD_AT(struct separation_row, of, strata)},
};
static const struct record separation_record = RECORD(separation_fields);

json_t *facets_record_separation_json(const struct facets_result *model)
{
    const struct {
        const char *name;
        struct separation_row row;
    } facets[] = {{"interviewers", {&model->interviewer_separation}},
                  {"questions", {&model->question_separation}},
                  {"candidates", {&model->candidate_separation}}};
    json_t *const object = json_object();
    for (size_t i = 0; i < sizeof facets / sizeof *facets; i++)
        json_put(object, facets[i].name, record_json(&separation_record, &facets[i].row));
    return object;
}

json_t *facets_record_band_json(const struct interval *band)
{
    if (!(band->lower <= band->upper))
        return json_null();
    json_t *const object = json_object();
    json_put(object, "lower", json_decimal(band->lower));
    json_put(object, "upper", json_decimal(band->upper));
    return object;
}

json_t *facets_record_bound_json(const struct facets_bound *bound)
{
    if (!isfinite(bound->value))
        return json_null();
    json_t *const object = json_object();
    json_put(object, "value", json_decimal(bound->value));
    json_put(object, "lower", json_decimal(bound->lower));
    json_put(object, "upper", json_decimal(bound->upper));
    return object;
}

json_t *facets_record_crossing_json(const struct facets_result *model)
{
    json_t *const object = json_object();
    json_put(object, "line", json_decimal(model->crossing_line));
    json_put(object, "candidates", json_estimate(&model->crossing));
    return object;
}

struct topic_row {
    const char *topic, *strength;
    const struct facets_topic *result;
};

static const struct field topic_fields[] = {
    {"topic", RECORD_HERE(struct topic_row, topic)},
    {"points", RECORD_AT(struct topic_row, result, points)},
    {"strength", RECORD_HERE(struct topic_row, strength)},
};
static const struct record topic_record = RECORD(topic_fields);

json_t *facets_record_topics_json(const struct report *report, size_t interviewer)
{
    const struct facets_topic *const topics = report->model->interviewers[interviewer].topics;
    json_t *const array = json_array();
    for (size_t t = 0; topics && t < report->model->n_topics; t++) {
        const struct topic_row row = {report->catalogue->topics[t].code,
                                      finding_names_strength(topics[t].finding.strength),
                                      &topics[t]};
        json_append(array, record_json(&topic_record, &row));
    }
    return array;
}

struct question_row {
    const char *code, *unlikely_level;
    const struct facets_question *result;
};

static json_t *thresholds_part(const void *context)
{
    const struct question_row *const row = context;
    json_t *const array = json_array();
    for (size_t k = 0; k < row->result->n_thresholds; k++)
        json_append(array, json_estimate(&row->result->thresholds[k]));
    return array;
}

static json_t *infit_band_part(const void *context)
{
    const struct question_row *const row = context;
    return facets_record_band_json(&row->result->infit_band);
}

static json_t *outfit_band_part(const void *context)
{
    const struct question_row *const row = context;
    return facets_record_band_json(&row->result->outfit_band);
}

static const struct field question_fields[] = {
    {"question", RECORD_HERE(struct question_row, code)},
    {"n_ratings", RECORD_AT(struct question_row, result, n_ratings)},
    {"difficulty", RECORD_AT(struct question_row, result, difficulty)},
    {"thresholds", .part = thresholds_part},
    {"unlikely_level", RECORD_HERE(struct question_row, unlikely_level)},
    {"infit", RECORD_AT(struct question_row, result, infit)},
    {"outfit", RECORD_AT(struct question_row, result, outfit)},
    {"infit_band", .part = infit_band_part},
    {"outfit_band", .part = outfit_band_part},
};
static const struct record question_record = RECORD(question_fields);

json_t *facets_record_question_json(const struct report *report, size_t question)
{
    const struct facets_question *const result = &report->model->questions[question];
    const struct question_row row = {.code = report->catalogue->questions[question].code,
                                     .unlikely_level = facets_words_level(report, question),
                                     .result = result};
    return record_json(&question_record, &row);
}

struct candidate_row {
    const char *candidate;
    const struct facets_person *result;
};

static const struct field candidate_fields[] = {
    {"candidate", RECORD_HERE(struct candidate_row, candidate)},
    {"ability", RECORD_AT(struct candidate_row, result, ability)},
    {"wle", RECORD_AT(struct candidate_row, result, wle)},
    {"fair_average", RECORD_AT(struct candidate_row, result, fair_average)},
};
static const struct record candidate_record = RECORD(candidate_fields);

json_t *facets_record_candidate_json(const struct report *report, size_t index)
{
    struct arena scratch = {0};
    struct buffer name = {0};
    report_names_modelled_candidate(report, index, &name);
    const struct candidate_row row = {wording_keep(&name, &scratch),
                                      &report->model->candidates[index]};
    json_t *const object = record_json(&candidate_record, &row);
    arena_free(&scratch);
    return object;
}
