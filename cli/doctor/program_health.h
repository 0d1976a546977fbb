#ifndef ASSAY_CLI_DOCTOR_PROGRAM_HEALTH_H
#define ASSAY_CLI_DOCTOR_PROGRAM_HEALTH_H

#include "cli/doctor/health_list.h"

/* What draws and prints, tried on something small: gnuplot, fonts, Chromium. */
void program_health_look(struct health_list *list);

#endif
