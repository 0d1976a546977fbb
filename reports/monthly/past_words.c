#include "reports/monthly/past_words.h"

#include <string.h>

#include "reports/text/phrase.h"

const char *past_words_mark(const struct news_item *item)
{
    return news_is_fixed(item) ? "fixed" : news_is_gone(item) ? "gone" : "changed";
}

/* What a kind rests on. */
static const struct measure {
    const char *kind, *name;
    bool is_share;
} measures[] = {
    {"too_hard", "the share of the scale that candidates reach", true},
    {"too_easy", "the share of the scale that candidates reach", true},
    {"negative", "separation", false},
    {"flat", "separation", false},
    {"interviewers_disagree", "agreement (κ)", false},
    {"floor", "the share of the lowest score", true},
    {"ceiling", "the share of the highest score", true},
    {"severe", "the difference from colleagues in points", false},
    {"lenient", "the difference from colleagues in points", false},
    {"few_levels", "the spread of scores against colleagues", false},
};

static const struct measure *measure_of(const struct news_item *item)
{
    size_t m = 0;
    while (m + 1 < sizeof measures / sizeof *measures && strcmp(measures[m].kind, item->kind) != 0)
        m++;
    return &measures[m];
}

static void add_fixed(const struct news_item *item, struct buffer *text)
{
    const struct measure *const measure = measure_of(item);
    const struct estimate *const after = &item->estimate, *const before = &item->before;
    if (measure->is_share)
        phrase(text, "Since {} {} is {}, n {}; before it was {}.", DAY(item->changed),
               TEXT(measure->name), SHARE_ESTIMATE(after), DIGITS(after->n),
               SHARE_ESTIMATE(before));
    else
        phrase(text, "Since {} {} is {}, n {}; before it was {}.", DAY(item->changed),
               TEXT(measure->name), ESTIMATE(after, 2), DIGITS(after->n), ESTIMATE(before, 2));
}

void past_words(const struct news_item *item, struct buffer *text)
{
    if (news_is_fixed(item))
        add_fixed(item, text);
    else if (news_is_gone(item))
        phrase(text, "It is no longer beyond the line{}.",
               TEXT(item->changed == INT32_MIN
                        ? ", and nothing is known to have changed: it may return"
                        : ""));
    else
        phrase(text, "Changed on {}; the scores since then are too few to say what became of it.",
               DAY(item->changed));
}
