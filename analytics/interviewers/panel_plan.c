#include "analytics/interviewers/panel_plan.h"

#include <math.h>

#include "analytics/interviewers/effects.h"
#include "analytics/interviewers/effects_comparable.h"
#include "analytics/measure/connected.h"
#include "base/parallel.h"
#include "base/snapshot_show.h"

/* What is known of the data that a plan is made of. */
struct planning {
    const struct panel_source *source;
    struct arena *run, scratch;
    struct panel_plan *plan;
    struct effects effects;
    struct connected met; /* interviewers joined by candidates */
    size_t *asked;        /* ratings by interviewer and question */
    size_t n_meetings;    /* of a candidate and an interviewer */
    size_t *met_by;       /* candidates, by interviewer */
    double *first_score;  /* by interviewer, as a share */
    bool *varies;         /* by interviewer: not every score is that one */
};

static size_t asked_by(const struct planning *planning, size_t interviewer, size_t question)
{
    return planning->asked[interviewer * planning->source->catalogue->n_questions + question];
}

static void add_candidate(struct planning *planning, const struct answers *answers, size_t *last,
                          size_t candidate)
{
    const size_t n_questions = planning->source->catalogue->n_questions;
    effects_add(&planning->effects, answers);
    for (size_t i = 0; i < answers->n_ratings; i++) {
        const struct scored_rating *const rating = &answers->ratings[i];
        planning->asked[rating->interviewer * n_questions + rating->question]++;
        if (last[rating->interviewer] == 0)
            planning->first_score[rating->interviewer] = rating->share;
        planning->varies[rating->interviewer] |= rating->share !=
                                                 planning->first_score[rating->interviewer];
        planning->n_meetings += last[rating->interviewer] != candidate + 1;
        planning->met_by[rating->interviewer] += last[rating->interviewer] != candidate + 1;
        last[rating->interviewer] = candidate + 1;
        connected_join(&planning->met, answers->ratings[0].interviewer, rating->interviewer);
    }
}

/* Every candidate once: `adjust`, for what is left of the scores. */
static void show_all(struct planning *planning, bool adjust, const struct parallel *parallel)
{
    const struct panel_source *const source = planning->source;
    struct candidate_ratings ratings;
    struct answers answers = {0};
    size_t *const last = ARENA_ARRAY(&planning->scratch, source->catalogue->n_interviewers, size_t);
    for (size_t i = 0; i < source->n_candidates && parallel_goes_on(parallel); i++) {
        if (!source->show(source->context, i, &ratings))
            continue;
        answers_read(&answers, source->catalogue, &ratings);
        if (answers.n_ratings == 0)
            continue;
        if (adjust)
            effects_adjust(&planning->effects, &answers);
        else
            add_candidate(planning, &answers, last, i);
    }
    answers_free(&answers);
}

static size_t row_of(const struct planning *planning, size_t interviewer)
{
    return planning->source->catalogue->n_questions + interviewer;
}

static bool has_score(const struct planning *planning, size_t interviewer)
{
    return planning->effects.uses[row_of(planning, interviewer)] > 0;
}

static void find_groups(struct planning *planning)
{
    struct panel_plan *const plan = planning->plan;
    const size_t n = planning->source->catalogue->n_interviewers;
    struct effects_comparable comparable = effects_comparable_create(&planning->effects,
                                                                     &planning->scratch);
    size_t *const leader = ARENA_ARRAY(&planning->scratch, n, size_t);
    for (size_t i = 0; i < n; i++) {
        plan->group[i] = -1;
        size_t g = 0;
        if (!has_score(planning, i))
            continue;
        while (
            g < plan->n_groups &&
            !effects_comparable_rows(&comparable, row_of(planning, leader[g]), row_of(planning, i)))
            g++;
        if (g == plan->n_groups)
            leader[plan->n_groups++] = i;
        plan->group[i] = (long)g;
    }
    plan->rank_deficiency = planning->effects.rank_deficiency;
    effects_comparable_free(&comparable);
}

/* How well two would sit together; of how many of them scores vary. */
struct company {
    size_t a, b, n_varying, n_common, n_scores;
};

static size_t questions_in_common(const struct planning *planning, size_t a, size_t b)
{
    size_t n = 0;
    for (size_t q = 0; q < planning->source->catalogue->n_questions; q++)
        n += asked_by(planning, a, q) > 0 && asked_by(planning, b, q) > 0;
    return n;
}

