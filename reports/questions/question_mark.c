#include "reports/questions/question_mark.h"

#include "reports/model/question_flags.h"

static const enum question_mark mark_of_flag[N_FLAGS] = {
    [FLAG_NONE] = MARK_SOUND, [FLAG_WATCH] = MARK_WATCH, [FLAG_HARD] = MARK_HARD,
    [FLAG_EASY] = MARK_EASY,  [FLAG_FLAT] = MARK_FLAT,   [FLAG_DISAGREE] = MARK_DISAGREE};

enum question_mark question_mark(const struct question_result *question)
{
    const enum question_flag flag = question_flag(question);
    return flag == FLAG_NONE && question->verdict.state != STATE_SOUND ? MARK_UNSURE
                                                                       : mark_of_flag[flag];
}
