#include "reports/questions/finding_evidence.h"

#include <math.h>

#include "reports/model/level.h"
#include "reports/model/only_pair.h"
#include "reports/model/report_names.h"
#include "reports/model/report_sections.h"
#include "reports/model/without.h"
#include "reports/text/phrase.h"

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

/* What the finding rests on, and beside it what was scored. */
static void add_reach(const struct question_result *result, struct buffer *text)
{
    const struct estimate *const reach = question_result_judged_difficulty(result);
    if (result->difficulty_basis == DIFFICULTY_NET)
        phrase(text,
               "Net of who was asked and who asked, candidates reach {} of the scale ({}), as "
               "scored {}",
               SHARE(reach->value), SHARE_SPAN(reach), SHARE(result->difficulty.value));
    else
        phrase(text, "Candidates reach {} of the scale as scored ({})", SHARE(reach->value),
               SHARE_SPAN(reach));
}

/* Too hard or too easy: where the scores lie, and whether the far end is reached at all. */
static void add_difficulty(const struct report *report, size_t question, bool hard,
                           struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    const struct question_result *const result = result_of(report, question);
    const size_t half = scale->n_levels / 2, top = scale->n_levels - 1;
    const size_t first = hard ? 0 : scale->n_levels - half, last = hard ? half - 1 : top;
    const size_t far_end = hard ? top : 0;
    add_reach(result, text);
    if (scale->continuous) {
        phrase(text, ".");
        return;
    }
    const size_t n = level_group_count((struct level_group){first, last}, result->levels);
    phrase(
        text, "; {} of ratings are {}{}{}.",
        SHARE((double)n / (double)question_result_on_scale(result)), level_value(scale, first),
        PHRASE_IF(first != last, last == first + 1 ? " or {}" : " to {}", level_value(scale, last)),
        PHRASE_IF(result->levels[far_end].count == 0 && scale->n_levels > 2,
                  ", and nobody has scored {}", level_value(scale, far_end)));
}

static void add_separation(const struct report *report, size_t question, bool negative,
                           struct buffer *text)
{
    const struct estimate *const r = &result_of(report, question)->separation;
    const double line = report->limits->flat;
    const int decimals = format_decimals_apart(r->value, line, line, 2);
    phrase(text,
           "Scores on it correlate {} ({}) with the rest of the interview over {} candidate{|s}{}.",
           NUMBER(r->value, decimals), SPAN(r, decimals), COUNT(r->n),
           negative ? TEXT(": those who do well elsewhere do worse here")
                    : PHRASE("; a question that separates strong from weak candidates reaches {}",
                             NUMBER(line, 2)));
}

/* Who scores unlike everybody is looked at before the question is blamed. */
static void add_cause(const struct report *report, size_t question, struct buffer *text)
{
    const struct without *const without = report->without;
    if (!without || report->gap || !report_sections_has(report, SECTION_INTERVIEWERS) ||
        without->kappa[question].status != ESTIMATE_OK ||
        without->kappa[question].n == result_of(report, question)->kappa_quadratic.n)
        return; /* or none of them scored it */
    struct arena scratch = {0};
    struct phrase_value *const names = ARENA_ARRAY(&scratch, without->n, struct phrase_value);
    for (size_t i = 0; i < without->n; i++)
        names[i] = TEXT(report_names_person(report, without->interviewers[i], &scratch));
    const enum without_cause cause = without_cause_of(report, question);
    phrase(text, " Without {} it is {} ({}){}.", LIST(names, without->n),
           NUMBER(without->kappa[question].value, 2), SPAN(&without->kappa[question], 2),
           TEXT(cause == CAUSE_QUESTION       ? ", so they are not the cause"
                : cause == CAUSE_INTERVIEWERS ? ", so they are the cause"
                                              : ""));
    arena_free(&scratch);
}

/* Where two alone score a question together, it may be the two. */
static void add_pair(const struct report *report, size_t question, struct buffer *text)
{
    const struct pair_result *const pair = only_pair_of(report, question);
    if (!pair)
        return;
    struct arena scratch = {0};
    const bool named = !report->gap && report_sections_has(report, SECTION_INTERVIEWERS);
    const struct estimate *const pooled = only_pair_at_odds(report, pair);
    phrase(text, " All of these scores are by {}",
           named ? PHRASE("{} and {}", TEXT(report_names_person(report, pair->a, &scratch)),
                          TEXT(report_names_person(report, pair->b, &scratch)))
                 : TEXT("one pair of interviewers"));
    if (pooled)
        phrase(text,
               ", who agree no better on all that they score together, {} ({}): begin with "
               "the two, not with the question.",
               NUMBER(pooled->value, 2), SPAN(pooled, 2));
    else
        phrase(text, ", so that it may be the two and not the question.");
    arena_free(&scratch);
}

