#ifndef ASSAY_BASE_SCORES_CALIBRATION_SCORE_H
#define ASSAY_BASE_SCORES_CALIBRATION_SCORE_H

#include <stdint.h>

/* What somebody gave an answer in a calibration session. Such scores are kept apart from ratings,
 * by names and codes: they are of no interview. */
struct calibration_score {
    const char *session;     /* its mark (calibration_mark.h) */
    int32_t day;             /* on which it was held */
    int64_t person;          /* key of the interviewer, whoever was merged since; 0: not known */
    const char *interviewer; /* NULL: not known, where names are hidden */
    const char *candidate;   /* such as "C-0017" */
    const char *question;    /* its code */
    double share;            /* of the scale, from 0 (lowest) to 1 */
};

#endif
