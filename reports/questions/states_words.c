#include "reports/questions/states_words.h"

#include "reports/questions/verdict_words.h"
#include "reports/text/phrase.h"

/* Candidates alone would tell. */
static bool is_near(const struct question_result *question)
{
    const struct question_needs *const needs = &question->verdict.needs;
    return question->n_ratings > 0 && question->verdict.state == STATE_CANNOT_SAY &&
           !needs->reason && !needs->candidates.many && needs->candidates.more > 0 &&
           needs->shared_interviews.more == 0 && !needs->shared_interviews.many;
}

/* The fewest more candidates that bring a first verdict; SIZE_MAX: it cannot be told. */
static size_t nearest_verdict(const struct report *report)
{
    size_t nearest = SIZE_MAX;
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct question_result *const question = &report->result->questions.questions[q];
        if (is_near(question) && question->verdict.needs.candidates.more < nearest)
            nearest = question->verdict.needs.candidates.more;
    }
    return nearest;
}

static void add_need_of_one(const struct report *report, struct buffer *text)
{
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct question_result *const question = &report->result->questions.questions[q];
        if (question->n_ratings + question->n_missing > 0)
            verdict_words_need(&question->verdict.needs, text);
    }
}

static void add_no_verdict(const struct report *report, size_t n, struct buffer *text)
{
    const size_t nearest = nearest_verdict(report);
    struct buffer need = {0};
    if (n == 1) {
        add_need_of_one(report, &need);
        phrase(text, "The one question cannot be judged yet: {}", TEXT(need.data));
    } else {
        phrase(text, "No question can be judged yet{}",
               PHRASE_IF(nearest < SIZE_MAX, "; the first needs about {} more candidate{|s}",
                         COUNT(nearest)));
    }
    buffer_free(&need);
}

void states_words_unflagged(const struct report *report, bool is_watched, struct buffer *text)
{
    const struct question_states states = question_states(report);
    const size_t sound = states.of[STATE_SOUND], watch = states.of[STATE_WATCH];
    const size_t open = states.of[STATE_CANNOT_SAY];
    const char *const none = is_watched || watch ? "No clear finding" : "No finding";
    if (states.n == 0)
        phrase(text, "There is no score to judge");
    else if (open == states.n)
        add_no_verdict(report, states.n, text);
    else if (states.n == 1)
        phrase(text, "{}: the one question is {}", TEXT(none), TEXT(sound ? "sound" : "to watch"));
    else if (sound == 0)
        phrase(text, "No clear finding: {} of {} questions {} to watch{}", DIGITS(watch),
               DIGITS(states.n), TEXT(watch == 1 ? "is" : "are"),
               PHRASE_IF(open > 0, ", of {} nobody can say yet", DIGITS(open)));
    else
        phrase(text, "{}: {} of {} questions {} sound{}{}", TEXT(none), DIGITS(sound),
               DIGITS(states.n), TEXT(sound == 1 ? "is" : "are"),
               PHRASE_IF(watch > 0, ", {} {is|are} to watch", DIGITS(watch)),
               PHRASE_IF(open > 0, ", of {} nobody can say yet", DIGITS(open)));
}

void states_words(const struct report *report, struct buffer *text)
{
    const struct question_states states = question_states(report);
    const size_t flagged = states.of[STATE_FLAGGED], watch = states.of[STATE_WATCH];
    const size_t sound = states.of[STATE_SOUND], open = states.of[STATE_CANNOT_SAY];
    if (flagged == 0) { /* what else is to watch is not told here, nor denied */
        states_words_unflagged(report, true, text);
        return;
    }
    if (states.n == 1) {
        phrase(text, "The one question needs attention");
        return;
    }
    const struct phrase_value parts[] = {
        PHRASE_IF(flagged == 1, "{} of {} questions needs attention", DIGITS(flagged),
                  DIGITS(states.n)),
        PHRASE_IF(flagged > 1, "{} of {} questions need attention", DIGITS(flagged),
                  DIGITS(states.n)),
        PHRASE_IF(watch > 0, "{} {is|are} to watch", DIGITS(watch)),
        PHRASE_IF(sound > 0, "{} {is|are} sound", DIGITS(sound)),
        PHRASE_IF(open > 0, "of {} nobody can say yet", DIGITS(open)),
    };
    phrase(text, "{}", LIST_OF(parts));
}

void states_words_counts(const struct question_states *states, struct buffer *text)
{
    const size_t flagged = states->of[STATE_FLAGGED], watch = states->of[STATE_WATCH];
    const size_t sound = states->of[STATE_SOUND], open = states->of[STATE_CANNOT_SAY];
    const struct phrase_value parts[] = {
        PHRASE_IF(flagged > 0, "{} flagged", DIGITS(flagged)),
        PHRASE_IF(watch > 0, "{} to watch", DIGITS(watch)),
        PHRASE_IF(sound > 0, "{} sound", DIGITS(sound)),
        PHRASE_IF(open > 0, "{} of which nobody can say yet", DIGITS(open)),
    };
    phrase(text, "{}", LIST_OF(parts));
}

static void add_tally_of_one(const struct question_states *states, struct buffer *text)
{
    if (states->of[STATE_CANNOT_SAY] > 0)
        phrase(text, "Of the one question nobody can say yet.");
    else if (states->of[STATE_SOUND] > 0)
        phrase(text, "The one question is sound.");
    else
        phrase(text, states->of[STATE_WATCH] > 0 ? "The one question is to watch."
                                                 : "The one question is flagged.");
}

void states_words_tally(const struct report *report, struct buffer *text)
{
    const struct question_states states = question_states(report);
    if (states.n == 1)
        add_tally_of_one(&states, text);
    if (states.n < 2)
        return;
    if (states.of[STATE_CANNOT_SAY] == states.n) {
        phrase(text, "Of {} questions nobody can say yet.", DIGITS(states.n));
        return;
    }
    phrase(text, "{} questions: ", DIGITS(states.n));
    states_words_counts(&states, text);
    phrase(text, ".");
}
