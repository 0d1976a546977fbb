#include "reports/reliability/reliability_words.h"

#include <math.h>

#include "analytics/reliability/reliability.h"
#include "reports/questions/plan_words.h"
#include "reports/text/phrase.h"

static const struct reliability_row *usual_row(const struct reliability_result *result,
                                               size_t more_questions, size_t more_interviewers)
{
    const size_t questions = result->usual.questions < RELIABILITY_MOST_QUESTIONS
                                 ? result->usual.questions
                                 : RELIABILITY_MOST_QUESTIONS;
    const size_t interviewers = result->usual.interviewers < RELIABILITY_MOST_INTERVIEWERS
                                    ? result->usual.interviewers
                                    : RELIABILITY_MOST_INTERVIEWERS;
    return reliability_row_of(result, questions + more_questions, interviewers + more_interviewers,
                              false);
}

static double minutes_of(const struct report *report)
{
    return report->interview_minutes > 0 ? report->interview_minutes : PLAN_INTERVIEW_MINUTES;
}

static bool is_known(const struct reliability_row *row)
{
    return row && row->gqk.status == ESTIMATE_OK;
}

static const char *ordinal(size_t n)
{
    static const char *const words[] = {"first", "second", "third", "fourth"};
    return words[n - 1];
}

const char *reliability_words_title(const struct report *report, struct arena *arena)
{
    const struct reliability_result *const result = report->reliability;
    if (result->reason)
        return phrase_kept(arena, "How reliable interviews are cannot be said: {}",
                           TEXT(result->reason));
    const struct reliability_row *const now = usual_row(result, 0, 0);
    const struct reliability_row *const more = usual_row(result, 0, 1);
    if (!is_known(now))
        return "How reliable interviews are cannot be said: candidates do not differ in these "
               "scores";
    struct buffer time = {0};
    plan_words_minutes(minutes_of(report), &time);
    const char *const title = phrase_kept(
        arena, "{^} and {}: {}{}", COUNTED(now->n_questions, "question", "questions"),
        COUNTED(now->n_interviewers, "interviewer", "interviewers"), ESTIMATE(&now->gqk, 2),
        PHRASE_IF(is_known(more), "; a {} interviewer adds {} and {}",
                  TEXT(ordinal(now->n_interviewers + 1)),
                  NUMBER(is_known(more) ? more->gqk.value - now->gqk.value : 0, 2),
                  TEXT(time.data)));
    buffer_free(&time);
    return title;
}

const char *reliability_words_component(enum component component)
{
    static const char *const words[N_COMPONENTS] = {
        "candidates: what interviews are for",
        "questions: some are harder",
        "interviewers: some score lower",
        "candidate and question: some questions suit some",
        "candidate and interviewer: an impression all through",
        "question and interviewer: a question read otherwise",
        "what is left: chance, and all else"};
    return words[component];
}

const char *reliability_words_more(const struct report *report, struct arena *arena)
{
    enum { MORE = 2 };
    const struct reliability_result *const result = report->reliability;
    const struct reliability_row *const now = result->reason ? NULL : usual_row(result, 0, 0);
    const struct reliability_row *const asked = now ? usual_row(result, MORE, 0) : NULL;
    const struct reliability_row *const met = now ? usual_row(result, 0, 1) : NULL;
    if (!is_known(now) || !is_known(asked) || !is_known(met))
        return NULL;
    const double by_questions = asked->gqk.value - now->gqk.value;
    const double by_interviewer = met->gqk.value - now->gqk.value;
    return phrase_kept(
        arena,
        "{^} more questions add {}, one more interviewer who scores every answer {}: "
        "{}.",
        SPELLED(MORE), NUMBER(by_questions, 2), NUMBER(by_interviewer, 2),
        TEXT(fabs(by_questions - by_interviewer) < 0.005 ? "it is a matter of whose time there is"
             : by_questions > by_interviewer
                 ? "ask more, before more people sit in"
                 : "let one more score the answers, before more is asked"));
}

/* What the other could be without what is within it. */
static const char *consequence(const struct component_design *design, enum component component)
{
    if (component == COMPONENT_CANDIDATE_INTERVIEWER &&
        design->within[component] == COMPONENT_CANDIDATE)
        return "No candidate met two interviewers who can be told apart, so that an impression "
               "which one interviewer has of a candidate all through counts as the candidate's: "
               "with other interviewers reliability is at most this.";
    if (component == COMPONENT_CANDIDATE_QUESTION &&
        design->within[component] == COMPONENT_CANDIDATE)
        return "No candidate was asked two questions, so that what suits a candidate in one of "
               "them counts as the candidate's: with other questions reliability is at most this.";
    return NULL;
}

const char *reliability_words_confounded(const struct report *report, struct arena *arena)
{
    const struct reliability_result *const result = report->reliability;
    struct phrase_value items[N_COMPONENTS];
    size_t n = 0;
    for (size_t k = 0; k < N_COMPONENTS && !result->reason; k++) {
        const char *const text = result->design.told[k]
                                     ? NULL
                                     : consequence(&result->design, (enum component)k);
        if (text)
            items[n++] = TEXT(text);
    }
    if (result->left_out && !result->reason)
        return phrase_kept(arena, "{^}.", TEXT(result->left_out));
    return n ? phrase_kept(arena, "{}", items[0]) : NULL;
}

const char *reliability_words_reading(const struct report *report, struct arena *arena)
{
    const struct reliability_result *const result = report->reliability;
    return phrase_kept(
        arena,
        "Reliability (0 to 1): how far candidates would come out the same with other questions of "
        "the kind and other interviewers, of which each scores every answer; panels differ from "
        "candidate to candidate as they do now (two candidates' interviewers are the same person "
        "in {}). Brackets hold 95\u00a0% intervals. It is about scores, not about who does well "
        "in the work.",
        SHARE(result->usual.overlap));
}
