#include "reports/monthly/findings_table.h"

#include <string.h>

#include "base/date.h"
#include "reports/model/finding_names.h"
#include "reports/model/headline.h"
#include "reports/model/question_order.h"
#include "reports/model/report_names.h"
#include "reports/monthly/headline_words.h"
#include "reports/monthly/news.h"
#include "reports/questions/finding_words.h"
#include "reports/table/finding_record.h"
#include "reports/table/table_estimate.h"

/* "new", "still", "back", "gone"; NULL where it was not told. */
static const char *news_name(const struct news_item *news)
{
    static const char *const names[] = {[NEWS_NONE] = NULL,
                                        [NEWS_NEW] = "new",
                                        [NEWS_STILL] = "still",
                                        [NEWS_BACK] = "back",
                                        [NEWS_GONE] = "gone"};
    return news ? names[news->now] : NULL;
}

/* "2026-06": the month since which it is told; NULL where that is not known. */
static const char *since_of(const struct news_item *news, struct arena *arena)
{
    if (!news || news->since == INT32_MIN)
        return NULL;
    char day[11];
    date_format(news->since, day);
    return arena_copy_n(arena, day, strlen("2026-10"));
}

static const char *name_of(const struct report *report, const struct headline_item *item,
                           struct arena *arena)
{
    return item->subject == HEADLINE_INTERVIEWER || item->subject == HEADLINE_INTERVIEWER_DRIFT
               ? report_names_interviewer_text(report, item->index, arena)
               : headline_name(report, item);
}

static void add_item(const struct report *report, const struct headline_item *item,
                     struct table *table)
{
    const struct news_item *const news = news_of(report, item);
    struct buffer heading = {0}, text = {0}, action = {0}, handle = {0};
    headline_words_heading(report, item, &heading);
    headline_words_evidence(report, item, &text, &action);
    headline_handle(report, item, &handle);
    record_add(&finding_record,
               &(struct finding_row){.about = headline_about(item),
                                     .name = name_of(report, item, table->arena),
                                     .kind = headline_kind(report, item),
                                     .strength = finding_names_strength(item->strength),
                                     .verdict = table_text(table, &heading),
                                     .text = table_text(table, &text),
                                     .action = table_text(table, &action),
                                     .id = table_text(table, &handle),
                                     .news = news_name(news),
                                     .since = since_of(news, table->arena)},
               table);
}

static void add_too_few(const struct report *report, size_t question, const struct finding *finding,
                        struct table *table)
{
    struct buffer heading = {0}, text = {0}, action = {0};
    finding_words_heading(report, question, finding, &heading);
    finding_words(report, question, finding, &text, &action);
    record_add(&finding_record,
               &(struct finding_row){.about = "question",
                                     .name = report->catalogue->questions[question].code,
                                     .kind = finding_names_kind(finding->kind),
                                     .verdict = table_text(table, &heading),
                                     .text = table_text(table, &text),
                                     .action = table_text(table, &action)},
               table);
}

struct table *findings_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&finding_record, arena);
    const struct headline headline = headline_of(report, arena);
    const struct question_order order = question_order(report, arena);
    for (size_t i = 0; i < headline.n; i++)
        add_item(report, &headline.items[i], table);
    for (size_t i = 0; i < order.n; i++) {
        const struct question_result *const result =
            &report->result->questions.questions[order.questions[i]];
        for (size_t f = 0; f < result->n_findings; f++)
            if (result->findings[f].strength == STRENGTH_NONE)
                add_too_few(report, order.questions[i], &result->findings[f], table);
    }
    return table;
}

static const char *cell_of(const struct table *table, size_t row, const char *column)
{
    for (size_t c = 0; c < table->n_columns; c++)
        if (strcmp(table->columns[c].name, column) == 0)
            return table_cell(table, row, c);
    return NULL;
}

bool findings_table_tells(const struct report *report, const struct table *table, size_t row)
{
    const char *const strength = cell_of(table, row, "strength");
    return strength &&
           (!report->news || strcmp(strength, "clear") == 0 || cell_of(table, row, "news") != NULL);
}
