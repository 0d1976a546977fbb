#include "reports/questions/questions_table.h"

#include "reports/agreement/cost/range_table.h"
#include "reports/model/finding_handle.h"
#include "reports/model/finding_names.h"
#include "reports/model/headline.h"
#include "reports/model/question_order.h"
#include "reports/questions/finding_words.h"
#include "reports/questions/question_need.h"
#include "reports/questions/questions_record.h"
#include "reports/questions/states_words.h"
#include "reports/questions/verdict_words.h"
#include "reports/rubrics/criteria_table.h"
#include "reports/rubrics/version_words.h"
#include "reports/table/share_bar.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

enum { MOST_WATCHES_TOLD = 6 };

static const struct table_column columns[] = {
    {"code", TABLE_LEFT, false},
    {"title", TABLE_LEFT, false},
    {"n", TABLE_RIGHT, true},
    {"reach", TABLE_RIGHT, false},
    {share_bar_axis, TABLE_LEFT, false},
    {"(95\u00a0%)", TABLE_LEFT, false},
    {"separation", TABLE_RIGHT, false},
    {"(95\u00a0%)", TABLE_LEFT, false},
    {"agree κ", TABLE_RIGHT, false},
    {"(95\u00a0%)", TABLE_LEFT, false},
    {"finding", TABLE_LEFT, false},
};

static const int room[] = {TABLE_ALWAYS,      TABLE_IF_ROOM + 3, TABLE_ALWAYS, TABLE_ALWAYS,
                           TABLE_ON_TERMINAL, TABLE_IF_ROOM + 2, TABLE_ALWAYS, TABLE_IF_ROOM,
                           TABLE_ALWAYS,      TABLE_IF_ROOM + 1, TABLE_ALWAYS};

static const struct question_result *result_of(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question];
}

static void add_bar(const struct report *report, const struct estimate *share, struct table *table)
{
    struct buffer text = {0};
    share_bar(share, report->limits, &text);
    table_add(table, table_text(table, &text));
}

static void add_need(const struct question_result *result, struct table *table)
{
    struct buffer need = {0};
    verdict_words_short_need(&result->verdict.needs, &need);
    table_add(table, arena_format(table->arena, "◔ %s", need.data));
    buffer_free(&need);
}

/* The first finding, or else whether it is sound or what would tell. */
static void add_finding(const struct question_result *result, struct table *table)
{
    if (result->verdict.state == STATE_CANNOT_SAY) {
        add_need(result, table);
        return;
    }
    if (result->n_findings == 0) {
        table_add(table, "sound");
        return;
    }
    const struct finding *const first = &result->findings[0];
    table_add(table, arena_format(table->arena, "%s %s", question_order_mark(first).mark,
                                  finding_words_label(first)));
}

static void add_row(const struct report *report, size_t question, struct table *table)
{
    const struct question *const asked = &report->catalogue->questions[question];
    const struct question_result *const result = result_of(report, question);
    table_add(table, asked->code);
    table_add(table, asked->title);
    table_add_count(table, result->n_candidates);
    table_estimate_share_alone(table, question_result_judged_difficulty(result));
    add_bar(report, question_result_judged_difficulty(result), table);
    table_estimate_share_bounds(table, question_result_judged_difficulty(result));
    table_estimate_number_alone(table, &result->separation);
    table_estimate_number_bounds(table, &result->separation);
    table_estimate_number_alone(table, &result->kappa_quadratic);
    table_estimate_number_bounds(table, &result->kappa_quadratic);
    add_finding(result, table);
}

static void note_finding(const struct report *report, size_t question,
                         const struct finding *finding, struct table *table)
{
    struct buffer heading = {0}, text = {0}, action = {0};
    finding_words_heading(report, question, finding, &heading);
    finding_words(report, question, finding, &text, &action);
    table_note_phrase(
        table, "{} {}. {}{} [{}]", TEXT(question_order_mark(finding).mark), TEXT(heading.data),
        TEXT(text.data), PHRASE_IF(action.length > 0, " Try: {_}", TEXT(action.data)),
        TEXT(finding_handle_shown("question", report->catalogue->questions[question].code,
                                  finding_names_kind(finding->kind), table->arena)));
    buffer_free(&heading);
    buffer_free(&text);
    buffer_free(&action);
}

/* The findings of one strength in words, in the order of the report; of many that are to watch the
 * first. */
