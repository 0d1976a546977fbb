#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_MARK_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_MARK_H

#include "analytics/questions/question_result.h"

/* The mark of a question on the map: what was found, or how much is known where nothing was. */
enum question_mark {
    MARK_SOUND,
    MARK_UNSURE, /* nobody can say yet */
    MARK_WATCH,  /* from here on the question needs attention; as the flags of question_flags.h */
    MARK_HARD,
    MARK_EASY,
    MARK_FLAT,
    MARK_DISAGREE,
    N_MARKS
};

enum question_mark question_mark(const struct question_result *question);

#endif
