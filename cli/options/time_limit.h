#ifndef ASSAY_CLI_OPTIONS_TIME_LIMIT_H
#define ASSAY_CLI_OPTIONS_TIME_LIMIT_H

/* ASSAY_TIME_LIMIT: the seconds that others may take who work for a command, such as the programs
 * that draw and print; 0: not given. */
int time_limit_seconds(void);

#endif
