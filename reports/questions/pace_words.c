#include "reports/questions/pace_words.h"

#include <math.h>
#include <stdlib.h>

#include "reports/model/question_states.h"
#include "reports/questions/verdict_words.h"
#include "reports/text/phrase.h"

static const double days_of_month = 365.25 / 12;
static const double seldom = 0.8; /* of candidates who are asked a question, on average */
enum { FEWEST_DAYS = 28, MOST_MONTHS = 24 };

/* A verdict that is to come. */
struct coming {
    size_t question;
    double months;
};

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

static double months_seen(const struct report *report)
{
    return ((double)report->last_day - (double)report->first_day + 1) / days_of_month;
}

/* How many times as many as so far; INFINITY: nobody knows. */
static double times_more(struct state_need need, size_t so_far)
{
    if (need.more == 0 && !need.many)
        return 0;
    return need.many || so_far == 0 ? INFINITY : (double)need.more / (double)so_far;
}

/* Until candidates, and answers scored by two, are as many as it takes; INFINITY: nobody knows. */
static double months_until(const struct report *report, const struct question_result *question)
{
    const struct question_needs *const needs = &question->verdict.needs;
    if (question->verdict.state != STATE_CANNOT_SAY || needs->reason)
        return INFINITY;
    const double more = fmax(times_more(needs->candidates, question->n_candidates),
                             times_more(needs->shared_interviews, question->n_shared));
    return more > 0 ? months_seen(report) * more : INFINITY;
}

static int by_months(const void *left, const void *right)
{
    const struct coming *const a = left, *const b = right;
    if (a->months != b->months)
        return a->months < b->months ? -1 : 1;
    return (a->question > b->question) - (a->question < b->question);
}

/* Sorted, the soonest first. */
static size_t list_coming(const struct report *report, struct coming *ret)
{
    size_t n = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const double months = months_until(report, result_of(report, q));
        if (isfinite(months))
            ret[n++] = (struct coming){q, months};
    }
    if (n > 1)
        qsort(ret, n, sizeof *ret, by_months);
    return n;
}

/* "in about January 2027"; beyond two years that is all there is to say. */
static struct phrase_value month_after(const struct report *report, double months,
                                       struct arena *arena)
{
    if (!(months <= MOST_MONTHS))
        return TEXT("in more than two years");
    const int32_t day = report->last_day + (int32_t)ceil(months * days_of_month);
    return TEXT(phrase_kept(arena, "in about {}", MONTH_OF(day)));
}

static double mean_exposure(const struct report *report, size_t n_questions)
{
    double sum = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        sum += (double)result_of(report, q)->n_candidates;
    return sum / ((double)n_questions * (double)report->counts.candidates);
}

static void add(const struct report *report, const struct question_states *states,
                const struct coming *coming, size_t n, struct arena *arena, struct buffer *text)
{
    const double pace = (double)report->counts.candidates / months_seen(report);
    const size_t judged = states->n - states->of[STATE_CANNOT_SAY], half = (states->n + 1) / 2;
    struct buffer need = {0};
    verdict_words_need(&result_of(report, coming[0].question)->verdict.needs, &need);
    phrase(text, "At the present pace, {}, the {} verdict comes {}: {} needs {}.",
           pace < 1.5 ? TEXT("a candidate a month or fewer")
                      : PHRASE("{} candidates a month", NUMBER(pace, 0)),
           TEXT(judged > 0 ? "next" : "first"), month_after(report, coming[0].months, arena),
           TEXT(report->catalogue->questions[coming[0].question].code), TEXT(need.data));
    buffer_free(&need);
    if (states->n > 1 && half > judged + 1 && half - judged <= n)
        phrase(text, " Half of the {} questions can be judged {}.", DIGITS(states->n),
               month_after(report, coming[half - judged - 1].months, arena));
    if (states->n > 1 && mean_exposure(report, states->n) < seldom)
        phrase(text, " Sooner: ask every candidate the same questions, instead of some of {}.",
               DIGITS(states->n));
}

bool pace_words(const struct report *report, struct buffer *text)
{
    const struct question_states states = question_states(report);
    if (states.n == 0 || 2 * states.of[STATE_CANNOT_SAY] <= states.n ||
        report->first_day == INT32_MIN || report->last_day - report->first_day < FEWEST_DAYS)
        return false;
    struct arena scratch = {0};
    struct coming *const coming = ARENA_ARRAY(&scratch, report->catalogue->n_questions,
                                              struct coming);
    const size_t n = list_coming(report, coming);
    if (n > 0)
        add(report, &states, coming, n, &scratch, text);
    arena_free(&scratch);
    return n > 0;
}
