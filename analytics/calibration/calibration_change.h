#ifndef ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_CHANGE_H
#define ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_CHANGE_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/limits.h"
#include "analytics/measure/moments.h"

/*
 * Whether interviewers score a question closer together after a calibration session than before it.
 *
 * The measure is the mean distance of an answer (calibration_distance.h). A session is held about
 * questions whose distance stood out, and what stands out is partly chance, so that it falls back
 * by itself (regression to the mean; Efron 2011, JASA 106, 1602-1614). The mean before is therefore
 * drawn towards that of all questions and keeps the share
 *     max(tau^2 / (tau^2 + v), 1 - 2 log k / z^2)
 * of its distance from it, v its squared standard error, z that distance in standard errors, tau^2
 * the variance between the k questions by the method of moments (DerSimonian & Laird 1986,
 * Controlled Clinical Trials 7, 177-188): the usual empirical Bayes (Efron & Morris 1975, JASA 70,
 * 311-319), and for one that is far off alone, which that would draw too far, the non-negative
 * garrote at the universal threshold (Gao 1998, Journal of Computational and Graphical Statistics
 * 7, 469-488). With fewer than three questions to learn from it keeps all.
 *
 * The change is after less before so drawn. Its interval is of level 98 %, with t at the degrees of
 * freedom of Satterthwaite (1946), Biometrics Bulletin 2, 110-114, and reaches over that of the
 * mean before as it is, so that it holds whether or not the question was chosen by it. Where the
 * answers after have the same distance all through, one in n counts as far apart as those before:
 * few that agree do not make it certain.
 */
enum calibration_verdict {
    CALIBRATION_CANNOT_SAY,
    CALIBRATION_BETTER, /* closer together: the interval lies below 0 */
    CALIBRATION_WORSE   /* farther apart: it lies above 0 */
};

/* Of the interval: a change is told by chance of one question in a hundred each way. */
#define CALIBRATION_LEVEL 0.98

struct calibration_change {
    struct estimate before, after; /* as they are, 95 %; points of the question's scale */
    double drawn;                  /* `before` as it is compared; NAN: without a comparison */
    struct estimate difference;    /* after less `drawn`, 98 % */
    enum calibration_verdict verdict;
    size_t needed; /* answers after it with which half the distance would show in four sessions of
                      five; 0: not known, or so many never would */
};

/* `before` has the distances of every question, of which `question` is compared with `after`.
 * Reasons live in the arena. */
struct calibration_change calibration_change_of(const struct moments *before, size_t n_questions,
                                                size_t question, const struct moments *after,
                                                const struct limits *limits, struct arena *arena);

#endif
