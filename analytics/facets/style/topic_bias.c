#include "analytics/facets/style/topic_bias.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

/* Ratings less what is expected of them. */
struct beyond {
    double n, sum;
};

/* One interviewer's question beside colleagues'. */
struct own_question {
    struct beyond own, all;
    double weight;     /* 0: it cannot be compared */
    double colleagues; /* their mean */
};

/* One interviewer's topic. */
struct own_topic {
    double n;           /* own ratings that can be compared */
    double weight, sum; /* of the questions, and weight times own mean less colleagues' */
    double open, own;   /* of the candidate under way: influence, and own ratings */
    double square;      /* of influences, net of all other topics */
    double own_square;  /* of own ratings */
};

struct work {
    const struct facets_data *data;
    const struct visits *visits;
    struct beyond *questions; /* all interviewers' */
    struct own_question *of;  /* of the interviewer under way */
    struct own_topic *topics;
};

static size_t topic_of(const struct work *work, size_t question)
{
    return work->data->catalogue->questions[question].topic;
}

static double beyond_of(const struct work *work, size_t rating)
{
    return work->visits->score[rating] - work->visits->expected[rating];
}

static void set_question(struct own_question *of)
{
    const double n = of->own.n, m = of->all.n - n;
    of->weight = n > 0 && m > 0 ? n * m / (n + m) : 0;
    of->colleagues = of->weight > 0 ? (of->all.sum - of->own.sum) / m : 0;
}

/* Sets all questions and topics of an interviewer. `cells`: sums of each. */
static void begin(const struct work *work, size_t interviewer, const struct beyond *cells)
{
    const struct facets_data *const data = work->data;
    const size_t n = data->catalogue->n_questions;
    memset(work->topics, 0, data->catalogue->n_topics * sizeof *work->topics);
    for (size_t q = 0; q < n; q++)
        work->of[q] = (struct own_question){.all = work->questions[q]};
    for (size_t c = 0; c < data->n_cells; c++)
        if (data->cells[c].interviewer == interviewer)
            work->of[data->cells[c].question].own = cells[c];
    for (size_t q = 0; q < n; q++) {
        set_question(&work->of[q]);
        if (work->of[q].weight <= 0)
            continue;
        struct own_topic *const topic = &work->topics[topic_of(work, q)];
        topic->n += work->of[q].own.n;
        topic->weight += work->of[q].weight;
        topic->sum += work->of[q].weight *
                      (work->of[q].own.sum / work->of[q].own.n - work->of[q].colleagues);
    }
}

/* What a rating adds to weight times own mean less colleagues', beyond what it is expected to. */
static void add_influence(const struct work *work, size_t rating, size_t interviewer)
{
    const struct facets_cell *const cell = &work->data->cells[work->data->ratings[rating].cell];
    const struct own_question *const of = &work->of[cell->question];
    if (of->weight <= 0)
        return;
    struct own_topic *const topic = &work->topics[topic_of(work, cell->question)];
    const double beyond = beyond_of(work, rating) - of->colleagues;
    if (cell->interviewer == interviewer) {
        topic->open += of->weight / of->own.n * (beyond - topic->sum / topic->weight);
        topic->own++;
    } else {
        topic->open -= of->weight / (of->all.n - of->own.n) * beyond;
    }
}

static double total_of(const struct work *work, double (*of)(const struct own_topic *topic))
{
    double sum = 0;
    for (size_t t = 0; t < work->data->catalogue->n_topics; t++)
        sum += of(&work->topics[t]);
    return sum;
}

static double open_of(const struct own_topic *topic)
{
    return topic->open;
}

static double weight_of(const struct own_topic *topic)
{
    return topic->weight;
}

static double sum_of(const struct own_topic *topic)
{
    return topic->sum;
}

static void end_candidate(const struct work *work, double weight)
{
    const double open = total_of(work, open_of);
    for (size_t t = 0; t < work->data->catalogue->n_topics; t++) {
        struct own_topic *const topic = &work->topics[t];
        if (topic->weight > 0 && topic->weight < weight) {
            const double influence = topic->open / topic->weight -
                                     (open - topic->open) / (weight - topic->weight);
            topic->square += influence * influence;
        }
        topic->own_square += topic->own * topic->own;
        topic->open = topic->own = 0;
    }
}

static struct estimate estimate_of(const struct own_topic *topic, double sum, double weight,
                                   double *ret_p)
{
    const size_t n = (size_t)topic->n;
    const double others = weight - topic->weight;
    if (!(topic->weight > 0))
        return estimate_undefined(n, "no question of the topic was asked by colleagues too");
    if (!(others > 1e-9 * weight))
        return estimate_undefined(n, "no question of another topic was asked by colleagues too");
    const double effective = topic->n * topic->n / topic->own_square;
    if (!(effective > 2) || !(topic->square > 0))
        return estimate_undefined(n, "the ratings of the topic are of too few candidates");
    const double value = topic->sum / topic->weight - (sum - topic->sum) / others;
    const double se = sqrt(topic->square * effective / (effective - 1));
    *ret_p = 2 * gsl_cdf_tdist_Q(fabs(value) / se, effective - 1);
    return estimate_ok(value, se, interval_t(value, se, effective - 1), n);
}

static void estimate_interviewer(const struct work *work, size_t interviewer, size_t floor,
                                 struct arena *run, struct estimate *ret, double *ret_p)
{
    const struct facets_data *const data = work->data;
    const double weight = total_of(work, weight_of), sum = total_of(work, sum_of);
    for (size_t c = 0; weight > 0 && c < data->n_candidates; c++) {
        const struct facets_candidate *const candidate = &data->candidates[c];
        for (size_t r = candidate->first; r < candidate->first + candidate->n; r++)
            add_influence(work, r, interviewer);
        end_candidate(work, weight);
    }
    for (size_t t = 0; t < data->catalogue->n_topics; t++) {
        ret[t] = estimate_of(&work->topics[t], sum, weight, &ret_p[t]);
        if (ret[t].status == ESTIMATE_OK && ret[t].n < floor)
            ret[t] = estimate_too_few(ret[t].n, floor, run);
    }
}

void topic_bias_estimate(const struct facets_data *data, const struct visits *visits, size_t floor,
                         struct arena *run, struct estimate *ret, double *ret_p)
{
    struct arena scratch = {0};
    const struct catalogue *const catalogue = data->catalogue;
    const struct work work = {data, visits,
                              ARENA_ARRAY(&scratch, catalogue->n_questions, struct beyond),
                              ARENA_ARRAY(&scratch, catalogue->n_questions, struct own_question),
                              ARENA_ARRAY(&scratch, catalogue->n_topics, struct own_topic)};
    struct beyond *const cells = ARENA_ARRAY(&scratch, data->n_cells, struct beyond);
    for (size_t r = 0; r < data->n_ratings; r++) {
        struct beyond *const places[] = {
            &cells[data->ratings[r].cell],
            &work.questions[data->cells[data->ratings[r].cell].question]};
        for (size_t i = 0; i < 2; i++) {
            places[i]->n++;
            places[i]->sum += beyond_of(&work, r);
        }
    }
    for (size_t i = 0; i < catalogue->n_interviewers; i++) {
        begin(&work, i, cells);
        estimate_interviewer(&work, i, floor, run, ret + i * catalogue->n_topics,
                             ret_p + i * catalogue->n_topics);
    }
    arena_free(&scratch);
}
