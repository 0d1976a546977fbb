#include "reports/pipeline/pipeline_page.h"

#include "reports/html/page_figure.h"
#include "reports/model/report_names.h"
#include "reports/pipeline/pipeline_note_words.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/pipeline/score_times_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"
#include "templates.h"

static const enum pipeline_window compared[] = {WINDOW_MONTH, WINDOW_PREVIOUS, WINDOW_YEAR};
enum { N_COMPARED = sizeof compared / sizeof *compared };

static void add_days(struct html_scope *row, const char *name, const struct estimate *days)
{
    if (days->status == ESTIMATE_OK)
        html_phrase(row, name, "{} ({}–{})", PLAIN(days->value), PLAIN(days->lower),
                    PLAIN(days->upper));
    else
        html_text(row, name, days->n > 0 ? wording_absence(days) : "–");
}

static void add_count(const struct pipeline_result *pipeline, struct html_scope *row,
                      const char *name, size_t count)
{
    if (pipeline->order == ORDER_NAMES)
        html_text(row, name, "–");
    else
        html_count(row, name, count);
}

static void add_stage(struct page *page, size_t index, struct html_list *rows)
{
    const struct pipeline_result *const pipeline = page->report->pipeline;
    const struct pipeline_stage *const stage = &pipeline->cohorts[WINDOW_PERIOD].stages[index];
    struct html_scope *const row = html_item(rows);
    html_text(row, "stage", pipeline_words_stage(pipeline, index));
    html_count(row, "interviewed", stage->n_interviewed);
    add_count(pipeline, row, "reached", stage->n_reached);
    add_count(pipeline, row, "passed", stage->n_passed);
    add_count(pipeline, row, "rejected", stage->n_rejected);
    add_count(pipeline, row, "withdrawn", stage->n_withdrawn);
    add_count(pipeline, row, "open", stage->n_in_flight);
    html_phrase(row, "pass", "{}",
                stage->pass.status == ESTIMATE_OK ? SHARE_ESTIMATE(&stage->pass)
                                                  : TEXT(wording_absence(&stage->pass)));
    add_days(row, "days", &stage->days);
    add_days(row, "p90", &stage->days_p90);
}

static const char *stages_table(struct page *page)
{
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t s = 0; s < page->report->pipeline->n_stages; s++)
        if (pipeline_words_shows(page->report->pipeline, s))
            add_stage(page, s, rows);
    return page_part_markup(page, "pipeline_stages.html", template_pipeline_stages_html, scope);
}

static const char *caption_of(struct page *page)
{
    const struct pipeline_cohort *const cohort = &page->report->pipeline->cohorts[WINDOW_PERIOD];
    struct buffer days = {0};
    pipeline_words_days(&cohort->days, &days);
    const char *const caption = phrase_kept(
        page->arena, "{} candidate{|s}{}", COUNT(cohort->n),
        PHRASE_IF(days.length > 0, ", by the day of the first interview: {}", TEXT(days.data)));
    buffer_free(&days);
    return caption;
}

static const char *figure_of(struct page *page)
{
    struct buffer title = {0};
    pipeline_words_summary(page->report, &title);
    const struct page_figure figure = {.chart = "funnel",
                                       .title = wording_keep(&title, page->arena),
                                       .caption = caption_of(page),
                                       .table = stages_table(page)};
    return page_figure(page, &figure);
}

static void add_share(struct html_list *cells, const struct estimate *share, size_t count)
{
    struct buffer text = {0};
    pipeline_words_share(share, count, &text);
    html_buffer(html_item(cells), "text", &text);
}

static struct html_list *add_row(struct html_list *rows, const char *name)
{
    struct html_scope *const row = html_item(rows);
    html_text(row, "name", name);
    return html_list(row, "cells");
}

static void add_compared(const struct pipeline_result *pipeline, struct html_list *rows)
{
    struct html_list *const began = add_row(rows, "Candidates who began");
    for (size_t w = 0; w < N_COMPARED; w++)
        html_count(html_item(began), "text", pipeline->cohorts[compared[w]].n);
    for (size_t s = 0; s < pipeline->n_stages; s++) {
        if (!pipeline_words_shows(pipeline, s))
            continue;
        struct html_list *const cells = add_row(rows, pipeline_words_stage(pipeline, s));
        for (size_t w = 0; w < N_COMPARED; w++) {
            const struct pipeline_stage *const stage = &pipeline->cohorts[compared[w]].stages[s];
            add_share(cells, &stage->pass, stage->n_passed);
        }
    }
    if (!pipeline->tells_leaving || pipeline->shown != STAGE_ANY)
        return;
    struct html_list *const cells = add_row(rows, "Hired");
    for (size_t w = 0; w < N_COMPARED; w++)
        add_share(cells, &pipeline->cohorts[compared[w]].hired,
                  pipeline->cohorts[compared[w]].n_hired);
}

