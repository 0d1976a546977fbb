#include "reports/interviewers/own_words.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/interviewers/interviewer_findings.h"
#include "reports/model/level.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

enum { MOST_BEGUN_WITH = 2 /* questions */ };

static const struct interviewer_result *self(const struct report *report)
{
    return &report->result->interviewers.interviewers[report->own_interviewer];
}

static const struct scale *scale_of(const struct report *report)
{
    return &report->catalogue->scales[report->own->scale];
}

static enum finding_strength strength_of(const struct report *report)
{
    for (size_t f = 0; f < self(report)->n_findings; f++)
        if (self(report)->findings[f].kind != FINDING_FEW_LEVELS)
            return self(report)->findings[f].strength;
    return STRENGTH_NONE;
}

void own_words_title(const struct report *report, struct buffer *text)
{
    const struct estimate *const severity = &self(report)->severity_points;
    const double line = interviewer_findings_severity_line(&report->result->interviewers,
                                                           report->limits);
    const enum finding_strength strength = strength_of(report);
    if (own_scores_are_of_few(report->own))
        phrase(text, "Fewer than three colleagues scored your answers, so nothing is compared");
    else if (severity->status != ESTIMATE_OK)
        phrase(text, "Too few of your answers were scored by a colleague to compare");
    else if (strength != STRENGTH_NONE)
        phrase(text, "You {} {} than colleagues on the same answers",
               TEXT(strength == STRENGTH_CLEAR ? "score" : "may score"),
               TEXT(severity->value < 0 ? "lower" : "higher"));
    else if (severity->lower > -line && severity->upper < line)
        phrase(text, "You score as colleagues do on the same answers");
    else
        phrase(text, "Nobody can say yet whether you score unlike colleagues");
}

void own_words_lead(const struct report *report, struct buffer *text)
{
    const struct estimate *const severity = &self(report)->severity_points;
    const struct own_scores_result *const own = report->own;
    if (severity->status != ESTIMATE_OK) {
        phrase(text, "A colleague scored {} answer{|s} too: {}.", COUNT(severity->n),
               TEXT(severity->reason));
        return;
    }
    phrase(text,
           "You are {} points ({}, {} answers) from the average of all who share answers, yourself "
           "among them.",
           SIGNED(severity->value, 2), SPAN(severity, 2), COUNT(severity->n));
    if (isfinite(own->colleagues))
        phrase(text, " On these answers you give {} on average, colleagues {}.",
               NUMBER(own->mean, 2), NUMBER(own->colleagues, 2));
    phrase(text, " Nobody knows who is right.");
}

void own_words_load(const struct report *report, struct buffer *text)
{
    phrase(text, "{} interview{|s}, {} candidate{|s}, {} score{|s}",
           COUNT(self(report)->n_interviews), COUNT(self(report)->n_candidates),
           COUNT(self(report)->n_ratings));
}

/* --- The questions ---------------------------------------------------------------------------- */

static double distance(const struct report *report, size_t question)
{
    return fabs(report->own->questions[question].difference.value) /
           scale_range(question_scale(report->catalogue, question));
}

/* Behind the last that is as far, so that equals keep the order of the bank. */
static void insert(const struct report *report, size_t question, struct own_order *order)
{
    size_t at = order->n++;
    for (; at > 0 && distance(report, order->questions[at - 1]) < distance(report, question); at--)
        order->questions[at] = order->questions[at - 1];
    order->questions[at] = question;
}

struct own_order own_words_order(const struct report *report, struct arena *arena)
{
    struct own_order order = {
        .questions = ARENA_ARRAY(arena, report->catalogue->n_questions, size_t)};
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct own_question *const question = &report->own->questions[q];
        if (question->difference.status == ESTIMATE_OK)
            insert(report, q, &order);
        else
            order.n_left_out += question->n_answers > 0;
    }
    return order;
}

void own_words_left_out(const struct report *report, struct buffer *text)
{
    struct arena scratch = {0};
    const struct own_order order = own_words_order(report, &scratch);
    if (order.n_left_out > 0)
        phrase(
            text,
            "Not here: {} question{|s} with fewer than {} such answers, or with fewer than three "
            "colleagues.",
            COUNT(order.n_left_out), DIGITS(report->limits->floor_severity));
    arena_free(&scratch);
}

/* --- The levels ------------------------------------------------------------------------------- */

void own_words_no_levels(const struct report *report, struct buffer *text)
{
    if (report->own->reason)
        phrase(text, "Nothing is told level by level: {}.", TEXT(report->own->reason));
}

/* The level of colleagues with enough scores on which the interviewer agrees least, and gives
 * another one more often; n_levels: there is none. */
static size_t level_to_settle(const struct report *report)
{
    const struct own_level *const levels = report->own->levels;
    const size_t n = scale_of(report)->n_levels;
    size_t worst = n;
    for (size_t k = 0; levels && k < n; k++) {
        const bool differs = levels[k].n_pairs >= report->limits->floor_severity &&
                             levels[k].usual != k;
        if (differs &&
            (worst == n || (double)levels[k].n_alike / (double)levels[k].n_pairs <
                               (double)levels[worst].n_alike / (double)levels[worst].n_pairs))
            worst = k;
    }
    return worst;
}

static const char *settle_level(const struct report *report, struct arena *arena)
{
    const struct scale *const scale = scale_of(report);
    const size_t k = level_to_settle(report);
    if (!report->own->levels || k == scale->n_levels)
        return NULL;
    const struct own_level *const level = &report->own->levels[k];
    const double n = (double)level->n_pairs;
    return phrase_kept(
        arena,
        "Settle what earns {}: where a colleague gives {}, you give {} in {} of {} "
        "scores and {} in {}. Read what the rubric asks for it, aloud, with somebody.",
        level_value(scale, k), level_value(scale, k), level_value(scale, level->usual),
        SHARE((double)level->n_usual / n), COUNT(level->n_pairs), level_value(scale, k),
        SHARE((double)level->n_alike / n));
}

/* Only of questions where the difference is surely one. */
static const char *begin_with(const struct report *report, struct arena *arena)
{
    const struct own_order order = own_words_order(report, arena);
    struct phrase_value codes[MOST_BEGUN_WITH];
    size_t n = 0;
    for (size_t i = 0; i < order.n && n < MOST_BEGUN_WITH; i++) {
        const struct estimate *const difference =
            &report->own->questions[order.questions[i]].difference;
        if (difference->lower > 0 || difference->upper < 0)
            codes[n++] = TEXT(report_names_code(report, order.questions[i], arena));
    }
    return n == 0 ? NULL
                  : phrase_kept(arena,
                                "Begin with {}: there you are farthest from colleagues. Score two "
                                "recorded answers alone, then compare.",
                                LIST(codes, n));
}

const char *own_words_advice(const struct report *report, size_t index, struct arena *arena)
{
    const char *const all[OWN_MOST_ADVICE] = {settle_level(report, arena),
                                              begin_with(report, arena),
                                              "Write the score down before you hear those of "
                                              "others: it is worth most when it is your own."};
    for (size_t i = 0; i < OWN_MOST_ADVICE; i++)
        if (all[i] && index-- == 0)
            return all[i];
    return NULL;
}
