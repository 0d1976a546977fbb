#ifndef ASSAY_ANALYTICS_RUN_SIMULATED_FAULTS_H
#define ASSAY_ANALYTICS_RUN_SIMULATED_FAULTS_H

#include "analytics/run/simulation.h"

/* Plants the faults that the options ask for, in the questions and interviewers as they were
 * drawn. */
void simulated_faults_plant(struct simulation *simulation);

#endif
