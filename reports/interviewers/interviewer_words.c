#include "reports/interviewers/interviewer_words.h"

#include <math.h>

#include "analytics/interviewers/interviewer_findings.h"
#include "base/text.h"
#include "reports/model/level.h"
#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

static const struct interviewer_result *result_of(const struct report *report, size_t interviewer)
{
    return &report->result->interviewers.interviewers[interviewer];
}

static const char *finding_verdict(const struct interviewer_finding *finding)
{
    const bool clear = finding->strength == STRENGTH_CLEAR;
    switch (finding->kind) {
    case INTERVIEWER_SEVERE:
        return clear ? "scores lower" : "may score lower";
    case INTERVIEWER_LENIENT:
        return clear ? "scores higher" : "may score higher";
    default:
        return clear ? "few levels" : "maybe few levels";
    }
}

const char *interviewer_words_verdict(const struct report *report, size_t interviewer)
{
    const struct interviewer_result *const result = result_of(report, interviewer);
    const struct estimate *const severity = &result->severity_points;
    const double line = interviewer_findings_severity_line(&report->result->interviewers,
                                                           report->limits);
    if (result->n_findings > 0)
        return finding_verdict(&result->findings[0]);
    if (severity->status != ESTIMATE_OK)
        return severity->n == 0 ? "no shared answer" : "too few";
    return severity->lower > -line && severity->upper < line ? "as colleagues" : "cannot say";
}

static void add_doubt(double lower, double upper, size_t n, struct buffer *text)
{
    buffer_add(text, " (");
    format_range(lower, upper, 2, text);
    buffer_add(text, ", ");
    format_count(n, text);
    buffer_add(text, " answers)");
}

static void add_chance(const struct interviewer_finding *finding, struct buffer *text)
{
    buffer_add(text, finding->strength == STRENGTH_CLEAR ? "." : "; this may be chance.");
}

static void add_severity(const struct report *report, size_t interviewer,
                         const struct interviewer_finding *finding, struct buffer *text)
{
    const struct estimate *const severity = &result_of(report, interviewer)->severity_points;
    const bool lower = finding->kind == INTERVIEWER_SEVERE;
    report_names_interviewer(report, interviewer, text);
    buffer_format(text, " %s %s than colleagues on the same answers, by ",
                  finding->strength == STRENGTH_CLEAR ? "scores" : "may score",
                  lower ? "lower" : "higher");
    format_number(fabs(severity->value), 2, text);
    buffer_add(text, " points on average");
    if (lower)
        add_doubt(-severity->upper, -severity->lower, severity->n, text);
    else
        add_doubt(severity->lower, severity->upper, severity->n, text);
    add_chance(finding, text);
}

/* The level given most. */
static size_t usual_level(const size_t *levels, size_t n)
{
    size_t most = 0;
    for (size_t k = 1; k < n; k++)
        if (levels[k] > levels[most])
            most = k;
    return most;
}

/* The two neighbouring levels given most, and how much of all they are. */
static void add_usual_levels(const struct report *report, const struct interviewer_result *result,
                             struct buffer *text)
{
    const struct scale *const scale =
        &report->catalogue->scales[report->result->interviewers.scale];
    if (!result->levels || scale->n_levels < 3 || scale->n_levels > MOST_NAMED_LEVELS)
        return;
    size_t first = 0;
    for (size_t k = 1; k + 1 < scale->n_levels; k++)
        if (result->levels[k] + result->levels[k + 1] >
            result->levels[first] + result->levels[first + 1])
            first = k;
    const size_t n = result->levels[first] + result->levels[first + 1];
    buffer_add(text, "; ");
    format_share((double)n / (double)result->n_on_scale, text);
    buffer_add(text, " of the scores are ");
    level_name(scale, first, text);
    buffer_add(text, " or ");
    level_name(scale, first + 1, text);
}