static void add_months(struct page *page, struct html_scope *scope)
{
    const struct pipeline_result *const pipeline = page->report->pipeline;
    struct html_list *const list = html_list(scope, "months");
    if (!pipeline->has_months || pipeline->n_stages == 0)
        return;
    struct html_scope *const item = html_item(list);
    struct buffer text = {0};
    pipeline_words_changes(page->report, &text);
    struct html_list *const changes = html_list(item, "changes");
    if (text.length > 0)
        html_buffer(html_item(changes), "text", &text);
    html_phrase(item, "month", "{}", MONTH_OF(pipeline->cohorts[WINDOW_MONTH].days.first));
    html_phrase(item, "previous", "{}", MONTH_OF(pipeline->cohorts[WINDOW_PREVIOUS].days.first));
    add_compared(pipeline, html_list(item, "rows"));
}

/* What the columns beside those of the period are called. */
static void add_beside(const struct pipeline_result *pipeline, const char *what,
                       struct html_scope *scope)
{
    static const char *const names[] = {[WINDOW_MONTH] = "this month",
                                        [WINDOW_PREVIOUS] = "last month",
                                        [WINDOW_YEAR] = "twelve months"};
    struct html_list *const list = html_list(scope, "beside");
    for (enum pipeline_window w = pipeline->first_beside; w <= WINDOW_YEAR; w++)
        html_phrase(html_item(list), "text", "{} {}", TEXT(what), TEXT(names[w]));
}

static void add_load(struct page *page, struct html_scope *scope)
{
    const struct pipeline_result *const pipeline = page->report->pipeline;
    struct html_list *const rows = html_list(scope, "load");
    html_flag(scope, "has_load", pipeline->n_interviewers > 0);
    add_beside(pipeline, "Interviews", scope);
    for (size_t i = 0; i < pipeline->n_interviewers; i++) {
        struct html_scope *const row = html_item(rows);
        html_phrase(row, "name", "{}", INTERVIEWER(page->report, i));
        const struct pipeline_load *const period = pipeline_result_load_of(pipeline, i,
                                                                           WINDOW_PERIOD);
        html_count(row, "interviews", period->n_interviews);
        html_count(row, "candidates", period->n_candidates);
        html_count(row, "ratings", period->n_ratings);
        struct html_list *const cells = html_list(row, "cells");
        for (enum pipeline_window w = pipeline->first_beside; w <= WINDOW_YEAR; w++)
            html_count(html_item(cells), "text",
                       pipeline_result_load_of(pipeline, i, w)->n_interviews);
    }
}

static void add_score_time(const struct pipeline_result *pipeline, size_t interviewer,
                           struct html_scope *row)
{
    const struct score_time *const period = pipeline_result_score_time_of(pipeline, interviewer,
                                                                          WINDOW_PERIOD);
    html_count(row, "interviews", period->days.n);
    add_days(row, "days", &period->days);
    add_days(row, "p90", &period->days_p90);
    struct html_list *const cells = html_list(row, "cells");
    for (enum pipeline_window w = pipeline->first_beside; w <= WINDOW_YEAR; w++)
        add_days(html_item(cells), "text",
                 &pipeline_result_score_time_of(pipeline, interviewer, w)->days);
}

static void add_score_times(struct page *page, struct html_scope *scope)
{
    const struct pipeline_result *const pipeline = page->report->pipeline;
    struct html_list *const list = html_list(scope, "score_times");
    if (!pipeline->score_times)
        return;
    struct html_scope *const item = html_item(list);
    struct html_list *const rows = html_list(item, "rows");
    struct buffer text = {0};
    score_times_words_summary(page->report, &text);
    phrase(&text, ".");
    html_buffer(item, "summary", &text);
    add_beside(pipeline, "Half within,", item);
    for (size_t i = 0; i <= pipeline->n_interviewers; i++) {
        if (!score_times_words_has(pipeline, i))
            continue;
        struct html_scope *const row = html_item(rows);
        score_times_words_name(page->report, i, &text);
        html_buffer(row, "name", &text);
        add_score_time(pipeline, i, row);
    }
}

static void add_notes(struct page *page, struct html_scope *scope)
{
    const char *notes[PIPELINE_MOST_NOTES];
    const size_t n = pipeline_note_words(page->report, false, page->arena, notes);
    struct html_list *const list = html_list(scope, "notes");
    for (size_t i = 0; i < n; i++)
        html_text(html_item(list), "text", notes[i]);
    struct buffer text = {0};
    pipeline_note_words_definitions(page->report, &text);
    struct html_list *const definitions = html_list(scope, "definitions");
    if (text.length > 0)
        html_buffer(html_item(definitions), "text", &text);
}

const char *pipeline_page(struct page *page)
{
    const struct pipeline_result *const pipeline = page->report->pipeline;
    if (!pipeline || page->report->counts.ratings == 0)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    struct buffer summary = {0};
    pipeline_words_summary(page->report, &summary);
    phrase(&summary, ".");
    html_buffer(scope, "summary", &summary);
    html_markup(scope, "figure", pipeline->cohorts[WINDOW_PERIOD].n > 0 ? figure_of(page) : "");
    add_months(page, scope);
    add_load(page, scope);
    add_score_times(page, scope);
    add_notes(page, scope);
    return page_part_markup(page, "pipeline.html", template_pipeline_html, scope);
}
