#include "analytics/facets/facets_findings.h"

#include <gsl/gsl_cdf.h>

#include "analytics/measure/threshold_check.h"

double facets_findings_line(const struct facets_frame *frame)
{
    const struct scale *const scale = &frame->data->catalogue->scales[frame->data->scale];
    return frame->options->limits.severity * scale_range(scale) /
           (double)(scale_n_levels(scale) - 1);
}

/* Whether points are known to within a quarter of the scale, either way. */
static bool is_known(const struct facets_frame *frame, const struct estimate *points)
{
    const struct scale *const scale = &frame->data->catalogue->scales[frame->data->scale];
    return points->upper - points->lower <= scale_range(scale) / 2;
}

void facets_findings_test(struct facets_interviewer *interviewer, double line, double df)
{
    const struct estimate *const points = &interviewer->points;
    interviewer->p_lower = gsl_cdf_tdist_P((points->value + line) / points->se, df);
    interviewer->p_higher = gsl_cdf_tdist_Q((points->value - line) / points->se, df);
}

void facets_findings_decide(const struct facets_frame *frame)
{
    struct arena scratch = {0};
    const size_t n = frame->data->catalogue->n_interviewers;
    const double line = facets_findings_line(frame);
    struct threshold_check *const checks = ARENA_ARRAY(&scratch, 2 * n, struct threshold_check);
    struct facets_interviewer **const of = ARENA_ARRAY(&scratch, n, struct facets_interviewer *);
    enum finding_strength *const strengths = ARENA_ARRAY(&scratch, 2 * n, enum finding_strength);
    size_t n_of = 0;
    for (size_t i = 0; i < n; i++) {
        struct facets_interviewer *const interviewer = &frame->result->interviewers[i];
        const struct estimate *const points = &interviewer->points;
        if (points->status != ESTIMATE_OK)
            continue;
        checks[2 * n_of] = (struct threshold_check){interviewer->p_lower, points->value < -line,
                                                    points->upper < -line};
        checks[2 * n_of + 1] = (struct threshold_check){interviewer->p_higher, points->value > line,
                                                        points->lower > line};
        of[n_of++] = interviewer;
    }
    frame->result->line = line;
    threshold_checks_decide(checks, 2 * n_of, frame->options->limits.false_discovery, strengths,
                            &scratch);
    for (size_t i = 0; i < n_of; i++) {
        of[i]->finding = strengths[2 * i] != STRENGTH_NONE
                             ? (struct finding){.kind = FINDING_SEVERE,
                                                .strength = strengths[2 * i],
                                                .p = of[i]->p_lower}
                             : (struct finding){.kind = FINDING_LENIENT,
                                                .strength = strengths[2 * i + 1],
                                                .p = of[i]->p_higher};
        if (of[i]->finding.strength == STRENGTH_WATCH && !is_known(frame, &of[i]->points))
            of[i]->finding.strength = STRENGTH_NONE;
    }
    arena_free(&scratch);
}
