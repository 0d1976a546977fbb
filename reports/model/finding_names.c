#include "reports/model/finding_names.h"

const char *finding_kind_name(enum finding_kind kind)
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

const char *finding_strength_name(enum finding_strength strength)
{
    static const char *const names[] = {
        [STRENGTH_NONE] = NULL, [STRENGTH_WATCH] = "watch", [STRENGTH_CLEAR] = "clear"};
    return names[strength];
}

const char *question_topic_code(const struct report *report, size_t question)
{
    const struct catalogue *const catalogue = report->catalogue;
    const size_t topic = catalogue->questions[question].topic;
    return topic < catalogue->n_topics ? catalogue->topics[topic].code : "";
}

const char *interviewer_finding_name(enum interviewer_finding_kind kind)
{
    static const char *const names[] = {[INTERVIEWER_SEVERE] = "severe",
                                        [INTERVIEWER_LENIENT] = "lenient",
                                        [INTERVIEWER_FEW_LEVELS] = "few_levels"};
    return names[kind];
}

const char *criterion_finding_name(enum criterion_finding_kind kind)
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
    const char *const name = finding_strength_name(strength);
    buffer_format(list, "%s%s%s%s", list->length ? " " : "", kind, name ? ":" : "",
                  name ? name : "");
}
