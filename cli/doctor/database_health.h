#ifndef ASSAY_CLI_DOCTOR_DATABASE_HEALTH_H
#define ASSAY_CLI_DOCTOR_DATABASE_HEALTH_H

#include "cli/doctor/health_list.h"
#include "cli/options/options.h"

/* The server that commands would use, its schema, and where its tables lie. Nothing is changed; the
 * private server is started, as for any command. */
void database_health_look(const struct options *options, struct health_list *list);

#endif
