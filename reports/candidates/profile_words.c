#include "reports/candidates/profile_words.h"

#include <math.h>
#include <stdint.h>

#include "base/text.h"
#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

enum { LONGEST_NAME = 48, NAMED_IN_TITLE = 3 };

const char *profile_words_verdict(const struct topic_profile *topic)
{
    static const char *const verdicts[] = {[VERDICT_NOT_ASKED] = "not asked",
                                           [VERDICT_TOO_FEW] = "too few ratings",
                                           [VERDICT_BELOW_TYPICAL] = "below typical",
                                           [VERDICT_TYPICAL] = "about typical",
                                           [VERDICT_ABOVE_TYPICAL] = "above typical"};
    if (topic->verdict == VERDICT_TOO_FEW && topic->adjusted.status == ESTIMATE_OK)
        return "too few others";
    return topic->verdict == VERDICT_TYPICAL && !isfinite(topic->p50) ? "no comparison"
                                                                      : verdicts[topic->verdict];
}

const char *profile_words_topic(const struct report *report, size_t topic, struct arena *arena)
{
    const struct topic *const named = &report->catalogue->topics[topic];
    const bool titled = named->title && *named->title;
    return text_printable(arena, titled ? named->title : named->code, LONGEST_NAME);
}

static const char *candidate_name(const struct report *report, size_t profile, struct arena *arena)
{
    struct buffer name = {0};
    report_names_candidate(report, profile, &name);
    const char *const printable = text_printable(arena, name.data, LONGEST_NAME);
    buffer_free(&name);
    return printable;
}

/* " above typical in Debugging and Planning,"; nothing where no topic has the verdict. */
static void add_topics(const struct report *report, const struct profile_result *profile,
                       enum verdict verdict, const char *words, struct arena *arena,
                       struct buffer *title)
{
    const size_t n_topics = report->catalogue->n_topics;
    size_t n = 0, named = 0;
    for (size_t i = 0; i < n_topics; i++)
        n += profile->topics[i].verdict == verdict;
    if (n == 0)
        return;
    buffer_format(title, "%s%s ", title->length ? ", " : "", words);
    if (n > NAMED_IN_TITLE) {
        wording_counted(n, "topic", "topics", title);
        return;
    }
    for (size_t i = 0; i < n_topics; i++)
        if (profile->topics[i].verdict == verdict)
            buffer_format(title, "%s%s", wording_joint(named++, n),
                          profile_words_topic(report, i, arena));
}

static bool any_comparison(const struct report *report, const struct profile_result *profile)
{
    for (size_t i = 0; i < report->catalogue->n_topics; i++)
        if (profile->topics[i].verdict >= VERDICT_BELOW_TYPICAL && isfinite(profile->topics[i].p50))
            return true;
    return false;
}

static const char *title_of(const struct report *report, size_t index, struct arena *arena)
{
    const struct profile_result *const profile = &report->result->profiles[index];
    struct buffer title = {0}, topics = {0};
    buffer_format(&title, "%s: ", candidate_name(report, index, arena));
    add_topics(report, profile, VERDICT_ABOVE_TYPICAL, "above typical in", arena, &topics);
    add_topics(report, profile, VERDICT_BELOW_TYPICAL, "below typical in", arena, &topics);
    if (topics.length == 0)
        buffer_add(&topics, any_comparison(report, profile)
                                ? "about typical in every topic that can be compared"
                                : "too few ratings or too small a cohort to compare");
    add_topics(report, profile, VERDICT_NOT_ASKED, "not asked about", arena, &topics);
    buffer_add(&title, topics.data);
    buffer_free(&topics);
    return wording_keep(&title, arena);
}

static const char *reading_of(const struct report *report, const struct profile_result *profile,
                              struct arena *arena)
{
    size_t fewest = SIZE_MAX, most = 0;
    for (size_t i = 0; i < report->catalogue->n_topics; i++) {
        const struct topic_profile *const topic = &profile->topics[i];
        if (!isfinite(topic->p50))
            continue;
        fewest = topic->n_cohort < fewest ? topic->n_cohort : fewest;
        most = topic->n_cohort > most ? topic->n_cohort : most;
    }
    struct buffer text = {0};
    buffer_add(&text,
               "The dot is the score on a topic, adjusted for how hard the questions and how "
               "strict the interviewers were, with its 95\u00a0% interval");
    if (most == 0) {
        buffer_add(&text, "; too few other candidates were asked to compare with");
    } else {
        buffer_add(&text, "; the bands are the middle 80\u00a0% and the middle half of ");
        format_count(fewest, &text);
        if (most > fewest) {
            buffer_add(&text, " to ");
            format_count(most, &text);
        }
        buffer_add(&text, " other candidates for the role");
    }
    buffer_add(&text, ". It supports the debrief; it does not decide it.");
    return wording_keep(&text, arena);
}

/* "Debugging: above typical, 77 % of the scale (64–90 %), n 6, middle half of the others 23–49 %."
 */
static void describe_topic(const struct report *report, const struct topic_profile *topic,
                           size_t index, struct arena *arena, struct buffer *text)
{
    buffer_format(text, " %s: %s", profile_words_topic(report, index, arena),
                  profile_words_verdict(topic));
    if (topic->adjusted.status == ESTIMATE_OK) {
        buffer_add(text, ", ");
        format_share(topic->adjusted.value, text);
        buffer_add(text, " of the scale (");
        format_share_range(topic->adjusted.lower, topic->adjusted.upper, text);
        buffer_add(text, "), n ");
        format_count(topic->n_ratings, text);
    }
    if (isfinite(topic->p25) && isfinite(topic->p75)) {
        buffer_add(text, ", middle half of the others ");
        format_share_range(topic->p25, topic->p75, text);
    }
    buffer_add(text, ".");
}

void profile_words(const struct report *report, size_t index, struct arena *arena,
                   struct chart *chart)
{
    const struct profile_result *const profile = &report->result->profiles[index];
    chart->title = title_of(report, index, arena);
    chart->reading = reading_of(report, profile, arena);
    struct buffer text = {0};
    buffer_format(&text, "Dots with intervals, one row for each topic. %s.", chart->title);
    for (size_t i = 0; i < report->catalogue->n_topics; i++)
        describe_topic(report, &profile->topics[i], i, arena, &text);
    chart->description = wording_keep(&text, arena);
}
