#ifndef ASSAY_ANALYTICS_CANDIDATES_TOPIC_SCORE_H
#define ASSAY_ANALYTICS_CANDIDATES_TOPIC_SCORE_H

#include <stddef.h>

/* The share that a question or an interviewer has in a score; rows as in effects. */
struct netting_part {
    size_t row;
    double share;
};

/* What a candidate scored on a topic, as a share of the scale, and what its error depends on. */
struct topic_score {
    size_t topic, n_answers;
    double mean;    /* over answers, of their ratings net of question and interviewer */
    double inverse; /* sum over answers of 1/(ratings of the answer) */
    double netting; /* variance of what was netted out, in residual variances of one rating */
    const struct netting_part *parts; /* of what was netted out; where netting.h is known */
    size_t n_parts;
};

#endif
