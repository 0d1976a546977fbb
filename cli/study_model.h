#ifndef ASSAY_CLI_STUDY_MODEL_H
#define ASSAY_CLI_STUDY_MODEL_H

#include "cli/study.h"

/* Fits the many-facet model as the options say, to what the report is about, and puts it into the
 * report. */
bool study_model(struct invocation *invocation, struct database *database, struct study *study,
                 struct error *error) MUST_CHECK;

/* Estimates variance components of the same, likewise. */
bool study_model_reliability(struct invocation *invocation, struct study *study,
                             struct error *error) MUST_CHECK;

#endif
