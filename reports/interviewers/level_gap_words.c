#include "reports/interviewers/level_gap_words.h"

#include <math.h>

#include "reports/agreement/pair_level.h"
#include "reports/agreement/pair_lists.h"
#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

void level_gap_words_heading(const struct report *report, const struct level_gap *gap,
                             struct buffer *text)
{
    phrase(text, "{} {} lower than {} on the same answers", INTERVIEWER(report, gap->lower),
           TEXT(gap->finding->strength == STRENGTH_CLEAR ? "scores" : "may score"),
           INTERVIEWER(report, gap->higher));
}

static void add_points(const struct report *report, const struct level_gap *gap,
                       struct buffer *text)
{
    const struct estimate difference = level_gap_difference(report, gap);
    phrase(text, "{} points ({}, {} answers){}.", NUMBER(difference.value, 2),
           BOUNDS(&difference, 2), COUNT(difference.n),
           TEXT(gap->finding->strength == STRENGTH_CLEAR ? "" : "; this may be chance"));
}

/* A command may have no pairs. */
static void add_order(const struct report *report, const struct level_gap *gap, struct buffer *text)
{
    const struct pair_result *const shared = pair_list_find(report, gap->first, gap->second);
    if (!shared || !isfinite(shared->observed))
        return;
    const struct estimate *const kappa = pair_list_agreement(shared);
    phrase(text, " They {}give the same score to {} of them{}.",
           TEXT(pair_level_same_order(report, shared) ? "put answers in the same order, and " : ""),
           SHARE(shared->observed),
           PHRASE_IF(kappa->status == ESTIMATE_OK, " (κ {}, {})", NUMBER(kappa->value, 2),
                     BOUNDS(kappa, 2)));
}

static void add_rest(const struct report *report, const struct level_gap *gap, struct buffer *text,
                     struct buffer *action)
{
    add_points(report, gap, text);
    add_order(report, gap, text);
    phrase(text, " With two people the data cannot say who of them is off.");
    phrase(action, "Score two recorded answers with a third person, each alone, then settle level "
                   "by level what earns it.");
}

void level_gap_words_evidence(const struct report *report, const struct level_gap *gap,
                              struct buffer *text, struct buffer *action)
{
    phrase(text, "By ");
    add_rest(report, gap, text, action);
}

void level_gap_words(const struct report *report, const struct level_gap *gap, struct buffer *text,
                     struct buffer *action)
{
    level_gap_words_heading(report, gap, text);
    phrase(text, ", by ");
    add_rest(report, gap, text, action);
}

const char *level_gap_words_handle(const struct report *report, const struct level_gap *gap,
                                   struct arena *arena)
{
    struct buffer text = {0};
    finding_handle_write("pair", report->catalogue->interviewers[gap->first],
                         report->catalogue->interviewers[gap->second],
                         finding_names_kind(FINDING_LEVEL), &text);
    return wording_keep(&text, arena);
}
