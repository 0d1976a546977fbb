#include "reports/questions/questions_record.h"

#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/model/report_names.h"
#include "reports/questions/finding_words.h"
#include "reports/rubrics/criteria_record.h"
#include "reports/rubrics/rubric_record.h"
#include "reports/rubrics/version_record.h"
#include "reports/table/finding_record.h"
#include "reports/table/json.h"
#include "reports/text/wording.h"

struct row {
    const struct report *report;
    size_t question;
    struct arena *arena;
    const char *code, *topic, *title, *findings;
    const struct question_result *result;
};

/* Too few answers are no finding that anybody could note something about. */
static const char *handle_of(const struct row *row, const struct finding *finding)
{
    return finding->strength == STRENGTH_NONE
               ? NULL
               : finding_handle_kept("question", row->code, finding_names_kind(finding->kind),
                                     row->arena);
}

static json_t *finding_json(const struct row *row, const struct finding *finding)
{
    struct buffer text = {0}, action = {0};
    finding_words(row->report, row->question, finding, &text, &action);
    return record_json(&finding_record,
                       &(struct finding_row){.kind = finding_names_kind(finding->kind),
                                             .strength = finding_names_strength(finding->strength),
                                             .text = wording_keep(&text, row->arena),
                                             .action = wording_keep(&action, row->arena),
                                             .id = handle_of(row, finding)});
}

static json_t *findings_part(const void *context)
{
    const struct row *const row = context;
    json_t *const array = json_array();
    for (size_t i = 0; i < row->result->n_findings; i++)
        json_append(array, finding_json(row, &row->result->findings[i]));
    return array;
}

static json_t *state_part(const void *context)
{
    const struct row *const row = context;
    return json_text(finding_names_state(row->result->verdict.state));
}

static json_t *judged_part(const void *context)
{
    const struct row *const row = context;
    json_t *const array = json_array();
    for (enum finding_kind kind = 0; kind < FINDING_TOO_FEW; kind++)
        if (row->result->verdict.kinds[kind] != STATE_CANNOT_SAY)
            json_append(array, json_text(finding_names_kind(kind)));
    return array;
}

static json_t *need_json(const struct state_need *need)
{
    return need->many ? json_null() : json_count(need->more);
}

static json_t *needs_part(const void *context)
{
    const struct row *const row = context;
    const struct question_needs *const needs = &row->result->verdict.needs;
    if (row->result->verdict.state != STATE_CANNOT_SAY)
        return NULL;
    json_t *const object = json_object();
    json_put(object, "candidates", need_json(&needs->candidates));
    json_put(object, "shared_interviews", need_json(&needs->shared_interviews));
    json_put(object, "many", json_boolean(needs->candidates.many || needs->shared_interviews.many));
    json_put(object, "reason", json_text(needs->reason));
    return object;
}

#define PART_BY(function, name)                                                                    \
    static json_t *name(const void *context)                                                       \
    {                                                                                              \
        const struct row *const row = context;                                                     \
        return function(row->report, row->question);                                               \
    }

PART_BY(rubric_record_levels, levels_part)
PART_BY(rubric_record_confusions, confusions_part)
PART_BY(rubric_record_use, use_part)
PART_BY(criteria_record_of, criteria_part)
PART_BY(version_record_all, versions_part)
PART_BY(version_record_change, change_part)

#define HERE(member) RECORD_HERE(struct row, member)
#define AT(member) RECORD_AT(struct row, result, member)

/* A new column stands behind the others, so that those who count columns find theirs. */
static const struct field fields[] = {
    {"question", HERE(code)},
    {"topic", HERE(topic)},
    {"title", HERE(title)},
    {"n_candidates", AT(n_candidates)},
    {"n_ratings", AT(n_ratings)},
    {"n_other_scale", AT(n_other_scale), .in = FIELD_IN_JSON},
    {"n_missing", AT(n_missing), .in = FIELD_IN_LINES},
    {"mean", AT(mean)},
    {"sd", AT(sd)},
    {"difficulty", AT(difficulty)},
    {"difficulty_adjusted", AT(difficulty_adjusted), .rank = 1},
    {"separation", AT(separation)},
    {"polyserial", AT(polyserial), .rank = 1},
    {"upper_lower", AT(upper_lower), .rank = 1},
    {"item_total", AT(item_total), .line = 1},
    {"alpha_if_dropped", AT(alpha_if_dropped), .line = 1},
    {"exposure", AT(exposure), .rank = 1},
    {"missing_rate", AT(missing_rate), .rank = 1},
    {"point_biserial", AT(point_biserial), .column = "outcome_point_biserial", .group = "outcome",
     .rank = 1},
    {"auc", AT(auc), .column = "outcome_auc", .group = "outcome", .rank = 1},
    {"levels", .part = levels_part},
    {"floor", AT(floor), .in = FIELD_IN_JSON},
    {"ceiling", AT(ceiling), .in = FIELD_IN_JSON},
    {"confusions", .part = confusions_part},
    {"rubric_use", .part = use_part},
    {"kappa_quadratic", AT(kappa_quadratic), .line = 1},
    {"criteria", .part = criteria_part, .optional = true},
    {"state", .part = state_part},
    {"judged", .part = judged_part},
    {"needs", .part = needs_part, .optional = true},
    {"findings", HERE(findings), .part = findings_part, .rank = 1},
    {"versions", .part = versions_part},
    {"version_change", .part = change_part},
};
static const struct record record = RECORD(fields);

static const char *findings_text(const struct question_result *result, struct arena *arena)
{
    struct buffer text = {0};
    for (size_t i = 0; i < result->n_findings; i++)
        finding_names_add(finding_names_kind(result->findings[i].kind),
                          result->findings[i].strength, &text);
    return wording_keep(&text, arena);
}

static struct row row_of(const struct report *report, size_t question, struct arena *arena)
{
    const struct question *const asked = &report->catalogue->questions[question];
    const struct question_result *const result = &report->result->questions.questions[question];
    return (struct row){.report = report,
                        .question = question,
                        .arena = arena,
                        .code = asked->code,
                        .topic = report_names_topic(report, question),
                        .title = asked->title,
                        .findings = findings_text(result, arena),
                        .result = result};
}

struct table *questions_record_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct row row = row_of(report, q, arena);
        record_add(&record, &row, table);
    }
    return table;
}

void questions_record_put(const struct report *report, size_t question, json_t *object)
{
    struct arena scratch = {0};
    const struct row row = row_of(report, question, &scratch);
    record_put(&record, &row, object);
    arena_free(&scratch);
}

void questions_record_lines(const struct report *report, size_t question, record_line *line,
                            void *context)
{
    struct arena scratch = {0};
    const struct row row = row_of(report, question, &scratch);
    record_lines(&record, &row, line, context);
    arena_free(&scratch);
}