static bool is_better(const struct company *one, const struct company *other)
{
    if (one->n_varying != other->n_varying)
        return one->n_varying > other->n_varying;
    if (one->n_common != other->n_common)
        return one->n_common > other->n_common;
    return one->n_scores > other->n_scores;
}

/* Who is joined, and of everybody else the best of those to sit with. */
struct joining {
    bool *joined;
    struct company *best;
};

/* An interviewer is joined, and could sit with any who is not. */
static void offer(const struct planning *planning, size_t a, struct joining *joining)
{
    const size_t n = planning->source->catalogue->n_interviewers;
    const size_t *const uses = planning->effects.uses + planning->source->catalogue->n_questions;
    for (size_t b = 0; b < n; b++) {
        if (joining->joined[b] || uses[b] == 0)
            continue;
        const struct company company = {a, b, planning->varies[a] + (size_t)planning->varies[b],
                                        questions_in_common(planning, a, b),
                                        uses[a] < uses[b] ? uses[a] : uses[b]};
        if (joining->best[b].n_scores == 0 || is_better(&company, &joining->best[b]))
            joining->best[b] = company;
    }
}

static struct company best_company(const struct planning *planning, const struct joining *joining)
{
    struct company best = {.n_scores = 0};
    for (size_t b = 0; b < planning->source->catalogue->n_interviewers; b++)
        if (!joining->joined[b] && joining->best[b].n_scores > 0 &&
            (best.n_scores == 0 || is_better(&joining->best[b], &best)))
            best = joining->best[b];
    return best;
}

static size_t most_asked(const struct planning *planning, size_t a, size_t b)
{
    size_t best = SIZE_MAX, most = 0;
    for (size_t q = 0; q < planning->source->catalogue->n_questions; q++) {
        const size_t by_a = asked_by(planning, a, q), by_b = asked_by(planning, b, q);
        if ((by_a < by_b ? by_a : by_b) > most) {
            most = by_a < by_b ? by_a : by_b;
            best = q;
        }
    }
    return best;
}

static void join_group(const struct planning *planning, long group, struct joining *joining,
                       const struct parallel *parallel)
{
    const struct panel_plan *const plan = planning->plan;
    const size_t n = planning->source->catalogue->n_interviewers;
    for (size_t i = 0; i < n; i++)
        joining->joined[i] |= plan->group[i] == group;
    for (size_t i = 0; i < n && parallel_goes_on(parallel); i++)
        if (plan->group[i] == group)
            offer(planning, i, joining);
}

static long largest_group(const struct panel_plan *plan, size_t n, struct arena *scratch)
{
    size_t *const sizes = ARENA_ARRAY(scratch, plan->n_groups, size_t);
    long best = 0;
    for (size_t i = 0; i < n; i++)
        if (plan->group[i] >= 0)
            sizes[plan->group[i]]++;
    for (size_t g = 1; g < plan->n_groups; g++)
        if (sizes[g] > sizes[best])
            best = (long)g;
    return best;
}

static void find_links(struct planning *planning, const struct parallel *parallel)
{
    struct panel_plan *const plan = planning->plan;
    const size_t n = planning->source->catalogue->n_interviewers;
    struct joining joining = {ARENA_ARRAY(&planning->scratch, n, bool),
                              ARENA_ARRAY(&planning->scratch, n, struct company)};
    if (plan->n_groups < 2)
        return;
    plan->links = ARENA_ARRAY(planning->run, plan->n_groups - 1, struct panel_link);
    join_group(planning, largest_group(plan, n, &planning->scratch), &joining, parallel);
    while (plan->n_links + 1 < plan->n_groups && parallel_goes_on(parallel)) {
        const struct company company = best_company(planning, &joining);
        const bool share = connected_first(&planning->met, (uint32_t)company.a) ==
                           connected_first(&planning->met, (uint32_t)company.b);
        plan->links[plan->n_links++] = (struct panel_link){
            .a = company.a,
            .b = company.b,
            .question = most_asked(planning, company.a, company.b),
            .first = most_asked(planning, company.a, company.a),
            .n_met = planning->met_by[planning->met_by[company.a] < planning->met_by[company.b]
                                          ? company.b
                                          : company.a],
            .gap = share ? PANEL_GAP_QUESTIONS : PANEL_GAP_CANDIDATES};
        join_group(planning, plan->group[company.b], &joining, parallel);
    }
}

