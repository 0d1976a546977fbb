#include "reports/monthly/report_charts.h"

#include "reports/agreement/agreement_heatmap_chart.h"
#include "reports/agreement/kappa_forest_chart.h"
#include "reports/candidates/topic_profile_chart.h"
#include "reports/history/drift_chart.h"
#include "reports/interviewers/ruler_chart.h"
#include "reports/interviewers/severity_chart.h"
#include "reports/model/report_sections.h"
#include "reports/monthly/findings_slide.h"
#include "reports/monthly/timeline_chart.h"
#include "reports/pipeline/funnel_chart.h"
#include "reports/questions/question_map_chart.h"
#include "reports/rubrics/category_curves_chart.h"
#include "reports/rubrics/rubric_use_chart.h"

/* A chart, and the section with which it is left out. */
static const struct {
    enum report_section section;
    bool (*build)(const struct report *report, struct arena *arena, struct chart *ret);
} builders[] = {{SECTION_RUBRIC, rubric_use_chart},
                {SECTION_AGREEMENT, agreement_heatmap_chart},
                {SECTION_PIPELINE, funnel_chart_wide},
                {SECTION_PIPELINE, funnel_chart_narrow}};

/* With a variant for phones. */
static const struct {
    enum report_section section;
    bool (*build)(const struct report *report, bool narrow, struct arena *arena, struct chart *ret);
} both_builders[] = {{SECTION_CHANGES, timeline_chart},
                     {SECTION_DIFFICULTY, question_map_chart},
                     {SECTION_RUBRIC, category_curves_chart},
                     {SECTION_AGREEMENT, kappa_forest_chart},
                     {SECTION_INTERVIEWERS, severity_chart},
                     {SECTION_INTERVIEWERS, ruler_chart},
                     {SECTION_DRIFT, drift_chart}};

const char *const report_chart_ids[] = {"question-map",      "rubric-use", "category-curves",
                                        "agreement-heatmap", "funnel",     "kappa-forest",
                                        "severity",          "ruler",      "drift",
                                        "timeline",          "findings",   NULL};

enum {
    N_BUILDERS = sizeof builders / sizeof *builders,
    N_BOTH = sizeof both_builders / sizeof *both_builders
};

/* One slide each, the findings first. */
static const struct {
    unsigned section; /* 0: always */
    bool (*build)(const struct report *report, struct arena *arena, struct chart *ret);
    bool (*build_wide)(const struct report *report, bool narrow, struct arena *arena,
                       struct chart *ret);
} slides[] = {{0, findings_slide, NULL},
              {SECTION_CHANGES, NULL, timeline_chart},
              {SECTION_DIFFICULTY, NULL, question_map_chart},
              {SECTION_RUBRIC, rubric_use_chart_slide, NULL},
              {SECTION_RUBRIC, NULL, category_curves_chart},
              {SECTION_AGREEMENT, kappa_forest_chart_slide, NULL},
              {SECTION_AGREEMENT, agreement_heatmap_chart, NULL},
              {SECTION_INTERVIEWERS, NULL, severity_chart},
              {SECTION_INTERVIEWERS, NULL, ruler_chart},
              {SECTION_DRIFT, NULL, drift_chart},
              {SECTION_PIPELINE, funnel_chart_wide, NULL}};

enum { N_SLIDES = sizeof slides / sizeof *slides };

void report_charts_for_slides(const struct report *report, struct arena *arena, struct chart ***ret,
                              size_t *ret_n)
{
    struct chart *const charts = ARENA_ARRAY(arena, N_SLIDES, struct chart);
    *ret = ARENA_ARRAY(arena, N_SLIDES, struct chart *);
    *ret_n = 0;
    for (size_t i = 0; i < N_SLIDES; i++)
        if ((slides[i].section == 0 || report_sections_has(report, slides[i].section)) &&
            (slides[i].build ? slides[i].build(report, arena, &charts[i])
                             : slides[i].build_wide(report, false, arena, &charts[i])))
            (*ret)[(*ret_n)++] = &charts[i];
}

void report_charts(const struct report *report, struct arena *arena, struct chart ***ret,
                   size_t *ret_n)
{
    const struct report *const past = report_past(report);
    const size_t n_profiles = past->result->n_profiles;
    const size_t most = N_BUILDERS + 2 * (N_BOTH + n_profiles);
    struct chart *const charts = ARENA_ARRAY(arena, most, struct chart);
    struct chart **const list = ARENA_ARRAY(arena, most, struct chart *);
    size_t n = 0;
    for (size_t i = 0; i < N_BUILDERS; i++)
        if (report_sections_has(report, builders[i].section) &&
            builders[i].build(report, arena, &charts[n])) {
            list[n] = &charts[n];
            n++;
        }
    for (size_t i = 0; i < 2 * N_BOTH; i++)
        if (report_sections_has(report, both_builders[i / 2].section) &&
            both_builders[i / 2].build(report, i % 2, arena, &charts[n])) {
            list[n] = &charts[n];
            n++;
        }
    for (size_t i = 0; i < 2 * n_profiles; i++)
        if (topic_profile_chart(past, i / 2, i % 2, arena, &charts[n])) {
            list[n] = &charts[n];
            n++;
        }
    *ret = list;
    *ret_n = n;
}
