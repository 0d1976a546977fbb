#ifndef ASSAY_REPORTS_MONTHLY_AUDIENCE_H
#define ASSAY_REPORTS_MONTHLY_AUDIENCE_H

#include "base/arena.h"
#include "reports/model/report.h"

/* Whom a report is for: what its readers need, and what of people they shall not see. */
enum audience {
    AUDIENCE_LEAD,   /* all */
    AUDIENCE_PANEL,  /* nothing of candidates */
    AUDIENCE_MANAGER /* findings and the pipeline; nothing of candidates or single interviewers */
};

/* The sections that it does without (enum report_section). */
unsigned audience_left_out(enum audience audience);

/*
 * The report without these sections, whatever format renders it. Without candidates it knows none
 * by code or name, without interviewers none of them, of their pairs, their load or their drift:
 * what clearly sets some apart becomes the widest gap between any. It shares all else with `full`.
 */
struct report audience_report(const struct report *full, unsigned left_out, struct arena *arena);

#endif
