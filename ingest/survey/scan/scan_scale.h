#ifndef ASSAY_INGEST_SCAN_SCALE_H
#define ASSAY_INGEST_SCAN_SCALE_H

#include "ingest/survey/scan/scan.h"

/* The scale of the scores, from what the user, the bank, the headings and the cells say. */
void scan_scale_choose(struct scan *scan, struct arena *arena);

/* Warns where 1 is the lowest on the scale and may be the best in the file. */
void scan_scale_warn(struct scan *scan, struct arena *arena);

/* One scale for all contradicts headings that each have another maximum. Where some have none, or
 * a row below the headings seems to hold them, the user's scale is for all. */
bool scan_scale_check_maxima(struct scan *scan, struct arena *arena,
                             struct error *error) MUST_CHECK;

/* One refusal for all that the user must say, so that saying it once is enough: the scale, and that
 * question ids have become dates. */
bool scan_scale_check_known(const struct scan *scan, struct arena *arena,
                            struct error *error) MUST_CHECK;

#endif
