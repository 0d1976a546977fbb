#include "reports/monthly/headline_words.h"

#include <math.h>
#include <stdlib.h>

#include "reports/history/drift_words.h"
#include "reports/interviewers/facets_words.h"
#include "reports/interviewers/interviewer_gap_words.h"
#include "reports/interviewers/interviewer_words.h"
#include "reports/interviewers/level_gap_words.h"
#include "reports/model/report_names.h"
#include "reports/model/restarts.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/questions/finding_words.h"
#include "reports/rubrics/criteria_words.h"
#include "reports/text/phrase.h"

static void pair_heading(const struct report *report, const struct headline_item *item,
                         struct buffer *text)
{
    struct level_gap gap;
    if (level_gap(report, item->index, &gap))
        level_gap_words_heading(report, &gap, text);
}

static void pair_evidence(const struct report *report, const struct headline_item *item,
                          struct buffer *text, struct buffer *action)
{
    struct level_gap gap;
    if (level_gap(report, item->index, &gap))
        level_gap_words_evidence(report, &gap, text, action);
}

void headline_words_heading(const struct report *report, const struct headline_item *item,
                            struct buffer *text)
{
    switch (item->subject) {
    case HEADLINE_QUESTION:
        finding_words_heading(report, item->index, &item->finding, text);
        break;
    case HEADLINE_INTERVIEWER:
        interviewer_words_heading(report, item->index, &item->finding, text);
        break;
    case HEADLINE_PAIR:
        pair_heading(report, item, text);
        break;
    case HEADLINE_INTERVIEWER_MODEL:
        facets_words_heading(report, item->index, &item->finding, text);
        break;
    case HEADLINE_QUESTION_DRIFT:
        drift_words_question_heading(report, item->index, text);
        break;
    case HEADLINE_INTERVIEWER_DRIFT:
        drift_words_interviewer_heading(report, item->index, text);
        break;
    case HEADLINE_GAP:
        interviewer_gap_words_heading(report->gap, text);
        break;
    case HEADLINE_CRITERION:
        criteria_words_name(report, item->index, text);
        phrase(text, ": {}{}", TEXT(item->finding.strength == STRENGTH_WATCH ? "maybe " : ""),
               TEXT(criteria_words_label(&item->finding)));
        break;
    case HEADLINE_STAGE:
        pipeline_words_change_heading(report, item->index, text);
        break;
    }
}

static const struct restart *restart_of(const struct report *report,
                                        const struct headline_item *item)
{
    switch (item->subject) {
    case HEADLINE_QUESTION:
        return restarts_question(report, item->index);
    case HEADLINE_CRITERION:
        return restarts_question(report, report->catalogue->criteria->questions[item->index].topic);
    case HEADLINE_INTERVIEWER:
    case HEADLINE_PAIR:
        return restarts_interviewer(report, item->index);
    default:
        return NULL;
    }
}

/* Since when it is judged, where that is less than the report's window. */
static void add_restart(const struct report *report, const struct headline_item *item,
                        struct buffer *text)
{
    const struct restart *const restart = restart_of(report, item);
    if (restart)
        phrase(text, " Judged since {} {} alone.",
               TEXT(restart->reworded ? "its new wording of" : "the change of"), DAY(restart->day));
}

void headline_words_evidence(const struct report *report, const struct headline_item *item,
                             struct buffer *text, struct buffer *action)
{
    switch (item->subject) {
    case HEADLINE_QUESTION:
        finding_words(report, item->index, &item->finding, text, action);
        break;
    case HEADLINE_INTERVIEWER:
        interviewer_words_evidence(report, item->index, &item->finding, text, action);
        break;
    case HEADLINE_PAIR:
        pair_evidence(report, item, text, action);
        break;
    case HEADLINE_INTERVIEWER_MODEL:
        facets_words_evidence(report, item->index, text, action);
        break;
    case HEADLINE_QUESTION_DRIFT:
        drift_words_question_evidence(report, item->index, text, action);
        break;
    case HEADLINE_INTERVIEWER_DRIFT:
        drift_words_interviewer_evidence(report, item->index, text, action);
        break;
    case HEADLINE_GAP:
        interviewer_gap_words(report->gap, text, action);
        break;
    case HEADLINE_CRITERION:
        criteria_words_finding(report, item->index, &item->finding, text, action);
        break;
    case HEADLINE_STAGE:
        pipeline_words_change(report, item->index, text);
        phrase(action, "Ask those who decide on {} what changed, and look at who was interviewed.",
               TEXT(pipeline_words_stage(report->pipeline, item->index)));
        break;
    }
    add_restart(report, item, text);
}

void headline_words_target(const struct headline_item *item, struct buffer *text)
{
    switch (item->subject) {
    case HEADLINE_QUESTION:
        buffer_format(text, "question-%zu", item->index + 1);
        break;
    case HEADLINE_INTERVIEWER:
    case HEADLINE_PAIR:
    case HEADLINE_INTERVIEWER_MODEL:
        buffer_add(text, "interviewers");
        break;
    case HEADLINE_QUESTION_DRIFT:
    case HEADLINE_INTERVIEWER_DRIFT:
        buffer_add(text, "drift");
        break;
    case HEADLINE_GAP:
        buffer_add(text, "findings");
        break;
    case HEADLINE_CRITERION:
        buffer_add(text, "criteria");
        break;
    case HEADLINE_STAGE:
        buffer_add(text, "pipeline");
        break;
    }
}

/* --- Marks and numbers ------------------------------------------------------------------------ */

static struct finding_mark moved_mark(bool up)
{
    return up ? (struct finding_mark){"▲", "easy"} : (struct finding_mark){"▼", "hard"};
}

