#include "reports/questions/finding_evidence.h"

#include <math.h>

#include "reports/model/level.h"
#include "reports/text/format.h"

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

/* "1", "1 or 2", "1 to 2.5" */
static void add_levels(const struct scale *scale, struct level_group levels, struct buffer *text)
{
    level_name(scale, levels.first, text);
    if (levels.first == levels.last)
        return;
    buffer_add(text, levels.last == levels.first + 1 ? " or " : " to ");
    level_name(scale, levels.last, text);
}

/* " (12 to 26)", in per cent. */
static void add_share_bounds(const struct estimate *share, struct buffer *text)
{
    buffer_add(text, " (");
    format_number(100 * share->lower, 0, text);
    buffer_add(text, " to ");
    format_number(100 * share->upper, 0, text);
    buffer_add(text, ")");
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

/* Too hard or too easy: where the scores lie, and whether the far end is reached at all. */
static void add_difficulty(const struct report *report, size_t question, bool hard,
                           struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    const struct question_result *const result = result_of(report, question);
    const size_t half = scale->n_levels / 2, top = scale->n_levels - 1;
    const struct level_group levels = {hard ? 0 : scale->n_levels - half, hard ? half - 1 : top};
    const size_t far_end = hard ? top : 0;
    buffer_add(text, "Candidates reach ");
    format_share(result->difficulty.value, text);
    buffer_add(text, " of the scale");
    add_share_bounds(&result->difficulty, text);
    if (scale->continuous) {
        buffer_add(text, ".");
        return;
    }
    buffer_add(text, "; ");
    format_share((double)level_group_count(levels, result->levels) / (double)result->n_ratings,
                 text);
    buffer_add(text, " of ratings are ");
    add_levels(scale, levels, text);
    if (result->levels[far_end].count == 0 && scale->n_levels > 2) {
        buffer_add(text, ", and nobody has scored ");
        level_name(scale, far_end, text);
    }
    buffer_add(text, ".");
}

static void add_separation(const struct report *report, size_t question, bool negative,
                           struct buffer *text)
{
    const struct estimate *const r = &result_of(report, question)->discrimination;
    buffer_add(text, "Scores on it correlate ");
    add_bounds(r, text);
    buffer_add(text, " with the rest of the interview over ");
    add_counted(r->n, "candidate", "candidates", text);
    if (negative) {
        buffer_add(text, ": those who do well elsewhere do worse here.");
        return;
    }
    buffer_add(text, "; a question that separates strong from weak candidates reaches ");
    format_number(report->limits->flat, 2, text);
    buffer_add(text, ".");
}

static void add_disagreement(const struct report *report, size_t question, struct buffer *text)
{
    const double observed = report->result->agreement.questions[question].observed;
    const struct estimate *const kappa = &result_of(report, question)->kappa_quadratic;
    if (isfinite(observed)) {
        buffer_add(text, "Two interviewers give the same answer the same score in ");
        format_share(observed, text);
        buffer_add(text, " of cases; their agreement beyond chance is ");
    } else {
        buffer_add(text, "The agreement of two interviewers beyond chance is ");
    }
    add_bounds(kappa, text);
    buffer_add(text, " over ");
    add_counted(kappa->n, "pair of scores", "pairs of scores", text);
    buffer_add(text, ", where 1 is full agreement.");
}

static void add_extreme(const struct report *report, size_t question, bool lowest,
                        struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    const struct question_result *const result = result_of(report, question);
    const struct estimate *const share = lowest ? &result->floor : &result->ceiling;
    format_share(share->value, text);
    add_share_bounds(share, text);
    buffer_add(text, " of ");
    add_counted(result->n_ratings, "rating", "ratings", text);
    buffer_add(text, " are ");
    level_name(scale, lowest ? 0 : scale->n_levels - 1, text);
    buffer_add(text, lowest ? ", the lowest score." : ", the highest score.");
}

static void add_unused(const struct report *report, size_t question, const struct finding *finding,
                       struct buffer *text)
{
    buffer_add(text, "None of ");
    add_counted(result_of(report, question)->n_ratings, "rating", "ratings", text);
    buffer_add(text, " is ");
    level_name(level_scale(report, question), finding->level, text);
    buffer_add(text, finding->strength == STRENGTH_CLEAR
                         ? "."
                         : "; with more ratings it may still come up.");
}

static void add_disorder(const struct report *report, size_t question,
                         const struct finding *finding, struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    const struct level_use *const levels = result_of(report, question)->levels;
    const size_t lower = finding->level;
    const size_t upper = level_above(report, question, lower);
    buffer_add(text, "Over the whole interview, candidates rated ");
    level_name(scale, upper, text);
    buffer_add(text, " reach ");
    format_share(levels[upper].ability.value, text);
    add_share_bounds(&levels[upper].ability, text);
    buffer_add(text, " of the scale and those rated ");
    level_name(scale, lower, text);
    buffer_add(text, " reach ");
    format_share(levels[lower].ability.value, text);
    add_share_bounds(&levels[lower].ability, text);
    buffer_add(text, ".");
}

static void add_too_few(const struct report *report, size_t question, struct buffer *text)
{
    const struct question_result *const result = result_of(report, question);
    const size_t n = result->n_candidates, needed = report->limits->floor_difficulty;
    if (n == 0)
        buffer_add(text, "Nobody has a score on it");
    else
        add_counted(n, "candidate has a score on it", "candidates have a score on it", text);
    if (n < needed)
        buffer_format(text, "; difficulty needs %zu", needed);
    else if (result->difficulty.reason)
        buffer_format(text, "; %s", result->difficulty.reason);
    buffer_add(text, ".");
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
    case FINDING_TOO_FEW:
        add_too_few(report, question, text);
        break;
    }
}
