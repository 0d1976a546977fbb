#include "reports/questions/question_detail.h"

#include <math.h>

#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/model/question_order.h"
#include "reports/questions/finding_words.h"
#include "reports/questions/question_detail_record.h"
#include "reports/questions/question_detail_tables.h"
#include "reports/questions/verdict_words.h"
#include "reports/rubrics/criteria_table.h"
#include "reports/rubrics/version_table.h"
#include "reports/rubrics/version_words.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column number_columns[] = {
    {"", TABLE_LEFT, false},  {"value", TABLE_RIGHT, false}, {"(95\u00a0%)", TABLE_LEFT, false},
    {"n", TABLE_RIGHT, true}, {"sound", TABLE_LEFT, false},
};

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

static const char *shown_share(double share, struct table *table)
{
    return phrase_kept(table->arena, "{}", SHARE(share));
}

static const char *shown_number(double number, struct table *table)
{
    return phrase_kept(table->arena, "{}", NUMBER(number, 2));
}

/* The last cell: what the value is held against, or why there is none. */
static void add_line(struct table *table, const struct estimate *estimate, const char *line)
{
    table_add(table,
              estimate->status == ESTIMATE_OK || !estimate->reason ? line : estimate->reason);
}

static void add_share_row(struct table *table, const char *what, const struct estimate *share,
                          const char *line)
{
    table_add(table, what);
    table_estimate_share_alone(table, share);
    table_estimate_share_bounds(table, share);
    table_add_count(table, share->n);
    add_line(table, share, line);
}

static void add_number_row(struct table *table, const char *what, const struct estimate *number,
                           double line)
{
    table_add(table, what);
    table_estimate_number_alone(table, number);
    table_estimate_number_bounds(table, number);
    table_add_count(table, number->n);
    add_line(table, number, arena_format(table->arena, "%s or more", shown_number(line, table)));
}

static void add_difficulty(const struct report *report, size_t question, struct table *table)
{
    const struct interval line = {report->limits->too_hard, report->limits->too_easy};
    const char *const sound = phrase_kept(table->arena, "{}", SHARE_BOUNDS(&line));
    add_share_row(table, "difficulty", &result_of(report, question)->difficulty, sound);
    add_share_row(table, "adjusted", &result_of(report, question)->difficulty_adjusted, sound);
}

static void add_extremes(const struct report *report, size_t question, struct table *table)
{
    const struct question_result *const result = result_of(report, question);
    const struct limits *const limits = report->limits;
    if (question_scale(report->catalogue, question)->continuous)
        return;
    add_share_row(
        table, "lowest score", &result->floor,
        arena_format(table->arena, "%s or less", shown_share(limits->floor_share, table)));
    add_share_row(
        table, "highest score", &result->ceiling,
        arena_format(table->arena, "%s or less", shown_share(limits->ceiling_share, table)));
}

/* Reliability with and without the question. */
static void add_alpha(const struct report *report, size_t question, struct table *table)
{
    const struct estimate *const alpha = questions_result_reliability(&report->result->questions);
    const double dropped = result_of(report, question)->alpha_without;
    if (alpha->status != ESTIMATE_OK || !isfinite(dropped))
        return;
    table_add(table, "alpha without it");
    table_add(table, shown_number(dropped, table));
    table_add(table, NULL);
    table_add_count(table, alpha->n);
    table_add(table, arena_format(table->arena, "%s with it", shown_number(alpha->value, table)));
}

static struct table *numbers(const struct report *report, size_t question, struct arena *arena)
{
    struct table *const table = table_create(arena, number_columns,
                                             sizeof number_columns / sizeof *number_columns);
    add_difficulty(report, question, table);
    add_number_row(table, "separation", &result_of(report, question)->separation,
                   report->limits->flat);
    add_share_row(table, "top less bottom", &result_of(report, question)->upper_lower, NULL);
    add_number_row(table, "agreement κ", &result_of(report, question)->kappa_quadratic,
                   report->limits->disagree);
    add_extremes(report, question, table);
    add_alpha(report, question, table);
    add_share_row(table, "asked", &result_of(report, question)->exposure, NULL);
    add_share_row(table, "without a score", &result_of(report, question)->missing_rate, NULL);
    table_note(table,
               "Difficulty: how much of the scale candidates reach, so high is easy; adjusted: "
               "for the same candidates and interviewers. Separation: correlation with the rest "
               "of the interview. Top less bottom: what the strongest candidates reach more than "
               "the weakest. Asked: share of the candidates. Sound: on this side of the lines. n: "
               "candidates; of agreement, pairs of scores; of single scores, ratings.");
    return table;
}

