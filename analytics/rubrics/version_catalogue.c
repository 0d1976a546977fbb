#include "analytics/rubrics/version_catalogue.h"

#include <stdlib.h>

#include "base/memory.h"

static size_t count_wordings(const struct catalogue *catalogue, size_t question)
{
    const size_t n = catalogue->wordings ? catalogue->wordings[question].n : 0;
    return n > 1 ? n : 1;
}

static bool has_changed(const struct catalogue *catalogue, size_t question)
{
    return count_wordings(catalogue, question) > 1;
}

/* Places the wordings of the questions that changed, or of all others, from `at` on. */
static uint32_t place(struct version_catalogue *versions, struct question *split, bool changed,
                      uint32_t at)
{
    const struct catalogue *const original = versions->original;
    for (size_t q = 0; q < original->n_questions; q++) {
        if (has_changed(original, q) != changed)
            continue;
        versions->first[q] = at;
        for (size_t w = 0; w < count_wordings(original, q); w++)
            split[at++] = original->questions[q];
    }
    return at;
}

struct version_catalogue version_catalogue_create(const struct catalogue *catalogue,
                                                  struct arena *arena)
{
    struct version_catalogue versions = {.original = catalogue};
    size_t n = 0;
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        n += count_wordings(catalogue, q);
        versions.n_changes += has_changed(catalogue, q);
    }
    if (versions.n_changes == 0)
        return versions;
    versions.first = ARENA_ARRAY(arena, catalogue->n_questions, uint32_t);
    versions.changes = ARENA_ARRAY(arena, versions.n_changes, size_t);
    versions.met_several = ARENA_ARRAY(arena, versions.n_changes, bool);
    for (size_t q = 0, c = 0; q < catalogue->n_questions; q++)
        if (has_changed(catalogue, q))
            versions.changes[c++] = q;
    struct question *const split = ARENA_ARRAY(arena, n, struct question);
    const uint32_t n_changed = place(&versions, split, true, 0);
    versions.split = *catalogue;
    versions.split.questions = split;
    versions.split.n_questions = place(&versions, split, false, n_changed);
    versions.split.wordings = NULL;
    versions.split.criteria = NULL;
    versions.changed = versions.split;
    versions.changed.n_questions = n_changed;
    return versions;
}

void version_catalogue_free(struct version_catalogue *versions)
{
    struct version_ratings *const ratings = &versions->ratings;
    free(ratings->question);
    free(ratings->interviewer);
    free(ratings->interview);
    free(ratings->level);
    free(ratings->points);
    free(ratings->day);
    *ratings = (struct version_ratings){0};
}

static void reserve(struct version_ratings *to, size_t n)
{
    if (n <= to->capacity)
        return;
    to->capacity = n > 2 * to->capacity ? n : 2 * to->capacity;
    to->question = memory_resized(to->question, to->capacity, sizeof *to->question);
    to->interviewer = memory_resized(to->interviewer, to->capacity, sizeof *to->interviewer);
    to->interview = memory_resized(to->interview, to->capacity, sizeof *to->interview);
    to->level = memory_resized(to->level, to->capacity, sizeof *to->level);
    to->points = memory_resized(to->points, to->capacity, sizeof *to->points);
    to->day = memory_resized(to->day, to->capacity, sizeof *to->day);
}

static void copy(const struct candidate_ratings *from, size_t i, uint32_t question,
                 struct version_ratings *to, size_t *n)
{
    to->question[*n] = question;
    to->interviewer[*n] = from->interviewer[i];
    to->interview[*n] = from->interview[i];
    to->level[*n] = from->level[i];
    to->points[*n] = from->points ? from->points[i] : 0;
    to->day[*n] = from->day ? from->day[i] : INT32_MIN;
    ++*n;
}

static int version_of(const struct candidate_ratings *ratings, size_t i)
{
    return ratings->version ? ratings->version[i] : 1;
}

/* The wordings of a question by their number; n where none has it. */
static size_t find_wording(const struct wordings *wordings, int version)
{
    size_t w = 0;
    while (w < wordings->n && wordings->versions[w].version != version)
        w++;
    return w;
}

/* The ratings of one changed question, from `start` to before `end`. */
static void split_changed(struct version_catalogue *versions, size_t change,
                          const struct candidate_ratings *ratings, size_t start, size_t end,
                          size_t *n)
{
    const size_t question = versions->changes[change];
    const struct wordings *const wordings = &versions->original->wordings[question];
    const size_t before = *n;
    for (size_t i = start; i < end; i++) {
        const size_t w = find_wording(wordings, version_of(ratings, i));
        if (ratings->level[i] == LEVEL_MISSING || w == wordings->n)
            continue;
        copy(ratings, i, versions->first[question] + (uint32_t)w, &versions->ratings, n);
        versions->met_several[change] |= versions->ratings.question[before] !=
                                         versions->ratings.question[*n - 1];
    }
    if (versions->met_several[change])
        *n = before;
}

static size_t end_of_question(const struct candidate_ratings *ratings, size_t start)
{
    size_t end = start;
    while (end < ratings->n && ratings->question[end] == ratings->question[start])
        end++;
    return end;
}

static void split_all_changed(struct version_catalogue *versions,
                              const struct candidate_ratings *ratings, size_t *n)
{
    size_t change = 0;
    for (size_t start = 0; start < ratings->n; start = end_of_question(ratings, start)) {
        while (change < versions->n_changes && versions->changes[change] < ratings->question[start])
            change++;
        if (change < versions->n_changes && versions->changes[change] == ratings->question[start])
            split_changed(versions, change, ratings, start, end_of_question(ratings, start), n);
    }
}

struct candidate_ratings version_catalogue_split_ratings(struct version_catalogue *versions,
                                                         const struct candidate_ratings *ratings,
                                                         size_t *ret_n_changed)
{
    size_t n = 0;
    reserve(&versions->ratings, ratings->n);
    for (size_t c = 0; c < versions->n_changes; c++)
        versions->met_several[c] = false;
    split_all_changed(versions, ratings, &n);
    *ret_n_changed = n;
    for (size_t i = 0; i < ratings->n; i++)
        if (!has_changed(versions->original, ratings->question[i]) &&
            ratings->level[i] != LEVEL_MISSING)
            copy(ratings, i, versions->first[ratings->question[i]], &versions->ratings, &n);
    const struct version_ratings *const split = &versions->ratings;
    return (struct candidate_ratings){.candidate = ratings->candidate,
                                      .role = ratings->role,
                                      .n = n,
                                      .question = split->question,
                                      .interviewer = split->interviewer,
                                      .interview = split->interview,
                                      .level = split->level,
                                      .points = split->points,
                                      .day = split->day};
}
