#ifndef ASSAY_REPORTS_MODEL_QUESTION_LIST_H
#define ASSAY_REPORTS_MODEL_QUESTION_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "analytics/questions/question_result.h"
#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/text/phrase.h"

/* Codes of questions, to be named in a sentence; with room for all of the catalogue. */
struct question_list {
    struct phrase_value *codes;
    size_t n;
};

struct question_list question_list_create(const struct report *report, struct arena *arena);

void question_list_add(struct question_list *list, const struct report *report, size_t question,
                       struct arena *arena);

/* "3.2, 4.1 and B7", or "five questions" where they are more than `most`. */
struct phrase_value question_list_value(const struct question_list *list, size_t most);

/* How many questions a chart shows. */
size_t question_list_count(const struct report *report,
                           bool (*is_shown)(const struct question_result *));

/* " Not shown for want of answers: 3.2 and 4.1."; nothing where all that were asked are shown. */
void question_list_add_missing(const struct report *report,
                               bool (*is_shown)(const struct question_result *),
                               struct arena *arena, struct buffer *reading);

#endif
