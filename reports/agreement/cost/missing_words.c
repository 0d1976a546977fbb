#include "reports/agreement/cost/missing_words.h"

#include <math.h>

#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

static bool could_turn(const struct report *report, const struct missing_result *missing)
{
    const double line = report->limits->disagree;
    return missing->n_missing > 0 && isfinite(missing->kappa.lower) &&
           (missing->kappa.lower < line) != (missing->kappa.upper < line);
}

static void add_cases(const struct report *report, const struct missing_result *missing,
                      struct buffer *text)
{
    phrase(text,
           "in {} of {} comparisons of two interviewers one score is missing. Whatever those "
           "would have been, agreement is {} at worst and {} at best: nobody can say on which "
           "side of {} it is.",
           COUNT(missing->n_missing), COUNT(missing->n_cells), NUMBER(missing->kappa.lower, 2),
           NUMBER(missing->kappa.upper, 2), NUMBER(report->limits->disagree, 2));
}

bool missing_words(const struct report *report, size_t question, struct buffer *text)
{
    const struct missing_result *const missing =
        &report->result->agreement.questions[question].missing;
    if (!could_turn(report, missing))
        return false;
    phrase(text, "{}: ", QUESTION(report, question));
    add_cases(report, missing, text);
    return true;
}

/* Of one question, which says it itself. */
static bool is_one_question(const struct report *report, size_t topic)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    bool one = false;
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        one = one ||
              (report->catalogue->questions[q].topic == topic &&
               agreement->questions[q].missing.n_cells == agreement->topics[topic].missing.n_cells);
    return one;
}

bool missing_words_topic(const struct report *report, size_t topic, struct buffer *text)
{
    const struct missing_result *const missing = &report->result->agreement.topics[topic].missing;
    const struct topic *const of = &report->catalogue->topics[topic];
    if (!could_turn(report, missing) || is_one_question(report, topic))
        return false;
    phrase(text, "All of {}: ", TEXT(*of->title ? of->title : of->code));
    add_cases(report, missing, text);
    return true;
}

bool missing_words_pair(const struct report *report, size_t pair, struct buffer *text)
{
    const struct pair_result *const result = &report->result->agreement.pairs[pair];
    if (result->question != QUESTION_POOLED || !could_turn(report, &result->missing))
        return false;
    phrase(text, "{} and {}: ", INTERVIEWER(report, result->a), INTERVIEWER(report, result->b));
    add_cases(report, &result->missing, text);
    return true;
}
