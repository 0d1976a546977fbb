#include "analytics/calibration/calibration_tally.h"

#include <math.h>
#include <stdlib.h>

#include "analytics/calibration/calibration_distance.h"
#include "base/scores/rating_share.h"

enum { MOST_LEVELS = 20, MOST_STRANGERS = 60, MOST_CELLS = 4000000, FIRST_ROOM = 64 };

static size_t levels_of(const struct catalogue *catalogue, size_t question)
{
    return scale_n_levels(question_scale(catalogue, question));
}

bool calibration_tally_fits(const struct catalogue *catalogue)
{
    const double n = (double)catalogue->n_interviewers;
    return n * n <= MOST_CELLS && n * (double)catalogue->n_questions <= MOST_CELLS;
}

struct calibration_tally calibration_tally_create(const struct catalogue *catalogue,
                                                  struct arena *arena)
{
    const size_t n_questions = catalogue->n_questions, n = catalogue->n_interviewers;
    const struct calibration_tally tally = {
        .catalogue = catalogue,
        .distances = ARENA_ARRAY(arena, n_questions, struct moments),
        .confusions = ARENA_ARRAY(arena, n_questions, size_t *),
        .n_pairs = ARENA_ARRAY(arena, n_questions, size_t),
        .asked = ARENA_ARRAY(arena, n * n_questions, size_t),
        .met = ARENA_ARRAY(arena, n * n, bool),
    };
    for (size_t q = 0; q < n_questions; q++) {
        const size_t levels = levels_of(catalogue, q);
        if (levels > 0 && levels <= MOST_LEVELS)
            tally.confusions[q] = ARENA_ARRAY(arena, levels * levels, size_t);
    }
    return tally;
}

static bool has_score(const struct calibration_tally *tally,
                      const struct candidate_ratings *ratings, size_t i)
{
    return !isnan(rating_share(tally->catalogue, ratings, i));
}

static void add_pair(struct calibration_tally *tally, const struct candidate_ratings *ratings,
                     size_t i, size_t j)
{
    const size_t question = ratings->question[i], n = tally->catalogue->n_interviewers;
    const uint32_t a = ratings->interviewer[i], b = ratings->interviewer[j];
    tally->met[a * n + b] = tally->met[b * n + a] = true;
    tally->n_pairs[question]++;
    const int16_t one = ratings->level[i], other = ratings->level[j];
    if (tally->confusions[question] && one >= 0 && other >= 0) {
        const size_t low = (size_t)(one < other ? one : other);
        const size_t high = (size_t)(one < other ? other : one);
        tally->confusions[question][low * levels_of(tally->catalogue, question) + high]++;
    }
}

static void add_answer(struct calibration_tally *tally, const struct candidate_ratings *ratings,
                       const struct answer_scores *answer)
{
    const size_t end = answer->first + answer->n, n_questions = tally->catalogue->n_questions;
    for (size_t i = answer->first; i < end; i++) {
        if (!has_score(tally, ratings, i))
            continue;
        tally->asked[ratings->interviewer[i] * n_questions + answer->question]++;
        for (size_t j = answer->first; j < i; j++)
            if (has_score(tally, ratings, j))
                add_pair(tally, ratings, i, j);
    }
    if (!isnan(answer->distance))
        moments_add(&tally->distances[answer->question], answer->distance);
}

double calibration_tally_mean(const struct catalogue *catalogue,
                              const struct candidate_ratings *ratings)
{
    double sum = 0;
    size_t n = 0;
    for (size_t i = 0; i < ratings->n; i++) {
        const double share = rating_share(catalogue, ratings, i);
        if (isnan(share))
            continue;
        sum += share;
        n++;
    }
    return n ? sum / (double)n : NAN;
}

