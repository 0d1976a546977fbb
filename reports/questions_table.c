#include "reports/questions_table.h"

#include <ctype.h>

#include "reports/criteria_table.h"
#include "reports/number_format.h"
#include "reports/questions_data.h"
#include "reports/sentences.h"
#include "reports/table_estimate.h"

static const struct table_column columns[] = {
    {"code", TABLE_LEFT, false},        {"n", TABLE_RIGHT, true},
    {"difficulty", TABLE_RIGHT, false}, {"separation", TABLE_RIGHT, false},
    {"agree κ", TABLE_RIGHT, false},    {"finding", TABLE_LEFT, false},
};

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

/* Of the strongest finding, which stands first. */
static enum finding_strength strength_of(const struct question_result *result)
{
    return result->n_findings ? result->findings[0].strength : STRENGTH_NONE;
}

/* The shapes of the charts. */
static const char *mark(const struct finding *finding)
{
    if (finding->strength != STRENGTH_CLEAR)
        return finding->strength == STRENGTH_WATCH ? "○ " : "";
    switch (finding->kind) {
    case FINDING_TOO_HARD:
    case FINDING_FLOOR:
        return "▲ ";
    case FINDING_TOO_EASY:
    case FINDING_CEILING:
        return "▼ ";
    case FINDING_DISAGREE:
        return "■ ";
    default:
        return "◆ ";
    }
}

/* Kappa stands without its interval here, or the row would not fit. */
static void add_kappa(struct table *table, const struct estimate *kappa)
{
    if (kappa->status != ESTIMATE_OK) {
        table_add_interval(table, kappa);
        return;
    }
    struct buffer text = {0};
    format_number(kappa->value, 2, &text);
    table_add(table, table_text(table, &text));
}

static void add_row(const struct report *report, size_t question, struct table *table)
{
    const struct question_result *const result = result_of(report, question);
    const struct finding *const first = result->n_findings ? &result->findings[0] : NULL;
    table_add(table, report->catalogue->questions[question].code);
    table_add_count(table, result->n_candidates);
    table_add_share(table, &result->difficulty);
    table_add_interval(table, &result->discrimination);
    add_kappa(table, &result->kappa_quadratic);
    table_add(table,
              first ? arena_format(table->arena, "%s%s", mark(first), sentence_finding_label(first))
                    : NULL);
}

static void note_finding(const struct report *report, size_t question,
                         const struct finding *finding, struct table *table)
{
    struct buffer note = {0}, action = {0};
    buffer_add(&note, mark(finding));
    sentence_finding_heading(report, question, finding, &note);
    buffer_add(&note, ". ");
    sentence_finding(report, question, finding, &note, &action);
    if (action.length > 0) {
        buffer_add(&note, " Try: ");
        buffer_format(&note, "%c%s", tolower((unsigned char)action.data[0]), action.data + 1);
    }
    buffer_free(&action);
    table_note(table, table_text(table, &note));
}

static void add_questions(const struct report *report, enum finding_strength strength,
                          struct table *table)
{
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct question_result *const result = result_of(report, q);
        if (result->n_ratings == 0 || strength_of(result) != strength)
            continue;
        add_row(report, q, table);
        for (size_t i = 0; i < result->n_findings; i++) {
            if (result->findings[i].strength != STRENGTH_NONE)
                note_finding(report, q, &result->findings[i], table);
        }
    }
}

static void note_alpha(const struct report *report, struct table *table)
{
    const struct estimate *const alpha = &report->result->questions.alpha;
    struct buffer note = {0};
    if (report->counts.ratings == 0) {
        table_note(table, "Nothing passes the filters, or nothing is loaded yet: `assay ingest "
                          "FILE.csv` loads scores.");
        return;
    }
    if (alpha->status != ESTIMATE_OK) {
        buffer_format(&note, "Reliability (alpha): %s.", alpha->reason ? alpha->reason : "none");
        table_note(table, table_text(table, &note));
        return;
    }
    buffer_add(&note, "Reliability of all questions together (alpha): ");
    format_number(alpha->value, 2, &note);
    buffer_add(&note, " (");
    format_range(alpha->lower, alpha->upper, 2, &note);
    buffer_format(&note, "), n %zu.", alpha->n);
    table_note(table, table_text(table, &note));
}

static void note_unasked(const struct report *report, struct table *table)
{
    size_t unasked = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        unasked += result_of(report, q)->n_ratings == 0;
    if (unasked == 0)
        return;
    table_note(table, arena_format(table->arena, "%zu %s no score and %s left out.", unasked,
                                   unasked == 1 ? "question has" : "questions have",
                                   unasked == 1 ? "is" : "are"));
}

struct table *questions_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    struct buffer title = {0};
    sentence_summary(report, &title);
    table->title = table_text(table, &title);
    table->data = questions_data(report, arena);
    add_questions(report, STRENGTH_CLEAR, table);
    add_questions(report, STRENGTH_WATCH, table);
    add_questions(report, STRENGTH_NONE, table);
    if (table->n_notes > 0)
        table_note(table, "");
    note_unasked(report, table);
    note_alpha(report, table);
    if (table_rows(table) > 0)
        table_note(
            table,
            "Difficulty: how much of the scale candidates reach, so a high value is easy. "
            "Separation: how well the question separates strong from weak candidates, as the "
            "correlation with the rest of the interview. Agree κ: agreement of interviewers, "
            "quadratic kappa; `assay "
            "agreement` gives its interval. Brackets hold 95\u00a0% intervals; ▲ ▼ ◆ ■ mean "
            "the whole interval is beyond the line, ○ (watch) the estimate alone.");
    table_note_basis(table, report);
    table->next = criteria_table_found(report, arena);
    return table;
}
