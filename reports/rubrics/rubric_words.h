#ifndef ASSAY_REPORTS_RUBRICS_RUBRIC_WORDS_H
#define ASSAY_REPORTS_RUBRICS_RUBRIC_WORDS_H

#include <stdbool.h>

#include "base/arena.h"
#include "reports/model/report.h"

/* What the use of its levels says about a question's rubric. */
struct rubric_sentence {
    const char *text; /* a sentence with its full stop */
    bool attention; /* something to mend; otherwise it says that all is well, or too little known */
};

/* A level is hardly used where the whole interval of its share is below this. */
#define RUBRIC_HARDLY_USED 0.05

struct rubric_sentences {
    struct rubric_sentence *items;
    size_t n;
};

/*
 * One sentence each for levels that are never or hardly given, from the lowest on, neighbours
 * together; for whether candidates rated higher reach more over the whole interview; for two levels
 * that interviewers confuse: those that clearly are, and where interviewers disagree on the
 * question of those that perhaps are the commonest. One sentence says why nothing can be said where
 * that is so.
 */
struct rubric_sentences rubric_words(const struct report *report, size_t question,
                                     struct arena *arena);

#endif
