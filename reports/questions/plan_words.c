#include "reports/questions/plan_words.h"

#include <math.h>
#include <stdbool.h>

#include "base/text.h"
#include "reports/text/phrase.h"

enum { MOST_NAMED = 6, LONGEST_CODE = 24 };

static struct phrase_value code_value(const struct report *report, size_t question,
                                      struct arena *arena)
{
    return TEXT(text_printable(arena, report->catalogue->questions[question].code, LONGEST_CODE));
}

void plan_words_minutes(double minutes, struct buffer *text)
{
    phrase(text, minutes == 1 ? "{} minute" : "{} minutes", PLAIN(minutes));
}

size_t plan_words_cheap(const struct drop_plan *plan)
{
    size_t n = 0;
    while (n < plan->n_keeping && plan->steps[n].loss.status == ESTIMATE_OK &&
           plan->steps[n].loss.upper <= PLAN_SMALL_LOSS)
        n++;
    return n;
}

/* Of `n` things the first few, and how many more there are: two or more, as a single one takes no
 * more room by its name. */
static struct phrase_value first_of(const struct phrase_value *items, size_t n)
{
    const size_t named = n <= MOST_NAMED ? n : MOST_NAMED - 1;
    return LIST_MORE(items, named, n - named);
}

static void add_droppable(const struct report *report, const struct drop_plan *plan, size_t n_cheap,
                          struct arena *arena, struct buffer *text)
{
    struct phrase_value *const codes = ARENA_ARRAY(arena, n_cheap, struct phrase_value);
    for (size_t i = 0; i < n_cheap; i++)
        codes[i] = code_value(report, plan->steps[i].question, arena);
    phrase(text, "{^} question{|s} can be dropped for a loss of reliability below {}: {}",
           SPELLED(n_cheap), PLAIN(PLAN_SMALL_LOSS), first_of(codes, n_cheap));
    if (isfinite(plan->minutes)) {
        phrase(text, "; that saves ");
        plan_words_minutes(plan->steps[n_cheap - 1].minutes_saved, text);
    }
}

void plan_words_summary(const struct report *report, struct arena *arena, struct buffer *text)
{
    const struct drop_plan *const plan = &report->result->drop_plans.overall;
    const size_t n_cheap = plan_words_cheap(plan);
    if (plan->alpha.status == ESTIMATE_TOO_FEW)
        phrase(text, "Not enough candidates yet to say which question could be dropped");
    else if (plan->alpha.status != ESTIMATE_OK)
        phrase(text, "Which question could be dropped cannot be said: {}",
               TEXT(plan->alpha.reason));
    else if (plan->n_steps == 0)
        phrase(text, "Reliability needs two questions, and there are no more");
    else if (n_cheap == 0)
        phrase(text,
               "No question can be dropped, as far as is known, for a loss of reliability below {}",
               PLAIN(PLAN_SMALL_LOSS));
    else
        add_droppable(report, plan, n_cheap, arena, text);
}

void plan_words_reliability(const struct estimate *alpha, struct buffer *text)
{
    const double lower = fmax(alpha->lower, 0), upper = fmax(alpha->upper, 0);
    if (alpha->value < 0)
        phrase(text, "none (below 0)");
    else
        phrase(text, "{} ({})", NUMBER(alpha->value, 2), BETWEEN(lower, upper, 2));
}

/* " reach a reliability of 0.77 (0.71–0.82)", or that they reach none. */
static void add_reach(const char *reach, const struct estimate *alpha, struct buffer *text)
{
    if (alpha->status != ESTIMATE_OK)
        phrase(text, " {} a reliability that cannot be told", TEXT(reach));
    else if (alpha->value < 0)
        phrase(text, " {} no reliability: scores on them do not go together", TEXT(reach));
    else {
        phrase(text, " {} a reliability of ", TEXT(reach));
        plan_words_reliability(alpha, text);
    }
}

static void add_time(const struct drop_plan *plan, double minutes, struct buffer *text)
{
    if (isfinite(plan->minutes)) {
        phrase(text, " in ");
        plan_words_minutes(minutes, text);
    }
}

void plan_words_half(const struct drop_plan *plan, struct buffer *text)
{
    if (plan->alpha.status != ESTIMATE_OK)
        return;
    const size_t n = plan->n_questions, half = n / 2;
    phrase(text, "All {} question{|s} together", SPELLED(n));
    add_reach("reach", &plan->alpha, text);
    add_time(plan, plan->minutes, text);
    if (half >= 2 && n - half <= plan->n_steps) {
        const struct drop_step *const step = &plan->steps[n - half - 1];
        phrase(text, "; the {} that are dropped last", SPELLED(half));
        add_reach("reach", &step->alpha, text);
        add_time(plan, step->minutes_left, text);
    }
    phrase(text, ".");
}

