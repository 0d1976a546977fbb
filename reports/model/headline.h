#ifndef ASSAY_REPORTS_MODEL_HEADLINE_H
#define ASSAY_REPORTS_MODEL_HEADLINE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/findings/finding_note.h"
#include "reports/model/report.h"

/*
 * Everything that was found, of whatever kind, in one order: clear findings before those to watch,
 * and of the clear ones those that are not known before those that are;
 * of each first what moves scores, by the points that a candidate's average moves times the
 * candidates it touches; then what says little of scores (separation, agreement, rubrics), by
 * candidates; what moves no score, the pipeline, last.
 *
 * A question that is too hard or too easy moves scores by its distance from the line, an
 * interviewer by the difference from colleagues, drift by what the telling month is off.
 */
enum headline_subject {
    HEADLINE_INTERVIEWER,
    HEADLINE_PAIR,              /* of two, in place of both (level_gap.h) */
    HEADLINE_INTERVIEWER_MODEL, /* by the model (modelled.h) */
    HEADLINE_QUESTION,
    HEADLINE_QUESTION_DRIFT,
    HEADLINE_INTERVIEWER_DRIFT,
    HEADLINE_GAP, /* of all interviewers, in place of each */
    HEADLINE_CRITERION,
    HEADLINE_STAGE
};

struct headline_item {
    enum headline_subject subject;
    size_t index;           /* of the question, interviewer, criterion or stage */
    size_t other;           /* of HEADLINE_PAIR: the second, in the order of the catalogue */
    struct finding finding; /* that is there: of some strength */
    double points;          /* that an average moves by, at least 0; NAN: it does not say */
    size_t n_candidates;    /* that it touches */
    const struct finding_note *known; /* in the ledger; NULL: it is not */
};

/* How many open findings a report tells by themselves; the others are counted. */
enum { HEADLINE_MOST_TOLD = 8 };

/* Open are clear findings that are not known. */
struct headline {
    struct headline_item *items;
    size_t n, n_clear, n_open; /* open ones come first, then the other clear ones */
};

struct headline headline_of(const struct report *report, struct arena *arena);

/* The open findings that are told: at most so many. */
size_t headline_told(const struct headline *headline);
/* Whether its section is left out of the report, and it with it. */
bool headline_is_left_out(const struct report *report, const struct headline_item *item);

/* The kind in data formats: "too_hard", "severe", "grown_harder", "fewer_pass". */
const char *headline_kind(const struct headline_item *item);

/* "question", "interviewer", "pair", "interviewers" (all), "criterion", "stage". */
const char *headline_about(enum headline_subject subject);

/* Whether it is how somebody scores against colleagues, one or all, by the same answers or by the
 * model. */
bool headline_is_of_interviewer(enum headline_subject subject);

/* What it is about, as the catalogue names it: a code, a name, a stage. */
const char *headline_name(const struct report *report, const struct headline_item *item);

/* The second of a pair, in the same way; NULL: it is about one thing. */
const char *headline_other(const struct report *report, const struct headline_item *item);

/* The short name by which a finding is spoken of, whatever the month: "4.3 too-hard",
 * "interviewer:Amara-Obi lenient", "pair:Amara-Obi+Ben-Carter level", "stage:Onsite fewer-pass". */
void headline_handle(const struct report *report, const struct headline_item *item,
                     struct buffer *text);

#endif
