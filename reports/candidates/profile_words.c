#include "reports/candidates/profile_words.h"

#include <math.h>
#include <stdint.h>

#include "base/text.h"
#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

enum { LONGEST_NAME = 80, NAMED_IN_TITLE = 3 };

const char *profile_words_verdict(const struct topic_profile *topic)
{
    static const char *const verdicts[] = {[VERDICT_NOT_ASKED] = "not asked",
                                           [VERDICT_CANNOT_SAY] = "cannot say",
                                           [VERDICT_BELOW_TYPICAL] = "below typical",
                                           [VERDICT_TYPICAL] = "typical",
                                           [VERDICT_ABOVE_TYPICAL] = "above typical"};
    static const char *const doubts[] = {[DOUBT_NO_SCORE] = "no score",
                                         [DOUBT_NO_COHORT] = "too few others",
                                         [DOUBT_ONE_SCORE] = "one rating",
                                         [DOUBT_ONE_QUESTION] = "one question",
                                         [DOUBT_WIDE] = "cannot say"};
    return topic->verdict == VERDICT_CANNOT_SAY ? doubts[topic->doubt] : verdicts[topic->verdict];
}

const char *profile_words_topic(const struct report *report, size_t topic, struct arena *arena)
{
    const struct topic *const named = &report->catalogue->topics[topic];
    const char *const called = named->title && *named->title ? named->title : named->code;
    const char *const name = text_printable(arena, *called ? called : "all questions",
                                            LONGEST_NAME);
    return named->bonus ? phrase_kept(arena, "{} (bonus)", TEXT(name)) : name;
}

size_t profile_words_asked(const struct report *report, size_t profile, size_t *ret)
{
    const struct catalogue *const catalogue = report->catalogue;
    size_t n = 0;
    for (int bonus = 0; bonus <= 1; bonus++)
        for (size_t t = 0; t < catalogue->n_topics; t++)
            if (catalogue->topics[t].bonus == bonus &&
                report->result->profiles[profile].topics[t].asked)
                ret[n++] = t;
    return n;
}

const char *profile_words_groups(const struct report *report, struct arena *arena)
{
    const size_t n = report->result->n_groups;
    if (n < 2)
        return NULL;
    return phrase_kept(
        arena,
        "The candidates fall into {} groups: who they met leaves open which of them had the "
        "stricter interviewers or the harder questions, so that each is compared within the own "
        "group alone. At least {} interview{|s} by interviewers of different groups together, on "
        "questions that both ask, would join them.",
        SPELLED(n), SPELLED(n - 1));
}

static const char *candidate_name(const struct report *report, size_t profile, struct arena *arena)
{
    return text_printable(
        arena, phrase_kept(arena, "{}", WRITTEN(report_names_candidate, report, profile)),
        LONGEST_NAME);
}

/* "Debugging and Planning", "four topics": those with the verdict. */
static struct phrase_value name_topics(const struct report *report,
                                       const struct profile_result *profile, enum verdict verdict,
                                       struct arena *arena)
{
    const size_t n_topics = report->catalogue->n_topics;
    struct phrase_value *const names = ARENA_ARRAY(arena, n_topics, struct phrase_value);
    size_t n = 0;
    for (size_t i = 0; i < n_topics; i++)
        if (profile->topics[i].verdict == verdict)
            names[n++] = TEXT(profile_words_topic(report, i, arena));
    return n > NAMED_IN_TITLE ? COUNTED(n, "topic", "topics") : LIST(names, n);
}

/* "Debugging", "four topics": those named so. */
static struct phrase_value named_topics(const struct report *report,
                                        const struct profile_result *profile, enum named named,
                                        struct arena *arena)
{
    const size_t n_topics = report->catalogue->n_topics;
    struct phrase_value *const names = ARENA_ARRAY(arena, n_topics, struct phrase_value);
    size_t n = 0;
    for (size_t i = 0; i < n_topics; i++)
        if (profile->topics[i].named == named &&
            profile->topics[i].verdict != VERDICT_ABOVE_TYPICAL &&
            profile->topics[i].verdict != VERDICT_BELOW_TYPICAL)
            names[n++] = TEXT(profile_words_topic(report, i, arena));
    return n > NAMED_IN_TITLE ? COUNTED(n, "topic", "topics") : LIST(names, n);
}

