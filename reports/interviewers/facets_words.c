#include "reports/interviewers/facets_words.h"

#include <math.h>

#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

enum { MOST_NAMES = 6, MOST_GROUPS = 4 };

static const struct facets_interviewer *result_of(const struct report *report, size_t interviewer)
{
    return &report->model->interviewers[interviewer];
}

const char *facets_words_verdict(const struct report *report, size_t interviewer)
{
    const struct facets_interviewer *const result = result_of(report, interviewer);
    if (result->points.status != ESTIMATE_OK)
        return NULL;
    if (result->finding.strength == STRENGTH_CLEAR)
        return result->finding.kind == FINDING_SEVERE ? "lower, by model" : "higher, by model";
    return "cannot say";
}

static void add_doubt(const struct estimate *points, bool lower, struct buffer *text)
{
    const struct interval turned = {-points->upper, -points->lower};
    const struct interval plain = {points->lower, points->upper};
    phrase(text, " ({}, {} scores)", BOUNDS(lower ? &turned : &plain, 2), COUNT(points->n));
}

void facets_words_heading(const struct report *report, size_t interviewer,
                          const struct finding *finding, struct buffer *text)
{
    phrase(text, "{} {} {} than an average colleague would, by the model",
           INTERVIEWER(report, interviewer),
           TEXT(finding->strength == STRENGTH_CLEAR ? "scores" : "may score"),
           TEXT(finding->kind == FINDING_SEVERE ? "lower" : "higher"));
}

void facets_words_action(struct buffer *action)
{
    phrase(action, "Score a recorded interview with a colleague, each alone, and settle level by "
                   "level what earns it.");
}

void facets_words_evidence(const struct report *report, size_t interviewer, struct buffer *text,
                           struct buffer *action)
{
    const struct facets_interviewer *const result = &report->modelled->interviewers[interviewer];
    phrase(text, "By {} points", NUMBER(fabs(result->points.value), 2));
    add_doubt(&result->points, result->finding.kind == FINDING_SEVERE, text);
    phrase(text,
           result->finding.strength == STRENGTH_CLEAR
               ? "; answers that colleagues scored too are too few to say."
               : "; this may be chance, and answers that colleagues scored too are too few to "
                 "say.");
    facets_words_action(action);
}

void facets_words_finding(const struct report *report, size_t interviewer, struct buffer *text)
{
    const struct facets_interviewer *const result = &report->modelled->interviewers[interviewer];
    if (result->finding.strength == STRENGTH_NONE)
        return;
    phrase(text, "By the model {} {} {} than an average colleague would, by {} points",
           INTERVIEWER(report, interviewer),
           TEXT(result->finding.strength == STRENGTH_CLEAR ? "scores" : "may score"),
           TEXT(result->finding.kind == FINDING_SEVERE ? "lower" : "higher"),
           NUMBER(fabs(result->points.value), 2));
    add_doubt(&result->points, result->finding.kind == FINDING_SEVERE, text);
    phrase(text, result->finding.strength == STRENGTH_CLEAR ? "." : "; this may be chance.");
}

void facets_words_difference(const struct report *report, size_t interviewer, struct buffer *text)
{
    const struct estimate *const model = &result_of(report, interviewer)->points;
    const struct estimate *const shared =
        &report->result->interviewers.interviewers[interviewer].severity_points;
    if (model->status != ESTIMATE_OK || shared->status != ESTIMATE_OK ||
        (model->lower <= shared->upper && shared->lower <= model->upper))
        return;
    phrase(text,
           "{}: {} points on the same answers, {} by the model. The first rests on {} of {} scores "
           "and on who sat in the same interviews; the model takes all.",
           INTERVIEWER(report, interviewer), SIGNED(shared->value, 2), SIGNED(model->value, 2),
           COUNT(shared->n), COUNT(model->n));
}

/* "Ana, Bo and three others": those of a group, or all who were set aside at an end. */
struct list {
    bool (*has)(const struct facets_interviewer *interviewer, long which);
    long which;
};

static bool in_group(const struct facets_interviewer *interviewer, long which)
{
    return interviewer->group == which;
}

static bool at_end(const struct facets_interviewer *interviewer, long which)
{
    return interviewer->end == (enum facets_end)which;
}

static size_t count_listed(const struct report *report, const struct list *list)
{
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        n += list->has(result_of(report, i), list->which);
    return n;
}

static void add_names(const struct report *report, const struct list *list, struct buffer *text)
{
    const size_t n = count_listed(report, list), shown = n > MOST_NAMES ? MOST_NAMES : n;
    struct phrase_value names[MOST_NAMES + 1];
    size_t named = 0;
    for (size_t i = 0; named < shown; i++)
        if (list->has(result_of(report, i), list->which))
            names[named++] = INTERVIEWER(report, i);
    if (n > shown)
        names[named++] = COUNTED(n - shown, "other", "others");
    phrase(text, "{}", LIST(names, named));
}

