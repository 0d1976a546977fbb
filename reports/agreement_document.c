#include "reports/agreement_document.h"

#include "reports/json_document.h"
#include "reports/labels.h"

static const char *const weight_names[KAPPA_N_WEIGHTS] = {
    [KAPPA_UNWEIGHTED] = "unweighted", [KAPPA_LINEAR] = "linear", [KAPPA_QUADRATIC] = "quadratic"};

static json_t *interviewer_json(const struct report *report, size_t interviewer)
{
    struct buffer name = {0};
    report_interviewer(report, interviewer, &name);
    json_t *const text = json_text(name.data);
    buffer_free(&name);
    return text;
}

static json_t *tested_kappa_json(const struct kappa *kappa)
{
    const bool ok = kappa->estimate.status == ESTIMATE_OK;
    json_t *const object = json_estimate(&kappa->estimate);
    json_put(object, "se_null", ok ? json_decimal(kappa->se_null) : json_null());
    json_put(object, "z", ok ? json_decimal(kappa->z) : json_null());
    json_put(object, "p", ok ? json_decimal(kappa->p) : json_null());
    return object;
}

static json_t *labels_json(const struct scale *scale)
{
    json_t *const array = json_array();
    for (size_t k = 0; k < scale->n_levels; k++)
        json_append(array, json_text(scale->labels[k]));
    return array;
}

static json_t *counts_json(const struct pair_result *pair)
{
    json_t *const rows = json_array();
    for (size_t a = 0; a < pair->n_levels; a++) {
        json_t *const row = json_array();
        for (size_t b = 0; b < pair->n_levels; b++)
            json_append(row, json_count(pair->table[a * pair->n_levels + b]));
        json_append(rows, row);
    }
    return rows;
}

static json_t *question_code_json(const struct report *report, long question)
{
    return question == QUESTION_POOLED ? json_null()
                                       : json_text(report->catalogue->questions[question].code);
}

static json_t *pair_json(const struct report *report, const struct pair_result *pair)
{
    const bool has_table = pair->n_levels > 0;
    json_t *const object = json_object();
    json_put(object, "a", interviewer_json(report, pair->a));
    json_put(object, "b", interviewer_json(report, pair->b));
    json_put(object, "question", question_code_json(report, pair->question));
    json_put(object, "n", json_count(pair->n));
    json_put(object, "n_candidates", json_count(pair->n_candidates));
    json_put(object, "levels",
             has_table ? labels_json(&report->catalogue->scales[pair->scale]) : json_null());
    json_put(object, "table", has_table ? counts_json(pair) : json_null());
    json_put(object, "observed", json_decimal(pair->observed));
    json_put(object, "expected", json_decimal(pair->expected));
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
        json_put(object, weight_names[w], tested_kappa_json(&pair->kappa[w]));
    json_put(object, "kappa_max", json_decimal(pair->kappa_max));
    json_put(object, "pabak", json_decimal(pair->pabak));
    json_put(object, "prevalence_index", json_decimal(pair->prevalence_index));
    json_put(object, "bias_index", json_decimal(pair->bias_index));
    json_put(object, "mean_difference", json_decimal(pair->mean_difference));
    return object;
}

static void put_panel(json_t *object, const struct panel_result *panel)
{
    json_put(object, "n_units", json_count(panel->n_units));
    json_put(object, "n_ratings", json_count(panel->n_ratings));
    json_put(object, "observed", json_decimal(panel->observed));
    json_t *const kappa = json_object();
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
        json_put(kappa, weight_names[w], json_estimate(&panel->kappa[w].estimate));
    json_put(object, "kappa", kappa);
}

static json_t *pairs_json(const struct report *report)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    json_t *const array = json_array();
    for (size_t i = 0; i < agreement->n_pairs; i++)
        json_append(array, pair_json(report, &agreement->pairs[i]));
    return array;
}

static json_t *questions_panels_json(const struct report *report)
{
    json_t *const array = json_array();
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        json_t *const object = json_object();
        json_put(object, "question", json_text(report->catalogue->questions[q].code));
        put_panel(object, &report->result->agreement.questions[q]);
        json_append(array, object);
    }
    return array;
}

void agreement_json(const struct report *report, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const overall = json_object();
    put_panel(overall, &report->result->agreement.overall);
    json_put(document, "pairs", pairs_json(report));
    json_put(document, "questions", questions_panels_json(report));
    json_put(document, "overall", overall);
    json_document_end(document, out);
}
