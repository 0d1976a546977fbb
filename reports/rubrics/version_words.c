#include "reports/rubrics/version_words.h"

#include <math.h>

#include "reports/text/format.h"
#include "reports/text/wording.h"

static const struct {
    const char *label, *name, *heading;
} verdicts[] = {
    [VERSION_TOO_FEW] = {"too few", "too_few", " has too few answers to compare with the old"},
    [VERSION_NO_VISIBLE_CHANGE] = {"no visible change", "no_visible_change",
                                   " shows no visible change"},
    [VERSION_CHANGED] = {"changed", "changed",
                         " changed its difficulty, neither for better nor for worse"},
    [VERSION_BETTER] = {"better", "better", " works better"},
    [VERSION_WORSE] = {"worse", "worse", " works worse"},
    [VERSION_MIXED] = {"better and worse", "mixed", " works better in one way, worse in another"},
};

const char *version_words_verdict_label(enum version_verdict verdict)
{
    return verdicts[verdict].label;
}

const char *version_words_verdict_name(enum version_verdict verdict)
{
    return verdicts[verdict].name;
}

const struct version_change *version_words_change_of(const struct report *report, size_t question)
{
    const struct versions_result *const versions = &report->result->versions;
    for (size_t c = 0; c < versions->n_changes; c++)
        if (versions->changes[c].question == question)
            return &versions->changes[c];
    return NULL;
}

void version_words_heading(const struct report *report, const struct version_change *change,
                           struct buffer *text)
{
    buffer_format(text, "The new wording of %s%s",
                  report->catalogue->questions[change->question].code,
                  verdicts[change->verdict].heading);
}

void version_words_basis(const struct version_change *change, struct buffer *text)
{
    const size_t before = change->n_candidates[change->before];
    const size_t after = change->n_candidates[change->after], start = text->length;
    if (before > 0)
        wording_counted(before, "candidate", "candidates", text);
    else
        buffer_add(text, "nobody");
    wording_capital(text, start);
    buffer_add(text, " answered the old wording and ");
    if (after == 0)
        buffer_add(text, "nobody");
    else if (before == 0)
        wording_counted(after, "candidate", "candidates", text);
    else
        wording_count(after, text);
    buffer_add(text, " the new one");
    if (change->n_both > 0) {
        buffer_add(text, "; ");
        wording_count(change->n_both, text);
        buffer_add(text, change->n_both == 1 ? " who met both is left out"
                                             : " who met both are left out");
    }
    buffer_add(text, ".");
}

/* How a measure is written. */
struct measure {
    const char *subject, *unit, *more, *less;
    double factor;
    int decimals;
};

static const struct measure measures[VERSION_N_MEASURES] = {
    [VERSION_DIFFICULTY] = {"Difficulty: candidates reach ", "\u00a0%", "easier", "harder", 100, 0},
    [VERSION_SEPARATION] = {"Separation of strong from weak candidates: ", "", "higher", "lower", 1,
                            2},
    [VERSION_AGREEMENT] = {"Agreement of interviewers beyond chance: ", "", "higher", "lower", 1,
                           2},
};

static void add_number(const struct measure *measure, double value, struct buffer *text)
{
    format_number(measure->factor * value, measure->decimals, text);
    buffer_add(text, measure->unit);
}

static void add_bounds(const struct measure *measure, double lower, double upper,
                       struct buffer *text)
{
    buffer_add(text, " (");
    format_number(measure->factor * lower, measure->decimals, text);
    buffer_add(text, " to ");
    format_number(measure->factor * upper, measure->decimals, text);
    buffer_add(text, ")");
}

/* "0.24 higher (0.05 to 0.43)"; the interval goes the way of the difference. */
static void add_difference(const struct measure *measure, const struct estimate *difference,
                           struct buffer *text)
{
    const bool more = difference->value >= 0;
    if (measure->factor * fabs(difference->value) < 0.5 * pow(10, -measure->decimals)) {
        buffer_add(text, "the same when rounded");
    } else {
        add_number(measure, fabs(difference->value), text);
        buffer_format(text, "%s %s", measure->factor > 1 ? " of the scale" : "",
                      more ? measure->more : measure->less);
    }
    add_bounds(measure, more ? difference->lower : -difference->upper,
               more ? difference->upper : -difference->lower, text);
}

