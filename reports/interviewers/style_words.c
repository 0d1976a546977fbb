#include "reports/interviewers/style_words.h"

#include <math.h>

#include "reports/model/report_names.h"
#include "reports/text/phrase.h"

static const struct facets_interviewer *result_of(const struct report *report, size_t interviewer)
{
    return &report->model->interviewers[interviewer];
}

/* SIZE_MAX: none. */
static size_t topic_apart(const struct report *report, size_t interviewer)
{
    const struct facets_topic *const topics = result_of(report, interviewer)->topics;
    size_t most = SIZE_MAX;
    for (size_t t = 0; t < report->model->n_topics; t++)
        if (topics[t].finding.strength != STRENGTH_NONE &&
            (most == SIZE_MAX || fabs(topics[t].points.value) > fabs(topics[most].points.value)))
            most = t;
    return most;
}

/* Who moves over the months scores some candidates otherwise than others, and all of one alike. */
static bool moves(const struct report *report, size_t interviewer)
{
    const struct estimate *const trend =
        &report->result->interviewers.interviewers[interviewer].trend;
    return trend->status == ESTIMATE_OK && (trend->lower > 0 || trend->upper < 0);
}

size_t style_words_of(const struct report *report, size_t interviewer, struct style_saying *ret)
{
    size_t n = 0;
    if (!report->model || !result_of(report, interviewer)->topics)
        return 0;
    const struct facets_interviewer *const result = result_of(report, interviewer);
    const size_t topic = topic_apart(report, interviewer);
    if (result->central.strength != STRENGTH_NONE)
        ret[n++] = (struct style_saying){&result->central, 0};
    if (result->halo.strength != STRENGTH_NONE && !moves(report, interviewer))
        ret[n++] = (struct style_saying){&result->halo, 0};
    if (topic != SIZE_MAX)
        ret[n++] = (struct style_saying){&result->topics[topic].finding, topic};
    return n;
}

static void say_central(const struct report *report, size_t interviewer, struct buffer *text,
                        struct buffer *action)
{
    const struct estimate *const slope = &result_of(report, interviewer)->slope;
    phrase(text,
           "{} keeps to the middle: where colleagues' scores of a question rise by one point with "
           "what candidates can do, these rise by {} ({}, {} scores).",
           INTERVIEWER(report, interviewer), NUMBER(slope->value, 2), BOUNDS(slope, 2),
           COUNT(slope->n));
    phrase(action, "Find one answer together for the highest and one for the lowest level.");
}

static void say_halo(const struct report *report, size_t interviewer, struct buffer *text,
                     struct buffer *action)
{
    const struct estimate *const share = &result_of(report, interviewer)->halo_share;
    phrase(text,
           "{} may score the candidate more than the answer: {} ({}) of what sets these scores "
           "apart from the answers goes through all answers of a candidate alike ({} candidates).",
           INTERVIEWER(report, interviewer), SHARE(share->value), SHARE_BOUNDS(share),
           COUNT(share->n));
    phrase(action, "Write down each score before the next question is asked.");
}

static void say_bias(const struct report *report, size_t interviewer, size_t topic,
                     struct buffer *text, struct buffer *action)
{
    const struct estimate *const points = &result_of(report, interviewer)->topics[topic].points;
    const bool lower = points->value < 0;
    const struct interval size = lower ? (struct interval){-points->upper, -points->lower}
                                       : (struct interval){points->lower, points->upper};
    const struct topic *const of = &report->catalogue->topics[topic];
    struct arena scratch = {0};
    const char *const name = of->title[0] ? of->title
                                          : arena_format(&scratch, "topic %s", of->code);
    phrase(text,
           "{} scores {} {} than the other topics, by {} points ({}, {} scores), beside "
           "colleagues on the same questions.",
           INTERVIEWER(report, interviewer), TEXT(name), TEXT(lower ? "lower" : "higher"),
           NUMBER(fabs(points->value), 2), BOUNDS(&size, 2), COUNT(points->n));
    phrase(action, "Read the rubric of that topic together, level by level.");
    arena_free(&scratch);
}

void style_words_finding(const struct report *report, size_t interviewer,
                         const struct style_saying *saying, struct buffer *text,
                         struct buffer *action)
{
    switch (saying->finding->kind) {
    case FINDING_CENTRAL:
        say_central(report, interviewer, text, action);
        break;
    case FINDING_HALO:
        say_halo(report, interviewer, text, action);
        break;
    default:
        say_bias(report, interviewer, saying->topic, text, action);
    }
}