/* The number of levels of the scale that most questions are on, less one. */
static double steps_of(const struct catalogue *catalogue, struct arena *scratch)
{
    size_t *const counts = ARENA_ARRAY(scratch, catalogue->n_scales + 1, size_t), best = 0;
    for (size_t q = 0; q < catalogue->n_questions; q++)
        counts[catalogue->questions[q].scale]++;
    for (size_t s = 1; s < catalogue->n_scales; s++)
        if (counts[s] > counts[best])
            best = s;
    return catalogue->n_scales ? (double)catalogue->scales[best].n_levels - 1 : 1;
}

static size_t rounded_up(double number)
{
    return (size_t)ceil(number);
}

static void find_size(struct planning *planning)
{
    static const double half_a_level = 0.5, two_sided = 1.959963984540054;
    struct panel_plan *const plan = planning->plan;
    const double variance = effects_residual_variance(&planning->effects);
    const double each = (double)planning->effects.n_ratings / (double)planning->n_meetings;
    plan->n_each = (size_t)fmax(round(each), 1);
    plan->sd = sqrt(variance) * steps_of(planning->source->catalogue, &planning->scratch);
    if (!(plan->sd > 0))
        return;
    plan->n_answers = rounded_up(2 * pow(two_sided * plan->sd / half_a_level, 2));
    plan->n_interviews = (plan->n_answers + plan->n_each - 1) / plan->n_each;
}

static void plan_all(void *context, size_t piece, const struct parallel *parallel)
{
    struct planning *const planning = context;
    const struct catalogue *const catalogue = planning->source->catalogue;
    (void)piece;
    planning->effects = effects_create(catalogue, &planning->scratch);
    planning->met = connected_create(catalogue->n_interviewers, &planning->scratch);
    planning->asked = ARENA_ARRAY(&planning->scratch,
                                  catalogue->n_interviewers * catalogue->n_questions, size_t);
    planning->first_score = ARENA_ARRAY(&planning->scratch, catalogue->n_interviewers, double);
    planning->met_by = ARENA_ARRAY(&planning->scratch, catalogue->n_interviewers, size_t);
    planning->varies = ARENA_ARRAY(&planning->scratch, catalogue->n_interviewers, bool);
    show_all(planning, false, parallel);
    if (planning->n_meetings == 0) {
        planning->plan->reason = "there is no score";
        return;
    }
    effects_solve(&planning->effects, parallel, &planning->scratch);
    if (!parallel_goes_on(parallel))
        return;
    find_groups(planning);
    show_all(planning, true, parallel);
    find_size(planning);
    find_links(planning, parallel);
}

bool panel_plan_of(const struct panel_source *source, bool (*go_on)(struct error *error),
                   struct arena *run, struct panel_plan *ret, struct error *error)
{
    const struct catalogue *const catalogue = source->catalogue;
    const size_t n_rows = catalogue->n_questions + catalogue->n_interviewers;
    struct planning planning = {.source = source, .run = run, .plan = ret};
    *ret = (struct panel_plan){.sd = NAN,
                               .group = ARENA_ARRAY(run, catalogue->n_interviewers, long)};
    for (size_t i = 0; i < catalogue->n_interviewers; i++)
        ret->group[i] = -1;
    if (n_rows > PANEL_PLAN_MOST_ROWS) {
        ret->reason = arena_format(run,
                                   "there are %zu questions and interviewers, and at most %d are "
                                   "held against each other; a role or a shorter period has fewer",
                                   n_rows, PANEL_PLAN_MOST_ROWS);
        return true;
    }
    const bool done = parallel_run(plan_all, &planning, 1, go_on, error);
    arena_free(&planning.scratch);
    return done;
}

/* A view, and room for the candidate that it shows. */
struct viewing {
    const struct snapshot_view *view;
    struct snapshot_room room;
};

static bool show_viewed(void *context, size_t candidate, struct candidate_ratings *ret)
{
    struct viewing *const viewing = context;
    return snapshot_show(viewing->view, candidate, &viewing->room, ret);
}

bool panel_plan_run(const struct snapshot_view *view, bool (*go_on)(struct error *error),
                    struct arena *run, struct panel_plan *ret, struct error *error)
{
    struct viewing viewing = {.view = view};
    const struct panel_source source = {.catalogue = &view->catalogue,
                                        .n_candidates = view->snapshot->n_candidates,
                                        .show = show_viewed,
                                        .context = &viewing};
    const bool done = panel_plan_of(&source, go_on, run, ret, error);
    snapshot_room_free(&viewing.room);
    return done;
}