static void add_lacking(const struct version_comparison *comparison, struct buffer *text)
{
    const bool before = comparison->before.status != ESTIMATE_OK,
               after = comparison->after.status != ESTIMATE_OK;
    const char *const reason = comparison->difference.reason;
    buffer_format(text, "nothing to compare %s",
                  before && after ? "with either wording"
                  : before        ? "with the old wording"
                                  : "with the new wording");
    if (reason && before != after)
        buffer_format(text, " (%s)", reason);
    buffer_add(text, ".");
}

/* What a visible change of difficulty comes to. */
static void add_sense(const struct report *report, const struct version_comparison *comparison,
                      struct buffer *text)
{
    const struct limits *const limits = report->limits;
    const double before = comparison->before.value;
    const double after = before + comparison->difference.value;
    if (comparison->verdict == VERSION_CHANGED)
        buffer_add(text, ", and neither too hard nor too easy before or after");
    else if (comparison->verdict == VERSION_BETTER)
        buffer_format(text, ", where it had been too %s",
                      before < limits->too_hard ? "hard" : "easy");
    else
        buffer_format(text, ", which makes it too %s", after < limits->too_hard ? "hard" : "easy");
}

static void add_verdict(const struct report *report, const struct version_comparison *comparison,
                        enum version_measure m, struct buffer *text)
{
    if (comparison->verdict == VERSION_NO_VISIBLE_CHANGE) {
        const struct estimate *const difference = &comparison->difference;
        buffer_add(text, ", so no visible change; one below ");
        add_number(&measures[m], (difference->upper - difference->lower) / 2, text);
        buffer_format(text, "%s could have gone unseen",
                      m == VERSION_DIFFICULTY ? " of the scale" : "");
    } else if (m == VERSION_DIFFICULTY) {
        add_sense(report, comparison, text);
    }
}

static void add_adjustment(const struct version_comparison *comparison, struct buffer *text)
{
    buffer_add(text, comparison->adjusted
                         ? "; for the same candidates and interviewers it is "
                         : "; without adjusting for who was asked and who asked it is ");
}

void version_words_measure(const struct report *report, const struct version_change *change,
                           enum version_measure measure, struct buffer *text)
{
    const struct version_comparison *const comparison = &change->measures[measure];
    const struct measure *const how = &measures[measure];
    if (comparison->difference.status != ESTIMATE_OK) {
        static const char *const names[] = {"Difficulty: ", "Separation: ", "Agreement: "};
        buffer_add(text, names[measure]);
        add_lacking(comparison, text);
        return;
    }
    buffer_add(text, how->subject);
    add_number(how, comparison->before.value, text);
    buffer_add(text, measure == VERSION_DIFFICULTY ? " of the scale with the old wording and "
                                                   : " with the old wording, ");
    add_number(how, comparison->after.value, text);
    buffer_add(text, " with the new one");
    if (measure == VERSION_DIFFICULTY)
        add_adjustment(comparison, text);
    else
        buffer_add(text, ", ");
    add_difference(how, &comparison->difference, text);
    add_verdict(report, comparison, measure, text);
    buffer_add(text, ".");
}

bool version_words_worse(const struct report *report, struct buffer *text)
{
    const struct versions_result *const versions = &report->result->versions;
    size_t n = 0, index = 0;
    for (size_t c = 0; c < versions->n_changes; c++)
        n += versions->changes[c].verdict == VERSION_WORSE;
    if (n == 0)
        return false;
    buffer_add(text, n == 1 ? "The new wording of " : "The new wordings of ");
    for (size_t c = 0; c < versions->n_changes; c++)
        if (versions->changes[c].verdict == VERSION_WORSE)
            buffer_format(text, "%s%s", wording_joint(index++, n),
                          report->catalogue->questions[versions->changes[c].question].code);
    buffer_add(text, n == 1 ? " works worse" : " work worse");
    return true;
}
