#ifndef ASSAY_ANALYTICS_CANDIDATES_UNASKED_H
#define ASSAY_ANALYTICS_CANDIDATES_UNASKED_H

#include "base/arena.h"
#include "base/snapshot_view.h"

/* A question that none of the last candidates was asked. */
struct unasked_question {
    const struct snapshot_question *question;
    size_t n_candidates; /* who were asked before them */
    int32_t last_day;    /* on which one was; INT32_MIN: never, or not known */
    bool topic_unasked;  /* nor any other of its topic */
};

/*
 * What the last candidates were never asked, of all questions of their bank that are in use; in its
 * order. Last are those whose latest rating is of the latest days, and of one day who came last to
 * be known; who has no date comes first. A question was asked where it was rated, with a score or
 * without, or a criterion of it was.
 */
struct unasked {
    size_t n_last;               /* candidates, at most as many as wanted */
    int32_t first_day, last_day; /* of the latest rating of each; INT32_MIN: none has a day */
    struct unasked_question *questions;
    size_t n;           /* of those */
    size_t n_questions; /* in use */
    size_t n_topics, n_topics_unasked;
};

struct unasked unasked_of(const struct snapshot_view *view, size_t last, struct arena *arena);

#endif
