#include "reports/interviewers/interviewers_table.h"

#include "analytics/interviewers/interviewer_findings.h"
#include "reports/interviewers/facets_words.h"
#include "reports/interviewers/interviewer_group_words.h"
#include "reports/interviewers/interviewer_words.h"
#include "reports/interviewers/interviewers_record.h"
#include "reports/interviewers/style_words.h"
#include "reports/model/level_gap.h"
#include "reports/model/modelled.h"
#include "reports/model/report_names.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { MOST_TOLD = 6 /* findings of a kind */ };

static const struct table_column columns[] = {
    {"interviewer", TABLE_LEFT, false},      {"load", TABLE_RIGHT, true},
    {"from colleagues", TABLE_RIGHT, false}, {"fair average", TABLE_RIGHT, false},
    {"in words", TABLE_LEFT, false},
};

/* What is known on the same answers goes before what the model adds. */
static const char *verdict_of(const struct report *report, size_t interviewer)
{
    const struct interviewer_result *const result =
        &report->result->interviewers.interviewers[interviewer];
    const char *const modelled = report->model ? facets_words_verdict(report, interviewer) : NULL;
    return result->severity_points.status != ESTIMATE_OK && result->n_findings == 0 && modelled
               ? modelled
               : interviewer_words_verdict(report, interviewer);
}

/* With one decimal, or the row would not fit. */
static void add_fair_average(const struct report *report, size_t interviewer, struct table *table)
{
    const struct estimate *const fair = report->model
                                            ? &report->model->interviewers[interviewer].fair_average
                                            : NULL;
    if (fair && fair->status == ESTIMATE_OK)
        table_add_phrase(table, "{} ({})", NUMBER(fair->value, 1), BOUNDS(fair, 1));
    else
        table_add(table, fair && fair->status == ESTIMATE_TOO_FEW ? "too few" : "–");
}

static void add_row(const struct report *report, size_t interviewer, struct table *table)
{
    const struct interviewer_result *const result =
        &report->result->interviewers.interviewers[interviewer];
    table_add_phrase(table, "{}", INTERVIEWER(report, interviewer));
    table_add_count(table, result->n_interviews);
    table_estimate_interval(table, &result->severity_points);
    add_fair_average(report, interviewer, table);
    table_add(table, verdict_of(report, interviewer));
}

/* Findings that have their next step in common. */
struct topic_of_findings {
    bool severity;
    enum finding_strength strength;
};

static bool is_about(const struct finding *finding, const struct topic_of_findings *topic)
{
    return (finding->kind != FINDING_FEW_LEVELS) == topic->severity &&
           finding->strength == topic->strength;
}

/* The first of them in sentences, by name, the others counted. */
static void note_topic(const struct report *report, const struct topic_of_findings *topic,
                       struct buffer *action, struct table *table)
{
    size_t told = 0, more = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        const struct interviewer_result *const result =
            &report->result->interviewers.interviewers[i];
        for (size_t f = 0; f < result->n_findings; f++) {
            if (!is_about(&result->findings[f], topic) ||
                !interviewer_words_tells(report, i, &result->findings[f]))
                continue;
            struct buffer text = {0};
            action->length = 0;
            interviewer_words_finding(report, i, &result->findings[f], &text, action);
            interviewer_words_handle(report, i, &result->findings[f], &text);
            if (told < MOST_TOLD)
                table_note(table, table_text(table, &text));
            told < MOST_TOLD ? told++ : more++;
            buffer_free(&text);
        }
    }
    if (more > 0)
        table_note_phrase(
            table,
            "{^} more like {this|these}; the last column shows whom, --format json has "
            "the sentences.",
            SPELLED(more));
}

static void note_findings(const struct report *report, bool severity, struct table *table)
{
    struct buffer action = {0};
    for (enum finding_strength s = STRENGTH_CLEAR; s > STRENGTH_NONE; s--)
        note_topic(report, &(struct topic_of_findings){severity, s}, &action, table);
    if (action.length > 0)
        table_note_phrase(table, "Next step: {_}", TEXT(action.data));
    buffer_free(&action);
}

static void note_trends(const struct report *report, struct table *table)
{
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        struct buffer note = {0};
        interviewer_words_trend(report, i, &note);
        if (note.length > 0)
            table_note(table, table_text(table, &note));
    }
}

