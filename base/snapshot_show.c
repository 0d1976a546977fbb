#include "base/snapshot_show.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/parallel.h"

/* A rating on its way into columns. */
struct snapshot_shown {
    uint64_t key; /* its part, rank of its question, then the order in which it was met */
    size_t rating, interview;
};

static void *grown(void *memory, size_t count, size_t size)
{
    free(memory);
    return memory_resized(NULL, count, size);
}

static void reserve(struct snapshot_room *room, size_t n)
{
    struct candidate_columns *const columns = &room->columns;
    if (n <= room->capacity)
        return;
    room->capacity = 2 * n;
    room->shown = grown(room->shown, room->capacity, sizeof *room->shown);
    columns->question = grown(columns->question, room->capacity, sizeof *columns->question);
    columns->interviewer = grown(columns->interviewer, room->capacity,
                                 sizeof *columns->interviewer);
    columns->interview = grown(columns->interview, room->capacity, sizeof *columns->interview);
    columns->stage = grown(columns->stage, room->capacity, sizeof *columns->stage);
    columns->level = grown(columns->level, room->capacity, sizeof *columns->level);
    columns->version = grown(columns->version, room->capacity, sizeof *columns->version);
    columns->points = grown(columns->points, room->capacity, sizeof *columns->points);
    columns->day = grown(columns->day, room->capacity, sizeof *columns->day);
}

/* What is shown as one list: questions, their criteria, scores on other scales. */
enum part { QUESTIONS, CRITERIA, OTHER_SCALE };
enum { ORDER_BITS = 31, QUESTION_BITS = 31 };

/* Whether a rating without a score has a scale does not matter. */
static enum part part_of(const struct snapshot_view *view, const struct snapshot_rating *rating)
{
    const struct snapshot *const snapshot = view->snapshot;
    if (snapshot->items[rating->item].question >= snapshot->names.n_plain)
        return CRITERIA;
    return view->other_scale[rating->item] && rating->level != LEVEL_MISSING ? OTHER_SCALE
                                                                             : QUESTIONS;
}

static uint64_t key_of(const struct snapshot_view *view, const struct snapshot_rating *rating,
                       size_t order)
{
    const uint64_t part = part_of(view, rating);
    return (part << QUESTION_BITS | view->snapshot->items[rating->item].question) << ORDER_BITS |
           order;
}

/* The interview that is latest so far, by the last day of what is shown of it. */
struct latest {
    int32_t day;
    size_t interview;
    bool any;
};

/* Interviews come in order of their keys, of which the later one is the later of a day. */
static void take_latest(struct latest *latest, int32_t day, size_t interview)
{
    if (!latest->any || day >= latest->day)
        *latest = (struct latest){day, interview, true};
}

/* Lists what is shown of an interview; its last day, where there is something. */
static size_t list_interview(const struct snapshot_view *view, size_t interview,
                             struct snapshot_shown *shown, size_t n, int32_t *ret_last)
{
    const struct snapshot *const snapshot = view->snapshot;
    const size_t first = n, end = snapshot->interviews[interview + 1].first;
    for (size_t i = snapshot->interviews[interview].first; i < end; i++) {
        const struct snapshot_rating rating = snapshot_rating_at(snapshot, i);
        if (view->places[rating.item] == UINT32_MAX || !snapshot_view_has_day(view, rating.day) ||
            !snapshot_view_has_started(view, &rating))
            continue;
        *ret_last = n == first || rating.day > *ret_last ? rating.day : *ret_last;
        shown[n] = (struct snapshot_shown){key_of(view, &rating, n), i, interview};
        n++;
    }
    return n;
}

static int by_key(const void *left, const void *right)
{
    const struct snapshot_shown *const a = left, *const b = right;
    return (a->key > b->key) - (a->key < b->key);
}

static void sort(struct snapshot_shown *shown, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (shown[i].key < shown[i - 1].key) {
            qsort(shown, n, sizeof *shown, by_key);
            return;
        }
}

static void fill(const struct snapshot_view *view, const struct snapshot_shown *shown, size_t n,
                 struct candidate_columns *columns)
{
    const struct snapshot *const snapshot = view->snapshot;
    for (size_t i = 0; i < n; i++) {
        const struct snapshot_rating rating = snapshot_rating_at(snapshot, shown[i].rating);
        columns->question[i] = view->places[rating.item];
        columns->interviewer[i] = view->interviewers[rating.interviewer];
        columns->interview[i] = snapshot->interviews[shown[i].interview].id;
        columns->stage[i] = snapshot->interviews[shown[i].interview].stage;
        columns->level[i] = rating.level;
        columns->version[i] = (int16_t)snapshot->items[rating.item].version;
        columns->points[i] = snapshot->points ? snapshot->points[shown[i].rating] : 0;
        columns->day[i] = rating.day;
    }
}

