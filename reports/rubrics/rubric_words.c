#include "reports/rubrics/rubric_words.h"

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

/* "5 was given twice in 120 ratings" */
static void add_use(struct phrase_value level, size_t count, size_t n_ratings, struct buffer *text)
{
    if (count == 0)
        phrase(text, "{^} was never given in {} rating{|s}", level, COUNT(n_ratings));
    else if (count < 3)
        phrase(text,
               count == 1 ? "{^} was given once in {} rating{|s}"
                          : "{^} was given twice in {} rating{|s}",
               level, COUNT(n_ratings));
    else
        phrase(text, "{^} was given {} times in {} rating{|s}", level, DIGITS(count),
               COUNT(n_ratings));
}

static bool is_rare(size_t count, size_t n_ratings)
{
    return (double)count < RUBRIC_HARDLY_USED * (double)n_ratings;
}

static void add_hardly_used(const struct report *report, size_t question, size_t level,
                            struct buffer *text)
{
    const struct scale *const scale = level_scale(report, question);
    const struct question_result *const result = result_of(report, question);
    const size_t top = scale->n_levels - 1, n_ratings = question_result_on_scale(result);
    const size_t n_up = level_group_count((struct level_group){level, top}, result->levels);
    const size_t n_down = level_group_count((struct level_group){0, level}, result->levels);
    add_use(level_value(scale, level), result->levels[level].count, n_ratings, text);
    if (level_is_stepped_over(report, question, level))
        phrase(text, "; interviewers step over it.");
    else if (level == top || is_rare(n_up, n_ratings))
        phrase(text, n_up == 0 ? "; so far nobody has shown what the rubric asks for it."
                               : "; hardly anyone shows what the rubric asks for it.");
    else if (level == 0 || is_rare(n_down, n_ratings))
        phrase(text, n_down == 0 ? "; so far every answer has shown more than it describes."
                                 : "; nearly all answers show more than it describes.");
    else
        phrase(text, ".");
}

static bool is_hardly_used(const struct level_use *level)
{
    return level->share.status == ESTIMATE_OK && level->share.upper < RUBRIC_HARDLY_USED;
}

static void tell_use(const struct report *report, size_t question, size_t n_levels,
                     struct rubric_sentences *sentences, struct arena *arena)
{
    for (size_t level = 0; level < n_levels; level++) {
        if (!is_hardly_used(&result_of(report, question)->levels[level]))
            continue;
        struct buffer text = {0};
        add_hardly_used(report, question, level, &text);
        keep(sentences, true, &text, arena);
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
    struct buffer text = {0};
    phrase(
        &text,
        "Interviewers {} {} and {}: of {} time{|s} that one of two gave {}, the other gave {} in "
        "{}.",
        TEXT(pair->confused == STRENGTH_CLEAR ? "confuse" : "may confuse"), lower, upper,
        COUNT(report->result->confusions[question].levels[pair->upper].n), upper, lower,
        COUNT(pair->n_apart));
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
    const struct level_pair *worst = NULL;
    size_t n_clear = 0;
    for (size_t i = 0; i < confusion->n_pairs; i++) {
        const struct level_pair *const pair = &confusion->pairs[i];
        if (pair->confused == STRENGTH_CLEAR) {
            tell_confused(report, question, pair, sentences, arena);
            n_clear++;
        } else if (pair->confused == STRENGTH_WATCH &&
                   (!worst || pair->told_apart.upper < worst->told_apart.upper)) {
            worst = pair;
        }
    }
    if (n_clear == 0 && worst && is_disputed(result_of(report, question)))
        tell_confused(report, question, worst, sentences, arena);
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
