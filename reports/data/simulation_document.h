#ifndef ASSAY_REPORTS_DATA_SIMULATION_DOCUMENT_H
#define ASSAY_REPORTS_DATA_SIMULATION_DOCUMENT_H

#include "analytics/run/simulation.h"
#include "base/buffer.h"

/* A simulated export in the canonical columns, and the truth behind it. */
void simulation_csv(const struct simulation *simulation, struct buffer *out);
void simulation_truth_json(const struct simulation *simulation, struct buffer *out);

#endif
