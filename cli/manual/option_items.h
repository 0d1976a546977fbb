#ifndef ASSAY_CLI_MANUAL_OPTION_ITEMS_H
#define ASSAY_CLI_MANUAL_OPTION_ITEMS_H

#include "cli/manual/manual_page.h"

/* An item for each option that commands with these groups take. */
void option_items_add(struct manual_page *page, unsigned groups);

#endif