/* The topics that were asked, how many of them are typical, and what the others lack. */
struct standing {
    size_t n, n_typical, n_doubtful[DOUBT_WIDE + 1];
    size_t any; /* one of the topics */
};

static struct standing standing_of(const struct report *report,
                                   const struct profile_result *profile)
{
    struct standing standing = {0};
    for (size_t i = 0; i < report->catalogue->n_topics; i++) {
        const struct topic_profile *const topic = &profile->topics[i];
        if (!topic->asked)
            continue;
        standing.n++;
        standing.any = i;
        standing.n_typical += topic->verdict == VERDICT_TYPICAL;
        if (topic->verdict == VERDICT_CANNOT_SAY)
            standing.n_doubtful[topic->doubt]++;
    }
    return standing;
}

/* "typical in the one topic of eleven of which it can be said" */
static const char *typical_of(const struct report *report, const struct standing *standing,
                              struct arena *arena)
{
    if (standing->n == 1)
        return phrase_kept(arena, "typical in {}",
                           TEXT(profile_words_topic(report, standing->any, arena)));
    if (standing->n_typical < standing->n)
        return phrase_kept(arena, "typical in the {} {topic|topics} of {} of which it can be said",
                           SPELLED(standing->n_typical), SPELLED(standing->n));
    return standing->n == 2 ? "typical in both topics"
                            : phrase_kept(arena, "typical in all {} topics", SPELLED(standing->n));
}

/* "six have one question only and two have too wide an interval" */
static struct phrase_value lacks_of(const struct standing *standing, struct arena *arena)
{
    static const char *const lacks[] = {[DOUBT_NO_SCORE] = "no score",
                                        [DOUBT_NO_COHORT] = "too few others to compare with",
                                        [DOUBT_ONE_SCORE] = "one rating only",
                                        [DOUBT_ONE_QUESTION] = "one question only",
                                        [DOUBT_WIDE] = "too wide an interval"};
    const size_t n_lacks = sizeof lacks / sizeof *lacks;
    struct phrase_value *const parts = ARENA_ARRAY(arena, n_lacks, struct phrase_value);
    size_t n = 0;
    for (size_t doubt = DOUBT_NO_SCORE; doubt < n_lacks; doubt++) {
        const size_t count = standing->n_doubtful[doubt];
        if (count == standing->n)
            parts[n++] = TEXT(
                phrase_kept(arena, "{}{}", TEXT(count > 1 ? "each has " : ""), TEXT(lacks[doubt])));
        else if (count > 0)
            parts[n++] = TEXT(
                phrase_kept(arena, "{} {has|have} {}", SPELLED(count), TEXT(lacks[doubt])));
    }
    return LIST(parts, n);
}

static const char *untold_of(const struct standing *standing, struct arena *arena)
{
    const struct phrase_value lacks = lacks_of(standing, arena);
    if (standing->n == 0)
        return "no topic was asked";
    if (standing->n == 1)
        return phrase_kept(arena, "where the candidate stands cannot be said: {}", lacks);
    return phrase_kept(arena, "no topic of {} of which it can be said how it stands: {}",
                       SPELLED(standing->n), lacks);
}

/* Where no topic stands apart. */
static const char *nothing_apart(const struct report *report, const struct profile_result *profile,
                                 struct arena *arena)
{
    const struct standing standing = standing_of(report, profile);
    return standing.n_typical > 0 ? typical_of(report, &standing, arena)
                                  : untold_of(&standing, arena);
}

