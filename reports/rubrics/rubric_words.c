#include "reports/rubrics/rubric_words.h"

#include <math.h>

#include "reports/model/level.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

static void keep(struct rubric_sentences *sentences, bool attention, struct buffer *text,
                 struct arena *arena)
{
    sentences->items[sentences->n++] = (struct rubric_sentence){wording_keep(text, arena),
                                                                attention};
}

/* Neighbouring levels that are hardly given, and why. */
struct unused {
    enum { UNUSED_STEPPED_OVER, UNUSED_ABOVE, UNUSED_BELOW, UNUSED_BETWEEN } why;
    size_t first, last;
};

static size_t count_of(const struct question_result *result, size_t first, size_t last)
{
    return level_group_count((struct level_group){first, last}, result->levels);
}

/* "5 was given twice in 120 ratings", "1 and 2 were given 3 and 9 times in 362 ratings" */
static void add_use(const struct report *report, size_t question, const struct unused *unused,
                    struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    const struct question_result *const result = result_of(report, question);
    const size_t n_ratings = question_result_on_scale(result);
    struct phrase_value levels[MOST_NAMED_LEVELS], counts[MOST_NAMED_LEVELS];
    const size_t n = unused->last - unused->first + 1;
    const size_t given = count_of(result, unused->first, unused->last);
    for (size_t i = 0; i < n; i++) {
        levels[i] = level_value(scale, unused->first + i);
        counts[i] = DIGITS(result->levels[unused->first + i].count);
    }
    phrase(text, "{^} {was|were} ", LIST(levels, n));
    if (given == 0)
        phrase(text, "never given");
    else if (n == 1 && given < 3)
        phrase(text, given == 1 ? "given once" : "given twice");
    else
        phrase(text, "given {} times", LIST(counts, n));
    phrase(text, " in {} rating{|s}", COUNT(n_ratings));
}

static bool is_rare(size_t count, size_t n_ratings)
{
    return (double)count < RUBRIC_HARDLY_USED * (double)n_ratings;
}

static struct unused why_unused(const struct report *report, size_t question, size_t level)
{
    const struct question_result *const result = result_of(report, question);
    const size_t top = level_scale(report, question)->n_levels - 1;
    const size_t n_ratings = question_result_on_scale(result);
    struct unused unused = {UNUSED_BETWEEN, level, level};
    if (level_is_stepped_over(report, question, level))
        unused.why = UNUSED_STEPPED_OVER;
    else if (level == top || is_rare(count_of(result, level, top), n_ratings))
        unused.why = UNUSED_ABOVE;
    else if (level == 0 || is_rare(count_of(result, 0, level), n_ratings))
        unused.why = UNUSED_BELOW;
    return unused;
}

static void add_unused(const struct report *report, size_t question, const struct unused *unused,
                       struct buffer *text)
{
    const struct question_result *const result = result_of(report, question);
    const size_t top = level_scale(report, question)->n_levels - 1;
    const bool many = unused->last > unused->first;
    add_use(report, question, unused, text);
    if (unused->why == UNUSED_STEPPED_OVER)
        phrase(text, many ? "; interviewers step over them" : "; interviewers step over it");
    else if (unused->why == UNUSED_ABOVE)
        phrase(text, "; {} what the rubric asks for {}",
               TEXT(count_of(result, unused->first, top) == 0 ? "so far nobody has shown"
                                                              : "hardly anyone shows"),
               TEXT(many ? "them" : "it"));
    else if (unused->why == UNUSED_BELOW)
        phrase(text, "; {} more than {}",
               TEXT(count_of(result, 0, unused->last) == 0 ? "so far every answer has shown"
                                                           : "nearly all answers show"),
               TEXT(many ? "they describe" : "it describes"));
    phrase(text, ".");
}

static bool is_hardly_used(const struct level_use *level)
{
    return level->share.status == ESTIMATE_OK && level->share.upper < RUBRIC_HARDLY_USED;
}

