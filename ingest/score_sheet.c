#include "ingest/score_sheet.h"

#include <stdbool.h>
#include <string.h>

#include "base/csv_text.h"
#include "ingest/scale_spec.h"

/* The ends of the bank's scale; empty where the sheet's columns cannot express it. */
struct sheet_limits {
    char lowest[32], highest[32];
};

static struct sheet_limits limits_of(const struct bank *bank)
{
    struct sheet_limits limits = {"", ""};
    struct arena scratch = {0};
    struct error error;
    struct scale scale;
    if (bank->scale && scale_parse(bank->scale, &scratch, &scale, &error) &&
        scale_is_range(&scale) && !strchr(scale.name, ':')) {
        strncat(limits.lowest, scale.labels[0], sizeof limits.lowest - 1);
        strncat(limits.highest, scale.labels[scale.n_levels - 1], sizeof limits.highest - 1);
    }
    arena_free(&scratch);
    return limits;
}

static void add_line(struct buffer *out, const struct bank_topic *topic,
                     const struct bank_question *question, const struct sheet_limits *limits)
{
    buffer_add(out, ",,,,,,");
    csv_text_add(out, question->code);
    buffer_add(out, ",");
    csv_text_add(out, topic->title);
    buffer_format(out, ",,%s,%s,,,", limits->lowest, limits->highest);
    csv_text_add(out, question->prompt);
    buffer_add(out, "\n");
}

void score_sheet_write(const struct bank *bank, struct buffer *out)
{
    const struct sheet_limits limits = limits_of(bank);
    buffer_add(out, "candidate_id,candidate_name,role,stage,interview_date,interviewer,"
                    "question_id,topic,score,min_score,max_score,comment,outcome,question_text\n");
    for (size_t t = 0; t < bank->n_topics; t++)
        for (size_t q = 0; q < bank->topics[t].n_questions; q++)
            add_line(out, &bank->topics[t], &bank->topics[t].questions[q], &limits);
}
