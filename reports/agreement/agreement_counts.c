#include "reports/agreement/agreement_counts.h"

#include "reports/agreement/pair_lists.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

void agreement_counts_rest(const struct report *report, const struct agreement_rest *rest,
                           struct buffer *text)
{
    const size_t start = text->length;
    if (rest->n_below > 0) {
        wording_count(rest->n_below, text);
        buffer_format(text, " more %s below ", rest->n_below == 1 ? rest->singular : rest->plural);
        format_number(report->limits->disagree, 2, text);
        buffer_add(text, ".");
    }
    wording_capital(text, start);
    if (rest->n_undefined == 0)
        return;
    buffer_add(text, text->length > start ? " " : "");
    const size_t second = text->length;
    wording_count(rest->n_undefined, text);
    buffer_format(text, " more %s without a kappa.",
                  rest->n_undefined == 1 ? rest->singular : rest->plural);
    wording_capital(text, second);
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
    const size_t start = text->length;
    wording_counted(n, "pair shares", "pairs share", text);
    wording_capital(text, start);
    buffer_add(text, " too few answers to judge; ");
    buffer_add(text, n == 1 ? "it needs " : least == most ? "each needs " : "they need ");
    if (least < most) {
        format_count(least, text);
        buffer_add(text, " to ");
    }
    format_count(most, text);
    buffer_format(text, " more in common, %s another candidate.", most == 1 ? "of" : "each of");
}

void agreement_counts_why_apart(const struct report *report, struct buffer *text)
{
    const struct counts *const counts = &report->counts;
    buffer_add(text, "Compared are answers in one interview: one candidate in one role and stage. "
                     "Next step: ");
    if (counts->interviews > counts->candidates) {
        buffer_add(text, "where the ");
        format_count(counts->interviews, text);
        buffer_add(text, " interviews of ");
        format_count(counts->candidates, text);
        buffer_add(text, counts->candidates == 1 ? " candidate" : " candidates");
        buffer_add(text, " differ in their stages only, undo the import and load the export with "
                         "`stage =` in a mapping file (docs/mapping.md); otherwise ");
    }
    buffer_add(text, "let two interviewers score some interviews together, live or recorded.");
}

void agreement_counts_apart(const struct report *report, struct buffer *text)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const size_t n = report->counts.interviewers, all = n * (n - (n > 0)) / 2;
    size_t met = 0;
    for (size_t i = 0; i < agreement->n_pairs; i++)
        met += agreement->pairs[i].question == QUESTION_POOLED && agreement->pairs[i].n > 0;
    if (n == 1) {
        buffer_add(text, "There is one interviewer, with nobody to compare.");
    } else if (met == 0 && all > 0) {
        buffer_add(text, "No two interviewers scored the same answer. ");
        agreement_counts_why_apart(report, text);
    } else if (met < all) {
        const size_t start = text->length;
        wording_counted(all - met, "pair", "pairs", text);
        wording_capital(text, start);
        buffer_add(text, " never scored the same answer.");
    }
}
