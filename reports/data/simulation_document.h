#ifndef ASSAY_REPORTS_DATA_SIMULATION_DOCUMENT_H
#define ASSAY_REPORTS_DATA_SIMULATION_DOCUMENT_H

#include "analytics/run/simulation.h"
#include "base/buffer.h"

/* A simulated export in the canonical columns, and the truth behind it. */
void simulation_document_csv(const struct simulation *simulation, struct buffer *out);
void simulation_document_truth(const struct simulation *simulation, struct buffer *out);

#endif