static void add_candidate(struct calibration_tally *tally, double mean, enum outcome outcome,
                          struct arena *arena)
{
    if (tally->n_candidates == tally->room) {
        const size_t room = tally->room ? 2 * tally->room : FIRST_ROOM;
        tally->candidates = arena_grow(arena, tally->candidates,
                                       tally->room * sizeof *tally->candidates,
                                       room * sizeof *tally->candidates);
        tally->room = room;
    }
    tally->candidates[tally->n_candidates++] = (struct scored_candidate){mean, outcome};
}

void calibration_tally_add(struct calibration_tally *tally, const struct candidate_ratings *ratings,
                           struct arena *arena)
{
    const double mean = calibration_tally_mean(tally->catalogue, ratings);
    if (isnan(mean))
        return;
    add_candidate(tally, mean, ratings->outcome, arena);
    struct answer_scores answer;
    for (size_t i = 0; i < ratings->n; i += answer.n) {
        answer = calibration_distance_of(tally->catalogue, ratings, i, NULL);
        add_answer(tally, ratings, &answer);
    }
}

struct confused_levels calibration_tally_confused(const struct calibration_tally *tally,
                                                  size_t question,
                                                  const struct confused_levels *but)
{
    const size_t levels = levels_of(tally->catalogue, question);
    struct confused_levels best = {0};
    if (!tally->confusions[question])
        return best;
    for (size_t low = 0; low < levels; low++)
        for (size_t high = low + 1; high < levels; high++) {
            const size_t n = tally->confusions[question][low * levels + high];
            const bool taken = but && but->n && (size_t)but->low == low &&
                               (size_t)but->high == high;
            const bool wider = n == best.n && high - low > (size_t)(best.high - best.low);
            if (n > 0 && !taken && (n > best.n || wider))
                best = (struct confused_levels){(int16_t)low, (int16_t)high, n};
        }
    return best;
}

/* --- Who never met ---------------------------------------------------------------------------- */

struct busy {
    size_t interviewer, n;
};

static int by_scores(const void *left, const void *right)
{
    const struct busy *const a = left, *const b = right;
    if (a->n != b->n)
        return a->n > b->n ? -1 : 1;
    return (a->interviewer > b->interviewer) - (a->interviewer < b->interviewer);
}

static size_t asked_by(const struct calibration_tally *tally, size_t interviewer, size_t question)
{
    return tally->asked[interviewer * tally->catalogue->n_questions + question];
}

/* Those who scored most, in the order of the catalogue; returns how many. */
static size_t busiest(const struct calibration_tally *tally, struct busy *all)
{
    const size_t n = tally->catalogue->n_interviewers;
    for (size_t i = 0; i < n; i++) {
        all[i] = (struct busy){.interviewer = i};
        for (size_t q = 0; q < tally->catalogue->n_questions; q++)
            all[i].n += asked_by(tally, i, q);
    }
    if (n > 0)
        qsort(all, n, sizeof *all, by_scores);
    return n < MOST_STRANGERS ? n : MOST_STRANGERS;
}

bool calibration_tally_strangers(const struct calibration_tally *tally, struct strangers *ret,
                                 struct arena *scratch)
{
    const size_t n = tally->catalogue->n_interviewers;
    struct busy *const all = ARENA_ARRAY(scratch, n, struct busy);
    const size_t n_busy = busiest(tally, all);
    size_t most = 0;
    for (size_t i = 0; i < n_busy; i++)
        for (size_t j = i + 1; j < n_busy; j++) {
            const size_t one = all[i].interviewer, other = all[j].interviewer;
            for (size_t q = 0; !tally->met[one * n + other] && q < tally->catalogue->n_questions;
                 q++) {
                const size_t a = asked_by(tally, one, q), b = asked_by(tally, other, q);
                const size_t fewer = a < b ? a : b;
                if (fewer <= most)
                    continue;
                most = fewer;
                *ret = (struct strangers){one < other ? one : other, one < other ? other : one, q};
            }
        }
    return most > 0;
}

size_t calibration_tally_asked(const struct calibration_tally *tally, size_t question)
{
    size_t n = 0;
    for (size_t i = 0; i < tally->catalogue->n_interviewers; i++)
        n += asked_by(tally, i, question);
    return n;
}