static void note_findings(const struct report *report, const struct headline *headline,
                          enum finding_strength strength, struct table *table)
{
    size_t told = 0, more = 0;
    for (size_t i = 0; i < headline->n; i++) {
        const struct headline_item *const item = &headline->items[i];
        if (item->subject != HEADLINE_QUESTION || item->finding.strength != strength)
            continue;
        const bool tell = strength == STRENGTH_CLEAR || told < MOST_WATCHES_TOLD;
        if (tell)
            note_finding(report, item->index, &item->finding, table);
        tell ? told++ : more++;
    }
    if (more > 0)
        table_note_phrase(table, "○ {} more to watch: `assay question CODE` says all about one.",
                          DIGITS(more));
}

/* Sound questions stand together. */
static void set_quiet(const struct report *report, const struct question_order *order,
                      struct table *table)
{
    enum { FEWEST_QUIET = 4 };
    for (size_t i = 0; i < order->n; i++) {
        if (result_of(report, order->questions[i])->verdict.state != STATE_SOUND)
            continue;
        table->quiet_from = table->n_quiet == 0 ? i : table->quiet_from;
        table->n_quiet++;
    }
    if (table->n_quiet >= FEWEST_QUIET)
        table->quiet = phrase_kept(table->arena,
                                   "{} sound questions are not shown; --all shows them.",
                                   DIGITS(table->n_quiet));
}

static void note_alpha(const struct report *report, struct table *table)
{
    const struct questions_result *const all = &report->result->questions;
    const struct estimate *const alpha = questions_result_reliability(all);
    if (report->counts.ratings == 0) {
        table_note(table, "Nothing passes the filters, or nothing is loaded yet: `assay ingest "
                          "FILE.csv` loads scores.");
        return;
    }
    if (alpha->status != ESTIMATE_OK)
        table_note_phrase(table, "Reliability (alpha): {}.",
                          TEXT(alpha->reason ? alpha->reason : "none"));
    else
        table_note_phrase(table, "Reliability of all questions together (alpha{}): {}, n {}.",
                          PHRASE_IF(alpha == &all->alpha_model, " of one factor on all rows"),
                          ESTIMATE(alpha, 2), DIGITS(alpha->n));
}

static void note_unasked(const struct report *report, const struct question_order *order,
                         struct table *table)
{
    const size_t unasked = report->catalogue->n_questions - order->n;
    if (unasked == 0)
        return;
    table_note_phrase(table, "{} {question was|questions were} not asked and {is|are} left out.",
                      DIGITS(unasked));
}

static void note_reading(const struct report *report, struct table *table)
{
    table_note_phrase(
        table,
        "Reach: how much of the scale candidates reach{}, so high is easy; ● on its 95\u00a0% "
        "interval, ┊ the lines for too hard and too easy. Separation of strong from weak "
        "candidates: correlation with the rest of the interview. Agree κ: agreement of "
        "interviewers, quadratic kappa. ▲ ▼ ◆ ■: the whole interval is beyond the line; "
        "○ (watch): the estimate alone; ◔: nobody can say yet; it takes so many more "
        "candidates, or answers scored by two. `assay "
        "question CODE` shows all about one.",
        PHRASE_IF(report->result->questions.difficulty_basis == DIFFICULTY_NET,
                  ", net of who was asked and who asked"));
}

struct table *questions_table(const struct report *report, struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    const struct question_order order = question_need_order(report, arena);
    const struct headline headline = headline_of(report, arena);
    struct buffer title = {0}, worse = {0};
    table->room = room;
    states_words(report, &title);
    if (version_words_worse(report, &worse))
        phrase(&title, ". {}", TEXT(worse.data));
    buffer_free(&worse);
    table->title = table_text(table, &title);
    table->data = questions_record_table(report, arena);
    for (size_t i = 0; i < order.n; i++)
        add_row(report, order.questions[i], table);
    set_quiet(report, &order, table);
    note_findings(report, &headline, STRENGTH_CLEAR, table);
    note_findings(report, &headline, STRENGTH_WATCH, table);
    table_lead(table);
    note_unasked(report, &order, table);
    note_alpha(report, table);
    range_table_note(report, table);
    if (table_rows(table) > 0)
        note_reading(report, table);
    table_basis_note(table, report);
    table->next = criteria_table_found(report, arena);
    return table;
}
