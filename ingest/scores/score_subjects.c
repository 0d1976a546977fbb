#include "ingest/scores/score_subjects.h"

#include <string.h>

#include "base/text.h"

/* Whether it is another one than in the row before, which mostly has the same. */
static bool is_new(struct buffer *before, const char *text)
{
    if (before->data && strcmp(before->data, text) == 0)
        return false;
    buffer_clear(before);
    buffer_add(before, text);
    return true;
}

static void keep(struct buffer *kept, const char *text)
{
    buffer_clear(kept);
    buffer_add(kept, text);
}

static void add_question(struct score_subjects *subjects, const char *question)
{
    const size_t known = subjects->questions.n;
    distinct_count_add_exactly(&subjects->questions, question);
    if (subjects->questions.n == known)
        return;
    if (!subjects->first.data || text_natural_compare(question, subjects->first.data) < 0)
        keep(&subjects->first, question);
    if (!subjects->last.data || text_natural_compare(question, subjects->last.data) > 0)
        keep(&subjects->last, question);
}

void score_subjects_add(struct score_subjects *subjects, const struct score_row *row, bool people)
{
    if (is_new(&subjects->question, row->question))
        add_question(subjects, row->question);
    if (!people)
        return;
    if (is_new(&subjects->candidate, row->candidate))
        (subjects->by_name ? distinct_count_add : distinct_count_add_exactly)(&subjects->candidates,
                                                                              row->candidate);
    if (is_new(&subjects->interviewer, row->interviewer))
        distinct_count_add(&subjects->interviewers, row->interviewer);
}

void score_subjects_free(struct score_subjects *subjects)
{
    distinct_count_free(&subjects->candidates);
    distinct_count_free(&subjects->interviewers);
    distinct_count_free(&subjects->questions);
    struct buffer *const texts[] = {&subjects->first, &subjects->last, &subjects->candidate,
                                    &subjects->interviewer, &subjects->question};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        buffer_free(texts[i]);
}