struct finding_mark headline_words_mark(const struct headline_item *item)
{
    if (item->finding.strength != STRENGTH_CLEAR)
        return (struct finding_mark){"○", "watch"};
    switch (item->subject) {
    case HEADLINE_QUESTION:
        return question_order_mark(&item->finding);
    case HEADLINE_INTERVIEWER:
        if (item->finding.kind == FINDING_FEW_LEVELS)
            break;
        return moved_mark(item->finding.kind == FINDING_LENIENT);
    case HEADLINE_INTERVIEWER_MODEL:
        return moved_mark(item->finding.kind == FINDING_LENIENT);
    case HEADLINE_PAIR:
        return moved_mark(false);
    case HEADLINE_QUESTION_DRIFT:
        return moved_mark(item->finding.kind == FINDING_GROWN_EASIER);
    case HEADLINE_INTERVIEWER_DRIFT:
        return moved_mark(item->finding.kind == FINDING_GROWN_LENIENT);
    default:
        break;
    }
    return (struct finding_mark){"◆", "flat"};
}

static void set_share(struct headline_figure *figure, const struct estimate *share,
                      const char *unit)
{
    phrase(&figure->value, "{}", SHARE(share->value));
    phrase(&figure->bounds, "{}\u00a0%", SHARE_SPAN(share));
    phrase(&figure->unit, "{}", TEXT(unit));
}

static void set_number(struct headline_figure *figure, const struct estimate *number,
                       const char *unit)
{
    phrase(&figure->value, "{}", NUMBER(number->value, 2));
    phrase(&figure->bounds, "{}", SPAN(number, 2));
    phrase(&figure->unit, "{}", TEXT(unit));
}

static void set_signed(struct headline_figure *figure, const struct estimate *number,
                       const char *unit)
{
    phrase(&figure->value, "{}", SIGNED(number->value, 2));
    phrase(&figure->bounds, "{}", SPAN(number, 2));
    phrase(&figure->unit, "{}", TEXT(unit));
}

static bool question_figure(const struct question_result *question, enum finding_kind kind,
                            struct headline_figure *figure)
{
    switch (kind) {
    case FINDING_TOO_HARD:
    case FINDING_TOO_EASY:
        set_share(figure, question_result_judged_difficulty(question), "of the scale");
        return true;
    case FINDING_NEGATIVE:
    case FINDING_FLAT:
        set_number(figure, &question->separation, "separation");
        return true;
    case FINDING_DISAGREE:
        set_number(figure, &question->kappa_quadratic, "agreement (κ)");
        return true;
    case FINDING_FLOOR:
        set_share(figure, &question->floor, "of ratings");
        return true;
    case FINDING_CEILING:
        set_share(figure, &question->ceiling, "of ratings");
        return true;
    default:
        return false;
    }
}

static bool interviewer_figure(const struct interviewer_result *interviewer,
                               const struct finding *finding, struct headline_figure *figure)
{
    if (finding->kind != FINDING_FEW_LEVELS)
        set_signed(figure, &interviewer->severity_points, "points from the average");
    else
        set_number(figure, &interviewer->spread, "times as wide");
    return true;
}

static bool pair_figure(const struct report *report, size_t interviewer,
                        struct headline_figure *figure)
{
    struct level_gap gap;
    if (!level_gap(report, interviewer, &gap))
        return false;
    const struct estimate difference = level_gap_difference(report, &gap);
    set_number(figure, &difference, "points apart");
    return true;
}

/* The month that its sentence speaks of, where it speaks of one. */
static bool drift_figure(const struct drift_series *series, bool shares,
                         struct headline_figure *figure)
{
    const struct drift_month *const month = drift_telling_month(series);
    if (series->n_in_a_row == 0 || !month)
        return false;
    if (shares)
        set_share(figure, &month->value, "of the scale");
    else
        set_signed(figure, &month->value, "points");
    return true;
}

static bool stage_figure(const struct pipeline_change *change, struct headline_figure *figure)
{
    const double percent = 100;
    phrase(&figure->value, "{}", SIGNED(percent * change->difference.value, 0));
    phrase(&figure->bounds, "{} to {}", NUMBER(percent * change->difference.lower, 0),
           NUMBER(percent * change->difference.upper, 0));
    phrase(&figure->unit, "percentage points");
    return true;
}

bool headline_words_figure(const struct report *report, const struct headline_item *item,
                           struct headline_figure *ret)
{
    *ret = (struct headline_figure){0};
    const struct analysis_result *const result = report->result;
    switch (item->subject) {
    case HEADLINE_QUESTION:
        return question_figure(&result->questions.questions[item->index], item->finding.kind, ret);
    case HEADLINE_INTERVIEWER:
        return interviewer_figure(&result->interviewers.interviewers[item->index], &item->finding,
                                  ret);
    case HEADLINE_PAIR:
        return pair_figure(report, item->index, ret);
    case HEADLINE_INTERVIEWER_MODEL:
        set_signed(ret, &report->modelled->interviewers[item->index].points, "points");
        return true;
    case HEADLINE_QUESTION_DRIFT:
        return drift_figure(&report->drift->questions[item->index], true, ret);
    case HEADLINE_INTERVIEWER_DRIFT:
        return drift_figure(&report->drift->interviewers[item->index], false, ret);
    case HEADLINE_GAP:
        set_number(ret, &report->gap->points, "points apart");
        return true;
    case HEADLINE_STAGE:
        return stage_figure(&report->pipeline->changes[item->index], ret);
    default:
        return false;
    }
}

void headline_words_figure_free(struct headline_figure *figure)
{
    buffer_free(&figure->value);
    buffer_free(&figure->unit);
    buffer_free(&figure->bounds);
}
