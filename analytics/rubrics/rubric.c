#include "analytics/rubrics/rubric.h"

#include <math.h>

#include "analytics/measure/rounding.h"

struct rubric rubric_create(const struct catalogue *catalogue, struct arena *arena)
{
    size_t most = 0;
    struct rubric_question *const questions = ARENA_ARRAY(arena, catalogue->n_questions,
                                                          struct rubric_question);
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        const size_t n_levels = scale_n_levels(question_scale(catalogue, q));
        questions[q].n_levels = n_levels;
        questions[q].levels = ARENA_ARRAY(arena, n_levels, struct rubric_level);
        most = n_levels > most ? n_levels : most;
    }
    return (struct rubric){
        .questions = questions, .arena = arena, .counts = ARENA_ARRAY(arena, most, double)};
}

/* Returns false for an answer in points, which has no levels. */
static bool count_answer(struct rubric *rubric, const struct answers *answers,
                         const struct answer *answer)
{
    if (answers->ratings[answer->first].level == LEVEL_POINTS)
        return false;
    for (size_t i = 0; i < answer->n; i++)
        rubric->counts[answers->ratings[answer->first + i].level]++;
    return true;
}

/* The count at a level the first time it is asked for, then 0: so each level counts once, and the
 * workspace is left empty for the next answer. */
static double take_count(struct rubric *rubric, int16_t level)
{
    const double count = rubric->counts[level];
    rubric->counts[level] = 0;
    return count;
}

void rubric_add(struct rubric *rubric, const struct answers *answers)
{
    for (size_t i = 0; i < answers->n_answers; i++) {
        const struct answer *const answer = answers->answers + i;
        struct rubric_question *const question = rubric->questions + answer->question;
        const double m = (double)answer->n;
        question->m += m;
        question->mm += m * m;
        if (!count_answer(rubric, answers, answer))
            continue;
        for (size_t j = 0; j < answer->n; j++) {
            const int16_t at = answers->ratings[answer->first + j].level;
            struct rubric_level *const level = question->levels + at;
            const double a = take_count(rubric, at);
            level->a += a;
            level->aa += a * a;
            level->am += a * m;
        }
    }
}

/* The group of that number on a question; a new one is added. */
static struct rubric_group *group_of(struct rubric_question *question, size_t number,
                                     struct arena *arena)
{
    struct rubric_group *group = question->groups;
    while (group && group->group != number)
        group = group->next;
    if (group)
        return group;
    group = ARENA_NEW(arena, struct rubric_group);
    *group = (struct rubric_group){.group = number,
                                   .levels = ARENA_ARRAY(arena, question->n_levels, struct moments),
                                   .next = question->groups};
    question->groups = group;
    return group;
}

static const struct rubric_group *largest_group(const struct rubric_question *question)
{
    const struct rubric_group *largest = question->groups;
    for (const struct rubric_group *group = largest; group; group = group->next)
        if (group->all.n > largest->all.n ||
            (group->all.n == largest->all.n && group->all.mean > largest->all.mean))
            largest = group;
    return largest;
}

void rubric_add_ability(struct rubric *rubric, const struct answers *answers, double ability,
                        size_t group)
{
    for (size_t i = 0; i < answers->n_answers; i++) {
        const struct answer *const answer = answers->answers + i;
        if (!count_answer(rubric, answers, answer))
            continue;
        struct rubric_group *const own = group_of(&rubric->questions[answer->question], group,
                                                  rubric->arena);
        moments_add(&own->all, ability);
        for (size_t j = 0; j < answer->n; j++) {
            const int16_t at = answers->ratings[answer->first + j].level;
            if (take_count(rubric, at) > 0)
                moments_add(&own->levels[at], ability);
        }
    }
}

void rubric_merge(struct rubric *rubric, const struct rubric *other,
                  const struct catalogue *catalogue)
{
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        struct rubric_question *const question = rubric->questions + q;
        question->m += other->questions[q].m;
        question->mm += other->questions[q].mm;
        for (size_t l = 0; l < scale_n_levels(question_scale(catalogue, q)); l++) {
            const struct rubric_level *const added = other->questions[q].levels + l;
            question->levels[l].a += added->a;
            question->levels[l].aa += added->aa;
            question->levels[l].am += added->am;
        }
    }
}

static double share_se(const struct rubric_question *question, const struct rubric_level *level,
                       size_t n_candidates)
{
    const double c = (double)n_candidates, share = level->a / question->m;
    const double ss = level->aa - 2 * share * level->am + share * share * question->mm;
    const double rounding = ROUNDING * (level->aa + question->mm);
    return ss > rounding ? sqrt(c / (c - 1) * ss) / question->m : 0;
}

static struct estimate level_share(const struct rubric_question *question,
                                   const struct rubric_level *level, size_t n_candidates,
                                   size_t floor, struct arena *run)
{
    const size_t n = (size_t)question->m;
    if (n == 0)
        return estimate_undefined(n, "this question has no score");
    if (n < floor)
        return estimate_too_few(n, floor, run);
    if (n_candidates < 2)
        return estimate_too_few(n_candidates, 2, run);
    const double share = level->a / question->m, se = share_se(question, level, n_candidates);
    const double n_effective = interval_effective_n(share, se, n_candidates);
    return estimate_ok(share, se, interval_wilson(share, n_effective), n);
}

static struct estimate level_ability(const struct moments *ability, size_t floor, struct arena *run)
{
    const size_t n = ability->n, needed = floor > 2 ? floor : 2;
    if (n == 0)
        return estimate_undefined(n, "no candidate was given this level");
    if (n > 1 && !moments_vary(n, ability->m2))
        return estimate_undefined(n, "all who were given this level have the same adjusted score");
    if (n < needed)
        return estimate_too_few(n, needed, run);
    const double se = sqrt(moments_variance(ability) / (double)n);
    return estimate_ok(ability->mean, se, interval_t(ability->mean, se, (double)n - 1), n);
}

void rubric_finish(const struct rubric_question *question, size_t n_levels,
                   const struct limits *limits, struct question_result *result, struct arena *run)
{
    static const struct moments nobody = {0};
    const struct rubric_group *const group = largest_group(question);
    result->levels = ARENA_ARRAY(run, n_levels, struct level_use);
    for (size_t l = 0; l < n_levels; l++) {
        const struct rubric_level *const level = question->levels + l;
        result->levels[l] = (struct level_use){
            .count = (size_t)level->a,
            .share = level_share(question, level, result->n_candidates, limits->floor_rubric, run),
            .ability = level_ability(group ? &group->levels[l] : &nobody, limits->floor_ability,
                                     run)};
    }
    if (n_levels == 0) {
        result->floor = result->ceiling = estimate_undefined((size_t)question->m,
                                                             "points have no levels");
        return;
    }
    result->floor = result->levels[0].share;
    result->ceiling = result->levels[n_levels - 1].share;
}
