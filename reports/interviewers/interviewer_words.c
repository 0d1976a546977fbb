#include "reports/interviewers/interviewer_words.h"

#include <math.h>

#include "analytics/interviewers/interviewer_findings.h"
#include "base/text.h"
#include "reports/interviewers/level_gap_words.h"
#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/model/level.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

enum { LONGEST_HANDLE = 60 };

static const struct interviewer_result *result_of(const struct report *report, size_t interviewer)
{
    return &report->result->interviewers.interviewers[interviewer];
}

static const char *finding_verdict(const struct finding *finding)
{
    const bool clear = finding->strength == STRENGTH_CLEAR;
    switch (finding->kind) {
    case FINDING_SEVERE:
        return clear ? "scores lower" : "may score lower";
    case FINDING_LENIENT:
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

/* " (0.20–0.45, 120 answers)" */
static void add_doubt(struct interval bounds, size_t n, struct buffer *text)
{
    phrase(text, " ({}, {} answers)", BOUNDS(&bounds, 2), COUNT(n));
}

/* The bounds of an estimate, or of what it is with its sign turned. */
static struct interval bounds_of(const struct estimate *estimate, bool turned)
{
    return turned ? (struct interval){-estimate->upper, -estimate->lower}
                  : (struct interval){estimate->lower, estimate->upper};
}

static void add_chance(const struct finding *finding, struct buffer *text)
{
    phrase(text, finding->strength == STRENGTH_CLEAR ? "." : "; this may be chance.");
}

/* A watch whose interval leaves out 0 is no chance; what is open is whether it passes the line. */
static void add_doubt_of_line(const struct report *report, size_t interviewer,
                              const struct finding *finding, struct buffer *text)
{
    const struct estimate *const severity = &result_of(report, interviewer)->severity_points;
    const double line = interviewer_findings_severity_line(&report->result->interviewers,
                                                           report->limits);
    if (finding->strength == STRENGTH_CLEAR || (severity->lower <= 0 && severity->upper >= 0))
        add_chance(finding, text);
    else
        phrase(text, "; whether the difference passes the line of {} is not sure.",
               NUMBER(line, 2));
}

/* How many share answers with an interviewer, who is one of them. */
static size_t n_sharing(const struct interviewer_groups *groups, size_t n_interviewers,
                        size_t interviewer)
{
    size_t n = 0;
    for (size_t i = 0; i < n_interviewers; i++)
        n += groups->group[i] == groups->group[interviewer];
    return n;
}

/* "0.63 points from the average of the eight who share answers (0.59–0.67, 1,427 answers)": an
 * interviewer's own scores are part of that average, so that two are twice as far apart. */
static void add_points(const struct report *report, size_t interviewer, bool lower,
                       struct buffer *text)
{
    const struct estimate *const severity = &result_of(report, interviewer)->severity_points;
    phrase(text, "{} points from the average of the {} who share answers",
           NUMBER(fabs(severity->value), 2),
           SPELLED(n_sharing(&report->result->interviewers.same_answers,
                             report->catalogue->n_interviewers, interviewer)));
    add_doubt(bounds_of(severity, lower), severity->n, text);
}

static void add_severity(const struct report *report, size_t interviewer,
                         const struct finding *finding, struct buffer *text)
{
    const bool lower = finding->kind == FINDING_SEVERE;
    phrase(text, "{} {} {} than colleagues on the same answers, by ",
           INTERVIEWER(report, interviewer),
           TEXT(finding->strength == STRENGTH_CLEAR ? "scores" : "may score"),
           TEXT(lower ? "lower" : "higher"));
    add_points(report, interviewer, lower, text);
    add_doubt_of_line(report, interviewer, finding, text);
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
    phrase(text, "; {} of the scores are {} or {}", SHARE((double)n / (double)result->n_on_scale),
           level_value(scale, first), level_value(scale, first + 1));
}

static void add_one_level(const struct report *report, const struct interviewer_result *result,
                          struct buffer *text)
{
    const struct scale *const scale =
        &report->catalogue->scales[report->result->interviewers.scale];
    phrase(text, " gave one score to all {} answers that colleagues scored too",
           COUNT(result->spread.n));
    if (result->levels)
        phrase(text, ": {}", level_value(scale, usual_level(result->levels, scale->n_levels)));
    phrase(text, ". Colleagues varied");
}

static void add_spread(const struct report *report, size_t interviewer,
                       const struct finding *finding, struct buffer *text)
{
    const struct interviewer_result *const result = result_of(report, interviewer);
    const struct estimate *const spread = &result->spread;
    phrase(text, "{}", INTERVIEWER(report, interviewer));
    if (spread->value == 0) {
        add_one_level(report, result, text);
    } else {
        phrase(text,
               finding->strength == STRENGTH_CLEAR
                   ? " uses fewer levels than colleagues on the same answers: scores spread {} "
                     "times as wide"
                   : " may use fewer levels than colleagues on the same answers: scores spread {} "
                     "times as wide",
               NUMBER(spread->value, 2));
        add_doubt(bounds_of(spread, false), spread->n, text);
        add_usual_levels(report, result, text);
    }
    add_chance(finding, text);
}

void interviewer_words_finding(const struct report *report, size_t interviewer,
                               const struct finding *finding, struct buffer *text,
                               struct buffer *action)
{
    if (finding->kind == FINDING_FEW_LEVELS) {
        add_spread(report, interviewer, finding, text);
        phrase(action, "Read the anchors of the lowest and the highest level together, and score "
                       "a recorded answer that colleagues put there.");
        return;
    }
    struct level_gap gap;
    if (level_gap_stands_for(report, interviewer, finding, &gap)) {
        level_gap_words(report, &gap, text, action);
        return;
    }
    add_severity(report, interviewer, finding, text);
    phrase(action, "Score a recorded interview with a colleague, each alone, and settle level by "
                   "level what earns it.");
}

static void add_spread_heading(const struct report *report, size_t interviewer, bool clear,
                               struct buffer *text)
{
    if (result_of(report, interviewer)->spread.value == 0)
        phrase(text, "{} {} one score to every answer", INTERVIEWER(report, interviewer),
               TEXT(clear ? "gives" : "may give"));
    else
        phrase(text, "{} {} fewer levels than colleagues on the same answers",
               INTERVIEWER(report, interviewer), TEXT(clear ? "uses" : "may use"));
}

void interviewer_words_heading(const struct report *report, size_t interviewer,
                               const struct finding *finding, struct buffer *text)
{
    const bool clear = finding->strength == STRENGTH_CLEAR;
    if (finding->kind == FINDING_FEW_LEVELS)
        add_spread_heading(report, interviewer, clear, text);
    else
        phrase(text, "{} {} {} than colleagues on the same answers",
               INTERVIEWER(report, interviewer), TEXT(clear ? "scores" : "may score"),
               TEXT(finding->kind == FINDING_SEVERE ? "lower" : "higher"));
}

/* "All 120 answers that colleagues scored too got one score: 3. Colleagues varied." */
static void add_one_level_evidence(const struct report *report,
                                   const struct interviewer_result *result, struct buffer *text)
{
    const struct scale *const scale =
        &report->catalogue->scales[report->result->interviewers.scale];
    phrase(
        text, "All {} answers that colleagues scored too got one score{}. Colleagues varied",
        COUNT(result->spread.n),
        PHRASE_IF(
            result->levels != NULL, ": {}",
            level_value(scale, result->levels ? usual_level(result->levels, scale->n_levels) : 0)));
}

static void add_spread_evidence(const struct report *report,
                                const struct interviewer_result *result, struct buffer *text)
{
    if (result->spread.value == 0) {
        add_one_level_evidence(report, result, text);
        return;
    }
    phrase(text, "Scores spread {} times as wide", NUMBER(result->spread.value, 2));
    add_doubt(bounds_of(&result->spread, false), result->spread.n, text);
    add_usual_levels(report, result, text);
}

void interviewer_words_evidence(const struct report *report, size_t interviewer,
                                const struct finding *finding, struct buffer *text,
                                struct buffer *action)
{
    const struct interviewer_result *const result = result_of(report, interviewer);
    struct buffer unused = {0};
    if (finding->kind == FINDING_FEW_LEVELS) {
        add_spread_evidence(report, result, text);
        add_chance(finding, text);
    } else {
        phrase(text, "By ");
        add_points(report, interviewer, finding->kind == FINDING_SEVERE, text);
        phrase(text, "; {} of {} candidate{|s} met this interviewer", COUNT(result->n_candidates),
               COUNT(report->counts.candidates));
        add_doubt_of_line(report, interviewer, finding, text);
    }
    interviewer_words_finding(report, interviewer, finding, &unused, action);
    buffer_free(&unused);
}

bool interviewer_words_tells(const struct report *report, size_t interviewer,
                             const struct finding *finding)
{
    struct level_gap gap;
    return !level_gap_stands_for(report, interviewer, finding, &gap) || gap.teller == interviewer;
}

const char *interviewer_words_id(const struct report *report, size_t interviewer,
                                 const struct finding *finding, struct arena *arena)
{
    struct level_gap gap;
    return level_gap_stands_for(report, interviewer, finding, &gap)
               ? level_gap_words_handle(report, &gap, arena)
               : finding_handle_kept("interviewer", report->catalogue->interviewers[interviewer],
                                     finding_names_kind(finding->kind), arena);
}

void interviewer_words_handle(const struct report *report, size_t interviewer,
                              const struct finding *finding, struct buffer *text)
{
    struct arena scratch = {0};
    phrase(
        text, " [{}]",
        TEXT(text_printable(&scratch, interviewer_words_id(report, interviewer, finding, &scratch),
                            LONGEST_HANDLE)));
    arena_free(&scratch);
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
    struct arena scratch = {0};
    const bool down = trend->value < 0;
    phrase(text, "{} moved {} against colleagues from {} to {}, by {} points a month",
           INTERVIEWER(report, interviewer), TEXT(down ? "down" : "up"),
           TEXT(arena_format(&scratch, "%04d-%02d", first->year, first->month)),
           TEXT(arena_format(&scratch, "%04d-%02d", last->year, last->month)),
           NUMBER(fabs(trend->value), 2));
    add_doubt(bounds_of(trend, down), trend->n, text);
    phrase(text, "; of twenty such lines one shows by chance.");
    arena_free(&scratch);
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
    const size_t known = count_known(report);
    if (known == 0) {
        phrase(text, all->n_shared == 0
                         ? "No two interviewers scored the same answer"
                         : "No interviewer shares enough answers with colleagues to compare");
        return;
    }
    phrase(text,
           all->tally.n_clear < 2
               ? "{^} clearly scores differently from colleagues on the same answers"
               : "{^} clearly score differently from colleagues on the same answers",
           OF_ALL(all->tally.n_clear, known, "interviewer", "interviewers"));
}
