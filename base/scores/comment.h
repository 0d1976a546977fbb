#ifndef ASSAY_BASE_SCORES_COMMENT_H
#define ASSAY_BASE_SCORES_COMMENT_H

#include <stddef.h>
#include <stdint.h>

/* What interviewers wrote beside the scores of one candidate, in the words of the exports. Shown
 * only where it is asked for. */
struct comment {
    const char *question;  /* its code */
    const char *criterion; /* code of the criterion that it is about, such as "1.1/3"; "": none */
    const char *interviewer;
    const char *text;
    int32_t day; /* INT32_MIN: not known */
};

struct comments {
    const struct comment *comments;
    size_t n;
};

#endif
