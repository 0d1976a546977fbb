#include "reports/history/drift_words.h"

#include <math.h>

#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

bool drift_words_may_be_known(const struct drift_series *series)
{
    return series->state == DRIFT_CLEAR && series->side == DRIFT_ABOVE &&
           series->trend_strength != STRENGTH_NONE && series->trend.value > 0;
}

static const char *state_words(const struct drift_series *series, const char *const words[4])
{
    const bool above = series->side == DRIFT_ABOVE;
    switch (series->state) {
    case DRIFT_CLEAR:
        return words[above ? 0 : 1];
    case DRIFT_WATCH:
        return words[above ? 2 : 3];
    case DRIFT_STEADY:
        return "as before";
    default:
        return "too few";
    }
}

const char *drift_words_question_state(const struct drift_series *series)
{
    static const char *const words[] = {"easier", "harder", "maybe easier", "maybe harder"};
    return state_words(series, words);
}

const char *drift_words_interviewer_state(const struct drift_series *series)
{
    static const char *const words[] = {"scores higher", "scores lower", "maybe higher",
                                        "maybe lower"};
    return state_words(series, words);
}

/* What is measured: shares of the scale that candidates reach, or points against colleagues. */
enum unit { SHARES, POINTS };

static double factor_of(enum unit unit)
{
    return unit == SHARES ? 100 : 1;
}

/* "net of how strong they were, candidates reached 61 % in October 2026 (80 candidates), where the
 * months before led to expect 40–55 %" */
static void add_limits(const struct drift_series *series, const struct drift_month *month,
                       enum unit unit, struct buffer *text)
{
    const double value = month->value.value;
    if (unit == SHARES)
        phrase(text,
               "net of how strong they were, candidates reached {} in {} ({} candidate{|s}), where "
               "the months before led to expect "
               "{}",
               SHARE_APART(value, month), MONTH(month->month), COUNT(month->value.n),
               SHARE_LIMITS(value, month));
    else
        phrase(text, "{} points in {} ({} answer{|s}), where the months before led to expect {}",
               NUMBER(value, DECIMALS_APART(value, month, 2)), MONTH(month->month),
               COUNT(month->value.n), BOUNDS(month, DECIMALS_APART(value, month, 2)));
    if (series->n_in_a_row >= 2)
        phrase(text, "; {} month{|s} in a row are beyond", SPELLED(series->n_in_a_row));
}

static void add_trend(const struct drift_series *series, enum unit unit, struct buffer *text)
{
    const struct estimate *const trend = &series->trend;
    const bool up = trend->value > 0;
    const double factor = factor_of(unit);
    const int decimals = unit == SHARES ? 1 : 2;
    phrase(text, unit == SHARES ? "{} percentage points a month ({})" : "{} points a month ({})",
           NUMBER(factor * fabs(trend->value), decimals),
           BETWEEN(factor * (up ? trend->lower : -trend->upper),
                   factor * (up ? trend->upper : -trend->lower), decimals));
}

static bool has_trend(const struct drift_series *series)
{
    return series->trend_strength != STRENGTH_NONE &&
           (series->trend.value > 0) == (series->side == DRIFT_ABOVE);
}

/* "net of how strong they were, candidates reached 61 %, …; it grows easier by 2.1 …" */
static void add_evidence(const struct drift_series *series, enum unit unit, const char *moves,
                         struct buffer *text)
{
    const struct drift_month *const month = drift_telling_month(series);
    const bool by_months = series->n_in_a_row > 0 && month;
    if (by_months)
        add_limits(series, month, unit, text);
    if (has_trend(series)) {
        phrase(text, by_months ? "; {} by " : "{} by ", TEXT(moves));
        add_trend(series, unit, text);
    }
    if (series->may_be_echo)
        phrase(text, "; {} moved the other way, which may be all there is to it.",
               TEXT(unit == SHARES ? "another question" : "a colleague"));
    else
        phrase(text, series->state == DRIFT_CLEAR ? "." : "; this may be chance.");
}

void drift_words_question_heading(const struct report *report, size_t question, struct buffer *text)
{
    const struct drift_series *const series = &report->drift->questions[question];
    phrase(text, "{} {} grown {}", QUESTION(report, question),
           TEXT(series->state == DRIFT_CLEAR ? "has" : "may have"),
           TEXT(series->side == DRIFT_ABOVE ? "easier" : "harder"));
}

/* As a sentence of its own. */
static void add_capital(struct buffer *evidence, struct buffer *text)
{
    phrase(text, "{^}", TEXT(evidence->data));
    buffer_free(evidence);
}

static void add_question(const struct drift_series *series, struct buffer *text,
                         struct buffer *action)
{
    const bool easier = series->side == DRIFT_ABOVE;
    add_evidence(series, SHARES, easier ? "it grows easier" : "it grows harder", text);
    if (drift_words_may_be_known(series))
        phrase(text, " It may be known outside.");
    if (series->may_be_echo)
        return;
    if (!easier)
        phrase(action, "Look at what changed: the wording, the rubric, or the hints given.");
    else if (drift_words_may_be_known(series))
        phrase(action, "Search for its wording on the web, and ask a variant of it for a month to "
                       "see whether that is as easy.");
    else
        phrase(action, "Look at what changed: the rubric, the hints given, or whether the question "
                       "is known outside.");
}