/* One sentence of each interviewer, the first of them. */
static void note_each(const struct report *report,
                      void (*words)(const struct report *report, size_t interviewer,
                                    struct buffer *text),
                      struct table *table)
{
    size_t told = 0, more = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        struct buffer note = {0};
        words(report, i, &note);
        if (note.length > 0 && told < MOST_TOLD)
            table_note(table, table_text(table, &note));
        if (note.length > 0)
            told < MOST_TOLD ? told++ : more++;
        buffer_free(&note);
    }
    if (more > 0)
        table_note_phrase(table, "{^} more like {this|these}; --format json has them.",
                          SPELLED(more));
}

/* With its handle, where the same answers cannot say. */
static void say_modelled(const struct report *report, size_t interviewer, struct buffer *text)
{
    const struct finding *const finding = modelled_finding(report, interviewer);
    struct level_gap gap;
    if (level_gap(report, interviewer, &gap))
        return; /* of two nobody can say who is off, the model neither */
    facets_words_finding(report, interviewer, text);
    if (finding)
        interviewer_words_handle(report, interviewer, finding, text);
}

/* Those of one kind, the first of them in sentences, then what to do about it. */
static void note_style(const struct report *report, enum finding_kind kind, struct table *table)
{
    struct buffer action = {0};
    size_t told = 0, more = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        struct style_saying sayings[STYLE_WORDS_MOST];
        const size_t n = style_words_of(report, i, sayings);
        for (size_t s = 0; s < n; s++) {
            struct buffer text = {0};
            if (sayings[s].finding->kind != kind)
                continue;
            action.length = 0;
            style_words_finding(report, i, &sayings[s], &text, &action);
            if (told < MOST_TOLD)
                table_note(table, table_text(table, &text));
            told < MOST_TOLD ? told++ : more++;
            buffer_free(&text);
        }
    }
    if (more > 0)
        table_note_phrase(table, "{^} more like {this|these}; --format json has them.",
                          SPELLED(more));
    if (told > 0)
        table_note_phrase(table, "Next step: {_}", TEXT(action.data));
    buffer_free(&action);
}

static void note_model(const struct report *report, struct table *table)
{
    if (!report->model)
        return;
    note_each(report, say_modelled, table);
    note_each(report, facets_words_difference, table);
    for (enum finding_kind kind = FINDING_CENTRAL; kind <= FINDING_BIAS; kind++)
        note_style(report, kind, table);
    struct buffer levels = {0};
    if (!report->model->reason)
        facets_words_levels(report, table->arena, &levels);
    if (levels.length > 0)
        table_note(table, table_text(table, &levels));
    buffer_free(&levels);
}

static void note_basis(const struct report *report, struct table *table)
{
    struct buffer note = {0};
    if (!report->model)
        return;
    facets_words_basis(report, &note);
    table_note(table, table_text(table, &note));
    note.length = 0;
    facets_words_crossing(report, &note);
    if (note.length > 0)
        table_note(table, table_text(table, &note));
    buffer_free(&note);
}

static void note_groups(const struct report *report, struct table *table)
{
    struct buffer note = {0};
    interviewer_group_words(report, &note);
    if (note.length > 0)
        table_note(table, table_text(table, &note));
}

static void note_reading(const struct report *report, struct table *table)
{
    const struct interviewers_result *const all = &report->result->interviewers;
    table_note_phrase(table,
                      "Load: interviews held. From colleagues: how many points higher (below 0: "
                      "lower) the scores are on the same answers than the average of those who "
                      "share answers, on the scale {}, with its 95\u00a0% interval; the line is "
                      "{}. Fair average: what the interviewer would give on average to an "
                      "average candidate on an average question, by the model. It says where "
                      "anchors are read differently, not who is right.",
                      TEXT(report->catalogue->scales[all->scale].name),
                      PLAIN(interviewer_findings_severity_line(all, report->limits)));
}

struct table *interviewers_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct buffer title = {0};
    interviewer_words_summary(report, &title);
    table->title = table_text(table, &title);
    table->data = interviewers_record_table(report, arena);
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        add_row(report, i, table);
    note_findings(report, true, table);
    note_findings(report, false, table);
    note_model(report, table);
    note_trends(report, table);
    note_groups(report, table);
    table_lead(table);
    if (report->catalogue->n_interviewers > 0) {
        note_basis(report, table);
        note_reading(report, table);
    }
    table_basis_note(table, report);
    return table;
}
