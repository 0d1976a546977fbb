#include "analytics/facets/style/style.h"

#include <math.h>

#include "analytics/facets/facets_findings.h"
#include "analytics/facets/style/centrality.h"
#include "analytics/facets/style/fit_bands.h"
#include "analytics/facets/style/halo.h"
#include "analytics/facets/style/topic_bias.h"
#include "analytics/measure/multiple_testing.h"

static const double central_slope = 0.9, halo_share = 0.1;

/* A test of the kind under way. */
struct test {
    double p;
    bool beyond; /* the line that matters */
    struct finding *finding;
};

static void decide(const struct test *tests, size_t n, enum finding_kind kind, double rate)
{
    struct arena scratch = {0};
    double *const p = ARENA_ARRAY(&scratch, n, double);
    for (size_t i = 0; i < n; i++)
        p[i] = tests[i].p;
    multiple_testing_benjamini_hochberg(p, n, ARENA_ARRAY(&scratch, n, struct ranked_p), p);
    for (size_t i = 0; i < n; i++)
        if (tests[i].beyond && p[i] <= rate)
            *tests[i].finding = (struct finding){
                .kind = kind, .strength = STRENGTH_CLEAR, .p = tests[i].p};
    arena_free(&scratch);
}

struct filling {
    const struct facets_frame *frame;
    const struct visits *visits;
    size_t n_interviewers, n_topics;
};

/* One kind of all interviewers: estimates, p, and where they go. */
struct kind {
    enum finding_kind kind;
    const struct estimate *estimates;
    const double *p;
    struct estimate *(*estimate)(struct facets_interviewer *interviewer);
    struct finding *(*finding)(struct facets_interviewer *interviewer);
    bool (*matters)(double value);
};

static struct estimate *slope_of(struct facets_interviewer *interviewer)
{
    return &interviewer->slope;
}

static struct finding *central_of(struct facets_interviewer *interviewer)
{
    return &interviewer->central;
}

static bool is_central(double slope)
{
    return slope < central_slope;
}

static struct estimate *halo_share_of(struct facets_interviewer *interviewer)
{
    return &interviewer->halo_share;
}

static struct finding *halo_of(struct facets_interviewer *interviewer)
{
    return &interviewer->halo;
}

static bool is_halo(double share)
{
    return share > halo_share;
}

static void fill_kind(const struct filling *filling, const struct kind *kind)
{
    struct arena scratch = {0};
    struct test *const tests = ARENA_ARRAY(&scratch, filling->n_interviewers, struct test);
    size_t n = 0;
    for (size_t i = 0; i < filling->n_interviewers; i++) {
        struct facets_interviewer *const own = &filling->frame->result->interviewers[i];
        if (own->end != FACETS_INSIDE)
            continue;
        *kind->estimate(own) = kind->estimates[i];
        if (kind->estimates[i].status == ESTIMATE_OK)
            tests[n++] = (struct test){kind->p[i], kind->matters(kind->estimates[i].value),
                                       kind->finding(own)};
    }
    decide(tests, n, kind->kind, filling->frame->options->limits.false_discovery);
    arena_free(&scratch);
}

static void fill_interviewers(const struct filling *filling)
{
    struct arena scratch = {0};
    const struct facets_frame *const frame = filling->frame;
    const size_t n = filling->n_interviewers, floor = frame->options->limits.floor_severity;
    struct estimate *const slopes = ARENA_ARRAY(&scratch, n, struct estimate);
    struct estimate *const shares = ARENA_ARRAY(&scratch, n, struct estimate);
    double *const slope_p = ARENA_ARRAY(&scratch, n, double);
    double *const share_p = ARENA_ARRAY(&scratch, n, double);
    centrality_estimate(frame->data, filling->visits, floor, frame->run, slopes, slope_p);
    halo_estimate(frame->data, filling->visits, slopes, floor, frame->run, shares, share_p);
    fill_kind(filling,
              &(struct kind){FINDING_CENTRAL, slopes, slope_p, slope_of, central_of, is_central});
    fill_kind(filling,
              &(struct kind){FINDING_HALO, shares, share_p, halo_share_of, halo_of, is_halo});
    arena_free(&scratch);
}

static void fill_topics(const struct filling *filling)
{
    struct arena scratch = {0};
    const struct facets_frame *const frame = filling->frame;
    const size_t n = filling->n_interviewers * filling->n_topics;
    const double line = facets_findings_line(frame);
    struct estimate *const points = ARENA_ARRAY(&scratch, n, struct estimate);
    double *const p = ARENA_ARRAY(&scratch, n, double);
    struct test *const tests = ARENA_ARRAY(&scratch, n, struct test);
    struct facets_topic *const topics = ARENA_ARRAY(frame->run, n, struct facets_topic);
    size_t n_tests = 0;
    topic_bias_estimate(frame->data, filling->visits, frame->options->limits.floor_severity,
                        frame->run, points, p);
    for (size_t i = 0; i < n; i++) {
        topics[i].points = points[i];
        if (points[i].status == ESTIMATE_OK)
            tests[n_tests++] = (struct test){p[i], fabs(points[i].value) > line,
                                             &topics[i].finding};
    }
    decide(tests, n_tests, FINDING_BIAS, frame->options->limits.false_discovery);
    for (size_t i = 0; i < filling->n_interviewers; i++)
        frame->result->interviewers[i].topics = topics + i * filling->n_topics;
    frame->result->n_topics = filling->n_topics;
    arena_free(&scratch);
}

static bool fill_bands(const struct facets_frame *frame, const struct facets_fit *fit,
                       bool (*go_on)(struct error *error), struct error *error)
{
    struct arena scratch = {0};
    struct fit_bands bands;
    struct facets_result *const result = frame->result;
    if (frame->data->n_ratings > FIT_BANDS_MOST_RATINGS)
        return true;
    const bool done = fit_bands_draw(fit, go_on, &scratch, &bands, error);
    for (size_t i = 0; done && i < frame->data->catalogue->n_interviewers; i++) {
        result->interviewers[i].infit_band = bands.interviewer_infit[i];
        result->interviewers[i].outfit_band = bands.interviewer_outfit[i];
    }
    for (size_t q = 0; done && q < frame->data->catalogue->n_questions; q++) {
        result->questions[q].infit_band = bands.question_infit[q];
        result->questions[q].outfit_band = bands.question_outfit[q];
    }
    if (done)
        result->n_draws = FIT_BANDS_DRAWS;
    arena_free(&scratch);
    return done;
}

bool style_fill(const struct facets_frame *frame, const struct facets_fit *fit,
                bool (*go_on)(struct error *error), struct error *error)
{
    struct arena scratch = {0};
    struct visits visits;
    const bool done = visits_create(fit, go_on, &scratch, &visits, error);
    if (done) {
        const struct filling filling = {frame, &visits, frame->data->catalogue->n_interviewers,
                                        frame->data->catalogue->n_topics};
        fill_interviewers(&filling);
        fill_topics(&filling);
    }
    arena_free(&scratch);
    return done && fill_bands(frame, fit, go_on, error);
}
