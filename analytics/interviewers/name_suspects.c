#include "analytics/interviewers/name_suspects.h"

#include <stdlib.h>
#include <string.h>

struct suspects {
    struct arena *arena;
    struct suspect *found;
    size_t n, capacity;
};

static void add(struct suspects *suspects, struct suspect suspect)
{
    if (suspects->n == suspects->capacity) {
        const size_t capacity = suspects->capacity ? 2 * suspects->capacity : 16;
        struct suspect *const larger = ARENA_ARRAY(suspects->arena, capacity, struct suspect);
        if (suspects->n)
            memcpy(larger, suspects->found, suspects->n * sizeof *larger);
        suspects->found = larger;
        suspects->capacity = capacity;
    }
    suspects->found[suspects->n++] = suspect;
}

static bool takes_part(const struct person *person)
{
    return !person->merged_into && *person->name;
}

static size_t name_length(const struct person_name *name)
{
    size_t length = name->n;
    for (size_t i = 0; i < name->n; i++)
        length += strlen(name->words[i]);
    return length;
}

static bool is_fuller(const struct person *people, const struct person_name *names, size_t a,
                      size_t b)
{
    if (names[a].n != names[b].n)
        return names[a].n > names[b].n;
    const size_t length_a = name_length(&names[a]), length_b = name_length(&names[b]);
    return length_a != length_b ? length_a > length_b : people[a].n_scores >= people[b].n_scores;
}

/* How many people's names have all words of this one, and more. */
static size_t count_fits(const struct person *people, const struct person_name *names, size_t n,
                         size_t part)
{
    size_t fits = 0;
    for (size_t i = 0; i < n; i++)
        fits += i != part && takes_part(&people[i]) && names[i].n > names[part].n &&
                person_name_compare(&names[i], &names[part]) == NAMES_PART;
    return fits;
}

static struct suspect suspect_of(const struct person *people, const struct person_name *names,
                                 size_t n, size_t kept, size_t merged, enum name_likeness likeness)
{
    const struct person_name *const part = &names[merged];
    return (struct suspect){
        .kept = &people[kept],
        .merged = &people[merged],
        .likeness = likeness,
        .first_word = likeness == NAMES_PART && part->n == 1 &&
                      strcmp(part->words[0], names[kept].words[0]) == 0,
        .n_fit = likeness == NAMES_PART ? count_fits(people, names, n, merged) : 0,
    };
}

static int compare_suspects(const void *a, const void *b)
{
    const struct suspect *const x = a, *const y = b;
    if (x->likeness != y->likeness)
        return x->likeness < y->likeness ? -1 : 1;
    if (x->kept != y->kept)
        return x->kept < y->kept ? -1 : 1;
    return (x->merged > y->merged) - (x->merged < y->merged);
}

bool name_suspects_find(const struct person *people, size_t n, bool (*go_on)(struct error *error),
                        struct arena *arena, const struct suspect **ret, size_t *ret_n,
                        struct error *error)
{
    struct suspects suspects = {.arena = arena};
    struct person_name *const names = ARENA_ARRAY(arena, n + 1, struct person_name);
    for (size_t i = 0; i < n; i++)
        names[i] = person_name_read(arena, people[i].name);
    for (size_t i = 0; i < n; i++) {
        if (go_on && !go_on(error))
            return false;
        for (size_t j = i + 1; j < n && takes_part(&people[i]); j++) {
            const enum name_likeness likeness = person_name_compare(&names[i], &names[j]);
            if (likeness == NAMES_DIFFER || !takes_part(&people[j]))
                continue;
            const bool first = is_fuller(people, names, i, j);
            add(&suspects, suspect_of(people, names, n, first ? i : j, first ? j : i, likeness));
        }
    }
    if (suspects.n)
        qsort(suspects.found, suspects.n, sizeof *suspects.found, compare_suspects);
    *ret = suspects.found;
    *ret_n = suspects.n;
    return true;
}
