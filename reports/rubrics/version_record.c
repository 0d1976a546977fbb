#include "reports/rubrics/version_record.h"

#include "base/date.h"
#include "reports/rubrics/version_words.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/wording.h"

struct version_row {
    size_t n_candidates;
    const char *valid_from;
    const struct question_version *wording;
};

#define AT_WORDING(member) RECORD_AT(struct version_row, wording, member)

static const struct field version_fields[] = {
    {"version", AT_WORDING(version)},
    {"valid_from", RECORD_HERE(struct version_row, valid_from)},
    {"title", AT_WORDING(title)},
    {"prompt", AT_WORDING(prompt)},
    {"rubric", AT_WORDING(rubric)},
    {"n_candidates", RECORD_HERE(struct version_row, n_candidates)},
};
static const struct record version_record = RECORD(version_fields);

struct measure_row {
    enum version_measure measure;
    const char *verdict, *text;
    const struct version_comparison *comparison;
};

/* Difficulty alone can be net of who asked and who was asked. */
static json_t *adjusted_part(const void *context)
{
    const struct measure_row *const row = context;
    return row->measure == VERSION_DIFFICULTY ? json_boolean(row->comparison->adjusted) : NULL;
}

#define AT_COMPARISON(member) RECORD_AT(struct measure_row, comparison, member)

static const struct field measure_fields[] = {
    {"before", AT_COMPARISON(before)},
    {"after", AT_COMPARISON(after)},
    {"difference", AT_COMPARISON(difference)},
    {"adjusted", .part = adjusted_part, .optional = true},
    {"verdict", RECORD_HERE(struct measure_row, verdict)},
    {"text", RECORD_HERE(struct measure_row, text)},
};
static const struct record measure_record = RECORD(measure_fields);

struct change_row {
    size_t before, after; /* numbers of the wordings */
    const char *verdict, *text;
    const struct version_change *change;
};

#define AT_CHANGE(member) RECORD_HERE(struct change_row, member)

static const struct field change_fields[] = {
    {"before", AT_CHANGE(before)},
    {"after", AT_CHANGE(after)},
    {"n_both", RECORD_AT(struct change_row, change, n_both)},
    {"verdict", AT_CHANGE(verdict)},
    {"text", AT_CHANGE(text)},
};
static const struct record change_record = RECORD(change_fields);

const char *version_record_measure(enum version_measure measure)
{
    static const char *const names[] = {[VERSION_DIFFICULTY] = "difficulty",
                                        [VERSION_SEPARATION] = "separation",
                                        [VERSION_AGREEMENT] = "kappa_quadratic"};
    return names[measure];
}

json_t *version_record_all(const struct report *report, size_t question)
{
    const struct version_change *const change = version_words_change_of(report, question);
    json_t *const array = json_array();
    for (size_t w = 0; change && w <= change->after; w++) {
        const struct question_version *const wording =
            &report->catalogue->wordings[question].versions[w];
        char day[11];
        date_format(wording->valid_from, day);
        json_append(
            array, record_json(&version_record, &(struct version_row){change->n_candidates[w],
                                                                      *day ? day : NULL, wording}));
    }
    return array;
}

static json_t *measure_json(const struct report *report, const struct version_change *change,
                            enum version_measure measure, struct arena *arena)
{
    struct buffer text = {0};
    version_words_measure(report, change, measure, &text);
    return record_json(&measure_record,
                       &(struct measure_row){
                           measure, version_words_verdict_name(change->measures[measure].verdict),
                           wording_keep(&text, arena), &change->measures[measure]});
}

json_t *version_record_change(const struct report *report, size_t question)
{
    const struct version_change *const change = version_words_change_of(report, question);
    if (!change)
        return NULL;
    const struct question_version *const versions = report->catalogue->wordings[question].versions;
    struct arena arena = {0};
    struct buffer text = {0};
    version_words_heading(report, change, &text);
    json_t *const object = record_json(
        &change_record, &(struct change_row){(size_t)versions[change->before].version,
                                             (size_t)versions[change->after].version,
                                             version_words_verdict_name(change->verdict),
                                             wording_keep(&text, &arena), change});
    for (enum version_measure m = 0; m < VERSION_N_MEASURES; m++)
        json_put(object, version_record_measure(m), measure_json(report, change, m, &arena));
    arena_free(&arena);
    return object;
}