static void add_disagreement(const struct report *report, size_t question, struct buffer *text)
{
    const double observed = report->result->agreement.questions[question].observed;
    const struct estimate *const kappa = &result_of(report, question)->kappa_quadratic;
    phrase(text,
           "{} beyond chance is {} ({}) over {} pair{|s} of scores, where 1 is full agreement.",
           isfinite(observed) ? PHRASE("Two interviewers give the same answer the same score in "
                                       "{} of cases; their agreement",
                                       SHARE(observed))
                              : TEXT("The agreement of two interviewers"),
           NUMBER(kappa->value, 2), SPAN(kappa, 2), COUNT(kappa->n));
    add_cause(report, question, text);
    add_pair(report, question, text);
}

static void add_extreme(const struct report *report, size_t question, bool lowest,
                        struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    const struct question_result *const result = result_of(report, question);
    const struct estimate *const share = lowest ? &result->floor : &result->ceiling;
    phrase(text, "{} ({}) of {} rating{|s} are {}, the {} score.", SHARE(share->value),
           SHARE_SPAN(share), COUNT(question_result_on_scale(result)),
           level_value(scale, lowest ? 0 : scale->n_levels - 1),
           TEXT(lowest ? "lowest" : "highest"));
}

/* Clear or not, a level between two that are given is stepped over; others may come up yet. */
static void add_unused(const struct report *report, size_t question, const struct finding *finding,
                       struct buffer *text)
{
    phrase(text, "None of {} rating{|s} is {}{}.",
           COUNT(question_result_on_scale(result_of(report, question))),
           level_value(level_scale(report, question), finding->level),
           level_is_stepped_over(report, question, finding->level)
               ? TEXT("; interviewers step over it")
               : PHRASE_IF(finding->strength != STRENGTH_CLEAR,
                           "; with more ratings it may still come up"));
}

static void add_disorder(const struct report *report, size_t question,
                         const struct finding *finding, struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    const struct level_use *const levels = result_of(report, question)->levels;
    const size_t lower = finding->level;
    const size_t upper = level_above(report, question, lower);
    const struct estimate *const reach = &levels[upper].ability, *const lower_reach =
                                                                     &levels[lower].ability;
    phrase(text,
           "Over the whole interview, candidates rated {} reach {} ({}) of the scale and those "
           "rated {} reach {} ({}).",
           level_value(scale, upper), SHARE(reach->value), SHARE_SPAN(reach),
           level_value(scale, lower), SHARE(lower_reach->value), SHARE_SPAN(lower_reach));
}

static void add_too_few(const struct report *report, size_t question, struct buffer *text)
{
    const struct question_result *const result = result_of(report, question);
    const size_t n = result->n_candidates, needed = report->limits->floor_difficulty;
    const char *const reason = result->difficulty.reason;
    phrase(text, "{} a score on it{}.",
           n == 0 ? TEXT("Nobody has") : PHRASE("{} {candidate has|candidates have}", COUNT(n)),
           n < needed ? PHRASE("; difficulty needs {}", DIGITS(needed))
                      : PHRASE_IF(reason, "; {}", TEXT(reason)));
}

void finding_evidence_add(const struct report *report, size_t question,
                          const struct finding *finding, struct buffer *text)
{
    switch (finding->kind) {
    case FINDING_TOO_HARD:
    case FINDING_TOO_EASY:
        add_difficulty(report, question, finding->kind == FINDING_TOO_HARD, text);
        break;
    case FINDING_NEGATIVE:
    case FINDING_FLAT:
        add_separation(report, question, finding->kind == FINDING_NEGATIVE, text);
        break;
    case FINDING_DISAGREE:
        add_disagreement(report, question, text);
        break;
    case FINDING_FLOOR:
    case FINDING_CEILING:
        add_extreme(report, question, finding->kind == FINDING_FLOOR, text);
        break;
    case FINDING_UNUSED_LEVEL:
        add_unused(report, question, finding, text);
        break;
    case FINDING_DISORDERED_LEVELS:
        add_disorder(report, question, finding, text);
        break;
    default:
        add_too_few(report, question, text);
        break;
    }
}
