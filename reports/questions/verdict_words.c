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

/* What takes longer: more candidates, or more answers scored by two. */
static bool is_shared_further(struct state_need candidates, struct state_need shared)
{
    if (candidates.many || shared.many)
        return shared.many && !candidates.many;
    return shared.more > candidates.more;
}

void verdict_words_short_need(const struct question_needs *needs, struct buffer *text)
{
    const struct state_need candidates = needs->candidates, shared = needs->shared_interviews;
    const bool by_two = is_shared_further(candidates, shared);
    const struct state_need need = by_two ? shared : candidates;
    if (needs->reason || !is_wanted(need))
        phrase(text, "cannot say");
    else if (need.many)
        phrase(text, "many more{}", TEXT(by_two ? " by two" : ""));
    else
        phrase(text, "about {} more{}", DIGITS(need.more), TEXT(by_two ? " by two" : ""));
}
