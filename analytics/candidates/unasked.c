#include "analytics/candidates/unasked.h"

#include <stdlib.h>
#include <string.h>

/* When a candidate was last seen. */
struct seen {
    int32_t day;
    int64_t candidate;
    size_t place; /* in the snapshot */
};

/* What is known of each question, by rank. */
struct room {
    const struct snapshot_view *view;
    bool *current; /* asked of the candidate that is looked at */
    size_t *n_candidates;
    int32_t *days;
    bool *lately; /* asked of the last candidates */
};

static int latest_first(const void *left, const void *right)
{
    const struct seen *const a = left, *const b = right;
    if (a->day != b->day)
        return (a->day < b->day) - (a->day > b->day);
    return (a->candidate < b->candidate) - (a->candidate > b->candidate);
}

static bool is_shown(const struct snapshot_view *view, const struct snapshot_rating *rating)
{
    return view->places[rating->item] != UINT32_MAX && snapshot_view_has_day(view, rating->day) &&
           snapshot_view_has_started(view, rating);
}

/* Of a criterion, the question in whose rubric it stands. */
static uint32_t question_of(const struct snapshot *snapshot, const struct snapshot_rating *rating)
{
    const uint32_t rank = snapshot->items[rating->item].question;
    return rank < snapshot->names.n_plain ? rank : snapshot->names.questions[rank].parent;
}

/* The first rating of a candidate, and the end of them. */
static size_t first_rating(const struct snapshot *snapshot, size_t candidate)
{
    return snapshot->interviews[snapshot->candidates[candidate].first].first;
}

/* Whether anything of the candidate is shown. */
static bool last_seen(const struct snapshot_view *view, size_t candidate, struct seen *ret)
{
    const struct snapshot *const snapshot = view->snapshot;
    bool any = false;
    *ret = (struct seen){INT32_MIN, snapshot->candidates[candidate].id, candidate};
    for (size_t i = first_rating(snapshot, candidate); i < first_rating(snapshot, candidate + 1);
         i++) {
        const struct snapshot_rating rating = snapshot_rating_at(snapshot, i);
        if (!is_shown(view, &rating))
            continue;
        any = true;
        ret->day = rating.day > ret->day ? rating.day : ret->day;
    }
    return any;
}

static void add_candidate(struct room *room, const struct seen *seen, bool lately)
{
    const struct snapshot *const snapshot = room->view->snapshot;
    memset(room->current, 0, snapshot->names.n_plain * sizeof *room->current);
    for (size_t i = first_rating(snapshot, seen->place);
         i < first_rating(snapshot, seen->place + 1); i++) {
        const struct snapshot_rating rating = snapshot_rating_at(snapshot, i);
        if (!is_shown(room->view, &rating))
            continue;
        const uint32_t question = question_of(snapshot, &rating);
        room->n_candidates[question] += !room->current[question];
        room->current[question] = true;
        room->lately[question] |= lately;
        room->days[question] = rating.day > room->days[question] ? rating.day
                                                                 : room->days[question];
    }
}

/* That all ratings of the view are of; NULL where nobody was asked anything. */
static const char *bank_of(const struct room *room)
{
    const struct snapshot_names *const names = &room->view->snapshot->names;
    for (size_t q = 0; q < names->n_plain; q++)
        if (room->n_candidates[q] > 0)
            return names->questions[q].bank;
    return NULL;
}

static bool is_of_topic(const struct snapshot_question *a, const struct snapshot_question *b)
{
    return strcmp(a->topic.code, b->topic.code) == 0;
}

/* Questions of a topic stand together. */
static bool begins_topic(const struct snapshot_question *const *used, size_t i)
{
    return i == 0 || !is_of_topic(used[i - 1], used[i]);
}

static bool topic_was_asked(const struct room *room, const struct snapshot_question *const *used,
                            size_t n, size_t i)
{
    const struct snapshot_question *const all = room->view->snapshot->names.questions;
    for (size_t j = 0; j < n; j++)
        if (is_of_topic(used[i], used[j]) && room->lately[used[j] - all])
            return true;
    return false;
}

static void list(const struct room *room, struct unasked *ret, struct arena *arena)
{
    const struct snapshot_names *const names = &room->view->snapshot->names;
    const char *const bank = bank_of(room);
    const struct snapshot_question **const used = ARENA_ARRAY(arena, names->n_plain,
                                                              const struct snapshot_question *);
    ret->questions = ARENA_ARRAY(arena, names->n_plain, struct unasked_question);
    for (size_t q = 0; bank && q < names->n_plain; q++)
        if (strcmp(names->questions[q].bank, bank) == 0)
            used[ret->n_questions++] = &names->questions[q];
    for (size_t i = 0; i < ret->n_questions; i++) {
        const size_t q = (size_t)(used[i] - names->questions);
        const bool unasked = !topic_was_asked(room, used, ret->n_questions, i);
        ret->n_topics += begins_topic(used, i);
        ret->n_topics_unasked += begins_topic(used, i) && unasked;
        if (!room->lately[q])
            ret->questions[ret->n++] = (struct unasked_question){used[i], room->n_candidates[q],
                                                                 room->days[q], unasked};
    }
}

struct unasked unasked_of(const struct snapshot_view *view, size_t last, struct arena *arena)
{
    const struct snapshot *const snapshot = view->snapshot;
    const size_t n_questions = snapshot->names.n_plain;
    struct unasked unasked = {.first_day = INT32_MIN, .last_day = INT32_MIN};
    struct arena scratch = {0};
    struct seen *const seen = ARENA_ARRAY(&scratch, snapshot->n_candidates, struct seen);
    struct room room = {.view = view,
                        .current = ARENA_ARRAY(&scratch, n_questions, bool),
                        .n_candidates = ARENA_ARRAY(&scratch, n_questions, size_t),
                        .days = ARENA_ARRAY(&scratch, n_questions, int32_t),
                        .lately = ARENA_ARRAY(&scratch, n_questions, bool)};
    size_t n = 0;
    for (size_t i = 0; i < snapshot->n_candidates; i++)
        n += last_seen(view, i, &seen[n]);
    for (size_t q = 0; q < n_questions; q++)
        room.days[q] = INT32_MIN;
    if (n > 0)
        qsort(seen, n, sizeof *seen, latest_first);
    unasked.n_last = n < last ? n : last;
    for (size_t i = 0; i < n; i++)
        add_candidate(&room, &seen[i], i < last);
    if (unasked.n_last > 0) {
        unasked.last_day = seen[0].day;
        unasked.first_day = seen[unasked.n_last - 1].day;
    }
    list(&room, &unasked, arena);
    arena_free(&scratch);
    return unasked;
}
