#include "reports/rubrics/rubric_record.h"

#include <math.h>

#include "reports/model/finding_names.h"
#include "reports/rubrics/rubric_words.h"
#include "reports/table/json.h"

struct level_row {
    const char *question, *scale, *level;
    double value, share;
    size_t count;
    const struct level_use *use;             /* NULL: scores are points */
    const struct level_agreement *agreement; /* NULL: not counted */
};

#define HERE(member) RECORD_HERE(struct level_row, member)

static const struct field level_fields[] = {
    {"question", HERE(question), .in = FIELD_IN_CELLS},
    {"scale", HERE(scale), .in = FIELD_IN_CELLS},
    {"level", HERE(level)},
    {"value", HERE(value), .in = FIELD_IN_CELLS | FIELD_IN_JSON},
    {"count", HERE(count)},
    {"share", HERE(share), .in = FIELD_IN_CELLS}, /* also of a few ratings */
    {"share", RECORD_AT(struct level_row, use, share), .in = FIELD_IN_JSON | FIELD_IN_LINES,
     .optional = true},
    {"ability", RECORD_AT(struct level_row, use, ability), .in = FIELD_IN_JSON | FIELD_IN_LINES,
     .optional = true},
    {"agreement", RECORD_AT(struct level_row, agreement, specific), .in = FIELD_IN_JSON,
     .optional = true},
};
static const struct record level_record = RECORD(level_fields);

struct pair_row {
    const char *lower, *upper, *confused;
    const struct level_pair *pair;
};

#define AT_PAIR(member) RECORD_AT(struct pair_row, pair, member)

static const struct field pair_fields[] = {
    {"a", RECORD_HERE(struct pair_row, lower)},
    {"b", RECORD_HERE(struct pair_row, upper)},
    {"n", AT_PAIR(n)},
    {"apart", AT_PAIR(n_apart)},
    {"told_apart", AT_PAIR(told_apart)},
    {"confused", RECORD_HERE(struct pair_row, confused)},
};
static const struct record pair_record = RECORD(pair_fields);

static const struct question_confusion *confusion_of(const struct report *report, size_t question)
{
    return report->result->confusions ? &report->result->confusions[question] : NULL;
}

static struct level_row level_of(const struct report *report, size_t question, size_t level)
{
    const struct question_result *const result = &report->result->questions.questions[question];
    const struct question_confusion *const confusion = confusion_of(report, question);
    const struct scale *const scale = question_scale(report->catalogue, question);
    const size_t count = result->levels ? result->levels[level].count : 0;
    const size_t n = question_result_on_scale(result);
    return (struct level_row){
        .question = report->catalogue->questions[question].code,
        .scale = scale->name,
        .level = scale->labels[level],
        .value = scale->values[level],
        .share = n > 0 ? (double)count / (double)n : NAN,
        .count = count,
        .use = result->levels ? &result->levels[level] : NULL,
        .agreement = confusion && confusion->levels ? &confusion->levels[level] : NULL};
}

json_t *rubric_record_levels(const struct report *report, size_t question)
{
    json_t *const array = json_array();
    for (size_t k = 0; k < scale_n_levels(question_scale(report->catalogue, question)); k++) {
        const struct level_row row = level_of(report, question, k);
        json_append(array, record_json(&level_record, &row));
    }
    return array;
}

json_t *rubric_record_confusions(const struct report *report, size_t question)
{
    const struct question_confusion *const confusion = confusion_of(report, question);
    const struct scale *const scale = question_scale(report->catalogue, question);
    json_t *const array = json_array();
    for (size_t i = 0; confusion && i < confusion->n_pairs; i++) {
        const struct level_pair *const pair = &confusion->pairs[i];
        json_append(array, record_json(&pair_record,
                                       &(struct pair_row){
                                           scale->labels[pair->lower], scale->labels[pair->upper],
                                           finding_names_strength(pair->confused), pair}));
    }
    return array;
}

json_t *rubric_record_use(const struct report *report, size_t question)
{
    struct arena arena = {0};
    const struct rubric_sentences sentences = rubric_words(report, question, &arena);
    json_t *const array = json_array();
    for (size_t i = 0; i < sentences.n; i++)
        json_append(array, json_text(sentences.items[i].text));
    arena_free(&arena);
    return array;
}

struct table *rubric_record_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&level_record, arena);
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        for (size_t k = 0; k < scale_n_levels(question_scale(report->catalogue, q)); k++) {
            const struct level_row row = level_of(report, q, k);
            record_add(&level_record, &row, table);
        }
    return table;
}

void rubric_record_lines(const struct report *report, size_t question, size_t level,
                         record_line *line, void *context)
{
    const struct level_row row = level_of(report, question, level);
    if (row.use)
        record_lines(&level_record, &row, line, context);
}
