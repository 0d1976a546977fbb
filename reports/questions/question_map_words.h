#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_MAP_WORDS_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_MAP_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* The title, the reading and the description of the map of questions. */
void question_map_words(const struct report *report, struct arena *arena, struct chart *chart);

#endif
