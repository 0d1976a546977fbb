#include "reports/questions/verdict_words.h"

#include "reports/text/phrase.h"

static bool is_wanted(struct state_need need)
{
    return need.many || need.more > 0;
}

void verdict_words_need(const struct question_needs *needs, struct buffer *text)
{
    const struct state_need candidates = needs->candidates, shared = needs->shared_interviews;
    const struct phrase_value parts[] = {
        PHRASE_IF(is_wanted(candidates) && candidates.many, "many more candidates"),
        PHRASE_IF(is_wanted(candidates) && !candidates.many, "about {} more candidate{|s}",
                  COUNT(candidates.more)),
        PHRASE_IF(is_wanted(shared) && shared.many, "two interviewers in many more interviews"),
        PHRASE_IF(is_wanted(shared) && !shared.many,
                  "two interviewers in about {} more interview{|s}", COUNT(shared.more)),
    };
    if (is_wanted(candidates) || is_wanted(shared))
        phrase(text, "{}{}", LIST_OF(parts),
               PHRASE_IF(needs->reason, ", but {}", TEXT(needs->reason)));
    else
        phrase(text, "{}", TEXT(needs->reason ? needs->reason : "more answers"));
}

void verdict_words_short_need(const struct question_needs *needs, struct buffer *text)
{
    const struct state_need candidates = needs->candidates, shared = needs->shared_interviews;
    if (needs->reason)
        phrase(text, "cannot say");
    else if (candidates.many)
        phrase(text, "many more");
    else if (candidates.more > 0)
        phrase(text, "about {} more", DIGITS(candidates.more));
    else if (shared.many)
        phrase(text, "many more by two");
    else
        phrase(text, "about {} more by two", DIGITS(shared.more));
}
