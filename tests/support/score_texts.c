#include "tests/support/score_texts.h"

struct score_row score_texts_fill(struct score_row row)
{
    const char **const texts[] = {
        &row.candidate, &row.candidate_name, &row.role,     &row.stage,
        &row.interview, &row.interviewer,    &row.question, &row.question_title,
        &row.topic,     &row.comment,        &row.outcome,  &row.criterion_text,
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        *texts[i] = *texts[i] ? *texts[i] : "";
    return row;
}
