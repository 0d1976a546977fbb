#include "base/snapshot_view.h"

#include <stdlib.h>
#include <string.h>

/* What the days of a view hold, before it is known what is shown. */
struct found {
    size_t *any, *scored, *leveled; /* ratings, by item */
    bool *interviewers;             /* by rank */
    size_t *outcomes;               /* interviews, by index of their wording */
};

static void count(const struct snapshot *snapshot, struct snapshot_view *view, struct found *found)
{
    for (size_t v = 0; v < snapshot->n_interviews; v++) {
        bool any = false;
        for (size_t i = snapshot->interviews[v].first; i < snapshot->interviews[v + 1].first; i++) {
            const struct snapshot_rating rating = snapshot_rating_at(snapshot, i);
            if (!snapshot_view_has_day(view, rating.day))
                continue;
            any = true;
            found->any[rating.item]++;
            found->scored[rating.item] += rating.level != LEVEL_MISSING;
            found->leveled[rating.item] += rating.level >= 0;
            found->interviewers[rating.interviewer] = true;
            view->n_undated += rating.day == INT32_MIN && rating.level != LEVEL_MISSING;
            if (rating.level < 0 || rating.day == INT32_MIN)
                continue;
            if (view->first_day == INT32_MIN || rating.day < view->first_day)
                view->first_day = rating.day;
            if (rating.day > view->last_day)
                view->last_day = rating.day;
        }
        if (any && snapshot->interviews[v].outcome != UINT32_MAX)
            found->outcomes[snapshot->interviews[v].outcome]++;
    }
}

/* Ratings of one question on one scale; those of its criteria count for nothing, but are there. */
struct used_scale {
    uint32_t question, scale;
    size_t n;
};

static int by_question_and_scale(const void *left, const void *right)
{
    const struct used_scale *const a = left, *const b = right;
    if (a->question != b->question)
        return a->question < b->question ? -1 : 1;
    return (a->scale > b->scale) - (a->scale < b->scale);
}

/* One for each question and scale, in that order. */
static size_t list_used(const struct snapshot *snapshot, const struct found *found,
                        struct used_scale *used)
{
    size_t n = 0, n_used = 0;
    for (size_t i = 0; i < snapshot->n_items; i++) {
        const uint32_t question = snapshot->items[i].question;
        const bool plain = question < snapshot->names.n_plain;
        if (found->any[i])
            used[n++] = (struct used_scale){plain ? question
                                                  : snapshot->names.questions[question].parent,
                                            snapshot->items[i].scale, plain ? found->scored[i] : 0};
    }
    if (n)
        qsort(used, n, sizeof *used, by_question_and_scale);
    for (size_t i = 0; i < n; i++) {
        if (n_used && by_question_and_scale(&used[n_used - 1], &used[i]) == 0)
            used[n_used - 1].n += used[i].n;
        else
            used[n_used++] = used[i];
    }
    return n_used;
}

static bool check_one_bank(const struct snapshot *snapshot, const struct used_scale *used, size_t n,
                           struct error *error)
{
    const struct snapshot_question *first = NULL, *other = NULL;
    for (size_t i = 0; i < n; i++) {
        const struct snapshot_question *const question =
            &snapshot->names.questions[used[i].question];
        if (!first || question->id < first->id)
            first = question;
    }
    for (size_t i = 0; i < n; i++) {
        const struct snapshot_question *const question =
            &snapshot->names.questions[used[i].question];
        if (strcmp(question->bank, first->bank) != 0 && (!other || question->id < other->id))
            other = question;
    }
    if (!other)
        return true;
    error_set(error, ERROR_USAGE, "there are ratings of several question banks");
    return error_hint(error, "choose one, such as --bank '%s'",
                      *first->bank ? first->bank : other->bank);
}

static bool is_better(const struct snapshot *snapshot, const struct used_scale *scale,
                      const struct used_scale *than)
{
    const struct scale *const scales = snapshot->names.scales;
    if (scale->n != than->n)
        return scale->n > than->n;
    return scales[scale->scale].n_levels > scales[than->scale].n_levels;
}

/* The topic's place among those met so far; a new one is added. */
static size_t topic_place(struct topic *topics, size_t *n, const struct topic *topic)
{
    for (size_t i = 0; i < *n; i++)
        if (strcmp(topics[i].code, topic->code) == 0)
            return i;
    topics[*n] = *topic;
    return (*n)++;
}

