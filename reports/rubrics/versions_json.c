#include "reports/rubrics/versions_json.h"

#include "base/date.h"
#include "reports/rubrics/version_words.h"
#include "reports/table/json.h"

static json_t *version_json(const struct question_version *version, size_t n_candidates)
{
    char day[11];
    date_format(version->valid_from, day);
    json_t *const object = json_object();
    json_put(object, "version", json_count((size_t)version->version));
    json_put(object, "valid_from", json_text(*day ? day : NULL));
    json_put(object, "title", json_text(version->title));
    json_put(object, "prompt", json_text(version->prompt));
    json_put(object, "rubric", json_text(version->rubric));
    json_put(object, "n_candidates", json_count(n_candidates));
    return object;
}

json_t *versions_json(const struct report *report, size_t question)
{
    const struct version_change *const change = version_words_change_of(report, question);
    json_t *const array = json_array();
    for (size_t w = 0; change && w <= change->after; w++)
        json_append(array, version_json(&report->catalogue->wordings[question].versions[w],
                                        change->n_candidates[w]));
    return array;
}

static json_t *text_json(struct buffer *text)
{
    json_t *const value = json_text(text->data ? text->data : "");
    buffer_free(text);
    return value;
}

static json_t *measure_json(const struct report *report, const struct version_change *change,
                            enum version_measure measure)
{
    const struct version_comparison *const comparison = &change->measures[measure];
    struct buffer text = {0};
    version_words_measure(report, change, measure, &text);
    json_t *const object = json_object();
    json_put(object, "before", json_estimate(&comparison->before));
    json_put(object, "after", json_estimate(&comparison->after));
    json_put(object, "difference", json_estimate(&comparison->difference));
    if (measure == VERSION_DIFFICULTY)
        json_put(object, "adjusted", json_boolean(comparison->adjusted));
    json_put(object, "verdict", json_text(version_words_verdict_name(comparison->verdict)));
    json_put(object, "text", text_json(&text));
    return object;
}

json_t *versions_json_change(const struct report *report, size_t question)
{
    static const char *const names[] = {"difficulty", "discrimination", "kappa_quadratic"};
    const struct version_change *const change = version_words_change_of(report, question);
    if (!change)
        return json_null();
    const struct question_version *const versions = report->catalogue->wordings[question].versions;
    struct buffer text = {0};
    version_words_heading(report, change, &text);
    json_t *const object = json_object();
    json_put(object, "before", json_count((size_t)versions[change->before].version));
    json_put(object, "after", json_count((size_t)versions[change->after].version));
    json_put(object, "n_both", json_count(change->n_both));
    json_put(object, "verdict", json_text(version_words_verdict_name(change->verdict)));
    json_put(object, "text", text_json(&text));
    for (enum version_measure m = 0; m < VERSION_N_MEASURES; m++)
        json_put(object, names[m], measure_json(report, change, m));
    return object;
}
