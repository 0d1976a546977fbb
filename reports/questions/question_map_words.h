#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_MAP_WORDS_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_MAP_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* The title, the reading and the description of the charts that are about questions. */
void question_map_words(const struct report *report, struct arena *arena, struct chart *chart);
void rubric_use_words(const struct report *report, struct arena *arena, struct chart *chart);

#endif
