#include "reports/rubrics/rubric_json.h"

#include "reports/questions/questions_data.h"
#include "reports/rubrics/rubric_words.h"
#include "reports/table/json.h"

static const struct question_confusion *confusion_of(const struct report *report, size_t question)
{
    return report->result->confusions ? &report->result->confusions[question] : NULL;
}

json_t *rubric_json_level(const struct report *report, size_t question, size_t level)
{
    const struct level_use *const levels = report->result->questions.questions[question].levels;
    const struct question_confusion *const confusion = confusion_of(report, question);
    json_t *const object = json_level(question_scale(report->catalogue, question), level,
                                      levels ? levels[level].count : 0);
    if (levels) {
        json_put(object, "share", json_estimate(&levels[level].share));
        json_put(object, "ability", json_estimate(&levels[level].ability));
    }
    if (confusion && confusion->levels)
        json_put(object, "agreement", json_estimate(&confusion->levels[level].specific));
    return object;
}

static json_t *pair_json(const struct scale *scale, const struct level_pair *pair)
{
    json_t *const object = json_object();
    json_put(object, "a", json_text(scale->labels[pair->lower]));
    json_put(object, "b", json_text(scale->labels[pair->upper]));
    json_put(object, "n", json_count(pair->n));
    json_put(object, "apart", json_count(pair->n_apart));
    json_put(object, "told_apart", json_estimate(&pair->told_apart));
    json_put(object, "confused", json_text(finding_strength_name(pair->confused)));
    return object;
}

static json_t *pairs_json(const struct report *report, size_t question)
{
    const struct question_confusion *const confusion = confusion_of(report, question);
    json_t *const array = json_array();
    for (size_t i = 0; confusion && i < confusion->n_pairs; i++)
        json_append(array,
                    pair_json(question_scale(report->catalogue, question), &confusion->pairs[i]));
    return array;
}

static json_t *sentences_json(const struct report *report, size_t question)
{
    struct arena arena = {0};
    const struct rubric_sentences sentences = rubric_words(report, question, &arena);
    json_t *const array = json_array();
    for (size_t i = 0; i < sentences.n; i++)
        json_append(array, json_text(sentences.items[i].text));
    arena_free(&arena);
    return array;
}

void rubric_json_put(const struct report *report, size_t question, json_t *object)
{
    const struct question_result *const result = &report->result->questions.questions[question];
    json_put(object, "floor", json_estimate(&result->floor));
    json_put(object, "ceiling", json_estimate(&result->ceiling));
    json_put(object, "confusions", pairs_json(report, question));
    json_put(object, "rubric_use", sentences_json(report, question));
}