static void add_set_aside(const struct report *report, enum facets_end end, const char *which,
                          struct buffer *text)
{
    const struct list list = {at_end, (long)end};
    if (count_listed(report, &list) == 0)
        return;
    phrase(text,
           " Left out, as every score was the {} that was given on its question: ", TEXT(which));
    add_names(report, &list, text);
    phrase(text, ".");
}

/* What little is sure of those who were left out. */
static void add_bounds(const struct report *report, struct buffer *text)
{
    struct phrase_value names[MOST_NAMES];
    size_t n = 0, more = 0;
    struct arena scratch = {0};
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        const struct facets_interviewer *const result = result_of(report, i);
        if (!isfinite(result->bound_fair))
            continue;
        if (n == MOST_NAMES)
            more++;
        else
            names[n++] = TEXT(phrase_kept(&scratch, "{} at {} {}", INTERVIEWER(report, i),
                                          TEXT(result->end == FACETS_LOWEST ? "most" : "least"),
                                          NUMBER(result->bound_fair, 1)));
    }
    if (n > 0)
        phrase(text, " Their fair averages have bounds alone: {}.", LIST_MORE(names, n, more));
    arena_free(&scratch);
}

static void add_groups(const struct report *report, struct buffer *text)
{
    const long n = (long)report->model->n_groups;
    if (n < 2)
        return;
    phrase(text, " These scores cannot compare interviewers of different groups, by fair averages "
                 "neither; each is told against its own: ");
    for (long g = 0; g < n && g < MOST_GROUPS; g++) {
        phrase(text, g > 0 ? "; " : "");
        add_names(report, &(struct list){in_group, g}, text);
    }
    phrase(text,
           "{}. What joins two groups: somebody of each scores a candidate together with the "
           "other, and asks a question that the other asks.",
           PHRASE_IF(n > MOST_GROUPS, "; and {} more", SPELLED((size_t)(n - MOST_GROUPS))));
}

const char *facets_words_level(const struct report *report, size_t question)
{
    const struct facets_result *const model = report->model;
    const size_t level = model->questions[question].unlikely;
    return level == 0 ? NULL : report->catalogue->scales[model->scale].labels[level];
}

void facets_words_levels(const struct report *report, struct arena *arena, struct buffer *text)
{
    const size_t n_questions = report->catalogue->n_questions;
    struct phrase_value items[MOST_NAMES];
    size_t n = 0, more = 0;
    for (size_t q = 0; q < n_questions; q++) {
        const char *const level = facets_words_level(report, q);
        if (!level)
            continue;
        if (n == MOST_NAMES)
            more++;
        else
            items[n++] = TEXT(phrase_kept(arena, "{}{}", QUOTED(level),
                                          PHRASE_IF(!report->model->common_thresholds, " of {}",
                                                    TEXT(report_names_code(report, q, arena)))));
    }
    if (n == 0)
        return;
    phrase(
        text,
        "By the model {level|levels} {} {is|are} nobody's likeliest score: whoever gets past the "
        "level below mostly gets past this one too. Say in the rubric what earns it, or do "
        "without it.",
        LIST_MORE(items, n, more));
}

void facets_words_basis(const struct report *report, struct buffer *text)
{
    const struct facets_result *const model = report->model;
    if (model->reason) {
        phrase(text, "There is no model of all scores: {}.", TEXT(model->reason));
        return;
    }
    phrase(text,
           "The model takes {} scores of {} candidate{|s} and finds at once how able each "
           "candidate, how hard each question and how severe each interviewer is.",
           COUNT(model->n_ratings), COUNT(model->n_candidates));
    add_set_aside(report, FACETS_LOWEST, "lowest", text);
    add_set_aside(report, FACETS_HIGHEST, "highest", text);
    add_bounds(report, text);
    add_groups(report, text);
}

void facets_words_crossing(const struct report *report, struct buffer *text)
{
    const struct facets_result *const model = report->model;
    const struct estimate *const crossing = &model->crossing;
    if (model->reason || crossing->status != ESTIMATE_OK)
        return;
    phrase(text,
           "Had average interviewers scored the same answers, about {} of {} candidates ({}) would "
           "have a mean on the other side of {}: this is about panels, not about anybody.",
           COUNT((size_t)round(crossing->value)), COUNT(crossing->n), SPAN(crossing, 0),
           NUMBER(model->crossing_line, 1));
}
