#ifndef ASSAY_CLI_DOCTOR_SYSTEM_HEALTH_H
#define ASSAY_CLI_DOCTOR_SYSTEM_HEALTH_H

#include "cli/doctor/health_list.h"
#include "cli/options/options.h"

/* What the environment says: locale, time zone, the folder for temporary files. */
void system_health_look(const struct options *options, struct health_list *list);

#endif
