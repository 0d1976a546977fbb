#include "reports/candidates/profile_sayings_words.h"

#include <math.h>

#include "reports/candidates/profile_words.h"
#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { FEW_OTHERS = 30, MOST_NAMED = 12 };

/* A profile of the report, and what is said of it so far. */
struct saying {
    const struct report *report;
    const struct profile_result *profile;
    struct arena *arena;
    const char **paragraphs;
    size_t n;
};

static struct saying begin(const struct report *report, size_t profile, struct arena *arena,
                           const char **ret)
{
    for (size_t i = 0; i < PROFILE_MOST_SAYINGS; i++)
        ret[i] = NULL;
    return (struct saying){.report = report,
                           .profile = &report->result->profiles[profile],
                           .arena = arena,
                           .paragraphs = ret};
}

static void say(struct saying *saying, const char *paragraph)
{
    saying->paragraphs[saying->n++] = paragraph;
}

static const char *name(const struct saying *saying, size_t topic)
{
    return profile_words_topic(saying->report, topic, saying->arena);
}

/* "Debugging and Planning"; those of whom `is` is so. */
static struct phrase_value list(const struct saying *saying,
                                bool (*is)(const struct topic_profile *topic))
{
    const size_t n_topics = saying->report->catalogue->n_topics;
    struct phrase_value *const names = ARENA_ARRAY(saying->arena, n_topics, struct phrase_value);
    size_t n = 0;
    for (size_t t = 0; t < n_topics; t++)
        if (is(&saying->profile->topics[t]))
            names[n++] = TEXT(name(saying, t));
    const size_t shown = n > MOST_NAMED ? MOST_NAMED : n;
    return LIST_MORE(names, shown, n - shown);
}

static bool is_compared(const struct topic_profile *topic)
{
    return topic->deviation.status == ESTIMATE_OK;
}

static bool is_unasked(const struct topic_profile *topic)
{
    return !topic->asked;
}

static bool has_one_question(const struct topic_profile *topic)
{
    return topic->n_on_scale == 1 && topic->n_interviewers > 1;
}

static bool has_one_interviewer(const struct topic_profile *topic)
{
    return topic->n_on_scale == 1 && topic->n_interviewers == 1;
}

static bool adds_nothing(const struct topic_profile *topic)
{
    return topic->n_on_scale > 0 && topic->prmse.adds == ADDS_NOTHING;
}

static bool may_add(const struct topic_profile *topic)
{
    return topic->profile.status == ESTIMATE_OK && topic->prmse.adds == ADDS_UNKNOWN;
}

static size_t count(const struct saying *saying, bool (*is)(const struct topic_profile *topic))
{
    size_t n = 0;
    for (size_t t = 0; t < saying->report->catalogue->n_topics; t++)
        n += is(&saying->profile->topics[t]);
    return n;
}

/* The overall score is that of the topic then. */
static bool has_one_topic(const struct saying *saying)
{
    return saying->report->catalogue->n_topics - count(saying, is_unasked) == 1;
}

/* "Debugging lies 21 % of the scale (10 to 32) above the mean of the own core topics". */
static void say_named(struct saying *saying, enum named named)
{
    const bool strength = named == NAMED_STRENGTH;
    const size_t n_topics = saying->report->catalogue->n_topics;
    struct buffer text = {0};
    size_t n = 0;
    for (size_t t = 0; t < n_topics; t++) {
        const struct topic_profile *const topic = &saying->profile->topics[t];
        if (topic->named != named)
            continue;
        const struct estimate *const apart = &topic->deviation;
        const struct interval size = {strength ? apart->lower : -apart->upper,
                                      strength ? apart->upper : -apart->lower};
        phrase(&text, "{}{} lies {} of the scale ({}) {} the mean of the core topics asked{}",
               TEXT(n++        ? "; "
                    : strength ? "Strength: "
                               : "Gap: "),
               TEXT(name(saying, t)), SHARE(fabs(apart->value)), SHARE_SPAN(&size),
               TEXT(strength ? "above" : "below"),
               PHRASE_IF(topic->verdict == VERDICT_ABOVE_TYPICAL ||
                             topic->verdict == VERDICT_BELOW_TYPICAL,
                         ", and {} the middle half of the cohort",
                         TEXT(topic->verdict == VERDICT_ABOVE_TYPICAL ? "above" : "below")));
    }
    if (n > 0)
        say(saying, phrase_kept(saying->arena, "{}.", TEXT(text.data)));
    buffer_free(&text);
}

static bool is_strength(const struct topic_profile *topic)
{
    return topic->named == NAMED_STRENGTH;
}

