#ifndef ASSAY_CLI_STUDY_H
#define ASSAY_CLI_STUDY_H

#include "base/snapshot_view.h"
#include "cli/command.h"
#include "cli/database.h"
#include "reports/model/report.h"

/* One run of the analysis: fetch what passes the filter, compute, and put what every format renders
 * into a report. */
struct study {
    struct study_wants {
        unsigned only; /* parts of the analysis; 0: all */
        bool history;  /* the drift of questions and interviewers */
        bool previous; /* the period before, and what changed since; of a window, what is new */
        bool pipeline; /* candidates by stage */
        bool icc;      /* intraclass correlations */
        enum agreement_pairs pairs; /* of interviewers */
        bool cohorts;               /* what analysis_profile needs */
        bool past;        /* all up to the end of the period, for cohorts are of everybody so far */
        bool plans;       /* the order in which questions can be dropped */
        bool model;       /* the many-facet model */
        bool ruler;       /* its charts, where it is fitted or soon would be */
        const char *own;  /* the own page of this interviewer; NULL: of nobody */
        bool reliability; /* variance components, and what other interviews would reach */
        bool panels;      /* who cannot be compared, and what would mend it */
        bool session;     /* answers that are worth scoring together */
        bool sessions;    /* sessions that were held */
        bool stages;      /* whether strong candidates alone came to a stage */
        bool imports;     /* where the ratings come from */
        bool comments;    /* on the first of the profiles */
    } wants;              /* the caller's */
    struct report report;
    struct report shown;      /* what its readers get of it, once that is known */
    struct snapshot snapshot; /* of all days that are wanted */
    struct snapshot_view view;
    bool anew; /* windows begin anew where something changed */
    struct analysis *analysis, *previous, *since, *others, *past;
    struct comments comments;
    struct limits limits;
    struct filter period; /* the days that were asked for, where what came before is wanted too */
};

/* Sets all of `ret` but what is wanted. `profiles`: the candidates whose topic profile is wanted,
 * rising. The study's memory is the invocation's. */
bool study_run(struct invocation *invocation, struct database *database, const int64_t *profiles,
               size_t n_profiles, struct study *ret, struct error *error) MUST_CHECK;
void study_free(struct study *study);

/* Whether nothing at all can be said, so that the command ends with ERROR_TOO_FEW. */
bool study_is_empty(const struct study *study);

/* Whether a report has a clear finding about such things that is not known in the ledger, or, with
 * `known_too`, any. */
enum study_findings {
    STUDY_QUESTIONS = 1,
    STUDY_INTERVIEWERS = 2,
    STUDY_DRIFT = 4,
    STUDY_ALL = 15
};
bool study_has_clear(const struct study *study, enum study_findings of, bool known_too);

/* Whether a report has neither a verdict on a question nor a clear finding of any kind. */
bool study_says_nothing(const struct study *study);

#endif
