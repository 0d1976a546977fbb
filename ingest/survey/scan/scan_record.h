#ifndef ASSAY_INGEST_SCAN_RECORD_H
#define ASSAY_INGEST_SCAN_RECORD_H

#include "ingest/survey/scan/scan.h"

/* One record below the heading: its scores, its days and its key, or that it is a row about rows or
 * about the file. */
void scan_record_take(struct scan *scan, const struct csv_record *record);

#endif
