#ifndef ASSAY_INGEST_SURVEY_MAPPING_WRITER_H
#define ASSAY_INGEST_SURVEY_MAPPING_WRITER_H

#include "base/buffer.h"
#include "ingest/survey/survey.h"

/* The mapping file that has an export read as the survey says; `options` are those that the survey
 * was made with. */
void mapping_writer_write(const struct survey *survey, const struct survey_options *options,
                          struct buffer *out);

#endif
