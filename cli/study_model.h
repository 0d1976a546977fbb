#ifndef ASSAY_CLI_STUDY_MODEL_H
#define ASSAY_CLI_STUDY_MODEL_H

#include "cli/study.h"

/* Fits the many-facet model as the options say, to what the report is about, and puts it into the
 * report. */
bool study_model(struct invocation *invocation, struct database *database, struct study *study,
                 struct error *error) MUST_CHECK;

/* Who of the same could not be compared, and who should sit with whom, likewise. */
bool study_model_panels(struct invocation *invocation, struct study *study,
                        struct error *error) MUST_CHECK;

/* Estimates variance components of the same, likewise. */
bool study_model_reliability(struct invocation *invocation, struct study *study,
                             struct error *error) MUST_CHECK;

/* Fits it to what a report of the study's snapshot is about, for its findings alone, where there is
 * an interviewer of whom the same answers cannot say (modelled.h). */
bool study_modelled(const struct study *study, struct report *report, struct arena *run,
                    struct error *error) MUST_CHECK;

/* The same for the study's own report, with what its charts show where they are wanted: they alone
 * are worth a fit to ratings that are not too many. */
bool study_modelled_charts(struct study *study, struct arena *run, struct error *error) MUST_CHECK;

#endif
