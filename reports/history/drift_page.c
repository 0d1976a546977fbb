#include "reports/history/drift_page.h"

#include "analytics/measure/month.h"
#include "reports/history/drift_words.h"
#include "reports/html/page_figure.h"
#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"
#include "templates.h"

typedef void words_of(const struct report *report, size_t index, struct buffer *text,
                      struct buffer *action);
typedef void handle_of(const struct report *report, size_t index, struct buffer *text);

static void add_item(const struct page *page, size_t index, const struct drift_series *series,
                     words_of *words, handle_of *handle, struct html_list *list)
{
    struct html_scope *const item = html_item(list);
    struct buffer text = {0}, action = {0}, name = {0};
    words(page->report, index, &text, &action);
    handle(page->report, index, &name);
    const bool clear = series->state == DRIFT_CLEAR;
    html_text(item, "mark", clear ? "◆" : "○");
    html_text(item, "class", clear ? "hard" : "watch");
    html_buffer(item, "text", &text);
    html_buffer(item, "handle", &name);
    struct html_list *const actions = html_list(item, "action");
    if (action.length > 0)
        html_buffer(html_item(actions), "text", &action);
    buffer_free(&action);
}

/* What moved, drift before watches, as a list that may be empty. */
static void add_moved(const struct page *page, const char *name, const char *flag,
                      const struct drift_series *series, size_t n, words_of *words,
                      handle_of *handle, struct html_scope *scope)
{
    size_t told = 0;
    struct html_list *const list = html_list(scope, name);
    for (enum drift_state state = DRIFT_CLEAR; state >= DRIFT_WATCH; state--)
        for (size_t i = 0; i < n; i++)
            if (series[i].state == state) {
                add_item(page, i, &series[i], words, handle, list);
                told++;
            }
    html_flag(scope, flag, told > 0);
}

static void add_last(const struct drift_series *series, bool shares, struct html_scope *row)
{
    const struct drift_month *const month = drift_telling_month(series);
    if (!month) {
        html_text(row, "last", "too few");
        html_text(row, "limits", "");
        html_text(row, "month", series->reason ? series->reason : "");
        return;
    }
    const double value = month->value.value;
    const int decimals = DECIMALS_APART(value, month, 2);
    html_phrase(row, "last", "{}", shares ? SHARE_APART(value, month) : NUMBER(value, decimals));
    html_phrase(row, "limits", "{}", shares ? SHARE_LIMITS(value, month) : BOUNDS(month, decimals));
    html_phrase(row, "month", "{}", MONTH(month->month));
}

static void add_trend(const struct drift_series *series, bool shares, struct html_scope *row)
{
    const double factor = shares ? 100 : 1;
    const int decimals = shares ? 1 : 2;
    const struct estimate *const trend = &series->trend;
    const bool known = trend->status == ESTIMATE_OK;
    html_phrase(row, "trend", "{}",
                known ? SIGNED(factor * trend->value, decimals) : TEXT(wording_absence(trend)));
    html_phrase(row, "bounds", "{}",
                known ? BETWEEN(factor * trend->lower, factor * trend->upper, decimals) : NOTHING);
}

static void add_numbers(struct page *page, const struct drift_series *series, bool shares,
                        struct html_scope *row)
{
    struct buffer strip = {0};
    drift_words_strip(page->report, series, &strip);
    page_part_cell(page, row, "before", &series->before, shares ? UNIT_SHARE : UNIT_NUMBER);
    add_last(series, shares, row);
    add_trend(series, shares, row);
    html_buffer(row, "strip", &strip);
}

static const char *questions_table(struct page *page)
{
    const struct report *const report = page->report;
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct drift_series *const series = &report->drift->questions[q];
        if (report->result->questions.questions[q].n_ratings == 0)
            continue;
        struct html_scope *const row = html_item(rows);
        html_text(row, "code", report->catalogue->questions[q].code);
        html_text(row, "name", report->catalogue->questions[q].title);
        add_numbers(page, series, true, row);
        html_text(row, "words", drift_words_question_state(series));
    }
    html_text(scope, "what", "Question");
    html_text(scope, "about",
              "Share of the scale that candidates reach, net of who was asked and "
              "who asked; a month: percentage points.");
    return page_part_markup(page, "drift_table.html", template_drift_table_html, scope);
}

static const char *interviewers_table(struct page *page)
{
    const struct report *const report = page->report;
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        const struct drift_series *const series = &report->drift->interviewers[i];
        struct html_scope *const row = html_item(rows);
        html_text(row, "code", "");
        html_phrase(row, "name", "{}", INTERVIEWER(report, i));
        add_numbers(page, series, false, row);
        html_text(row, "words", drift_words_interviewer_state(series));
    }
    html_text(scope, "what", "Interviewer");
    html_text(scope, "about",
              "Points higher (below 0: lower) than colleagues on the same answers; "
              "a month: points.");
    return page_part_markup(page, "drift_table.html", template_drift_table_html, scope);
}

static void add_summaries(const struct report *report, struct html_scope *scope)
{
    struct buffer questions = {0}, interviewers = {0};
    drift_words_summary(report, &questions);
    drift_words_interviewers_summary(report, &interviewers);
    html_buffer(scope, "summary", &questions);
    html_buffer(scope, "interviewers_summary", &interviewers);
}

/* Whether a month of any of them is judged by those before. */
static bool is_judged(const struct drift_series *series, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (drift_telling_month(&series[i]))
            return true;
    return false;
}

static bool is_there(const struct report *report)
{
    return report->drift && report->drift->first_month != MONTH_NONE &&
           report->catalogue->n_questions > 0;
}

const char *drift_page(struct page *page)
{
    const struct report *const report = page->report;
    if (!is_there(report))
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    add_summaries(report, scope);
    html_flag(scope, "judged", is_judged(report->drift->questions, report->catalogue->n_questions));
    html_flag(scope, "interviewers_judged",
              is_judged(report->drift->interviewers, report->catalogue->n_interviewers));
    add_moved(page, "questions", "has_questions", report->drift->questions,
              report->catalogue->n_questions, drift_words_question, drift_words_question_handle,
              scope);
    add_moved(page, "interviewers", "has_interviewers", report->drift->interviewers,
              report->catalogue->n_interviewers, drift_words_interviewer,
              drift_words_interviewer_handle, scope);
    const size_t first = report->drift->first_month, last = report->drift->last_month;
    const char *const caption = phrase_kept(
        page->arena, "All ratings up to the end of the period; months shown: {}{}", MONTH(first),
        PHRASE_IF(last != first, " to {}", MONTH(last)));
    html_markup(scope, "figure",
                page_figure(page, &(struct page_figure){.chart = "drift",
                                                        .title = "Questions over the months",
                                                        .caption = caption,
                                                        .table = questions_table(page)}));
    html_markup(scope, "interviewers_table", interviewers_table(page));
    return page_part_markup(page, "drift.html", template_drift_html, scope);
}
