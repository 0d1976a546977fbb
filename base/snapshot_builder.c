#include "base/snapshot_builder.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Room for one more and, in the last place, the end of what there is. */
static void *room_for(void *memory, size_t n, size_t *capacity, size_t size)
{
    if (n + 1 < *capacity)
        return memory;
    *capacity = *capacity ? *capacity + *capacity / 2 : 1024;
    return memory_resized(memory, *capacity, size);
}

/* How many bits it takes to tell n things apart. */
static unsigned bits_for(size_t n)
{
    unsigned bits = 1;
    while (bits < 64 && n > (size_t)1 << bits)
        bits++;
    return bits;
}

enum { MOST_ITEM_BITS = 24 };

static size_t most_levels(const struct snapshot_names *names)
{
    size_t most = 0;
    for (size_t i = 0; i < names->n_scales; i++)
        most = names->scales[i].n_levels > most ? names->scales[i].n_levels : most;
    return most;
}

static bool lay_out(const struct snapshot_names *names, struct snapshot_layout *ret,
                    struct error *error)
{
    const size_t n_scales = names->n_scales ? names->n_scales : 1;
    const unsigned items = bits_for(names->n_versions * n_scales);
    const unsigned item = items < MOST_ITEM_BITS ? items : MOST_ITEM_BITS;
    const unsigned interviewer = bits_for(names->n_interviewers);
    const unsigned level = bits_for(most_levels(names) - (size_t)LEVEL_POINTS);
    if (item + interviewer + level + SNAPSHOT_DAY_BITS > 64) {
        error_set(
            error, ERROR_FAILED,
            "there are more questions, scales and interviewers than can be told apart at once");
        return error_hint(error, "restrict the questions with --bank");
    }
    *ret = (struct snapshot_layout){
        .item = interviewer + level + SNAPSHOT_DAY_BITS,
        .interviewer = level + SNAPSHOT_DAY_BITS,
        .level = SNAPSHOT_DAY_BITS,
        .interviewer_mask = (UINT64_C(1) << interviewer) - 1,
        .level_mask = (UINT64_C(1) << level) - 1,
    };
    return true;
}

bool snapshot_builder_begin(struct snapshot_builder *builder, const struct snapshot_names *names,
                            bool points, struct snapshot *ret, struct error *error)
{
    *builder = (struct snapshot_builder){.snapshot = ret};
    *ret = (struct snapshot){.names = *names};
    if (!lay_out(names, &ret->layout, error))
        return false;
    ret->candidates = room_for(NULL, 0, &builder->candidates_capacity, sizeof *ret->candidates);
    ret->interviews = room_for(NULL, 0, &builder->interviews_capacity, sizeof *ret->interviews);
    ret->ratings = room_for(NULL, 0, &builder->ratings_capacity, sizeof *ret->ratings);
    if (points)
        ret->points = reallocarray(NULL, builder->ratings_capacity, sizeof *ret->points);
    ret->first_item = reallocarray(NULL, names->n_questions + 1, sizeof *ret->first_item);
    if ((points && !ret->points) || !ret->first_item)
        memory_exhausted();
    memset(ret->first_item, 0xff, (names->n_questions + 1) * sizeof *ret->first_item);
    return true;
}

static int by_version(const void *left, const void *right)
{
    const struct snapshot_earlier *const a = left, *const b = right;
    if (a->criterion != b->criterion)
        return a->criterion < b->criterion ? -1 : 1;
    return (a->version > b->version) - (a->version < b->version);
}

static bool is_earlier(const struct snapshot_names *names, uint32_t question, int32_t version)
{
    const struct snapshot_earlier wanted = {names->questions[question].id, version};
    return names->n_earlier &&
           bsearch(&wanted, names->earlier, names->n_earlier, sizeof *names->earlier, by_version);
}

static uint32_t add_item(struct snapshot_builder *builder, const struct snapshot_new_rating *rating)
{
    struct snapshot *const snapshot = builder->snapshot;
    snapshot->items = room_for(snapshot->items, snapshot->n_items, &builder->items_capacity,
                               sizeof *snapshot->items);
    snapshot->items[snapshot->n_items] = (struct snapshot_item){
        .question = rating->question,
        .scale = rating->scale,
        .version = rating->version,
        .next = snapshot->first_item[rating->question],
        .earlier = is_earlier(&snapshot->names, rating->question, rating->version)};
    snapshot->first_item[rating->question] = (uint32_t)snapshot->n_items;
    return (uint32_t)snapshot->n_items++;
}

