#include "ingest/scores/question_span.h"

#include <string.h>

#include "base/text.h"

static void keep(struct buffer *kept, const char *text)
{
    buffer_clear(kept);
    buffer_add(kept, text);
}

void question_span_add(struct question_span *span, const char *question)
{
    if (span->before.data && strcmp(span->before.data, question) == 0)
        return;
    keep(&span->before, question);
    if (span->questions.n == QUESTIONS_COUNTED ||
        !distinct_count_add(&span->questions, question, strlen(question)))
        return;
    if (!span->first.data || text_natural_compare(question, span->first.data) < 0)
        keep(&span->first, question);
    if (!span->last.data || text_natural_compare(question, span->last.data) > 0)
        keep(&span->last, question);
}

void question_span_free(struct question_span *span)
{
    distinct_count_free(&span->questions);
    buffer_free(&span->first);
    buffer_free(&span->last);
    buffer_free(&span->before);
}