static bool is_gap(const struct topic_profile *topic)
{
    return topic->named == NAMED_GAP;
}

/* Topics that stand somewhere, and would with most other panels, or not. */
static void say_panels(struct saying *saying)
{
    const size_t n_topics = saying->report->catalogue->n_topics;
    struct phrase_value *const parts = ARENA_ARRAY(saying->arena, n_topics, struct phrase_value);
    size_t n = 0;
    for (size_t t = 0; t < n_topics; t++) {
        const struct topic_profile *const topic = &saying->profile->topics[t];
        const bool tells = topic->named != NAMED_NOT || topic->verdict == VERDICT_ABOVE_TYPICAL ||
                           topic->verdict == VERDICT_BELOW_TYPICAL;
        if (tells && isfinite(topic->same_side) && n < MOST_NAMED)
            parts[n++] = TEXT(phrase_kept(saying->arena, "{} in {} of 100", TEXT(name(saying, t)),
                                          NUMBER(floor(100 * topic->same_side), 0)));
    }
    if (n > 0)
        say(saying, phrase_kept(saying->arena,
                                "Rated by another panel, the same answers would stay on the same "
                                "side of the cohort\u2019s mean: {} draws from the model.",
                                LIST(parts, n)));
}

void profile_sayings_words_can(const struct report *report, size_t profile, struct arena *arena,
                               const char *ret[PROFILE_MOST_SAYINGS])
{
    struct saying saying = begin(report, profile, arena, ret);
    const size_t compared = count(&saying, is_compared);
    say_named(&saying, NAMED_STRENGTH);
    say_named(&saying, NAMED_GAP);
    if (saying.n == 0 && compared > 0)
        say(&saying, "Even profile; the data cannot tell topics apart. This does not say that they "
                     "are alike.");
    else if (saying.n == 0 && has_one_topic(&saying))
        say(&saying, "No profile: there is one topic, and nothing to compare it with.");
    else if (saying.n == 0)
        say(&saying, "No profile: there is too little to compare topics by.");
    else if (count(&saying, is_strength) == 0)
        say(&saying, "No topic is named as a strength.");
    else if (count(&saying, is_gap) == 0)
        say(&saying, "No topic is named as a gap.");
    say_panels(&saying);
}

static void say_added_value(struct saying *saying)
{
    const struct phrase_value nothing = list(saying, adds_nothing), open = list(saying, may_add);
    if (nothing.count > 0)
        say(saying, phrase_kept(saying->arena,
                                "{}: no more can be said about {this topic|these topics} than the "
                                "overall score says.",
                                nothing));
    if (open.count > 0)
        say(saying, phrase_kept(saying->arena,
                                "{}: whether more can be said about {this topic|these topics} than "
                                "the overall score says cannot be told yet.",
                                open));
}

static void say_basis(struct saying *saying)
{
    const struct profile_result *const profile = saying->profile;
    if (isnan(profile->own))
        say(saying, "There are too few other candidates of the role to compare with.");
    else
        say(saying,
            phrase_kept(saying->arena,
                        "Compared with {} other {candidate|candidates} of the role{}.",
                        COUNT(profile->n_cohort),
                        PHRASE_IF(profile->n_cohort < FEW_OTHERS,
                                  "; with so few, the profile leans on what is common to all")));
}

static void say_next(struct saying *saying)
{
    if (saying->profile->next == SIZE_MAX)
        return;
    say(saying, phrase_kept(saying->arena,
                            "Of the questions not asked, {} would narrow the profile most; but "
                            "asking people different questions makes them less comparable.",
                            QUESTION(saying->report, saying->profile->next)));
}

void profile_sayings_words_cannot(const struct report *report, size_t profile, struct arena *arena,
                                  const char *ret[PROFILE_MOST_SAYINGS])
{
    struct saying saying = begin(report, profile, arena, ret);
    const struct phrase_value one = list(&saying, has_one_question),
                              alone = list(&saying, has_one_interviewer),
                              unasked = list(&saying, is_unasked);
    if (alone.count > 0)
        say(&saying,
            phrase_kept(arena, "{} {was|were} seen by one interviewer on one question.", alone));
    if (one.count > 0)
        say(&saying, phrase_kept(arena, "{} {rests|rest} on one question.", one));
    if (!has_one_topic(&saying))
        say_added_value(&saying);
    say_basis(&saying);
    say_next(&saying);
    if (unasked.count > 0)
        say(&saying, phrase_kept(arena, "Not asked: {}.", unasked));
}
