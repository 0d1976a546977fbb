#include "reports/candidates/profile_record.h"

#include "reports/model/report_names.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/wording.h"

struct row {
    const char *candidate, *kind, *verdict, *reason, *named;
    const struct topic *topic;
    const struct topic_profile *profile;
};

/* Null where it cannot be told yet. */
static json_t *adds_value_part(const void *context)
{
    const struct row *const row = context;
    return row->profile->prmse.adds == ADDS_UNKNOWN
               ? NULL
               : json_boolean(row->profile->prmse.adds == ADDS_SOMETHING);
}

#define HERE(member) RECORD_HERE(struct row, member)
#define AT_TOPIC(member) RECORD_AT(struct row, topic, member)
#define AT_PROFILE(member) RECORD_AT(struct row, profile, member)

static const struct field fields[] = {
    {"candidate", HERE(candidate), .in = FIELD_IN_CELLS},
    {"topic", AT_TOPIC(code)},
    {"title", AT_TOPIC(title)},
    {"kind", HERE(kind)},
    {"asked", AT_PROFILE(asked), .in = FIELD_IN_JSON},
    {"n_questions", AT_PROFILE(n_questions)},
    {"n_ratings", AT_PROFILE(n_ratings)},
    {"n_interviewers", AT_PROFILE(n_interviewers)},
    {"n_other_scale", AT_PROFILE(n_other_scale), .in = FIELD_IN_JSON},
    {"raw", AT_PROFILE(raw)},
    {"adjusted", AT_PROFILE(adjusted)},
    {"profile", AT_PROFILE(profile)},
    {"kelley", AT_PROFILE(kelley), .in = FIELD_IN_JSON},
    {"augmented", AT_PROFILE(augmented), .in = FIELD_IN_JSON},
    {"adds_value", .part = adds_value_part},
    {"subscore", AT_PROFILE(prmse.subscore), .group = "prmse", .column = "prmse_subscore"},
    {"total", AT_PROFILE(prmse.total), .group = "prmse", .column = "prmse_total"},
    {"both", AT_PROFILE(prmse.both), .group = "prmse", .column = "prmse_both"},
    {"profile", AT_PROFILE(prmse.profile), .group = "prmse", .column = "prmse_profile"},
    {"deviation", AT_PROFILE(deviation)},
    {"named", HERE(named)},
    {"same_side", AT_PROFILE(same_side)},
    {"n_cohort", AT_PROFILE(n_cohort)},
    {"p10", AT_PROFILE(p10), .group = "cohort"},
    {"p25", AT_PROFILE(p25), .group = "cohort"},
    {"p50", AT_PROFILE(p50), .group = "cohort"},
    {"p75", AT_PROFILE(p75), .group = "cohort"},
    {"p90", AT_PROFILE(p90), .group = "cohort"},
    {"verdict", HERE(verdict)},
    {"reason", HERE(reason)},
};
static const struct record record = RECORD(fields);

static const char *verdict_name(enum verdict verdict)
{
    static const char *const names[] = {
        [VERDICT_NOT_ASKED] = "not_asked",         [VERDICT_CANNOT_SAY] = "cannot_say",
        [VERDICT_BELOW_TYPICAL] = "below_typical", [VERDICT_TYPICAL] = "typical",
        [VERDICT_ABOVE_TYPICAL] = "above_typical",
    };
    return names[verdict];
}

/* NULL where a verdict is said, or nothing was asked. */
static const char *reason_of(const struct topic_profile *topic)
{
    static const char *const reasons[] = {
        [DOUBT_NO_SCORE] = "no score was given on this topic",
        [DOUBT_NO_COHORT] = "there are too few other candidates to compare with",
        [DOUBT_ONE_SCORE] = "it rests on one rating",
        [DOUBT_ONE_QUESTION] = "it rests on one question",
        [DOUBT_WIDE] = "the interval is no narrower than what is typical",
    };
    const bool alone = topic->doubt == DOUBT_ONE_QUESTION && topic->n_interviewers == 1;
    return topic->verdict != VERDICT_CANNOT_SAY ? NULL
           : alone                              ? "it was seen by one interviewer on one question"
                                                : reasons[topic->doubt];
}

static const char *named_of(const struct topic_profile *topic)
{
    return topic->named == NAMED_NOT ? NULL : topic->named == NAMED_STRENGTH ? "strength" : "gap";
}

void profile_record_candidate(const struct report *report, size_t profile, struct buffer *text)
{
    if (report->names && report->labels)
        buffer_add(text, report->labels[profile].export_id);
    else
        report_names_candidate(report, profile, text);
}

static struct row row_of(const struct report *report, size_t profile, size_t topic,
                         const char *candidate)
{
    const struct topic *const about = &report->catalogue->topics[topic];
    const struct topic_profile *const result = &report->result->profiles[profile].topics[topic];
    return (struct row){.candidate = candidate,
                        .kind = about->bonus ? "bonus" : "core",
                        .verdict = verdict_name(result->verdict),
                        .reason = reason_of(result),
                        .named = named_of(result),
                        .topic = about,
                        .profile = result};
}

static void add_profile(const struct report *report, size_t profile, struct table *table)
{
    struct buffer text = {0};
    profile_record_candidate(report, profile, &text);
    const char *const candidate = wording_keep(&text, table->arena);
    for (size_t t = 0; t < report->catalogue->n_topics; t++) {
        const struct row row = row_of(report, profile, t, candidate);
        record_add(&record, &row, table);
    }
}

struct table *profile_record_table(const struct report *report, size_t profile, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    add_profile(report, profile, table);
    return table;
}

struct table *profile_record_all(const struct report *shown, struct arena *arena)
{
    const struct report *const report = report_past(shown);
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i < report->result->n_profiles; i++)
        add_profile(report, i, table);
    return table;
}

json_t *profile_record_topics(const struct report *report, size_t profile)
{
    json_t *const array = json_array();
    for (size_t t = 0; t < report->catalogue->n_topics; t++) {
        const struct row row = row_of(report, profile, t, NULL);
        json_append(array, record_json(&record, &row));
    }
    return array;
}
