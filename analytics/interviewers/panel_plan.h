#ifndef ASSAY_ANALYTICS_INTERVIEWERS_PANEL_PLAN_H
#define ASSAY_ANALYTICS_INTERVIEWERS_PANEL_PLAN_H

#include "analytics/measure/answers.h"
#include "base/snapshot_view.h"

/*
 * Who cannot be placed against whom, net of candidates and questions, and who should score the same
 * answers so that all can.
 *
 * Interviewers are of one group where the difference of any two lies in the row space of the design
 * rating = candidate + question + interviewer, candidates as fixed effects (Searle 1971;
 * effects_comparable.h). Two of different groups who both score one answer join their groups, for
 * their difference is told by it: with n groups n - 1 such pairs join all. Of all pairs across a
 * gap those are taken first of whom both give more than one score, for whoever gives everybody the
 * same tells nothing of a colleague; of these the one that asks most questions in common, then the
 * one whose rarer member scored most, then the first by name: who already do the same work can sit
 * together most easily.
 *
 * How many answers: so many that the difference of the two is known to half a level, 1.96 sd
 * sqrt(2/n) at most 0.5, sd the residual of one score net of the three.
 */
enum panel_gap {
    PANEL_GAP_CANDIDATES, /* no chain of shared candidates: their candidates may differ */
    PANEL_GAP_QUESTIONS   /* a chain of candidates, but each with questions of its own */
};

struct panel_link {
    size_t a, b;     /* interviewers; a is of what is joined already */
    size_t question; /* that both ask; SIZE_MAX: they ask none in common */
    size_t first;    /* the question of a's that was asked most: what b would sit in on otherwise */
    size_t n_met;    /* candidates whom the one of the two met who met more */
    enum panel_gap gap;
};

struct panel_plan {
    const char *reason; /* why nothing can be said; NULL: it can */
    long *group;        /* by interviewer, numbered in their order; -1: without a score */
    size_t n_groups, rank_deficiency;
    struct panel_link *links;
    size_t n_links;
    double
        sd; /* of one score net of candidate, question and interviewer, in levels; NAN: unknown */
    size_t n_answers;    /* that tell a pair to half a level; 0: unknown */
    size_t n_each;       /* answers that an interviewer scores of one candidate, on average */
    size_t n_interviews; /* for so many answers; 0: unknown */
};

enum { PANEL_PLAN_MOST_ROWS = 1500 };

/* Whose ratings a plan is made of: candidate after candidate, twice. False: it has none. */
struct panel_source {
    const struct catalogue *catalogue;
    size_t n_candidates;
    bool (*show)(void *context, size_t candidate, struct candidate_ratings *ret);
    void *context;
};

/* False: `go_on` (NULL: always) said so. */
bool panel_plan_run(const struct snapshot_view *view, bool (*go_on)(struct error *error),
                    struct arena *run, struct panel_plan *ret, struct error *error) MUST_CHECK;

/* The same of any source. */
bool panel_plan_of(const struct panel_source *source, bool (*go_on)(struct error *error),
                   struct arena *run, struct panel_plan *ret, struct error *error) MUST_CHECK;

#endif
