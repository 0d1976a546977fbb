#ifndef ASSAY_TESTS_SUPPORT_EXPORT_CHANGER_H
#define ASSAY_TESTS_SUPPORT_EXPORT_CHANGER_H

#include "tests/support/ingest/export_maker.h"

/*
 * The same export otherwise: its columns and its rows in another order, another separator, people
 * as "Last, First", by the seed. `made` is plain: a heading, and rows as long as it. Its scores
 * are as before, but for the people's names.
 */
void export_changer_change(const struct made_export *made, uint64_t seed, struct arena *arena,
                           struct made_export *ret);

#endif
