#include "reports/model/question_list.h"

#include "reports/model/report_names.h"

/* As many codes as are named one by one; more are counted. */
enum { NAMED_AS_MISSING = 6 };

struct question_list question_list_create(const struct report *report, struct arena *arena)
{
    return (struct question_list){
        ARENA_ARRAY(arena, report->catalogue->n_questions, struct phrase_value), 0};
}

void question_list_add(struct question_list *list, const struct report *report, size_t question,
                       struct arena *arena)
{
    list->codes[list->n++] = TEXT(report_names_code(report, question, arena));
}

struct phrase_value question_list_value(const struct question_list *list, size_t most)
{
    return list->n > most ? COUNTED(list->n, "question", "questions") : LIST(list->codes, list->n);
}

size_t question_list_count(const struct report *report,
                           bool (*is_shown)(const struct question_result *))
{
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_questions; i++)
        n += is_shown(&report->result->questions.questions[i]);
    return n;
}

void question_list_add_missing(const struct report *report,
                               bool (*is_shown)(const struct question_result *),
                               struct arena *arena, struct buffer *reading)
{
    struct question_list missing = question_list_create(report, arena);
    for (size_t i = 0; i < report->catalogue->n_questions; i++) {
        const struct question_result *const result = &report->result->questions.questions[i];
        if (result->n_ratings > 0 && !is_shown(result))
            question_list_add(&missing, report, i, arena);
    }
    if (missing.n > 0)
        phrase(reading, " Not shown for want of answers: {}.",
               question_list_value(&missing, NAMED_AS_MISSING));
}
