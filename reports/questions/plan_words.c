#include "reports/questions/plan_words.h"

#include <math.h>

#include "base/text.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

enum { MOST_NAMED = 6, LONGEST_CODE = 24 };

static void add_code(const struct report *report, size_t question, struct arena *arena,
                     struct buffer *text)
{
    buffer_add(text,
               text_printable(arena, report->catalogue->questions[question].code, LONGEST_CODE));
}

void plan_words_minutes(double minutes, struct buffer *text)
{
    format_plain(minutes, text);
    buffer_add(text, minutes == 1 ? " minute" : " minutes");
}

size_t plan_words_cheap(const struct drop_plan *plan)
{
    size_t n = 0;
    while (n < plan->n_steps && plan->steps[n].loss.status == ESTIMATE_OK &&
           plan->steps[n].loss.upper <= PLAN_SMALL_LOSS)
        n++;
    return n;
}

static void add_small_loss(struct buffer *text)
{
    buffer_add(text, "for a loss of reliability below ");
    format_plain(PLAN_SMALL_LOSS, text);
}

/* The questions of the first steps, and how many more there are. */
static void add_first(const struct report *report, const struct drop_plan *plan, size_t n,
                      struct arena *arena, struct buffer *text)
{
    const size_t named = n <= MOST_NAMED ? n : MOST_NAMED - 1, items = named + (n > named);
    for (size_t i = 0; i < named; i++) {
        buffer_add(text, wording_joint(i, items));
        add_code(report, plan->steps[i].question, arena, text);
    }
    if (n > named) {
        buffer_add(text, wording_joint(named, items));
        buffer_format(text, "%zu more", n - named);
    }
}

void plan_words_summary(const struct report *report, struct arena *arena, struct buffer *text)
{
    const struct drop_plan *const plan = &report->result->drop_plans.overall;
    const size_t n_cheap = plan_words_cheap(plan), start = text->length;
    if (plan->alpha.status == ESTIMATE_TOO_FEW) {
        buffer_add(text, "Not enough candidates yet to say which question could be dropped");
    } else if (plan->alpha.status != ESTIMATE_OK) {
        buffer_format(text, "Which question could be dropped cannot be said: %s",
                      plan->alpha.reason);
    } else if (plan->n_steps == 0) {
        buffer_add(text, "Reliability needs two questions, and there are no more");
    } else if (n_cheap == 0) {
        buffer_add(text, "No question can be dropped, as far as is known, ");
        add_small_loss(text);
    } else {
        wording_counted(n_cheap, "question", "questions", text);
        wording_capital(text, start);
        buffer_add(text, " can be dropped ");
        add_small_loss(text);
        buffer_add(text, ": ");
        add_first(report, plan, n_cheap, arena, text);
        if (isfinite(plan->minutes)) {
            buffer_add(text, "; that saves ");
            plan_words_minutes(plan->steps[n_cheap - 1].minutes_saved, text);
        }
    }
}

static void add_reliability(const struct estimate *alpha, struct buffer *text)
{
    if (alpha->status != ESTIMATE_OK) {
        buffer_add(text, "a reliability that cannot be told");
        return;
    }
    format_number(alpha->value, 2, text);
    buffer_add(text, " (");
    format_range(alpha->lower, alpha->upper, 2, text);
    buffer_add(text, ")");
}

void plan_words_half(const struct drop_plan *plan, struct buffer *text)
{
    if (plan->alpha.status != ESTIMATE_OK)
        return;
    const size_t n = plan->n_questions, half = n / 2;
    buffer_add(text, "All ");
    wording_counted(n, "question", "questions", text);
    buffer_add(text, " together reach a reliability of ");
    add_reliability(&plan->alpha, text);
    if (isfinite(plan->minutes)) {
        buffer_add(text, " in ");
        plan_words_minutes(plan->minutes, text);
    }
    if (half >= 2 && n - half <= plan->n_steps) {
        const struct drop_step *const step = &plan->steps[n - half - 1];
        buffer_add(text, ", the ");
        wording_count(half, text);
        buffer_add(text, " that are dropped last ");
        add_reliability(&step->alpha, text);
        if (isfinite(plan->minutes)) {
            buffer_add(text, " in ");
            plan_words_minutes(step->minutes_left, text);
        }
    }
    buffer_add(text, ".");
}

void plan_words_topics(const struct report *report, struct arena *arena, struct buffer *text)
{
    const struct catalogue *const catalogue = report->catalogue;
    const struct drop_plan *const plan = &report->result->drop_plans.overall;
    size_t n = 0, told = 0;
    for (size_t i = 0; i < plan->n_steps; i++)
        n += plan->steps[i].empties_topic;
    if (n == 0)
        return;
    const size_t named = n <= MOST_NAMED ? n : MOST_NAMED - 1, items = named + (n > named);
    buffer_add(text, "Left without a question: ");
    for (size_t i = 0; i < plan->n_steps && told < named; i++) {
        if (!plan->steps[i].empties_topic)
            continue;
        const size_t topic = catalogue->questions[plan->steps[i].question].topic;
        buffer_format(text, "%stopic %s from step %zu on", wording_joint(told++, items),
                      text_printable(arena, catalogue->topics[topic].code, LONGEST_CODE), i + 1);
    }
    if (n > named)
        buffer_format(text, "%s%zu more", wording_joint(named, items), n - named);
    buffer_add(text, ".");
}

void plan_words_left_out(const struct report *report, const struct drop_plan *plan,
                         struct arena *arena, struct buffer *text)
{
    const size_t n = plan->n_left_out;
    if (n == 0)
        return;
    const size_t named = n <= MOST_NAMED ? n : MOST_NAMED - 1, items = named + (n > named);
    buffer_add(text, "Left out, since fewer than three candidates answered both: ");
    for (size_t i = 0; i < named; i++) {
        const struct drop_left_out *const left_out = &plan->left_out[i];
        buffer_add(text, wording_joint(i, items));
        add_code(report, left_out->question, arena, text);
        if (left_out->other == left_out->question) {
            buffer_add(text, " (by itself)");
            continue;
        }
        buffer_add(text, " (with ");
        add_code(report, left_out->other, arena, text);
        buffer_add(text, ")");
    }
    if (n > named)
        buffer_format(text, "%s%zu more", wording_joint(named, items), n - named);
    buffer_add(text, ".");
}
