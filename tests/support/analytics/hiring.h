#ifndef ASSAY_TESTS_SUPPORT_HIRING_H
#define ASSAY_TESTS_SUPPORT_HIRING_H

#include "analytics/pipeline/pipeline.h"

enum { HIRING_STAGES = 4, HIRING_MOST = 16 };

/* "Final", "Phone", "Technical" and interviews without a stage, in natural order of the names. */
enum { NO_STAGE, FINAL, PHONE, TECHNICAL };
extern const char *const hiring_stages[HIRING_STAGES];

/* All stages, ten candidates for a share, whatever the day; two interviewers. */
struct pipeline_options hiring_options(void);

/* An interview by interviewer 0, of role 1. */
struct sitting hiring_sitting(uint32_t stage, int32_t day, enum outcome outcome);

/* Adds a candidate who had the first `reached` of phone, technical and final interview, from
 * `day` on, ten days apart. */
void hiring_add(struct pipeline *pipeline, int64_t candidate, size_t reached, int32_t day,
                enum outcome outcome);

#endif