/* The questions on their main scales. `index`: by rank, the place in the catalogue. */
static void take_questions(const struct snapshot *snapshot, const struct used_scale *used, size_t n,
                           struct arena *run, struct catalogue *catalogue, uint32_t *index)
{
    struct topic *const topics = ARENA_ARRAY(run, n, struct topic);
    struct question *const questions = ARENA_ARRAY(run, n, struct question);
    struct wordings *const wordings = ARENA_ARRAY(run, n, struct wordings);
    catalogue->topics = topics;
    catalogue->questions = questions;
    catalogue->wordings = wordings;
    for (size_t i = 0; i < n;) {
        const uint32_t rank = used[i].question;
        const struct snapshot_question *const known = &snapshot->names.questions[rank];
        const struct used_scale *main = &used[i];
        size_t total = 0;
        for (; i < n && used[i].question == rank; i++) {
            total += used[i].n;
            if (is_better(snapshot, &used[i], main))
                main = &used[i];
        }
        index[rank] = (uint32_t)catalogue->n_questions;
        struct question *const question = &questions[catalogue->n_questions];
        *question = known->question;
        question->topic = topic_place(topics, &catalogue->n_topics, &known->topic);
        question->scale = main->scale;
        question->n_other_scale = total - main->n;
        wordings[catalogue->n_questions++] = known->wordings;
    }
}

static void take_interviewers(const struct snapshot *snapshot, const bool *seen, struct arena *run,
                              struct catalogue *catalogue, uint32_t *index)
{
    const struct snapshot_names *const names = &snapshot->names;
    const char **const interviewers = ARENA_ARRAY(run, names->n_interviewers, const char *);
    catalogue->interviewers = interviewers;
    for (size_t i = 0; i < names->n_interviewers; i++) {
        index[i] = seen[i] ? (uint32_t)catalogue->n_interviewers : UINT32_MAX;
        if (seen[i])
            interviewers[catalogue->n_interviewers++] = names->interviewers[i];
    }
}

static const struct topic *topics_of_questions(const struct catalogue *catalogue, struct arena *run)
{
    struct topic *const topics = ARENA_ARRAY(run, catalogue->n_questions, struct topic);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        topics[q] = (struct topic){.code = catalogue->questions[q].code,
                                   .title = catalogue->questions[q].title};
    return topics;
}

/* Adds one criterion, on each scale that has marks in its newest wording. */
static void take_criterion(const struct snapshot *snapshot, const struct found *found,
                           uint32_t rank, struct catalogue *criteria, struct question *questions,
                           struct rubric_place *rubric, uint32_t *places, const uint32_t *index)
{
    const struct snapshot_question *const known = &snapshot->names.questions[rank];
    const size_t first = criteria->n_questions;
    for (uint32_t i = snapshot->first_item[rank]; i != UINT32_MAX; i = snapshot->items[i].next) {
        const uint32_t scale = snapshot->items[i].scale;
        if (!found->any[i] || snapshot->items[i].earlier)
            continue;
        size_t place = first;
        while (place < criteria->n_questions && questions[place].scale != scale)
            place++;
        if (place == criteria->n_questions) {
            questions[place] = known->question;
            questions[place].topic = index[known->parent];
            questions[place].scale = scale;
            rubric[place] = known->place;
            criteria->n_questions++;
        }
        places[i] = (uint32_t)place;
    }
    for (uint32_t i = snapshot->first_item[rank]; i != UINT32_MAX; i = snapshot->items[i].next)
        for (size_t place = first; place < criteria->n_questions; place++)
            if (snapshot->items[i].earlier && questions[place].scale == snapshot->items[i].scale)
                rubric[place].n_earlier += found->leveled[i];
}

static void take_criteria(const struct snapshot *snapshot, const struct found *found,
                          struct arena *run, struct catalogue *catalogue, uint32_t *places,
                          const uint32_t *index)
{
    const struct snapshot_names *const names = &snapshot->names;
    if (names->n_plain == names->n_questions)
        return;
    struct catalogue *const criteria = ARENA_NEW(run, struct catalogue);
    struct question *const questions = ARENA_ARRAY(run, snapshot->n_items, struct question);
    struct rubric_place *const rubric = ARENA_ARRAY(run, snapshot->n_items, struct rubric_place);
    for (size_t rank = names->n_plain; rank < names->n_questions; rank++)
        take_criterion(snapshot, found, (uint32_t)rank, criteria, questions, rubric, places, index);
    if (criteria->n_questions == 0)
        return;
    criteria->scales = catalogue->scales;
    criteria->n_scales = catalogue->n_scales;
    criteria->topics = topics_of_questions(catalogue, run);
    criteria->n_topics = catalogue->n_questions;
    criteria->questions = questions;
    criteria->interviewers = catalogue->interviewers;
    criteria->n_interviewers = catalogue->n_interviewers;
    criteria->places = rubric;
    catalogue->criteria = criteria;
}

