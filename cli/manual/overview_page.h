#ifndef ASSAY_CLI_MANUAL_OVERVIEW_PAGE_H
#define ASSAY_CLI_MANUAL_OVERVIEW_PAGE_H

#include "cli/manual/manual_page.h"

/* The page "assay": all commands, settings, environment, exit statuses. */
struct manual_page overview_page(struct arena *arena);

#endif
