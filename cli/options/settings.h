#ifndef ASSAY_CLI_OPTIONS_SETTINGS_H
#define ASSAY_CLI_OPTIONS_SETTINGS_H

#include "cli/options/options.h"

/*
 * Fills in, of the settings that the command line did not say, what the environment says, and then,
 * without --no-settings, what the file of settings says. Of what `groups` do not take, only whether
 * the file's values can be read.
 */
bool settings_apply(unsigned groups, struct options *options, struct error *error) MUST_CHECK;

#endif