static int by_text(const void *left, const void *right)
{
    const struct outcome_wording *const a = left, *const b = right;
    return strcmp(a->text, b->text);
}

static void take_outcomes(const struct snapshot *snapshot, const struct found *found,
                          struct arena *run, struct snapshot_view *view)
{
    const size_t n = snapshot->n_outcomes;
    struct outcome_wording *const outcomes = ARENA_ARRAY(run, n, struct outcome_wording);
    enum outcome *const outcome_of = ARENA_ARRAY(run, n, enum outcome);
    for (size_t i = 0; i < n; i++) {
        outcome_of[i] = outcome_read(snapshot->outcomes[i]);
        if (found->outcomes[i])
            outcomes[view->n_outcomes++] = (struct outcome_wording){
                snapshot->outcomes[i], outcome_of[i], found->outcomes[i]};
    }
    if (view->n_outcomes)
        qsort(outcomes, view->n_outcomes, sizeof *outcomes, by_text);
    view->outcomes = outcomes;
    view->outcome_of = outcome_of;
}

static bool take_all(const struct snapshot *snapshot, const struct found *found, struct arena *run,
                     struct snapshot_view *view, struct error *error)
{
    const struct snapshot_names *const names = &snapshot->names;
    struct used_scale *const used = ARENA_ARRAY(run, snapshot->n_items, struct used_scale);
    uint32_t *const index = ARENA_ARRAY(run, names->n_questions, uint32_t);
    uint32_t *const places = ARENA_ARRAY(run, snapshot->n_items, uint32_t);
    uint32_t *const interviewers = ARENA_ARRAY(run, names->n_interviewers, uint32_t);
    bool *const other_scale = ARENA_ARRAY(run, snapshot->n_items, bool);
    const size_t n = list_used(snapshot, found, used);
    if (!check_one_bank(snapshot, used, n, error))
        return false;
    view->catalogue = (struct catalogue){.scales = names->scales,
                                         .n_scales = names->n_scales,
                                         .stages = names->stages,
                                         .n_stages = names->n_stages};
    view->places = places;
    view->interviewers = interviewers;
    view->other_scale = other_scale;
    take_questions(snapshot, used, n, run, &view->catalogue, index);
    take_interviewers(snapshot, found->interviewers, run, &view->catalogue, interviewers);
    for (size_t i = 0; i < snapshot->n_items; i++) {
        const struct snapshot_item *const item = &snapshot->items[i];
        const bool shown = found->any[i] && item->question < names->n_plain;
        places[i] = shown ? index[item->question] : UINT32_MAX;
        other_scale[i] = shown && view->catalogue.questions[places[i]].scale != item->scale;
    }
    take_criteria(snapshot, found, run, &view->catalogue, places, index);
    take_outcomes(snapshot, found, run, view);
    return true;
}

bool snapshot_view_create(const struct snapshot *snapshot, const struct filter *filter,
                          struct arena *run, struct snapshot_view *ret, struct error *error)
{
    struct snapshot_view view = {.snapshot = snapshot,
                                 .from_day = filter->from_day,
                                 .to_day = filter->to_day,
                                 .undated = filter_takes_undated(filter),
                                 .first_day = INT32_MIN,
                                 .last_day = INT32_MIN};
    struct arena scratch = {0};
    struct found found = {
        .any = ARENA_ARRAY(&scratch, snapshot->n_items, size_t),
        .scored = ARENA_ARRAY(&scratch, snapshot->n_items, size_t),
        .leveled = ARENA_ARRAY(&scratch, snapshot->n_items, size_t),
        .interviewers = ARENA_ARRAY(&scratch, snapshot->names.n_interviewers, bool),
        .outcomes = ARENA_ARRAY(&scratch, snapshot->n_outcomes, size_t)};
    count(snapshot, &view, &found);
    const bool done = take_all(snapshot, &found, run, &view, error);
    arena_free(&scratch);
    if (done)
        *ret = view;
    return done;
}
