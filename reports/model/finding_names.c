#include "reports/model/finding_names.h"

const char *finding_names_kind(enum finding_kind kind)
{
    static const char *const names[] = {
        [FINDING_TOO_HARD] = "too_hard",
        [FINDING_TOO_EASY] = "too_easy",
        [FINDING_NEGATIVE] = "negative",
        [FINDING_FLAT] = "flat",
        [FINDING_DISAGREE] = "interviewers_disagree",
        [FINDING_FLOOR] = "floor",
        [FINDING_CEILING] = "ceiling",
        [FINDING_UNUSED_LEVEL] = "unused_level",
        [FINDING_DISORDERED_LEVELS] = "disordered_levels",
        [FINDING_TOO_FEW] = "too_few",
    };
    return names[kind];
}

const char *finding_names_strength(enum finding_strength strength)
{
    static const char *const names[] = {
        [STRENGTH_NONE] = NULL, [STRENGTH_WATCH] = "watch", [STRENGTH_CLEAR] = "clear"};
    return names[strength];
}

const char *finding_names_state(enum state state)
{
    static const char *const names[] = {[STATE_CANNOT_SAY] = "cannot_say",
                                        [STATE_SOUND] = "sound",
                                        [STATE_WATCH] = "watch",
                                        [STATE_FLAGGED] = "flagged"};
    return names[state];
}

const char *finding_names_interviewer(enum interviewer_finding_kind kind)
{
    static const char *const names[] = {[INTERVIEWER_SEVERE] = "severe",
                                        [INTERVIEWER_LENIENT] = "lenient",
                                        [INTERVIEWER_FEW_LEVELS] = "few_levels"};
    return names[kind];
}

const char *finding_names_criterion(enum criterion_finding_kind kind)
{
    static const char *const names[] = {
        [CRITERION_RARER] = "required_rarer",
        [CRITERION_NEGATIVE] = "negative",
        [CRITERION_FLAT] = "flat",
        [CRITERION_DISAGREE] = "interviewers_disagree",
    };
    return names[kind];
}

void finding_names_add(const char *kind, enum finding_strength strength, struct buffer *list)
{
    const char *const name = finding_names_strength(strength);
    buffer_format(list, "%s%s%s%s", list->length ? " " : "", kind, name ? ":" : "",
                  name ? name : "");
}
