#include "reports/agreement/agreement_json.h"

#include "analytics/measure/stepped_up.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"

static const char *const weight_names[KAPPA_N_WEIGHTS] = {
    [KAPPA_UNWEIGHTED] = "unweighted", [KAPPA_LINEAR] = "linear", [KAPPA_QUADRATIC] = "quadratic"};

static const char *const chance_names[CHANCE_N] = {[CHANCE_FLEISS] = "fleiss",
                                                   [CHANCE_CONGER] = "conger",
                                                   [CHANCE_GWET] = "gwet",
                                                   [CHANCE_BRENNAN_PREDIGER] = "brennan_prediger"};

static const char *const metric_names[KRIPPENDORFF_N_METRICS] = {
    [KRIPPENDORFF_NOMINAL] = "nominal",
    [KRIPPENDORFF_ORDINAL] = "ordinal",
    [KRIPPENDORFF_INTERVAL] = "interval"};

static json_t *interviewer_json(const struct report *report, size_t interviewer)
{
    struct buffer name = {0};
    report_names_interviewer(report, interviewer, &name);
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

static json_t *kappas_json(const struct kappa *kappa)
{
    json_t *const object = json_object();
    for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
        json_put(object, weight_names[w], json_estimate(&kappa[w].estimate));
    return object;
}

static json_t *estimates_json(const struct estimate *estimates, const char *const *names, size_t n)
{
    json_t *const object = json_object();
    for (size_t i = 0; i < n; i++)
        json_put(object, names[i], json_estimate(&estimates[i]));
    return object;
}

static json_t *icc_json(const struct icc_result *icc)
{
    json_t *const object = json_object();
    json_put(object, "a1", json_estimate(&icc->a1));
    json_put(object, "ak", json_estimate(&icc->ak));
    json_put(object, "c1", json_estimate(&icc->c1));
    json_put(object, "ck", json_estimate(&icc->ck));
    json_put(object, "one1", json_estimate(&icc->one1));
    json_put(object, "onek", json_estimate(&icc->onek));
    json_put(object, "k", json_decimal(icc->k));
    return object;
}

/* What the mean of 1 to 5 interviewers is worth, who need not be the same for every answer. */
static json_t *d_study_json(const struct icc_result *icc)
{
    enum { MOST = 5 };
    json_t *const array = json_array();
    for (size_t k = 1; k <= MOST; k++) {
        const struct estimate mean = stepped_up_estimate(&icc->a1, (double)k);
        json_t *const object = json_object();
        json_put(object, "n_interviewers", json_count(k));
        json_put(object, "icc", json_estimate(&mean));
        json_append(array, object);
    }
    return array;
}

static json_t *categories_json(const struct report *report, const struct panel_result *panel)
{
    const struct scale *const scale = &report->catalogue->scales[panel->scale];
    json_t *const array = json_array();
    for (size_t level = 0; panel->categories && level < scale->n_levels; level++) {
        json_t *const object = json_object();
        json_put(object, "level", json_text(scale->labels[level]));
        json_put(object, "fleiss", json_estimate(&panel->categories[level]));
        json_append(array, object);
    }
    return array;
}

static void put_panel(const struct report *report, const struct panel_result *panel, json_t *object)
{
    json_put(object, "n_units", json_count(panel->n_units));
    json_put(object, "n_ratings", json_count(panel->n_ratings));
    json_put(object, "observed", json_decimal(panel->observed));
    json_put(object, "agreement", json_estimate(&panel->agreement));
    json_put(object, "kappa", kappas_json(panel->kappa));
    for (size_t model = 0; model < CHANCE_N; model++)
        json_put(object, chance_names[model],
                 estimates_json(panel->chance[model], weight_names, KAPPA_N_WEIGHTS));
    json_put(object, "light", estimates_json(panel->light, weight_names, KAPPA_N_WEIGHTS));
    json_put(object, "krippendorff",
             estimates_json(panel->krippendorff, metric_names, KRIPPENDORFF_N_METRICS));
    json_put(object, "kendall_w", json_estimate(&panel->kendall_w));
    json_put(object, "icc", icc_json(&panel->icc));
    json_put(object, "d_study", d_study_json(&panel->icc));
    json_put(object, "categories", categories_json(report, panel));
}

static json_t *panel_json(const struct report *report, const char *key, const char *name,
                          const struct panel_result *panel)
{
    json_t *const object = json_object();
    if (key)
        json_put(object, key, json_text(name));
    put_panel(report, panel, object);
    return object;
}

static json_t *months_json(const struct agreement_result *agreement)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < agreement->n_months; i++) {
        const struct month_result *const month = &agreement->months[i];
        struct buffer name = {0};
        buffer_format(&name, "%04d-%02d", month->year, month->month);
        json_t *const object = json_object();
        json_put(object, "month", json_text(name.data));
        json_put(object, "n", json_count(month->n));
        json_put(object, "kappa", kappas_json(month->kappa));
        json_append(array, object);
        buffer_free(&name);
    }
    return array;
}

static json_t *pairs_json(const struct report *report)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    json_t *const array = json_array();
    for (size_t i = 0; i < agreement->n_pairs; i++)
        json_append(array, pair_json(report, &agreement->pairs[i]));
    return array;
}

static json_t *question_panels_json(const struct report *report)
{
    json_t *const array = json_array();
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        json_append(array, panel_json(report, "question", report->catalogue->questions[q].code,
                                      &report->result->agreement.questions[q]));
    return array;
}

static json_t *topic_panels_json(const struct report *report)
{
    json_t *const array = json_array();
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        json_append(array, panel_json(report, "topic", report->catalogue->topics[t].code,
                                      &report->result->agreement.topics[t]));
    return array;
}

void agreement_json(const struct report *report, struct buffer *out)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_put(document, "pairs", pairs_json(report));
    json_put(document, "questions", question_panels_json(report));
    json_put(document, "topics", topic_panels_json(report));
    json_put(document, "months", months_json(agreement));
    json_put(document, "overall", panel_json(report, NULL, NULL, &agreement->overall));
    json_document_end(document, out);
}
