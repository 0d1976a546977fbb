#include "reports/model/ruler.h"

#include <math.h>

enum { FEWEST_CANDIDATES = 20, FEWEST_QUESTIONS = 3, FEWEST_INTERVIEWERS = 2 };

static const struct estimate *placed(const struct estimate *estimate)
{
    return estimate->status == ESTIMATE_OK ? estimate : NULL;
}

const struct estimate *ruler_question(const struct ruler *ruler, size_t question)
{
    return placed(&ruler->model->questions[question].difficulty);
}

const struct estimate *ruler_interviewer(const struct ruler *ruler, size_t interviewer)
{
    return placed(&ruler->model->interviewers[interviewer].severity);
}

/* How many candidates are expected below a place. */
static double below(const struct ruler *ruler, double place)
{
    double sum = 0;
    for (size_t i = 0; i < ruler->model->n_persons; i++) {
        const struct estimate *const ability = placed(&ruler->model->candidates[i].ability);
        if (ability)
            sum += erfc((ability->value - place) / (ability->se * M_SQRT2)) / 2;
    }
    return sum;
}

double ruler_candidates(const struct ruler *ruler, double from, double to)
{
    return below(ruler, to) - below(ruler, from);
}

static size_t count_candidates(const struct facets_result *model)
{
    size_t n = 0;
    for (size_t i = 0; model->candidates && i < model->n_persons; i++)
        n += placed(&model->candidates[i].ability) != NULL;
    return n;
}

/* The place below which a share of the candidates lies. */
static double quantile(const struct ruler *ruler, double share)
{
    enum { HALVINGS = 50 };
    double from = -40, to = 40;
    for (int i = 0; i < HALVINGS; i++) {
        const double middle = (from + to) / 2;
        if (below(ruler, middle) < share * (double)ruler->n_candidates)
            from = middle;
        else
            to = middle;
    }
    return (from + to) / 2;
}

static void take_in(struct ruler *ruler, double lower, double upper)
{
    ruler->lowest = fmin(ruler->lowest, lower);
    ruler->highest = fmax(ruler->highest, upper);
}

static void add_questions(struct ruler *ruler, size_t n)
{
    for (size_t q = 0; q < n; q++) {
        const struct estimate *const difficulty = ruler_question(ruler, q);
        if (!difficulty)
            continue;
        ruler->n_questions++;
        ruler->n_below += difficulty->upper < ruler->low;
        ruler->n_above += difficulty->lower > ruler->high;
        take_in(ruler, difficulty->value, difficulty->value);
    }
}

static void add_interviewers(struct ruler *ruler, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct estimate *const severity = ruler_interviewer(ruler, i);
        if (!severity)
            continue;
        ruler->n_interviewers++;
        take_in(ruler, severity->lower, severity->upper);
    }
}

bool ruler_of(const struct report *report, struct ruler *ret)
{
    const struct facets_result *const model = report->modelled;
    const double tail = 0.005, room = 0.03;
    if (!model || model->reason || count_candidates(model) < FEWEST_CANDIDATES)
        return false;
    *ret = (struct ruler){.model = model, .n_candidates = count_candidates(model)};
    ret->low = quantile(ret, 0.05);
    ret->middle = quantile(ret, 0.5);
    ret->high = quantile(ret, 0.95);
    ret->lowest = quantile(ret, tail);
    ret->highest = quantile(ret, 1 - tail);
    add_questions(ret, report->catalogue->n_questions);
    add_interviewers(ret, report->catalogue->n_interviewers);
    const double margin = room * (ret->highest - ret->lowest);
    ret->lowest -= margin;
    ret->highest += margin;
    return ret->n_questions >= FEWEST_QUESTIONS && ret->n_interviewers >= FEWEST_INTERVIEWERS;
}
