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
        [FINDING_RARER] = "required_rarer",
        [FINDING_SEVERE] = "severe",
        [FINDING_LENIENT] = "lenient",
        [FINDING_FEW_LEVELS] = "few_levels",
        [FINDING_GROWN_HARDER] = "grown_harder",
        [FINDING_GROWN_EASIER] = "grown_easier",
        [FINDING_GROWN_SEVERE] = "grown_severe",
        [FINDING_GROWN_LENIENT] = "grown_lenient",
        [FINDING_LEVEL] = "level",
        [FINDING_CENTRAL] = "central",
        [FINDING_HALO] = "halo",
        [FINDING_BIAS] = "bias",
        [FINDING_APART] = "apart",
        [FINDING_FEWER_PASS] = "fewer_pass",
        [FINDING_MORE_PASS] = "more_pass",
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

void finding_names_add(const char *kind, enum finding_strength strength, struct buffer *list)
{
    const char *const name = finding_names_strength(strength);
    buffer_format(list, "%s%s%s%s", list->length ? " " : "", kind, name ? ":" : "",
                  name ? name : "");
}