/* The level, with those above it that are hardly given for the same reason. */
static struct unused unused_from(const struct report *report, size_t question, size_t level,
                                 size_t n_levels)
{
    struct unused unused = why_unused(report, question, level);
    while (unused.last + 1 < n_levels &&
           is_hardly_used(&result_of(report, question)->levels[unused.last + 1]) &&
           why_unused(report, question, unused.last + 1).why == unused.why)
        unused.last++;
    return unused;
}

static void tell_use(const struct report *report, size_t question, size_t n_levels,
                     struct rubric_sentences *sentences, struct arena *arena)
{
    for (size_t level = 0; level < n_levels; level++) {
        if (!is_hardly_used(&result_of(report, question)->levels[level]))
            continue;
        const struct unused unused = unused_from(report, question, level, n_levels);
        struct buffer text = {0};
        add_unused(report, question, &unused, &text);
        keep(sentences, true, &text, arena);
        level = unused.last;
    }
}

/* Levels whose candidates are known, from the lowest on. */
struct known_levels {
    size_t levels[MOST_NAMED_LEVELS], n;
};

static struct known_levels known_levels(const struct question_result *result, size_t n_levels)
{
    struct known_levels known = {0};
    for (size_t level = 0; level < n_levels; level++)
        if (result->levels[level].ability.status == ESTIMATE_OK)
            known.levels[known.n++] = level;
    return known;
}

static const struct estimate *ability_of(const struct question_result *result,
                                         const struct known_levels *known, size_t index)
{
    return &result->levels[known->levels[index]].ability;
}

/* Whether candidates reach no more at a level than at the one before. */
static bool falls(const struct question_result *result, const struct known_levels *known,
                  size_t index)
{
    return ability_of(result, known, index)->value <= ability_of(result, known, index - 1)->value;
}

/* Whether candidates at some level reach less, beyond chance, than those at a lower one. */
static bool falls_surely(const struct question_result *result, const struct known_levels *known)
{
    for (size_t high = 1; high < known->n; high++)
        for (size_t low = 0; low < high; low++)
            if (ability_of(result, known, high)->upper < ability_of(result, known, low)->lower)
                return true;
    return false;
}

static void add_all_abilities(const struct report *report, size_t question,
                              const struct known_levels *known, struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    struct phrase_value levels[MOST_NAMED_LEVELS], shares[MOST_NAMED_LEVELS];
    for (size_t i = 0; i < known->n; i++) {
        levels[i] = level_value(scale, known->levels[i]);
        shares[i] = SHARE(ability_of(result_of(report, question), known, i)->value);
    }
    phrase(
        text,
        "Candidates rated {} reach {} of the scale over the whole interview; it should rise from "
        "level to level.",
        LIST(levels, known->n), LIST(shares, known->n));
}

static void add_unsure_falls(const struct report *report, size_t question,
                             const struct known_levels *known, struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    struct arena scratch = {0};
    struct phrase_value steps[MOST_NAMED_LEVELS];
    size_t n = 0;
    for (size_t i = 1; i < known->n; i++)
        if (falls(result_of(report, question), known, i))
            steps[n++] = TEXT(phrase_kept(&scratch, "from {} to {}",
                                          level_value(scale, known->levels[i - 1]),
                                          level_value(scale, known->levels[i])));
    if (n == 0)
        phrase(text,
               "Candidates rated higher reach more over the whole interview, level by level.");
    else if (2 * n >= known->n - 1)
        phrase(text, "Whether candidates rated higher reach more over the whole interview is not "
                     "known yet.");
    else
        phrase(
            text,
            "Candidates rated higher mostly reach more over the whole interview; whether also {} "
            "is not known yet.",
            LIST(steps, n));
    arena_free(&scratch);
}

