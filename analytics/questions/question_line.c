#include "analytics/questions/question_line.h"

struct question_line question_line(const struct question_result *question, enum finding_kind kind,
                                   const struct limits *limits)
{
    switch (kind) {
    case FINDING_TOO_HARD:
        return (struct question_line){question_result_judged_difficulty(question), SOUND_ABOVE,
                                      limits->too_hard};
    case FINDING_TOO_EASY:
        return (struct question_line){question_result_judged_difficulty(question), SOUND_BELOW,
                                      limits->too_easy};
    case FINDING_NEGATIVE:
        return (struct question_line){&question->separation, SOUND_ABOVE, limits->negative};
    case FINDING_FLAT:
        return (struct question_line){&question->separation, SOUND_ABOVE, limits->flat};
    case FINDING_DISAGREE:
        return (struct question_line){&question->kappa_quadratic, SOUND_ABOVE, limits->disagree};
    case FINDING_FLOOR:
        return (struct question_line){&question->floor, SOUND_BELOW, limits->floor_share};
    case FINDING_CEILING:
        return (struct question_line){&question->ceiling, SOUND_BELOW, limits->ceiling_share};
    default:
        return (struct question_line){0};
    }
}
