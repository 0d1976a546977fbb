#include "reports/questions/question_detail_json.h"

#include <stdlib.h>

#include "reports/model/report_names.h"
#include "reports/questions/question_detail_tables.h"
#include "reports/questions/questions_json.h"
#include "reports/table/json.h"

static json_t *interviewer_json(const struct report *report, size_t interviewer)
{
    struct buffer name = {0};
    report_names_interviewer(report, interviewer, &name);
    json_t *const text = json_text(name.data);
    buffer_free(&name);
    return text;
}

static json_t *pairs_json(const struct report *report, size_t question)
{
    struct arena scratch = {0};
    size_t n;
    const struct pair_result **const pairs = question_detail_tables_question_pairs(report, question,
                                                                                   &scratch, &n);
    json_t *const array = json_array();
    for (size_t i = 0; i < n; i++) {
        json_t *const object = json_object();
        json_put(object, "a", interviewer_json(report, pairs[i]->a));
        json_put(object, "b", interviewer_json(report, pairs[i]->b));
        json_put(object, "n", json_count(pairs[i]->n));
        json_put(object, "quadratic", json_estimate(&pairs[i]->kappa[KAPPA_QUADRATIC].estimate));
        json_append(array, object);
    }
    arena_free(&scratch);
    return array;
}

void question_detail_json(const struct report *report, size_t question, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const keys = question_json(report, question);
    const struct question_result *const result = &report->result->questions.questions[question];
    const struct question_version *const newest = question_newest_wording(report->catalogue,
                                                                          question);
    if (json_object_update(document, keys) != 0)
        abort();
    json_decref(keys);
    json_put(document, "prompt", json_text(newest ? newest->prompt : NULL));
    json_put(document, "rubric", json_text(newest ? newest->rubric : NULL));
    json_put(document, "n_missing", json_count(result->n_missing));
    json_put(document, "pairs", pairs_json(report, question));
    json_put(document, "alpha", json_estimate(&report->result->questions.alpha));
    json_document_end(document, out);
}