static uint32_t item_of(struct snapshot_builder *builder, const struct snapshot_new_rating *rating)
{
    const struct snapshot *const snapshot = builder->snapshot;
    uint32_t item = snapshot->first_item[rating->question];
    while (item != UINT32_MAX && (snapshot->items[item].scale != rating->scale ||
                                  snapshot->items[item].version != rating->version))
        item = snapshot->items[item].next;
    return item == UINT32_MAX ? add_item(builder, rating) : item;
}

static size_t slot_of(const struct snapshot_builder *builder, const char *text)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (const char *c = text; *c; c++)
        hash = (hash ^ (unsigned char)*c) * UINT64_C(1099511628211);
    size_t slot = (size_t)(hash ^ hash >> 32) & (builder->n_outcome_slots - 1);
    while (builder->outcome_slots[slot] &&
           strcmp(builder->snapshot->outcomes[builder->outcome_slots[slot] - 1], text) != 0)
        slot = (slot + 1) & (builder->n_outcome_slots - 1);
    return slot;
}

/* Slots are at least twice as many as outcomes. */
static void grow_slots(struct snapshot_builder *builder)
{
    const struct snapshot *const snapshot = builder->snapshot;
    builder->n_outcome_slots = builder->n_outcome_slots ? 2 * builder->n_outcome_slots : 64;
    free(builder->outcome_slots);
    builder->outcome_slots = calloc(builder->n_outcome_slots, sizeof *builder->outcome_slots);
    if (!builder->outcome_slots)
        memory_exhausted();
    for (size_t i = 0; i < snapshot->n_outcomes; i++)
        builder->outcome_slots[slot_of(builder, snapshot->outcomes[i])] = (uint32_t)(i + 1);
}

uint32_t snapshot_builder_outcome(struct snapshot_builder *builder, const char *text)
{
    struct snapshot *const snapshot = builder->snapshot;
    if (!*text)
        return UINT32_MAX;
    if (2 * snapshot->n_outcomes >= builder->n_outcome_slots)
        grow_slots(builder);
    uint32_t *const slot = &builder->outcome_slots[slot_of(builder, text)];
    if (*slot)
        return *slot - 1;
    snapshot->outcomes = room_for(snapshot->outcomes, snapshot->n_outcomes,
                                  &builder->outcomes_capacity, sizeof *snapshot->outcomes);
    char *const copy = strdup(text);
    if (!copy)
        memory_exhausted();
    snapshot->outcomes[snapshot->n_outcomes] = copy;
    *slot = (uint32_t)++snapshot->n_outcomes;
    return *slot - 1;
}

static int by_key(const void *left, const void *right)
{
    const struct snapshot_sorted *const a = left, *const b = right;
    return (a->key > b->key) - (a->key < b->key);
}

enum { FEW = 64 };

/* An interview has a few dozen ratings, which come nearly in order. */
static void sort(struct snapshot_sorted *ratings, size_t n)
{
    if (n > FEW) {
        qsort(ratings, n, sizeof *ratings, by_key);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        const struct snapshot_sorted rating = ratings[i];
        size_t place = i;
        for (; place > 0 && ratings[place - 1].key > rating.key; place--)
            ratings[place] = ratings[place - 1];
        ratings[place] = rating;
    }
}

static void reserve_sorted(struct snapshot_builder *builder, size_t n)
{
    if (n <= builder->sorted_capacity)
        return;
    builder->sorted_capacity = 2 * n;
    free(builder->sorted);
    builder->sorted = reallocarray(NULL, builder->sorted_capacity, sizeof *builder->sorted);
    if (!builder->sorted)
        memory_exhausted();
}