static void add_one_level(const struct report *report, const struct interviewer_result *result,
                          struct buffer *text)
{
    const struct scale *const scale =
        &report->catalogue->scales[report->result->interviewers.scale];
    buffer_add(text, " gave one score to all ");
    format_count(result->spread.n, text);
    buffer_add(text, " answers that colleagues scored too");
    if (result->levels) {
        buffer_add(text, ": ");
        level_name(scale, usual_level(result->levels, scale->n_levels), text);
    }
    buffer_add(text, ". Colleagues varied");
}

static void add_spread(const struct report *report, size_t interviewer,
                       const struct interviewer_finding *finding, struct buffer *text)
{
    const struct interviewer_result *const result = result_of(report, interviewer);
    report_names_interviewer(report, interviewer, text);
    if (result->spread.value == 0) {
        add_one_level(report, result, text);
    } else {
        buffer_add(text, finding->strength == STRENGTH_CLEAR ? " uses" : " may use");
        buffer_add(text, " fewer levels than colleagues on the same answers: scores spread ");
        format_number(result->spread.value, 2, text);
        buffer_add(text, " times as wide");
        add_doubt(result->spread.lower, result->spread.upper, result->spread.n, text);
        add_usual_levels(report, result, text);
    }
    add_chance(finding, text);
}

void interviewer_words_finding(const struct report *report, size_t interviewer,
                               const struct interviewer_finding *finding, struct buffer *text,
                               struct buffer *action)
{
    if (finding->kind == INTERVIEWER_FEW_LEVELS) {
        add_spread(report, interviewer, finding, text);
        buffer_add(action, "Read the anchors of the lowest and the highest level together, and "
                           "score a recorded answer that colleagues put there.");
        return;
    }
    add_severity(report, interviewer, finding, text);
    buffer_add(action, "Score a recorded interview with a colleague, each alone, and settle level "
                       "by level what earns it.");
}

static size_t months_between(const struct interviewer_month *first,
                             const struct interviewer_month *last)
{
    return (size_t)(12 * (last->year - first->year) + last->month - first->month);
}

void interviewer_words_trend(const struct report *report, size_t interviewer, struct buffer *text)
{
    const struct interviewer_result *const result = result_of(report, interviewer);
    const struct estimate *const trend = &result->trend;
    const double line = interviewer_findings_severity_line(&report->result->interviewers,
                                                           report->limits);
    if (trend->status != ESTIMATE_OK || (trend->lower <= 0 && trend->upper >= 0))
        return;
    const struct interviewer_month *const first = result->months, *const last = first +
                                                                                result->n_months -
                                                                                1;
    if (fabs(trend->value) * (double)months_between(first, last) < line)
        return;
    const bool down = trend->value < 0;
    report_names_interviewer(report, interviewer, text);
    buffer_format(text, " moved %s against colleagues from %04d-%02d to %04d-%02d, by ",
                  down ? "down" : "up", first->year, first->month, last->year, last->month);
    format_number(fabs(trend->value), 2, text);
    buffer_add(text, " points a month");
    add_doubt(down ? -trend->upper : trend->lower, down ? -trend->lower : trend->upper, trend->n,
              text);
    buffer_add(text, "; of twenty such lines one shows by chance.");
}

static size_t count_known(const struct report *report)
{
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        n += result_of(report, i)->severity_points.status == ESTIMATE_OK;
    return n;
}

void interviewer_words_summary(const struct report *report, struct buffer *text)
{
    const struct interviewers_result *const all = &report->result->interviewers;
    const size_t known = count_known(report), start = text->length;
    if (known == 0) {
        buffer_add(text, all->n_shared == 0
                             ? "No two interviewers scored the same answer"
                             : "No interviewer shares enough answers with colleagues to compare");
        return;
    }
    wording_of_all(all->n_clear, known, "interviewer", "interviewers", text);
    buffer_format(text, " clearly %s differently from colleagues on the same answers",
                  all->n_clear < 2 ? "scores" : "score");
    wording_capital(text, start);
}