void drift_words_question_evidence(const struct report *report, size_t question,
                                   struct buffer *text, struct buffer *action)
{
    struct buffer evidence = {0};
    add_question(&report->drift->questions[question], &evidence, action);
    add_capital(&evidence, text);
}

void drift_words_question(const struct report *report, size_t question, struct buffer *text,
                          struct buffer *action)
{
    if (report->drift->questions[question].state < DRIFT_WATCH)
        return;
    drift_words_question_heading(report, question, text);
    phrase(text, ": ");
    add_question(&report->drift->questions[question], text, action);
}

void drift_words_interviewer_heading(const struct report *report, size_t interviewer,
                                     struct buffer *text)
{
    const struct drift_series *const series = &report->drift->interviewers[interviewer];
    phrase(text, "{} {} {} than before, against colleagues on the same answers",
           INTERVIEWER(report, interviewer),
           TEXT(series->state == DRIFT_CLEAR ? "scores" : "may score"),
           TEXT(series->side == DRIFT_ABOVE ? "higher" : "lower"));
}

static void add_interviewer(const struct drift_series *series, struct buffer *text,
                            struct buffer *action)
{
    add_evidence(series, POINTS, series->side == DRIFT_ABOVE ? "they rise" : "they fall", text);
    if (series->may_be_echo)
        return;
    phrase(action, "Score a recorded interview with a colleague, each alone, and settle level by "
                   "level what earns it.");
}

void drift_words_interviewer_evidence(const struct report *report, size_t interviewer,
                                      struct buffer *text, struct buffer *action)
{
    struct buffer evidence = {0};
    add_interviewer(&report->drift->interviewers[interviewer], &evidence, action);
    add_capital(&evidence, text);
}

void drift_words_interviewer(const struct report *report, size_t interviewer, struct buffer *text,
                             struct buffer *action)
{
    if (report->drift->interviewers[interviewer].state < DRIFT_WATCH)
        return;
    drift_words_interviewer_heading(report, interviewer, text);
    phrase(text, ": ");
    add_interviewer(&report->drift->interviewers[interviewer], text, action);
}

void drift_words_question_handle(const struct report *report, size_t question, struct buffer *text)
{
    const struct finding finding = history_question_finding(&report->drift->questions[question]);
    if (finding.strength != STRENGTH_NONE)
        finding_handle_write("question", report->catalogue->questions[question].code, NULL,
                             finding_names_kind(finding.kind), text);
}

void drift_words_interviewer_handle(const struct report *report, size_t interviewer,
                                    struct buffer *text)
{
    const struct finding finding = history_interviewer_finding(
        &report->drift->interviewers[interviewer]);
    if (finding.strength != STRENGTH_NONE)
        finding_handle_write("interviewer", report->catalogue->interviewers[interviewer], NULL,
                             finding_names_kind(finding.kind), text);
}

struct state_counts {
    size_t of[DRIFT_CLEAR + 1], known;
};

static struct state_counts count(const struct drift_series *series, size_t n)
{
    struct state_counts counts = {0};
    for (size_t i = 0; i < n; i++) {
        counts.of[series[i].state]++;
        counts.known += series[i].state != DRIFT_TOO_FEW;
    }
    return counts;
}

static void add_summary(const struct state_counts *counts, const char *const subject[2],
                        const char *const verb[2], struct buffer *text)
{
    const size_t n = counts->of[DRIFT_CLEAR], watched = counts->of[DRIFT_WATCH];
    if (counts->known == 0)
        phrase(text, "No {} has enough earlier months to be judged by", TEXT(subject[0]));
    else
        phrase(text, "{^} {}{}", OF_ALL(n, counts->known, subject[0], subject[1]),
               TEXT(verb[n > 1]), PHRASE_IF(watched > 0, ", {} may have", SPELLED(watched)));
}

void drift_words_summary(const struct report *report, struct buffer *text)
{
    static const char *const subject[] = {"question", "questions"};
    static const char *const verb[] = {"has drifted", "have drifted"};
    const struct state_counts counts = count(report->drift->questions,
                                             report->catalogue->n_questions);
    add_summary(&counts, subject, verb, text);
}

void drift_words_interviewers_summary(const struct report *report, struct buffer *text)
{
    static const char *const subject[] = {"interviewer", "interviewers"};
    static const char *const verb[] = {"has moved against colleagues",
                                       "have moved against colleagues"};
    const struct state_counts counts = count(report->drift->interviewers,
                                             report->catalogue->n_interviewers);
    add_summary(&counts, subject, verb, text);
}

static const char *mark_of(const struct drift_month *month)
{
    if (month->value.status != ESTIMATE_OK)
        return "_";
    if (!month->is_judged)
        return "-";
    return month->side == DRIFT_ABOVE ? "▲" : month->side == DRIFT_BELOW ? "▼" : "·";
}

void drift_words_strip(const struct report *report, const struct drift_series *series,
                       struct buffer *text)
{
    size_t at = 0;
    if (series->n_months == 0)
        return;
    for (size_t month = report->drift->first_month; month <= report->drift->last_month; month++) {
        const bool is_there = at < series->n_months && series->months[at].month == month;
        phrase(text, "{}", TEXT(is_there ? mark_of(&series->months[at]) : "_"));
        at += is_there;
    }
}