/* Puts the ratings from `first` on in order of the ranks of question and interviewer. */
static void sort_ratings(struct snapshot_builder *builder, size_t first)
{
    struct snapshot *const snapshot = builder->snapshot;
    const size_t n = snapshot->n_ratings - first;
    bool sorted = true;
    reserve_sorted(builder, n);
    for (size_t i = 0; i < n; i++) {
        const struct snapshot_rating rating = snapshot_rating_at(snapshot, first + i);
        builder->sorted[i] = (struct snapshot_sorted){
            (uint64_t)snapshot->items[rating.item].question << 32 | rating.interviewer,
            snapshot->ratings[first + i], snapshot->points ? snapshot->points[first + i] : 0};
        sorted = sorted && (i == 0 || builder->sorted[i - 1].key < builder->sorted[i].key);
    }
    if (sorted)
        return;
    sort(builder->sorted, n);
    for (size_t i = 0; i < n; i++) {
        snapshot->ratings[first + i] = builder->sorted[i].rating;
        if (snapshot->points)
            snapshot->points[first + i] = builder->sorted[i].points;
    }
}

/* Ends the interview under way, and forgets it where it has no ratings. */
static void end_interview(struct snapshot_builder *builder)
{
    struct snapshot *const snapshot = builder->snapshot;
    if (!snapshot->n_interviews)
        return;
    const size_t last = snapshot->n_interviews - 1, first = snapshot->interviews[last].first;
    sort_ratings(builder, first);
    if (first < snapshot->n_ratings)
        return;
    snapshot->n_interviews--;
    if (snapshot->candidates[snapshot->n_candidates - 1].first == last)
        snapshot->n_candidates--;
}

void snapshot_builder_interview(struct snapshot_builder *builder, int64_t candidate,
                                int64_t interview, int64_t role, uint32_t stage, uint32_t outcome)
{
    struct snapshot *const snapshot = builder->snapshot;
    end_interview(builder);
    if (!snapshot->n_candidates ||
        snapshot->candidates[snapshot->n_candidates - 1].id != candidate) {
        snapshot->candidates = room_for(snapshot->candidates, snapshot->n_candidates,
                                        &builder->candidates_capacity,
                                        sizeof *snapshot->candidates);
        snapshot->candidates[snapshot->n_candidates++] = (struct snapshot_candidate){
            candidate, snapshot->n_interviews};
    }
    snapshot->interviews = room_for(snapshot->interviews, snapshot->n_interviews,
                                    &builder->interviews_capacity, sizeof *snapshot->interviews);
    snapshot->interviews[snapshot->n_interviews++] = (struct snapshot_interview){
        interview, role, snapshot->n_ratings, outcome, stage};
}

bool snapshot_builder_rating(struct snapshot_builder *builder,
                             const struct snapshot_new_rating *rating, struct error *error)
{
    struct snapshot *const snapshot = builder->snapshot;
    const struct snapshot_layout *const layout = &snapshot->layout;
    const size_t capacity = builder->ratings_capacity;
    snapshot->ratings = room_for(snapshot->ratings, snapshot->n_ratings, &builder->ratings_capacity,
                                 sizeof *snapshot->ratings);
    if (snapshot->points && capacity != builder->ratings_capacity &&
        !(snapshot->points = reallocarray(snapshot->points, builder->ratings_capacity,
                                          sizeof *snapshot->points)))
        memory_exhausted();
    const uint64_t item = item_of(builder, rating);
    const uint64_t day = rating->day == INT32_MIN
                             ? 0
                             : (uint64_t)((int64_t)rating->day - SNAPSHOT_DAY_ZERO);
    const uint64_t level = (uint64_t)((int64_t)rating->level - LEVEL_POINTS);
    if (item >> (64 - layout->item) || day > SNAPSHOT_DAY_MASK || level > layout->level_mask)
        return error_set(error, ERROR_DATABASE, "a rating has a day or a level that cannot be");
    if (snapshot->points)
        snapshot->points[snapshot->n_ratings] = rating->points;
    snapshot->ratings[snapshot->n_ratings++] = item << layout->item |
                                               (uint64_t)rating->interviewer
                                                   << layout->interviewer |
                                               level << layout->level | day;
    return true;
}

void snapshot_builder_end(struct snapshot_builder *builder)
{
    struct snapshot *const snapshot = builder->snapshot;
    end_interview(builder);
    snapshot->candidates[snapshot->n_candidates].first = snapshot->n_interviews;
    snapshot->interviews[snapshot->n_interviews].first = snapshot->n_ratings;
}

void snapshot_builder_free(struct snapshot_builder *builder)
{
    free(builder->outcome_slots);
    free(builder->sorted);
    *builder = (struct snapshot_builder){0};
}
