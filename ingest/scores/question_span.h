#ifndef ASSAY_INGEST_SCORES_QUESTION_SPAN_H
#define ASSAY_INGEST_SCORES_QUESTION_SPAN_H

#include "base/buffer.h"
#include "ingest/cells/distinct_count.h"

/* The questions that the scores of a file are about, told apart by their codes as they are. A
 * zeroed struct has met none. */
struct question_span {
    struct distinct_count questions; /* beyond QUESTIONS_COUNTED it stops counting */
    struct buffer first, last;       /* in natural order */
    struct buffer before;            /* of the row before */
};

enum { QUESTIONS_COUNTED = 1 << 20 };

void question_span_add(struct question_span *span, const char *question);
void question_span_free(struct question_span *span);

#endif
