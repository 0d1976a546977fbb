#ifndef ASSAY_REPORTS_MODEL_QUESTION_FLAGS_H
#define ASSAY_REPORTS_MODEL_QUESTION_FLAGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "reports/model/report.h"

/* What charts show of the questions: the flag of each, and which have enough answers. */

enum question_flag {
    FLAG_NONE,
    FLAG_WATCH, /* a watch, or a clear finding that is about the rubric alone */
    FLAG_HARD,
    FLAG_EASY,
    FLAG_FLAT, /* does not separate, or strong candidates do worse */
    FLAG_DISAGREE,
    N_FLAGS
};

/* By the strongest clear finding. */
enum question_flag question_flag(const struct question_result *question);

/* The palette's role, for text and marks: "hard"; "ink" and "blue" are for the others to choose. */
const char *question_flag_colour(enum question_flag flag, const char *otherwise);

bool question_flag_is_on_map(const struct question_result *question);
bool question_flag_has_rubric(const struct question_result *question);

/* The scale that all questions of the report are on, if its levels are called by their values:
 * charts then speak in points. NULL: they speak in shares of the scale. */
const struct scale *question_flag_points_scale(const struct report *report);

#endif
