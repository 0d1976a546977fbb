#include "reports/interviewers/interviewer_gap_words.h"

#include "reports/text/phrase.h"

void interviewer_gap_words_heading(const struct widest_gap *gap, struct buffer *text)
{
    phrase(text, "Who a candidate meets moves the score by up to {} points",
           NUMBER(gap->points.value, 1));
}

void interviewer_gap_words(const struct widest_gap *gap, struct buffer *text, struct buffer *action)
{
    const struct phrase_value sides[] = {
        PHRASE_IF(gap->n_higher > 0, "{} upwards", SPELLED(gap->n_higher)),
        PHRASE_IF(gap->n_lower > 0, "{} downwards", SPELLED(gap->n_lower)),
    };
    const size_t n = gap->n_higher + gap->n_lower;
    phrase(
        text,
        "{^} {differs|differ} clearly from colleagues on the same answers, {}; the widest gap is "
        "{} points. At most {} candidate{|s} met one of them.",
        OF_ALL(n, gap->n_judged, "interviewer", "interviewers"), LIST_OF(sides),
        ESTIMATE(&gap->points, 2), COUNT(gap->n_candidates));
    phrase(action, "Read a score near the line together with who gave it, and have the "
                   "interviewers score recorded answers together.");
}
