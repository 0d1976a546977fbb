#include "reports/rubrics/criteria_record.h"

#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/rubrics/criteria_words.h"
#include "reports/table/finding_record.h"
#include "reports/table/json.h"
#include "reports/text/wording.h"

struct row {
    const struct report *report;
    size_t criterion;
    struct arena *arena;
    const char *question, *text, *kind, *findings;
    const struct rubric_place *place;
    const struct criterion_result *result;
};

static json_t *finding_json(const struct row *row, const struct finding *finding)
{
    const bool rarer = finding->kind == FINDING_RARER;
    struct buffer text = {0}, action = {0};
    criteria_words_finding(row->report, row->criterion, finding, &text, &action);
    return record_json(
        &finding_record,
        &(struct finding_row){
            .kind = finding_names_kind(finding->kind),
            .strength = finding_names_strength(finding->strength),
            .rival = rarer ? &row->report->catalogue->criteria->places[finding->optional] : NULL,
            .difference = rarer ? &finding->difference : NULL,
            .text = wording_keep(&text, row->arena),
            .action = wording_keep(&action, row->arena),
            .id = finding_handle_kept(
                "criterion", row->report->catalogue->criteria->questions[row->criterion].code,
                finding_names_kind(finding->kind), row->arena)});
}

static json_t *findings_part(const void *context)
{
    const struct row *const row = context;
    json_t *const array = json_array();
    for (size_t i = 0; i < row->result->n_findings; i++)
        json_append(array, finding_json(row, &row->result->findings[i]));
    return array;
}

/* Not known of a criterion that no bank lists. */
static json_t *required_part(const void *context)
{
    const struct row *const row = context;
    return row->place->listed ? json_boolean(row->place->required) : NULL;
}

#define HERE(member) RECORD_HERE(struct row, member)
#define AT_PLACE(member) RECORD_AT(struct row, place, member)
#define AT(member) RECORD_AT(struct row, result, member)
#define NOT_IN_LINES .in = FIELD_IN_JSON | FIELD_IN_CELLS

static const struct field fields[] = {
    {"question", HERE(question), .in = FIELD_IN_CELLS},
    {"position", AT_PLACE(position), .column = "criterion", NOT_IN_LINES},
    {"text", HERE(text)},
    {"required", HERE(kind), .part = required_part, .column = "kind"},
    {"n_candidates", AT(n_candidates), NOT_IN_LINES},
    {"n_ratings", AT(n_ratings), NOT_IN_LINES},
    {"n_missing", AT(n_missing), NOT_IN_LINES},
    {"n_earlier", AT_PLACE(n_earlier), .in = FIELD_IN_JSON},
    {"met", AT(met)},
    {"separation", AT(separation)},
    {"agreement", AT(agreement), NOT_IN_LINES},
    {"kappa", AT(kappa)},
    {"findings", HERE(findings), .part = findings_part},
};
static const struct record record = RECORD(fields);

static const char *findings_text(const struct criterion_result *result, struct arena *arena)
{
    struct buffer text = {0};
    for (size_t i = 0; i < result->n_findings; i++)
        finding_names_add(finding_names_kind(result->findings[i].kind),
                          result->findings[i].strength, &text);
    return wording_keep(&text, arena);
}

static struct row row_of(const struct report *report, size_t criterion, struct arena *arena)
{
    const struct catalogue *const criteria = report->catalogue->criteria;
    const struct criterion_result *const result = &report->result->criteria.criteria[criterion];
    return (struct row){.report = report,
                        .criterion = criterion,
                        .arena = arena,
                        .question = criteria->topics[criteria->questions[criterion].topic].code,
                        .text = criteria->questions[criterion].title,
                        .kind = criteria_words_kind(report, criterion),
                        .findings = findings_text(result, arena),
                        .place = &criteria->places[criterion],
                        .result = result};
}

struct table *criteria_record_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i < report->result->criteria.n; i++) {
        const struct row row = row_of(report, i, arena);
        record_add(&record, &row, table);
    }
    return table;
}

json_t *criteria_record_of(const struct report *report, size_t question)
{
    const struct catalogue *const criteria = report->catalogue->criteria;
    if (!criteria)
        return NULL;
    struct arena scratch = {0};
    json_t *const array = json_array();
    for (size_t i = 0; i < report->result->criteria.n; i++) {
        if (criteria->questions[i].topic != question)
            continue;
        const struct row row = row_of(report, i, &scratch);
        json_append(array, record_json(&record, &row));
    }
    arena_free(&scratch);
    return array;
}

void criteria_record_lines(const struct report *report, size_t criterion, record_line *line,
                           void *context)
{
    struct arena scratch = {0};
    const struct row row = row_of(report, criterion, &scratch);
    record_lines(&record, &row, line, context);
    arena_free(&scratch);
}