static void tell_order(const struct report *report, size_t question, size_t n_levels,
                       struct rubric_sentences *sentences, struct arena *arena)
{
    const struct question_result *const result = result_of(report, question);
    const struct known_levels known = known_levels(result, n_levels);
    struct buffer text = {0};
    if (known.n < 2)
        return;
    const bool sure = falls_surely(result, &known);
    if (sure)
        add_all_abilities(report, question, &known, &text);
    else
        add_unsure_falls(report, question, &known, &text);
    keep(sentences, sure, &text, arena);
}

static void tell_confused(const struct report *report, size_t question,
                          const struct level_pair *pair, struct rubric_sentences *sentences,
                          struct arena *arena)
{
    const struct scale *const scale = level_scale(report, question);
    const struct phrase_value lower = level_value(scale, pair->lower),
                              upper = level_value(scale, pair->upper);
    const double by_lot = (double)pair->n_apart / (1 - pair->told_apart.value);
    struct buffer text = {0};
    phrase(&text,
           "Interviewers {} {} and {}: of {} pair{|s} of scores at {} or {}, {} {has|have} one of "
           "each; lots would give {}, and who tells the two apart hardly any.",
           TEXT(pair->confused == STRENGTH_CLEAR ? "confuse" : "may confuse"), lower, upper,
           COUNT(pair->n), lower, upper, COUNT(pair->n_apart), COUNT((size_t)lround(by_lot)));
    keep(sentences, true, &text, arena);
}

static bool is_disputed(const struct question_result *result)
{
    for (size_t i = 0; i < result->n_findings; i++)
        if (result->findings[i].kind == FINDING_DISAGREE)
            return true;
    return false;
}

static void tell_confusion(const struct report *report, size_t question,
                           struct rubric_sentences *sentences, struct arena *arena)
{
    const struct question_confusion *const confusion = &report->result->confusions[question];
    const struct level_pair *commonest = NULL;
    size_t n_clear = 0;
    for (size_t i = 0; i < confusion->n_pairs; i++) {
        const struct level_pair *const pair = &confusion->pairs[i];
        if (pair->confused == STRENGTH_CLEAR) {
            tell_confused(report, question, pair, sentences, arena);
            n_clear++;
        } else if (pair->confused == STRENGTH_WATCH &&
                   (!commonest || pair->n_apart > commonest->n_apart)) {
            commonest = pair;
        }
    }
    if (n_clear == 0 && commonest && is_disputed(result_of(report, question)))
        tell_confused(report, question, commonest, sentences, arena);
}

/* Why nothing is said. */
static void tell_nothing(const struct report *report, size_t question,
                         struct rubric_sentences *sentences, struct arena *arena)
{
    const struct scale *const scale = level_scale(report, question);
    const size_t n = question_result_on_scale(result_of(report, question));
    struct buffer text = {0};
    if (scale->continuous)
        phrase(&text, "Scores are points; there are no levels to judge.");
    else if (scale->n_levels > MOST_NAMED_LEVELS)
        phrase(&text, "The scale has too many levels to judge each of them.");
    else if (n == 0)
        phrase(&text, "There is no score yet.");
    else
        phrase(&text, "{} {rating is|ratings are} too few to say how the levels work.", COUNT(n));
    keep(sentences, false, &text, arena);
}

struct rubric_sentences rubric_words(const struct report *report, size_t question,
                                     struct arena *arena)
{
    const size_t n_levels = scale_n_levels(level_scale(report, question));
    struct rubric_sentences sentences = {0};
    if (n_levels > 0 && n_levels <= MOST_NAMED_LEVELS && result_of(report, question)->levels) {
        sentences.items = ARENA_ARRAY(arena, 2 * n_levels + n_levels * n_levels,
                                      struct rubric_sentence);
        tell_use(report, question, n_levels, &sentences, arena);
        tell_order(report, question, n_levels, &sentences, arena);
        if (report->result->confusions)
            tell_confusion(report, question, &sentences, arena);
    }
    if (sentences.n == 0) {
        sentences.items = ARENA_ARRAY(arena, 1, struct rubric_sentence);
        tell_nothing(report, question, &sentences, arena);
    }
    return sentences;
}
