#include "reports/interviewers/interviewers_record.h"

#include <math.h>

#include "reports/interviewers/facets_record.h"
#include "reports/interviewers/facets_words.h"
#include "reports/interviewers/interviewer_words.h"
#include "reports/interviewers/style_words.h"
#include "reports/model/finding_names.h"
#include "reports/model/modelled.h"
#include "reports/model/report_names.h"
#include "reports/table/finding_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/wording.h"

struct row {
    const struct report *report;
    size_t interviewer;
    struct arena *arena;
    const struct scale *scale; /* the main one */
    const char *name, *levels, *findings;
    double group; /* from 1 */
    const struct interviewer_result *result;
    const struct facets_interviewer *model; /* NULL: not asked for */
    bool extreme;
};

struct month_row {
    const char *month;
    const struct interviewer_month *result;
};

static const struct field month_fields[] = {
    {"month", RECORD_HERE(struct month_row, month)},
    {"n_ratings", RECORD_AT(struct month_row, result, n_ratings)},
    {"deviation", RECORD_AT(struct month_row, result, deviation)},
};
static const struct record month_record = RECORD(month_fields);

static json_t *months_part(const void *context)
{
    const struct row *const row = context;
    json_t *const array = json_array();
    for (size_t i = 0; i < row->result->n_months; i++) {
        const struct interviewer_month *const month = &row->result->months[i];
        const struct month_row of = {
            arena_format(row->arena, "%04d-%02d", month->year, month->month), month};
        json_append(array, record_json(&month_record, &of));
    }
    return array;
}

static size_t uses_of(const struct row *row, size_t level)
{
    return row->result->levels ? row->result->levels[level] : 0;
}

static json_t *levels_part(const void *context)
{
    const struct row *const row = context;
    json_t *const array = json_array();
    for (size_t k = 0; k < scale_n_levels(row->scale); k++)
        json_append(array, json_level(row->scale, k, uses_of(row, k)));
    return array;
}

/* `id`: NULL where the ledger has none. */
static json_t *finding_json(const struct row *row, const struct finding *finding, const char *id,
                            struct buffer *text, struct buffer *action)
{
    return record_json(&finding_record,
                       &(struct finding_row){.kind = finding_names_kind(finding->kind),
                                             .strength = finding_names_strength(finding->strength),
                                             .text = wording_keep(text, row->arena),
                                             .action = wording_keep(action, row->arena),
                                             .id = id});
}

/* The ledger is about what stands in a report, and these do not. */
static void append_styles(const struct row *row, json_t *array)
{
    struct style_saying sayings[STYLE_WORDS_MOST];
    const size_t n = style_words_of(row->report, row->interviewer, sayings);
    for (size_t i = 0; i < n; i++) {
        struct buffer text = {0}, action = {0};
        style_words_finding(row->report, row->interviewer, &sayings[i], &text, &action);
        json_append(array, finding_json(row, sayings[i].finding, NULL, &text, &action));
    }
}

static json_t *findings_part(const void *context)
{
    const struct row *const row = context;
    json_t *const array = json_array();
    for (size_t i = 0; i < row->result->n_findings; i++) {
        struct buffer text = {0}, action = {0};
        interviewer_words_finding(row->report, row->interviewer, &row->result->findings[i], &text,
                                  &action);
        json_append(array, finding_json(row, &row->result->findings[i],
                                        interviewer_words_id(row->report, row->interviewer,
                                                             &row->result->findings[i], row->arena),
                                        &text, &action));
    }
    const struct finding *const modelled = modelled_finding(row->report, row->interviewer);
    if (modelled) {
        struct buffer text = {0}, action = {0};
        facets_words_finding(row->report, row->interviewer, &text);
        facets_words_action(&action);
        json_append(array, finding_json(row, modelled,
                                        interviewer_words_id(row->report, row->interviewer,
                                                             modelled, row->arena),
                                        &text, &action));
    }
    append_styles(row, array);
    return array;
}

#define HERE(member) RECORD_HERE(struct row, member)
#define AT(member) RECORD_AT(struct row, result, member)

static const struct field fields[] = {
    {"interviewer", HERE(name)},
    {"n_ratings", AT(n_ratings), .rank = 2},
    {"n_missing", AT(n_missing), .rank = 2},
    {"n_other_scale", AT(n_other_scale), .in = FIELD_IN_JSON},
    {"n_candidates", AT(n_candidates), .rank = 1},
    {"n_interviews", AT(n_interviews)},
    {"mean", AT(mean), .rank = 3},
    {"sd", AT(sd), .rank = 3},
    {"group", HERE(group), .in = FIELD_IN_CELLS, .rank = 3},
    {"levels", HERE(levels), .part = levels_part, .rank = 4},
    {"severity_points", AT(severity_points), .rank = 3},
    {"spread", AT(spread), .rank = 3},
    {"trend", AT(trend), .rank = 3},
    {"months", .part = months_part},
    {"findings", HERE(findings), .part = findings_part, .rank = 4},
};
static const struct record record = RECORD(fields);

