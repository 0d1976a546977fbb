#include "reports/interviewers/own_json.h"

#include "reports/interviewers/interviewers_record.h"
#include "reports/table/json.h"

static json_t *level_json(const struct report *report, size_t k)
{
    const struct own_level *const level = &report->own->levels[k];
    const struct scale *const scale = &report->catalogue->scales[report->own->scale];
    json_t *const object = json_level(scale, k, level->n);
    json_put(object, "share", json_decimal(level->share));
    json_put(object, "colleagues_share", json_decimal(level->colleagues));
    json_put(object, "difference", json_estimate(&level->difference));
    json_put(object, "n_colleagues_scores", json_count(level->n_pairs));
    json_put(object, "n_alike", json_count(level->n_alike));
    return object;
}

static json_t *question_json(const struct report *report, size_t question)
{
    const struct own_question *const of = &report->own->questions[question];
    json_t *const object = json_object();
    json_put(object, "question", json_text(report->catalogue->questions[question].code));
    json_put(object, "n_answers", json_count(of->n_answers));
    json_put(object, "mean_difference", json_estimate(&of->difference));
    return object;
}

void own_json(const struct report *report, struct buffer *out)
{
    const struct own_scores_result *const own = report->own;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const levels = json_array(), *const questions = json_array();
    for (size_t k = 0; own->levels && k < report->catalogue->scales[own->scale].n_levels; k++)
        json_append(levels, level_json(report, k));
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        if (own->questions[q].n_answers > 0)
            json_append(questions, question_json(report, q));
    json_put(document, "interviewer", interviewers_record_json(report, report->own_interviewer));
    json_put(document, "n_answers", json_count(own->n_answers));
    json_put(document, "mean", json_decimal(own->mean));
    json_put(document, "colleagues_mean", json_decimal(own->colleagues));
    json_put(document, "levels", levels);
    json_put(document, "levels_reason", json_text(own->reason));
    json_put(document, "questions", questions);
    json_document_end(document, out);
}
