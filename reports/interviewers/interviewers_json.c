#include "reports/interviewers/interviewers_json.h"

#include "reports/interviewers/facets_record.h"
#include "reports/interviewers/interviewer_group_words.h"
#include "reports/interviewers/interviewers_record.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct row {
    const struct report *report;
    const char *scale; /* the main one; NULL: there is none */
    size_t n_joining;
    const struct interviewers_result *all;
    const struct facets_result *model;
    const char *kind, *estimator, *no_answer_variance, *no_bands;
};

static json_t *groups_json(const struct report *report, const struct interviewer_groups *groups)
{
    struct arena scratch = {0};
    json_t *const array = json_array();
    for (long group = 0; group < (long)groups->n; group++) {
        json_t *const names = json_array();
        for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
            if (groups->group[i] == group)
                json_append(names, json_text(report_names_interviewer_text(report, i, &scratch)));
        json_append(array, names);
    }
    arena_free(&scratch);
    return array;
}

static json_t *subsets_part(const void *context)
{
    const struct row *const row = context;
    return groups_json(row->report, &row->all->subsets);
}

static json_t *groups_part(const void *context)
{
    const struct row *const row = context;
    return groups_json(row->report, &row->all->same_answers);
}

/* Interviewers of the model, a list for each group that can be compared. */
static json_t *comparable_part(const void *context)
{
    const struct row *const row = context;
    const size_t n = row->report->catalogue->n_interviewers;
    struct arena scratch = {0};
    struct interviewer_groups groups = {.group = ARENA_ARRAY(&scratch, n, long),
                                        .n = row->model->n_groups};
    for (size_t i = 0; i < n; i++)
        groups.group[i] = row->model->interviewers[i].group;
    json_t *const array = groups_json(row->report, &groups);
    arena_free(&scratch);
    return array;
}

static json_t *reliability_part(const void *context)
{
    const struct row *const row = context;
    return facets_record_reliability_json(row->model);
}

static json_t *separation_part(const void *context)
{
    const struct row *const row = context;
    return facets_record_separation_json(row->model);
}

static json_t *crossing_part(const void *context)
{
    const struct row *const row = context;
    return facets_record_crossing_json(row->model);
}

static json_t *no_number_part(const void *context)
{
    (void)context;
    return json_null();
}

static const struct field model_fields[] = {
    {"kind", RECORD_HERE(struct row, kind), .group = "model"},
    {"estimator", RECORD_HERE(struct row, estimator), .group = "model"},
    {"reason", RECORD_AT(struct row, model, reason), .group = "model"},
    {"converged", RECORD_AT(struct row, model, converged), .group = "model"},
    {"iterations", RECORD_AT(struct row, model, iterations), .group = "model"},
    {"nodes", RECORD_AT(struct row, model, n_nodes), .group = "model"},
    {"ratings", RECORD_AT(struct row, model, n_ratings), .group = "model"},
    {"candidates", RECORD_AT(struct row, model, n_candidates), .group = "model"},
    {"log_likelihood", RECORD_AT(struct row, model, log_likelihood), .group = "model"},
    {"variance", RECORD_AT(struct row, model, variance), .group = "model"},
    {"rank_deficiency", RECORD_AT(struct row, model, rank_deficiency), .group = "model"},
    {"comparable", .part = comparable_part, .group = "model"},
    {"fit_draws", RECORD_AT(struct row, model, n_draws), .group = "model"},
    {"fit_bands_reason", RECORD_HERE(struct row, no_bands), .group = "model"},
    {"answer_variance", .part = no_number_part, .group = "model"},
    {"answer_reason", RECORD_HERE(struct row, no_answer_variance), .group = "model"},
    {"reliability", .part = reliability_part, .group = "model"},
    {"separation", .part = separation_part, .group = "model"},
    {"crossing", .part = crossing_part, .group = "model"},
};
static const struct record model_record = RECORD(model_fields);

static const struct field fields[] = {
    {"subsets", .part = subsets_part, .group = "model"},
    {"scale", RECORD_HERE(struct row, scale), .group = "same_answers"},
    {"level", RECORD_AT(struct row, all, level), .group = "same_answers"},
    {"n_answers", RECORD_AT(struct row, all, n_shared), .group = "same_answers"},
    {"groups", .part = groups_part, .group = "same_answers"},
    {"joining_interviews", RECORD_HERE(struct row, n_joining), .group = "same_answers"},
};
static const struct record record = RECORD(fields);

/* NULL: there are bands, or no model. */
static const char *why_no_bands(const struct facets_result *model)
{
    return model->n_draws > 0 || model->reason ? NULL
           : model->joint                      ? "bands take marginal estimation"
                          : "bands are drawn where the model has at most 12,000 ratings";
}

static void put_model(const struct row *row, json_t *document)
{
    const struct report *const report = row->report;
    const struct row with = {.report = report,
                             .model = report->model,
                             .kind = report->model->common_thresholds ? "rating_scale"
                                                                      : "partial_credit",
                             .estimator = report->model->joint ? "jml" : "mml",
                             .no_answer_variance = "scores of one answer are taken for "
                                                   "independent, given the candidate",
                             .no_bands = why_no_bands(report->model)};
    record_put(&model_record, &with, document);
    json_put(document, "questions",
             json_of_each(report, report->catalogue->n_questions, facets_record_question_json));
    if (report->model->candidates)
        json_put(document, "candidates",
                 json_of_each(report, report->model->n_persons, facets_record_candidate_json));
}

void interviewers_json(const struct report *report, struct buffer *out)
{
    const struct interviewers_result *const all = &report->result->interviewers;
    const bool known = all->scale < report->catalogue->n_scales;
    const struct row row = {.report = report,
                            .scale = known ? report->catalogue->scales[all->scale].name : NULL,
                            .n_joining = interviewer_group_words_missing(&all->same_answers),
                            .all = all};
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    record_put(&record, &row, document);
    json_put(document, "interviewers",
             json_of_each(report, report->catalogue->n_interviewers, interviewers_record_json));
    if (report->model)
        put_model(&row, document);
    json_document_end(document, out);
}
