#include "reports/rubrics/criteria_words.h"

#include "base/text.h"
#include "reports/text/phrase.h"

enum { LONGEST_TEXT = 60 };

static const struct criterion_result *result_of(const struct report *report, size_t criterion)
{
    return &report->result->criteria.criteria[criterion];
}

void criteria_words_name(const struct report *report, size_t criterion, struct buffer *text)
{
    const struct question *const named = &report->catalogue->criteria->questions[criterion];
    struct arena scratch = {0};
    phrase(text, "{}{}", TEXT(named->code),
           PHRASE_IF(*named->title, " {}",
                     QUOTED(text_printable(&scratch, named->title, LONGEST_TEXT))));
    arena_free(&scratch);
}

const char *criteria_words_kind(const struct report *report, size_t criterion)
{
    const struct rubric_place *const place = &report->catalogue->criteria->places[criterion];
    return !place->listed ? "" : place->required ? "required" : "optional";
}

const char *criteria_words_label(const struct finding *finding)
{
    static const char *const labels[] = {
        [FINDING_RARER] = "rarer than optional",
        [FINDING_NEGATIVE] = "strong ones meet it less",
        [FINDING_FLAT] = "does not separate",
        [FINDING_DISAGREE] = "interviewers disagree",
    };
    return labels[finding->kind];
}

/* Over the candidates who have a mark on both, so the shares of each alone may differ otherwise. */
static void add_rarer(const struct report *report, const struct finding *finding,
                      struct buffer *text)
{
    const struct estimate *const difference = &finding->difference;
    phrase(text,
           " is required, and fewer candidates {} it than the optional {}: the shares differ by "
           "{} points ({}) over {} candidate{|s} with a mark on both.",
           TEXT(finding->strength == STRENGTH_CLEAR ? "meet" : "may meet"),
           WRITTEN(criteria_words_name, report, finding->optional),
           NUMBER(100 * difference->value, 0), SHARE_SPAN(difference), COUNT(difference->n));
}

static void add_separation(const struct estimate *r, const char *verdict, struct buffer *text)
{
    phrase(text, " {}: correlation with the other questions {} ({}), {} candidate{|s}.",
           TEXT(verdict), NUMBER(r->value, 2), SPAN(r, 2), COUNT(r->n));
}

static void add_disagreement(const struct criterion_result *result, bool clear, struct buffer *text)
{
    const struct estimate *const same = &result->agreement, *const kappa = &result->kappa;
    phrase(text,
           clear ? " divides interviewers: {}kappa {} ({})."
                 : " may divide interviewers: {}kappa {} ({}).",
           PHRASE_IF(same->status == ESTIMATE_OK,
                     "two of them give the same mark to {} of {} answer{|s}, ", SHARE(same->value),
                     COUNT(same->n)),
           NUMBER(kappa->value, 2), SPAN(kappa, 2));
}

static const char *action_of(enum finding_kind kind)
{
    static const char *const actions[] = {
        [FINDING_RARER] = "Ask for it in the prompt, or make it optional.",
        [FINDING_NEGATIVE] =
            "Read answers of strong candidates against it, and reword it or take it out.",
        [FINDING_FLAT] = "Ask for a reason or an example in it, or take it out of the rubric.",
        [FINDING_DISAGREE] = ("Write down what counts as met, with one answer that does and one "
                              "that does not."),
    };
    return actions[kind];
}

void criteria_words_finding(const struct report *report, size_t criterion,
                            const struct finding *finding, struct buffer *text,
                            struct buffer *action)
{
    const struct criterion_result *const result = result_of(report, criterion);
    const bool clear = finding->strength == STRENGTH_CLEAR;
    criteria_words_name(report, criterion, text);
    switch (finding->kind) {
    case FINDING_RARER:
        add_rarer(report, finding, text);
        break;
    case FINDING_NEGATIVE:
        add_separation(&result->separation,
                       clear ? "is met less often by strong candidates"
                             : "may be met less often by strong candidates",
                       text);
        break;
    case FINDING_FLAT:
        add_separation(&result->separation,
                       clear ? "does not separate strong from weak candidates"
                             : "may not separate strong from weak candidates",
                       text);
        break;
    default:
        add_disagreement(result, clear, text);
        break;
    }
    phrase(action, "{}", TEXT(action_of(finding->kind)));
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
        phrase(text, "No criterion of a rubric was rated by itself");
    else if (count_judged(report) == 0)
        phrase(text, "Not enough marks yet to judge any criterion");
    else if (all->tally.n_clear == 0)
        phrase(text, "No criterion needs attention");
    else if (all->n == 1)
        phrase(text, "The one criterion needs attention");
    else
        phrase(text,
               all->tally.n_clear == 1 ? "{} of {} criteria needs attention"
                                       : "{} of {} criteria need attention",
               DIGITS(all->tally.n_clear), DIGITS(all->n));
    if (all->tally.n_watch > 0)
        phrase(text,
               all->tally.n_clear == 0 ? ", but {} {is|are} to watch"
                                       : ", and {} {is|are} to watch",
               DIGITS(all->tally.n_watch));
}

void criteria_words_earlier(const struct report *report, size_t criterion, struct buffer *text)
{
    const size_t n = report->catalogue->criteria->places[criterion].n_earlier;
    if (n > 0)
        phrase(text,
               "{}: {} {mark is|marks are} left out, given while the rubric had another criterion "
               "in this place.",
               TEXT(report->catalogue->criteria->questions[criterion].code), COUNT(n));
}