void plan_words_topics(const struct report *report, struct arena *arena, struct buffer *text)
{
    const struct catalogue *const catalogue = report->catalogue;
    const struct drop_plan *const plan = &report->result->drop_plans.overall;
    struct phrase_value *const topics = ARENA_ARRAY(arena, plan->n_steps, struct phrase_value);
    size_t n = 0;
    for (size_t i = 0; i < plan->n_keeping; i++) {
        const size_t topic = catalogue->questions[plan->steps[i].question].topic;
        if (!plan->steps[i].empties_topic)
            continue;
        const char *const code = text_printable(arena, catalogue->topics[topic].code, LONGEST_CODE);
        topics[n++] = TEXT(
            phrase_kept(arena, "topic {} from step {} on", TEXT(code), DIGITS(i + 1)));
    }
    if (n > 0)
        phrase(text, "Left without a question: {}.", first_of(topics, n));
}

void plan_words_left_out(const struct report *report, const struct drop_plan *plan,
                         struct arena *arena, struct buffer *text)
{
    struct phrase_value *const pairs = ARENA_ARRAY(arena, plan->n_left_out, struct phrase_value);
    for (size_t i = 0; i < plan->n_left_out; i++) {
        const struct drop_left_out *const pair = &plan->left_out[i];
        const struct phrase_value code = code_value(report, pair->question, arena);
        pairs[i] = TEXT(
            pair->other == pair->question
                ? phrase_kept(arena, "{} (by itself)", code)
                : phrase_kept(arena, "{} (with {})", code, code_value(report, pair->other, arena)));
    }
    if (plan->n_left_out > 0)
        phrase(text, "Left out, since fewer than three candidates answered both: {}.",
               first_of(pairs, plan->n_left_out));
}

void plan_words_kept(const struct drop_plan *plan, struct buffer *text)
{
    if (plan->n_keeping < plan->n_steps)
        phrase(text, "The plan ends where each topic has one question left; with --any-topic "
                     "topics may go too.");
}

/* --- An interview ------------------------------------------------------------------------------
 */

static double minutes_left(const struct drop_plan *plan, size_t step)
{
    if (!isfinite(plan->minutes))
        return PLAN_USUAL_MINUTES * (double)(plan->n_questions - step);
    return step > 0 ? plan->steps[step - 1].minutes_left : plan->minutes;
}

static bool is_dropped(const struct drop_plan *plan, size_t n_steps, size_t question)
{
    size_t i = 0;
    while (i < n_steps && plan->steps[i].question != question)
        i++;
    return i < n_steps;
}

/* The questions that so many steps leave, in the order of the bank. */
static size_t list_left(const struct report *report, size_t n_steps, struct arena *arena,
                        struct phrase_value *codes)
{
    const struct drop_plan *const plan = &report->result->drop_plans.overall;
    size_t n = 0;
    for (size_t i = 0; i < plan->n_questions; i++)
        if (!is_dropped(plan, n_steps, plan->questions[i]))
            codes[n++] = code_value(report, plan->questions[i], arena);
    return n;
}

/* How many steps leave what fits; more than there are where nothing does. */
static size_t first_that_fits(const struct drop_plan *plan, double minutes)
{
    size_t step = 0;
    while (step <= plan->n_steps && minutes_left(plan, step) > minutes)
        step++;
    return step;
}

void plan_words_interview(const struct report *report, struct arena *arena, struct buffer *text)
{
    const struct drop_plan *const plan = &report->result->drop_plans.overall;
    const double minutes = report->interview_minutes > 0 ? report->interview_minutes
                                                         : PLAN_INTERVIEW_MINUTES;
    struct buffer time = {0};
    if (plan->alpha.status != ESTIMATE_OK)
        return;
    plan_words_minutes(minutes, &time);
    const size_t step = first_that_fits(plan, minutes);
    struct phrase_value *const codes = ARENA_ARRAY(arena, plan->n_questions, struct phrase_value);
    const size_t n = step <= plan->n_steps ? list_left(report, step, arena, codes) : 0;
    const struct phrase_value assumed = PHRASE_IF(!isfinite(plan->minutes), " at {} minutes each",
                                                  PLAIN(PLAN_USUAL_MINUTES));
    if (step > plan->n_steps)
        phrase(text, "An interview of {} holds no two of these questions{}", TEXT(time.data),
               assumed);
    else {
        phrase(text, "An interview of {} holds {} of them{}: {}. Together they", TEXT(time.data),
               step > 0 ? SPELLED(n) : TEXT("all"), assumed, LIST(codes, n));
        add_reach("reach", step > 0 ? &plan->steps[step - 1].alpha : &plan->alpha, text);
    }
    phrase(text, ".");
    buffer_free(&time);
}
