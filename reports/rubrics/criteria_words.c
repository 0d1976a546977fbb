#include "reports/rubrics/criteria_words.h"

#include "base/text.h"
#include "reports/text/format.h"

enum { LONGEST_TEXT = 60 };

static const struct criterion_result *result_of(const struct report *report, size_t criterion)
{
    return &report->result->criteria.criteria[criterion];
}

void criteria_words_name(const struct report *report, size_t criterion, struct buffer *text)
{
    const struct question *const named = &report->catalogue->criteria->questions[criterion];
    struct arena scratch = {0};
    buffer_add(text, named->code);
    if (*named->title)
        buffer_format(text, " “%s”", text_printable(&scratch, named->title, LONGEST_TEXT));
    arena_free(&scratch);
}

const char *criteria_words_kind(const struct report *report, size_t criterion)
{
    const struct rubric_place *const place = &report->catalogue->criteria->places[criterion];
    return !place->listed ? "" : place->required ? "required" : "optional";
}

const char *criteria_words_label(const struct criterion_finding *finding)
{
    static const char *const labels[] = {
        [CRITERION_RARER] = "rarer than optional",
        [CRITERION_NEGATIVE] = "strong ones meet it less",
        [CRITERION_FLAT] = "does not separate",
        [CRITERION_DISAGREE] = "interviewers disagree",
    };
    return labels[finding->kind];
}

static void add_bounds(const struct estimate *estimate, struct buffer *text)
{
    format_number(estimate->value, 2, text);
    buffer_add(text, " (");
    format_number(estimate->lower, 2, text);
    buffer_add(text, " to ");
    format_number(estimate->upper, 2, text);
    buffer_add(text, ")");
}

static void add_counted(size_t count, const char *one, const char *many, struct buffer *text)
{
    format_count(count, text);
    buffer_format(text, " %s", count == 1 ? one : many);
}

/* Over the candidates who have a mark on both, so the shares of each alone may differ otherwise. */
static void add_rarer(const struct report *report, const struct criterion_finding *finding,
                      struct buffer *text)
{
    const struct estimate *const difference = &finding->difference;
    buffer_add(text, finding->strength == STRENGTH_CLEAR
                         ? " is required, and fewer candidates meet it than the optional "
                         : " is required, and fewer candidates may meet it than the optional ");
    criteria_words_name(report, finding->optional, text);
    buffer_add(text, ": the shares differ by ");
    format_number(100 * difference->value, 0, text);
    buffer_add(text, " points (");
    format_number(100 * difference->lower, 0, text);
    buffer_add(text, " to ");
    format_number(100 * difference->upper, 0, text);
    buffer_add(text, ") over ");
    add_counted(difference->n, "candidate", "candidates", text);
    buffer_add(text, " with a mark on both.");
}

static void add_separation(const struct estimate *r, const char *verdict, struct buffer *text)
{
    buffer_format(text, " %s: correlation with the other questions ", verdict);
    add_bounds(r, text);
    buffer_add(text, ", ");
    add_counted(r->n, "candidate", "candidates", text);
    buffer_add(text, ".");
}

static void add_disagreement(const struct criterion_result *result, const char *verdict,
                             struct buffer *text)
{
    buffer_add(text, verdict);
    if (result->agreement.status == ESTIMATE_OK) {
        buffer_add(text, ": two of them give the same mark to ");
        format_share(result->agreement.value, text);
        buffer_add(text, " of ");
        add_counted(result->agreement.n, "answer", "answers", text);
        buffer_add(text, ", kappa ");
    } else {
        buffer_add(text, ": kappa ");
    }
    add_bounds(&result->kappa, text);
    buffer_add(text, ".");
}

static const char *action_of(enum criterion_finding_kind kind)
{
    static const char *const actions[] = {
        [CRITERION_RARER] = "Ask for it in the prompt, or make it optional.",
        [CRITERION_NEGATIVE] =
            "Read answers of strong candidates against it, and reword it or take it out.",
        [CRITERION_FLAT] = "Ask for a reason or an example in it, or take it out of the rubric.",
        [CRITERION_DISAGREE] = ("Write down what counts as met, with one answer that does and one "
                                "that does not."),
    };
    return actions[kind];
}

void criteria_words_finding(const struct report *report, size_t criterion,
                            const struct criterion_finding *finding, struct buffer *text,
                            struct buffer *action)
{
    const struct criterion_result *const result = result_of(report, criterion);
    const bool clear = finding->strength == STRENGTH_CLEAR;
    criteria_words_name(report, criterion, text);
    switch (finding->kind) {
    case CRITERION_RARER:
        add_rarer(report, finding, text);
        break;
    case CRITERION_NEGATIVE:
        add_separation(&result->discrimination,
                       clear ? "is met less often by strong candidates"
                             : "may be met less often by strong candidates",
                       text);
        break;
    case CRITERION_FLAT:
        add_separation(&result->discrimination,
                       clear ? "does not separate strong from weak candidates"
                             : "may not separate strong from weak candidates",
                       text);
        break;
    case CRITERION_DISAGREE:
        add_disagreement(result, clear ? " divides interviewers" : " may divide interviewers",
                         text);
        break;
    }
    buffer_add(action, action_of(finding->kind));
}

static size_t count_judged(const struct report *report)
{
    size_t n = 0;
    for (size_t i = 0; i < report->result->criteria.n; i++)
        n += result_of(report, i)->met.status == ESTIMATE_OK;
    return n;
}

void criteria_words_summary(const struct report *report, struct buffer *text)
{
    const struct criteria_result *const all = &report->result->criteria;
    if (all->n == 0)
        buffer_add(text, "No criterion of a rubric was rated by itself");
    else if (count_judged(report) == 0)
        buffer_add(text, "Not enough marks yet to judge any criterion");
    else if (all->n_clear == 0)
        buffer_add(text, "No criterion needs attention");
    else if (all->n == 1)
        buffer_add(text, "The one criterion needs attention");
    else
        buffer_format(text, "%zu of %zu criteria %s attention", all->n_clear, all->n,
                      all->n_clear == 1 ? "needs" : "need");
    if (all->n_watch > 0)
        buffer_format(text, "%s%zu %s to watch", all->n_clear == 0 ? ", but " : ", and ",
                      all->n_watch, all->n_watch == 1 ? "is" : "are");
}

void criteria_words_earlier(const struct report *report, size_t criterion, struct buffer *text)
{
    const size_t n = report->catalogue->criteria->places[criterion].n_earlier;
    if (n == 0)
        return;
    buffer_add(text, report->catalogue->criteria->questions[criterion].code);
    buffer_add(text, ": ");
    add_counted(n, "mark is", "marks are", text);
    buffer_add(text, " left out, given while the rubric had another criterion in this place.");
}
