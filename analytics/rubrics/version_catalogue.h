#ifndef ASSAY_ANALYTICS_RUBRICS_VERSION_CATALOGUE_H
#define ASSAY_ANALYTICS_RUBRICS_VERSION_CATALOGUE_H

#include "base/arena.h"
#include "base/ratings.h"

/*
 * The catalogue in which every wording of a changed question is a question of its own, so that what
 * compares questions compares wordings. Changed questions come first, their wordings in a row, then
 * all others; both in the order of the catalogue. Where no question has changed there is nothing in
 * it and nothing to do.
 */
struct version_catalogue {
    const struct catalogue *original;
    struct catalogue split;   /* every question */
    struct catalogue changed; /* its first questions: the wordings of those that changed */
    size_t *changes;          /* the changed questions, as in the original catalogue */
    size_t n_changes;
    uint32_t *first;   /* by original question: the place of its (first) wording */
    bool *met_several; /* by change: the candidate split last has scores on several wordings */

    /* Workspace: ratings of the candidate in flight. */
    struct version_ratings {
        uint32_t *question, *interviewer;
        int64_t *interview;
        int16_t *level;
        double *points;
        int32_t *day;
        size_t capacity;
    } ratings;
};

struct version_catalogue version_catalogue_create(const struct catalogue *catalogue,
                                                  struct arena *arena);
void version_catalogue_free(struct version_catalogue *versions);

/*
 * The scores of a candidate as those of the split catalogue; they live until the next call. Ratings
 * without a score are left out, and so are those on a changed question of which the candidate met
 * several wordings. The first `ret_n_changed` are on changed questions: ratings of `changed`.
 */
struct candidate_ratings version_catalogue_split_ratings(struct version_catalogue *versions,
                                                         const struct candidate_ratings *ratings,
                                                         size_t *ret_n_changed);

#endif
