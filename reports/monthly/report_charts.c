#include "reports/monthly/report_charts.h"

#include "reports/agreement/agreement_heatmap_chart.h"
#include "reports/agreement/kappa_forest_chart.h"
#include "reports/candidates/topic_profile_chart.h"
#include "reports/history/drift_chart.h"
#include "reports/interviewers/severity_chart.h"
#include "reports/pipeline/funnel_chart.h"
#include "reports/questions/question_map_chart.h"
#include "reports/rubrics/rubric_use_chart.h"

typedef bool build_chart(const struct report *report, struct arena *arena, struct chart *ret);

static build_chart *const builders[] = {question_map_chart, rubric_use_chart,
                                        agreement_heatmap_chart, funnel_chart_wide,
                                        funnel_chart_narrow};

/* With a variant for phones. */
typedef bool build_both(const struct report *report, bool narrow, struct arena *arena,
                        struct chart *ret);

static build_both *const both_builders[] = {kappa_forest_chart, severity_chart, drift_chart};

const char *const report_chart_ids[] = {
    "question-map", "rubric-use", "agreement-heatmap", "funnel", "kappa-forest", "severity",
    "drift",        NULL};

enum {
    N_BUILDERS = sizeof builders / sizeof *builders,
    N_BOTH = sizeof both_builders / sizeof *both_builders
};

void report_charts(const struct report *report, struct arena *arena, struct chart ***ret,
                   size_t *ret_n)
{
    const size_t n_profiles = report->result->n_profiles;
    const size_t most = N_BUILDERS + 2 * (N_BOTH + n_profiles);
    struct chart *const charts = ARENA_ARRAY(arena, most, struct chart);
    struct chart **const list = ARENA_ARRAY(arena, most, struct chart *);
    size_t n = 0;
    for (size_t i = 0; i < N_BUILDERS; i++)
        if (builders[i](report, arena, &charts[n])) {
            list[n] = &charts[n];
            n++;
        }
    for (size_t i = 0; i < 2 * N_BOTH; i++)
        if (both_builders[i / 2](report, i % 2, arena, &charts[n])) {
            list[n] = &charts[n];
            n++;
        }
    for (size_t i = 0; i < 2 * n_profiles; i++)
        if (topic_profile_chart(report, i / 2, i % 2, arena, &charts[n])) {
            list[n] = &charts[n];
            n++;
        }
    *ret = list;
    *ret_n = n;
}
