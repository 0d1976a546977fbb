#include "reports/monthly/findings_table.h"

#include <string.h>

#include "base/date.h"
#include "reports/model/finding_names.h"
#include "reports/model/headline.h"
#include "reports/model/ledger.h"
#include "reports/model/question_order.h"
#include "reports/monthly/headline_words.h"
#include "reports/monthly/ledger_words.h"
#include "reports/monthly/news.h"
#include "reports/monthly/past_words.h"
#include "reports/questions/finding_words.h"
#include "reports/table/finding_record.h"
#include "reports/table/json.h"
#include "reports/table/table_estimate.h"

/* "new", "still", "back", "gone", "fixed"; NULL where it was not told. */
static const char *news_name(const struct news_item *news)
{
    static const char *const names[] = {
        [NEWS_NONE] = NULL,   [NEWS_NEW] = "new",     [NEWS_STILL] = "still", [NEWS_BACK] = "back",
        [NEWS_GONE] = "gone", [NEWS_FIXED] = "fixed", [NEWS_WAITS] = NULL};
    return news ? names[news->now] : NULL;
}

/* "2026-06": the month of a day; NULL for a day that is no limit. */
static const char *month_of(int32_t day, struct arena *arena)
{
    char text[11];
    if (day == INT32_MIN || day == INT32_MAX)
        return NULL;
    date_format(day, text);
    return arena_copy_n(arena, text, strlen("2026-10"));
}

static const char *kept(struct buffer *text, struct arena *arena)
{
    const char *const copy = arena_copy_n(arena, text->data, text->length);
    buffer_free(text);
    return copy;
}

static void take_note(const struct report *report, const struct finding_note *note,
                      struct arena *arena, struct finding_row *row)
{
    if (!note)
        return;
    struct buffer noted = {0};
    ledger_words(report, note, &noted);
    row->known = true;
    row->noted = kept(&noted, arena);
    row->note = ledger_text(report, note);
    row->owner = ledger_owner(report, note);
    row->until = month_of(note->until, arena);
}

static struct finding_row row_of(const struct report *report, const struct headline_item *item,
                                 struct arena *arena)
{
    const struct news_item *const news = news_of(report, item);
    struct buffer heading = {0}, text = {0}, action = {0}, handle = {0};
    headline_words_heading(report, item, &heading);
    headline_words_evidence(report, item, &text, &action);
    headline_handle(report, item, &handle);
    struct finding_row row = {.about = headline_about(item->subject),
                              .name = headline_name(report, item),
                              .other = headline_other(report, item),
                              .kind = headline_kind(item),
                              .strength = finding_names_strength(item->finding.strength),
                              .verdict = kept(&heading, arena),
                              .text = kept(&text, arena),
                              .action = kept(&action, arena),
                              .id = kept(&handle, arena),
                              .news = news_name(news),
                              .since = news ? month_of(news->since, arena) : NULL};
    take_note(report, item->known, arena, &row);
    return row;
}

/* A finding that there is no more: its name, and what became of it. */
static struct finding_row row_of_past(const struct news_item *news, struct arena *arena)
{
    struct buffer handle = {0}, text = {0};
    news_handle(news, &handle);
    past_words(news, &text);
    return (struct finding_row){.about = headline_about(news->subject),
                                .name = news->name,
                                .other = news->other,
                                .kind = news->kind,
                                .verdict = news->heading,
                                .text = kept(&text, arena),
                                .id = kept(&handle, arena),
                                .news = news_name(news),
                                .since = month_of(news->since, arena)};
}

static struct finding_row row_of_too_few(const struct report *report, size_t question,
                                         const struct finding *finding, struct arena *arena)
{
    struct buffer heading = {0}, text = {0}, action = {0};
    finding_words_heading(report, question, finding, &heading);
    finding_words(report, question, finding, &text, &action);
    return (struct finding_row){.about = "question",
                                .name = report->catalogue->questions[question].code,
                                .kind = finding_names_kind(finding->kind),
                                .verdict = kept(&heading, arena),
                                .text = kept(&text, arena),
                                .action = kept(&action, arena)};
}

/* Room for all there may be: found, past, and of each question one with too few answers. */
static size_t most_rows(const struct report *report, const struct headline *headline)
{
    return headline->n + (report->news ? report->news->n : 0) + report->catalogue->n_questions;
}

struct finding_rows findings_table_rows(const struct report *report, struct arena *arena)
{
    const struct headline headline = headline_of(report, arena);
    const struct question_order order = question_order(report, arena);
    struct finding_rows all = {
        .rows = ARENA_ARRAY(arena, most_rows(report, &headline), struct finding_row)};
    for (size_t i = 0; i < headline.n; i++)
        all.rows[all.n++] = row_of(report, &headline.items[i], arena);
    for (size_t i = 0; report->news && i < report->news->n; i++)
        if (news_is_past(&report->news->items[i]))
            all.rows[all.n++] = row_of_past(&report->news->items[i], arena);
    for (size_t i = 0; i < order.n; i++) {
        const struct question_result *const result =
            &report->result->questions.questions[order.questions[i]];
        if (result->n_findings > 0 && result->findings[0].strength == STRENGTH_NONE)
            all.rows[all.n++] = row_of_too_few(report, order.questions[i], &result->findings[0],
                                               arena);
    }
    return all;
}

struct table *findings_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&finding_listed_record, arena);
    const struct finding_rows all = findings_table_rows(report, arena);
    for (size_t i = 0; i < all.n; i++)
        record_add(&finding_listed_record, &all.rows[i], table);
    return table;
}

json_t *findings_table_list(const struct report *report)
{
    struct arena arena = {0};
    json_t *const array = json_array();
    const struct finding_rows all = findings_table_rows(report, &arena);
    for (size_t i = 0; i < all.n; i++)
        json_append(array, record_json(&finding_listed_record, &all.rows[i]));
    arena_free(&arena);
    return array;
}

bool findings_table_tells(const struct report *report, const struct finding_row *row)
{
    return row->strength && (!report->news || row->news ||
                             strcmp(row->strength, finding_names_strength(STRENGTH_CLEAR)) == 0);
}
