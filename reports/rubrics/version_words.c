#include "reports/rubrics/version_words.h"

#include <math.h>

#include "reports/text/phrase.h"

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
    phrase(text, "The new wording of {}{}",
           TEXT(report->catalogue->questions[change->question].code),
           TEXT(verdicts[change->verdict].heading));
}

void version_words_basis(const struct version_change *change, struct buffer *text)
{
    const size_t before = change->n_candidates[change->before];
    const size_t after = change->n_candidates[change->after];
    phrase(text, "{^} answered the old wording and {} the new one{}.",
           before > 0 ? COUNTED(before, "candidate", "candidates") : TEXT("nobody"),
           after == 0    ? TEXT("nobody")
           : before == 0 ? COUNTED(after, "candidate", "candidates")
                         : SPELLED(after),
           PHRASE_IF(change->n_both > 0, "; {} who met both {is|are} left out",
                     SPELLED(change->n_both)));
}

static struct phrase_value value_of(enum version_measure measure, double value)
{
    return measure == VERSION_DIFFICULTY ? SHARE(value) : NUMBER(value, 2);
}

/* "0.24 higher (0.05 to 0.43)"; the interval goes the way of the difference. */
static void add_difference(enum version_measure measure, const struct estimate *difference,
                           struct buffer *text)
{
    const bool shares = measure == VERSION_DIFFICULTY, more = difference->value >= 0;
    const double size = fabs(difference->value);
    const struct interval bounds = {more ? difference->lower : -difference->upper,
                                    more ? difference->upper : -difference->lower};
    if (shares ? 100 * size < 0.5 : size < 0.005)
        phrase(text, "the same when rounded");
    else
        phrase(text, shares ? "{} of the scale {}" : "{} {}", value_of(measure, size),
               shares ? TEXT(more ? "easier" : "harder") : TEXT(more ? "higher" : "lower"));
    phrase(text, " ({})", shares ? SHARE_SPAN(&bounds) : SPAN(&bounds, 2));
}

static void add_lacking(const struct version_comparison *comparison, struct buffer *text)
{
    const bool before = comparison->before.status != ESTIMATE_OK,
               after = comparison->after.status != ESTIMATE_OK;
    const char *const reason = comparison->difference.reason;
    phrase(text, "nothing to compare with {} wording{}.",
           TEXT(before && after ? "either"
                : before        ? "the old"
                                : "the new"),
           PHRASE_IF(reason && before != after, " ({})", TEXT(reason)));
}

/* What a visible change of difficulty comes to. */
static void add_sense(const struct report *report, const struct version_comparison *comparison,
                      struct buffer *text)
{
    const double too_hard = report->limits->too_hard, before = comparison->before.value;
    const double after = before + comparison->difference.value;
    if (comparison->verdict == VERSION_CHANGED)
        phrase(text, ", and neither too hard nor too easy before or after");
    else if (comparison->verdict == VERSION_BETTER)
        phrase(text, ", where it had been too {}", TEXT(before < too_hard ? "hard" : "easy"));
    else
        phrase(text, ", which makes it too {}", TEXT(after < too_hard ? "hard" : "easy"));
}

static void add_verdict(const struct report *report, const struct version_comparison *comparison,
                        enum version_measure measure, struct buffer *text)
{
    const struct estimate *const difference = &comparison->difference;
    if (comparison->verdict == VERSION_NO_VISIBLE_CHANGE)
        phrase(text,
               measure == VERSION_DIFFICULTY
                   ? ", so no visible change; one below {} of the scale could have gone unseen"
                   : ", so no visible change; one below {} could have gone unseen",
               value_of(measure, (difference->upper - difference->lower) / 2));
    else if (measure == VERSION_DIFFICULTY)
        add_sense(report, comparison, text);
}

static void add_wordings(const struct version_comparison *comparison, enum version_measure measure,
                         struct buffer *text)
{
    const double before = comparison->before.value, after = comparison->after.value;
    switch (measure) {
    case VERSION_DIFFICULTY:
        phrase(text,
               "Difficulty: candidates reach {} of the scale with the old wording and {} with the "
               "new one; {} it is ",
               SHARE(before), SHARE(after),
               TEXT(comparison->adjusted ? "for the same candidates and interviewers"
                                         : "without adjusting for who was asked and who asked"));
        break;
    case VERSION_SEPARATION:
        phrase(text,
               "Separation of strong from weak candidates: {} with the old wording, {} with the "
               "new one, ",
               NUMBER(before, 2), NUMBER(after, 2));
        break;
    default:
        phrase(text,
               "Agreement of interviewers beyond chance: {} with the old wording, {} with the new "
               "one, ",
               NUMBER(before, 2), NUMBER(after, 2));
    }
}

void version_words_measure(const struct report *report, const struct version_change *change,
                           enum version_measure measure, struct buffer *text)
{
    const struct version_comparison *const comparison = &change->measures[measure];
    if (comparison->difference.status != ESTIMATE_OK) {
        static const char *const names[] = {"Difficulty", "Separation", "Agreement"};
        phrase(text, "{}: ", TEXT(names[measure]));
        add_lacking(comparison, text);
        return;
    }
    add_wordings(comparison, measure, text);
    add_difference(measure, &comparison->difference, text);
    add_verdict(report, comparison, measure, text);
    phrase(text, ".");
}

bool version_words_worse(const struct report *report, struct buffer *text)
{
    const struct versions_result *const versions = &report->result->versions;
    struct arena scratch = {0};
    struct phrase_value *const codes = ARENA_ARRAY(&scratch, versions->n_changes,
                                                   struct phrase_value);
    size_t n = 0;
    for (size_t c = 0; c < versions->n_changes; c++)
        if (versions->changes[c].verdict == VERSION_WORSE)
            codes[n++] = TEXT(report->catalogue->questions[versions->changes[c].question].code);
    if (n > 0)
        phrase(text, "The new wording{|s} of {} {works|work} worse", LIST(codes, n));
    arena_free(&scratch);
    return n > 0;
}