static struct candidate_ratings ratings_at(const struct candidate_columns *columns, size_t first,
                                           size_t n)
{
    return (struct candidate_ratings){.n = n,
                                      .question = columns->question + first,
                                      .interviewer = columns->interviewer + first,
                                      .interview = columns->interview + first,
                                      .stage = columns->stage + first,
                                      .level = columns->level + first,
                                      .points = columns->points + first,
                                      .version = columns->version + first,
                                      .day = columns->day + first};
}

/* Where a part ends in what is shown in order. */
static size_t end_of(enum part part, const struct snapshot_shown *shown, size_t n)
{
    while (n > 0 && shown[n - 1].key >> (ORDER_BITS + QUESTION_BITS) > (uint64_t)part)
        n--;
    return n;
}

/* A list beside the questions; NULL where it is empty. */
static const struct candidate_ratings *beside(const struct candidate_columns *columns, size_t first,
                                              size_t end, const struct candidate_ratings *ratings,
                                              struct candidate_ratings *room)
{
    if (first == end)
        return NULL;
    *room = ratings_at(columns, first, end - first);
    room->candidate = ratings->candidate;
    room->role = ratings->role;
    return room;
}

bool snapshot_show(const struct snapshot_view *view, size_t i, struct snapshot_room *room,
                   struct candidate_ratings *ret)
{
    const struct snapshot *const snapshot = view->snapshot;
    const struct snapshot_interview *const interviews = snapshot->interviews;
    const size_t first = snapshot->candidates[i].first, end = snapshot->candidates[i + 1].first;
    struct latest latest = {0}, decided = {0};
    size_t n = 0;
    reserve(room, interviews[end].first - interviews[first].first);
    for (size_t v = first; v < end; v++) {
        const size_t before = n;
        int32_t last = INT32_MIN;
        n = list_interview(view, v, room->shown, n, &last);
        if (n == before)
            continue;
        take_latest(&latest, last, v);
        if (interviews[v].outcome != UINT32_MAX &&
            view->outcome_of[interviews[v].outcome] != OUTCOME_NONE)
            take_latest(&decided, last, v);
    }
    if (n == 0)
        return false;
    if (end - first > 1)
        sort(room->shown, n);
    fill(view, room->shown, n, &room->columns);
    const size_t n_questions = end_of(QUESTIONS, room->shown, n);
    const size_t n_criteria = end_of(CRITERIA, room->shown, n);
    *ret = ratings_at(&room->columns, 0, n_questions);
    ret->candidate = snapshot->candidates[i].id;
    ret->role = interviews[latest.interview].role;
    if (decided.any)
        ret->outcome = view->outcome_of[interviews[decided.interview].outcome];
    ret->criteria = beside(&room->columns, n_questions, n_criteria, ret, &room->criteria);
    ret->other_scale = beside(&room->columns, n_criteria, n, ret, &room->other_scale);
    return true;
}

void snapshot_room_free(struct snapshot_room *room)
{
    free(room->shown);
    free(room->columns.question);
    free(room->columns.interviewer);
    free(room->columns.interview);
    free(room->columns.stage);
    free(room->columns.level);
    free(room->columns.version);
    free(room->columns.points);
    free(room->columns.day);
    *room = (struct snapshot_room){0};
}

struct showing {
    const struct snapshot_view *view;
    void (*add)(void *listener, const struct candidate_ratings *ratings);
    void *listener;
};

static void show_all(void *context, size_t piece, const struct parallel *parallel)
{
    const struct showing *const showing = context;
    struct snapshot_room room = {0};
    struct candidate_ratings ratings;
    (void)piece;
    for (size_t i = 0; i < showing->view->snapshot->n_candidates && parallel_goes_on(parallel); i++)
        if (snapshot_show(showing->view, i, &room, &ratings))
            showing->add(showing->listener, &ratings);
    snapshot_room_free(&room);
}

bool snapshot_show_all(const struct snapshot_view *view,
                       void (*add)(void *listener, const struct candidate_ratings *ratings),
                       void *listener, bool (*go_on)(struct error *error), struct error *error)
{
    struct showing showing = {view, add, listener};
    return parallel_run(show_all, &showing, 1, go_on, error);
}