#define MODEL(member) RECORD_AT(struct row, model, member)

static json_t *infit_band_part(const void *context)
{
    const struct row *const row = context;
    return facets_record_band_json(&row->model->infit_band);
}

static json_t *outfit_band_part(const void *context)
{
    const struct row *const row = context;
    return facets_record_band_json(&row->model->outfit_band);
}

static json_t *bound_part(const void *context)
{
    const struct row *const row = context;
    return facets_record_bound_json(&row->model->bound);
}

static json_t *topics_part(const void *context)
{
    const struct row *const row = context;
    return facets_record_topics_json(row->report, row->interviewer);
}

/* What the many-facet model adds, where it was asked for. */
static const struct field model_fields[] = {
    {"severity", MODEL(severity), .rank = 5},
    {"severity_robust", MODEL(severity_robust), .rank = 5},
    {"severity_pooled", MODEL(severity_pooled), .rank = 5},
    {"model_points", MODEL(points), .rank = 5},
    {"fair_average", MODEL(fair_average), .rank = 5},
    {"infit", MODEL(infit), .rank = 5},
    {"outfit", MODEL(outfit), .rank = 5},
    {"infit_band", .part = infit_band_part},
    {"outfit_band", .part = outfit_band_part},
    {"centrality", MODEL(slope), .in = FIELD_IN_JSON},
    {"halo", MODEL(halo_share), .in = FIELD_IN_JSON},
    {"topic_bias", .part = topics_part},
    {"extreme", HERE(extreme), .rank = 5},
    {"severity_bound", .part = bound_part},
};
static const struct record model_record = RECORD(model_fields);
static const struct record with_model = RECORD_BESIDE(fields, &model_record);

static const struct record *record_of(const struct report *report)
{
    return report->model ? &with_model : &record;
}

/* "1:4 2:10 3:31" */
static const char *levels_text(const struct row *row)
{
    struct buffer text = {0};
    for (size_t k = 0; row->result->levels && k < row->scale->n_levels; k++)
        buffer_format(&text, "%s%s:%zu", k ? " " : "", row->scale->labels[k], uses_of(row, k));
    return wording_keep(&text, row->arena);
}

static const char *findings_text(const struct row *row)
{
    struct buffer text = {0};
    for (size_t i = 0; i < row->result->n_findings; i++)
        finding_names_add(finding_names_kind(row->result->findings[i].kind),
                          row->result->findings[i].strength, &text);
    const struct finding *const modelled = modelled_finding(row->report, row->interviewer);
    if (modelled)
        finding_names_add(finding_names_kind(modelled->kind), modelled->strength, &text);
    struct style_saying sayings[STYLE_WORDS_MOST];
    const size_t n = style_words_of(row->report, row->interviewer, sayings);
    for (size_t i = 0; i < n; i++)
        finding_names_add(finding_names_kind(sayings[i].finding->kind),
                          sayings[i].finding->strength, &text);
    return wording_keep(&text, row->arena);
}

static struct row row_of(const struct report *report, size_t interviewer, struct arena *arena)
{
    const struct interviewers_result *const all = &report->result->interviewers;
    const long group = all->same_answers.group[interviewer];
    struct row row = {.report = report,
                      .interviewer = interviewer,
                      .arena = arena,
                      .scale = &report->catalogue->scales[all->scale],
                      .name = report_names_interviewer_text(report, interviewer, arena),
                      .group = group == GROUP_NONE ? NAN : (double)group + 1,
                      .result = &all->interviewers[interviewer],
                      .model = report->model ? &report->model->interviewers[interviewer] : NULL};
    row.extreme = row.model &&
                  (row.model->end == FACETS_LOWEST || row.model->end == FACETS_HIGHEST);
    row.levels = levels_text(&row);
    row.findings = findings_text(&row);
    return row;
}

struct table *interviewers_record_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(record_of(report), arena);
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        const struct row row = row_of(report, i, arena);
        record_add(record_of(report), &row, table);
    }
    return table;
}

json_t *interviewers_record_json(const struct report *report, size_t interviewer)
{
    struct arena scratch = {0};
    const struct row row = row_of(report, interviewer, &scratch);
    json_t *const object = record_json(&record, &row);
    if (row.model)
        record_put(&model_record, &row, object);
    arena_free(&scratch);
    return object;
}
