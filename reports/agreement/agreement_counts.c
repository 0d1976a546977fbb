#include "reports/agreement/agreement_counts.h"

#include "reports/agreement/pair_lists.h"
#include "reports/text/phrase.h"

void agreement_counts_rest(const struct report *report, const struct agreement_rest *rest,
                           struct buffer *text)
{
    const bool below = rest->n_below > 0, undefined = rest->n_undefined > 0;
    phrase(text, below && undefined ? "{} {}" : "{}{}",
           PHRASE_IF(below, "{^} more {} below {}.", SPELLED(rest->n_below),
                     TEXT(rest->n_below == 1 ? rest->singular : rest->plural),
                     NUMBER(report->limits->disagree, 2)),
           PHRASE_IF(undefined, "{^} more {} without a kappa.", SPELLED(rest->n_undefined),
                     TEXT(rest->n_undefined == 1 ? rest->singular : rest->plural)));
}

size_t agreement_counts_missing(const struct report *report, const struct pair_result *pair)
{
    enum { FEWEST = 2 };
    const struct estimate *const kappa = pair_list_agreement(pair);
    if (kappa->status != ESTIMATE_TOO_FEW)
        return 0;
    const size_t floor = report->limits->floor_agreement;
    const size_t needed = floor < FEWEST ? FEWEST : floor;
    const size_t usable = kappa->n < pair->n_candidates ? kappa->n : pair->n_candidates;
    return usable < needed ? needed - usable : 1;
}

void agreement_counts_too_few(const struct report *report, struct buffer *text)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    size_t n = 0, least = 0, most = 0;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        const struct pair_result *const pair = &agreement->pairs[i];
        const size_t missing = agreement_counts_missing(report, pair);
        if (pair->question != QUESTION_POOLED || pair->n == 0 || missing == 0)
            continue;
        least = n == 0 || missing < least ? missing : least;
        most = missing > most ? missing : most;
        n++;
    }
    if (n == 0)
        return;
    phrase(text,
           "{^} {pair shares|pairs share} too few answers to judge; {} {}{} more in common, {}of "
           "another candidate.",
           SPELLED(n),
           TEXT(n == 1          ? "it needs"
                : least == most ? "each needs"
                                : "they need"),
           PHRASE_IF(least < most, "{} to ", COUNT(least)), COUNT(most),
           TEXT(most == 1 ? "" : "each "));
}

void agreement_counts_why_apart(const struct report *report, struct buffer *text)
{
    const struct counts *const counts = &report->counts;
    phrase(text,
           "Compared are answers in one interview: one candidate in one role and stage. Next step: "
           "{}let two interviewers score some interviews together, live or recorded.",
           PHRASE_IF(counts->interviews > counts->candidates,
                     "where the {} interviews of {} candidate{|s} differ in their stages only, "
                     "undo the import and load the export with `stage =` in a mapping file "
                     "(docs/mapping.md); otherwise ",
                     COUNT(counts->interviews), COUNT(counts->candidates)));
}

void agreement_counts_apart(const struct report *report, struct buffer *text)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const size_t n = report->counts.interviewers, all = n * (n - (n > 0)) / 2;
    size_t met = 0;
    for (size_t i = 0; i < agreement->n_pairs; i++)
        met += agreement->pairs[i].question == QUESTION_POOLED && agreement->pairs[i].n > 0;
    if (n == 1) {
        phrase(text, "There is one interviewer, with nobody to compare.");
    } else if (met == 0 && all > 0) {
        phrase(text, "No two interviewers scored the same answer. ");
        agreement_counts_why_apart(report, text);
    } else if (met < all) {
        phrase(text, "{^} pair{|s} never scored the same answer.", SPELLED(all - met));
    }
}