static const char *heading(const struct report *report, size_t question, struct arena *arena)
{
    const struct question_result *const result = result_of(report, question);
    struct buffer text = {0};
    if (result->n_findings > 0) {
        finding_words_heading(report, question, &result->findings[0], &text);
    } else {
        const struct question *const asked = &report->catalogue->questions[question];
        phrase(&text,
               result->verdict.state == STATE_SOUND ? "{}{} is sound: nothing is beyond a line"
                                                    : "{}{}: nobody can say yet",
               TEXT(asked->code), PHRASE_IF(*asked->title, " {}", QUOTED(asked->title)));
    }
    const char *const kept = arena_copy_n(arena, text.data, text.length);
    buffer_free(&text);
    return kept;
}

static void note_finding(const struct report *report, size_t question,
                         const struct finding *finding, struct table *table)
{
    struct buffer heading = {0}, text = {0}, action = {0};
    const char *const mark = question_order_mark(finding).mark;
    const bool first = finding == result_of(report, question)->findings;
    finding_words_heading(report, question, finding, &heading);
    finding_words(report, question, finding, &text, &action);
    const char *const handle = finding_handle_shown(
        "question", report->catalogue->questions[question].code, finding_names_kind(finding->kind),
        table->arena);
    table_note_phrase(table, "{}{}{}{}{}", PHRASE_IF(*mark, "{} ", TEXT(mark)),
                      PHRASE_IF(!first, "{}. ", TEXT(heading.data)), TEXT(text.data),
                      PHRASE_IF(action.length > 0, " Next step: {_}", TEXT(action.data)),
                      PHRASE_IF(finding->strength != STRENGTH_NONE, " [{}]", TEXT(handle)));
    buffer_free(&heading);
    buffer_free(&text);
    buffer_free(&action);
}

/* What would tell, where nothing was found but nobody can say that nothing is there. */
static void note_need(const struct question_result *result, struct table *table)
{
    struct buffer need = {0};
    if (result->n_findings > 0 || result->verdict.state != STATE_CANNOT_SAY)
        return;
    verdict_words_need(&result->verdict.needs, &need);
    table_note_phrase(table,
                      "Nothing was found, which is not that nothing is there. It would take: {}.",
                      TEXT(need.data));
    buffer_free(&need);
}

/* The question as it is asked, with its topic. */
static void note_prompt(const struct report *report, size_t question, struct table *table)
{
    const struct catalogue *const catalogue = report->catalogue;
    const struct question *const asked = &catalogue->questions[question];
    const struct question_version *const newest = question_newest_wording(catalogue, question);
    const struct topic *const topic = asked->topic < catalogue->n_topics
                                          ? &catalogue->topics[asked->topic]
                                          : NULL;
    if (newest && *newest->prompt)
        table_note(table, arena_format(table->arena, "As it is asked: %s", newest->prompt));
    if (topic && (*topic->code || *topic->title))
        table_note(table, arena_format(table->arena, "Topic: %s%s%s", topic->code,
                                       *topic->code && *topic->title ? " " : "", topic->title));
}

struct table *question_detail(const struct report *report, size_t question, struct arena *arena)
{
    struct table *const first = table_create(arena, number_columns, 0);
    const struct question_result *const result = result_of(report, question);
    first->title = heading(report, question, arena);
    first->data = question_detail_record_table(report, question, arena);
    for (size_t i = 0; i < result->n_findings; i++)
        note_finding(report, question, &result->findings[i], first);
    note_need(result, first);
    note_prompt(report, question, first);
    if (version_words_change_of(report, question))
        table_note(first, "Its wording changed: numbers are over all its wordings, except where "
                          "before and now are compared.");
    struct table *last = first->next = numbers(report, question, arena);
    struct table *const parts[] = {
        version_table(report, question, arena),
        question_detail_tables_levels(report, question, arena),
        criteria_table(report, question, arena),
        question_detail_tables_pairs(report, question, arena),
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i])
            last = last->next = parts[i];
    if (last->n_notes > 0)
        table_note(last, "");
    table_basis_note(last, report);
    return first;
}