static const char *title_of(const struct report *report, size_t index, struct arena *arena)
{
    const struct profile_result *const profile = &report->result->profiles[index];
    const struct phrase_value above = name_topics(report, profile, VERDICT_ABOVE_TYPICAL, arena),
                              below = name_topics(report, profile, VERDICT_BELOW_TYPICAL, arena);
    const struct phrase_value strong = named_topics(report, profile, NAMED_STRENGTH, arena),
                              weak = named_topics(report, profile, NAMED_GAP, arena);
    const size_t n = above.count + below.count, n_named = strong.count + weak.count;
    return phrase_kept(
        arena, "{}: {}{}{}{}{}{}{}{}", TEXT(candidate_name(report, index, arena)),
        PHRASE_IF(above.count > 0, "above typical in {}", above),
        TEXT(above.count > 0 && below.count > 0 ? ", " : ""),
        PHRASE_IF(below.count > 0, "below typical in {}", below),
        TEXT(n > 0 && n_named > 0 ? ", " : ""),
        PHRASE_IF(strong.count > 0, "a strength in {}", strong),
        TEXT(strong.count > 0 && weak.count > 0 ? ", " : ""),
        PHRASE_IF(weak.count > 0, "a gap in {}", weak),
        PHRASE_IF(n + n_named == 0, "{}", TEXT(nothing_apart(report, profile, arena))));
}

static const char *reading_of(const struct report *report, const struct profile_result *profile,
                              struct arena *arena)
{
    size_t fewest = SIZE_MAX, most = 0;
    for (size_t i = 0; i < report->catalogue->n_topics; i++) {
        const struct topic_profile *const topic = &profile->topics[i];
        if (!isfinite(topic->p50) || !topic->asked)
            continue;
        fewest = topic->n_cohort < fewest ? topic->n_cohort : fewest;
        most = topic->n_cohort > most ? topic->n_cohort : most;
    }
    const struct phrase_value others = PHRASE("the bands are where the middle 90\u00a0% and the "
                                              "middle half of {}{} other candidates for the role "
                                              "are estimated to be",
                                              COUNT(fewest),
                                              PHRASE_IF(most > fewest, " to {}", COUNT(most)));
    return phrase_kept(
        arena,
        "The dot is what is to be expected on a topic, of questions like those of the bank and an "
        "average interviewer, from its scores, the other topics and the cohort, with its "
        "95\u00a0% interval; {}.",
        most > 0 ? others : TEXT("too few other candidates were asked to compare with"));
}

/* "Debugging: above typical, 77 % of the scale (64–90 %), n 6, middle half of the others 23–49 %."
 */
static void describe_topic(const struct report *report, const struct topic_profile *topic,
                           size_t index, struct arena *arena, struct buffer *text)
{
    const struct estimate *const score = &topic->profile;
    const struct interval middle = {topic->p25, topic->p75};
    phrase(text, " {}: {}{}{}.", TEXT(profile_words_topic(report, index, arena)),
           TEXT(profile_words_verdict(topic)),
           PHRASE_IF(score->status == ESTIMATE_OK, ", {} of the scale ({}), n {}",
                     SHARE(score->value), SHARE_BOUNDS(score), COUNT(score->n)),
           PHRASE_IF(isfinite(middle.lower) && isfinite(middle.upper),
                     ", middle half of the others {}", SHARE_BOUNDS(&middle)));
}

void profile_words(const struct report *report, size_t index, struct arena *arena,
                   struct chart *chart)
{
    const struct profile_result *const profile = &report->result->profiles[index];
    chart->title = title_of(report, index, arena);
    chart->reading = reading_of(report, profile, arena);
    struct buffer text = {0};
    phrase(&text, "Dots with intervals, one row for each topic. {}.", TEXT(chart->title));
    size_t *const asked = ARENA_ARRAY(arena, report->catalogue->n_topics, size_t);
    const size_t n = profile_words_asked(report, index, asked);
    for (size_t i = 0; i < n; i++)
        describe_topic(report, &profile->topics[asked[i]], asked[i], arena, &text);
    chart->description = wording_keep(&text, arena);
}
