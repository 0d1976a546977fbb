#ifndef ASSAY_REPORTS_MODEL_REPORT_H
#define ASSAY_REPORTS_MODEL_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analytics/facets/facets_result.h"
#include "analytics/history/changes.h"
#include "analytics/history/history.h"
#include "analytics/interviewers/own_scores.h"
#include "analytics/interviewers/panel_plan.h"
#include "analytics/measure/limits.h"
#include "analytics/pipeline/pipeline_result.h"
#include "analytics/reliability/reliability_result.h"
#include "analytics/run/analysis.h"
#include "analytics/run/range_restriction.h"
#include "base/day_range.h"
#include "base/filter.h"
#include "base/provenance.h"
#include "base/ratings.h"
#include "base/scores/comment.h"
#include "base/time_zone.h"

/*
 * How far apart interviewers are on the same answers, where none of them is to be told of by
 * himself: between the one who scores highest and the one who scores lowest against colleagues.
 * The bounds reach from the near ends of the two intervals to their far ends, which holds however
 * the two depend on each other.
 */
struct widest_gap {
    struct estimate points;
    size_t n_judged, n_higher, n_lower; /* interviewers with an estimate; who clearly differ */
    size_t n_candidates;                /* at most so many met one who does */
};

/* What every format renders: the results, and what a reader needs to trust them. Nothing here owns
 * memory. */
struct report {
    const char *version;       /* of Assay */
    struct time_zone timezone; /* that days are of */
    struct filter filter;      /* of what is judged */
    struct day_range reported; /* the days it is about; the filter's, unless a window is judged */
    struct counts counts;
    int32_t first_day, last_day; /* of the ratings; INT32_MIN when none has a date */
    size_t n_undated;            /* of the ratings, those without a date */
    const struct catalogue *catalogue;
    const struct limits *limits;
    const struct analysis_result *result;
    const struct drift_result *drift;            /* of the catalogue; NULL: not asked for */
    const struct pipeline_result *pipeline;      /* NULL: not asked for */
    const struct range_restriction *restriction; /* by stages; NULL: not asked for, or one stage */
    const struct facets_result *model;           /* the many-facet model; NULL: not asked for */
    const struct facets_result *modelled; /* its findings and charts; NULL: nobody needs them */
    const struct panel_plan *panels;      /* who should sit with whom; NULL: not asked for */
    const struct calibration_plan
        *session; /* answers worth scoring together; NULL: not asked for */
    const struct candidate_label *session_people; /* of its answers, in their order */
    const char *session_mark;                     /* of its sheets */
    const struct held_sessions *sessions;         /* that were held; NULL: not asked for */
    const struct reliability_result *reliability; /* variance components; NULL: not asked for */
    const struct own_scores_result *own;          /* one interviewer's; NULL: not asked for */
    size_t own_interviewer;                       /* whose */
    const struct candidate_label *people; /* of its candidates; NULL: their codes are shown */
    const struct news *news;              /* against earlier looks; NULL: there are none */
    const struct ledger *ledger;          /* what was noted about findings; NULL: not asked for */
    const struct without *without;        /* questions without some; NULL: not asked for */
    const struct restarts *restarts;      /* where its window begins anew; NULL: nowhere */
    const struct report *previous;        /* the period before; NULL: there is none */
    const struct changes_result *changes; /* since then; NULL: there is no period before */
    const struct report *past; /* up to the period's end, with the profiles; NULL: its own days are
                                  all of them (report_past) */
    const struct candidate_label *labels; /* one for each profile of the result, in its order */
    const struct candidate_label *listed; /* those of the month who got no profile */
    size_t n_listed;
    const struct comments *comments; /* on the first profile; NULL: not asked for */
    const struct import_record *imports;
    size_t n_imports;
    const struct outcome_wording *outcomes; /* how the exports word them, by bytes */
    size_t n_outcomes;
    double taken_share; /* of candidates, that agreement is to be told of; 0: the usual ones */
    double interview_minutes;     /* that an interview has for questions; 0: the usual */
    unsigned left_out;            /* enum report_section */
    const struct widest_gap *gap; /* in place of interviewers; NULL: they stand for themselves,
                                     or nobody clearly differs */
    int64_t generated_at;         /* seconds since 1970; SOURCE_DATE_EPOCH when set */
    bool names;                   /* show export ids and names instead of codes */
    bool hide_interviewers;       /* the catalogue has numbers in place of their names */
};

/* What has the profiles: candidates are compared with everybody up to the period's end. */
static inline const struct report *report_past(const struct report *report)
{
    return report->past ? report->past : report;
}

#endif
